"""``/export``: leads as a file. It is asked for in one transaction, with a line in the log, and made when it
leaves: so it holds what its reader may see then."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Sequence

from bot.domain.catalogue import Catalogue, key_of
from bot.domain.consent import ConsentRules, ConsentStatus
from bot.domain.errors import NotAllowed
from bot.domain.export import Export
from bot.domain.file import File
from bot.domain.lead import Attachment
from bot.exporters import lead_archive
from bot.exporters.crm_presets import PRESETS
from bot.exporters.lead_archive import ArchivedFile
from bot.exporters.lead_files import FORMATS
from bot.exporters.lead_table import LeadTable
from bot.ports.files import FileStore
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.editions import current_edition
from bot.services.leads.access import access_export, access_member, files_on, leads_of
from bot.services.leads.actor import Actor, named
from bot.services.leads.ledger import read_ledger
from bot.services.leads.tabling import lead_table
from bot.services.posting import post
from bot.views.action import Back
from bot.views.browsing_actions import ShowWelcome
from bot.views.export_actions import ExportLeads, ShowExport
from bot.views.exports import ExportDenied, Exported, ExportOffer, LeadExport
from bot.views.lead_actions import StartScan
from bot.views.message import Message
from bot.views.team_actions import OpenTeam

FORMS = ("xlsx", "csv", "vcf", "hubspot", "salesforce", "zip")
MOST_ATTACHED = 40 * 1024 * 1024
"""Bytes of attachments in one archive: bots may send files of 50 MB."""
_MASKED = frozenset({ConsentStatus.ASKED, ConsentStatus.REFUSED, ConsentStatus.REVOKED})


async def offer(uow: UnitOfWork, actor: Actor, rules: ConsentRules, exhibitor_key: str = "") -> Message:
    """Which files there are of an exhibitor (empty: of the one that they work for now); to whom they are not
    allowed, who could allow them.

    Raises:
        NotAllowed: they do not work there.
    """
    async with uow.read() as tx:
        exhibitor_id = await actor.exhibitor_id(tx, exhibitor_key)
        member = await access_member(tx, actor.viewer_id, exhibitor_id)
        exhibitor = actor.exhibitor_name(member.exhibitor_id)
        if not member.exports:
            team = await tx.teams.team(member.exhibitor_id)
            admins = tuple(one.name for one in team if one.is_admin and one.revoked_at is None)
            return Message(ExportDenied(exhibitor, admins), rows=((OpenTeam(), ShowWelcome()),))
        ledger = await read_ledger(tx, member.exhibitor_id, actor.catalogue)
        last = await tx.exports.last(await current_edition(tx), member.exhibitor_id)
    view = ExportOffer(
        exhibitor,
        len(ledger.leads),
        sum(lead.status in _MASKED for lead in ledger.leads),
        rules.keep_until(actor.catalogue.expo.end_date),
        actor.local(last) if last else None,
        ledger.met_since(last) if last else 0,
    )
    files = tuple(ExportLeads(exhibitor_id, form) for form in FORMS)
    rows = (files[:3], files[3:]) if ledger.leads else ()
    return Message(view, rows=(*rows, (ShowWelcome(),) if rows else (StartScan(), ShowWelcome())))


async def request(uow: UnitOfWork, actor: Actor, exhibitor_key: str, form: str, client_id: str) -> None:
    """A file was asked for; ``client_id`` names the asking. It is logged, and follows at once.

    Raises:
        NotAllowed: they may not take leads along; or there is no such form.
    """

    async def work(tx: Transaction) -> None:
        exhibitor_id = await actor.exhibitor_id(tx, exhibitor_key)
        await access_export(tx, actor.viewer_id, exhibitor_id)
        if form not in FORMS:
            raise NotAllowed
        message = Message(LeadExport(exhibitor_id, form), rows=((Back(ShowExport(exhibitor_id)),),))
        queued = await post(tx, actor.viewer_id, message, f"export:{client_id}", actor.now)
        if queued is not None:
            await log(tx, exhibitor_id, actor.viewer_id, form, actor.now)

    await uow.write(work)


async def log(tx: Transaction, exhibitor_id: str, viewer_id: int | None, form: str, now: dt.datetime) -> None:
    """Keep that a file was asked for (see ``Export``)."""
    edition = await current_edition(tx)
    count = len(await leads_of(tx, exhibitor_id))
    await tx.exports.add(Export(edition, exhibitor_id, viewer_id, form, count, now.astimezone(dt.UTC)))


async def filled(
    uow: UnitOfWork, files: FileStore, viewer_id: int, queued: Message, *, catalogue: Catalogue, now: dt.datetime
) -> Message | None:
    """A queued message with its file, as it is now; None where the reader may not have it (any more)."""
    view = queued.view
    if not isinstance(view, LeadExport):
        raise TypeError("only files of leads")
    local, exhibitor_id = catalogue.local(now), view.exhibitor_id
    async with uow.read() as tx:
        try:
            await access_export(tx, viewer_id, exhibitor_id)
        except NotAllowed:
            return None
        reader = await tx.viewers.get(viewer_id)
        table = await lead_table(tx, (exhibitor_id,), catalogue, reader.locale if reader else "en")
        attachments = await files_on(tx, await leads_of(tx, exhibitor_id)) if view.form == "zip" else []
    name = f"leads-{key_of(exhibitor_id)}-{local:%Y%m%d-%H%M}"
    masked = sum(row.consent_status in _MASKED for row in table.rows)
    if view.form == "zip":
        archived = await _read(files, attachments, catalogue)
        content = await asyncio.to_thread(_archive, name, table, archived, local)
        missing = len(attachments) - len(archived)
        what = Exported(len(table.rows), masked, len(archived), missing)
        file = File("document", name=f"{name}.zip", content=content, media_type=lead_archive.MEDIA_TYPE)
    else:
        preset = PRESETS.get(view.form)
        made = FORMATS["csv" if preset else view.form]
        content = await asyncio.to_thread(made.write, table, preset)
        what = Exported(len(table.rows), masked)
        suffix = f"-{preset.name}" if preset else ""
        file = File("document", name=f"{name}{suffix}.{made.name}", content=content, media_type=made.media_type)
    filled_view = LeadExport(exhibitor_id, view.form, view.attached, named(catalogue, exhibitor_id), what)
    return Message(filled_view, rows=queued.rows, locale=queued.locale, file=file)


async def _read(files: FileStore, attachments: Sequence[Attachment], catalogue: Catalogue) -> list[ArchivedFile]:
    """What is here and fits, the first first."""
    found: list[ArchivedFile] = []
    left = MOST_ATTACHED
    for one in attachments:
        content = await files.read(one.path) if one.path and one.size <= left else None
        if content is not None and len(content) <= left:
            left -= len(content)
            name = one.name or one.path.rpartition("/")[2]
            found.append(ArchivedFile(one.lead_id, one.id, name, content, catalogue.local(one.at)))
    return found


def _archive(name: str, table: LeadTable, files: Sequence[ArchivedFile], at: dt.datetime) -> bytes:
    tables = [(f"{name}.{form.name}", form.write(table, None)) for form in FORMATS.values()]
    return lead_archive.lead_archive(tables, files, at)
