"""A line of the list just shown, by its number."""

from __future__ import annotations

import pytest

from bot.answers.listed_things import of_listed_thing
from bot.answers.memory import Memory
from tests.answers.evaluation.asking import published
from tests.answers.evaluation.sets import FOLDER


@pytest.mark.parametrize(
    "asked", ["the second day", "second floor toilets", "who was second", "第一天几点开门", "第二场雪"]
)
def test_another_number_picks_no_line(asked: str) -> None:
    index = published(FOLDER / "bakepack" / "expo", semantic=False).index
    ids = tuple(index.catalogue.programme.exhibitors)[:3]
    shown = Memory(intent="exhibitors", shown=tuple(("exhibitor", one.id) for one in ids))
    assert of_listed_thing(asked, shown, index) == asked


def test_a_line_that_was_not_shown_is_left_as_it_is() -> None:
    index = published(FOLDER / "bakepack" / "expo", semantic=False).index
    one = index.catalogue.programme.exhibitors[0]
    shown = Memory(intent="exhibitors", shown=(("exhibitor", one.id),))
    assert of_listed_thing("booth of the first", shown, index) == f"booth of {one.name.best('en')}"
    assert of_listed_thing("booth of the fourth", shown, index) == "booth of the fourth"
