"""What is asked of a room by its name: whether it seats so many, and whether it is in a hall."""

from __future__ import annotations

from typing import NamedTuple

from bot.answers.reading import Reading
from bot.answers.replies import reply

# How a room and a hall that are named are written in a question that is held against patterns.
_AS = {"room": "#room", "hall": "#hall"}


class Seats(NamedTuple):
    """So many people, or ``more`` than that."""

    people: int
    more: bool


def seats_asked(reading: Reading) -> Seats | None:
    """How many the one room that is named is to seat; None where that is not asked of it."""
    match = reply(_named(reading), "holds_so_many") if len(reading.ids("room")) == 1 else None
    return Seats(int(match["n"]), bool(match.groupdict().get("more"))) if match else None


def asks_of_hall(reading: Reading) -> bool:
    """Whether it is asked, and nothing else, if the one room that is named is in the one hall that is."""
    one_of_each = len(reading.ids("room")) == 1 and len(reading.ids("hall")) == 1
    return one_of_each and reply(_named(reading), "room_in_hall") is not None


def _named(reading: Reading) -> str:
    """The question with #room and #hall for those that it names."""
    text = reading.text
    for link in sorted(reading.links, key=lambda one: one.start, reverse=True):
        if link.kind in _AS:
            text = f"{text[: link.start]}{_AS[link.kind]}{text[link.end :]}"
    return text
