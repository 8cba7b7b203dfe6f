"""What an exhibitor's staff are told of what visitors decide. No contact field stands in it: messages wait in the
outbox, and what is agreed to may be taken back before they leave."""

from __future__ import annotations

import datetime as dt

from bot.domain.badge import in_use
from bot.domain.catalogue import Catalogue
from bot.domain.consent import Receipt
from bot.domain.lead import LeadRecord
from bot.ports.unit_of_work import Transaction
from bot.services.leads.actor import named
from bot.services.leads.turning import turn
from bot.services.posting import post
from bot.views.cards import CopiesToDelete, VisitorAnswered
from bot.views.message import Message


async def answered(tx: Transaction, receipt: Receipt, catalogue: Catalogue, now: dt.datetime) -> None:
    """A visitor has agreed or refused: the messages that show the lead turn by themselves; whoever scanned them,
    still works there and has no such message is told, once."""
    for record in await tx.leads.of_viewer(receipt.viewer_id):
        ours = (record.edition, record.exhibitor_id) == (receipt.edition, receipt.exhibitor_id)
        if ours and record.deleted_at is None:
            await _tell_scanners(tx, record, receipt, catalogue, now)


async def changed(tx: Transaction, receipt: Receipt, now: dt.datetime) -> None:
    """A visitor has agreed to other fields: the messages that show the lead turn by themselves, and nobody is
    told besides."""
    for record in await tx.leads.of_viewer(receipt.viewer_id):
        if (record.edition, record.exhibitor_id) == (receipt.edition, receipt.exhibitor_id):
            await turn(tx, record, "changed", now)


async def _tell_scanners(
    tx: Transaction, record: LeadRecord, receipt: Receipt, catalogue: Catalogue, now: dt.datetime
) -> None:
    scans = {scan.staff_id: scan.at for scan in await tx.leads.scans(record.id) if scan.staff_id is not None}
    shown = in_use(await tx.badges.of_viewer(receipt.viewer_id))
    code = record.badge_code or (shown.code if shown else "")
    turned = await turn(tx, record, receipt.event.value, now)
    for staff_id, at in scans.items():
        if staff_id in turned or await tx.teams.get(record.exhibitor_id, staff_id) is None:
            continue
        view = VisitorAnswered(code, receipt.event.value, catalogue.local(at))
        key = f"answered:{record.id}:{receipt.event}:{_milliseconds(receipt.at)}:{staff_id}"
        await post(tx, staff_id, Message(view), key, now)


async def taken_back(
    tx: Transaction, record: LeadRecord, event: str, catalogue: Catalogue, now: dt.datetime
) -> None:
    """A visitor has withdrawn (``event`` revoked) or erased themselves (erased) what an exhibitor had: whoever may
    have taken it along in a file is asked to delete that."""
    await turn(tx, record, event, now)
    exhibitor = named(catalogue, record.exhibitor_id)
    view = CopiesToDelete(exhibitor, record.id, catalogue.local(record.first_scanned_at), event)
    for member in await tx.teams.team(record.exhibitor_id):
        if member.revoked_at is None and member.exports:
            key = f"copies:{record.id}:{event}:{_milliseconds(now)}:{member.viewer_id}"
            await post(tx, member.viewer_id, Message(view), key, now)


def _milliseconds(instant: dt.datetime) -> int:
    return int(instant.astimezone(dt.UTC).timestamp() * 1000)
