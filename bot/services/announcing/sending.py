"""Letting an announcement leave: now, at its time, once."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.domain.announcement import Announcement, AnnouncementState, Nature
from bot.domain.outbox import FanOut, NewOutboxMessage, Priority, Tally
from bot.domain.role import Role
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.announcing import screens
from bot.services.announcing.desk import Desk
from bot.services.announcing.excerpts import excerpt
from bot.services.announcing.prompting import Step, leave_screen, wait_for
from bot.services.announcing.screens import open_draft
from bot.views import announcement_actions as actions
from bot.views.announcing import AnnouncementMissed, AnnouncementPreview
from bot.views.message import Message, to_facts

_LATE = dt.timedelta(hours=1)
"""On another day than it was meant for, an announcement that is later than this is no news."""

REFUSED_AT_ONCE = 10
"""So many refused and none taken: it is the announcement's fault, and it stops."""


async def review(uow: UnitOfWork, desk: Desk, announcement_id: int, nature: str) -> Message:
    """The last question: to how many, in which languages, how long it takes. ``nature`` is made it first: urgent
    is sent now, whatever time was chosen."""

    async def work(tx: Transaction) -> Message:
        announcement = await desk.announcement(tx, announcement_id)
        await leave_screen(tx, desk)
        if announcement.state is not AnnouncementState.DRAFT:
            return await open_draft(tx, desk, announcement)
        if nature:
            announcement = replace(announcement, nature=Nature(nature), send_at=None)
            await tx.announcements.put(announcement)
        if not announcement.written:
            step = Step("text", announcement.id)
            await wait_for(tx, desk, step)
            return await screens.prompt(tx, desk, announcement, step, problem="empty")
        return await screens.confirmation(tx, desk, announcement)

    return await uow.write(work)


async def confirm(uow: UnitOfWork, desk: Desk, announcement_id: int, fingerprint: int) -> Message:
    """Let it leave, or wait for its time: once, however often it is confirmed, and only as it was when that was
    asked (``fingerprint``)."""

    async def work(tx: Transaction) -> Message:
        announcement = await desk.announcement(tx, announcement_id)
        if announcement.state is not AnnouncementState.DRAFT or not announcement.written:
            return await open_draft(tx, desk, announcement)
        waits = desk.send_at(announcement) is not None
        reach = await desk.reach(tx, announcement)
        if announcement.fingerprint != fingerprint or not (reach.total or waits):
            return await screens.confirmation(tx, desk, announcement)
        announcement = replace(announcement, progress_chat_id=desk.chat_id)
        await desk.record(tx, "confirmed", announcement, excerpt(announcement))
        if waits:
            announcement = replace(announcement, state=AnnouncementState.SCHEDULED, recipients=reach.total)
            await tx.announcements.put(announcement)
        else:
            announcement = await leave(tx, desk, replace(announcement, send_at=None))
        return await open_draft(tx, desk, announcement)

    return await uow.write(work)


async def leave(tx: Transaction, desk: Desk, announcement: Announcement) -> Announcement:
    """Its messages are in the outbox from now on, those to people on site first."""
    await desk.reach(tx, announcement)
    readers = await tx.announcements.audience(announcement.id, announcement.nature, desk.day_began)
    message = screens.message_of(announcement, desk)
    now = desk.now.astimezone(dt.UTC)
    count = await tx.outbox.fan_out(
        FanOut(announcement.id, message.view.kind, to_facts(message), announcement.nature.priority, now), readers
    )
    announcement = replace(
        announcement, state=AnnouncementState.SENDING, started_at=now, finished_at=None, recipients=count
    )
    await tx.announcements.put(announcement)
    return announcement


async def test(uow: UnitOfWork, desk: Desk, announcement_id: int) -> tuple[Message, ...]:
    """Show it to the organiser, in each of its languages, as its readers get it; then, of a draft, what can still
    be changed."""

    async def work(tx: Transaction) -> tuple[Message, ...]:
        announcement = await desk.announcement(tx, announcement_id)
        shown = screens.in_each_language(screens.message_of(announcement, desk), announcement)
        is_draft = announcement.state is AnnouncementState.DRAFT
        after = (await screens.draft(tx, desk, announcement),) if is_draft else ()
        return (Message(AnnouncementPreview()), *shown, *after)

    return await uow.write(work)


async def discard(uow: UnitOfWork, desk: Desk, announcement_id: int) -> Message:
    """Throw a draft away."""

    async def work(tx: Transaction) -> Message:
        announcement = await desk.announcement(tx, announcement_id)
        await leave_screen(tx, desk)
        if announcement.state is not AnnouncementState.DRAFT:
            return await open_draft(tx, desk, announcement)
        await desk.record(tx, "discarded", announcement, excerpt(announcement))
        await tx.announcements.delete(announcement.id)
        return screens.gone()

    return await uow.write(work)


def is_due(announcement: Announcement, now: dt.datetime) -> bool:
    """Whether one that waits for its time has waited long enough."""
    waits = announcement.state is AnnouncementState.SCHEDULED
    return waits and announcement.send_at is not None and announcement.send_at <= now


async def begin_due(tx: Transaction, desk: Desk, announcement_id: int) -> None:
    """Let one leave whose time has come. Where it could not then, it leaves late, but on the same day or within
    the hour; and not for somebody who is no organiser any more. What does not leave is a draft again, and
    organisers are told."""
    announcement = await tx.announcements.get(announcement_id)
    if announcement is None or announcement.send_at is None or not is_due(announcement, desk.now):
        return
    due = desk.catalogue.local(announcement.send_at)
    responsible = announcement.progress_chat_id or announcement.created_by
    if not await desk.access.holds(tx, responsible, Role.ANNOUNCER):
        await _missed(tx, desk, announcement, "organiser")
    elif due.date() != desk.day_began.date() and desk.now - announcement.send_at > _LATE:
        await _missed(tx, desk, announcement, "late")
    else:
        announcement = await leave(tx, desk, announcement)
        if announcement.progress_message_id is None:
            begun = await open_draft(tx, desk, announcement)
            await _tell(tx, desk, responsible, begun, f"announcement begun:{announcement.id}")


async def _missed(tx: Transaction, desk: Desk, announcement: Announcement, reason: str) -> None:
    assert announcement.send_at is not None
    due = desk.catalogue.local(announcement.send_at)
    message = Message(
        AnnouncementMissed(reason, excerpt(announcement), due),
        rows=((actions.OpenAnnouncement(announcement.id),),),
    )
    for organiser in await desk.access.holders(tx, Role.ANNOUNCER):
        await _tell(tx, desk, organiser, message, f"announcement missed:{announcement.id}:{due.timestamp():.0f}")
    await tx.announcements.put(replace(announcement, state=AnnouncementState.DRAFT, send_at=None))


async def _tell(tx: Transaction, desk: Desk, organiser: int, message: Message, key: str) -> None:
    """Once for each key."""
    await tx.outbox.enqueue(
        NewOutboxMessage(
            chat_id=organiser,
            kind=message.view.kind,
            facts=to_facts(message),
            priority=Priority.URGENT,
            due_at=desk.now.astimezone(dt.UTC),
            dedupe_key=f"{key}:{organiser}",
        )
    )


def is_done(announcement: Announcement, tally: Tally) -> bool:
    """Whether nothing of it is left to send."""
    left = tally.pending or tally.held or tally.in_flight
    return announcement.state is AnnouncementState.SENDING and not left


def is_refused(announcement: Announcement, tally: Tally) -> bool:
    """Whether Telegram takes none of it, so that going on would only fail for everybody."""
    refused = tally.dead >= REFUSED_AT_ONCE and not tally.sent
    return announcement.state is AnnouncementState.SENDING and refused and bool(tally.pending)


async def go_on(tx: Transaction, desk: Desk, announcement: Announcement, tally: Tally) -> Announcement:
    """It is sent once nothing of it is left, and paused where Telegram refuses it."""
    if is_done(announcement, tally):
        finished = desk.now.astimezone(dt.UTC)
        announcement = replace(announcement, state=AnnouncementState.SENT, finished_at=finished)
    elif is_refused(announcement, tally):
        await tx.outbox.hold(announcement.id)
        announcement = replace(announcement, state=AnnouncementState.PAUSED)
    else:
        return announcement
    await tx.announcements.put(announcement)
    return announcement
