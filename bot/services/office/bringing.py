"""An organiser brings a file: it waits, is shown, mended by what they say, and published whole or not at all."""

from __future__ import annotations

import asyncio
import secrets
from dataclasses import dataclass

from bot.domain.errors import StorageError
from bot.domain.file import File
from bot.domain.import_draft import ImportAnswers, ImportDraft
from bot.domain.incoming import Incoming
from bot.domain.role import Role
from bot.exporters.change_report import change_report
from bot.exporters.programme_workbook import MEDIA_TYPE
from bot.ports.files import FileSource, FileStore, FileUnavailable
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services import change_notices
from bot.services.giving_way import giving_way
from bot.services.office import previewing
from bot.services.office.differences import groups_of
from bot.services.office.file_answers import Change, differing, understood, with_day, with_zone
from bot.services.office.office import Done, Office
from bot.services.office.reading import LastReading, Reading, read_brought
from bot.views.import_actions import ListVersions, OpenVersion, ShowOffice, UndoVersion
from bot.views.imports import ChangeReport, ImportPublished, OfficeNotice
from bot.views.message import Message

MOST_BYTES = 20_000_000
"""What Telegram gives a bot."""
DIALOG = "import"
_LAST = LastReading()


@dataclass(frozen=True, slots=True)
class Brought:
    """Where files come from, and where they wait."""

    source: FileSource
    store: FileStore


async def receive(uow: UnitOfWork, office: Office, message: Incoming, files: Brought) -> Done:
    """A file was sent: what it would change, and the report. It takes the place of one that waits.

    Raises:
        NotAllowed: they may not bring files.
    """
    async with uow.read() as tx:
        await office.require(tx, Role.ORGANISER)
    file = message.file
    if file is None or file.size > MOST_BYTES:
        return Done(notice("too_large" if file else "kind"))
    try:
        content = await files.source.download(file.file_id, MOST_BYTES)
    except FileUnavailable as error:
        return Done(notice("unavailable" if error.passing else "too_large"))
    path = f"imports/{office.viewer_id}-{secrets.token_hex(8)}"
    reading = await _read(office, path, content, file.name, ImportAnswers())
    await files.store.write(path, content)

    async def work(tx: Transaction) -> Done:
        await office.require(tx, Role.ORGANISER)
        draft, before = await tx.import_drafts.put(
            office.viewer_id, file.name or "file", path, office.catalogue.version, office.now
        )
        await _wait(tx, office, draft, reading)
        await office.record(tx, "import.received", file.name)
        shown = previewing.preview(draft, reading, office)
        return Done((sent, shown), left=before)

    sent = await _report(reading, office)
    return await _tidied(await uow.write(work), files)


async def show(uow: UnitOfWork, office: Office, files: Brought) -> Message:
    """The preview of the file that waits."""
    found = await _draft(uow, office, files)
    if isinstance(found, Message):
        return found
    draft, reading = found

    async def work(tx: Transaction) -> Message:
        await office.require(tx, Role.ORGANISER)
        await _wait(tx, office, draft, reading)
        return previewing.preview(draft, reading, office, changed=draft.base_version != office.catalogue.version)

    return await uow.write(work)


async def answer(
    uow: UnitOfWork,
    office: Office,
    files: Brought,
    change: Change,
    revision: int | None = None,
) -> Message:
    """Read the file again with what its sender says of it. ``revision``: as of which preview, where it matters."""
    found = await _draft(uow, office, files)
    if isinstance(found, Message):
        return found
    draft, reading = found
    if revision is not None and revision != draft.revision:
        return await show(uow, office, files)
    answers = change(draft.answers, reading)
    content = await files.store.read(draft.path)
    reading = await _read(office, draft.path, content or b"", draft.file_name, answers)

    async def work(tx: Transaction) -> Message:
        await office.require(tx, Role.ORGANISER)
        if await tx.import_drafts.get(office.viewer_id, office.now) != draft:
            return notice("gone")
        answered = await tx.import_drafts.answer(draft, answers, office.catalogue.version)
        before, after = differing(draft.answers, answers)
        if before != after:
            await office.record(tx, "import.answered", draft.file_name, before=before, after=after)
        await _wait(tx, office, answered, reading)
        return previewing.preview(answered, reading, office)

    return await uow.write(work)


async def hear(uow: UnitOfWork, office: Office, files: Brought, state: str, text: str) -> Message:
    """What was typed where a zone or a day was asked for."""
    said = understood(state, text)
    if said is not None:
        return await answer(uow, office, files, with_zone(said) if state == "timezone" else with_day(said))
    found = await _draft(uow, office, files)
    if isinstance(found, Message):
        return found
    return await uow.write(lambda tx: _asked_again(tx, office, *found))


async def _asked_again(tx: Transaction, office: Office, draft: ImportDraft, reading: Reading) -> Message:
    await office.require(tx, Role.ORGANISER)
    await _wait(tx, office, draft, reading)
    return previewing.preview(draft, reading, office, problem=True)


async def show_columns(uow: UnitOfWork, office: Office, files: Brought, page: int) -> Message:
    found = await _draft(uow, office, files)
    return found if isinstance(found, Message) else previewing.columns(found[0], found[1].imported, page)


async def ask_column(uow: UnitOfWork, office: Office, files: Brought, revision: int, number: int) -> Message:
    """What is this column?"""
    found = await _draft(uow, office, files)
    if isinstance(found, Message):
        return found
    draft, reading = found
    uses = reading.imported.columns
    if revision != draft.revision or not 0 <= number < len(uses):
        return previewing.preview(draft, reading, office)
    return previewing.column_question(draft, uses[number], number)


async def report(uow: UnitOfWork, office: Office, files: Brought) -> Message:
    """All changes and problems, as a file."""
    found = await _draft(uow, office, files)
    return found if isinstance(found, Message) else await _report(found[1], office)


async def publish(uow: UnitOfWork, office: Office, files: Brought, revision: int, *, sure: bool) -> Done:
    """Publish what was shown, all of it or nothing; asks once more where much would go. Where another version came
    meanwhile, it is compared anew and shown."""
    found = await _draft(uow, office, files)
    if isinstance(found, Message):
        return Done(found)
    draft, reading = found
    programme = reading.programme
    stale = revision != draft.revision or draft.base_version != office.catalogue.version

    async def work(tx: Transaction) -> Done:
        await office.require(tx, Role.ORGANISER)
        if await tx.import_drafts.get(office.viewer_id, office.now) != draft:
            return Done(notice("gone"))
        if programme is None or stale or await tx.programmes.latest_number() != office.catalogue.version:
            shown = (
                await tx.import_drafts.answer(draft, draft.answers, office.catalogue.version) if stale else draft
            )
            await _wait(tx, office, shown, reading)
            return Done(previewing.preview(shown, reading, office, changed=True))
        if reading.changes.is_empty:
            return Done(notice("nothing"))
        if reading.removes_much and not sure:
            return Done(previewing.sure(draft, reading))
        old = office.catalogue.programme if office.catalogue.version else None
        version = await tx.programmes.add(programme, draft.file_name, office.now)
        if old is not None:
            await change_notices.record(tx, old, programme, reading.changes, now=office.now)
        await tx.import_drafts.remove(office.viewer_id)
        await _stop(tx, office)
        counts = ", ".join(f"{number} {sort}" for sort, number in reading.changes.counts.items() if number)
        await office.record(
            tx,
            "import.published",
            draft.file_name,
            before=f"version {office.catalogue.version}",
            after=f"version {version.number}: {counts}",
        )
        groups = groups_of(reading.changes, old, programme, shown=0)
        told = len(reading.changes.moved) + len(reading.changes.cancelled)
        undo = ((UndoVersion(version.number), OpenVersion(version.number)),) if old else ()
        rows = (*undo, (ListVersions(), ShowOffice()))
        return Done(Message(ImportPublished(version.number, groups, told), rows=rows), True, draft.path)

    return await _tidied(await uow.write(work), files)


async def cancel(uow: UnitOfWork, office: Office, files: Brought) -> Done:
    """Give the file up."""

    async def work(tx: Transaction) -> Done:
        await office.require(tx, Role.ORGANISER)
        draft = await tx.import_drafts.get(office.viewer_id, office.now)
        path = await tx.import_drafts.remove(office.viewer_id)
        await _stop(tx, office)
        if path is None:
            return Done(notice("gone"))
        await office.record(tx, "import.cancelled", draft.file_name if draft else "")
        return Done(notice("cancelled"), left=path)

    return await _tidied(await uow.write(work), files)


async def _tidied(done: Done, files: Brought) -> Done:
    """What is committed needs its file no more. One that stays because the process dies here is swept."""
    if done.left is not None:
        await files.store.remove(done.left)
        _LAST.forget(done.left)
    return done


def notice(reason: str) -> Message:
    """A short word, and the way back."""
    return Message(OfficeNotice(reason), rows=((ShowOffice(),),))


async def _draft(uow: UnitOfWork, office: Office, files: Brought) -> tuple[ImportDraft, Reading] | Message:
    """The file that waits, read and compared with what is in force now; else what to say."""
    async with uow.read() as tx:
        await office.require(tx, Role.ORGANISER)
        draft = await tx.import_drafts.get(office.viewer_id, office.now)
    try:
        content = await files.store.read(draft.path) if draft else None
    except StorageError:
        content = None
    if draft is None or content is None:
        return notice("gone")
    return draft, await _read(office, draft.path, content, draft.file_name, draft.answers)


async def _read(office: Office, path: str, content: bytes, file_name: str, answers: ImportAnswers) -> Reading:
    version, language = office.catalogue.version, office.language
    reading = _LAST.get(path, answers, version, language)
    if reading is None:
        current = office.catalogue.programme if version else None
        reading = await read_brought(content, file_name, answers, language, current)
        _LAST.keep(path, answers, version, language, reading)
    return reading


async def _wait(tx: Transaction, office: Office, draft: ImportDraft, reading: Reading) -> None:
    """For what the file needs to be told; for nothing, where it needs nothing."""
    needs = reading.needs(draft.answers)
    if needs:
        await office.wait_for(tx, DIALOG, needs)
    else:
        await _stop(tx, office)


async def _stop(tx: Transaction, office: Office) -> None:
    dialog = await tx.dialogs.get(office.chat_id, office.viewer_id, office.now)
    if dialog is not None and dialog.kind == DIALOG:
        await office.stop_waiting(tx)


async def _report(reading: Reading, office: Office) -> Message:
    problems = reading.imported.problems
    with giving_way():
        content = await asyncio.to_thread(change_report, reading.changes, problems, office.told)
    file = File("document", name="import-report.xlsx", content=content, media_type=MEDIA_TYPE)
    return Message(ChangeReport(sum(reading.changes.counts.values()), len(problems)), file=file)
