"""Leads, as their exhibitor's staff see them. What is known of a person is never kept with a message: it is read
anew, and masked, when the message leaves. Times are the expo's."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from bot.domain.card import Contact
from bot.domain.localized import Localized
from bot.views.lines import EMPTY, Span
from bot.views.message import View


@dataclass(frozen=True, slots=True)
class Said:
    """What one of the staff said of a lead."""

    value: str
    by: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Answered:
    """The last answer to one of the exhibitor's own questions."""

    question: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What is to be done next, and on which day (None: no day). ``what`` is call | offer | meeting | sample |
    visit, or free text."""

    what: str
    on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class LeadLine:
    """A lead in a list: its name, or else the code of its badge, or neither. ``rating`` may be empty."""

    id: int
    name: str
    company: str
    badge_code: str
    status: str
    met_at: dt.datetime
    rating: str = ""
    follow_up: dt.date | None = None


@dataclass(frozen=True, slots=True)
class LeadDetails:
    """All that its exhibitor may know of a lead. ``status`` is a ``ConsentStatus``; ``claimed``: its badge has an
    owner whom one could ask. ``ratings`` are the last of each author, newest first; the rest is merged."""

    contact: Contact
    status: str
    claimed: bool
    badge_code: str
    source: str
    first_at: dt.datetime
    last_at: dt.datetime
    scans: int
    first_by: str
    ratings: tuple[Said, ...] = ()
    timeframe: str = ""
    interests: tuple[Localized, ...] = ()
    categories: tuple[Localized, ...] = ()
    follow_up: FollowUp | None = None
    tags: tuple[str, ...] = ()
    notes: tuple[Said, ...] = ()
    answers: tuple[Answered, ...] = ()
    files: int = 0
    deleted: bool = False


@dataclass(frozen=True)
class LeadScreen(View):
    """A lead. ``outcome`` (new | again | waiting | refused, or empty) answers a capture; ``turned``: the visitor
    has decided since. ``step`` is what is asked for now (see ``Qualify``), or empty; ``question`` its words, where
    it is the exhibitor's own; ``options`` are what the numbered buttons choose. ``unread``: some of what was typed
    could not be read, and went into the notes. ``problem`` (or empty) is why the last answer was not taken.
    ``lead`` is filled when the message leaves."""

    lead_id: int
    outcome: str = ""
    is_new: bool = False
    turned: bool = False
    step: str = ""
    question: str = ""
    options: tuple[Localized, ...] = ()
    unread: bool = False
    problem: str = ""
    exhibitor: Localized = EMPTY
    lead: Annotated[LeadDetails | None, Field(exclude=True)] = None


@dataclass(frozen=True)
class LeadGone(View):
    """It was deleted for good, or is not the reader's to see any more."""


@dataclass(frozen=True)
class LeadDeleted(View):
    """The lead is deleted; until then it can be taken back."""

    until: dt.datetime


@dataclass(frozen=True)
class LeadList(View):
    """Leads in pages. ``order`` is newest | rating | follow_up | found; ``waiting`` and ``hot`` count all leads.
    ``lines`` are filled when the message leaves."""

    exhibitor: Localized
    order: str
    page: int
    span: Span
    waiting: int = 0
    hot: int = 0
    unrated: int = 0
    lines: Annotated[tuple[LeadLine, ...], Field(exclude=True)] = ()


@dataclass(frozen=True)
class ScanMode(View):
    """How to capture here. ``again``: it goes on."""

    exhibitor: Localized
    again: bool = False


@dataclass(frozen=True)
class ScanEnded(View):
    """So many leads were captured in this round, ``new`` of them new."""

    captured: int
    new: int


@dataclass(frozen=True)
class ScanNotice(View):
    """Nothing was captured: ``why`` is unknown | unknown_link | mistyped | foreign_code | unreadable | too_large |
    unavailable | own_badge | own_contact | many_scans | many_codes | many_at_once | no_vcard. ``code`` is what was
    typed, or empty."""

    why: str
    code: str = ""


@dataclass(frozen=True)
class ContactOffered(View):
    """What was typed looks like somebody's contact: is it to be captured?"""


@dataclass(frozen=True)
class ContactsCaptured(View):
    """Many at once, from one file: ``new`` were new, ``known`` already there, ``left`` more than are taken at
    once."""

    new: int
    known: int
    left: int = 0


@dataclass(frozen=True)
class LeadPrompt(View):
    """Asks for something to type: ``what`` is search | contact | step."""

    what: str
    problem: str = ""


@dataclass(frozen=True)
class LeadFile(View):
    """The caption of a file about the lead ``lead_id`` (``what`` is photo | voice | …); ``by`` is who sent it."""

    what: str
    by: str
    at: dt.datetime
    lead_id: int = 0


@dataclass(frozen=True)
class FollowUpReminder(View):
    """To the one of the staff who planned it: a next step is due. ``remark_id`` is what was said; ``lead`` is
    filled when the message leaves."""

    lead_id: int
    remark_id: int
    what: str = ""
    lead: Annotated[LeadLine | None, Field(exclude=True)] = None


@dataclass(frozen=True)
class HeldByHand(View):
    """To a visitor whose contact was entered by an exhibitor's staff, who declare that they were given it."""

    exhibitor: Localized


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """One of the exhibitor's own questions; ``kind`` is text | one | several."""

    kind: str
    text: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True)
class BoothCard(View):
    """What staff wrote about their booth; ``products`` and ``languages`` (tags) may be empty. ``questions`` counts
    their own questions."""

    exhibitor: Localized
    description: str = ""
    products: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    brochure: str = ""
    questions: int = 0
    admin: bool = True


@dataclass(frozen=True)
class BoothPrompt(View):
    """Asks for one part of the booth: description | products | languages | brochure | question | options."""

    part: str
    problem: str = ""


@dataclass(frozen=True)
class BoothQuestions(View):
    """The exhibitor's own questions."""

    exhibitor: Localized
    questions: tuple[QuestionLine, ...]
    retired: bool = False


@dataclass(frozen=True)
class BoothKindQuestion(View):
    """How is the new question answered? ``text`` is the question."""

    text: str
