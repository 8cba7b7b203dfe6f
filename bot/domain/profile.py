"""What people look for and what they are to others, as far as they say so."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

MOST_WISHES = 6
LONGEST_WISH = 200
"""In characters."""


class PartnerKind(StrEnum):
    """What somebody is to others, or looks for in them. An exhibitor is no customer by its stand alone."""

    CUSTOMER = "customer"
    DISTRIBUTOR = "distributor"
    SUPPLIER = "supplier"
    INVESTOR = "investor"
    RESEARCH = "research"


@dataclass(frozen=True, slots=True)
class VisitorProfile:
    """A visitor's, beside the categories that they chose. ``wishes`` are their words. ``visible``: exhibitors may
    find them by what they look for, without learning who they are. ``number`` stands for them in buttons of
    others: it is nobody's Telegram number; 0 until the profile is kept. ``updated_at`` is aware UTC."""

    viewer_id: int
    updated_at: dt.datetime
    kinds: tuple[PartnerKind, ...] = ()
    wishes: tuple[str, ...] = ()
    visible: bool = False
    number: int = 0


@dataclass(frozen=True, slots=True)
class PartnerProfile:
    """An exhibitor's: what it is to others besides what it shows, what it seeks, and that in words."""

    exhibitor_id: str
    updated_by: int
    updated_at: dt.datetime
    kinds: tuple[PartnerKind, ...] = ()
    seeks: tuple[PartnerKind, ...] = ()
    wishes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """More of that (``liked``), or less. ``kind``: exhibitor | session."""

    kind: str
    subject_id: str
    liked: bool


@dataclass(frozen=True, slots=True)
class Seeker:
    """A visitor as an exhibitor may see them before they agree: what they look for, in the catalogue's words
    (``terms``), and what they are. Nothing else is known here: no name, no Telegram number, no words of theirs."""

    number: int
    kinds: tuple[PartnerKind, ...]
    terms: frozenset[str]
    language: str
