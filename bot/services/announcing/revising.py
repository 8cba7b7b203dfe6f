"""Correcting an announcement that has begun to leave: asked for, shown, confirmed, carried out."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.domain.announcement import Announcement, AnnouncementState
from bot.domain.incoming import Incoming
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.announcing import screens
from bot.services.announcing.desk import CHANGEABLE, Desk
from bot.services.announcing.excerpts import excerpt
from bot.services.announcing.prompting import (
    Step,
    leave_screen,
    longest,
    problem_of,
    read_step,
    said,
    wait_for,
)
from bot.services.announcing.screens import open_draft
from bot.views.announcing import AnnouncementPreview
from bot.views.message import Message, to_facts
from bot.views.sending import Withdrawal


async def begin(uow: UnitOfWork, desk: Desk, announcement_id: int) -> Message:
    """Ask which language's text is to be corrected, or added."""

    async def work(tx: Transaction) -> Message:
        announcement = await desk.announcement(tx, announcement_id)
        await leave_screen(tx, desk)
        if announcement.state not in CHANGEABLE or not can_be_corrected(announcement):
            return await open_draft(tx, desk, announcement)
        return screens.which_text(announcement, desk)

    return await uow.write(work)


def can_be_corrected(announcement: Announcement) -> bool:
    """Telegram moves no pin: an announcement with a place can only be taken back."""
    return announcement.place is None


async def ask(tx: Transaction, desk: Desk, announcement: Announcement, locale: str) -> Message:
    """Ask for the corrected text in ``locale``."""
    if not can_be_corrected(announcement):
        return await open_draft(tx, desk, announcement)
    step = Step("revise", announcement.id, locale)
    await wait_for(tx, desk, step)
    return await screens.prompt(tx, desk, announcement, step)


async def heard(
    tx: Transaction, desk: Desk, announcement: Announcement, message: Incoming, step: Step
) -> tuple[Message, ...]:
    """The corrected text: shown as it will look, and nothing changes before that is confirmed."""
    locale = step.locale or announcement.written[0][0]
    text = said(message, announcement.begun(locale))
    problem = "place" if message.location else problem_of(text, message)
    step = replace(step, step="revise", locale=locale)
    if problem:
        await wait_for(tx, desk, step)
        return (await screens.prompt(tx, desk, announcement, step, problem=problem, limit=longest(text)),)
    await wait_for(tx, desk, replace(step, step="confirm", text=text, album=message.album))
    shown = screens.message_of(announcement.with_text(locale, text), desk)
    question = await screens.correction(tx, announcement, locale)
    return Message(AnnouncementPreview()), replace(shown, locale=locale), question


async def apply(uow: UnitOfWork, desk: Desk, announcement_id: int) -> Message:
    """Confirmed: the corrected text counts from now on (see ``carry_out``)."""

    async def work(tx: Transaction) -> Message:
        announcement = await desk.announcement(tx, announcement_id)
        dialog = await tx.dialogs.get(desk.chat_id, desk.organiser_id, desk.now)
        step = read_step(dialog) if dialog is not None and dialog.state == "confirm" else None
        if step is None or step.text is None or step.announcement_id != announcement.id:
            return await open_draft(tx, desk, announcement)
        await leave_screen(tx, desk)
        if announcement.state in CHANGEABLE:
            # What has not left is held until nothing is in flight.
            await tx.outbox.hold(announcement.id)
            announcement = announcement.with_text(step.locale, step.text)
            announcement = replace(announcement, revision=announcement.revision + 1)
            await tx.announcements.put(announcement)
            await desk.record(tx, "corrected", announcement, excerpt(announcement))
        return await open_draft(tx, desk, announcement)

    return await uow.write(work)


async def carry_out(tx: Transaction, desk: Desk, announcement: Announcement) -> Announcement:
    """Once nothing of it is in flight: what waits says the new text, and what was sent is edited or taken back.
    An earlier change that is still on its way is given up for this one."""
    if announcement.revision == announcement.applied_revision:
        return announcement
    if (await tx.outbox.tally(announcement.id)).in_flight:
        return announcement
    if (await tx.outbox.tally(announcement.id, follow_ups=True)).in_flight:
        return announcement
    now = desk.now.astimezone(dt.UTC)
    await tx.outbox.forget_follow_ups(announcement.id)
    message = screens.message_of(announcement, desk)
    kind, facts = message.view.kind, ""
    if announcement.state is AnnouncementState.WITHDRAWN:
        taken_back = Message(Withdrawal())
        kind, facts = taken_back.view.kind, to_facts(taken_back)
    else:
        await tx.outbox.change_facts(announcement.id, kind, to_facts(message))
    key = f"revision:{announcement.id}:{announcement.revision}"
    await tx.outbox.follow_up(announcement.id, kind, facts, announcement.nature.priority, now, key)
    if announcement.state is AnnouncementState.SENDING:
        await tx.outbox.resume(announcement.id)
    announcement = replace(announcement, applied_revision=announcement.revision)
    await tx.announcements.put(announcement)
    return announcement
