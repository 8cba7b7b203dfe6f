"""What the other side is told: each thing once, to whom it matters."""

from __future__ import annotations

import datetime as dt

from bot.domain.meeting import Meeting, Side
from bot.ports.unit_of_work import Transaction
from bot.services.posting import post
from bot.views.meetings import MeetingCard
from bot.views.message import Message

ASKING = ("asked", "offered", "move_asked")
"""What asks the other side for an answer."""
ASKED_WITHIN = dt.timedelta(days=1)
"""Whether they met is asked so long after it, and not later."""
MOST_TOLD = 10
"""Of an exhibitor's staff, where nobody is assigned yet."""


async def receivers(tx: Transaction, meeting: Meeting, side: Side) -> list[int]:
    """Who hears of it on that side: the visitor; or who sits there for the exhibitor, else its staff, admins
    first."""
    if side is Side.VISITOR:
        return [meeting.viewer_id] if meeting.viewer_id else []
    if meeting.staff_id is not None and await tx.teams.get(meeting.exhibitor_id, meeting.staff_id):
        return [meeting.staff_id]
    team = [one for one in await tx.teams.team(meeting.exhibitor_id) if one.revoked_at is None]
    return [one.viewer_id for one in sorted(team, key=lambda one: not one.is_admin)][:MOST_TOLD]


async def tell(
    tx: Transaction,
    meeting: Meeting,
    side: Side,
    event: str,
    now: dt.datetime,
    *,
    was: dt.datetime | None = None,
    about: str = "",
    but: int = 0,
) -> None:
    """Tell that side what has happened (see ``MeetingCard``); each revision of a meeting, and what it is
    ``about``, once. ``but`` knows already."""
    for viewer_id in await receivers(tx, meeting, side):
        if viewer_id != but:
            await tell_one(tx, meeting, viewer_id, event, now, was=was, about=about)


async def tell_one(
    tx: Transaction,
    meeting: Meeting,
    viewer_id: int,
    event: str,
    now: dt.datetime,
    *,
    was: dt.datetime | None = None,
    about: str = "",
) -> None:
    """Tell one person. The buttons, and who the visitor is, are filled in when it leaves."""
    view = MeetingCard(meeting.id, event, meeting.revision, was)
    await post(tx, viewer_id, Message(view), _key(meeting, event + about, viewer_id), now)


async def ask_after(tx: Transaction, meeting: Meeting, now: dt.datetime) -> None:
    """Did you meet? Both are asked once, and not later than ``ASKED_WITHIN``."""
    if meeting.starts_at is not None and now - meeting.starts_at <= ASKED_WITHIN:
        for side in Side:
            await tell(tx, meeting, side, "after", now)
    await tx.meetings.asked_after(meeting.id)


async def turn_others(tx: Transaction, asked: Meeting, by: int, now: dt.datetime) -> None:
    """What waited for the staff of an exhibitor was answered by one of them: the message that asked the others
    (``asked`` is the meeting as it was then) says so, and how it stands."""
    for viewer_id in await receivers(tx, asked, Side.EXHIBITOR):
        if viewer_id == by:
            continue
        for event in ASKING:
            message_id = await tx.meetings.message_of(_key(asked, event, viewer_id))
            if message_id is not None:
                view = MeetingCard(asked.id, "answered", asked.revision)
                key = _key(asked, "answered", viewer_id)
                await post(tx, viewer_id, Message(view), key, now, edits=message_id)


def _key(meeting: Meeting, event: str, viewer_id: int) -> str:
    return f"meeting:{meeting.id}:{meeting.revision}:{event}:{viewer_id}"
