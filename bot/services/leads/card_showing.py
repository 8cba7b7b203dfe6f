"""A visitor's own card: the code to show, and what stands on it."""

from __future__ import annotations

import datetime as dt

from bot.domain.badge import Badge, in_use, new_code
from bot.domain.card import CardField, Contact
from bot.domain.catalogue import Catalogue
from bot.domain.consent import ConsentEvent, Receipt
from bot.domain.file import File
from bot.domain.link import Link, LinkPurpose, new_token
from bot.domain.localized import Localized
from bot.exporters.qr import MEDIA_TYPE, qr_picture
from bot.ports.unit_of_work import Transaction
from bot.services.browsing.scene import grid
from bot.services.editions import current_edition
from bot.services.leads.visitor import Visitor
from bot.views.action import Action, Back
from bot.views.browsing_actions import ShowWelcome
from bot.views.card_actions import (
    AddUsername,
    ClearCardField,
    EditCardField,
    ListCardFields,
    ShowCard,
    ShowContacts,
    ShowMyData,
)
from bot.views.cards import CardFields, MyCard
from bot.views.message import Message
from bot.views.settings_actions import ShowInterests

_PICTURE = "my-card.png"


async def my_card(tx: Transaction, visitor: Visitor) -> Message:
    """The picture of the code, with what is said beside it. The badge is made where there is none."""
    card = await tx.cards.get(visitor.id)
    contact = card.contact if card else Contact()
    badge = await own_badge(tx, visitor.id, visitor.now)
    link = await badge_link(tx, badge, visitor.now)
    receipts = await latest_receipts(tx, visitor.id)
    view = MyCard(
        contact,
        categories_of(contact, visitor.catalogue),
        badge.code,
        visitor.address.telegram(link.token),
        sum(one.live for one in receipts),
        sum(one.event is ConsentEvent.ASKED for one in receipts),
    )
    picture = File(
        "photo", name=_PICTURE, content=qr_picture(visitor.address.printed(link.token)), media_type=MEDIA_TYPE
    )
    rows = ((ListCardFields(), ShowMyData()), (ShowContacts(), Back(ShowWelcome())))
    return Message(view, rows=rows, file=picture)


async def fields_screen(tx: Transaction, visitor: Visitor) -> Message:
    """What stands on the card; the buttons change it."""
    card = await tx.cards.get(visitor.id)
    contact = card.contact if card else Contact()
    typed: tuple[Action, ...] = tuple(
        EditCardField(field.value) for field in CardField if field not in (CardField.INTERESTS, CardField.USERNAME)
    )
    username: tuple[Action, ...] = ()
    if contact.telegram_username:
        username = (ClearCardField(CardField.USERNAME.value),)
    elif visitor.username:
        username = (AddUsername(),)
    rows = (*grid(typed, 2), (ShowInterests(), *username), (Back(ShowCard()),))
    return Message(CardFields(contact, categories_of(contact, visitor.catalogue)), rows=rows)


async def own_badge(tx: Transaction, viewer_id: int, now: dt.datetime) -> Badge:
    """The badge that they show, made where they have none."""
    badge = in_use(await tx.badges.of_viewer(viewer_id))
    while badge is None:  # A new code may be taken.
        badge = await tx.badges.add(new_code(), viewer_id, now)
    return badge


async def badge_link(tx: Transaction, badge: Badge, now: dt.datetime) -> Link:
    """The link that stands in its code."""
    subject = str(badge.id)
    return await tx.links.ensure(LinkPurpose.BADGE, subject, Link(new_token(), LinkPurpose.BADGE, subject, now))


async def latest_receipts(tx: Transaction, viewer_id: int) -> list[Receipt]:
    """Where they stand with each exhibitor at this edition."""
    edition = await current_edition(tx)
    receipts = await tx.consents.of_viewer(viewer_id)
    return list({one.exhibitor_id: one for one in receipts if one.edition == edition}.values())


def categories_of(contact: Contact, catalogue: Catalogue) -> tuple[Localized, ...]:
    """What they look for, as far as the programme still knows it."""
    return tuple(catalogue.categories[key] for key in contact.interests if key in catalogue.categories)
