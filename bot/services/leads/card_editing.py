"""A visitor changes what stands on their card."""

from __future__ import annotations

from bot.domain.card import CardField, field_of
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services import browsing
from bot.services.leads.card_building import begin, keep
from bot.services.leads.card_prompting import STEPS, Step, ask, keys_gone, waiting
from bot.services.leads.card_showing import fields_screen
from bot.services.leads.visitor import Visitor
from bot.views.message import Message


async def list_fields(uow: UnitOfWork, visitor: Visitor) -> Message:
    """What stands on the card; the buttons change it."""

    async def work(tx: Transaction) -> Message:
        has_card = await tx.cards.get(visitor.id) is not None
        return await (fields_screen(tx, visitor) if has_card else begin(tx, visitor))

    return await uow.write(work)


async def edit(uow: UnitOfWork, visitor: Visitor, field_name: str) -> Message:
    """Ask for one field."""

    async def work(tx: Transaction) -> Message:
        field = field_of(field_name)
        if field is None or field not in STEPS or await tx.cards.get(visitor.id) is None:
            return browsing.notice("stale")
        return await ask(tx, visitor, Step(field, making=False))

    return await uow.write(work)


async def clear(uow: UnitOfWork, visitor: Visitor, field_name: str) -> tuple[Message, ...]:
    """A field is empty from now on; the name never is."""

    async def work(tx: Transaction) -> tuple[Message, ...]:
        field = field_of(field_name)
        may_go = (*STEPS[1:], CardField.USERNAME)
        if field is None or field not in may_go or await tx.cards.get(visitor.id) is None:
            return (browsing.notice("stale"),)
        step = await waiting(tx, visitor)
        if step is not None:
            await tx.dialogs.end(visitor.chat_id, visitor.id)
        kept = await keep(tx, visitor, {field: ""})
        return (*keys_gone(step, kept), await fields_screen(tx, visitor))

    return await uow.write(work)


async def add_username(uow: UnitOfWork, visitor: Visitor) -> Message:
    """The public name on Telegram stands on the card, as it is now."""

    async def work(tx: Transaction) -> Message:
        if await tx.cards.get(visitor.id) is None:
            return browsing.notice("stale")
        await keep(tx, visitor, {CardField.USERNAME: visitor.username})
        return await fields_screen(tx, visitor)

    return await uow.write(work)
