"""Actions about leads: capturing, qualifying, looking them up. A lead is named by its number; whoever presses is
authorised anew."""

from __future__ import annotations

from dataclasses import dataclass

from bot.views.action import Action


@dataclass(frozen=True)
class StartScan(Action, code="zg"):
    """Capture here from now on: codes, photos, contacts as they come."""


@dataclass(frozen=True)
class StopScan(Action, code="zh"):
    """That was all for now."""


@dataclass(frozen=True)
class CaptureOffered(Action, code="zk"):
    """The contact that I have just typed is a lead."""


@dataclass(frozen=True)
class Qualify(Action, code="zq"):
    """Answer one step of the qualification with ``value``; empty: skip it. ``step`` is rating | timeframe |
    interest | next | date | note | tag, or ``q`` and the number of a question of the exhibitor's own."""

    lead_id: int
    step: str
    value: str = ""


@dataclass(frozen=True)
class ToggleAnswer(Action, code="zt"):
    """One of several that can be chosen; ``on`` 1: chosen now, so it goes."""

    lead_id: int
    step: str
    value: str
    on: int = 0


@dataclass(frozen=True)
class OpenStep(Action, code="zs"):
    """Ask me for that step of the qualification."""

    lead_id: int
    step: str


@dataclass(frozen=True)
class FinishLead(Action, code="zd"):
    """No more questions about this lead: show it."""

    lead_id: int


@dataclass(frozen=True)
class OpenLead(Action, code="zo"):
    """One lead; ``number`` is that of its line, 0 for none. ``order`` and ``page``: the list that it stands in."""

    lead_id: int
    number: int = 0
    order: str = ""
    page: int = 0


@dataclass(frozen=True)
class WriteContact(Action, code="zc"):
    """Ask me for the contact of a lead that has none yet: a paper card."""

    lead_id: int


@dataclass(frozen=True)
class ShowLeadFiles(Action, code="zy"):
    """Send me the photos and voice notes of this lead."""

    lead_id: int


@dataclass(frozen=True)
class DeleteLead(Action, code="zx"):
    """It is no lead; can be taken back for a day."""

    lead_id: int


@dataclass(frozen=True)
class RestoreLead(Action, code="zu"):
    """Just deleted: take that back."""

    lead_id: int


@dataclass(frozen=True)
class ShowLeads(Action, code="zw"):
    """The leads of the exhibitor that I work for, from elsewhere."""


@dataclass(frozen=True)
class ListLeads(Action, code="zl"):
    """All leads of the exhibitor that I work for; ``order`` is newest | rating | follow_up | found."""

    order: str = "newest"
    page: int = 0


@dataclass(frozen=True)
class SearchLeads(Action, code="zf"):
    """Ask me what to look for among the leads."""


@dataclass(frozen=True)
class StopAsking(Action, code="zn"):
    """Stop asking me for what was to be typed; ``lead_id`` 0: no lead is shown then."""

    lead_id: int = 0


@dataclass(frozen=True)
class OpenBooth(Action, code="bo"):
    """What visitors see of our booth, to change it."""


@dataclass(frozen=True)
class EditBooth(Action, code="be"):
    """Ask me for one part: description | products | languages | brochure | question."""

    part: str


@dataclass(frozen=True)
class ClearBooth(Action, code="bc"):
    """That part is empty from now on."""

    part: str


@dataclass(frozen=True)
class ListBoothQuestions(Action, code="bq"):
    """Our own questions, asked after each capture."""


@dataclass(frozen=True)
class ChooseQuestionKind(Action, code="bk"):
    """How the new question is answered: text | one | several."""

    kind: str


@dataclass(frozen=True)
class RetireQuestion(Action, code="br"):
    """Ask it no more; ``number`` is that of its line."""

    question_id: int
    number: int = 0


@dataclass(frozen=True)
class RestoreQuestion(Action, code="bu"):
    """Just retired: ask it again."""

    question_id: int


@dataclass(frozen=True)
class StopBooth(Action, code="bn"):
    """Stop asking me about the booth."""


@dataclass(frozen=True)
class SendBrochure(Action, code="bb"):
    """Send me the brochure of that exhibitor."""

    exhibitor_id: str


@dataclass(frozen=True)
class ToggleBoothLanguage(Action, code="bl"):
    """A language that is spoken at our booth; ``on`` 1: it is, so it goes."""

    tag: str
    on: int = 0
