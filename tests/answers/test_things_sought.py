"""What a question says outright that it is after, and a plain answer where there is none of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.answers.engine import Answer, answer
from bot.answers.index import AnswerIndex
from bot.answers.objects import sought
from bot.domain.catalogue import Catalogue
from bot.domain.programme import BoothRectangle, Stand
from bot.views.answers import BoothAnswer, FacilityAnswer, NeighboursAnswer, NoSuchBooth, NoSuchHall, NoSuchRoom
from bot.views.findings import (
    ExhibitorAnswer,
    ExhibitorResults,
    NoExhibitorResults,
    NotListed,
    NotShown,
    Ranking,
    SuperlativeAnswer,
)
from bot.views.message import View
from tests.answers.fairs import SHANGHAI, book_index, book_programme, energy_index

NOW = dt.datetime(2027, 9, 15, 10, 50, tzinfo=SHANGHAI)


def ask(*questions: str) -> Answer:
    """The answer to the last of the questions of one chat."""
    context, found = "", None
    for question in questions:
        found = answer(question, energy_index(), now=NOW, locale="en", context=context)
        context = found.context
    assert found is not None
    return found


def view(*questions: str) -> View:
    return ask(*questions).message.view


@pytest.mark.parametrize(
    ("question", "thing", "made"),
    [
        ("who makes drones?", "drones", True),
        ("any drone makers?", "drone", True),
        ("do you have any robot suppliers", "robot", False),
        ("anyone here doing carbon capture?", "carbon capture", True),
        ("i collect old sea charts, who sells", "old sea charts", False),
        ("vinyl records stall?", "vinyl records", False),
        ("有做无人机的吗", "无人机", True),
        ("哪家卖咖啡机", "咖啡机", False),
        ("我想买电动渡轮,找谁", "电动渡轮", False),
        ("婴儿车有哪些品牌", "婴儿车", True),
    ],
)
def test_thing_that_is_to_be_made_or_sold_is_found(question: str, thing: str, made: bool) -> None:
    found = sought(question)
    assert found is not None
    assert (question[found.start : found.end], found.made) == (thing, made)


@pytest.mark.parametrize(
    "question",
    [
        "what do they make?",
        "who makes the opening speech?",
        "你们做什么的",
        "谁做的这个机器人",
        "largest companies",
    ],
)
def test_question_that_seeks_no_thing_has_none(question: str) -> None:
    assert sought(question) is None


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("any drone makers?", "drone"),
        ("who sells phones", "phones"),
        ("有卖手机的展商吗", "手机"),
        ("哪家生产无人机", "无人机"),
    ],
)
def test_thing_that_nobody_makes_is_none_by_its_whole_name(question: str, label: str) -> None:
    found = ask(question)
    assert not found.abstained
    assert found.message.view == NoExhibitorResults(label)


@pytest.mark.parametrize("question", ["who sells lighthouse cables", "哪家卖灯塔电缆"])
def test_none_names_who_shows_a_part_of_it(question: str) -> None:
    found = view(question)
    assert isinstance(found, NoExhibitorResults)
    assert found.near == ("X4",)


@pytest.mark.parametrize(
    "questions",
    [
        ("does Balansys make steel towers?",),
        ("巴兰西斯卖钢制塔筒吗",),
        ("where is Balansys?", "do they make steel towers?"),
        ("巴兰西斯在哪", "那它做钢制塔筒吗"),
    ],
)
def test_company_that_does_not_show_a_thing_says_no(questions: tuple[str, ...]) -> None:
    found = view(*questions)
    assert isinstance(found, NotShown)
    assert (found.exhibitor_id, found.ids, found.total) == ("X2", ("X3",), 1)


def test_company_that_shows_the_thing_says_where() -> None:
    found = view("does Balansys make battery management systems?")
    assert isinstance(found, ExhibitorAnswer)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("is there a hall called Tar House?", NoSuchHall("Tar House", named=True)),
        ("where is the Purple Hall", NoSuchHall("Purple Hall", named=True)),
        ("六号馆在哪", NoSuchHall("6")),
        ("宴会厅在哪", NoSuchRoom("宴会厅", named=True)),
        ("is there a company called Krakenworks", NotListed("exhibitor", "Krakenworks")),
        ("有没有一家叫天龙海洋的公司", NotListed("exhibitor", "天龙海洋")),
        ("where is Zorblax Industries", NotListed("exhibitor", "Zorblax Industries")),
        ("Q9-999 who is there", NoSuchBooth("Q9-999", ())),
    ],
)
def test_thing_by_a_name_that_there_is_not_is_told(question: str, expected: View) -> None:
    assert view(question) == expected


def test_hall_that_lists_no_such_facility_says_so() -> None:
    found = view("does hall W3 have a cinema?")
    assert found == FacilityAnswer((), "W3")


@pytest.mark.parametrize("question", ["A11 in hall W2", "W2馆A11是谁", "w2 a11"])
def test_booth_is_found_by_its_hall_and_the_rest_of_its_number(question: str) -> None:
    found = view(question)
    assert isinstance(found, BoothAnswer)
    assert found.booth == "W2-A11"


@pytest.mark.parametrize(
    "question", ["who has two stands", "哪家有两个展位", "companies with more than one booth"]
)
def test_companies_of_several_stands_are_listed(question: str) -> None:
    found = view(question)
    assert isinstance(found, ExhibitorResults)
    assert found.ids == ("X2",)


@pytest.mark.parametrize("question", ["who is next to Kestrel Press?", "A12旁边是谁", "neighbours of A12"])
def test_neighbours_are_those_before_and_after_by_number(question: str) -> None:
    found = answer(question, book_index(), now=NOW, locale="en").message.view
    assert found == NeighboursAnswer("A12", (("A14", "A", ("P3",)),), by_plan=False)


def test_neighbours_are_the_nearest_on_the_plan() -> None:
    programme = book_programme()
    plan = tuple(BoothRectangle("A", booth, x, 0, 3, 3) for booth, x in (("A12", 0), ("A13", 3), ("A14", 40)))
    far, near = Stand("A", "A14"), Stand("A", "A13")
    others = tuple(replace(one, stands=(near,)) if one.id == "P2" else one for one in programme.exhibitors)
    catalogue = Catalogue(replace(programme, booths=plan, exhibitors=others), 1, NOW)
    found = answer("who is next to A12?", AnswerIndex.build(catalogue), now=NOW, locale="en").message.view
    assert found == NeighboursAnswer("A12", ((near.booth, "A", ("P2",)), (far.booth, "A", ("P3",))), by_plan=True)


@pytest.mark.parametrize(
    ("question", "ids", "value"),
    [
        ("which hall is the largest?", ("W2",), 12000),
        ("which hall is the largest except W2?", ("W1",), 9000),
        ("除了W2馆哪个馆最大", ("W1",), 9000),
        ("who has the biggest booth?", ("X2",), 2),
        ("哪家展位最多", ("X2",), 2),
    ],
)
def test_most_of_something_is_told(question: str, ids: tuple[str, ...], value: float) -> None:
    found = view(question)
    assert isinstance(found, SuperlativeAnswer)
    assert (found.ids, found.value) == (ids, value)


@pytest.mark.parametrize(
    ("question", "place", "hall"), [("second largest hall", 2, "W1"), ("第三大的馆", 3, "W3")]
)
def test_second_and_third_are_told_after_those_before(question: str, place: int, hall: str) -> None:
    found = view(question)
    assert isinstance(found, Ranking)
    assert (found.place, found.items[-1][0]) == (place, hall)
