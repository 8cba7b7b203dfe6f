"""Links to pass on: a session, an exhibitor."""

from __future__ import annotations

from bot.domain.link import LinkPurpose
from bot.services import linking
from bot.telegram.turn import Turn
from bot.views.browsing_actions import ShareExhibitor, ShareSession
from handlers.feature import Feature


async def share_session(turn: Turn, action: ShareSession) -> None:
    """Answer with a link that opens the session."""
    await _share(turn, LinkPurpose.SESSION, action.session_id)


async def share_exhibitor(turn: Turn, action: ShareExhibitor) -> None:
    """Answer with a link that opens the exhibitor."""
    await _share(turn, LinkPurpose.EXHIBITOR, action.exhibitor_id)


async def _share(turn: Turn, purpose: LinkPurpose, subject_id: str) -> None:
    uow = turn.unit_of_work()
    await linking.share(uow, turn.catalogue, purpose, subject_id, address=turn.address, now=turn.now)
    await turn.deliver()


FEATURE = Feature(name="sharing", actions={ShareSession: share_session, ShareExhibitor: share_exhibitor})
