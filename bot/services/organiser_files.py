"""Files that organisers ask for, made when their message leaves: nothing of them lies in the outbox."""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.catalogue import Catalogue
from bot.domain.file import File
from bot.domain.link import LinkAddress
from bot.domain.role import Role
from bot.exporters.csv_table import BOM, csv_table
from bot.exporters.poster import MEDIA_TYPES, poster_file
from bot.exporters.stats_picture import MEDIA_TYPE as PICTURE
from bot.exporters.stats_picture import stats_picture
from bot.exporters.workbook import MEDIA_TYPE as WORKBOOK
from bot.exporters.workbook import workbook_of
from bot.ports.clock import Clock
from bot.ports.unit_of_work import UnitOfWork
from bot.ports.wording import Wording
from bot.services.access import Access
from bot.services.giving_way import giving_way
from bot.services.leads.inviting import LINK_COLUMNS, exhibitor_links, link_row
from bot.services.posters import posters
from bot.services.stats.counting import count, stats_of
from bot.services.stats.drawing import picture_of, sheets_of
from bot.views.message import Message
from bot.views.statistics import StatsReport, StatsWorkbook
from bot.views.teams import InvitationTable, PosterFile

MOST_SENT = 50_000_000
"""Bytes of a file that Telegram takes from a bot."""


@dataclass(frozen=True, slots=True)
class OrganiserFiles:
    """Makes them. ``catalogue`` gives the one in force."""

    uow: UnitOfWork
    access: Access
    address: LinkAddress
    wording: Wording
    catalogue: Callable[[], Catalogue]
    clock: Clock

    async def filled(self, viewer_id: int, queued: Message) -> Message | None:
        """A queued message with its file; None where its reader is no organiser any more."""
        async with self.uow.read() as tx:
            if not await self.access.holds(tx, viewer_id, Role.ORGANISER):
                return None
        match queued.view:
            case PosterFile():
                return await self._posters(queued, queued.view)
            case InvitationTable():
                return await self._invitations(viewer_id, queued)
            case StatsReport():
                return await self._report(viewer_id, queued, queued.view)
            case StatsWorkbook():
                return await self._workbook(viewer_id, queued)
        raise TypeError("no file of organisers")

    async def _posters(self, queued: Message, view: PosterFile) -> Message:
        programme = self.catalogue().programme
        made = await posters(self.uow, programme, self.address, self.wording, self.clock.now())
        with giving_way():
            content = await asyncio.to_thread(poster_file, made, view.form, view.paper)
        if len(content) > MOST_SENT:
            return dataclasses.replace(queued, view=dataclasses.replace(view, posters=len(made), too_large=True))
        name = f"posters-{view.paper}.{view.form}"
        file = File("document", name=name, content=content, media_type=MEDIA_TYPES[view.form])
        return dataclasses.replace(queued, view=dataclasses.replace(view, posters=len(made)), file=file)

    async def _invitations(self, viewer_id: int, queued: Message) -> Message:
        catalogue, now = self.catalogue(), self.clock.now()
        locale = await self._locale(viewer_id)
        links = await exhibitor_links(self.uow, catalogue.programme.exhibitors, self.address, now)
        text = BOM + csv_table(LINK_COLUMNS, [link_row(one, locale) for one in links])
        file = File("document", name="invitations.csv", content=text.encode(), media_type="text/csv")
        return dataclasses.replace(queued, view=InvitationTable(len(links)), file=file)

    async def _report(self, viewer_id: int, queued: Message, view: StatsReport) -> Message | None:
        catalogue, now = self.catalogue(), self.clock.now()
        if view.brief and catalogue.local(now).date() != view.day:
            return None
        counted = await count(self.uow, catalogue, now)
        picture = picture_of(counted, self.wording, await self._locale(viewer_id))
        with giving_way():
            content = await asyncio.to_thread(stats_picture, picture)
        file = File("photo", name="stats.png", content=content, media_type=PICTURE)
        return dataclasses.replace(queued, view=dataclasses.replace(view, stats=stats_of(counted)), file=file)

    async def _workbook(self, viewer_id: int, queued: Message) -> Message:
        catalogue, now = self.catalogue(), self.clock.now()
        counted = await count(self.uow, catalogue, now)
        sheets = sheets_of(counted, self.wording, await self._locale(viewer_id))
        with giving_way():
            content = await asyncio.to_thread(workbook_of, sheets)
        name = f"stats-{catalogue.local(now):%Y%m%d-%H%M}.xlsx"
        file = File("document", name=name, content=content, media_type=WORKBOOK)
        return dataclasses.replace(queued, file=file)

    async def _locale(self, viewer_id: int) -> str:
        async with self.uow.read() as tx:
            reader = await tx.viewers.get(viewer_id)
        return reader.locale if reader and reader.locale in self.wording.locales else "en"
