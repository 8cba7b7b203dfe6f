"""Whether somebody may ask somebody to meet: looked up when they begin to, and again when the request is sent."""

from __future__ import annotations

import datetime as dt

from bot.domain.localized import Localized
from bot.domain.meeting import OPEN, PENDING, Meeting, MeetingState, Side
from bot.domain.phase import Phase, phase_at
from bot.domain.preferences import Silence
from bot.ports.unit_of_work import Transaction
from bot.services.browsing.scene import Row
from bot.services.editions import current_edition
from bot.services.leads.actor import named
from bot.services.meetings.party import Party
from bot.services.meetings.showing import card
from bot.views.action import Back
from bot.views.browsing_actions import OpenExhibitor
from bot.views.card_actions import SendCard
from bot.views.meeting_actions import OpenMeetings
from bot.views.meetings import MeetingNotice
from bot.views.message import Message

MOST_WAITING = 10
"""Requests of one visitor that nobody has answered yet."""
MOST_A_DAY = 20
"""Of one visitor."""
MOST_A_DAY_OF_AN_EXHIBITOR = 60
MOST_REFUSALS = 2
"""Who was declined so often by the same does not ask them again."""
_A_DAY = dt.timedelta(days=1)


async def hindered_by(
    tx: Transaction, party: Party, exhibitor_id: str, viewer_id: int, side: Side
) -> Message | None:
    """What ``party`` is told in the place of asking, for the exhibitor or (``side``) as the visitor: the meeting
    that these two have already, or why not. None: nothing is in the way."""
    known = await tx.meetings.between(await current_edition(tx), exhibitor_id, viewer_id)
    current = next((one for one in known if one.state in OPEN and not _is_over(one, party.now)), None)
    if current is not None:
        return await card(tx, party.id, party.catalogue, party.now, current.id)
    why = await _hindrance(tx, party, known, exhibitor_id, viewer_id, side)
    return _refused(party, why, exhibitor_id, side) if why else None


def _is_over(meeting: Meeting, now: dt.datetime) -> bool:
    return meeting.ends_at is not None and meeting.ends_at <= now


async def _hindrance(  # noqa: PLR0917 - one reason after the other
    tx: Transaction, party: Party, known: list[Meeting], exhibitor_id: str, viewer_id: int, side: Side
) -> str:
    """Why they cannot ask now; empty where they can. Whom the other side has barred learns as little as whom it
    cannot be reached by."""
    if phase_at(party.catalogue.expo, party.planning.scene.now) is Phase.AFTER:
        return "over"
    if await tx.teams.get(exhibitor_id, viewer_id) is not None:
        return "own_team"
    if not any(one.revoked_at is None for one in await tx.teams.team(exhibitor_id)):
        return "no_team"
    if (await tx.meetings.setup(exhibitor_id)).tables < 1:
        return "closed"
    if await _is_barred(tx, exhibitor_id, viewer_id, side):
        return "barred"
    refusals = [one for one in known if one.state is MeetingState.DECLINED and one.asker is side]
    if len(refusals) >= MOST_REFUSALS:
        return "declined_before"
    since = party.now - _A_DAY
    if side is Side.VISITOR:
        own = await tx.meetings.of_viewer(await current_edition(tx), viewer_id)
        waiting = sum(one.state in PENDING and one.asker is side for one in own)
        asked = await tx.meetings.asked_since(since, viewer_id=viewer_id)
        return "limit" if waiting >= MOST_WAITING or asked >= MOST_A_DAY else ""
    if await tx.meetings.asked_since(since, exhibitor_id=exhibitor_id) >= MOST_A_DAY_OF_AN_EXHIBITOR:
        return "limit"
    viewer, wants = await tx.viewers.get(viewer_id), await tx.preferences.get(viewer_id)
    return "silent" if viewer is None or not viewer.active or wants.silence is not Silence.NONE else ""


async def _is_barred(tx: Transaction, exhibitor_id: str, viewer_id: int, side: Side) -> bool:
    """By the other side, or (see ``barring.suspend``) by the organisers."""
    theirs = (exhibitor_id, 0) if side is Side.EXHIBITOR else ("", viewer_id)
    barred = await tx.meetings.bars(exhibitor_id, viewer_id) | await tx.meetings.bars(*theirs)
    return side.other in barred


def _refused(party: Party, why: str, exhibitor_id: str, side: Side) -> Message:
    name = named(party.catalogue, exhibitor_id) if side is Side.VISITOR else Localized()
    if side is Side.EXHIBITOR:
        return Message(MeetingNotice(why, name), rows=((Back(OpenMeetings()),),))
    ways: Row = (SendCard(exhibitor_id),) if why in ("no_team", "closed", "barred", "declined_before") else ()
    return Message(MeetingNotice(why, name), rows=((*ways, OpenMeetings()), (Back(OpenExhibitor(exhibitor_id)),)))
