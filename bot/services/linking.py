"""Links that people pass on."""

from __future__ import annotations

import datetime as dt

from bot.domain.catalogue import Catalogue
from bot.domain.link import Link, LinkAddress, LinkPurpose, new_token
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services import browsing
from bot.services.opening import opened_by
from bot.views.message import Message
from bot.views.screens import ShareLink


async def share(
    uow: UnitOfWork,
    catalogue: Catalogue,
    purpose: LinkPurpose,
    subject_id: str,
    *,
    address: LinkAddress,
    now: dt.datetime,
) -> Message:
    """The one public link of a session or an exhibitor, made when first asked for."""
    subject = catalogue.session(subject_id) if purpose is LinkPurpose.SESSION else catalogue.exhibitor(subject_id)

    async def work(tx: Transaction) -> Message:
        if subject is None:
            return browsing.notice("stale")
        link = await tx.links.ensure(purpose, subject.id, Link(new_token(), purpose, subject.id, now))
        view = ShareLink(purpose.value, subject.id, address.telegram(link.token), address.printed(link.token))
        return Message(view, rows=((opened_by(link),),))

    return await uow.write(work)
