"""What messages about meetings tell, and who is in them."""

from __future__ import annotations

from bot.domain.card import to_mask
from bot.domain.consent import ConsentRules
from bot.domain.link import LinkAddress
from bot.services.leads import agreeing
from bot.services.leads.visitor import Visitor
from bot.views.meetings import (
    MeetingCard,
    MeetingDetails,
    MeetingNotice,
)
from bot.views.message import Message
from tests.meetings.parts import (
    CONTACT,
    EMMA,
    X1,
    Meetings,
)


def details(message: Message) -> MeetingDetails:
    assert isinstance(message.view, MeetingCard)
    assert message.view.details is not None
    return message.view.details


def event(message: Message) -> str:
    assert isinstance(message.view, MeetingCard)
    return message.view.event


def why(message: Message) -> str:
    assert isinstance(message.view, MeetingNotice)
    return message.view.why


def visitor(meetings: Meetings, viewer_id: int = EMMA) -> Visitor:
    party, now = meetings.party(viewer_id), meetings.clock.now()
    return Visitor(
        party.planning.viewer,
        "Emma",
        "emma",
        viewer_id,
        meetings.catalogue,
        LinkAddress("expo_test_bot"),
        ConsentRules(),
        party.client_id,
        now,
    )


async def agreed_lead(meetings: Meetings, viewer_id: int = EMMA) -> int:
    """The visitor sends X1 their card; the number of the lead."""
    await meetings.has_card(viewer_id)
    await agreeing.agree(meetings.uow, visitor(meetings, viewer_id), X1, to_mask(CONTACT.filled))
    async with meetings.uow.read() as tx:
        (lead,) = await tx.leads.of_viewer(viewer_id)
    return lead.id
