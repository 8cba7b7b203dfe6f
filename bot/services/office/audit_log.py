"""What the organiser's team did: read, searched and taken along by owners."""

from __future__ import annotations

import asyncio
import re

from bot.domain.audit import AuditEntry
from bot.domain.file import File
from bot.domain.role import Role
from bot.exporters.audit_table import audit_csv, audit_workbook
from bot.exporters.programme_workbook import MEDIA_TYPE
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.auditing import COMMAND_LINE
from bot.services.browsing.scene import Row
from bot.services.office.log_words import worded
from bot.services.office.office import Office
from bot.views.action import LAST_PAGE, Action, Back, More
from bot.views.lines import Span
from bot.views.message import Message
from bot.views.organiser_actions import ExportLog, SearchLog, ShowLog, ShowOrganisers, ShowWholeLog
from bot.views.organisers import AuditFile, AuditLog, LogLine

DIALOG = "audit log"
_PAGE = 8
_LONGEST_SEARCH = 80
_MOST = 100_000
"""Entries of one file."""
_PERSON = re.compile(r"person:(\d{1,18})(?!\S)")
_ABOUT_SOMEBODY = frozenset({"role.granted", "role.revoked", "team.changed", "team.removed", "team.restored"})
"""Entries whose subject begins with a person, see ``auditing.person``; others may have any text there."""


async def show(uow: UnitOfWork, office: Office, page: int) -> Message:
    """One page, newest first, of what was searched for.

    Raises:
        NotAllowed: they are no owner.
    """
    async with uow.read() as tx:
        await office.require(tx, Role.OWNER)
        return await _page(tx, office, await _searched(tx, office), min(max(0, page), LAST_PAGE))


async def search(uow: UnitOfWork, office: Office, text: str) -> Message:
    """Entries that hold ``text`` (empty: all), until something else is asked for."""
    wanted = " ".join(text.split())[:_LONGEST_SEARCH]

    async def work(tx: Transaction) -> Message:
        await office.require(tx, Role.OWNER)
        if wanted:
            await office.wait_for(tx, DIALOG, "found", wanted)
        else:
            await office.stop_waiting(tx)
        return await _page(tx, office, wanted, 0)

    return await uow.write(work)


async def ask(uow: UnitOfWork, office: Office) -> Message:
    """Asks for words."""

    async def work(tx: Transaction) -> Message:
        await office.require(tx, Role.OWNER)
        await office.wait_for(tx, DIALOG, "search")
        return Message(AuditLog((), Span(0, 0, 0), asks=True), rows=((Back(ShowWholeLog()),),))

    return await uow.write(work)


async def export(uow: UnitOfWork, office: Office, form: str) -> Message:
    """What was searched for as a file, oldest first; that it was taken along stands in the log, too."""

    async def work(tx: Transaction) -> tuple[list[AuditEntry], dict[int, str], str]:
        await office.require(tx, Role.OWNER)
        searched = await _searched(tx, office)
        found = await tx.audit.find(searched, _MOST)
        await office.record(tx, "log.exported", form)
        return found, await _names(tx, found), searched

    found, names, searched = await uow.write(work)
    return await _file(found, names, searched, form, office)


async def _file(
    found: list[AuditEntry], names: dict[int, str], searched: str, form: str, office: Office
) -> Message:
    rows = [
        (office.local(one.at), _who(one) or one.name, one.what, _subject(one, names), one.before, one.after)
        for one in reversed(found)
    ]
    if form == "csv":
        content, media_type = (await asyncio.to_thread(audit_csv, rows)).encode(), "text/csv"
    else:
        content, media_type = await asyncio.to_thread(audit_workbook, rows), MEDIA_TYPE
    name = f"audit-log.{'csv' if form == 'csv' else 'xlsx'}"
    file = File("document", name=name, content=content, media_type=media_type)
    return Message(AuditFile(len(rows), searched), file=file)


async def _page(tx: Transaction, office: Office, searched: str, page: int) -> Message:
    found = await tx.audit.find(searched, _PAGE + 1, skip=page * _PAGE)
    shown, names = found[:_PAGE], await _names(tx, found)
    lines = tuple(
        LogLine(
            office.local(one.at),
            _who(one),
            one.what,
            worded(one.what, _subject(one, names)),
            worded(one.what, one.before),
            worded(one.what, one.after),
        )
        for one in shown
    )
    first = page * _PAGE + 1 if shown else 0
    turns: list[Action] = [Back(ShowLog(page - 1) if page else ShowOrganisers())]
    turns += [More(ShowLog(page + 1))] if len(found) > _PAGE else []
    whole: Row = (ShowWholeLog(),) if searched else ()
    rows = ((SearchLog(), *whole), (ExportLog("xlsx"), ExportLog("csv")), tuple(turns))
    return Message(AuditLog(lines, Span(first, page * _PAGE + len(shown), 0), searched), rows=rows)


async def _searched(tx: Transaction, office: Office) -> str:
    dialog = await tx.dialogs.get(office.chat_id, office.viewer_id, office.now)
    return dialog.data if dialog is not None and (dialog.kind, dialog.state) == (DIALOG, "found") else ""


async def _names(tx: Transaction, entries: list[AuditEntry]) -> dict[int, str]:
    """Of people to whom something was done."""
    numbers = {number for one in entries if (number := _person(one)) is not None}
    return {number: await tx.audit.name_of(number) for number in sorted(numbers)}


def _person(entry: AuditEntry) -> int | None:
    found = _PERSON.match(entry.subject) if entry.what in _ABOUT_SOMEBODY else None
    return int(found[1]) if found else None


def _who(entry: AuditEntry) -> str:
    """Empty for the command line, which each language has a word for."""
    if entry.viewer_id == COMMAND_LINE:
        return ""
    return entry.name or (f"#{entry.viewer_id}" if entry.viewer_id else f"({entry.person})")


def _subject(entry: AuditEntry, names: dict[int, str]) -> str:
    number = _person(entry)
    if number is None:
        return entry.subject
    return _PERSON.sub(lambda _found: names.get(number) or f"({number})", entry.subject, count=1)
