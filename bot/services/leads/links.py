"""Links of badges: opened by the right person they do the obvious thing."""

from __future__ import annotations

from bot.domain.link import Link
from bot.ports.unit_of_work import Transaction
from bot.services.leads.badges import ask_finder
from bot.services.leads.capturing import Capturing
from bot.services.leads.card_showing import my_card
from bot.services.leads.scanning import scan_opened
from bot.services.leads.visitor import Visitor
from bot.services.opening import Opening
from bot.views.message import Message


async def open_badge(tx: Transaction, link: Link, opening: Opening) -> tuple[Message, ...]:
    """Its owner sees it, staff meet its owner, and who found one that is nobody's yet may claim it. Anybody else
    learns nothing."""
    badge = await tx.badges.get(int(link.subject_id))
    if badge is None:
        return ()
    if badge.viewer_id == opening.viewer.id:
        return (await my_card(tx, Visitor.of(opening)),)
    if await tx.teams.memberships(opening.viewer.id):
        return await scan_opened(tx, Capturing.of(opening), badge)
    return (await ask_finder(tx, badge, Visitor.of(opening)),) if badge.viewer_id is None else ()
