"""Halls and rooms that are told apart by a number or a letter alone ("Glasshouse 1", 2.1-A会议室)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bot.answers.normalise import normalise
from bot.answers.spans import Span

_MEMBER = re.compile(r"(?<![a-z0-9.])(?:[a-z]|\d{1,3})(?![a-z0-9.])|[一二三四五六七八九十](?=$|号)")
# As ``_MEMBER``, but for "a" and "i", which are words.
_ASKED = r"(?P<member>[b-hj-z]|\d{1,3}|[一二三四五六七八九十])"
# Two that are called alike show how the others would be.
_LEAST = 2
# A name's own part: so many letters, or Chinese characters.
_LETTERS = re.compile(r"[a-z].*[a-z].*[a-z]|[\u4e00-\u9fff]{2}")


class Series(NamedTuple):
    """What is called alike: ``pattern`` captures the ``member`` that is meant, ``members`` are those there are."""

    pattern: re.Pattern[str]
    members: frozenset[str]

    def strange(self, text: str) -> Iterator[Span]:
        """Where a normalised text names one that there is not."""
        for match in self.pattern.finditer(text):
            if match["member"] not in self.members:
                yield match.span()


def series_of(names: Iterable[str]) -> tuple[Series, ...]:
    """The series among the names of things of one kind."""
    members: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for name in dict.fromkeys(map(normalise, names)):
        match = next(reversed(list(_MEMBER.finditer(name))), None)
        if match and _LETTERS.search(name.replace(match.group(), " ")):
            members[name[: match.start()].strip(), name[match.end() :].strip()].add(match.group())
    return tuple(
        Series(_pattern(head, tail), frozenset(held))
        for (head, tail), held in members.items()
        if len(held) >= _LEAST
    )


def _pattern(head: str, tail: str) -> re.Pattern[str]:
    after = f" ?{re.escape(tail)}" if tail else ""
    # "Halls" are no hall called S.
    before = rf"{re.escape(head)}(?: |(?<![a-z])|(?![a-z]))" if head else ""
    return re.compile(rf"(?<![a-z0-9.]){before}{_ASKED}{after}(?![a-z0-9.]|-\w)")
