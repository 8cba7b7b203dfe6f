"""The next edition: a workbook of this one, without sessions and without people, to begin it with."""

from __future__ import annotations

import asyncio

from bot.domain.file import File
from bot.domain.next_edition import next_edition
from bot.domain.role import Role
from bot.exporters.programme_workbook import MEDIA_TYPE, programme_workbook
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.office.bringing import notice
from bot.services.office.office import Office
from bot.services.office.versions import languages_of
from bot.views.action import Back
from bot.views.import_actions import DownloadNextEdition, ShowOffice
from bot.views.message import Message
from bot.views.next_edition import NextEditionFile, NextEditionOffer

WEEKS = (26, 52, 104)
"""Offered: whole weeks, so that days of the week stay."""


async def offer(uow: UnitOfWork, office: Office) -> Message:
    """What goes over, and when it begins.

    Raises:
        NotAllowed: they may not bring files.
    """
    async with uow.read() as tx:
        await office.require(tx, Role.ORGANISER)
    if not office.catalogue.version:
        return notice("no_programme")
    programme = office.catalogue.programme
    view = NextEditionOffer(len(programme.exhibitors), len(programme.halls), len(programme.faq))
    return Message(view, rows=(*((DownloadNextEdition(weeks),) for weeks in WEEKS), (Back(ShowOffice()),)))


async def download(uow: UnitOfWork, office: Office, weeks: int) -> Message:
    """The workbook of an edition so many weeks later.

    Raises:
        NotAllowed: they may not bring files.
    """
    known = bool(office.catalogue.version) and weeks in WEEKS

    async def work(tx: Transaction) -> None:
        await office.require(tx, Role.ORGANISER)
        if known:
            await office.record(
                tx, "file.next_edition", f"version {office.catalogue.version}", after=f"{weeks} weeks later"
            )

    await uow.write(work)
    if not known:
        return notice("no_programme")
    programme = next_edition(office.catalogue.programme, weeks)
    content = await asyncio.to_thread(programme_workbook, programme, languages_of(office))
    file = File("document", name="next-edition.xlsx", content=content, media_type=MEDIA_TYPE)
    return Message(NextEditionFile(programme.expo.start_date, len(programme.documents)), file=file)
