"""Temporary notices: written, put up, taken down. Answers and cards mention them until they expire."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace

from pydantic import TypeAdapter

from bot.answers.language import language_of_question
from bot.answers.normalise import normalise
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.role import Role
from bot.domain.temporary_notice import NoticeSubject, TemporaryNotice
from bot.importers.text import one_line
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.browsing.scene import Row, grid
from bot.services.editing.until import read_until, until_in
from bot.services.office.bringing import notice as office_notice
from bot.services.office.office import Done, Office
from bot.views.action import Action, Back
from bot.views.edit_actions import (
    DropNotice,
    ListNotices,
    NewNotice,
    PutUpNotice,
    ShowEdits,
    TakeDownNotice,
    TimeNotice,
    WriteNotice,
)
from bot.views.edits import NoticeDraft, NoticeLine, NoticeList, NoticeSubjects, NoticeUp
from bot.views.import_actions import ShowOffice
from bot.views.imports import OfficeNotice
from bot.views.message import Message

DIALOG = "temporary notice"
LONGEST = 300
"""Characters in one language: it stands below every answer."""
_MOST = 10
_LATEST = dt.timedelta(days=31)
_NONE = Localized()


@dataclass(frozen=True, slots=True)
class Draft:
    """What was said of a notice so far. ``until`` is aware; ``asks``: "" | text | time, ``language`` of the text
    that is asked for (empty: whatever it is in)."""

    subject: str
    subject_id: str = ""
    texts: dict[str, str] = field(default_factory=dict)
    until: dt.datetime | None = None
    asks: str = ""
    language: str = ""


_DRAFT: TypeAdapter[Draft] = TypeAdapter(Draft)


async def list_all(uow: UnitOfWork, office: Office) -> Message:
    """What is up.

    Raises:
        NotAllowed: they may not edit.
    """

    async def work(tx: Transaction) -> Message:
        await office.require(tx, Role.EDITOR)
        await office.stop_waiting(tx)
        return await _listed(tx, office)

    return await uow.write(work)


async def _listed(tx: Transaction, office: Office) -> Message:
    found = await _up(tx, office)
    lines = tuple(
        NoticeLine(one.subject.value, subject_name(one, office.catalogue), one.text, office.local(one.until))
        for one in found[:_MOST]
    )
    down: list[Action] = [TakeDownNotice(one.id, number) for number, one in enumerate(found[:_MOST], 1)]
    new: Row = (NewNotice(),) if len(found) < _MOST else ()
    rows = (*grid(down, 3), new, (Back(ShowEdits()), ShowOffice()))
    return Message(NoticeList(lines), rows=tuple(row for row in rows if row))


async def _up(tx: Transaction, office: Office) -> list[TemporaryNotice]:
    return [one for one in await tx.temporary_notices.all() if one.holds_at(office.now)]


async def begin(uow: UnitOfWork, office: Office, subject: str, subject_key: str) -> Message:
    """A new notice: about what, or what does it say?

    Raises:
        NotAllowed: they may not edit.
    """

    async def work(tx: Transaction) -> Message:
        await office.require(tx, Role.EDITOR)
        if not subject:
            await office.stop_waiting(tx)
            halls = [NewNotice("hall", hall.id) for hall in office.catalogue.programme.halls[:_MOST]]
            rows = ((NewNotice("everywhere"),), *grid(halls, 5), (Back(ListNotices()), ShowEdits()))
            return Message(NoticeSubjects(), rows=rows)
        found = _subject(subject, subject_key, office.catalogue)
        if found is None:
            return office_notice("missing")
        return await _keep(tx, office, Draft(subject, found, asks="text"))

    return await uow.write(work)


async def change(uow: UnitOfWork, office: Office, action: WriteNotice | TimeNotice) -> Message:
    """Ask for another text or time of the draft, or take one of the times that are offered."""

    async def work(tx: Transaction) -> Message:
        await office.require(tx, Role.EDITOR)
        draft = await _draft(tx, office)
        if draft is None:
            return office_notice("missing")
        if isinstance(action, WriteNotice):
            return await _keep(tx, office, replace(draft, asks="text", language=action.locale))
        if action.minutes < 0:
            return await _keep(tx, office, replace(draft, asks="time"))
        soon = office.now + dt.timedelta(minutes=min(action.minutes, 24 * 60))
        until = soon if action.minutes else _closing(office) or soon
        return await _keep(tx, office, replace(draft, until=until, asks=""))

    return await uow.write(work)


async def hear(uow: UnitOfWork, office: Office, text: str) -> Message:
    """What was written: the text, or the time."""

    async def work(tx: Transaction) -> Message:
        await office.require(tx, Role.EDITOR)
        draft = await _draft(tx, office)
        if draft is None:
            return office_notice("missing")
        if draft.asks == "time":
            return await _hear_time(tx, office, draft, text)
        said = one_line(text)
        if not said or len(said) > LONGEST:
            return await _keep(tx, office, draft, problem="text")
        locale = draft.language or language_of_question(normalise(said), office.locale)
        until = draft.until or _mentioned(said, office)
        written = replace(draft, texts={**draft.texts, locale: said}, until=until, language="")
        return await _keep(tx, office, replace(written, asks="" if until else "time"))

    return await uow.write(work)


async def _hear_time(tx: Transaction, office: Office, draft: Draft, text: str) -> Message:
    until = read_until(text, office.catalogue, office.now)
    if until is None:
        return await _keep(tx, office, draft, problem="time")
    if not office.now < until < office.now + _LATEST:
        return await _keep(tx, office, draft, problem="past")
    return await _keep(tx, office, replace(draft, until=until, asks=""))


async def prompt_again(uow: UnitOfWork, office: Office) -> Message | None:
    """Asks once more, after something else was said.

    Raises:
        NotAllowed: they may not edit.
    """
    async with uow.read() as tx:
        await office.require(tx, Role.EDITOR)
        draft = await _draft(tx, office)
    return screen(draft, office) if draft is not None else None


async def put_up(uow: UnitOfWork, office: Office) -> Done:
    """Answers and cards mention it from now on."""

    async def work(tx: Transaction) -> Done:
        await office.require(tx, Role.EDITOR)
        draft = await _draft(tx, office)
        if draft is None or not draft.texts or draft.until is None:
            return Done(office_notice("missing"))
        if len(await _up(tx, office)) >= _MOST:
            return Done(Message(OfficeNotice("notices_full"), rows=((ListNotices(), ShowOffice()),)))
        if draft.until <= office.now:
            return Done(await _keep(tx, office, replace(draft, asks="time"), problem="past"))
        await office.stop_waiting(tx)
        put = await tx.temporary_notices.add(
            NoticeSubject(draft.subject),
            draft.subject_id,
            Localized(draft.texts),
            draft.until.astimezone(dt.UTC),
            by=office.viewer_id,
            at=office.now.astimezone(dt.UTC),
        )
        until = office.local(put.until)
        after = f"{put.text.best('en')} (until {until:%Y-%m-%d %H:%M})"
        await office.record(tx, "notice.put_up", _logged(put), after=after)
        view = NoticeUp(put.subject.value, subject_name(put, office.catalogue), put.text, until)
        rows = ((TakeDownNotice(put.id),), (Back(ListNotices()), ShowOffice()))
        return Done(Message(view, rows=rows), published=True)

    return await uow.write(work)


async def take_down(uow: UnitOfWork, office: Office, notice_id: int, *, listed: bool) -> Done:
    """It is mentioned no more. ``listed``: it was pressed in the list."""

    async def work(tx: Transaction) -> Done:
        await office.require(tx, Role.EDITOR)
        found = await tx.temporary_notices.get(notice_id)
        if found is None or not await tx.temporary_notices.remove(notice_id):
            return Done(office_notice("missing"))
        await office.record(tx, "notice.taken_down", _logged(found), before=found.text.best("en"))
        if listed:
            return Done(await _listed(tx, office), published=True)
        until = office.local(found.until)
        view = NoticeUp(found.subject.value, subject_name(found, office.catalogue), found.text, until, True)
        return Done(Message(view, rows=((Back(ListNotices()), ShowOffice()),)), published=True)

    return await uow.write(work)


async def drop(uow: UnitOfWork, office: Office) -> Message:
    """Leave it unwritten."""
    return await list_all(uow, office)


def screen(draft: Draft, office: Office, problem: str = "") -> Message:
    """The draft as it stands, what is missing, and what can be done."""
    name = _name(draft.subject, draft.subject_id, office.catalogue)
    text = Localized(draft.texts)
    missing = tuple(tag for tag in office.locales if text.exact(tag) is None) if draft.texts else ()
    until = office.local(draft.until) if draft.until else None
    view = NoticeDraft(draft.subject, name, text, until, draft.asks, draft.language, missing, problem)
    times: Row = (TimeNotice(60), TimeNotice(120), *((TimeNotice(0),) if _closing(office) else ()))
    if draft.asks == "time":
        return Message(view, rows=(times, (DropNotice(),)))
    if draft.asks == "text":
        return Message(view, rows=((DropNotice(),),))
    write: Row = tuple(WriteNotice(tag) for tag in office.locales)
    return Message(view, rows=((PutUpNotice(),), write, (TimeNotice(-1), DropNotice())))


def subject_name(put: TemporaryNotice, catalogue: Catalogue) -> Localized:
    """What it is about; empty where that is everywhere, or gone."""
    return _name(put.subject.value, put.subject_id, catalogue)


async def _keep(tx: Transaction, office: Office, draft: Draft, problem: str = "") -> Message:
    await office.wait_for(tx, DIALOG, draft.asks or "ready", _DRAFT.dump_json(draft).decode())
    return screen(draft, office, problem)


async def _draft(tx: Transaction, office: Office) -> Draft | None:
    dialog = await tx.dialogs.get(office.chat_id, office.viewer_id, office.now)
    return _DRAFT.validate_json(dialog.data) if dialog is not None and dialog.kind == DIALOG else None


def _subject(subject: str, key: str, catalogue: Catalogue) -> str | None:
    """The subject's own id; None where there is no such."""
    match subject:
        case "everywhere":
            return ""
        case "hall":
            found = catalogue.hall(key)
        case "exhibitor":
            return one.id if (one := catalogue.exhibitor(key)) else None
        case "session":
            return session.id if (session := catalogue.session(key)) else None
        case _:
            return None
    return found.id if found else None


def _name(subject: str, subject_id: str, catalogue: Catalogue) -> Localized:
    if subject == "hall" and (hall := catalogue.hall(subject_id)):
        return hall.short_name
    if subject == "exhibitor" and (exhibitor := catalogue.exhibitor(subject_id)):
        return exhibitor.name
    if subject == "session" and (session := catalogue.session(subject_id)):
        return session.title
    return _NONE


def _mentioned(text: str, office: Office) -> dt.datetime | None:
    """Until when, where the text says so itself."""
    until = until_in(text, office.catalogue, office.now)
    return until if until is not None and office.now < until < office.now + _LATEST else None


def _closing(office: Office) -> dt.datetime | None:
    """When today closes, where that is to come."""
    day = office.catalogue.day_at(office.now)
    hours = day.hours(office.catalogue.zone) if day else None
    return hours[1] if hours and hours[1] > office.now else None


def _logged(put: TemporaryNotice) -> str:
    return f"{put.subject.value} {put.subject_id}".strip()
