"""Who holds what of a visitor, and taking it back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.consent import ConsentEvent, ConsentStatus, Receipt
from bot.domain.lead import Lead
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services import browsing
from bot.services.browsing.scene import grid, page_of
from bot.services.editions import current_edition
from bot.services.leads.access import access_own
from bot.services.leads.card_showing import latest_receipts
from bot.services.leads.consenting import refuse, revoke
from bot.services.leads.notifying import answered, taken_back
from bot.services.leads.visitor import Visitor
from bot.views.action import Action, Back
from bot.views.browsing_actions import OpenExhibitor, ShowPrivacy, ShowWelcome
from bot.views.card_actions import (
    EraseMyData,
    ExportMyData,
    OpenHolder,
    SendCard,
    ShowCard,
    ShowMyData,
    WithdrawAll,
    WithdrawCard,
)
from bot.views.cards import AllWithdrawn, CardWithdrawn, Holder, HolderLine, MyData, WithdrawAllQuestion
from bot.views.message import Message

_PAGE = 6
_HELD = frozenset({ConsentStatus.GRANTED, ConsentStatus.BY_HAND})


@dataclass(frozen=True, slots=True)
class Holding:
    """Where a visitor stands with one exhibitor. ``lead`` is None where it never met them."""

    exhibitor_id: str
    status: ConsentStatus
    since: dt.datetime
    lead: Lead | None

    @property
    def fields(self) -> tuple[str, ...]:
        """What the exhibitor sees now."""
        return tuple(field.value for field in self.lead.contact.filled) if self.lead else ()

    @property
    def is_held(self) -> bool:
        """Whether there is something to take back."""
        return self.status in _HELD


async def holdings(tx: Transaction, viewer_id: int) -> list[Holding]:
    """All of this edition, what is held first, the newest first."""
    leads = await access_own(tx, viewer_id)
    receipts = {one.exhibitor_id: one for one in await latest_receipts(tx, viewer_id)}
    found = [_of_lead(lead, receipts.pop(lead.exhibitor_id, None)) for lead in leads]
    # What is left has no lead any more: the exhibitor deleted it.
    found += [Holding(one.exhibitor_id, ConsentStatus(one.event), one.at, None) for one in receipts.values()]
    return sorted(found, key=lambda one: (one.is_held, one.since), reverse=True)


def _of_lead(lead: Lead, receipt: Receipt | None) -> Holding:
    by_hand = lead.status is ConsentStatus.BY_HAND
    since = lead.first_scanned_at if by_hand or receipt is None else receipt.at
    return Holding(lead.exhibitor_id, lead.status, since, lead)


async def show(uow: UnitOfWork, visitor: Visitor, page: int = 0) -> Message:
    """``/mydata``"""
    async with uow.read() as tx:
        return await _screen(tx, visitor, page)


async def _screen(tx: Transaction, visitor: Visitor, page: int = 0) -> Message:
    found = await holdings(tx, visitor.id)
    shown, span, navigation = page_of(found, page, ShowMyData, ShowCard(), size=_PAGE)
    has_card = await tx.cards.get(visitor.id) is not None
    view = MyData(tuple(_line(one, visitor) for one in shown), span, visitor.keep_until, has_card)
    numbers: tuple[Action, ...] = tuple(
        OpenHolder(one.exhibitor_id, span.first + place) for place, one in enumerate(shown)
    )
    withdraw: tuple[Action, ...] = (WithdrawAll(),) if any(one.is_held for one in found) else ()
    rows = (*grid(numbers, 1), withdraw, (ExportMyData(), EraseMyData()), (*navigation, ShowPrivacy()))
    return Message(view, rows=tuple(row for row in rows if row))


def _line(one: Holding, visitor: Visitor) -> HolderLine:
    return HolderLine(
        visitor.exhibitor_name(one.exhibitor_id), one.status.value, one.fields, visitor.local(one.since)
    )


async def open_holder(uow: UnitOfWork, visitor: Visitor, key: str) -> Message:
    """One of them, with what can be done."""
    async with uow.read() as tx:
        exhibitor_id = await visitor.exhibitor_id(tx, key)
        found = await _of(tx, visitor, exhibitor_id)
        if found is None:
            return await _screen(tx, visitor)
    return _holder(found, visitor)


async def _of(tx: Transaction, visitor: Visitor, exhibitor_id: str) -> Holding | None:
    found = await holdings(tx, visitor.id)
    return next((one for one in found if one.exhibitor_id == exhibitor_id), None)


def _holder(one: Holding, visitor: Visitor) -> Message:
    lead = one.lead
    view = Holder(
        visitor.exhibitor_line(one.exhibitor_id),
        _line(one, visitor),
        lead.scans if lead else 0,
        visitor.local(lead.first_scanned_at if lead else one.since),
        visitor.keep_until,
    )
    in_programme = visitor.catalogue.exhibitor(one.exhibitor_id) is not None
    send: tuple[Action, ...] = (SendCard(one.exhibitor_id),) if in_programme else ()
    booth: tuple[Action, ...] = (OpenExhibitor(one.exhibitor_id),) if in_programme else ()
    first = (WithdrawCard(one.exhibitor_id),) if one.is_held else send
    return Message(view, rows=tuple(row for row in (first, booth, (Back(ShowMyData()),)) if row))


async def withdraw(uow: UnitOfWork, visitor: Visitor, key: str) -> Message:
    """Take the card back from one exhibitor; a second tap changes nothing."""

    async def work(tx: Transaction) -> Message:
        exhibitor_id = await visitor.exhibitor_id(tx, key)
        found = await _of(tx, visitor, exhibitor_id)
        if found is None:
            return browsing.notice("stale")
        await _take_back(tx, visitor, [found])
        again: tuple[Action, ...] = (SendCard(exhibitor_id),) if visitor.catalogue.exhibitor(exhibitor_id) else ()
        view = CardWithdrawn(visitor.exhibitor_name(exhibitor_id))
        return Message(view, rows=((*again, Back(ShowMyData())),))

    return await uow.write(work)


async def withdraw_all(uow: UnitOfWork, visitor: Visitor, *, sure: bool) -> Message:
    """Take it back from all; asks first."""

    async def work(tx: Transaction) -> Message:
        held = [one for one in await holdings(tx, visitor.id) if one.is_held]
        if held and not sure:
            return Message(WithdrawAllQuestion(len(held)), rows=((WithdrawAll(1), Back(ShowMyData())),))
        await _take_back(tx, visitor, held)
        return Message(AllWithdrawn(len(held)), rows=((Back(ShowMyData()), ShowWelcome()),))

    return await uow.write(work)


async def _take_back(tx: Transaction, visitor: Visitor, found: Iterable[Holding]) -> None:
    edition = await current_edition(tx)
    records = {one.exhibitor_id: one for one in await tx.leads.of_viewer(visitor.id) if one.edition == edition}
    for one in found:
        if one.is_held:
            await revoke(tx, visitor.id, one.exhibitor_id, visitor.now)
            if one.exhibitor_id in records:
                await taken_back(tx, records[one.exhibitor_id], "revoked", visitor.catalogue, visitor.now)
        elif one.status is ConsentStatus.ASKED:
            await refuse(tx, visitor.id, one.exhibitor_id, visitor.now)
            refused = Receipt(edition, one.exhibitor_id, visitor.id, ConsentEvent.REFUSED, visitor.now)
            await answered(tx, refused, visitor.catalogue, visitor.now)
