"""Exhibitors by where they stand, by what their trade does and by whose countrymen they are."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from bot.answers.index import AnswerIndex
from bot.domain.catalogue import Catalogue
from bot.views.answers import HallAnswer
from bot.views.findings import ExhibitorResults
from tests.answers.mills import NOW, programme, view


@cache
def roofed() -> AnswerIndex:
    """The cloth fair without its yard: a hall with toys for outdoors is left."""
    cloth = programme()
    return AnswerIndex.build(Catalogue(replace(cloth, halls=cloth.halls[:3]), 1, NOW))


def listed(question: str, at: AnswerIndex | None = None) -> tuple[str, ...]:
    found = view(question, at=at)
    assert isinstance(found, ExhibitorResults)
    assert found.total == len(found.ids)
    return found.ids


@pytest.mark.parametrize("question", ["who is exhibiting outdoors", "室外展区有哪些展商", "户外有什么展商"])
def test_exhibitors_in_the_open_are_those_of_the_hall_called_so(question: str) -> None:
    found = view(question)
    assert isinstance(found, ExhibitorResults)
    assert (found.ids, found.hall_id, found.label) == (("M6",), "Y", "")


@pytest.mark.parametrize("question", ["is part of the fair outdoors", "露天展区在哪", "户外展品有哪些"])
def test_part_in_the_open_is_the_hall_called_so(question: str) -> None:
    found = view(question)
    assert isinstance(found, HallAnswer)
    assert found.hall_id == "Y"


@pytest.mark.parametrize(
    "question",
    ["who is exhibiting outdoors", "室外展区有哪些展商", "is part of the fair outdoors", "露天展区在哪"],
)
def test_hall_of_things_for_outdoors_is_not_in_the_open(question: str) -> None:
    """Toys for outdoors are shown under a roof."""
    found = view(question, at=roofed())
    assert not isinstance(found, ExhibitorResults | HallAnswer)


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("yarn spinners", ("M1",)),
        ("any yarn spinners here?", ("M1",)),
        ("dyers", ("M2", "M5")),
        ("dyers from Germany", ("M2", "M5")),
        ("recyclers", ("M4",)),
        ("posters", ("M7",)),
    ],
)
def test_people_of_a_trade_are_found_by_what_they_do(question: str, ids: tuple[str, ...]) -> None:
    """The lists say spinning, dyeing and recycling; posters are what they are, and post nothing."""
    assert listed(question) == ids


@pytest.mark.parametrize(
    "question", ["Italians here?", "any Italians here", "are there Italians", "Italians", "有意大利人吗"]
)
def test_people_of_a_country_are_the_companies_from_there(question: str) -> None:
    assert listed(question) == ("M1", "M3")


def test_people_of_another_country_are_others() -> None:
    assert listed("Germans here?") == ("M2", "M5")


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("exhibitors outside Europe", ("M4",)),
        ("exhibitors outside Asia", ("M1", "M2", "M3", "M5", "M6", "M7")),
        ("亚洲以外的展商", ("M1", "M2", "M3", "M5", "M6", "M7")),
    ],
)
def test_region_that_is_left_out_is_not_listed(question: str, ids: tuple[str, ...]) -> None:
    found = view(question)
    assert isinstance(found, ExhibitorResults)
    assert found.total == len(ids)
    assert set(found.ids) <= set(ids)
