"""``/booth``: what staff write about their booth, its brochure, and their own questions to whom they meet."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.domain.booth import MOST_OPTIONS, MOST_QUESTIONS, BoothProfile, QuestionKind
from bot.domain.catalogue import Catalogue
from bot.domain.dialog import LIFETIME, Dialog
from bot.domain.file import File
from bot.domain.incoming import Incoming
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.leads import booth_screens
from bot.services.leads.access import access_exhibitor
from bot.services.leads.booth_screens import LANGUAGES
from bot.services.leads.capturing import Capturing
from bot.views.lead_actions import (
    ChooseQuestionKind,
    ClearBooth,
    StopBooth,
)
from bot.views.leads import BoothKindQuestion, BoothPrompt
from bot.views.message import Message

DIALOG = "booth"
LONGEST = {"description": 600, "question": 150}
MOST_PRODUCTS = 12
LONGEST_ITEM = 60
_FILES = ("document", "photo", "video")

Change = Callable[[BoothProfile], BoothProfile]


@dataclass(frozen=True, slots=True)
class _Step:
    """What of whose booth is asked for; ``text`` is a question whose kind or options are still to come."""

    exhibitor_id: str
    part: str
    text: str = ""
    kind: str = ""


async def show(uow: UnitOfWork, at: Capturing) -> Message:
    """The booth of the exhibitor in use.

    Raises:
        NotAllowed: they work for nobody.
    """

    async def work(tx: Transaction) -> Message:
        member = await access_exhibitor(tx, at.viewer_id)
        await _stop(tx, at)
        return await booth_screens.card(tx, at, member.exhibitor_id)

    return await uow.write(work)


async def edit(uow: UnitOfWork, at: Capturing, part: str) -> Message:
    """Ask for one part of it."""

    async def work(tx: Transaction) -> Message:
        member = await access_exhibitor(tx, at.viewer_id)
        if part == "languages":
            return await booth_screens.languages(tx, member.exhibitor_id)
        if part == "question" and len(await tx.booths.questions(member.exhibitor_id)) >= MOST_QUESTIONS:
            return await booth_screens.questions(tx, at, member.exhibitor_id)
        return await _ask(tx, at, _Step(member.exhibitor_id, part))

    return await uow.write(work)


async def clear(uow: UnitOfWork, at: Capturing, part: str) -> Message:
    """Nothing stands there any more."""

    async def work(tx: Transaction) -> Message:
        member = await access_exhibitor(tx, at.viewer_id)
        emptied: dict[str, Change] = {
            "description": lambda profile: replace(profile, description=""),
            "products": lambda profile: replace(profile, products=()),
            "brochure": lambda profile: replace(profile, brochure=None),
        }
        if part in emptied:
            await _change(tx, at, member.exhibitor_id, emptied[part])
        await _stop(tx, at)
        return await booth_screens.card(tx, at, member.exhibitor_id)

    return await uow.write(work)


async def toggle_language(uow: UnitOfWork, at: Capturing, tag: str) -> Message:
    """One more language that is spoken at the booth, or one less."""

    async def work(tx: Transaction) -> Message:
        member = await access_exhibitor(tx, at.viewer_id)

        def change(profile: BoothProfile) -> BoothProfile:
            chosen = set(profile.languages) ^ ({tag} & set(LANGUAGES))
            return replace(profile, languages=tuple(one for one in LANGUAGES if one in chosen))

        await _change(tx, at, member.exhibitor_id, change)
        return await booth_screens.languages(tx, member.exhibitor_id)

    return await uow.write(work)


async def hear(uow: UnitOfWork, at: Capturing, dialog: Dialog, words: Incoming) -> Message | None:
    """What was asked for; None where it is none: a sticker, a question."""
    step = _Step(**json.loads(dialog.data))
    if step.part == "brochure":
        if words.file is None or words.file.kind not in _FILES:
            return None
    elif not words.text or words.file is not None:
        return None
    return await uow.write(lambda tx: _heard(tx, at, step, words))


async def prompt_again(dialog: Dialog) -> Message | None:
    """Asks again what the dialog waits for."""
    step = _Step(**json.loads(dialog.data))
    return _prompt(step)


async def _heard(tx: Transaction, at: Capturing, step: _Step, words: Incoming) -> Message:
    member = await access_exhibitor(tx, at.viewer_id)
    step = replace(step, exhibitor_id=member.exhibitor_id)
    text = words.text.strip()
    match step.part:
        case "question":
            line = " ".join(text.split())
            if len(line) > LONGEST["question"]:
                return await _ask(tx, at, step, problem="too_long")
            return await _ask_kind(tx, at, replace(step, text=line))
        case "options":
            options = _lines(text)
            if not 1 < len(options) <= MOST_OPTIONS:
                return await _ask(tx, at, step, problem="options")
            return await _add_question(tx, at, step, options)
        case "description" if len(text) > LONGEST["description"]:
            return await _ask(tx, at, step, problem="too_long")
        case "description":
            await _change(tx, at, step.exhibitor_id, lambda profile: replace(profile, description=text))
        case "products":
            items = _lines(text)[:MOST_PRODUCTS]
            await _change(tx, at, step.exhibitor_id, lambda profile: replace(profile, products=items))
        case "brochure" if words.file is not None:
            kept = File(words.file.kind, words.file.file_id, words.file.name)
            await _change(tx, at, step.exhibitor_id, lambda profile: replace(profile, brochure=kept))
    await _stop(tx, at)
    return await booth_screens.card(tx, at, step.exhibitor_id)


def _lines(text: str) -> tuple[str, ...]:
    """One a line, or divided by semicolons; each once."""
    parts = text.replace("；", ";").replace("\n", ";").split(";")
    return tuple(dict.fromkeys(" ".join(part.split())[:LONGEST_ITEM] for part in parts if part.strip()))


async def choose_kind(uow: UnitOfWork, at: Capturing, kind: str) -> Message:
    """How the question that was just written is answered."""

    async def work(tx: Transaction) -> Message:
        member = await access_exhibitor(tx, at.viewer_id)
        dialog = await tx.dialogs.get(at.chat_id, at.viewer_id, at.now)
        step = _Step(**json.loads(dialog.data)) if dialog and dialog.kind == DIALOG else None
        if step is None or not step.text or kind not in set(QuestionKind):
            return await booth_screens.questions(tx, at, member.exhibitor_id)
        step = replace(step, exhibitor_id=member.exhibitor_id, kind=kind)
        if kind == QuestionKind.TEXT:
            return await _add_question(tx, at, step, ())
        return await _ask(tx, at, replace(step, part="options"))

    return await uow.write(work)


async def list_questions(uow: UnitOfWork, at: Capturing) -> Message:
    """Their own questions."""

    async def work(tx: Transaction) -> Message:
        member = await access_exhibitor(tx, at.viewer_id)
        await _stop(tx, at)
        return await booth_screens.questions(tx, at, member.exhibitor_id)

    return await uow.write(work)


async def retire(uow: UnitOfWork, at: Capturing, question_id: int, *, again: bool = False) -> Message:
    """Ask it no more, or ``again``. What was answered stays."""

    async def work(tx: Transaction) -> Message:
        member = await access_exhibitor(tx, at.viewer_id)
        exhibitor_id = member.exhibitor_id
        full = again and len(await tx.booths.questions(exhibitor_id)) >= MOST_QUESTIONS
        if not full:
            await tx.booths.retire_question(exhibitor_id, question_id, None if again else at.at)
        return await booth_screens.questions(tx, at, exhibitor_id, undo=0 if again else question_id)

    return await uow.write(work)


async def _change(tx: Transaction, at: Capturing, exhibitor_id: str, change: Change) -> None:
    before = await tx.booths.profile(exhibitor_id) or BoothProfile(exhibitor_id, at.viewer_id, at.at)
    await tx.booths.put_profile(replace(change(before), updated_by=at.viewer_id, updated_at=at.at))


async def _add_question(tx: Transaction, at: Capturing, step: _Step, options: tuple[str, ...]) -> Message:
    await tx.booths.add_question(step.exhibitor_id, QuestionKind(step.kind), step.text, options)
    await _stop(tx, at)
    return await booth_screens.questions(tx, at, step.exhibitor_id)


async def _ask(tx: Transaction, at: Capturing, step: _Step, *, problem: str = "") -> Message:
    await _wait(tx, at, step)
    return _prompt(step, problem)


def _prompt(step: _Step, problem: str = "") -> Message:
    if step.part == "kind":
        return _kinds(step)
    clear_it = (ClearBooth(step.part),) if step.part in ("description", "products", "brochure") else ()
    return Message(BoothPrompt(step.part, problem), rows=((StopBooth(), *clear_it),))


async def _ask_kind(tx: Transaction, at: Capturing, step: _Step) -> Message:
    asked = replace(step, part="kind")
    await _wait(tx, at, asked)
    return _kinds(asked)


def _kinds(step: _Step) -> Message:
    kinds = tuple(ChooseQuestionKind(kind.value) for kind in QuestionKind)
    return Message(BoothKindQuestion(step.text), rows=(kinds, (StopBooth(),)))


async def _wait(tx: Transaction, at: Capturing, step: _Step) -> None:
    data = json.dumps({name: getattr(step, name) for name in ("exhibitor_id", "part", "text", "kind")})
    await tx.dialogs.put(Dialog(at.chat_id, at.viewer_id, DIALOG, step.part, data, 0, at.at + LIFETIME))


async def _stop(tx: Transaction, at: Capturing) -> None:
    dialog = await tx.dialogs.get(at.chat_id, at.viewer_id, at.now)
    if dialog is not None and dialog.kind == DIALOG:
        await tx.dialogs.end(at.chat_id, at.viewer_id)


async def brochure_of(uow: UnitOfWork, catalogue: Catalogue, exhibitor_key: str) -> File | None:
    """The brochure of an exhibitor, for anybody who asks; None where there is none."""
    exhibitor = catalogue.exhibitor(exhibitor_key)
    if exhibitor is None:
        return None
    async with uow.read() as tx:
        profile = await tx.booths.profile(exhibitor.id)
    return profile.brochure if profile else None
