"""Halls that are larger, or smaller, than so much."""

from __future__ import annotations

import pytest

from tests.answers.conversations import last


@pytest.mark.parametrize(
    ("question", "halls"),
    [
        ("有没有超过8000平米的展馆", "A"),
        ("哪个馆不超过6000平米", "C"),
        ("哪些馆不低于7200平米", "AB"),
        ("哪个馆超过七千五平米", "A"),
        ("6000平米以上的馆有哪些", "ABD"),
        ("which halls are not larger than 6000 square metres", "C"),
        ("which hall is at least 8,400 m2", "A"),
        ("halls under 6,300 sqm", "C"),
    ],
)
def test_bounds_of_halls_are_read_as_they_are_meant(question: str, halls: str) -> None:
    told = last("bamboo", question)["answer"]
    names = ("竹林", "藤蔓", "篮筐", "刀锋", "Grove", "Cane", "Basket", "Blade")
    assert "".join("ABCD"[number % 4] for number, name in enumerate(names) if name in told) == halls
