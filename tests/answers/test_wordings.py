"""What stands aside in a question, and when its plain words are asked instead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

import pytest

from bot.answers.index import AnswerIndex
from bot.answers.memory import Memory
from bot.answers.put_plainly import put_plainly, thing_sought
from bot.answers.reader import read
from bot.answers.reading import Reading
from bot.answers.wordings import NOTHING, maskings, maskings_of_things, plainly
from tests.answers.fairs import SHANGHAI, energy_index

NOW = dt.datetime(2027, 9, 15, 10, 50, tzinfo=SHANGHAI)


def reading(question: str, language: str = "en") -> Reading:
    return read(question, energy_index(), NOW, language)


def _masked(question: str, language: str = "en") -> list[str]:
    return [one.text for one in maskings(reading(question, language), energy_index())]


@pytest.mark.parametrize(
    ("question", "masked"),
    [
        ("i pass by balansys every year, wheres it this time", "i pass by acme every year, where is it this time"),
        ("could i still drop in on friday about 4 pm", "could i still get in friday 4 pm"),
        ("a loo anywhere in hall w1?", "a toilets in hall 3?"),
        ("my uncle knows french alone, any talk for him", "my uncle knows german alone, any talk for him"),
    ],
)
def test_what_is_named_gives_way_to_a_stand_in(question: str, masked: str) -> None:
    assert masked in _masked(question)


def test_the_name_of_a_country_may_be_that_of_a_language() -> None:
    assert _masked("is a japanese one among them") == ["is a germany one of them", "is a german one of them"]


def test_a_question_that_names_two_of_a_kind_has_no_plain_words() -> None:
    assert _masked("is balansys or haiyue nearer") == []


def test_a_thing_that_nobody_lists_may_be_what_is_sought() -> None:
    asked = reading("is anybody flogging hearing aids? asking for my mum")
    things = [one.named["P"] for one in maskings_of_things(asked, energy_index())]
    assert "hearing aids" in things
    assert not any(one.names for one in maskings_of_things(asked, energy_index()))


@pytest.mark.parametrize("question", ["asdfgh jkl", "wigs", "where is parking"])
def test_what_is_said_alone_and_what_every_fair_has_is_no_such_thing(question: str) -> None:
    assert list(maskings_of_things(reading(question), energy_index())) == []


def _knowing(shares: Mapping[str, float]) -> AnswerIndex:
    return replace(energy_index(), like_wordings=lambda text: shares)


def test_the_likeliest_that_is_of_what_is_named_is_put_in_plain_words() -> None:
    index = _knowing({NOTHING: 0.2, "hours_all": 0.5, "country_of": 0.2, "booth_of": 0.1})
    found = plainly(reading("balansys, what land is that outfit of"), Memory(), index)
    assert found is not None
    assert (found.wording, found.question) == ("country_of", "which country is balansys from")
    assert [found.likely, found.ours] == pytest.approx([0.4, 0.6])
    assert found.names
    assert not found.whole


def test_of_several_none_may_be_likely_enough() -> None:
    index = _knowing({NOTHING: 0.1, "country_of": 0.2, "booth_of": 0.2, "shows": 0.2, "hall_of": 0.2})
    assert put_plainly(reading("balansys hm"), "unknown", Memory(), index, is_empty=False) is None


def test_without_an_embedder_nothing_is() -> None:
    assert plainly(reading("balansys hm"), Memory(), energy_index()) is None


@pytest.mark.parametrize(
    ("intent", "likely", "put"),
    [
        ("unknown", 0.65, True),
        ("unknown", 0.55, False),
        ("text", 0.85, False),
        ("text", 0.95, True),
        ("exhibitor", 0.99, False),
    ],
)
def test_it_is_asked_instead_where_it_is_likely_enough(intent: str, likely: float, put: bool) -> None:
    index = _knowing({NOTHING: 1 - likely, "booth_of": likely})
    question = put_plainly(reading("balansys, you see them?"), intent, Memory(), index, is_empty=False)
    assert question == ("where is balansys" if put else None)


def test_how_many_of_something_in_a_hall_is_not_how_many_exhibitors() -> None:
    index = _knowing({NOTHING: 0.05, "count_hall": 0.95})
    asked = reading("number of basins around hall w1")
    assert put_plainly(asked, "unknown", Memory(), index, is_empty=False) is None


@pytest.mark.parametrize(
    ("question", "likely", "sought"),
    [
        ("who sells hearing aids? asking for my mum", 0.85, "who has hearing aids"),
        ("who sells hearing aids? asking for my mum", 0.75, None),
        ("where is that swimming pool with slides", 0.85, None),
    ],
)
def test_goods_that_nobody_lists_are_sought_where_something_surely_seeks(
    question: str, likely: float, sought: str | None
) -> None:
    index = replace(
        energy_index(),
        like_wordings=lambda text: (
            {NOTHING: 1 - likely, "product": likely} if "heat pumps" in text else {NOTHING: 1}
        ),
    )
    assert thing_sought(reading(question), Memory(), index) == sought
