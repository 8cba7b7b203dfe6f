"""The exhibitors that a visitor met."""

from __future__ import annotations

import datetime as dt

from bot.domain.file import File
from bot.domain.programme import Exhibitor
from bot.exporters.vcard import MEDIA_TYPE, VCard, vcards
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.browsing.scene import grid, page_of
from bot.services.leads.access import access_own
from bot.services.leads.visitor import Visitor
from bot.views.action import Action, Back
from bot.views.browsing_actions import OpenExhibitor, OpenExhibitors
from bot.views.card_actions import SendContactCards, ShowCard, ShowContacts
from bot.views.cards import ContactCards, Contacts, MetLine
from bot.views.message import Message

_PAGE = 6
_FILE = "exhibitors.vcf"


async def show(uow: UnitOfWork, visitor: Visitor, page: int = 0) -> Message:
    """``/contacts``: who scanned them, and whom they sent their card to, the last first."""
    async with uow.read() as tx:
        met = await _met(tx, visitor)
    shown, span, navigation = page_of(met, page, ShowContacts, ShowCard(), size=_PAGE)
    lines = tuple(
        MetLine(visitor.exhibitor_line(exhibitor.id), visitor.local(at), exhibitor.website)
        for exhibitor, at in shown
    )
    booths: tuple[Action, ...] = tuple(OpenExhibitor(exhibitor.id) for exhibitor, _ in shown)
    way: tuple[Action, ...] = (SendContactCards(),) if met else (OpenExhibitors(),)
    return Message(Contacts(lines, span), rows=(*grid(booths, 3), way, navigation))


async def send_cards(uow: UnitOfWork, visitor: Visitor) -> Message:
    """Their contacts as one file of vCards."""
    async with uow.read() as tx:
        met = await _met(tx, visitor)
    if not met:
        return await show(uow, visitor)
    content = vcards([_card(exhibitor, at, visitor) for exhibitor, at in met])
    file = File("document", name=_FILE, content=content, media_type=MEDIA_TYPE)
    return Message(ContactCards(len(met)), rows=((Back(ShowContacts()),),), file=file)


async def _met(tx: Transaction, visitor: Visitor) -> list[tuple[Exhibitor, dt.datetime]]:
    """Of those that are in the programme: whoever met them, whatever they decided."""
    leads = await access_own(tx, visitor.id)
    found = [(visitor.catalogue.exhibitor(one.exhibitor_id), one.first_scanned_at) for one in leads]
    return [(exhibitor, at) for exhibitor, at in found if exhibitor is not None]


def _card(exhibitor: Exhibitor, at: dt.datetime, visitor: Visitor) -> VCard:
    locale = visitor.viewer.locale
    booths = ", ".join(dict.fromkeys(stand.booth for stand in exhibitor.stands if stand.booth))
    expo = visitor.catalogue.expo.name.best(locale)
    met = visitor.local(at).date().isoformat()
    return VCard(
        full_name=exhibitor.name.best(locale),
        organisation=exhibitor.name.best(locale),
        url=exhibitor.website,
        country=exhibitor.country.best(locale),
        note="; ".join(filter(None, (expo, booths, met))),
    )
