"""What fairs that nobody tuned to have taught: names, products and days as people say them."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.answers import lexicon
from bot.answers.engine import Answer, answer
from bot.answers.spelling import Speller
from bot.answers.warmth import warm_up
from bot.views.answers import HoursTable, PassageAnswer
from bot.views.findings import ExhibitorAnswer, ExhibitorResults, NoExhibitorResults
from tests.answers.evaluation.asking import published
from tests.answers.evaluation.sets import FOLDER


def ask(fair: str, question: str) -> Answer:
    index = published(FOLDER / fair / "expo", semantic=False).index
    first = index.catalogue.expo.start_date
    now = dt.datetime.combine(first, dt.time(10, 40), index.catalogue.zone)
    return answer(question, index, now=now, locale="en")


@pytest.mark.parametrize(
    ("fair", "question", "first"),
    [
        ("machines", "滚珠丝杠", "M22"),  # 滚 is said to bots too.
        ("machines", "走心机有哪几家", "M03"),
        ("wine", "哪几家有白酒", "E19"),
    ],
)
def test_product_alone_finds_who_shows_it(fair: str, question: str, first: str) -> None:
    view = ask(fair, question).message.view
    assert isinstance(view, ExhibitorResults)
    assert view.ids[0] == first


def test_word_within_a_product_is_no_cue() -> None:
    assert ask("machines", "谁有二手机床").intent != "expo"


@pytest.mark.parametrize(
    ("fair", "question", "exhibitor"),
    [
        ("games", "雷键是做什么的", "X07"),
        ("machines", "I am looking for Redblade", "M23"),
        ("wine", "林多索是哪国的", "E21"),
    ],
)
def test_company_is_called_by_its_own_word(fair: str, question: str, exhibitor: str) -> None:
    view = ask(fair, question).message.view
    assert isinstance(view, ExhibitorAnswer)
    assert view.exhibitor_id == exhibitor


def test_session_is_called_by_what_stands_before_its_colon() -> None:
    assert ask("games", "what is the opening show about").intent == "session"


def test_room_is_called_by_its_kind() -> None:
    assert ask("machines", "what's next in the auditorium").intent == "now"


def test_expo_is_called_by_its_last_two_characters() -> None:
    assert ask("wine", "酒展是哪几天").intent == "dates"


@pytest.mark.parametrize("question", ["any company from Brazil", "有没有新西兰的酒庄"])
def test_nobody_is_from_a_country_whatever_they_would_show(question: str) -> None:
    fair = "wine" if "酒" in question else "machines"
    assert isinstance(ask(fair, question).message.view, NoExhibitorResults)


@pytest.mark.parametrize("question", ["how tall is hall N1 inside", "凌云数控的机床多重"])
def test_card_is_no_answer_to_what_no_card_tells(question: str) -> None:
    assert ask("machines", question).abstained


def test_last_time_is_not_counted_in_this_time_s_list() -> None:
    view = ask("machines", "how many exhibitors were there last time").message.view
    assert isinstance(view, PassageAnswer)
    assert "412" in view.text


@pytest.mark.parametrize("question", ["which day closes latest", "哪天关门最晚"])
def test_days_are_compared_by_all_their_hours(question: str) -> None:
    assert isinstance(ask("games", question).message.view, HoursTable)


def test_form_of_a_known_word_is_no_mistake() -> None:
    speller = Speller([["hanbing", "slow"]])
    assert speller.mend("handing")[0] == "handing"
    assert speller.mend("hanbimg")[0] == "hanbing"


def test_warm_index_has_its_tables() -> None:
    lexicon.words_by_sound.cache_clear()
    warm_up(published(FOLDER / "games" / "expo", semantic=False).index)
    assert lexicon.words_by_sound.cache_info().currsize == 1
