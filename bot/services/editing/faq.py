"""FAQ entries: what they say, and whether they stay."""

from __future__ import annotations

import itertools
from dataclasses import replace

from bot.answers.language import language_of_question
from bot.answers.normalise import normalise
from bot.domain.edits import faq_says, with_faq, without_faq
from bot.domain.localized import Localized
from bot.domain.programme import Faq
from bot.domain.role import Role
from bot.importers.text import one_line, prose
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.browsing.scene import Row
from bot.services.editing.asking import Asked, changed, confirmed, wait_for
from bot.services.editing.publishing import publish
from bot.services.office.bringing import notice
from bot.services.office.office import Done, Office
from bot.views.action import Back
from bot.views.edit_actions import ConfirmEdit, EditFaq, ListFaq, RemoveFaq, ShowEdits, WriteFaqPart
from bot.views.edits import EditDone, EditDoubt, EditFaqCard, EditSure
from bot.views.message import Message

_PARTS = ("question", "answer")
LONGEST = {"question": 200, "answer": 2000}
"""Characters of a part in one language: a question stands on a button, an answer in a message."""


async def show(uow: UnitOfWork, office: Office, faq_key: str, *, remove: bool = False) -> Message:
    """The entry and what can be done; ``remove``: are you sure?

    Raises:
        NotAllowed: they may not edit.
    """

    async def work(tx: Transaction) -> Message:
        await office.require(tx, Role.EDITOR)
        await office.stop_waiting(tx)
        entry = office.catalogue.faq(faq_key)
        return notice("missing") if entry is None else card(entry, office, remove=remove)

    return await uow.write(work)


def card(entry: Faq, office: Office, *, remove: bool = False) -> Message:
    view = EditFaqCard(entry.question, entry.answer, remove=remove)
    if remove:
        return Message(view, rows=((RemoveFaq(entry.id, 1),), (Back(EditFaq(entry.id)),)))
    rows: list[Row] = [tuple(WriteFaqPart(entry.id, part, tag) for tag in office.locales) for part in _PARTS]
    return Message(view, rows=(*rows, (RemoveFaq(entry.id),), (Back(ListFaq()), ShowEdits())))


async def ask(uow: UnitOfWork, office: Office, faq_key: str, part: str, locale: str) -> Message:
    """Asks for one of its texts: what is written next is that."""

    async def work(tx: Transaction) -> Message:
        await office.require(tx, Role.EDITOR)
        entry = office.catalogue.faq(faq_key)
        if entry is None or part not in _PARTS or locale not in office.locales:
            return notice("missing")
        shown = _text(entry, part).by_locale.get(locale, "")
        return await _ask(tx, office, Asked(entry.id, shown=shown, part=part, locale=locale), entry)

    return await uow.write(work)


async def ask_new(uow: UnitOfWork, office: Office) -> Message:
    """Asks for a new entry's question, then for its answer.

    Raises:
        NotAllowed: they may not edit.
    """

    async def work(tx: Transaction) -> Message:
        await office.require(tx, Role.EDITOR)
        return await _ask(tx, office, Asked(part="question"), None)

    return await uow.write(work)


async def _ask(tx: Transaction, office: Office, asked: Asked, entry: Faq | None, problem: str = "") -> Message:
    await office.require(tx, Role.EDITOR)
    await wait_for(tx, office, "faq", asked.anew())
    return _prompt(asked, entry, problem)


def prompt(asked: Asked, office: Office) -> Message | None:
    """Asks once more, after something else was said."""
    entry = office.catalogue.faq(asked.subject) if asked.subject else None
    return None if asked.subject and entry is None else _prompt(asked, entry)


def _prompt(asked: Asked, entry: Faq | None, problem: str = "") -> Message:
    question = entry.question if entry else Localized({asked.locale: asked.question} if asked.question else {})
    view = EditFaqCard(question, entry.answer if entry else Localized(), asked.part, asked.locale, problem=problem)
    return Message(view, rows=((Back(EditFaq(entry.id) if entry else ListFaq()),),))


async def hear(uow: UnitOfWork, office: Office, asked: Asked, text: str) -> Done:
    """A text that was written. One that was changed meanwhile, or is in another language, is asked about; one that
    is too long is asked for again."""
    entry = office.catalogue.faq(asked.subject) if asked.subject else None
    said = one_line(text) if asked.part == "question" else prose(text)
    if asked.subject and entry is None:
        return Done(notice("missing"))
    if not said or len(said) > LONGEST[asked.part]:
        return Done(await uow.write(lambda tx: _ask(tx, office, asked, entry, asked.part)))
    if entry is None:
        return await _hear_new(uow, office, asked, said)
    before = _text(entry, asked.part).by_locale.get(asked.locale, "")
    edit = EditDone("faq.edited", 0, entry.question, after=said)
    asked, sure = replace(asked, typed=text), EditSure(edit, (*changed(asked, before), *_foreign(asked, said)))
    rows = ((ConfirmEdit(),), (Back(EditFaq(entry.id)),))
    return await confirmed(uow, office, "faq", asked, sure=sure, rows=rows) or await publish(
        uow,
        office,
        faq_says(entry.id, asked.part, asked.locale, said),
        what="faq.edited",
        subject=entry.id,
        name=entry.question,
        before=before,
        after=said,
        shown=lambda number, _told: replace(edit, version=number),
        up=EditFaq(entry.id),
    )


def _foreign(asked: Asked, said: str) -> tuple[EditDoubt, ...]:
    """Whether it is in another language than the one that was asked for."""
    same = language_of_question(normalise(said), asked.locale) == asked.locale
    return () if same else (EditDoubt("language", text=asked.locale),)


async def _hear_new(uow: UnitOfWork, office: Office, asked: Asked, said: str) -> Done:
    """A new entry's question, and then the answer: with it the entry is published."""
    if asked.part == "question":
        locale = language_of_question(normalise(said), office.locale)
        answer = Asked(part="answer", locale=locale, question=said)
        return Done(await uow.write(lambda tx: _ask(tx, office, answer, None)))
    taken = {one.id for one in office.catalogue.programme.faq}
    entry_id = next(name for number in itertools.count(1) if (name := f"faq-{number}") not in taken)
    entry = Faq(entry_id, Localized({asked.locale: asked.question}), Localized({asked.locale: said}))
    others = [tag for tag in office.locales if tag != asked.locale]
    return await publish(
        uow,
        office,
        with_faq(entry),
        what="faq.added",
        subject=entry.id,
        name=entry.question,
        before="",
        after=said,
        shown=lambda number, _told: EditDone("faq.added", number, entry.question, after=said),
        up=EditFaq(entry.id),
        rows=tuple(tuple(WriteFaqPart(entry.id, part, tag) for part in _PARTS) for tag in others),
    )


def _text(entry: Faq, part: str) -> Localized:
    return entry.question if part == "question" else entry.answer


async def remove(uow: UnitOfWork, office: Office, faq_key: str) -> Done:
    entry = office.catalogue.faq(faq_key)
    if entry is None:
        return Done(notice("missing"))
    return await publish(
        uow,
        office,
        without_faq(entry.id),
        what="faq.removed",
        subject=entry.id,
        name=entry.question,
        before=entry.answer.best("en"),
        after="",
        shown=lambda number, _told: EditDone("faq.removed", number, entry.question),
        up=ListFaq(),
    )
