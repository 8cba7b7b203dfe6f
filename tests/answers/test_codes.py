"""Numbers of booths in questions."""

from __future__ import annotations

from bot.answers.codes import numbers_in


def test_stand_with_its_hall_before_the_slash_is_one() -> None:
    assert numbers_in("s1-040/s1-042", ()) == ["s1-040", "s1-042"]
    assert numbers_in("5c41/43", ("5",)) == ["5c41", "5c43"]
    assert numbers_in("e1/a05", ("e1",)) == numbers_in("e1/101", ()) == numbers_in("a12", ()) == []
