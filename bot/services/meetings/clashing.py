"""Something else is put onto an agenda where a meeting stands already."""

from __future__ import annotations

import datetime as dt

from bot.domain.meeting import Meeting, MeetingState, Side
from bot.domain.programme import Session
from bot.ports.unit_of_work import Transaction
from bot.services.editions import current_edition
from bot.services.meetings.telling import tell, tell_one


async def tell_clashes(tx: Transaction, viewer_id: int, session: Session, now: dt.datetime) -> None:
    """Whoever has just saved a session learns which of their meetings it falls on, and what to do about it; the
    other side, that it may be moved, and not why. Each session and start once."""
    edition = await current_edition(tx)
    for meeting in await tx.meetings.of_viewer(edition, viewer_id):
        await tell_clash(tx, meeting, viewer_id, Side.VISITOR, session, now)
    for meeting in await tx.meetings.of_staff(edition, viewer_id):
        await tell_clash(tx, meeting, viewer_id, Side.EXHIBITOR, session, now)


async def tell_clash(  # noqa: PLR0917 - who, what and when
    tx: Transaction, meeting: Meeting, viewer_id: int, side: Side, session: Session, now: dt.datetime
) -> None:
    """Tell both sides of one meeting, where the session is at its time and it is still to come."""
    start, end = meeting.starts_at, meeting.ends_at
    if meeting.state is not MeetingState.ACCEPTED or start is None or end is None or start <= now:
        return
    if session.start < end and start < session.end:
        about = f":{session.id}:{int(session.start.timestamp())}"
        await tell_one(tx, meeting, viewer_id, "clash", now, about=about)
        await tell(tx, meeting, side.other, "clash_other", now, about=about, but=viewer_id)
