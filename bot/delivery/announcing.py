"""Announcements on their way: begun when due, changed, finished, and their progress shown."""

from __future__ import annotations

import datetime as dt
import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from bot.delivery.sender import Sender
from bot.domain.announcement import Announcement, AnnouncementState
from bot.domain.catalogue import Catalogue
from bot.domain.outbox import OutboxState, Priority, ReaderGone, Rejected, Sent, Tally
from bot.domain.role import Role
from bot.ports.clock import Clock
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.access import Access
from bot.services.announcing import revising, sending
from bot.services.announcing.desk import Desk
from bot.services.announcing.progress import Pace, progress
from bot.views.message import Message

SECONDS = 3
"""Between two looks; a chat takes one edit a second."""
_LOOKS = 5
"""The pace is that of the last so many looks."""
_AFTERWARDS = dt.timedelta(minutes=2)
"""For so long one that has ended is looked at: what was in flight then ends too."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Look:
    """One announcement as it is now. ``locale`` is what its organiser reads."""

    announcement: Announcement
    tally: Tally
    changes: Tally
    refusal: str
    locale: str


@dataclass
class AnnouncementTick:
    """One tick looks after all announcements. ``locale`` is for organisers whom we do not know."""

    uow: UnitOfWork
    sender: Sender
    clock: Clock
    access: Access
    catalogue: Callable[[], Catalogue]
    locale: str
    _shown: dict[int, tuple[int, Message]] = field(default_factory=dict)
    _paces: dict[int, deque[tuple[dt.datetime, int]]] = field(default_factory=dict)

    async def tick(self) -> None:
        """Begin what is due, carry out changes, finish what is through, and show how far each is."""
        for announcement_id in await self._due():
            await self.uow.write(lambda tx, due=announcement_id: sending.begin_due(tx, self._desk(), due))  # type: ignore[misc]
        moving = await self._moving()
        for look in moving:
            await self._show(await self._advanced(look))
        for kept in (self._shown, self._paces):
            for announcement_id in kept.keys() - {look.announcement.id for look in moving}:
                del kept[announcement_id]

    async def _due(self) -> list[int]:
        async with self.uow.read() as tx:
            waiting = await tx.announcements.in_state(AnnouncementState.SCHEDULED)
        return [announcement.id for announcement in waiting if sending.is_due(announcement, self.clock.now())]

    async def _moving(self) -> list[Look]:
        # Read apart from what is written: counting many rows while others settle them is no reason to begin anew.
        async with self.uow.read() as tx:
            return [await self._look(tx, each) for each in await tx.announcements.moving(self._recently())]

    def _recently(self) -> dt.datetime:
        return self.clock.now().astimezone(dt.UTC) - _AFTERWARDS

    async def _look(self, tx: Transaction, announcement: Announcement) -> Look:
        tally = await tx.outbox.tally(announcement.id)
        changes = await tx.outbox.tally(announcement.id, follow_ups=True)
        refusal = ""
        if tally.dead and not tally.sent:
            outcomes = await tx.announcements.outcomes(announcement.id)
            refusal = next((line.reason for line in outcomes if line.state == OutboxState.DEAD), "")
        reader = await tx.viewers.get(announcement.progress_chat_id or announcement.created_by)
        return Look(announcement, tally, changes, refusal, reader.locale if reader else self.locale)

    async def _advanced(self, look: Look) -> Look:
        """What is to be changed, finished or stopped, is."""
        announcement = look.announcement
        is_changed = announcement.revision != announcement.applied_revision
        moves_on = sending.is_done(announcement, look.tally) or sending.is_refused(announcement, look.tally)
        if not (is_changed or moves_on):
            return look

        async def work(tx: Transaction) -> Look:
            found = await tx.announcements.get(announcement.id)
            if found is None:
                return look
            found = await revising.carry_out(tx, self._desk(), found)
            found = await sending.go_on(tx, self._desk(), found, await tx.outbox.tally(found.id))
            return await self._look(tx, found)

        return await self.uow.write(work)

    def _desk(self) -> Desk:
        """The bot itself at work: no organiser's."""
        renderer, limits = self.sender.renderer, self.sender.limiter.limits
        now = self.clock.now()
        return Desk(self.catalogue(), self.access, 0, 0, self.locale, renderer.locales, now, limits.per_second)

    async def _show(self, look: Look) -> None:
        """Edit the organiser's message where something moved. It goes ahead of the announcement itself; one that
        cannot be edited just now is shown by the next tick."""
        announcement = look.announcement
        chat_id, message_id = announcement.progress_chat_id, announcement.progress_message_id
        message = progress(announcement, self._desk(), look.tally, look.changes, self._pace(look))
        if chat_id is None or message_id is None or self._shown.get(announcement.id) == (message_id, message):
            return
        async with self.uow.read() as tx:
            if not await self.access.holds(tx, chat_id, Role.ANNOUNCER):
                return
        outcome = await self.sender.send(
            chat_id, message, locale=look.locale, priority=Priority.INTERACTIVE, edits=message_id
        )
        match outcome:
            case Sent(new_id) if new_id is not None and new_id != message_id:
                await self._moved(announcement.id, message_id, new_id)
                message_id = new_id
            case Rejected():
                log.warning("the progress of announcement %d cannot be shown: %s", announcement.id, outcome.reason)
            case Sent() | ReaderGone():
                pass
            case _:
                return
        self._shown[announcement.id] = message_id, message

    async def _moved(self, announcement_id: int, old_id: int, new_id: int) -> None:
        """The organiser deleted the message, and has a new one."""

        async def work(tx: Transaction) -> None:
            found = await tx.announcements.get(announcement_id)
            if found is not None and found.progress_message_id == old_id:
                await tx.announcements.put(replace(found, progress_message_id=new_id))

        await self.uow.write(work)

    def _pace(self, look: Look) -> Pace:
        announcement, tally = look.announcement, look.tally
        if announcement.state is not AnnouncementState.SENDING:
            self._paces.pop(announcement.id, None)
            stopped = announcement.state in (AnnouncementState.PAUSED, AnnouncementState.SENT)
            return Pace(refusal=look.refusal if stopped else "")
        looks = self._paces.setdefault(announcement.id, deque(maxlen=_LOOKS))
        looks.append((self.clock.now(), tally.sent + tally.gone + tally.dead))
        (began, before), (now, done) = looks[0], looks[-1]
        elapsed = (now - began).total_seconds()
        return Pace((done - before) / elapsed if elapsed > 0 else 0.0)
