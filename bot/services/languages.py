"""The language that a viewer chose."""

from __future__ import annotations

import datetime as dt

from bot.domain.catalogue import Catalogue
from bot.domain.viewer import Viewer
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services import browsing
from bot.views.browsing_actions import ShowWelcome
from bot.views.message import Message


async def choose(
    uow: UnitOfWork,
    viewer: Viewer,
    locale: str,
    *,
    catalogue: Catalogue,
    locales: tuple[str, ...],
    now: dt.datetime,
) -> Message:
    """Keep ``locale`` for the viewer, whatever their client reports, and welcome them in it."""

    async def work(tx: Transaction) -> Message:
        chosen = await tx.viewers.choose_locale(viewer.id, locale, now)
        return browsing.show(ShowWelcome(), catalogue, now=now, locale=chosen.locale, locales=locales)

    return await uow.write(work)
