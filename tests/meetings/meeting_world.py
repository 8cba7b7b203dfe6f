"""What a model in plain Python knows of meetings: who sits where, what is told to whom."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections import Counter
from collections.abc import Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from hypothesis.stateful import RuleBasedStateMachine, initialize

from bot.domain.programme import Session
from bot.views.meetings import MeetingCard
from bot.views.message import Message
from tests.inline_sqlite import inline_uow
from tests.meetings.parts import ADA, EMMA, OTTO, SVEN, X1, X2, ZHANG, Meetings
from tests.texts.expo import DAY_1

T = TypeVar("T")
MINUTE = dt.timedelta(minutes=1)
LENGTH, BUFFER, SOONEST = 20 * MINUTE, 10 * MINUTE, 15 * MINUTE
VISITORS, TEAMS = (EMMA, ZHANG), {X1: (ADA, SVEN), X2: (OTTO,)}
EVERYBODY = (*VISITORS, ADA, SVEN, OTTO)


@dataclass
class Meet:
    """A meeting in the model. ``side`` of an offer: v | x."""

    number: int
    visitor: int
    exhibitor: str
    state: str = "requested"
    start: dt.datetime | None = None
    offered: dt.datetime | None = None
    offerer: str = ""
    staff: int | None = None
    stand: str = ""
    asked_after: bool = False
    late: dict[str, int] = field(default_factory=dict)
    moves: Counter[str] = field(default_factory=Counter)
    revision: int = 1

    @property
    def open(self) -> bool:
        return self.state in ("requested", "countered", "accepted")

    @property
    def awaits(self) -> str:
        return {"v": "x", "x": "v", "": ""}[self.offerer] if self.open else ""


class MeetingWorld(RuleBasedStateMachine):
    """Two visitors, two exhibitors with a table each."""

    migrated: Path

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.meets: dict[int, Meet] = {}
        self.saved: dict[int, dict[str, dt.datetime]] = {viewer: {} for viewer in EVERYBODY}
        self.told: Counter[tuple[int, str]] = Counter()
        self.keys: set[tuple[object, ...]] = set()

    def teardown(self) -> None:
        if hasattr(self, "database"):
            self.database.close()
        self.loop.close()

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return self.loop.run_until_complete(work)

    @initialize()
    def begin(self) -> None:
        uow, self.database = inline_uow(self.migrated)
        self.world = Meetings(uow)
        self.run(self.world.open(VISITORS))

    @property
    def now(self) -> dt.datetime:
        return self.world.clock.now()

    # --- what the model knows

    def sessions(self) -> dict[str, Session]:
        return {one.id: one for one in self.world.programme.sessions}

    def stand(self, exhibitor: str) -> str:
        found = next((one for one in self.world.programme.exhibitors if one.id == exhibitor), None)
        return "; ".join(f"{one.hall_id} {one.booth}" for one in found.stands) if found else ""

    def listed(self, exhibitor: str) -> bool:
        return any(one.id == exhibitor for one in self.world.programme.exhibitors)

    def agreed(self) -> list[Meet]:
        return [one for one in self.meets.values() if one.state == "accepted"]

    def sits(self, person: int, start: dt.datetime, but: int) -> bool:
        others = [one for one in self.agreed() if one.number != but and one.start == start]
        return any(person in (one.visitor, one.staff) for one in others)

    def table_free(self, exhibitor: str, start: dt.datetime, but: int) -> bool:
        taken = [one for one in self.meets.values() if one.state in ("accepted", "kept", "missed")]
        return not any(one.exhibitor == exhibitor and one.start == start and one.number != but for one in taken)

    def engaged(self, person: int, start: dt.datetime, but: int) -> bool:
        """Whether something else on their agenda is too close."""
        spans = [
            (one.start, one.start + LENGTH)
            for one in self.agreed()
            if one.number != but
            and person in (one.visitor, one.staff)
            and one.start
            and self.listed(one.exhibitor)
        ]
        sessions = self.sessions()
        spans += [(sessions[name].start, sessions[name].end) for name in self.saved[person] if name in sessions]
        spans = [(begin, end) for begin, end in spans if end > self.now]
        return any(begin < start + LENGTH + BUFFER and start < end + BUFFER for begin, end in spans)

    def is_open(self, start: dt.datetime) -> bool:
        day = self.world.catalogue.day(DAY_1)
        assert day
        assert day.open
        assert day.close
        return day.open <= start.time() and (start + LENGTH).time() <= day.close

    def offerable(self, meet: Meet, start: dt.datetime, staff: int | None) -> bool:
        people = [meet.visitor, *([staff] if staff else [])]
        return (
            start >= self.now + SOONEST
            and self.is_open(start)
            and self.table_free(meet.exhibitor, start, meet.number)
            and not any(self.engaged(person, start, meet.number) for person in people)
        )

    def side_people(self, meet: Meet, side: str) -> list[int]:
        if side == "v":
            return [meet.visitor]
        return [meet.staff] if meet.staff else list(TEAMS[meet.exhibitor])

    def expect(self, meet: Meet, side: str, event: str, about: object = "", but: int = 0) -> None:
        for person in self.side_people(meet, side):
            self.expect_one(meet, person, event, about, but)

    def expect_one(self, meet: Meet, person: int, event: str, about: object = "", but: int = 0) -> None:
        key = (meet.number, meet.revision, event, about, person)
        if person != but and key not in self.keys:
            self.keys.add(key)
            self.told[person, event] += 1

    def choose(self, who: int, wanted: list[Meet]) -> Meet:
        return wanted[who % len(wanted)]

    def actor(self, meet: Meet, side: str, who: int) -> int:
        return meet.visitor if side == "v" else TEAMS[meet.exhibitor][who % len(TEAMS[meet.exhibitor])]

    @staticmethod
    def event(message: Message) -> str:
        assert isinstance(message.view, MeetingCard)
        return message.view.event
