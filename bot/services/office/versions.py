"""Versions of the programme: listed, shown, compared, and gone back to."""

from __future__ import annotations

import asyncio

from bot.domain.diff import diff
from bot.domain.file import File
from bot.domain.programme import Programme
from bot.domain.role import Role
from bot.domain.version import ProgrammeVersion, VersionHead
from bot.exporters.programme_workbook import MEDIA_TYPE, blank_workbook, programme_workbook
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services import change_notices
from bot.services.browsing.scene import Row, column
from bot.services.giving_way import giving_way
from bot.services.office.bringing import notice
from bot.services.office.differences import groups_of
from bot.services.office.office import Done, Office
from bot.views.action import Action, Back, More
from bot.views.import_actions import (
    DownloadProgramme,
    ListVersions,
    OpenVersion,
    RollBack,
    ShowOffice,
    UndoVersion,
)
from bot.views.imports import (
    ChangeGroup,
    ImportPublished,
    ProgrammeFile,
    RollBackQuestion,
    VersionCard,
    VersionLine,
    Versions,
)
from bot.views.lines import Span
from bot.views.message import Message

_PAGE = 6


async def list_all(uow: UnitOfWork, office: Office, page: int) -> Message:
    """One page, newest first.

    Raises:
        NotAllowed: they may not edit.
    """
    page = max(0, page)
    async with uow.read() as tx:
        await office.require(tx, Role.EDITOR)
        found = await tx.programmes.heads(_PAGE + 1, skip=page * _PAGE)
        total = await tx.programmes.latest_number()
    shown = found[:_PAGE]
    span = Span(page * _PAGE + 1 if shown else 0, page * _PAGE + len(shown), total)
    turns: list[Action] = [Back(ListVersions(page - 1) if page else ShowOffice())]
    turns += [More(ListVersions(page + 1))] if len(found) > _PAGE else []
    rows = (*column(OpenVersion(one.number) for one in shown), tuple(turns))
    return Message(Versions(tuple(_line(one, office) for one in shown), span), rows=rows)


async def open_one(uow: UnitOfWork, office: Office, number: int, other: int) -> Message:
    """One version and what it changed of the one before it or, compared with a later one, what that changed."""
    async with uow.read() as tx:
        await office.require(tx, Role.EDITOR)
        version = await tx.programmes.get(number)
        against = await tx.programmes.get(other or number - 1)
        latest = await tx.programmes.latest_number()
    if version is None:
        return notice("missing")
    forward = against is None or against.number < version.number
    older, newer = (against, version) if forward else (version, against)
    assert newer is not None
    groups = await _groups(older.programme if older else None, newer.programme)
    programme = version.programme
    view = VersionCard(
        _line(version, office),
        len(programme.sessions),
        len(programme.exhibitors),
        len(programme.faq),
        against.number if against else 0,
        groups,
        version.number == latest,
        forward,
    )
    rows: list[Row] = []
    if number != latest:
        compared: Row = (OpenVersion(number, latest),) if other != latest else (OpenVersion(number),)
        rows += [compared, (RollBack(number, latest),)]
    return Message(view, rows=(*rows, (DownloadProgramme(number),), (Back(ListVersions()),)))


async def roll_back(uow: UnitOfWork, office: Office, number: int, over: int, *, sure: bool) -> Done:
    """Publish version ``number`` again over version ``over``, with the notices that this brings; asks first.

    Raises:
        NotAllowed: they may not edit.
    """
    async with uow.read() as tx:
        await office.require(tx, Role.EDITOR)
        wanted = await tx.programmes.get(number)
        present = await tx.programmes.latest()
    if wanted is None or present is None:
        return Done(notice("missing"))
    if present.number != over:
        return Done(notice("overtaken"))
    if wanted.programme == present.programme:
        return Done(notice("nothing"))
    groups = await _groups(present.programme, wanted.programme)
    if not sure:
        rows: tuple[Row, ...] = ((RollBack(number, over, 1),), (Back(OpenVersion(number)),))
        return Done(Message(RollBackQuestion(number, groups), rows=rows))

    async def work(tx: Transaction) -> Done:
        await office.require(tx, Role.EDITOR)
        if await tx.programmes.latest_number() != present.number:
            return Done(notice("overtaken"))
        return await _again(tx, office, wanted, present)

    return await uow.write(work)


async def undo(uow: UnitOfWork, office: Office, number: int) -> Done:
    """Take back version ``number``: only while it is the newest."""
    return await roll_back(uow, office, number - 1, number, sure=True)


async def _again(tx: Transaction, office: Office, wanted: ProgrammeVersion, present: ProgrammeVersion) -> Done:
    changes = diff(present.programme, wanted.programme)
    version = await tx.programmes.add(wanted.programme, f"rollback:{wanted.number}", office.now)
    await change_notices.record(tx, present.programme, wanted.programme, changes, now=office.now)
    await office.record(
        tx,
        "version.rolled_back",
        f"version {wanted.number}",
        before=f"version {present.number}",
        after=f"version {version.number}",
    )
    groups = groups_of(changes, present.programme, wanted.programme, shown=0)
    told = len(changes.moved) + len(changes.cancelled)
    rows = ((UndoVersion(version.number), OpenVersion(version.number)), (ListVersions(), ShowOffice()))
    return Done(Message(ImportPublished(version.number, groups, told), rows=rows), published=True)


async def download(uow: UnitOfWork, office: Office, number: int) -> Message:
    """A version (0: the one in force) as the workbook that can be sent back.

    Raises:
        NotAllowed: they may not bring files.
    """

    async def work(tx: Transaction) -> ProgrammeVersion | None:
        await office.require(tx, Role.EDITOR)
        version = await tx.programmes.get(number) if number else None
        taken = version.number if version else 0 if number else office.catalogue.version
        if taken:
            await office.record(tx, "version.downloaded", f"version {taken}")
        return version

    version = await uow.write(work)
    programme = version.programme if version else office.catalogue.programme
    if (number and version is None) or (not number and not office.catalogue.version):
        return notice("no_programme")
    with giving_way():
        content = await asyncio.to_thread(programme_workbook, programme, languages_of(office))
    name = f"programme-{number or office.catalogue.version}.xlsx"
    return Message(
        ProgrammeFile(filled=True), file=File("document", name=name, content=content, media_type=MEDIA_TYPE)
    )


async def template(uow: UnitOfWork, office: Office) -> Message:
    """A blank workbook.

    Raises:
        NotAllowed: they may not edit.
    """

    async def work(tx: Transaction) -> None:
        await office.require(tx, Role.EDITOR)
        await office.record(tx, "file.template")

    await uow.write(work)
    with giving_way():
        content = await asyncio.to_thread(blank_workbook, languages_of(office))
    file = File("document", name="programme-template.xlsx", content=content, media_type=MEDIA_TYPE)
    return Message(ProgrammeFile(filled=False), file=file)


def languages_of(office: Office) -> tuple[str, ...]:
    """Those that a workbook has columns for."""
    return tuple(dict.fromkeys((office.language, *office.locales)))


def _line(version: ProgrammeVersion | VersionHead, office: Office) -> VersionLine:
    return VersionLine(version.number, office.local(version.published_at), version.source)


async def _groups(old: Programme | None, new: Programme) -> tuple[ChangeGroup, ...]:
    with giving_way():
        changes = await asyncio.to_thread(diff, old, new)
    return groups_of(changes, old, new)
