"""Stretches of a text: (from, to), the end not included."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

Span = tuple[int, int]
# What stands in quotes in a normalised text: a title, or the words of one.
QUOTED = re.compile(r'"\s*(?P<title>[^"]{2,80}?)\s*"')


def mask(text: str, spans: Iterable[Span]) -> str:
    """The text with the spans blanked out, places kept."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def cut_out(text: str, spans: Iterable[Span]) -> str:
    """The text without the spans."""
    for start, end in sorted(set(spans), reverse=True):
        text = text[:start] + text[end:]
    return text


def occurrences(text: str, piece: str) -> Iterator[Span]:
    """Where it stands, from the left; they may overlap."""
    place = text.find(piece)
    while place >= 0:
        yield place, place + len(piece)
        place = text.find(piece, place + 1)


def is_whole(text: str, span: Span) -> bool:
    """Whether no letter or number stands beside it."""
    start, end = span
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())


def within(span: Span, others: Iterable[Span]) -> bool:
    """Whether one of the others covers it."""
    return any(start <= span[0] and span[1] <= end for start, end in others)


def meets(span: Span, others: Iterable[Span]) -> bool:
    """Whether one of the others has a part of it."""
    return any(span[0] < end and start < span[1] for start, end in others)


def within_longer(span: Span, others: Iterable[Span]) -> bool:
    """Whether one of the others covers it and is longer."""
    return any(start <= span[0] and span[1] <= end and end - start > span[1] - span[0] for start, end in others)


def outside(length: int, spans: Sequence[Span]) -> list[Span]:
    """The stretches of a text of that length that none of the spans covers."""
    found, place = [], 0
    for start, end in sorted(spans):
        found.append((place, max(place, start)))
        place = max(place, end)
    return [*found, (place, length)]
