"""Somebody opens the bot, perhaps by a link."""

from __future__ import annotations

import datetime as dt
import re

from bot.domain.catalogue import Catalogue
from bot.domain.link import Link, LinkPurpose
from bot.domain.preferences import NoticeKind
from bot.domain.reminder import ReminderRules
from bot.domain.viewer import Viewer
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services import browsing
from bot.services.agenda.cards import marked_for
from bot.services.agenda.planning import Planning
from bot.services.preferences import resumed_notice
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
) -> tuple[Message, ...]:
    """Remember the viewer and answer with the welcome or, for a live ``token``, with what it names. Whoever said
    /stop is spoken to again, and told so."""

    async def work(tx: Transaction) -> tuple[Message, ...]:
        seen = await tx.viewers.seen(viewer.id, viewer.locale, now)
        then = (resumed_notice(),) if await tx.preferences.resume(viewer.id) else ()
        link = await tx.links.get(token) if _TOKEN.fullmatch(token) else None
        if token and link is None:
            return (Message(StartLinkUnknown(), rows=((ShowWelcome(),),)), *then)
        if link is not None and link.purpose is LinkPurpose.EXHIBITOR:
            await _visited(tx, viewer, link.subject_id, now)
        action = opened_by(link) if link else ShowWelcome()
        screen = browsing.show(action, catalogue, now=now, locale=seen.locale, locales=locales)
        planning = Planning(seen, catalogue, ReminderRules(), now, seen.locale, locales)
        return (await marked_for(tx, planning, screen), *then)

    return await uow.write(work)


async def _visited(tx: Transaction, viewer: Viewer, exhibitor_id: str, now: dt.datetime) -> None:
    """Remembered only of who agreed to be reached by the booths that they visited."""
    if NoticeKind.BOOTH_VISITS in (await tx.preferences.get(viewer.id)).wanted:
        await tx.interests.visited(viewer.id, exhibitor_id, now)


def opened_by(link: Link) -> Action:
    """What a link shows."""
    match link.purpose:
        case LinkPurpose.SESSION:
            return OpenSession(link.subject_id)
        case LinkPurpose.EXHIBITOR:
            return OpenExhibitor(link.subject_id)
