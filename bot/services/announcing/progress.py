"""How far an announcement is."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.domain.announcement import Announcement, AnnouncementState
from bot.domain.outbox import Tally
from bot.services.announcing.desk import Desk
from bot.services.announcing.excerpts import excerpt
from bot.views import announcement_actions as actions
from bot.views.action import Action
from bot.views.announcing import AnnouncementProgress
from bot.views.message import Message

_LATE = dt.timedelta(minutes=2)
"""Later than this it is said that it left late."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How it goes: ``per_second`` just now (0: not known), and why Telegram takes none of it (empty: it does)."""

    per_second: float = 0.0
    refusal: str = ""


NO_PACE = Pace()


def progress(announcement: Announcement, desk: Desk, tally: Tally, changes: Tally, pace: Pace) -> Message:
    """How far it is, with what can be done about it. ``changes`` are its edits or withdrawals."""
    left = tally.pending + tally.held
    forgotten = announcement.finished_at is not None and announcement.recipients > tally.total
    moving = announcement.state is AnnouncementState.SENDING and left > 0
    view = AnnouncementProgress(
        state=announcement.state.value,
        nature=announcement.nature.value,
        excerpt=excerpt(announcement),
        recipients=announcement.recipients,
        sent=tally.sent,
        blocked=tally.gone,
        failed=tally.dead,
        cancelled=tally.cancelled,
        left=left,
        uncertain=tally.uncertain,
        per_second=round(pace.per_second, 1) if moving else 0.0,
        seconds=left / (pace.per_second or desk.per_second) if moving else None,
        send_at=desk.local(announcement.send_at) if _waits_or_was_late(announcement) else None,
        ended_at=desk.local(announcement.finished_at),
        changed=changes.total - changes.pending - changes.held,
        to_change=changes.total,
        refusal=pace.refusal,
        forgotten=forgotten,
    )
    out = (actions.ListAnnouncements(), actions.StartAnnouncement())
    return Message(view, rows=(out,) if forgotten else (*_controls(announcement, tally), out))


def _waits_or_was_late(announcement: Announcement) -> bool:
    due, began = announcement.send_at, announcement.started_at
    return due is not None and (began is None or began - due > _LATE)


def _controls(announcement: Announcement, tally: Tally) -> tuple[tuple[Action, ...], ...]:
    def control(what: str) -> Action:
        return actions.ControlAnnouncement(announcement.id, what)

    correct = (control("withdraw"),) if announcement.place else (control("revise"), control("withdraw"))
    match announcement.state:
        case AnnouncementState.SCHEDULED:
            return ((actions.TestAnnouncement(announcement.id), control("unschedule")),)
        case AnnouncementState.SENDING:
            return ((control("pause"), control("cancel")), correct)
        case AnnouncementState.PAUSED:
            return ((control("resume"), control("cancel")), correct)
        case AnnouncementState.SENT | AnnouncementState.CANCELLED:
            again = ((control("resend"),),) if tally.dead else ()
            return (*again, correct, (control("report"),))
        case _:
            return ((control("report"),),)
