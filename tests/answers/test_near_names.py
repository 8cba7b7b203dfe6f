"""Names that are nearly written so: only those are compared that may be meant, and none is missed."""

from __future__ import annotations

import random

from rapidfuzz import fuzz, process

from bot.answers.names import NameIndex, Ref, _Alike

LETTERS = "aeinghu"


def _mistyped(name: str, chance: random.Random) -> str:
    letters = list(name)
    for _ in range(chance.randrange(4)):
        place = chance.randrange(len(letters))
        letters[place : place + chance.randrange(2)] = chance.choice(["", chance.choice(LETTERS)])
    return "".join(letters)


def test_no_name_that_is_near_enough_is_left_out() -> None:
    chance = random.Random(7)
    alike = _Alike()
    for _ in range(500):
        alike.append("".join(chance.choices(LETTERS, k=9)))
    for name in alike.names:
        text = _mistyped(name, chance)
        for most in range(5):
            least = 100 * (1 - most / (len(text) + 9)) - 1e-6
            every, some = (
                process.extract(text, names, scorer=fuzz.ratio, score_cutoff=least, limit=None)
                for names in (alike.names, alike.near(text, most))
            )
            assert [found[:2] for found in every] == [found[:2] for found in some]


def test_names_that_are_added_later_are_found_too() -> None:
    index = NameIndex()
    index.add(Ref("exhibitor", "1"), "nordlicht")
    typed = [("nordlihct", 0, 9)]
    assert index.near(typed)[0].refs == (Ref("exhibitor", "1"),)
    index.add(Ref("exhibitor", "2"), "nordlihct")
    assert index.near(typed)[0].refs == (Ref("exhibitor", "2"),)
