"""Qualifying a lead: each answer is kept as its author's, and the next question is asked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.booth import BoothQuestion, QuestionKind
from bot.domain.errors import NotAllowed
from bot.domain.file import File
from bot.domain.incoming import Incoming
from bot.domain.lead import Declaration, Person, Remark, RemarkKind, latest
from bot.domain.qualification import (
    DAYS,
    NEXT_STEPS,
    RATINGS,
    TAGS,
    TIMEFRAMES,
    TYPED,
    Planned,
    answer,
    kind_of,
    planned,
    several,
    step_after,
)
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.leads import reading
from bot.services.leads.access import access_lead
from bot.services.leads.capture import declare
from bot.services.leads.capturing import Capturing, attach, note, present, tell_owner
from bot.services.leads.details import one_value
from bot.services.leads.following_up import MORNING, day_of, morning, remind
from bot.services.leads.showing import Known, known
from bot.services.leads.waiting import Waiting, wait, waiting
from bot.views.leads import LeadScreen
from bot.views.message import Message

LONGEST_NOTE = 4096
"""Telegram's longest message."""
LONGEST_TAG = 40
LONGEST_STEP = 200
_CHOICES = {"rating": RATINGS, "timeframe": TIMEFRAMES, "next": NEXT_STEPS, "tag": TAGS}


@dataclass(frozen=True, slots=True)
class _Answer:
    """What was said in answer to a step, as it is kept."""

    kind: RemarkKind
    value: str
    question_id: int = 0


async def answer_step(uow: UnitOfWork, at: Capturing, lead_id: int, step: str, value: str) -> Message:
    """One tap: keep the answer (empty: none) and ask what comes next.

    Raises:
        NotAllowed: the lead is not of an exhibitor for whom they work.
    """

    async def work(tx: Transaction) -> Message:
        of = await _known(tx, at, lead_id)
        if value and not of.lead.withdrawn:
            await _keep_choice(tx, at, of, step, value)
        of = await _known(tx, at, lead_id)
        return await ask(tx, at, of, _after(of, step, bool(value)))

    return await uow.write(work)


def _after(of: Known, step: str, answered: bool) -> str:
    """The date is asked for where a step was just planned."""
    if step == "next" and answered:
        return "date"
    return step_after(step, of.steps, planned=False)


async def toggle(uow: UnitOfWork, at: Capturing, lead_id: int, step: str, value: str) -> Message:
    """Choose one more of several, or one less."""

    async def work(tx: Transaction) -> Message:
        of = await _known(tx, at, lead_id)
        question = of.question(step)
        if of.lead.withdrawn:
            pass  # The screen says so.
        elif question is not None:
            await _toggle_answer(tx, at, of, question, value)
        else:
            await _toggle_remark(tx, at, of, step, value)
        return await ask(tx, at, await _known(tx, at, lead_id), step)

    return await uow.write(work)


async def open_step(uow: UnitOfWork, at: Capturing, lead_id: int, step: str) -> Message:
    """Ask for one step."""

    async def work(tx: Transaction) -> Message:
        of = await _known(tx, at, lead_id)
        return await ask(tx, at, of, step if step in of.steps else "")

    return await uow.write(work)


async def finish(uow: UnitOfWork, at: Capturing, lead_id: int) -> Message:
    """No more questions: the lead as it is."""

    async def work(tx: Transaction) -> Message:
        return await ask(tx, at, await _known(tx, at, lead_id), "")

    return await uow.write(work)


async def ask(tx: Transaction, at: Capturing, of: Known, step: str, **said: str | bool) -> Message:
    """The lead with its next question. Where something can be typed to it, that is waited for. Of who has
    withdrawn nothing is asked, and nothing more kept: neither what is typed nor spoken to an older screen."""
    now = await waiting(tx, at)
    step = "" if of.lead.withdrawn else step
    question = of.question(step)
    types = step in TYPED or (question is not None and question.kind is QuestionKind.TEXT)
    lead_id = of.lead.id if types else 0
    if types or now.ask:
        await wait(tx, at, replace(now, ask=step if types else "", lead_id=lead_id))
    view = LeadScreen(of.lead.id, step=step, **said)  # type: ignore[arg-type]
    return await present(tx, at, of, view)


async def hear(uow: UnitOfWork, at: Capturing, now: Waiting, words: Incoming) -> Message | None:
    """What was typed or spoken to the step that waits; None where it is no answer to it."""
    if words.file is not None and words.file.kind in ("voice", "audio"):
        lead_id = now.lead_id or now.last_id
        return await add_file(uow, at, lead_id, words.file, words.text) if lead_id else None
    if not now.ask or not words.text or words.file is not None:
        return None
    return await uow.write(lambda tx: _heard(tx, at, now, words.text))


async def add_note(uow: UnitOfWork, at: Capturing, lead_id: int, text: str) -> Message:
    """A reply to a message about a lead is a note."""
    return await uow.write(lambda tx: _heard(tx, at, Waiting(ask="note", lead_id=lead_id), text))


async def add_file(uow: UnitOfWork, at: Capturing, lead_id: int, file: File, text: str = "") -> Message:
    """A voice note, or another file, kept with a lead; its caption is a note."""

    async def work(tx: Transaction) -> Message:
        of = await _known(tx, at, lead_id)
        if of.lead.withdrawn:
            return await ask(tx, at, of, "")
        await attach(tx, at, of.lead.id, file)
        if text:
            await _remark(tx, at, of, _Answer(RemarkKind.NOTE, text[:LONGEST_NOTE]))
        return await ask(tx, at, await _known(tx, at, lead_id), "")

    return await uow.write(work)


async def _heard(tx: Transaction, at: Capturing, now: Waiting, text: str) -> Message:
    of, step = await _known(tx, at, now.lead_id), now.ask
    if of.lead.withdrawn:
        return await ask(tx, at, of, "")
    if step == "contact":
        return await _heard_contact(tx, at, of, text)
    question = of.question(step)
    if step == "date":
        if (moment := day_of(at, text)) is None:
            return await ask(tx, at, of, step, problem="date")
        await _plan(tx, at, of, moment)
    elif question is not None:
        await _remark(tx, at, of, _Answer(RemarkKind.ANSWER, text[:LONGEST_NOTE], question.id))
    elif step == "next":
        await _remark(tx, at, of, _Answer(RemarkKind.NEXT_STEP, Planned(_line(text)[:LONGEST_STEP]).value))
    elif step == "tag":
        for tag in filter(None, (_line(part)[:LONGEST_TAG] for part in text.replace("，", ",").split(","))):
            await _remark(tx, at, of, _Answer(RemarkKind.TAG, tag))
    else:
        await _remark(tx, at, of, _Answer(RemarkKind.NOTE, text[:LONGEST_NOTE]))
    of = await _known(tx, at, of.lead.id)
    return await ask(tx, at, of, "" if step in ("note", "tag") else _after(of, step, answered=True))


async def _heard_contact(tx: Transaction, at: Capturing, of: Known, text: str) -> Message:
    """Who is on the paper card. Whoever is known already by that address or number is one lead with it. What was
    given in person may have been taken back since it was asked for: then nothing is noted."""
    if not of.lead.by_hand:
        return await ask(tx, at, of, "")
    given = reading.typed_contact(text, reading.home(at.catalogue))
    if given is None:
        return await ask(tx, at, of, "contact", problem="contact")
    client_id = at.client_id(0)
    person = Person.contact(given.contact, client_id)
    declaration = Declaration(client_id, at.viewer_id, at.at, given.contact)
    lead_id, tell = await declare(tx, of.lead.id, person, declaration)
    of = await _known(tx, at, lead_id)
    await tell_owner(tx, at, of.lead, tell, client_id)
    await note(tx, at, of.lead.id, given.left)
    of = await _known(tx, at, lead_id)
    return await ask(tx, at, of, "", unread=bool(given.left))


async def ask_contact(uow: UnitOfWork, at: Capturing, lead_id: int) -> Message:
    """Ask whose paper card it is."""

    async def work(tx: Transaction) -> Message:
        of = await _known(tx, at, lead_id)
        if not of.lead.by_hand:
            raise NotAllowed
        now = await waiting(tx, at)
        await wait(tx, at, replace(now, ask="contact", lead_id=of.lead.id))
        return await present(tx, at, of, LeadScreen(of.lead.id, step="contact"))

    return await uow.write(work)


async def _known(tx: Transaction, at: Capturing, lead_id: int) -> Known:
    member, lead = await access_lead(tx, at.viewer_id, lead_id)
    return await known(tx, member, lead, at.catalogue)


async def _keep_choice(tx: Transaction, at: Capturing, of: Known, step: str, value: str) -> None:
    question = of.question(step)
    if question is not None:
        option = _numbered(question.options, value)
        if option is not None:
            await _remark(tx, at, of, _Answer(RemarkKind.ANSWER, option, question.id))
    elif step == "date":
        if value in map(str, DAYS):
            await _plan(tx, at, of, morning(at.catalogue.local(at.now).date() + dt.timedelta(days=int(value)), at))
    elif value in _CHOICES.get(step, ()):
        kept = Planned(value).value if step == "next" else value
        await _remark(tx, at, of, _Answer(kind_of(step), kept))


async def _remark(tx: Transaction, at: Capturing, of: Known, said: _Answer) -> int | None:
    """Keep it, unless the author said just that last: a double tap says it once."""
    own = [one for one in of.own if one.question_id == said.question_id]
    before = latest(own, said.kind)
    if before is not None and before.value == said.value:
        return None
    return await tx.leads.remark(
        Remark(0, of.lead.id, at.viewer_id, said.kind, said.value, at.at, said.question_id)
    )


async def _plan(tx: Transaction, at: Capturing, of: Known, due: dt.datetime) -> None:
    """When the next step is due (on the expo's clocks); whoever plans it is reminded then."""
    step = planned(of.own) or planned(of.remarks) or Planned("")
    time = None if due.time() == MORNING else due.time()
    value = Planned(step.what, due.date(), time).value
    remark_id = await _remark(tx, at, of, _Answer(RemarkKind.NEXT_STEP, value))
    if remark_id is not None:
        await remind(tx, at, of.lead.id, remark_id, due)


async def _toggle_answer(tx: Transaction, at: Capturing, of: Known, question: BoothQuestion, value: str) -> None:
    option = _numbered(question.options, value)
    if option is None:
        return
    chosen = answer(of.own, question)
    after = [one for one in question.options if (one in chosen) != (one == option)]
    await _remark(tx, at, of, _Answer(RemarkKind.ANSWER, several(after), question.id))


async def _toggle_remark(tx: Transaction, at: Capturing, of: Known, step: str, value: str) -> None:
    if step == "interest":
        said = _numbered([one_value(option) for option in of.options], value)
    else:
        said = value if value in _CHOICES.get(step, ()) else None
    if said is None:
        return
    kind = kind_of(step)
    before = [one for one in of.own if one.kind is kind and one.value == said]
    for one in before:
        await tx.leads.undo_remark(one.id, at.viewer_id, at.at)
    if not before:
        await tx.leads.remark(Remark(0, of.lead.id, at.viewer_id, kind, said, at.at))


def _numbered(options: Sequence[str], value: str) -> str | None:
    """The option that a numbered button names."""
    number = int(value) if value.isdecimal() else 0
    return options[number - 1] if 0 < number <= len(options) else None


def _line(text: str) -> str:
    return " ".join(text.split())


async def hear_reply(uow: UnitOfWork, at: Capturing, message_id: int, words: Incoming) -> Message | None:
    """A reply to a message about a lead: a note, or a file; None where the message is about none, or where it says
    nothing that can be kept."""
    if words.text.startswith("/") or not (words.text or words.file):
        return None
    async with uow.read() as tx:
        lead_id = await tx.captures.shown_by(at.viewer_id, message_id)
    if lead_id is None:
        return None
    if words.file is not None:
        return await add_file(uow, at, lead_id, words.file, words.text)
    return await add_note(uow, at, lead_id, words.text)
