"""A fair as phrasings ask of it: what of it can be named, how, and what is asked before a question."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from tests.answers.phrasings.shown import MONTHS, names

T = TypeVar("T")
Right = Callable[[str], bool]
Cases = Iterator[tuple[str, "Case"]]
_WEEKDAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "zh": ("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
}
# What is asked before a question that hangs on it.
_BEFORE = {
    "booth": {"en": "where is {X}", "zh": "{X}在哪"},
    "session": {"en": 'when is "{S}"', "zh": "《{S}》什么时候"},
    "product": {"en": "who has {P}", "zh": "{P}哪家有"},
    "speaker": {"en": "what does {N} talk about", "zh": "{N}讲什么"},
    "hall": {"en": "which exhibitors are in {H}", "zh": "{H}有哪些展商"},
    "hours": {"en": "when is it open on {O}", "zh": "{O}几点到几点"},
    "room": {"en": "what is on in {R} on {O}", "zh": "{R}{O}有什么"},
    "shows": {"en": "what does {X} make", "zh": "{X}展什么产品"},
    "hall_card": {"en": "what is in {H}", "zh": "{H}有什么"},
    "room_card": {"en": "where is {R}", "zh": "{R}在哪里"},
    "who": {"en": 'who speaks at "{S}"', "zh": "《{S}》谁讲"},
    "speaker_time": {"en": "when does {N} speak", "zh": "{N}什么时候演讲"},
    "track": {"en": "sessions in {T} on {O}", "zh": "{O}{T}有哪些讲座"},
    "day": {"en": "sessions on {O}", "zh": "{O}有哪些讲座"},
}


@dataclass(frozen=True)
class Case:
    """What stands for the slots of a phrasing, and which answers to it are right. ``before``: what is asked
    first; ``now``: when, where that matters."""

    slots: Mapping[str, str]
    right: Right
    before: str = ""
    now: dt.datetime | None = None


class Fair:
    """A catalogue, what of it can be named in a language, and what is chosen for one phrasing."""

    def __init__(self, catalogue: Catalogue, tag: str, chance: random.Random) -> None:
        self.catalogue = catalogue
        self.tag = tag
        self.chance = chance
        self.exhibitors = [
            one
            for one in catalogue.programme.exhibitors
            if one.stands and one.stands[0].booth and self.called(one.name)
        ]
        self.sessions = [one for one in catalogue.running_sessions if self.called(one.title)]

    def called(self, text: Localized) -> str:
        """How it is called in the language; nothing where it is not."""
        return text.exact(self.tag) or ""

    def one_of(self, things: Sequence[T]) -> T | None:
        return self.chance.choice(things) if things else None

    def day(self, day: dt.date) -> str:
        """A day, as people say it."""
        if self.tag == "zh":
            return self.chance.choice([_WEEKDAYS["zh"][day.weekday()], f"{day.month}月{day.day}日"])
        return self.chance.choice([_WEEKDAYS["en"][day.weekday()], f"{day.day} {MONTHS[day.month - 1]}"])

    def hall_names(self, hall_id: str) -> tuple[str, ...]:
        hall = self.catalogue.hall(hall_id)
        return (hall_id, *names(hall.name, hall.short_name)) if hall else (hall_id,)

    def hall_called(self, hall_id: str) -> str:
        hall = self.catalogue.hall(hall_id)
        return self.called(hall.name) if hall else ""

    def asked_before(self, of: str) -> str:
        return _BEFORE[of][self.tag]


def also_after(intent: str, after: str, case: Case, before: str) -> Cases:
    """A case, and the same where a question before it names what it is of."""
    yield intent, case
    yield after, replace(case, before=before)
