""" "That country", after a company."""

from __future__ import annotations

from bot.answers.memory import Memory
from bot.answers.that_country import of_that_country
from tests.answers.evaluation.asking import published
from tests.answers.evaluation.sets import FOLDER


def test_no_country_stands_in_where_no_company_was_spoken_of() -> None:
    index = published(FOLDER / "northgrid" / "expo", semantic=False).index
    assert of_that_country("who is from that country", Memory(), index) == "who is from that country"
