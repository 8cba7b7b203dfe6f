"""FAQ entries: what they say, and whether they stay."""

from __future__ import annotations

from bot.domain.edits import faq_says, without_faq
from bot.domain.programme import Faq
from bot.domain.role import Role
from bot.importers.text import one_line, prose
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.browsing.scene import Row
from bot.services.editing.publishing import DIALOG, publish
from bot.services.office.bringing import notice
from bot.services.office.office import Done, Office
from bot.views.action import Back
from bot.views.edit_actions import EditFaq, ListFaq, RemoveFaq, ShowEdits, WriteFaqPart
from bot.views.edits import EditDone, EditFaqCard
from bot.views.message import Message

_PARTS = ("question", "answer")


async def show(uow: UnitOfWork, office: Office, faq_key: str, *, remove: bool = False) -> Message:
    """The entry and what can be done; ``remove``: are you sure?

    Raises:
        NotAllowed: they may not edit.
    """

    async def work(tx: Transaction) -> Message:
        await office.require(tx, Role.EDITOR)
        await office.stop_waiting(tx)
        entry = office.catalogue.faq(faq_key)
        return notice("gone") if entry is None else card(entry, office, remove=remove)

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
            return notice("gone")
        await office.wait_for(tx, DIALOG, "faq", f"{part}:{locale}:{entry.id}")
        return prompt(entry, part, locale)

    return await uow.write(work)


def prompt(entry: Faq, part: str, locale: str) -> Message:
    return Message(EditFaqCard(entry.question, entry.answer, part, locale), rows=((Back(EditFaq(entry.id)),),))


async def hear(uow: UnitOfWork, office: Office, data: str, text: str) -> Done:
    """A text that was written."""
    part, locale, faq_id = data.split(":", 2)
    entry = office.catalogue.faq(faq_id)
    said = one_line(text) if part == "question" else prose(text)
    if entry is None or not said:
        return Done(notice("gone"))
    before = entry.question if part == "question" else entry.answer
    return await publish(
        uow,
        office,
        faq_says(entry.id, part, locale, said),
        what="faq.edited",
        subject=entry.id,
        name=entry.question,
        before=before.by_locale.get(locale, ""),
        after=said,
        shown=lambda number, _told: EditDone("faq.edited", number, entry.question, after=said),
        up=EditFaq(entry.id),
    )


async def remove(uow: UnitOfWork, office: Office, faq_key: str) -> Done:
    entry = office.catalogue.faq(faq_key)
    if entry is None:
        return Done(notice("gone"))
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
