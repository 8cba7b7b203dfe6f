"""A visitor's card, who gets it, and who has it.

A field is a name of ``CardField``; names of exhibitors are in all languages; times are the expo's.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.domain.card import Contact
from bot.domain.localized import Localized
from bot.views.lines import EMPTY, ExhibitorLine, Span
from bot.views.message import View


@dataclass(frozen=True, slots=True)
class ReachLine:
    """How somebody is reached; ``by`` is website | organiser | booth (``at`` is empty then)."""

    by: str
    at: str = ""


@dataclass(frozen=True)
class ConsentRequest(View):
    """Whether the exhibitor may have the reader's card. ``fields`` are what it would receive (none: nothing is
    chosen yet, or, without ``has_card``, there is no card); ``channels`` is how it would get in touch (phone |
    email | telegram), ``reach`` how it is reached itself. ``scanned``: its staff scanned the reader's badge,
    or (``met``) say that they met."""

    exhibitor: ExhibitorLine
    fields: tuple[str, ...]
    channels: tuple[str, ...]
    reach: ReachLine
    keep_until: dt.date
    has_card: bool = True
    scanned: bool = False
    met: bool = False


@dataclass(frozen=True)
class CardSent(View):
    """The exhibitor has these fields. ``before``: it had exactly these already."""

    exhibitor: ExhibitorLine
    fields: tuple[str, ...]
    keep_until: dt.date
    before: bool = False


@dataclass(frozen=True)
class CardNotSent(View):
    """Nothing was sent. ``asked``: the exhibitor had asked, and will not ask again."""

    exhibitor: Localized
    asked: bool = False


@dataclass(frozen=True)
class Brochure(View):
    """The caption of an exhibitor's brochure."""

    exhibitor: Localized


@dataclass(frozen=True)
class VisitorAnswered(View):
    """To staff who scanned a badge that waited: its owner answered. ``event`` is granted | refused. No contact
    field stands here: the lead shows what it may when it is opened."""

    badge_code: str
    event: str
    scanned_at: dt.datetime


@dataclass(frozen=True)
class CopiesToDelete(View):
    """To staff who may have taken leads as a file: somebody took consent back (``event`` revoked), or erased
    themselves (erased). ``lead_id`` is the one in exports."""

    exhibitor: Localized
    lead_id: int
    first_met: dt.datetime
    event: str


@dataclass(frozen=True)
class CardPrompt(View):
    """Asks for one field of the card. ``step`` of ``steps`` while it is made, 0 where one field is changed;
    ``current`` is what stands there; ``problem`` is what was wrong with what came (empty: nothing);
    ``for_exhibitor`` waits for the card, or is empty."""

    field: str
    step: int = 0
    steps: int = 0
    current: str = ""
    problem: str = ""
    for_exhibitor: Localized = EMPTY


@dataclass(frozen=True)
class CardFieldKept(View):
    """Says what stands there now, where the keyboard below the text field goes away."""

    field: str
    value: str


@dataclass(frozen=True)
class MyCard(View):
    """The caption of the code: what stands on the card, the code to type, the link. ``categories`` are the
    interests; ``held_by`` exhibitors have (some of) it, ``waiting`` wait for an answer."""

    contact: Contact
    categories: tuple[Localized, ...]
    code: str
    link: str
    held_by: int = 0
    waiting: int = 0


@dataclass(frozen=True)
class CardFields(View):
    """What stands on the card; the buttons change it."""

    contact: Contact
    categories: tuple[Localized, ...]


@dataclass(frozen=True)
class CardLeft(View):
    """Nobody asks for the card any more, and there is none."""


@dataclass(frozen=True)
class BadgeFound(View):
    """To whoever opened the code of a printed badge that is nobody's: is it theirs?"""

    code: str


@dataclass(frozen=True)
class BadgeClaimed(View):
    """It is. ``waiting``: so many exhibitors who scanned it ask for the card."""

    code: str
    waiting: int = 0


@dataclass(frozen=True)
class BadgeLeft(View):
    """It stays nobody's."""


@dataclass(frozen=True, slots=True)
class HolderLine:
    """An exhibitor and what it holds. ``status`` is a ``ConsentStatus``; ``fields`` what it sees now; ``since``
    when the reader agreed, or was met."""

    exhibitor: Localized
    status: str
    fields: tuple[str, ...]
    since: dt.datetime


@dataclass(frozen=True)
class MyData(View):
    """Who holds what of the reader, and until when."""

    holders: tuple[HolderLine, ...]
    span: Span
    keep_until: dt.date
    card: bool = False


@dataclass(frozen=True)
class Holder(View):
    """One of them: ``met`` times, what it was agreed to, by which text."""

    exhibitor: ExhibitorLine
    line: HolderLine
    met: int
    first_met: dt.datetime
    keep_until: dt.date


@dataclass(frozen=True)
class CardWithdrawn(View):
    """The exhibitor sees nothing any more, and was asked to delete its copies."""

    exhibitor: Localized


@dataclass(frozen=True)
class WithdrawAllQuestion(View):
    """Take it back from so many?"""

    holders: int


@dataclass(frozen=True)
class AllWithdrawn(View):
    """So many see nothing any more."""

    holders: int


@dataclass(frozen=True)
class MyDataFile(View):
    """The caption of the file with all that is kept about the reader."""


@dataclass(frozen=True)
class EraseQuestion(View):
    """Forget the reader? ``asked`` is how often they said yes. ``teams`` are the exhibitors whose team they would
    leave."""

    asked: int
    holders: int
    teams: tuple[Localized, ...] = ()


@dataclass(frozen=True)
class DataErased(View):
    """The reader is forgotten."""


@dataclass(frozen=True, slots=True)
class MetLine:
    """An exhibitor that the reader met, when first; ``website`` may be empty."""

    exhibitor: ExhibitorLine
    met_at: dt.datetime
    website: str = ""


@dataclass(frozen=True)
class Contacts(View):
    """The exhibitors that the reader met."""

    met: tuple[MetLine, ...]
    span: Span


@dataclass(frozen=True)
class ContactCards(View):
    """The caption of the file with so many exhibitors' contacts."""

    count: int
