"""Meetings follow time and the programme: offers that nobody answered, what is over, what was moved under them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from bot.domain.agenda import AgendaItem, SubjectKind
from bot.domain.catalogue import Catalogue
from bot.domain.meeting import LENGTH, PENDING, Meeting, MeetingState, Side, called_off, lapse
from bot.domain.programme import Session, SessionStatus
from bot.domain.reminder import ReminderRules
from bot.ports.clock import Clock
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.editions import current_edition
from bot.services.meetings.clashing import tell_clash
from bot.services.meetings.placing import place
from bot.services.meetings.showing import stand_of
from bot.services.meetings.telling import ask_after, tell
from bot.services.meetings.timing import is_open

BATCH = 100
"""Meetings in one transaction."""
_FAR = dt.datetime(9999, 1, 1, tzinfo=dt.UTC)
_ALL = 100_000


@dataclass(slots=True)
class FollowMeetings:
    """A tick. ``catalogue`` gives the one in force, ``rules`` are the organiser's defaults for reminders.

    It compares states and needs no event: it does not matter which process published what, or when. What somebody
    is told has a key, and is told once, however often the tick looks.
    """

    uow: UnitOfWork
    clock: Clock
    catalogue: Callable[[], Catalogue]
    rules: ReminderRules
    _followed: int = field(default=-1, init=False)

    async def tick(self) -> None:
        """Look at all of it."""
        now, catalogue = self.clock.now().astimezone(dt.UTC), self.catalogue()
        while await self._lapse_batch(now) == BATCH:
            pass
        while await self._ask_batch(now) == BATCH:
            pass
        if catalogue.version != self._followed:
            await self._follow(catalogue, now)
            self._followed = catalogue.version

    async def _lapse_batch(self, now: dt.datetime) -> int:
        async with self.uow.read() as tx:
            if not await tx.meetings.unanswered(now, 1):
                return 0

        async def work(tx: Transaction) -> int:
            found = await tx.meetings.unanswered(now, BATCH)
            for meeting in found:
                lapsed = lapse(meeting, now)
                await tx.meetings.put(lapsed)
                event = "lapsed" if lapsed.state is MeetingState.LAPSED else "time_kept"
                if meeting.proposer is not None:
                    await tell(tx, lapsed, meeting.proposer, event, now, was=meeting.proposed_at)
            return len(found)

        return await self.uow.write(work)

    async def _ask_batch(self, now: dt.datetime) -> int:
        """Did you meet?"""
        async with self.uow.read() as tx:
            if not await tx.meetings.ended(now - LENGTH, 1):
                return 0

        async def work(tx: Transaction) -> int:
            found = await tx.meetings.ended(now - LENGTH, BATCH)
            for meeting in found:
                await ask_after(tx, meeting, now)
            return len(found)

        return await self.uow.write(work)

    async def _follow(self, catalogue: Catalogue, now: dt.datetime) -> None:
        await self._end_offers(catalogue, now)
        last_id: int | None = 0
        while last_id is not None:
            last_id = await self._follow_batch(catalogue, now, last_id)

    async def _end_offers(self, catalogue: Catalogue, now: dt.datetime) -> None:
        """What was asked of an exhibitor that is not there any more is asked no more; of a time at which the expo
        is not open any more, both are told."""

        async def concerned(tx: Transaction) -> list[Meeting]:
            waiting = [one for one in await tx.meetings.unanswered(_FAR, _ALL) if one.state in PENDING]
            return [
                one
                for one in waiting
                if not catalogue.exhibitor(one.exhibitor_id) or _outside(one, catalogue) is not None
            ]

        async with self.uow.read() as tx:
            if not await concerned(tx):
                return

        async def work(tx: Transaction) -> None:
            for meeting in await concerned(tx):
                if catalogue.exhibitor(meeting.exhibitor_id) is None:
                    await self._call_off(tx, meeting, catalogue, now)
                else:
                    await _tell_hours(tx, meeting, catalogue, now)

        await self.uow.write(work)

    async def _follow_batch(self, catalogue: Catalogue, now: dt.datetime, after: int) -> int | None:
        """The id to go on behind; None where none is left."""
        async with self.uow.read() as tx:
            found = await tx.meetings.coming(await current_edition(tx), now, after, BATCH)
        if not found:
            return None

        async def work(tx: Transaction) -> None:
            for one in await tx.meetings.coming(await current_edition(tx), now, after, BATCH):
                await self._follow_one(tx, one, catalogue, now)

        await self.uow.write(work)
        return found[-1].id if len(found) == BATCH else None

    async def _follow_one(self, tx: Transaction, meeting: Meeting, catalogue: Catalogue, now: dt.datetime) -> None:
        if catalogue.exhibitor(meeting.exhibitor_id) is None:
            await self._call_off(tx, meeting, catalogue, now)
            return
        stand = stand_of(catalogue, meeting.exhibitor_id)
        if stand != meeting.place:
            meeting = replace(meeting, place=stand, revision=meeting.revision + 1, changed_at=now)
            await tx.meetings.put(meeting)
            for side in Side:
                await tell(tx, meeting, side, "booth_moved", now)
        await _tell_hours(tx, meeting, catalogue, now)
        await self._tell_moved_sessions(tx, meeting, catalogue, now)

    async def _call_off(self, tx: Transaction, meeting: Meeting, catalogue: Catalogue, now: dt.datetime) -> None:
        off = called_off(meeting, now)
        await tx.meetings.put(off)
        await tx.meetings.unseat(off.id)
        await place(tx, meeting, off, catalogue, self.rules, now)
        for side in Side:
            await tell(tx, off, side, "called_off", now, was=meeting.starts_at)

    @staticmethod
    async def _tell_moved_sessions(
        tx: Transaction, meeting: Meeting, catalogue: Catalogue, now: dt.datetime
    ) -> None:
        """A session that one of them saved was moved onto the meeting. That is told as if it had been saved now;
        who has agreed to the new time of the session knows."""
        people = [(meeting.viewer_id, Side.VISITOR)]
        people += [(meeting.staff_id, Side.EXHIBITOR)] if meeting.staff_id is not None else []
        for viewer_id, side in people:
            for item in await tx.agenda.of_viewer(viewer_id):
                session = _moved(item, catalogue)
                if session is not None:
                    await tell_clash(tx, meeting, viewer_id, side, session, now)


def _outside(meeting: Meeting, catalogue: Catalogue) -> dt.datetime | None:
    """What was agreed or offered, where the expo is not open then any more."""
    both = (meeting.starts_at, meeting.proposed_at)
    return next((one for one in both if one is not None and not is_open(catalogue, one)), None)


async def _tell_hours(tx: Transaction, meeting: Meeting, catalogue: Catalogue, now: dt.datetime) -> None:
    """Both are told of hours outside of which it is, each hours once."""
    outside = _outside(meeting, catalogue)
    if outside is None:
        return
    day = catalogue.day(catalogue.local(outside).date())
    about = f":{day.open}-{day.close}" if day else ":shut"
    for side in Side:
        await tell(tx, meeting, side, "hours_changed", now, about=about)


def _moved(item: AgendaItem, catalogue: Catalogue) -> Session | None:
    """The session of an item, where it is not when its viewer knows it to be."""
    if item.subject.kind is not SubjectKind.SESSION:
        return None
    session = catalogue.session(item.subject.id)
    if session is None or session.status is SessionStatus.CANCELLED or not item.moved_to(session.start):
        return None
    return session
