"""Writing an announcement, one step after the other."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlsplit

from bot.answers.language import language_of_question
from bot.answers.moments import Calendar
from bot.answers.normalise import normalise
from bot.answers.times import read_time
from bot.domain.announcement import Announcement, AnnouncementState, Nature
from bot.domain.catalogue import Catalogue
from bot.domain.dialog import Dialog
from bot.domain.incoming import Incoming
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.announcing import revising, screens
from bot.services.announcing.desk import CHANGEABLE, AnnouncementGone, Desk
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
from bot.views.message import Message

MOST_LINKS = 6
_LINK = re.compile(r"(?P<label>.{1,64}?)(?:\s*[-–—:：|]\s*|\s+)(?P<url>[a-z]+://\S+)", re.IGNORECASE)
_LATEST = dt.timedelta(days=366)

Change = Callable[[Announcement], Announcement]


async def begin(uow: UnitOfWork, desk: Desk, message: Incoming | None) -> Message:
    """A new draft: with ``message`` as its first text, or asking for one. One that was begun and never written is
    taken up.

    Raises:
        NotAllowed: they are no organiser.
    """

    async def work(tx: Transaction) -> Message:
        await desk.require_announcer(tx)
        await leave_screen(tx, desk)
        # Its progress is told in their language, also where they never pressed Start.
        await tx.viewers.seen(desk.organiser_id, desk.locale, desk.now)
        announcement = await tx.announcements.unwritten(desk.organiser_id)
        if announcement is None:
            announcement = await tx.announcements.add(desk.organiser_id, desk.now.astimezone(dt.UTC))
        if message is None:
            return await _ask(tx, desk, announcement, Step("text", announcement.id))
        return await _heard_text(tx, desk, announcement, message, Step("text", announcement.id))

    return await uow.write(work)


async def ask(uow: UnitOfWork, desk: Desk, announcement_id: int, step: str, locale: str) -> Message:
    """Ask for a text, its links or a time: the next message of the organiser is that."""

    async def work(tx: Transaction) -> Message:
        announcement = await desk.announcement(tx, announcement_id)
        if announcement.state is AnnouncementState.DRAFT:
            return await _ask(tx, desk, announcement, Step(step, announcement.id, locale))
        if step == "text" and announcement.state in CHANGEABLE:
            return await revising.ask(tx, desk, announcement, locale)
        return await open_draft(tx, desk, announcement)

    return await uow.write(work)


async def change(uow: UnitOfWork, desk: Desk, announcement_id: int, changed: Change) -> Message:
    """Change the draft, and show it; what is on its way is shown as it is. Whatever was asked for no longer is."""

    async def work(tx: Transaction) -> Message:
        announcement = await desk.announcement(tx, announcement_id)
        await leave_screen(tx, desk)
        if announcement.state is AnnouncementState.DRAFT:
            announcement = changed(announcement)
            await tx.announcements.put(announcement)
        return await open_draft(tx, desk, announcement)

    return await uow.write(work)


def unchanged(announcement: Announcement) -> Announcement:
    return announcement


def with_nature(nature: str) -> Change:
    return lambda announcement: replace(announcement, nature=Nature(nature))


def with_language(locale: str) -> Change:
    """What was written (alone) so far is in ``locale``."""
    return lambda announcement: replace(
        announcement,
        texts=((locale, announcement.texts[0][1]),) if len(announcement.texts) == 1 else announcement.texts,
    )


def with_time(at: dt.datetime | None) -> Change:
    """``at`` is aware; None: at once."""
    return lambda announcement: replace(announcement, send_at=at and at.astimezone(dt.UTC))


async def hear(uow: UnitOfWork, desk: Desk, dialog: Dialog, message: Incoming) -> tuple[Message, ...]:
    """What the organiser sent in answer to a prompt. One that does not fit is asked for again, and says why."""
    step = read_step(dialog)

    async def work(tx: Transaction) -> tuple[Message, ...]:
        try:
            announcement = await desk.announcement(tx, step.announcement_id)
        except AnnouncementGone:
            await leave_screen(tx, desk)
            return (screens.gone(),)
        if announcement.state in CHANGEABLE and step.step in ("text", "revise", "confirm"):
            return await revising.heard(tx, desk, announcement, message, step)
        if announcement.state is not AnnouncementState.DRAFT:
            await leave_screen(tx, desk)
            return (await open_draft(tx, desk, announcement),)
        match step.step:
            case "links":
                return (await _heard_links(tx, desk, announcement, message, step),)
            case "time":
                return (await _heard_time(tx, desk, announcement, message, step),)
            case _:
                return (await _heard_text(tx, desk, announcement, message, step),)

    return await uow.write(work)


async def prompt_again(uow: UnitOfWork, desk: Desk, dialog: Dialog) -> Message | None:
    """Asks again what the dialog waits for; None where it waits for nothing (any more)."""
    step = read_step(dialog)
    if step.step == "album":
        return None
    async with uow.read() as tx:
        try:
            announcement = await desk.announcement(tx, step.announcement_id)
        except AnnouncementGone:
            return None
        return await screens.prompt(tx, desk, announcement, step)


async def _ask(
    tx: Transaction, desk: Desk, announcement: Announcement, step: Step, *, problem: str = "", limit: int = 0
) -> Message:
    await wait_for(tx, desk, step)
    return await screens.prompt(tx, desk, announcement, step, problem=problem, limit=limit)


async def _heard_text(
    tx: Transaction, desk: Desk, announcement: Announcement, message: Incoming, step: Step
) -> Message:
    locale = step.locale or language_of_question(normalise(message.text), desk.locale)
    text = said(message, announcement.begun(locale))
    if problem := problem_of(text, message):
        return await _ask(tx, desk, announcement, step, problem=problem, limit=longest(text))
    announcement = announcement.with_text(locale, text)
    if message.location:
        announcement = announcement.at_place(message.location)
    await tx.announcements.put(announcement)
    await leave_screen(tx, desk, album=message.album, announcement_id=announcement.id)
    return await screens.draft(tx, desk, announcement, of_album=bool(message.album))


async def _heard_links(
    tx: Transaction, desk: Desk, announcement: Announcement, message: Incoming, step: Step
) -> Message:
    text, links = announcement.text(step.locale), read_links(message.text)
    if text is None or links is None:
        return await _ask(tx, desk, announcement, step, problem="links")
    announcement = announcement.with_text(step.locale, replace(text, links=links))
    await tx.announcements.put(announcement)
    await leave_screen(tx, desk)
    return await open_draft(tx, desk, announcement)


def read_links(text: str) -> tuple[tuple[str, str], ...] | None:
    """Buttons from lines like "Floor plan - https://…"; a single "-" means none. None: cannot be read."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if lines == ["-"]:
        return ()
    matches = [_LINK.fullmatch(line) for line in lines]
    found = tuple(
        (match["label"].strip(), match["url"]) for match in matches if match and is_address(match["url"])
    )
    return found if 0 < len(found) == len(lines) <= MOST_LINKS else None


def is_address(url: str) -> bool:
    """Whether Telegram takes it for a button."""
    try:
        parts = urlsplit(url)
    except ValueError:  # an unclosed bracket
        return False
    return parts.scheme == "tg" or (parts.scheme in ("http", "https") and "." in parts.netloc.strip("."))


async def _heard_time(
    tx: Transaction, desk: Desk, announcement: Announcement, message: Incoming, step: Step
) -> Message:
    at = read_moment(message.text, desk.catalogue, desk.now)
    if at is None or at <= desk.now:
        return await _ask(tx, desk, announcement, step, problem="time" if at is None else "past")
    announcement = with_time(at)(announcement)
    await tx.announcements.put(announcement)
    await leave_screen(tx, desk)
    return await open_draft(tx, desk, announcement)


def read_moment(text: str, catalogue: Catalogue, now: dt.datetime) -> dt.datetime | None:
    """A moment in the expo's time ("14:30", "tomorrow 9:00", "第二天上午9点", "2021-07-31 09:00"); None where the
    text names no single one. Without a day it is today."""
    local = catalogue.local(now)
    exact = _exact(text)
    if exact is None:
        when = read_time(normalise(text), Calendar(tuple(day.date for day in catalogue.days), local))
        at = when.at or when.start
        if at is None or len(when.days) > 1 or when.missing_day is not None:
            return None
        exact = dt.datetime.combine(when.days[0] if when.days else local.date(), at)
    moment = exact if exact.tzinfo else exact.replace(tzinfo=local.tzinfo)
    return moment if moment - now < _LATEST else None


def _exact(text: str) -> dt.datetime | None:
    """A date with a time as ISO 8601 writes it."""
    try:
        return dt.datetime.fromisoformat(text.strip()) if ":" in text else None
    except ValueError:
        return None
