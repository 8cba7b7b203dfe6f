"""Slips are mended where the data has the word."""

from __future__ import annotations

from tests.answers.evaluation.asking import published
from tests.answers.evaluation.sets import FOLDER


def test_a_letter_that_was_typed_once_is_put_twice_where_the_data_has_it() -> None:
    speller = published(FOLDER / "windows" / "expo", semantic=False).index.speller
    assert speller.mend("rolling shuters")[0] == "rolling shutters"
    assert speller.mend("planing")[0] == "planing"
    speller = published(FOLDER / "valve" / "expo", semantic=False).index.speller
    assert speller.mend("centrifuges")[0] == "centrifuges"
