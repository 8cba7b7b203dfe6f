"""What is to be edited: found by what is typed."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable

from bot.domain.catalogue import Catalogue
from bot.domain.role import Role
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.browsing.scene import Row, column, grid, page_of
from bot.services.editing.publishing import DIALOG
from bot.services.leads.overseeing import exhibitors_called
from bot.services.office.office import Office
from bot.views.action import Action, Back
from bot.views.edit_actions import (
    EditBooth,
    EditDay,
    EditFaq,
    EditSession,
    ListFaq,
    ListNotices,
    NewFaq,
    ShowEdits,
)
from bot.views.edits import EditFaqList, EditMenu, EditResults
from bot.views.import_actions import ShowOffice
from bot.views.message import Message

_MOST = 8
_FAQ = 6


async def show(uow: UnitOfWork, office: Office, searched: str = "") -> Message:
    """Asks what is to be edited; what is typed next is searched for.

    Raises:
        NotAllowed: they may not edit.
    """

    async def work(tx: Transaction) -> Message:
        await office.require(tx, Role.EDITOR)
        await office.wait_for(tx, DIALOG, "search")
        return menu(office, searched)

    return await uow.write(work)


def menu(office: Office, searched: str = "") -> Message:
    """The days and the FAQ have buttons, the rest is typed."""
    expo = office.catalogue.expo
    days = [day.date for day in office.catalogue.days] or [expo.start_date]
    rows: list[Row] = [*grid([EditDay(date) for date in days[:10]], 4)]
    rows += [(ListFaq(),), (ListNotices(),), (Back(ShowOffice()),)]
    return Message(EditMenu(searched), rows=tuple(rows))


async def search(uow: UnitOfWork, office: Office, text: str) -> Message:
    """Sessions, exhibitors and FAQ entries by their ids, booths, names, or words of them."""
    found = things_called(office.catalogue, text)

    async def work(tx: Transaction) -> Message:
        await office.require(tx, Role.EDITOR)
        await office.wait_for(tx, DIALOG, "search")
        if not found:
            return menu(office, text[:100])
        rows = (*column(found[:_MOST]), (Back(ShowEdits()),))
        return Message(EditResults(text[:100], max(0, len(found) - _MOST)), rows=rows)

    return await uow.write(work)


async def list_faq(uow: UnitOfWork, office: Office, page: int) -> Message:
    """FAQ entries, in pages."""
    async with uow.read() as tx:
        await office.require(tx, Role.EDITOR)
    shown, span, navigation = page_of(
        office.catalogue.programme.faq, page, ListFaq, ShowEdits(), size=_FAQ, out=ShowEdits()
    )
    return Message(
        EditFaqList(span), rows=(*column(EditFaq(entry.id) for entry in shown), (NewFaq(),), navigation)
    )


def things_called(catalogue: Catalogue, text: str) -> list[Action]:
    """The buttons of all that ``text`` may mean, the surest first."""
    wanted = _plain(text)
    if not wanted:
        return []
    words = [plain for word in text.split() if (plain := _plain(word))]
    found: list[Action] = [EditBooth(one.id) for one in exhibitors_called(catalogue, text)]
    sessions = [(one.id, [one.id, *one.title.values()]) for one in catalogue.sessions]
    faq = [(one.id, [one.id, *one.question.values()]) for one in catalogue.programme.faq]
    found += [EditSession(one) for one in _called(sessions, wanted, words)]
    found += [EditFaq(one) for one in _called(faq, wanted, words)]
    return found or [EditSession(one) for one in _nearly(sessions, wanted)]


def _called(items: Iterable[tuple[str, list[str]]], wanted: str, words: list[str]) -> list[str]:
    exact, parts = [], []
    for item_id, names in items:
        plain = [_plain(name) for name in names]
        if wanted in plain:
            exact.append(item_id)
        elif any(wanted in name or all(word in name for word in words) for name in plain):
            parts.append(item_id)
    return exact + parts


def _nearly(items: Iterable[tuple[str, list[str]]], wanted: str) -> list[str]:
    """Where a letter is wrong."""
    names = {_plain(name): item_id for item_id, names in items for name in names[1:]}
    return list(dict.fromkeys(names[name] for name in difflib.get_close_matches(wanted, names, n=3, cutoff=0.7)))


def _plain(text: str) -> str:
    """Without what people write differently: case, width, spaces, signs."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text).casefold() if sign.isalnum())
