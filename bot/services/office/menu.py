"""What ``/import`` shows: where the programme stands, and what can be done about it."""

from __future__ import annotations

from bot.domain.role import Role
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.browsing.scene import Row
from bot.services.office.office import Office
from bot.views.action import Back
from bot.views.browsing_actions import ShowWelcome
from bot.views.edit_actions import ListNotices, ShowEdits
from bot.views.import_actions import DownloadProgramme, DownloadTemplate, ListVersions, ShowImport
from bot.views.imports import OfficeMenu
from bot.views.message import Message
from bot.views.organiser_actions import ShowLog, ShowOrganisers


async def show(uow: UnitOfWork, office: Office) -> Message:
    """Whatever was asked for no longer is.

    Raises:
        NotAllowed: they may not edit.
    """

    async def work(tx: Transaction) -> Message:
        await office.require(tx, Role.EDITOR)
        await office.stop_waiting(tx)
        brings = await office.access.holds(tx, office.viewer_id, Role.ORGANISER)
        draft = await tx.import_drafts.get(office.viewer_id, office.now) if brings else None
        notices = [one for one in await tx.temporary_notices.all() if one.holds_at(office.now)]
        catalogue = office.catalogue
        view = OfficeMenu(
            catalogue.version, catalogue.published_at, draft.file_name if draft else "", len(notices), brings
        )
        rows: list[Row] = [(ShowImport(),)] if draft else []
        rows += [(DownloadTemplate(), *((DownloadProgramme(),) if catalogue.version else ()))]
        rows += [(ShowEdits(), ListNotices()), (ListVersions(),)] if catalogue.version else []
        if await office.access.holds(tx, office.viewer_id, Role.OWNER):
            rows += [(ShowOrganisers(), ShowLog())]
        return Message(view, rows=(*rows, (Back(ShowWelcome()),)))

    return await uow.write(work)
