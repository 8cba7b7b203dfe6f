"""Links of badges and booths: opened by the right person they do the obvious thing."""

from __future__ import annotations

from bot.domain.badge import Badge
from bot.domain.link import Link
from bot.ports.unit_of_work import Transaction
from bot.services.leads.badges import ask_finder
from bot.services.leads.capturing import Capturing
from bot.services.leads.card_showing import my_card
from bot.services.leads.scanning import scan_opened
from bot.services.leads.visitor import Visitor
from bot.services.opening import Opening, open_exhibitor
from bot.views.message import Message


async def open_badge(tx: Transaction, link: Link, opening: Opening) -> tuple[Message, ...]:
    """Its owner sees it, staff meet its owner, and who found one that is nobody's yet may claim it. Anybody else
    learns nothing."""
    badge = await tx.badges.get(int(link.subject_id))
    if badge is None:
        return ()
    if badge.viewer_id == opening.viewer.id:
        return await _own(tx, badge, opening)
    if await tx.teams.memberships(opening.viewer.id):
        return await _scanned(tx, badge, opening)
    return await _found(tx, badge, opening) if badge.viewer_id is None else ()


async def _own(tx: Transaction, _badge: Badge, opening: Opening) -> tuple[Message, ...]:
    return (await my_card(tx, Visitor.of(opening)),)


async def _scanned(tx: Transaction, badge: Badge, opening: Opening) -> tuple[Message, ...]:
    return await scan_opened(tx, Capturing.of(opening), badge)


async def _found(tx: Transaction, badge: Badge, opening: Opening) -> tuple[Message, ...]:
    return (await ask_finder(tx, badge, Visitor.of(opening)),)


async def open_booth(tx: Transaction, link: Link, opening: Opening) -> tuple[Message, ...]:
    """The booth."""
    return await open_exhibitor(tx, link, opening)
