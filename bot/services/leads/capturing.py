"""Staff meet somebody: what they scan, type or send becomes a lead, and the answer says what became of it. Whose
lead it is, is that of their membership (``access_exhibitor``), looked up in the same transaction."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.badge import Badge, read_code, spaced
from bot.domain.card import Contact
from bot.domain.catalogue import Catalogue
from bot.domain.consent import ConsentRules
from bot.domain.file import File
from bot.domain.lead import Attachment, Lead, Remark, RemarkKind, Scan, Source
from bot.domain.link import LinkPurpose
from bot.domain.outbox import reply_key
from bot.domain.staff import Membership
from bot.ports.unit_of_work import Transaction
from bot.services.browsing.scene import Row
from bot.services.leads.actor import named
from bot.services.leads.capture import Captured, Outcome, capture_badge, capture_contact
from bot.services.leads.reading import Given
from bot.services.leads.requesting import request_consent
from bot.services.leads.showing import Known, known, screen
from bot.services.opening import Opening
from bot.services.posting import post
from bot.views.card_actions import ObjectToHolder, ShowMyData
from bot.views.leads import ContactsCaptured, HeldByHand, LeadScreen, ScanNotice
from bot.views.message import Message

PERIOD = dt.timedelta(minutes=10)
MOST_SCANS = 600
"""Of one of the staff in a period: one a second."""
MOST_MISSES = 20
"""Codes that are nobody's, tried by one of the staff in a period."""
MOST_AT_ONCE = 200
"""Contacts from one file."""
SHOWN_AT_ONCE = 3
"""More contacts than these are answered with one message that counts them."""
_DEVICE = "telegram"


@dataclass(frozen=True, slots=True)
class Capturing:
    """One of the staff at the booth. ``client`` names the update (see ``Turn.client_id``), ``now`` is aware;
    ``edits`` is the message whose button was pressed, None for none."""

    viewer_id: int
    chat_id: int
    catalogue: Catalogue
    rules: ConsentRules
    client: str
    now: dt.datetime
    edits: int | None = None

    @staticmethod
    def of(opening: Opening) -> Capturing:
        """Whoever opens a link."""
        client, _, _ = opening.client_id.rpartition(":")
        return Capturing(
            opening.viewer.id,
            opening.chat_id,
            opening.catalogue,
            opening.consent_rules,
            client,
            opening.now,
        )

    @property
    def at(self) -> dt.datetime:
        """The moment in UTC."""
        return self.now.astimezone(dt.UTC)

    def client_id(self, number: int) -> str:
        return f"{self.client}:{number}"

    def scan(self, source: Source, number: int) -> Scan:
        """The ``number``-th encounter that this update tells of."""
        return Scan(self.client_id(number), self.at, source, self.viewer_id, _DEVICE)


async def scan_code(tx: Transaction, at: Capturing, member: Membership, code: str, *, number: int = 0) -> Message:
    """Somebody's badge code was typed. Whoever tries too many that are nobody's has to wait."""
    if await tx.captures.missed(at.viewer_id, at.at - PERIOD) >= MOST_MISSES:
        return Message(ScanNotice("many_codes"))
    return await scan_badge(tx, at, member, await tx.badges.by_code(code), number=number, code=code)


async def scan_token(
    tx: Transaction, at: Capturing, member: Membership, token: str, *, number: int = 0
) -> Message:
    """The link of a badge was scanned; any other link is none of a person."""
    link = await tx.links.get(token)
    if link is not None and link.purpose is not LinkPurpose.BADGE:
        return Message(ScanNotice("foreign_code"))
    badge = await tx.badges.get(int(link.subject_id)) if link else None
    return await scan_badge(tx, at, member, badge, number=number)


async def scan_badge(
    tx: Transaction,
    at: Capturing,
    member: Membership,
    badge: Badge | None,
    *,
    number: int = 0,
    code: str = "",
) -> Message:
    """Meet whoever wears a badge. ``code`` is what was typed, empty where a link was opened."""
    if badge is None:
        await tx.captures.miss(at.viewer_id, at.at)
        return Message(
            ScanNotice("unknown", spaced(code) if read_code(code) else code)
            if code
            else ScanNotice("unknown_link")
        )
    if badge.viewer_id == at.viewer_id:
        return Message(ScanNotice("own_badge"))
    if await too_many(tx, at):
        return Message(ScanNotice("many_scans"))
    captured = await capture_badge(tx, member, badge, at.scan(Source.BADGE, number))
    await request_consent(tx, captured, at.catalogue, at.rules, at.now)
    return await answered(tx, at, member, captured, number)


async def too_many(tx: Transaction, at: Capturing) -> bool:
    """Whether somebody scans faster than people can be met."""
    return await tx.captures.scanned(at.viewer_id, at.at - PERIOD) >= MOST_SCANS


async def take_contact(
    tx: Transaction,
    at: Capturing,
    member: Membership,
    given: Given,
    source: Source,
    *,
    number: int = 0,
    user_id: int | None = None,
) -> Message:
    """Staff were given a contact in person; ``user_id`` where Telegram says whose it is."""
    if user_id == at.viewer_id:
        return Message(ScanNotice("own_contact"))
    if await too_many(tx, at):
        return Message(ScanNotice("many_scans"))
    captured = await _contact(tx, at, member, given, at.scan(source, number), user_id=user_id)
    return await answered(tx, at, member, captured, number, unread=bool(given.left))


async def take_contacts(
    tx: Transaction, at: Capturing, member: Membership, persons: Sequence[Given]
) -> tuple[Message, ...]:
    """Contacts from a file: a message each where they are few, else one that counts them."""
    if not persons:
        return (Message(ScanNotice("no_vcard")),)
    if len(persons) <= SHOWN_AT_ONCE:
        return tuple(
            [
                await take_contact(tx, at, member, given, Source.CONTACT, number=number)
                for number, given in enumerate(persons)
            ]
        )
    if await too_many(tx, at):
        return (Message(ScanNotice("many_scans")),)
    new = 0
    for number, given in enumerate(persons[:MOST_AT_ONCE]):
        captured = await _contact(tx, at, member, given, at.scan(Source.CONTACT, number))
        new += captured.is_new
    taken = min(len(persons), MOST_AT_ONCE)
    return (Message(ContactsCaptured(new, taken - new, len(persons) - taken)),)


async def _contact(
    tx: Transaction,
    at: Capturing,
    member: Membership,
    given: Given,
    scan: Scan,
    *,
    user_id: int | None = None,
) -> Captured:
    captured = await capture_contact(tx, member, given.contact, scan, user_id)
    if captured.lead is not None and not captured.lead.withdrawn:
        await note(tx, at, captured.lead.id, given.left)
        await tell_owner(tx, at, captured.lead, captured.tell, scan.client_id)
    return captured


async def tell_owner(tx: Transaction, at: Capturing, lead: Lead, tell: int | None, client_id: str) -> None:
    """Whose contact was noted learns of it, where the bot can reach them, and can object with one tap.
    ``client_id`` names what was told."""
    viewer = None if tell is None else await tx.viewers.get(tell)
    if viewer is None or not viewer.active:
        return
    view = HeldByHand(named(at.catalogue, lead.exhibitor_id))
    rows = ((ObjectToHolder(lead.exhibitor_id), ShowMyData()),)
    await post(tx, viewer.id, Message(view, rows=rows), f"by_hand:{client_id}:{viewer.id}", at.now)


async def take_card(
    tx: Transaction, at: Capturing, member: Membership, photo: File, words: Given | None
) -> Message:
    """The photo of a paper card; ``words`` where its caption says whose."""
    if await too_many(tx, at):
        return Message(ScanNotice("many_scans"))
    given = words or Given(Contact())
    captured = await _contact(tx, at, member, given, at.scan(Source.CARD, 0))
    if captured.lead is not None and not captured.lead.withdrawn:
        await attach(tx, at, captured.lead.id, photo)
    return await answered(tx, at, member, captured, 0, unread=bool(given.left))


async def attach(tx: Transaction, at: Capturing, lead_id: int, file: File) -> None:
    """Keep a file with a lead; it is fetched later (see ``fetching``)."""
    await tx.leads.attach(
        Attachment(0, lead_id, at.viewer_id, file.kind, file.file_id, file.name, file.media_type, file.size, at.at)
    )


async def note(tx: Transaction, at: Capturing, lead_id: int, text: str) -> None:
    """Keep a note, where there is something to keep."""
    if text:
        await tx.leads.remark(Remark(0, lead_id, at.viewer_id, RemarkKind.NOTE, text, at.at))


async def answered(
    tx: Transaction, at: Capturing, member: Membership, captured: Captured, number: int, *, unread: bool = False
) -> Message:
    """What became of it, and the first question about the lead where nobody has rated it yet."""
    lead = captured.lead
    if lead is None:
        return Message(ScanNotice("unknown_link"))
    # A note of what could not be read may be there already.
    fresh = captured.is_new and not unread and lead.scans == 1
    of = await known(tx, member, lead, at.catalogue, fresh=fresh)
    asks = captured.outcome is not Outcome.REFUSED and not any(one.kind is RemarkKind.RATING for one in of.remarks)
    view = LeadScreen(
        lead.id, captured.outcome.value, captured.is_new, step="rating" if asks else "", unread=unread
    )
    return await present(tx, at, of, view, number=number, fresh=fresh and lead.source is not Source.CARD)


async def present(
    tx: Transaction,
    at: Capturing,
    of: Known,
    view: LeadScreen,
    *,
    number: int = 0,
    fresh: bool = False,
    back: Row = (),
) -> Message:
    """A lead as the ``number``-th reply (see ``showing.screen``), remembered, so that it turns when the visitor
    decides."""
    edits = None if number else at.edits
    await tx.captures.show(of.lead.id, at.viewer_id, reply_key(at.client_id(number)), edits, view.step)
    return await screen(tx, of, at.catalogue, view, fresh=fresh, back=back)
