"""Somebody is met at a booth: the ledger's side of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.domain.badge import Badge, in_use
from bot.domain.card import Contact
from bot.domain.consent import ConsentEvent, ConsentStatus, Receipt, may_ask
from bot.domain.lead import Declaration, Lead, Person, Scan, masked
from bot.domain.staff import Membership
from bot.ports.unit_of_work import Transaction
from bot.services.editions import current_edition


class Outcome(StrEnum):
    """What a capture is answered with."""

    NEW = "new"
    AGAIN = "again"
    WAITING = "waiting"
    REFUSED = "refused"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Captured:
    """``lead`` is None where nothing is known by that code. ``is_new``: the exhibitor had not met this person;
    ``since`` and ``first_by`` tell of the first encounter, ``first_by`` empty where the visitor came alone.
    ``ask`` is the visitor who is to be asked for consent now, ``tell`` the one who is to be told what staff noted
    of them, else None."""

    outcome: Outcome
    lead: Lead | None = None
    is_new: bool = False
    since: dt.datetime | None = None
    first_by: str = ""
    ask: int | None = None
    tell: int | None = None


async def capture_badge(tx: Transaction, member: Membership, badge: Badge | None, scan: Scan) -> Captured:
    """Staff scan a badge. A badge without an owner makes a lead that waits for them; a scan never claims it."""
    if badge is None:
        return Captured(Outcome.UNKNOWN)
    person = Person.badge(badge.id)
    if badge.viewer_id is not None:
        # The badge stays with the lead: its code is all that staff may call the person by before consent.
        person = replace(Person.visitor(badge.viewer_id), badge_id=badge.id)
    return await _capture(tx, member.exhibitor_id, person, scan)


async def capture_visitor(tx: Transaction, exhibitor_id: str, viewer_id: int, scan: Scan) -> Captured:
    """A visitor comes by themselves, with consent that was given in the same transaction."""
    return await _capture(tx, exhibitor_id, Person.visitor(viewer_id), scan)


async def capture_met(tx: Transaction, exhibitor_id: str, viewer_id: int, scan: Scan) -> Captured:
    """A visitor came to a meeting. The code of their badge stays with the lead, as if it had been scanned."""
    person, badge = Person.visitor(viewer_id), in_use(await tx.badges.of_viewer(viewer_id))
    return await _capture(tx, exhibitor_id, replace(person, badge_id=badge.id) if badge else person, scan)


async def capture_contact(
    tx: Transaction, member: Membership, contact: Contact, scan: Scan, viewer_id: int | None = None
) -> Captured:
    """Staff were given a contact in person (``viewer_id`` where Telegram names one), and declare so."""
    person = Person.contact(contact, scan.client_id, viewer_id)
    edition = await current_edition(tx)
    lead_id, is_new = await tx.leads.meet(edition, member.exhibitor_id, person, scan)
    lead_id, tell = await declare(
        tx, lead_id, person, Declaration(scan.client_id, member.viewer_id, scan.at, contact)
    )
    return replace(await _told(tx, lead_id, is_new), tell=tell)


async def declare(
    tx: Transaction, lead_id: int, person: Person, declaration: Declaration
) -> tuple[int, int | None]:
    """Staff say of a lead what they were given, and whose it is by that. The lead that it is from now on, and who
    is to be told: the person, where Telegram knows them and the exhibitor has something of theirs that it had not.
    Of who has withdrawn nothing more is kept."""
    before = await tx.leads.get(lead_id)
    lead_id = await tx.leads.identify(lead_id, person)
    found = await tx.leads.get(lead_id)
    if before is None or found is None:
        raise LookupError("a lead that was just read is not there")
    if masked(found).status is ConsentStatus.REVOKED or not await tx.leads.declare(lead_id, declaration):
        return lead_id, None
    owner = found.person.viewer_id
    knew = before.given.filled if before.person.viewer_id == owner and before.by_hand else None
    has = {*found.given.filled, *declaration.contact.filled}
    return lead_id, owner if knew is None or has - set(knew) else None


async def _capture(tx: Transaction, exhibitor_id: str, person: Person, scan: Scan) -> Captured:
    edition = await current_edition(tx)
    lead_id, is_new = await tx.leads.meet(edition, exhibitor_id, person, scan)
    ask = None
    if person.viewer_id is not None and scan.staff_id is not None:
        latest = await tx.consents.latest(edition, exhibitor_id, person.viewer_id)
        if may_ask(latest, scan.at):
            asked = Receipt(edition, exhibitor_id, person.viewer_id, ConsentEvent.ASKED, scan.at)
            await tx.consents.add(asked)
            ask = person.viewer_id
    return await _told(tx, lead_id, is_new, ask)


async def _told(tx: Transaction, lead_id: int, is_new: bool, ask: int | None = None) -> Captured:
    record = await tx.leads.get(lead_id)
    if record is None:
        raise LookupError("a lead that was just made is not there")
    lead = masked(record)
    names = await tx.teams.names(record.exhibitor_id)
    first_by = names.get(record.scanned_by or 0, "")
    match lead.status:
        case ConsentStatus.ASKED:
            outcome = Outcome.WAITING
        case ConsentStatus.REFUSED | ConsentStatus.REVOKED:
            outcome = Outcome.REFUSED
        case _:
            outcome = Outcome.NEW if is_new else Outcome.AGAIN
    return Captured(outcome, lead, is_new, record.first_scanned_at, first_by, ask)


async def claim_badge(tx: Transaction, badge: Badge, viewer_id: int, now: dt.datetime) -> list[Captured]:
    """The owner of a printed badge appears: its leads are theirs from now on, and each exhibitor may ask once.
    Nothing happens to a badge that is somebody's already."""
    if not await tx.badges.claim(badge.id, viewer_id, now):
        return []
    found = []
    for record in await tx.leads.of_badge(badge.id):
        lead_id = await tx.leads.identify(record.id, Person.visitor(viewer_id))
        latest = await tx.consents.latest(record.edition, record.exhibitor_id, viewer_id)
        ask = viewer_id if record.deleted_at is None and may_ask(latest, now) else None
        if ask is not None:
            asked = Receipt(record.edition, record.exhibitor_id, viewer_id, ConsentEvent.ASKED, now)
            await tx.consents.add(asked)
        found.append(await _told(tx, lead_id, False, ask))
    return found
