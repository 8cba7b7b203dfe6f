"""What can be done about an announcement that is on its way, or through."""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.domain.announcement import Announcement, AnnouncementState
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.announcing.desk import CHANGEABLE, ENDED, OPEN, Desk
from bot.services.announcing.excerpts import excerpt
from bot.services.announcing.prompting import leave_screen
from bot.services.announcing.reporting import report
from bot.services.announcing.screens import open_draft
from bot.views import announcement_actions as actions
from bot.views.action import Back
from bot.views.announcing import AnnouncementWithdrawal
from bot.views.message import Message

Step = Callable[[Transaction, Desk, Announcement], Awaitable[Announcement]]


async def control(uow: UnitOfWork, desk: Desk, announcement_id: int, what: str) -> Message:
    """Pause, resume, cancel the rest, take back (``withdraw`` asks, ``delete`` does), send again what failed, take
    back its time (``unschedule``), or report. What does not fit its state (any more) shows how far it is."""

    async def work(tx: Transaction) -> Message:
        announcement = await desk.announcement(tx, announcement_id)
        if what == "report":
            return await report(tx, desk, announcement)  # a message of its own
        await leave_screen(tx, desk)
        if what == "withdraw" and announcement.state in CHANGEABLE:
            return await _withdrawal(tx, announcement)
        states, step = _STEPS.get(what, ((), None))
        if step is not None and announcement.state in states:
            announcement = await step(tx, desk, announcement)
            await tx.announcements.put(announcement)
            await desk.record(tx, what, announcement, excerpt(announcement))
        return await open_draft(tx, desk, announcement)

    return await uow.write(work)


async def _pause(tx: Transaction, _desk: Desk, announcement: Announcement) -> Announcement:
    await tx.outbox.hold(announcement.id)
    return replace(announcement, state=AnnouncementState.PAUSED)


async def _resume(tx: Transaction, desk: Desk, announcement: Announcement) -> Announcement:
    if not (await tx.outbox.tally(announcement.id)).sent:
        # It was paused because Telegram refused it (see ``sending.is_refused``): all of it is tried.
        await tx.outbox.resend_dead(desk.now.astimezone(dt.UTC), announcement_id=announcement.id)
    await _let_go(tx, announcement)
    return replace(announcement, state=AnnouncementState.SENDING)


async def _let_go(tx: Transaction, announcement: Announcement) -> None:
    """What waits goes on; where a change is not carried out yet, only once it is: it must not leave unchanged."""
    if announcement.revision == announcement.applied_revision:
        await tx.outbox.resume(announcement.id)
    else:
        await tx.outbox.hold(announcement.id)


async def _cancel(tx: Transaction, desk: Desk, announcement: Announcement) -> Announcement:
    now = desk.now.astimezone(dt.UTC)
    await tx.outbox.cancel(announcement.id, now)
    if announcement.revision == announcement.applied_revision:
        await tx.outbox.resume(announcement.id)  # a correction of what was sent goes on
    return replace(announcement, state=AnnouncementState.CANCELLED, finished_at=now)


async def _delete(tx: Transaction, desk: Desk, announcement: Announcement) -> Announcement:
    now = desk.now.astimezone(dt.UTC)
    await tx.outbox.cancel(announcement.id, now)
    await tx.outbox.hold(announcement.id)  # a correction of what was sent has become needless
    return replace(
        announcement,
        state=AnnouncementState.WITHDRAWN,
        revision=announcement.revision + 1,
        finished_at=announcement.finished_at or now,
    )


async def _resend(tx: Transaction, desk: Desk, announcement: Announcement) -> Announcement:
    await tx.outbox.resend_dead(desk.now.astimezone(dt.UTC), announcement_id=announcement.id)
    await _let_go(tx, announcement)
    return replace(announcement, state=AnnouncementState.SENDING, finished_at=None)


async def _unschedule(_tx: Transaction, _desk: Desk, announcement: Announcement) -> Announcement:
    return replace(announcement, state=AnnouncementState.DRAFT)


_STEPS: dict[str, tuple[tuple[AnnouncementState, ...], Step]] = {
    "pause": ((AnnouncementState.SENDING,), _pause),
    "resume": ((AnnouncementState.PAUSED,), _resume),
    "cancel": (OPEN, _cancel),
    "delete": (CHANGEABLE, _delete),
    "resend": (ENDED, _resend),
    "unschedule": ((AnnouncementState.SCHEDULED,), _unschedule),
}


async def _withdrawal(tx: Transaction, announcement: Announcement) -> Message:
    """Asks before what was sent is taken back."""
    tally = await tx.outbox.tally(announcement.id)
    left = tally.pending + tally.held
    view = AnnouncementWithdrawal(excerpt(announcement), tally.sent, left)
    back = Back(actions.OpenAnnouncement(announcement.id))
    return Message(view, rows=((actions.ControlAnnouncement(announcement.id, "delete"), back),))
