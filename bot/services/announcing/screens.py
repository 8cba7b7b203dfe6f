"""What an organiser is shown at each step of an announcement."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.domain.announcement import Announcement, AnnouncementState, AnnouncementText, Nature, Reach
from bot.ports.unit_of_work import Transaction
from bot.services.announcing.audiences import lines
from bot.services.announcing.desk import OPEN, Desk
from bot.services.announcing.excerpts import beginning, excerpt
from bot.services.announcing.progress import NO_PACE, progress
from bot.services.announcing.prompting import Step, tongues
from bot.views import announcement_actions as actions
from bot.views.action import Action, Back
from bot.views.announcing import (
    AnnouncementConfirmation,
    AnnouncementCorrection,
    AnnouncementDiscarded,
    AnnouncementDraft,
    AnnouncementMessage,
    AnnouncementPrompt,
    WhichAnnouncementText,
    WrittenLine,
)
from bot.views.message import Message

Rows = tuple[tuple[Action, ...], ...]


async def open_draft(tx: Transaction, desk: Desk, announcement: Announcement) -> Message:
    """The draft, or how far the announcement is: kept up to date in the message that shows it, as long as that
    shows nothing else."""
    if announcement.state is AnnouncementState.DRAFT:
        return await draft(tx, desk, announcement)
    shown_elsewhere = (
        announcement.progress_message_id is not None and announcement.progress_chat_id != desk.chat_id
    )
    if desk.message_id is not None and not shown_elsewhere:
        announcement = replace(announcement, progress_chat_id=desk.chat_id, progress_message_id=desk.message_id)
        await tx.announcements.put(announcement)
    tally = await tx.outbox.tally(announcement.id)
    changes = await tx.outbox.tally(announcement.id, follow_ups=True)
    return progress(announcement, desk, tally, changes, NO_PACE)


async def prompt(
    tx: Transaction, desk: Desk, announcement: Announcement, step: Step, *, problem: str = "", limit: int = 0
) -> Message:
    """Asks for the next thing, with the way out."""
    if step.step == "confirm":
        return await correction(tx, announcement, step.locale)
    back = Back(actions.OpenAnnouncement(announcement.id))
    rows: Rows = ((back,),)
    if step.step == "time":
        soon = (actions.TimeAnnouncement(announcement.id, 15), actions.TimeAnnouncement(announcement.id, 60))
        rows = (soon, (actions.TimeAnnouncement(announcement.id, 0), back))
    elif not announcement.written:
        rows = ((actions.ListAnnouncements(), actions.DiscardAnnouncement(announcement.id)),)
    return Message(AnnouncementPrompt(step.step, step.locale, problem, limit), rows=rows)


async def draft(tx: Transaction, desk: Desk, announcement: Announcement, *, of_album: bool = False) -> Message:
    """The draft with all that can still be changed. ``of_album``: its picture is the first of several."""
    view = AnnouncementDraft(**await _facts(tx, desk, announcement), of_album=of_album)
    number = announcement.id
    written = [locale for locale, _ in announcement.written]
    if not written:
        return Message(view, rows=(_texts(announcement, desk), (actions.DiscardAnnouncement(number),)))
    mistaken = [tag for tag in desk.locales if tag != written[0]] if len(written) == 1 else []
    urgent = announcement.nature is Nature.URGENT
    others = tuple(actions.ChooseNature(number, nature) for nature in Nature if nature is not announcement.nature)
    rows: Rows = (
        () if urgent else (actions.ReviewAnnouncement(number, Nature.URGENT.value),),
        _texts(announcement, desk),
        tuple(actions.ChooseTextLanguage(number, tag) for tag in mistaken),
        tuple(actions.LinkAnnouncement(number, locale) for locale in written),
        (actions.ChooseAudience(number), actions.TimeAnnouncement(number, -1)),
        others,
        (actions.TestAnnouncement(number), actions.DiscardAnnouncement(number)),
        (actions.ReviewAnnouncement(number),),
    )
    return Message(view, rows=tuple(row for row in rows if row))


def _texts(announcement: Announcement, desk: Desk) -> tuple[Action, ...]:
    return tuple(actions.WriteAnnouncement(announcement.id, locale) for locale in tongues(announcement, desk))


def gone() -> Message:
    """The draft was thrown away, by whoever it was."""
    return Message(AnnouncementDiscarded(), rows=((actions.StartAnnouncement(), actions.ListAnnouncements()),))


async def confirmation(tx: Transaction, desk: Desk, announcement: Announcement) -> Message:
    """The last question. One that waits for its time may be for nobody as yet."""
    view = AnnouncementConfirmation(**await _facts(tx, desk, announcement))
    back = Back(actions.OpenAnnouncement(announcement.id))
    if not view.recipients and view.send_at is None:
        return Message(view, rows=((actions.ChooseAudience(announcement.id), back),))
    confirm = actions.ConfirmAnnouncement(announcement.id, announcement.fingerprint)
    return Message(view, rows=((confirm, back),))


async def _facts(tx: Transaction, desk: Desk, announcement: Announcement) -> dict[str, Any]:
    reach = await desk.reach(tx, announcement)
    ahead = await desk.ahead(tx, announcement)
    written = dict(announcement.written)
    return {
        "nature": announcement.nature.value,
        "written": tuple(_written(locale, text, reach) for locale, text in written.items()),
        "missing": tuple((locale, count) for locale, count in reach.by_locale if locale not in written),
        "audience": lines(announcement.audience, desk.catalogue),
        "recipients": reach.total,
        "muted": reach.muted,
        "seconds": desk.seconds(announcement, reach, ahead),
        "send_at": desk.send_at(announcement),
        "ahead": ahead,
    }


def _written(locale: str, text: AnnouncementText, reach: Reach) -> WrittenLine:
    kind = text.file.kind if text.file else ""
    readers = dict(reach.by_locale).get(locale, 0)
    return WrittenLine(locale, beginning(text.html), kind, text.location is not None, len(text.links), readers)


def message_of(announcement: Announcement, desk: Desk) -> Message:
    """The announcement as its readers get it: with the way out of such messages, but for safety's."""
    expo = desk.catalogue.expo
    view = AnnouncementMessage(
        announcement.id, announcement.nature.value, announcement.written, expo.short or expo.name
    )
    mute = () if announcement.nature is Nature.URGENT else ((actions.MuteAnnouncements(announcement.nature),),)
    return Message(view, rows=mute)


def in_each_language(message: Message, announcement: Announcement) -> tuple[Message, ...]:
    """The announcement once in each language that it speaks."""
    return tuple(replace(message, locale=locale) for locale, _ in announcement.written)


def which_text(announcement: Announcement, desk: Desk) -> Message:
    """In which language is the text that is to be corrected?"""
    back = Back(actions.OpenAnnouncement(announcement.id))
    return Message(WhichAnnouncementText(excerpt(announcement)), rows=(_texts(announcement, desk), (back,)))


async def correction(tx: Transaction, announcement: Announcement, locale: str) -> Message:
    """Asks before what was sent is changed."""
    tally = await tx.outbox.tally(announcement.id)
    left = tally.pending + tally.held if announcement.state in OPEN else 0
    apply = actions.ControlAnnouncement(announcement.id, "apply")
    rows = ((apply, Back(actions.OpenAnnouncement(announcement.id))),)
    others = tuple(other for other, _ in announcement.written if other != locale)
    return Message(AnnouncementCorrection(tally.sent, left, locale, others), rows=rows)
