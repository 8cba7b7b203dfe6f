"""A lead on screen: what is known, what is asked for next, and the buttons for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.booth import BoothQuestion, QuestionKind
from bot.domain.catalogue import Catalogue
from bot.domain.consent import ConsentStatus
from bot.domain.errors import NotAllowed
from bot.domain.lead import Lead, Remark, RemarkKind
from bot.domain.localized import Localized
from bot.domain.qualification import (
    DAYS,
    GO_ON,
    NEXT_STEPS,
    RATINGS,
    TAGS,
    TIMEFRAMES,
    answer,
    question_id,
    steps_of,
)
from bot.domain.staff import Membership
from bot.ports.unit_of_work import Transaction
from bot.services.browsing.scene import Row
from bot.services.leads.access import access_lead, words_on
from bot.services.leads.actor import named
from bot.services.leads.details import details, one_value, products
from bot.views.action import Back
from bot.views.lead_actions import (
    DeleteLead,
    FinishLead,
    ListLeads,
    OpenStep,
    Qualify,
    RestoreLead,
    ShowLeadFiles,
    ToggleAnswer,
    WriteContact,
)
from bot.views.leads import LeadGone, LeadScreen
from bot.views.meeting_actions import AskLeadToMeet
from bot.views.message import Message

_A_ROW = 4


@dataclass(frozen=True, slots=True)
class Known:
    """A lead with what was said of it, and what is asked about leads of its exhibitor. ``options`` are what one
    can be interested in."""

    member: Membership
    lead: Lead
    remarks: tuple[Remark, ...]
    questions: tuple[BoothQuestion, ...]
    options: tuple[Localized, ...]

    @property
    def steps(self) -> tuple[str, ...]:
        return steps_of(bool(self.options), self.questions)

    @property
    def own(self) -> tuple[Remark, ...]:
        """What the reader themselves said."""
        return tuple(one for one in self.remarks if one.author_id == self.member.viewer_id)

    def question(self, step: str) -> BoothQuestion | None:
        """The exhibitor's own question that a step asks."""
        return next((one for one in self.questions if one.id == question_id(step)), None)


async def known(
    tx: Transaction, member: Membership, lead: Lead, catalogue: Catalogue, *, fresh: bool = False
) -> Known:
    """``fresh``: the lead was just made."""
    remarks = [] if fresh else await words_on(tx, [lead])
    questions = await tx.booths.questions(lead.exhibitor_id)
    options = await products(tx, lead.exhibitor_id, catalogue)
    return Known(member, lead, tuple(remarks), tuple(questions), options)


async def screen(
    tx: Transaction, of: Known, catalogue: Catalogue, view: LeadScreen, *, fresh: bool = False, back: Row = ()
) -> Message:
    """``view`` with its lead filled in, and the buttons that fit its step. ``back``: the way back to a list. Of
    who has withdrawn nothing is asked."""
    lead = of.lead
    view = replace(view, step="", problem="") if lead.withdrawn else view
    filled = await details(tx, lead, catalogue, of.remarks, of.questions, options=of.options, fresh=fresh)
    question = of.question(view.step)
    several = len(await tx.teams.memberships(of.member.viewer_id)) > 1
    view = replace(
        view,
        lead=filled,
        question=question.text if question else "",
        options=_options(of, view.step),
        exhibitor=named(catalogue, lead.exhibitor_id) if several else Localized(),
    )
    rows = _asked(of, view.step) if view.step else _card(of, view, back)
    return Message(view, rows=tuple(row for row in rows if row))


def _options(of: Known, step: str) -> tuple[Localized, ...]:
    question = of.question(step)
    if question is not None:
        return tuple(Localized.of(en=option) for option in question.options)
    return of.options if step == "interest" else ()


def _asked(of: Known, step: str) -> list[Row]:
    """The buttons of a step: one tap answers, or it is skipped."""
    lead_id = of.lead.id
    out: Row = (Qualify(lead_id, step), FinishLead(lead_id))
    on: Row = (Qualify(lead_id, step, GO_ON), FinishLead(lead_id))

    def one(*values: str) -> Row:
        return tuple(Qualify(lead_id, step, value) for value in values)

    match step:
        case "rating":
            return [one(*RATINGS), out]
        case "timeframe":
            return [one(*TIMEFRAMES[:3]), one(*TIMEFRAMES[3:]), out]
        case "next":
            return [one(*NEXT_STEPS[:3]), one(*NEXT_STEPS[3:]), out]
        case "date":
            return [one(*map(str, DAYS)), out]
        case "tag":
            chosen = {remark.value for remark in of.own if remark.kind is RemarkKind.TAG}
            return [*_toggles(lead_id, step, TAGS, chosen), on if chosen else out]
        case "interest":
            chosen = {remark.value for remark in of.own if remark.kind is RemarkKind.INTEREST}
            values = [one_value(option) for option in of.options]
            return [*_numbered(lead_id, step, values, chosen), on if chosen else out]
    question = of.question(step)
    if question is None or question.kind is QuestionKind.TEXT:
        return [out]
    if question.kind is QuestionKind.ONE:
        return [*_rows(one(*map(str, range(1, len(question.options) + 1)))), out]
    chosen = set(answer(of.remarks, question, of.member.viewer_id))
    return [*_numbered(lead_id, step, question.options, chosen), on if chosen else out]


def _toggles(lead_id: int, step: str, values: Sequence[str], chosen: set[str]) -> list[Row]:
    return _rows(tuple(ToggleAnswer(lead_id, step, value, int(value in chosen)) for value in values), 3)


def _numbered(lead_id: int, step: str, values: Sequence[str], chosen: set[str]) -> list[Row]:
    return _rows(
        tuple(
            ToggleAnswer(lead_id, step, str(number), int(value in chosen))
            for number, value in enumerate(values, start=1)
        )
    )


def _rows(actions: Row, width: int = _A_ROW) -> list[Row]:
    return [actions[start : start + width] for start in range(0, len(actions), width)]


def _card(of: Known, view: LeadScreen, back: Row) -> list[Row]:
    """What can be done with a lead."""
    lead_id = of.lead.id
    if of.lead.deleted_at is not None:
        return [(RestoreLead(lead_id),), back]
    delete: Row = (DeleteLead(lead_id),) if may_delete(of.member, of.lead) else ()
    if of.lead.withdrawn:
        return [(*delete, *back)]

    def steps(*names: str) -> Row:
        return tuple(OpenStep(lead_id, name) for name in names if name in of.steps)

    own = tuple(OpenStep(lead_id, f"q{question.id}") for question in of.questions[:1])
    contact: Row = (WriteContact(lead_id),) if of.lead.status is ConsentStatus.BY_HAND else ()
    files: Row = (ShowLeadFiles(lead_id),) if view.lead and view.lead.files else ()
    # Who agreed to be written to can be asked to meet; who gave a paper card has no chat with us.
    meet: Row = (AskLeadToMeet(lead_id),) if of.lead.status is ConsentStatus.GRANTED else ()
    return [
        steps("rating", "timeframe", "interest"),
        (*steps("next", "tag"), *own),
        (*steps("note"), *contact, *files),
        (*meet, *delete, *back),
    ]


def may_delete(member: Membership, lead: Lead) -> bool:
    """Admins any lead, staff those that they were the first to meet."""
    return member.is_admin or lead.scanned_by == member.viewer_id


def to_list(order: str, page: int) -> Row:
    """The way back to the list that a lead was opened from."""
    return (Back(ListLeads(order, page)),) if order else ()


async def refreshed(tx: Transaction, viewer_id: int, catalogue: Catalogue, message: Message) -> Message:
    """A queued screen as it is when it leaves; that there is nothing to see, where it is not theirs any more."""
    view = message.view
    if not isinstance(view, LeadScreen):
        raise TypeError("only screens of a lead")
    try:
        member, lead = await access_lead(tx, viewer_id, view.lead_id)
    except NotAllowed:
        return Message(LeadGone())
    of = await known(tx, member, lead, catalogue)
    return replace(await screen(tx, of, catalogue, view), locale=message.locale)
