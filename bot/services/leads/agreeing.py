"""A visitor sends their card to an exhibitor, or does not."""

from __future__ import annotations

from bot.domain.card import Card, CardField, field_of, from_mask, to_mask
from bot.domain.consent import ConsentEvent, Receipt
from bot.domain.lead import Scan, Source
from bot.domain.programme import Exhibitor
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services import browsing
from bot.services.browsing.scene import gone, grid
from bot.services.editions import current_edition
from bot.services.leads import card_building
from bot.services.leads.capture import capture_visitor
from bot.services.leads.consenting import grant, refuse
from bot.services.leads.notifying import answered, changed
from bot.services.leads.own_words import with_own_words
from bot.services.leads.requesting import consent_request, consent_view, terms_of
from bot.services.leads.visitor import Visitor
from bot.services.meetings.meetable import with_meet
from bot.views.action import Action, Back
from bot.views.browsing_actions import OpenExhibitor, OpenExhibitors, ShowWelcome
from bot.views.card_actions import (
    AgreeToSend,
    ChooseFields,
    DeclineToSend,
    FlipField,
    SendCard,
    ShowCard,
    WithdrawCard,
)
from bot.views.cards import Brochure, CardNotSent, CardSent
from bot.views.message import Message


async def offer(uow: UnitOfWork, visitor: Visitor, key: str) -> Message:
    """Ask whether the exhibitor may have the card; who has none makes it first, and is asked then."""

    async def work(tx: Transaction) -> Message:
        exhibitor = visitor.catalogue.exhibitor(key)
        if exhibitor is None:
            return gone("exhibitor", OpenExhibitors())
        await visitor.remember(tx)
        if await tx.cards.get(visitor.id) is None:
            return await card_building.begin(tx, visitor, then=exhibitor.id)
        return await offered(tx, visitor, exhibitor)

    return await uow.write(work)


async def offered(tx: Transaction, visitor: Visitor, exhibitor: Exhibitor) -> Message:
    """The screen that asks; where the exhibitor has the card, that it has."""
    latest = await _latest(tx, visitor, exhibitor)
    if latest is not None and latest.live:
        return _sent(visitor, exhibitor, latest, before=True)
    scanned = latest is not None and latest.event is ConsentEvent.ASKED
    message = await consent_request(
        tx, visitor.id, exhibitor.id, visitor.catalogue, visitor.rules, scanned=scanned
    )
    return message or gone("exhibitor", OpenExhibitors())


async def agree(uow: UnitOfWork, visitor: Visitor, key: str, mask: int) -> tuple[Message, ...]:
    """The exhibitor has these fields from now on; its booth and its brochure come back at once. A second tap
    changes nothing."""

    async def work(tx: Transaction) -> tuple[Message, ...]:
        exhibitor = visitor.catalogue.exhibitor(key)
        if exhibitor is None:
            return (gone("exhibitor", OpenExhibitors()),)
        await visitor.remember(tx)
        card = await tx.cards.get(visitor.id)
        if card is None:
            return (await card_building.begin(tx, visitor, then=exhibitor.id),)
        chosen = tuple(field for field in from_mask(mask) if field in card.contact.filled)
        if not chosen:  # What the screen named was taken off the card meanwhile.
            return (await offered(tx, visitor, exhibitor),)
        return await _agreed(tx, visitor, exhibitor, card, chosen)

    return await uow.write(work)


async def _agreed(
    tx: Transaction, visitor: Visitor, exhibitor: Exhibitor, card: Card, chosen: tuple[CardField, ...]
) -> tuple[Message, ...]:
    latest = await _latest(tx, visitor, exhibitor)
    had = latest is not None and latest.live
    if latest is not None and had and latest.fields == chosen:
        return (_sent(visitor, exhibitor, latest, before=True),)
    terms = terms_of(exhibitor, chosen, visitor.catalogue, visitor.rules, visitor.viewer.locale)
    receipt = await grant(tx, card, exhibitor.id, fields=chosen, terms=terms, now=visitor.now)
    if not await _is_known(tx, visitor, exhibitor):
        await capture_visitor(tx, exhibitor.id, visitor.id, Scan(visitor.client_id, visitor.now, Source.BOOTH))
    if had:
        await changed(tx, receipt, visitor.now)
        return (_sent(visitor, exhibitor, receipt),)
    await answered(tx, receipt, visitor.catalogue, visitor.now)
    return (_sent(visitor, exhibitor, receipt), *await _booth(tx, visitor, exhibitor))


async def _is_known(tx: Transaction, visitor: Visitor, exhibitor: Exhibitor) -> bool:
    """Whether the exhibitor has a lead of them already, which an answer to its question does not add to."""
    edition = await current_edition(tx)
    return any(
        (one.edition, one.exhibitor_id, one.deleted_at) == (edition, exhibitor.id, None)
        for one in await tx.leads.of_viewer(visitor.id)
    )


async def _booth(tx: Transaction, visitor: Visitor, exhibitor: Exhibitor) -> tuple[Message, ...]:
    """What the visitor takes home: the booth's card, and the brochure where there is one."""
    card = browsing.show(
        OpenExhibitor(exhibitor.id),
        visitor.catalogue,
        now=visitor.now,
        locale=visitor.viewer.locale,
        locales=(visitor.viewer.locale,),
    )
    card = await with_meet(tx, await with_own_words(tx, card))
    profile = await tx.booths.profile(exhibitor.id)
    if profile is None or profile.brochure is None:
        return (card,)
    return (card, Message(Brochure(exhibitor.name), file=profile.brochure))


def _sent(visitor: Visitor, exhibitor: Exhibitor, receipt: Receipt, *, before: bool = False) -> Message:
    fields = tuple(field.value for field in receipt.fields)
    keep_until = receipt.keep_until or visitor.keep_until
    view = CardSent(visitor.exhibitor_line(exhibitor.id), fields, keep_until, before)
    change: tuple[Action, ...] = (
        ChooseFields(exhibitor.id, to_mask(receipt.fields)),
        WithdrawCard(exhibitor.id),
    )
    return Message(view, rows=(change, (ShowCard(), Back(ShowWelcome()))))


async def choose(uow: UnitOfWork, visitor: Visitor, key: str, mask: int) -> Message:
    """The same screen for the fields of ``mask``, with a button for each field of the card."""
    async with uow.read() as tx:
        exhibitor = visitor.catalogue.exhibitor(key)
        card = await tx.cards.get(visitor.id)
    if exhibitor is None or card is None:
        return gone("exhibitor", OpenExhibitors())
    filled = card.contact.filled
    chosen = tuple(field for field in from_mask(mask) if field in filled)
    flips = tuple(FlipField(exhibitor.id, to_mask(chosen), field.value) for field in filled)
    agree_row: tuple[Action, ...] = (AgreeToSend(exhibitor.id, to_mask(chosen)),) if chosen else ()
    rows = (*grid(flips, 4), agree_row, (DeclineToSend(exhibitor.id), Back(SendCard(exhibitor.id))))
    view = consent_view(exhibitor, chosen, visitor.catalogue, visitor.rules)
    return Message(view, rows=tuple(row for row in rows if row))


async def flip(uow: UnitOfWork, visitor: Visitor, action: FlipField) -> Message:
    """One field more, or one less; a name that is none changes nothing."""
    field = field_of(action.field)
    return await choose(uow, visitor, action.exhibitor_id, action.fields ^ to_mask([field] if field else []))


async def decline(uow: UnitOfWork, visitor: Visitor, key: str) -> Message:
    """The exhibitor gets nothing. Where it had asked that is a refusal, and it does not ask again."""

    async def work(tx: Transaction) -> Message:
        exhibitor = visitor.catalogue.exhibitor(key)
        if exhibitor is None:
            return gone("exhibitor", OpenExhibitors())
        latest = await _latest(tx, visitor, exhibitor)
        if latest is not None and latest.live:
            return _sent(visitor, exhibitor, latest, before=True)
        asked = latest is not None and latest.event in (ConsentEvent.ASKED, ConsentEvent.REFUSED)
        if latest is not None and latest.event is ConsentEvent.ASKED:
            await refuse(tx, visitor.id, exhibitor.id, visitor.now)
            refused = Receipt(latest.edition, exhibitor.id, visitor.id, ConsentEvent.REFUSED, visitor.now)
            await answered(tx, refused, visitor.catalogue, visitor.now)
        rows = ((SendCard(exhibitor.id), OpenExhibitor(exhibitor.id)), (Back(ShowWelcome()),))
        return Message(CardNotSent(exhibitor.name, asked), rows=rows)

    return await uow.write(work)


async def _latest(tx: Transaction, visitor: Visitor, exhibitor: Exhibitor) -> Receipt | None:
    return await tx.consents.latest(await current_edition(tx), exhibitor.id, visitor.id)
