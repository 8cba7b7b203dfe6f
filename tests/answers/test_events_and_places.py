"""Dinners and auctions by when and where they are held, texts that are for others, the registration, and names
that only look alike."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache

import pytest

from bot.answers.engine import Answer
from bot.answers.index import AnswerIndex
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import Exhibitor, Faq, Session, Stand, Venue
from bot.views.answers import FaqAnswer, HallAnswer, NoSuchBooth, NoSuchRoom, VenueAnswer
from bot.views.findings import ExhibitorResults, NotListed, SessionAnswer, SpeakerAnswer
from tests.answers.fairs import SHANGHAI
from tests.answers.mills import FIRST, NOW, programme
from tests.answers.mills import ask as ask_at

L = Localized.of


def _session(id_: str, clock: str, title: Localized) -> Session:
    start = dt.datetime.combine(FIRST, dt.time.fromisoformat(clock), SHANGHAI)
    return Session(id_, FIRST, start, start + dt.timedelta(hours=1), title, "bobbin", L(), (), ("zh",), L())


@cache
def index() -> AnswerIndex:
    cloth = programme()
    held = (
        _session("D1", "18:30", L(en="Harbour Dinner", zh="海港晚宴")),
        _session("D2", "15:00", L(en="Auction of Old Looms", zh="老织机拍卖")),
    )
    texts = (
        Faq("P1", L(en="How does a journalist register?", zh="记者怎么登记？"),
            L(en="With a press card at the Press Point.", zh="凭记者证到媒体处。")),
        Faq("P2", L(en="Can a loom be given back?", zh="拍下的织机能退吗？"),
            L(en="Within 7 days.", zh="7天内可退。")),
    )  # fmt: skip
    firms = (
        Exhibitor("M8", L(en="Lanshan Dyes", zh="蓝山染料"), (Stand("N2", "N2-D01"),), (), ()),
        Exhibitor("M9", L(en="Yarnbook", zh="纱书"), (Stand("Y", "YD-A07"),), (), ()),
    )
    venue = Venue(
        L(en="Mill Park", zh="织造园"), L(en="1 Mill Road", zh="织造路1号"),
        entrances=(L(en="Gate 1 (registration, taxis)", zh="1号门（登记、出租车）"),),
    )  # fmt: skip
    wider = replace(
        cloth,
        sessions=cloth.sessions + held,
        faq=cloth.faq + texts,
        exhibitors=cloth.exhibitors + firms,
        venue=venue,
    )
    return AnswerIndex.build(Catalogue(wider, 1, NOW))


def ask(question: str) -> Answer:
    return ask_at(question, at=index())


@pytest.mark.parametrize(
    ("question", "session"),
    [
        ("when is the dinner", "D1"),
        ("dinner venue?", "D1"),
        ("晚宴几点", "D1"),
        ("where is the auction", "D2"),
        ("auction time", "D2"),
        ("拍卖几点", "D2"),
    ],
)
def test_event_is_told_by_the_programme(question: str, session: str) -> None:
    found = ask(question).message.view
    assert isinstance(found, SessionAnswer)
    assert found.session_id == session


def test_dinner_that_anybody_may_want_is_food() -> None:
    found = ask("where can I get dinner").message.view
    assert isinstance(found, FaqAnswer)
    assert found.faq_id == "F4"


@pytest.mark.parametrize("question", ["where do I register", "where is the registration desk", "登记处在哪"])
def test_registration_is_at_its_gate_and_not_where_journalists_go(question: str) -> None:
    found = ask(question).message.view
    assert isinstance(found, VenueAnswer)
    assert found.entrances


def test_text_for_journalists_is_for_them() -> None:
    found = ask("how do journalists register").message.view
    assert isinstance(found, FaqAnswer)
    assert found.faq_id == "P1"


@pytest.mark.parametrize("question", ["蓝鲸染料在哪个展位", "蓝鲸染料在几号馆"])
def test_chinese_name_that_sounds_otherwise_is_another(question: str) -> None:
    found = ask(question).message.view
    assert "M8" not in str(found)


def test_chinese_name_that_sounds_so_is_meant() -> None:
    assert "M8" in str(ask("兰山染料在哪").message.view)


@pytest.mark.parametrize("question", ["what is in N2", "booth in N2"])
def test_hall_after_a_preposition_is_no_booth(question: str) -> None:
    assert isinstance(ask(question).message.view, HallAnswer | ExhibitorResults)


@pytest.mark.parametrize("question", ["YD-C03 whose booth", "YD-C03是谁的展位"])
def test_booth_that_begins_like_another_is_none(question: str) -> None:
    assert isinstance(ask(question).message.view, NoSuchBooth)


@pytest.mark.parametrize("question", ["how to get to the Maple Room", "玉兰厅多少座位"])
def test_room_that_there_is_not_is_said_not_to_be_there(question: str) -> None:
    assert isinstance(ask(question).message.view, NoSuchRoom)


@pytest.mark.parametrize("question", ["is michelin here", "米其林在几号馆"])
def test_company_that_everybody_knows_is_not_listed(question: str) -> None:
    assert isinstance(ask(question).message.view, NotListed)


@pytest.mark.parametrize("question", ["Ada Quill (chief engineer)", "艾达·奎尔是总工程师吗"])
def test_office_beside_a_speakers_name_is_the_speakers(question: str) -> None:
    assert isinstance(ask(question).message.view, SpeakerAnswer)


@pytest.mark.parametrize("question", ["how old is Ada Quill", "艾达·奎尔今年多大"])
def test_age_of_a_speaker_is_not_known(question: str) -> None:
    assert ask(question).abstained


@pytest.mark.parametrize("question", ["Turks here?", "any Turks?"])
def test_people_are_of_their_country(question: str) -> None:
    found = ask(question).message.view
    assert isinstance(found, ExhibitorResults)
    assert found.ids == ("M4",)


@pytest.mark.parametrize("question", ["where is the yard", "how big is the yard", "are any exhibitors outdoors"])
def test_yard_is_found_without_the_note_behind_its_name(question: str) -> None:
    found = ask(question).message.view
    assert isinstance(found, HallAnswer | ExhibitorResults)
    assert found.hall_id == "Y"
