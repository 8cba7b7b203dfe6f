"""What an answer has to show, in whichever language and however short."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from bot.domain.localized import Localized
from bot.domain.programme import Session

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
# A list shows its first five.
_SHOWN = 3
_NOTHING = re.compile(r"\bno |\bnot |\bnobody|isn.t|没有|查不到|暂无|未")


def names(*texts: Localized) -> tuple[str, ...]:
    """All that a thing is called."""
    return tuple(value for text in texts for value in text.values() if value)


def shows(answer: str, called: Iterable[str]) -> bool:
    """Whether a thing is named in any way."""
    plain = answer.casefold()
    return any(one.casefold() in plain for one in called)


def lists(answer: str, things: Iterable[tuple[str, ...]]) -> bool:
    """Whether the first of a list are named: all, if they are few."""
    all_things = list(things)
    return bool(all_things) and sum(shows(answer, one) for one in all_things) >= min(len(all_things), _SHOWN)


def counts(answer: str, number: int) -> bool:
    """Whether the number stands there."""
    return re.search(rf"(?<!\d){number}(?!\d)", answer.replace(",", "")) is not None


def lists_sessions(answer: str, sessions: Iterable[Session]) -> bool:
    """Whether sessions are listed, or at least counted."""
    held = list(sessions)
    counted = shows(answer, (f"{len(held)} session", f"{len(held)}场"))
    return counted or lists(answer, (names(one.title) for one in held))


def says_time(answer: str, *times: dt.time) -> bool:
    """Whether every time stands there."""
    return all(f"{one.hour}:{one.minute:02d}" in answer for one in times)


def says_day(answer: str, day: dt.date) -> bool:
    """Whether the date stands there."""
    return (
        re.search(rf"(?<!\d){day.day} {MONTHS[day.month - 1]}|(?<!\d){day.month}月{day.day}日", answer) is not None
    )


def says_none(answer: str) -> bool:
    """Whether it says that there is none."""
    return _NOTHING.search(answer.casefold()) is not None
