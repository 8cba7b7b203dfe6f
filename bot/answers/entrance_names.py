"""The entrances of the venue that are called gates, entrances, doors or lobbies: "the Lock Gate", 船闸门."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from bot.answers.normalise import has_han, normalise
from bot.answers.object_patterns import object_in
from bot.answers.spans import Span, is_whole, occurrences
from bot.domain.catalogue import Catalogue

# What a list of entrances says of one behind its name ("Lock Gate (to Warehouse 7)").
_BEHIND = re.compile(r"[(,:;]")


class NamedEntrance(NamedTuple):
    """Where a text names an entrance; ``number``: its place in the venue's list."""

    span: Span
    number: int


def named_entrances(text: str, catalogue: Catalogue) -> Iterator[NamedEntrance]:
    """Those that normalised ``text`` names, the end of no other name (of 东南门 none is 南门)."""
    for number, entrance in enumerate(catalogue.programme.venue.entrances):
        for value in entrance.values():
            for name in _names_of(value):
                yield from (
                    NamedEntrance(span, number) for span in occurrences(text, name) if _is_apart(text, span, name)
                )


@lru_cache(maxsize=200)
def _names_of(listed: str) -> tuple[str, ...]:
    """What it is called, without what is told of it; none where that is no name of an entrance. Who says 东大门
    means 东门."""
    said = _BEHIND.split(normalise(listed))[0].strip()
    match = object_in(said, "entrance_called")
    if match is None:
        return ()
    name = match["name"]
    return (name, f"{name[:-1]}大门") if name.endswith("门") else (name,)


def _is_apart(text: str, span: Span, name: str) -> bool:
    if not has_han(name):
        return is_whole(text, span)
    return object_in(text[max(0, span[0] - 1) : span[1]], "entrance_between") is None
