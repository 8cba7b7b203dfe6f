"""Somebody opens the bot, perhaps by a link."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.domain.link import LinkPurpose
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.leads import joining, links
from bot.services.office import organisers
from bot.services.opening import Open, Opening, open_exhibitor, open_place, open_session
from bot.services.preferences import resumed_notice
from bot.views.browsing_actions import ShowWelcome
from bot.views.message import Message
from bot.views.screens import StartLinkUnknown

OPENED: Mapping[LinkPurpose, Open] = {
    LinkPurpose.SESSION: open_session,
    LinkPurpose.EXHIBITOR: open_exhibitor,
    LinkPurpose.BADGE: links.open_badge,
    LinkPurpose.BOOTH: open_exhibitor,
    LinkPurpose.INVITE: joining.open_invite,
    LinkPurpose.ORGANISER: organisers.open_invite,
    LinkPurpose.HALL: open_place,
    LinkPurpose.ROOM: open_place,
    LinkPurpose.ENTRANCE: open_place,
}
"""What answers each link."""
_TOKEN = re.compile(r"[A-Za-z0-9_-]{1,64}")


async def greet(uow: UnitOfWork, opening: Opening, token: str) -> tuple[Message, ...]:
    """Remember the viewer and answer with the welcome or, for a live ``token``, with what it is to them. Whoever
    said /stop and comes back with a bare /start is spoken to again, and told so; a link changes nothing there."""

    async def work(tx: Transaction) -> tuple[Message, ...]:
        seen = await tx.viewers.seen(opening.viewer.id, opening.viewer.locale, opening.now)
        present = replace(opening, viewer=seen)
        then = (resumed_notice(),) if not token and await tx.preferences.resume(seen.id) else ()
        return (*await _answer(tx, present, token), *then)

    return await uow.write(work)


async def _answer(tx: Transaction, opening: Opening, token: str) -> tuple[Message, ...]:
    if not token:
        return (opening.screen(ShowWelcome()),)
    link = await tx.links.get(token) if _TOKEN.fullmatch(token) else None
    opened = await OPENED[link.purpose](tx, link, opening) if link else ()
    return opened or (Message(StartLinkUnknown(), rows=((ShowWelcome(),),)),)
