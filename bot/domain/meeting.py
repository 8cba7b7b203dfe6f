"""Meetings of visitors and exhibitors: what may become of one, and who is to answer."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum

LENGTH = dt.timedelta(minutes=20)
BUFFER = dt.timedelta(minutes=10)
"""Between two meetings, and between a meeting and anything else on somebody's agenda."""
SOONEST = dt.timedelta(minutes=15)
"""A meeting begins at least this long after it was asked for."""
LATE_FROM = dt.timedelta(hours=1)
"""One can be late for what begins within this."""
LATE_MINUTES = (5, 10, 15)
MOST_MOVES = 3
"""So often each side can wish to move an agreed meeting: the other is asked each time."""
SETTLED_WITHIN = dt.timedelta(days=14)
"""For so long after it, it can be said whether a meeting took place."""
PURPOSES = ("products", "price", "partner", "supply", "project")
"""What one can want to talk about, without typing; ``""`` is not said."""
REPLIES = ("time", "fit", "booth", "later")
"""The words with which one can decline, without typing."""
LONGEST_WORDS = 200


class Side(StrEnum):
    """Who somebody is in a meeting."""

    VISITOR = "visitor"
    EXHIBITOR = "exhibitor"

    @property
    def other(self) -> Side:
        return Side.EXHIBITOR if self is Side.VISITOR else Side.VISITOR


class MeetingState(StrEnum):
    """``draft``: a time is still to be chosen; ``countered``: requested, and another time was offered since;
    ``lapsed``: nobody answered in time."""

    DRAFT = "draft"
    REQUESTED = "requested"
    COUNTERED = "countered"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    CANCELLED = "cancelled"
    LAPSED = "lapsed"
    KEPT = "kept"
    MISSED = "missed"


PENDING = frozenset({MeetingState.REQUESTED, MeetingState.COUNTERED})
OPEN = PENDING | {MeetingState.ACCEPTED}


class Step(StrEnum):
    """What one of both can do next."""

    PROPOSE = "propose"
    ACCEPT = "accept"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    CANCEL = "cancel"
    LATE = "late"
    SETTLE = "settle"
    MISS = "miss"


class NotNow(Exception):
    """The meeting is not as whoever pressed a button saw it: that step cannot be made (any more)."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting, or what may become one. Instants are aware UTC.

    ``starts_at`` is what both agreed to, None before that; ``proposed_at`` the time that one side (``proposer``)
    has offered and the other has not answered, also of an agreed meeting that one of them wants to move. ``asker``
    began it, ``asked_by`` is the person who did. ``purpose`` is one of ``PURPOSES``, ``words`` what was typed in
    its place; ``reply`` the word with which it was declined or cancelled. ``table`` counts from 1, 0 while none is
    taken; ``staff_id`` is who of the exhibitor's staff sits there. ``late_*`` are minutes, ``moves_*`` how often
    each side wished to move it. ``place`` is where the booth is, as both were told. ``revision`` grows with each
    step.
    """

    id: int
    edition: int
    exhibitor_id: str
    viewer_id: int
    asker: Side
    asked_by: int
    state: MeetingState
    created_at: dt.datetime
    changed_at: dt.datetime
    purpose: str = ""
    words: str = ""
    reply: str = ""
    starts_at: dt.datetime | None = None
    proposed_at: dt.datetime | None = None
    proposer: Side | None = None
    table: int = 0
    staff_id: int | None = None
    late_visitor: int = 0
    late_exhibitor: int = 0
    place: str = ""
    revision: int = 0
    moves_visitor: int = 0
    moves_exhibitor: int = 0

    @property
    def awaits(self) -> Side | None:
        """Who is to answer; None where nothing waits."""
        return self.proposer.other if self.proposer and self.state in OPEN else None

    @property
    def at(self) -> dt.datetime | None:
        """When it is, as far as that is known."""
        return self.starts_at or self.proposed_at

    @property
    def ends_at(self) -> dt.datetime | None:
        return None if self.starts_at is None else self.starts_at + LENGTH

    def late(self, side: Side) -> int:
        """By how many minutes that side said it would be late."""
        return self.late_visitor if side is Side.VISITOR else self.late_exhibitor

    def moves(self, side: Side) -> int:
        """How often that side wished to move it."""
        return self.moves_visitor if side is Side.VISITOR else self.moves_exhibitor


def steps(meeting: Meeting, side: Side, now: dt.datetime) -> frozenset[Step]:
    """What that side can do at ``now`` (aware)."""
    found: set[Step] = set()
    if meeting.state is MeetingState.DRAFT:
        return frozenset({Step.PROPOSE} if side is meeting.asker else ())
    if meeting.proposer is side and meeting.state in OPEN:
        found.add(Step.WITHDRAW)
    if meeting.awaits is side:
        found |= {Step.PROPOSE, Step.DECLINE}
        if meeting.proposed_at is not None and meeting.proposed_at > now:
            found.add(Step.ACCEPT)
    if meeting.state is MeetingState.ACCEPTED and meeting.starts_at is not None:
        found |= _agreed_steps(meeting, side, meeting.starts_at, now)
        if now >= meeting.starts_at:
            found -= {Step.PROPOSE, Step.ACCEPT}
    if meeting.state is MeetingState.MISSED and meeting.starts_at and now < meeting.starts_at + SETTLED_WITHIN:
        # One of them was wrong, or too fast.
        found.add(Step.SETTLE)
    return frozenset(found)


def _agreed_steps(meeting: Meeting, side: Side, start: dt.datetime, now: dt.datetime) -> set[Step]:
    found: set[Step] = set()
    if now < start:
        found.add(Step.CANCEL)
        if meeting.proposer is None and meeting.moves(side) < MOST_MOVES:
            found.add(Step.PROPOSE)
    elif now < start + SETTLED_WITHIN:
        found.add(Step.SETTLE)
        if now >= start + LENGTH:
            # Before that they may still come.
            found.add(Step.MISS)
    return found | ({Step.LATE} if start - LATE_FROM <= now < start + LENGTH else set())


def _require(meeting: Meeting, side: Side, step: Step, now: dt.datetime) -> None:
    if step not in steps(meeting, side, now):
        raise NotNow


def _changed(meeting: Meeting, now: dt.datetime, **fields: object) -> Meeting:
    changed = {"revision": meeting.revision + 1, "changed_at": now.astimezone(dt.UTC), **fields}
    return replace(meeting, **changed)  # type: ignore[arg-type]


def propose(meeting: Meeting, side: Side, start: dt.datetime, now: dt.datetime) -> Meeting:
    """That side offers a time: a request, a counter-offer, or to move what was agreed. Raises NotNow."""
    _require(meeting, side, Step.PROPOSE, now)
    state = meeting.state
    if state is MeetingState.DRAFT:
        state = MeetingState.REQUESTED
    elif state in PENDING:
        state = MeetingState.COUNTERED
    fields: dict[str, object] = {}
    if state is MeetingState.ACCEPTED and meeting.proposer is None:
        fields[f"moves_{side.value}"] = meeting.moves(side) + 1
    return _changed(meeting, now, state=state, proposed_at=start.astimezone(dt.UTC), proposer=side, **fields)


def accept(meeting: Meeting, side: Side, now: dt.datetime, *, table: int, staff_id: int | None) -> Meeting:
    """What was offered is agreed to, at that table. Raises NotNow."""
    _require(meeting, side, Step.ACCEPT, now)
    return _changed(
        meeting,
        now,
        state=MeetingState.ACCEPTED,
        starts_at=meeting.proposed_at,
        proposed_at=None,
        proposer=None,
        table=table,
        staff_id=staff_id,
        late_visitor=0,
        late_exhibitor=0,
    )


def decline(meeting: Meeting, side: Side, now: dt.datetime, reply: str = "") -> Meeting:
    """What was offered is not wanted; what was agreed before stays. Raises NotNow."""
    _require(meeting, side, Step.DECLINE, now)
    if meeting.state is MeetingState.ACCEPTED:
        return _changed(meeting, now, proposed_at=None, proposer=None)
    return _changed(meeting, now, state=MeetingState.DECLINED, proposer=None, reply=reply)


def withdraw(meeting: Meeting, side: Side, now: dt.datetime) -> Meeting:
    """One's own offer is taken back; what was agreed before stays. Raises NotNow."""
    _require(meeting, side, Step.WITHDRAW, now)
    if meeting.state is MeetingState.ACCEPTED:
        return _changed(meeting, now, proposed_at=None, proposer=None)
    return _changed(meeting, now, state=MeetingState.WITHDRAWN, proposer=None)


def cancel(meeting: Meeting, side: Side, now: dt.datetime) -> Meeting:
    """What was agreed does not take place. Raises NotNow."""
    _require(meeting, side, Step.CANCEL, now)
    return called_off(meeting, now)


def called_off(meeting: Meeting, now: dt.datetime) -> Meeting:
    """It cannot take place: one of both is not there any more."""
    return _changed(meeting, now, state=MeetingState.CANCELLED, proposed_at=None, proposer=None)


def run_late(meeting: Meeting, side: Side, minutes: int, now: dt.datetime) -> Meeting:
    """That side comes so much later, and later than it said before. Raises NotNow."""
    _require(meeting, side, Step.LATE, now)
    if minutes <= meeting.late(side):
        raise NotNow
    return _changed(meeting, now, **{f"late_{side.value}": minutes})


def settle(meeting: Meeting, side: Side, now: dt.datetime, *, met: bool) -> Meeting:
    """It took place, which can be said from its start on, also of what was said to be missed; or it did not, which
    can be said when it is over. Raises NotNow."""
    _require(meeting, side, Step.SETTLE if met else Step.MISS, now)
    state = MeetingState.KEPT if met else MeetingState.MISSED
    return _changed(meeting, now, state=state, proposed_at=None, proposer=None)


def lapse(meeting: Meeting, now: dt.datetime) -> Meeting:
    """Nobody answered before the time came that was offered. What was agreed before stays. Raises NotNow."""
    if meeting.proposer is None or meeting.proposed_at is None or meeting.proposed_at > now:
        raise NotNow
    if meeting.state is MeetingState.ACCEPTED:
        return _changed(meeting, now, proposed_at=None, proposer=None)
    return _changed(meeting, now, state=MeetingState.LAPSED, proposer=None)
