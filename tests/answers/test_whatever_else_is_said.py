"""A thing that is named, and a fact that its entry tells, answer, whatever else is said; a fact that nothing tells
does not."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.answers.engine import Answer, answer
from bot.views.answers import FacilityAnswer, FaqAnswer
from bot.views.findings import (
    ChoicesAnswer,
    ExhibitorAnswer,
    ExhibitorResults,
    SessionAnswer,
    SessionResults,
    TopicAnswer,
)
from bot.views.message import View
from tests.answers.evaluation.asking import published
from tests.answers.evaluation.sets import SAMPLE

FOLDER = Path(__file__).parent / "evaluation"
HARBOUR = FOLDER / "harbour" / "expo"
NOW = dt.datetime(2021, 7, 20, 14, 30)
BEFORE = dt.datetime(2028, 4, 20, 10, 0)


def ask(*questions: str, expo: Path = SAMPLE, now: dt.datetime = NOW) -> Answer:
    """The answer to the last of the questions of one chat."""
    index = published(expo, semantic=False).index
    context, found = "", None
    for question in questions:
        found = answer(question, index, now=now.replace(tzinfo=index.catalogue.zone), locale="en", context=context)
        context = found.context
    assert found is not None
    return found


def view(*questions: str, expo: Path = SAMPLE, now: dt.datetime = NOW) -> View:
    return ask(*questions, expo=expo, now=now).message.view


@pytest.mark.parametrize(
    ("question", "exhibitor"),
    [
        ("hey, just passed E5-009, what do those guys make?", "EX437"),
        ("路过E5-009，他们是做什么的呀", "EX437"),
        ("can you tell me the stand of Perolight, my colleague is waiting there", "EX437"),
        ("what dose Shili Recycling do", "EX170"),
        ("which category is Shili Recycling under", "EX170"),
        ("does Shili also do battery grading or only lithium", "EX170"),
        ("how big are Stillwater's battery containers", "EX150"),
        ("月台储能的移动储能车容量多大", "EX303"),
        ("钙光科技在室内还是室外", "EX437"),
    ],
)
def test_exhibitor_that_is_named_is_shown(question: str, exhibitor: str) -> None:
    found = view(question)
    assert isinstance(found, ExhibitorAnswer)
    assert found.exhibitor_id == exhibitor


@pytest.mark.parametrize(
    "question",
    [
        "what warranty does Shili Recycling give",
        "how many employees does Stillwater Storage have",
        "what's the share price of Perolight",
        "月台储能老板是谁",
        "静水深流储能的集装箱能用几年",
        "how old is Søren Skovgaard",
    ],
)
def test_what_no_entry_tells_is_not_answered_by_its_card(question: str) -> None:
    assert ask(question).abstained


def test_candidates_of_a_name_are_listed_and_picked_by_their_place() -> None:
    found = view("sunbridge where")
    assert isinstance(found, ChoicesAnswer)
    assert found.exhibitor_ids == ("EX014", "EX127")
    second = view("sunbridge where", "the second one")
    assert isinstance(second, ExhibitorAnswer)
    assert second.exhibitor_id == "EX127"


def test_beginning_that_two_names_share_means_either() -> None:
    found = view("nordlys which hall", expo=HARBOUR, now=BEFORE)
    assert isinstance(found, ChoicesAnswer)
    assert found.count == 2


@pytest.mark.parametrize(
    ("question", "exhibitor"),
    [
        ("Looking for battery recycling", "EX170"),
        ("who recycles batteries", "EX170"),
        ("余热利用找哪家", "EX407"),
        ("阳台储能", "EX121"),
        ("mobile storage for film shoots and concerts", "EX303"),
        ("before we go home: who can supply storage for concerts", "EX303"),
    ],
)
def test_what_is_sought_is_found_in_product_category_and_name_together(question: str, exhibitor: str) -> None:
    found = view(question)
    assert isinstance(found, ExhibitorResults)
    assert exhibitor in found.ids


@pytest.mark.parametrize(
    ("question", "session"),
    [
        ("when is the opening ceremony", "S01"),
        ("闭幕式在哪", "S55"),
        ("《最后的灯船》什么时候放映", "S51"),
        ("可回收叶片那场讲什么语言", "S06"),
        ("鲸 鸟 风机", "S62"),
        ("講電池消防的是哪場", "S18"),
        ("灯船启航几点结束，我要赶车", "S64"),
        ("leak detection fibre nose which room", "S39"),
    ],
)
def test_session_is_found_by_its_occasion_or_any_part_of_its_title(question: str, session: str) -> None:
    found = view(question, expo=HARBOUR, now=BEFORE)
    assert isinstance(found, SessionAnswer)
    assert found.session_id == session


def test_hall_is_called_by_what_its_theme_calls_it() -> None:
    found = view("户外区有哪些展商", expo=HARBOUR, now=BEFORE)
    assert isinstance(found, ExhibitorResults)
    assert (found.hall_id, found.total) == ("Q", 5)


def test_sessions_in_one_language_alone_are_told_from_interpreted_ones() -> None:
    found = view("which sessions are held in English only")
    assert isinstance(found, SessionResults)
    assert found.total == 8
    catalogue = published(SAMPLE, semantic=False).catalogue
    shown = [catalogue.session(id_) for id_ in found.ids]
    assert all(item is not None and item.languages == ("en",) for item in shown)


def test_track_that_is_asked_for_is_told() -> None:
    found = view("waste heat of a steelworks, which track and where")
    assert isinstance(found, SessionAnswer)
    assert found.focus == "track"


def test_topic_in_several_words_stands_before_a_text_that_shares_one() -> None:
    found = view("anything about battery fires", expo=HARBOUR, now=BEFORE)
    assert isinstance(found, TopicAnswer)
    assert found.session_ids == ("S18",)


@pytest.mark.parametrize(
    ("questions", "held"),
    [
        (("how big is hall 1", "and 4?"), "4"),
        (("2号馆有多少家展商", "1号馆又有几家"), "1"),
        (("toilets in hall 2", "and hall 4?"), "4"),
    ],
)
def test_last_question_is_asked_again_of_the_hall_that_is_named(questions: tuple[str, ...], held: str) -> None:
    found = view(*questions)
    place = found.hits[0][0] if isinstance(found, FacilityAnswer) else getattr(found, "hall_id", "")
    assert place == held


def test_other_days_are_those_that_were_not_spoken_of() -> None:
    context = ask("sunday opening hours", "and the other two days?").context
    assert "2021-07-30" in context
    assert "2021-07-31" in context


def test_question_that_nothing_answered_is_not_forgotten() -> None:
    first = ask("my mother uses a rollator, and its brakes squeak a bit when she walks", expo=HARBOUR, now=BEFORE)
    assert first.abstained
    assert "rollator" in first.context


def test_company_of_a_question_that_nothing_answered_is_at_hand() -> None:
    found = view("what's Perolight's share price", "and where are they")
    assert isinstance(found, ExhibitorAnswer)
    assert found.exhibitor_id == "EX437"


def test_bare_question_after_another_edition_is_of_that_edition() -> None:
    found = ask("number of exhibitors at the last edition", "来自多少个国家", expo=HARBOUR, now=BEFORE)
    assert found.intent == "text"


@pytest.mark.parametrize("question", ["布娃娃在哪", "哪里能看到泰迪熊", "有没有婴儿床啊，老板让我问"])
def test_product_by_its_very_name_is_sought_among_exhibitors(question: str) -> None:
    found = view(question, expo=FOLDER / "toys" / "expo", now=dt.datetime(2028, 9, 20, 10, 0))
    assert isinstance(found, ExhibitorResults)


def test_who_makes_a_thing_means_no_talk_that_is_called_so() -> None:
    found = view("盐穴储氢找哪家", expo=HARBOUR, now=BEFORE)
    assert isinstance(found, ExhibitorResults)
    assert found.ids == ("EX27",)
    talk = view("盐穴储氢几点", expo=HARBOUR, now=BEFORE)
    assert isinstance(talk, SessionAnswer)
    assert talk.session_id == "S14"


def test_longer_of_two_names_that_overlap_is_meant() -> None:
    found = view("昨天缆桩厅讲了什么", expo=FOLDER / "maritime" / "expo", now=dt.datetime(2028, 5, 17, 16, 10))
    assert isinstance(found, SessionResults)
    assert found.room_id


def test_where_it_is_and_whence_is_asked_of_the_company_that_was_spoken_of() -> None:
    there = view("what does Cellora show", "are they in hall B?", expo=HARBOUR, now=BEFORE)
    assert isinstance(there, ExhibitorAnswer)
    assert there.verdict == "yes"
    thence = view("what does Cellora show", "is it from germany?", expo=HARBOUR, now=BEFORE)
    assert isinstance(thence, ExhibitorAnswer)
    assert thence.verdict == "no"


@pytest.mark.parametrize(
    ("questions", "total"),
    [
        (("挪威的展商", "做储能的有吗"), 1),
        (("exhibitors from norway", "which of them do storage"), 1),
        (("who makes electrolysers", "german ones"), 1),
    ],
)
def test_list_is_narrowed_by_the_next_question(questions: tuple[str, ...], total: int) -> None:
    found = view(*questions, expo=HARBOUR, now=BEFORE)
    assert isinstance(found, ExhibitorResults)
    assert found.total == total


def test_last_line_of_a_list_is_no_last_edition() -> None:
    found = view("sessions on hydrogen friday", "the last one", expo=HARBOUR, now=BEFORE)
    assert isinstance(found, SessionAnswer)


@pytest.mark.parametrize("name", ["Professor Quillon Marsh", "quillon marsh"])
def test_person_who_surely_is_somebody_is_told_to_be_in_no_session(name: str) -> None:
    """In a hurry names are typed small."""
    assert not ask(f"when does {name} speak").abstained


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("I lost my badge somewhere", "reprint"),
        ("I lost my umbrella", "lost"),
        ("我錢包不見了", "拾获"),
    ],
)
def test_who_only_tells_is_answered_by_what_a_text_says_of_it(question: str, said: str) -> None:
    """Nothing is asked in so many words."""
    found = ask(question)
    assert not found.abstained
    assert isinstance(found.message.view, FaqAnswer)
    entry = published(SAMPLE, semantic=False).index.catalogue.faq(found.message.view.faq_id)
    assert entry is not None
    assert said in "\n".join((*entry.question.values(), *entry.answer.values()))


@pytest.mark.parametrize(
    "question", ["we went to the zoo yesterday", "my boss is angry", "we painted the kitchen"]
)
def test_who_tells_of_themselves_is_told_nothing(question: str) -> None:
    assert ask(question).abstained


@pytest.mark.parametrize(
    "question",
    [
        "where is the fireworks show",
        "which booth has the autograph signing",
        "明星演唱会在哪个馆",
        "无人机灯光秀在哪个馆",
    ],
)
def test_what_takes_place_is_no_company_that_is_missing(question: str) -> None:
    assert ask(question).abstained
