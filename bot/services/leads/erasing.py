"""A visitor is forgotten."""

from __future__ import annotations

from dataclasses import dataclass

from bot.ports.files import FileStore
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.helpdesk.alike import withdraw_all
from bot.services.leads.holdings import holdings
from bot.services.leads.notifying import taken_back
from bot.services.leads.turning import turn
from bot.services.leads.visitor import Visitor
from bot.services.meetings.leaving import leave_all
from bot.views.action import Action, Back
from bot.views.card_actions import EraseMyData, ExportMyData, ShowMyData
from bot.views.cards import DataErased, EraseQuestion
from bot.views.message import Message

SURE = 2
"""So often they say yes before it is done."""


@dataclass(frozen=True, slots=True)
class Erased:
    """What is said, and the files that are left to remove."""

    said: Message
    files: tuple[str, ...]


async def ask(uow: UnitOfWork, visitor: Visitor, asked: int) -> Message:
    """The first question, or (``asked`` once) the second."""
    async with uow.read() as tx:
        held = sum(one.is_held for one in await holdings(tx, visitor.id))
        teams = [one.exhibitor_id for one in await tx.teams.memberships(visitor.id)]
    asked = max(asked, 0)
    view = EraseQuestion(asked, held, tuple(map(visitor.exhibitor_name, teams)))
    # The first time, the way to keep a copy stands beside it.
    keep: tuple[Action, ...] = (ExportMyData(),) if asked == 0 else ()
    return Message(view, rows=((EraseMyData(asked + 1),), (*keep, Back(ShowMyData()))))


async def erase(uow: UnitOfWork, visitor: Visitor, files: FileStore) -> Erased:
    """Forget everything (docs/explanation/privacy.md lists what is left). Exhibitors who had something are asked
    to delete their copies."""
    erased = await uow.write(lambda tx: _forget(tx, visitor))
    # The rows are gone. A file that stays because the process dies just here is found by the purge.
    for path in erased.files:
        await files.remove(path)
    return erased


async def _forget(tx: Transaction, visitor: Visitor) -> Erased:
    held = {one.exhibitor_id for one in await holdings(tx, visitor.id) if one.is_held}
    records = await tx.leads.of_viewer(visitor.id)
    await leave_all(tx, visitor.id, visitor.now)
    attachments = await tx.leads.erase(visitor.id)
    await withdraw_all(tx, visitor.id, visitor.catalogue, visitor.now)
    await tx.people.forget(visitor.id, visitor.now)
    for record in records:
        if record.exhibitor_id in held:
            await taken_back(tx, record, "erased", visitor.catalogue, visitor.now)
        else:
            await turn(tx, record, "erased", visitor.now)
    said = Message(DataErased(), locale=visitor.viewer.locale)
    return Erased(said, tuple(one.path for one in attachments if one.path))
