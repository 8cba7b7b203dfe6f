"""Halls, rooms and sessions that are called alike, but for a number or letter."""

from __future__ import annotations

import pytest

from bot.answers.facts.no_part import parts
from bot.answers.series import other_member, series_of


def test_series_needs_two_that_are_called_alike() -> None:
    [series] = series_of([("Glasshouse 1", "g1"), ("Glasshouse 2", "g2"), ("Orchid Hall", "o"), ("Studio 5", "s")])
    named = [list(series.named(text)) for text in ("glasshouse 3", "glasshouse 02", "in glasshouses", "studio 6")]
    assert named == [[((0, 12), None)], [((0, 13), "g2")], [], []]


@pytest.mark.parametrize("text", ["all halls", "hall as such", "which halls are open"])
def test_letter_of_a_series_stands_apart(text: str) -> None:
    [series] = series_of([("Hall A", "a"), ("Hall B", "b"), ("Hall C", "c")])
    assert list(series.named(text)) == []


def test_another_of_a_series() -> None:
    assert other_member("forum a", "b") == "forum b"
    assert other_member("论坛a厅", "b") == "论坛b厅"
    assert other_member("harbour auditorium", "b") == ""


def test_parts_of_series_are_read_in_either_language() -> None:
    [part] = parts("simulator qualifying: session two")
    assert (part.kind, part.member) == ("session", "2")
    [part] = parts("模拟器排位赛:第二节")
    assert (part.kind, part.member) == ("节", "2")
    assert not list(parts("session of the day, 3 pm"))
