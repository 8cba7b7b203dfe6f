"""Somebody opens the bot, perhaps by a link."""

from __future__ import annotations

import datetime as dt
import re

from bot.domain.catalogue import Catalogue
from bot.domain.link import Link, LinkPurpose
from bot.domain.viewer import Viewer
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services import browsing
from bot.views.action import Action, OpenExhibitor, OpenSession, ShowWelcome
from bot.views.message import Message
from bot.views.screens import StartLinkUnknown

_TOKEN = re.compile(r"[A-Za-z0-9_-]{1,64}")


async def greet(
    uow: UnitOfWork,
    viewer: Viewer,
    *,
    token: str,
    catalogue: Catalogue,
    locales: tuple[str, ...],
    now: dt.datetime,
) -> Message:
    """Remember the viewer and answer with the welcome or, for a live ``token``, with what it names."""

    async def work(tx: Transaction) -> Message:
        seen = await tx.viewers.seen(viewer.id, viewer.locale, now)
        link = await tx.links.get(token) if _TOKEN.fullmatch(token) else None
        if token and link is None:
            return Message(StartLinkUnknown(), rows=((ShowWelcome(),),))
        action = opened_by(link) if link else ShowWelcome()
        return browsing.show(action, catalogue, now=now, locale=seen.locale, locales=locales)

    return await uow.write(work)


def opened_by(link: Link) -> Action:
    """What a link shows."""
    match link.purpose:
        case LinkPurpose.SESSION:
            return OpenSession(link.subject_id)
        case LinkPurpose.EXHIBITOR:
            return OpenExhibitor(link.subject_id)
