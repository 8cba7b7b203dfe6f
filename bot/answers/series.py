"""Halls and rooms that are told apart by a number or a letter alone ("Glasshouse 1", 2.1-A会议室)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from bot.answers.normalise import normalise
from bot.answers.spans import Span

_NUMERALS = "一二三四五六七八九十"
_NUMBER, _LETTER = rf"\d{{1,3}}|[{_NUMERALS}]", "[b-hj-z]"
_MEMBER = re.compile(rf"(?<![a-z0-9.])(?:[a-z]|\d{{1,3}})(?![a-z0-9.])|[{_NUMERALS}](?=$|号)")
# What follows a number that is an hour, a date or a count.
_OTHERWISE = (
    r"(?! ?(?:[点时天月日年楼层个场号小人家位分共:：~至到]|[.-]\d|[ap]\.?m\b|to\b|o.?clock"
    r"|(?:people|persons?|days?|hours?|minutes?|times?|floors?)\b))"
)
# Two that are called alike show how the others would be.
_LEAST = 2
# A name's own part: so many letters, or Chinese characters.
_LETTERS = re.compile(r"[a-z].*[a-z].*[a-z]|[\u4e00-\u9fff]{2}")


class Series(NamedTuple):
    """What is called alike: ``pattern`` captures the ``member`` that is meant, ``members`` are those there are,
    with their ids."""

    pattern: re.Pattern[str]
    members: Mapping[str, str]

    def named(self, text: str) -> Iterator[tuple[Span, str | None]]:
        """Where a normalised text names one, and its id; None where there is no such one."""
        for match in self.pattern.finditer(text):
            yield match.span(), self.members.get(_plain(match["member"]))


def series_of(names: Iterable[tuple[str, str]]) -> tuple[Series, ...]:
    """The series among the names of things of one kind, each with its id."""
    members: defaultdict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for name, id_ in ((normalise(name), id_) for name, id_ in names):
        match = _last_member(name)
        if match and _LETTERS.search(name.replace(match.group(), " ")):
            called = name[: match.start()].strip(), name[match.end() :].strip()
            members[called].setdefault(_plain(match.group()), id_)
    alike = ((called, held) for called, held in members.items() if len(held) >= _LEAST)
    return tuple(Series(_pattern(*called, numbered=any(map(str.isdigit, held))), held) for called, held in alike)


def _last_member(name: str) -> re.Match[str] | None:
    return next(reversed(list(_MEMBER.finditer(name))), None)


def other_member(name: str, member: str) -> str:
    """What the normalised name would be with another letter or number; empty where it has none."""
    match = _last_member(name)
    return name[: match.start()] + member + name[match.end() :] if match else ""


def _plain(member: str) -> str:
    """一 and 01 are 1."""
    return str(_NUMERALS.index(member) + 1) if member in _NUMERALS else member.lstrip("0") or "0"


def _pattern(head: str, tail: str, *, numbered: bool) -> re.Pattern[str]:
    after = f" ?{re.escape(tail)}" if tail else _OTHERWISE
    # "Halls" are no hall called S.
    before = rf"{re.escape(head)}(?: |(?<![a-z])|(?![a-z]))" if head else ""
    member = f"(?P<member>{_NUMBER if numbered else _LETTER})"
    return re.compile(rf"(?<![a-z0-9.]){before}{member}{after}(?![a-z0-9.]|-\w)")
