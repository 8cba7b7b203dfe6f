"""Leads: one for each person an exhibitor met, with every scan and every word about it kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
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
    """What staff say of a lead. The value of a ``next_step`` is ``<ISO date>|<text>`` (the date may be empty, or
    have a time: ``2021-07-31T16:00``), of an ``answer`` what was chosen (several: a JSON list) to a question of
    the exhibitor's."""

    RATING = "rating"
    TIMEFRAME = "timeframe"
    INTEREST = "interest"
    NEXT_STEP = "next_step"
    TAG = "tag"
    NOTE = "note"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Person:
    """Who somebody is to the ledger. ``keys`` are what one exhibitor knows them again by, the strongest first:
    ``v:`` their Telegram id, ``b:`` an unclaimed badge, ``e:`` an e-mail address, ``p:`` a phone number; ``m:`` is
    a capture that told none of them. ``name`` and ``email`` are as they were given, perhaps empty.
    """

    keys: tuple[str, ...] = ()
    viewer_id: int | None = None
    badge_id: int | None = None
    name: str = ""
    email: str = ""

    @staticmethod
    def visitor(viewer_id: int) -> Person:
        return Person((f"v:{viewer_id}",), viewer_id)

    @staticmethod
    def badge(badge_id: int) -> Person:
        return Person((f"b:{badge_id}",), None, badge_id)

    @staticmethod
    def contact(contact: Contact, client_id: str, viewer_id: int | None = None) -> Person:
        """Whose contact it is; ``viewer_id`` where Telegram says so. ``client_id`` names the capture."""
        email = contact.email.casefold()
        told = (
            f"v:{viewer_id}" if viewer_id is not None else "",
            f"e:{email}" if email else "",
            f"p:{contact.phone}" if contact.phone else "",
        )
        keys = tuple(filter(None, told)) or (f"m:{client_id}",)
        return Person(keys, viewer_id, None, contact.full_name, email)


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
class Declaration:
    """Staff say that they were given this in person; never changed, only ended (``ended_at``) when the person
    takes back what the exhibitor had. ``client_id`` is the same however often it is told. Aware UTC."""

    client_id: str
    author_id: int
    at: dt.datetime
    contact: Contact
    ended_at: dt.datetime | None = None


def merged(declarations: Sequence[Declaration]) -> Contact:
    """All that was declared (oldest first) and has not ended, read as one: of each field the newest that says
    something."""
    told = Contact()
    for one in reversed(declarations):
        told = told.completed(one.contact) if one.ended_at is None else told
    return told


@dataclass(frozen=True, slots=True)
class LeadRecord:
    """A lead as the database holds it, nothing masked: only for ``bot.services.leads.access``.

    ``declarations`` are what staff say that they were given in person, those in force, oldest first; ``person`` is
    without keys, where nobody asked for them; ``card`` is the visitor's own, as it is now; ``consent`` the latest
    receipt; ``language`` is empty unless they chose it.
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
    declarations: tuple[Declaration, ...]
    card: Contact
    consent: Receipt | None
    badge_code: str = ""
    language: str = ""
    deleted_at: dt.datetime | None = None

    @property
    def given(self) -> Contact:
        """What staff were given, read as one."""
        return merged(self.declarations)

    @property
    def by_hand(self) -> bool:
        """Whether staff say that they were given it, even if nobody has typed yet what a paper card says."""
        return bool(self.declarations)


@dataclass(frozen=True, slots=True)
class Lead:
    """A lead as its exhibitor may see it: what nobody agreed to is empty. ``source`` and ``scanned_by`` are of the
    first scan. ``by_hand``: staff were given something in person, and it was not taken back."""

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
    by_hand: bool = False

    @property
    def withdrawn(self) -> bool:
        """Whether the person took back what the exhibitor had. What its staff wrote and keep about them is hidden
        then, too: a note may hold their number, a photo their card."""
        return self.status is ConsentStatus.REVOKED


def masked(record: LeadRecord) -> Lead:
    """What the exhibitor may see of it: the fields of a live receipt, and what was given to its staff in person,
    unless that was withdrawn."""
    now = status(record.consent, by_hand=record.by_hand)
    agreed = record.consent is not None and record.consent.live
    shown = record.card.only(record.consent.fields) if agreed and record.consent else Contact()
    if now is not ConsentStatus.REVOKED:
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
        record.by_hand and now is not ConsentStatus.REVOKED,
    )


def latest(remarks: Iterable[Remark], kind: RemarkKind) -> Remark | None:
    """The last word on something, whoever said it."""
    return max((one for one in remarks if one.kind is kind), key=lambda one: (one.at, one.id), default=None)
