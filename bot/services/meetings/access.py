"""Who may see and do what with a meeting: its visitor, and whoever works for its exhibitor. Looked up at every
access; nobody else learns that there is one."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.errors import NotAllowed
from bot.domain.meeting import Meeting, MeetingState, Side
from bot.ports.unit_of_work import Transaction


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting, and on which side of it the reader is."""

    meeting: Meeting
    side: Side

    @property
    def hosts(self) -> bool:
        return self.side is Side.EXHIBITOR


async def access_meeting(tx: Transaction, viewer_id: int, meeting_id: int) -> Held:
    """The meeting, for one of both sides.

    Raises:
        NotAllowed: it is none of theirs, or a draft of the other side's.
    """
    meeting = await tx.meetings.get(meeting_id)
    if meeting is None:
        raise NotAllowed
    held = await _held(tx, viewer_id, meeting)
    if meeting.state is MeetingState.DRAFT and held.side is not meeting.asker:
        raise NotAllowed
    return held


async def _held(tx: Transaction, viewer_id: int, meeting: Meeting) -> Held:
    if meeting.viewer_id == viewer_id:
        return Held(meeting, Side.VISITOR)
    if await tx.teams.get(meeting.exhibitor_id, viewer_id) is None:
        raise NotAllowed
    return Held(meeting, Side.EXHIBITOR)


async def access_hosted(tx: Transaction, viewer_id: int, meeting_id: int) -> Held:
    """The meeting, for whoever works for its exhibitor. Raises NotAllowed."""
    held = await access_meeting(tx, viewer_id, meeting_id)
    if not held.hosts:
        raise NotAllowed
    return held
