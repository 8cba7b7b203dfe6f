"""Leads: one for each person an exhibitor met, with every scan and every word about it kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.card import Contact
from bot.domain.consent import ConsentStatus, Receipt, status

UNDO = dt.timedelta(days=1)
"""A deleted lead can be taken back for so long; then it is gone."""


class Source(StrEnum):
    """How somebody was met."""

    BADGE = "badge"
    BOOTH = "booth"
    MANUAL = "manual"
    CONTACT = "contact"
    CARD = "card"
    MEETING = "meeting"
    BROCHURE = "brochure"


class Rating(StrEnum):
    HOT = "hot"
    WARM = "warm"
    COLD = "cold"


class RemarkKind(StrEnum):
    """What staff say of a lead. The value of a ``next_step`` is ``<ISO date>|<text>`` (the date may be empty), of
    an ``answer`` what was chosen (several: a JSON list) to a question of the exhibitor's."""

    RATING = "rating"
    TIMEFRAME = "timeframe"
    INTEREST = "interest"
    NEXT_STEP = "next_step"
    TAG = "tag"
    NOTE = "note"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Person:
    """Who somebody is to the ledger: ``key`` is the same each time they are met by one exhibitor.

    A visitor is known by their Telegram id, an unclaimed badge by its number, a contact by its e-mail address or
    phone number, and who gave neither by the capture itself.
    """

    key: str
    viewer_id: int | None = None
    badge_id: int | None = None

    @staticmethod
    def visitor(viewer_id: int) -> Person:
        return Person(f"v:{viewer_id}", viewer_id)

    @staticmethod
    def badge(badge_id: int) -> Person:
        return Person(f"b:{badge_id}", None, badge_id)

    @staticmethod
    def contact(contact: Contact, client_id: str) -> Person:
        if contact.email:
            return Person(f"e:{contact.email.casefold()}")
        return Person(f"p:{contact.phone}" if contact.phone else f"m:{client_id}")


@dataclass(frozen=True, slots=True)
class Scan:
    """One encounter; ``client_id`` is the same however often it is told. ``staff_id`` is None where the visitor
    came by themselves. ``at`` is when it happened, which may be long before it is told. Aware UTC."""

    client_id: str
    at: dt.datetime
    source: Source
    staff_id: int | None = None
    device: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that one of the staff said of a lead, never overwritten. ``question_id`` names the exhibitor's
    own question, 0 for none."""

    id: int
    lead_id: int
    author_id: int
    kind: RemarkKind
    value: str
    at: dt.datetime
    question_id: int = 0


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file about a lead: a paper card's photo, a voice note. ``path`` is relative to ``[storage] files``, empty
    until it is fetched."""

    id: int
    lead_id: int
    author_id: int
    kind: str
    file_id: str
    name: str
    media_type: str
    size: int
    at: dt.datetime
    path: str = ""


@dataclass(frozen=True, slots=True)
class LeadRecord:
    """A lead as the database holds it, nothing masked: only for ``bot.services.leads.access``.

    ``given`` is what staff entered, ``declared_by`` who says that it was given to them in person (None: nobody);
    ``card`` is the visitor's own, as it is now; ``consent`` the latest receipt.
    """

    id: int
    edition: int
    exhibitor_id: str
    person: Person
    first_scanned_at: dt.datetime
    last_scanned_at: dt.datetime
    scans: int
    source: Source
    scanned_by: int | None
    given: Contact
    declared_by: int | None
    card: Contact
    consent: Receipt | None
    badge_code: str = ""
    language: str = ""
    deleted_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Lead:
    """A lead as its exhibitor may see it: what nobody agreed to is empty. ``source`` and ``scanned_by`` are of the
    first scan."""

    id: int
    exhibitor_id: str
    contact: Contact
    status: ConsentStatus
    first_scanned_at: dt.datetime
    last_scanned_at: dt.datetime
    scans: int
    source: Source
    scanned_by: int | None
    badge_code: str
    language: str
    consent: Receipt | None
    deleted_at: dt.datetime | None

    @property
    def withdrawn(self) -> bool:
        """Whether the person took back what the exhibitor had. What its staff wrote and keep about them is hidden
        then, too: a note may hold their number, a photo their card."""
        return self.status is ConsentStatus.REVOKED


def masked(record: LeadRecord) -> Lead:
    """What the exhibitor may see of it: the fields of a live receipt, and what was given to its staff in person,
    unless that was withdrawn."""
    now = status(record.consent, by_hand=record.declared_by is not None)
    agreed = record.consent is not None and record.consent.live
    shown = record.card.only(record.consent.fields) if agreed and record.consent else Contact()
    if record.declared_by is not None and now is not ConsentStatus.REVOKED:
        shown = shown.completed(record.given)
    return Lead(
        record.id,
        record.exhibitor_id,
        shown,
        now,
        record.first_scanned_at,
        record.last_scanned_at,
        record.scans,
        record.source,
        record.scanned_by,
        record.badge_code,
        record.language if agreed else "",
        record.consent,
        record.deleted_at,
    )


def latest(remarks: Iterable[Remark], kind: RemarkKind) -> Remark | None:
    """The last word on something, whoever said it."""
    return max((one for one in remarks if one.kind is kind), key=lambda one: (one.at, one.id), default=None)
