"""Halls and rooms that are told apart by a number or a letter alone ("Glasshouse 1", 2.1-A会议室)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from bot.answers.all_words import number_signs, numerals
from bot.answers.language import languages
from bot.answers.language_patterns import any_of
from bot.answers.normalise import normalise
from bot.answers.spans import Span

_LETTER = "[b-hj-z]"
# What follows a number that is a time of day, a date or a code, in any language.
_NO_MEMBER = r"[:：~]|[.-]\d"
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
    return next(reversed(list(_member().finditer(name))), None)


@lru_cache(maxsize=1)
def _member() -> re.Pattern[str]:
    in_characters = f"(?:{any_of(numerals())})(?=$|{any_of(number_signs())})"
    return re.compile(rf"(?<![a-z0-9.])(?:[a-z]|\d{{1,3}})(?![a-z0-9.])|{in_characters}")


@lru_cache(maxsize=1)
def _otherwise() -> str:
    """What follows no number that is an hour, a date or a count."""
    counted = (pattern for one in languages() for pattern in one.vocabulary.counted_after)
    return f"(?! ?(?:{'|'.join((_NO_MEMBER, *counted))}))"


def other_member(name: str, member: str) -> str:
    """What the normalised name would be with another letter or number; empty where it has none."""
    match = _last_member(name)
    return name[: match.start()] + member + name[match.end() :] if match else ""


def _plain(member: str) -> str:
    """一 and 01 are 1."""
    number = numerals().get(member)
    return str(number) if number else member.lstrip("0") or "0"


def _pattern(head: str, tail: str, *, numbered: bool) -> re.Pattern[str]:
    after = f" ?{re.escape(tail)}" if tail else _otherwise()
    # "Halls" are no hall called S.
    before = rf"{re.escape(head)}(?: |(?<![a-z])|(?![a-z]))" if head else ""
    number = rf"\d{{1,3}}|{any_of(numerals())}"
    member = f"(?P<member>{number if numbered else _LETTER})"
    return re.compile(rf"(?<![a-z0-9.]){before}{member}{after}(?![a-z0-9.]|-\w)")
