"""Each use case of the organiser's office asks for its right itself, whoever calls it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from bot.domain.dialog import Dialog
from bot.domain.errors import NotAllowed
from bot.domain.file import File
from bot.domain.incoming import Incoming, SharedContact
from bot.domain.link import LinkAddress
from bot.domain.organiser import Grant
from bot.domain.programme import SessionStatus
from bot.domain.role import GRANTED, Role, may_do
from bot.ports.files import NoFiles
from bot.ports.unit_of_work import UnitOfWork
from bot.services.access import Access
from bot.services.editing import asking, booths, days, faq, finding, notices, sessions
from bot.services.editing.asking import Asked
from bot.services.office import audit_log, bringing, file_answers, menu, next_edition, organisers, versions
from bot.services.office.bringing import Brought
from bot.services.office.office import Office
from bot.texts.renderer import Renderer
from bot.views.edit_actions import TimeNotice
from tests.fakes import NOW
from tests.texts import expo
from tests.texts.expo import DAY_1

FILES = Brought(NoFiles(), NoFiles())
ME, OWNER = 5, 1
CANCELLED = SessionStatus.CANCELLED
FILE = Incoming(1, file=File("document", "id", "x.csv"))
DIALOG = Dialog(ME, ME, organisers.DIALOG, "editor", "1", 1, NOW)
STAND = expo.catalogue().programme.exhibitors[0].stands[0]
UseCase = Callable[[UnitOfWork, Office], Awaitable[object]]
USE_CASES: list[tuple[Role, str, UseCase]] = [
    (Role.EDITOR, "menu", menu.show),
    (Role.ORGANISER, "receive", lambda uow, office: bringing.receive(uow, office, FILE, FILES)),
    (Role.ORGANISER, "show", lambda uow, office: bringing.show(uow, office, FILES)),
    (Role.ORGANISER, "publish", lambda uow, office: bringing.publish(uow, office, FILES, 0, sure=True)),
    (Role.ORGANISER, "cancel", lambda uow, office: bringing.cancel(uow, office, FILES)),
    (Role.ORGANISER, "report", lambda uow, office: bringing.report(uow, office, FILES)),
    (
        Role.ORGANISER,
        "answer",
        lambda uow, office: bringing.answer(uow, office, FILES, file_answers.with_zone("UTC")),
    ),
    (Role.ORGANISER, "columns", lambda uow, office: bringing.show_columns(uow, office, FILES, 0)),
    (Role.ORGANISER, "column", lambda uow, office: bringing.ask_column(uow, office, FILES, 0, 0)),
    (Role.ORGANISER, "hear", lambda uow, office: bringing.hear(uow, office, FILES, "timezone", "Berlin")),
    (Role.ORGANISER, "hear nonsense", lambda uow, office: bringing.hear(uow, office, FILES, "timezone", "?")),
    (Role.ORGANISER, "next edition", next_edition.offer),
    (Role.ORGANISER, "take the next", lambda uow, office: next_edition.download(uow, office, 52)),
    (Role.EDITOR, "versions", lambda uow, office: versions.list_all(uow, office, 0)),
    (Role.EDITOR, "version", lambda uow, office: versions.open_one(uow, office, 1, 0)),
    (Role.EDITOR, "roll back", lambda uow, office: versions.roll_back(uow, office, 1, 2, sure=2)),
    (Role.EDITOR, "undo", lambda uow, office: versions.undo(uow, office, 2)),
    (Role.EDITOR, "download", lambda uow, office: versions.download(uow, office, 0)),
    (Role.EDITOR, "template", versions.template),
    (Role.EDITOR, "edits", finding.show),
    (Role.EDITOR, "search", lambda uow, office: finding.search(uow, office, "storage")),
    (Role.EDITOR, "FAQ list", lambda uow, office: finding.list_faq(uow, office, 0)),
    (Role.EDITOR, "session", lambda uow, office: sessions.show(uow, office, "S1")),
    (
        Role.EDITOR,
        "cancel it",
        lambda uow, office: sessions.set_status(uow, office, "S1", SessionStatus.CANCELLED),
    ),
    (Role.EDITOR, "move it", lambda uow, office: sessions.hear_time(uow, office, Asked("S1"), "1 August 9:00")),
    (Role.EDITOR, "move it never", lambda uow, office: sessions.hear_time(uow, office, Asked("S1"), "never")),
    (Role.EDITOR, "rooms", lambda uow, office: sessions.choose_room(uow, office, "S1", 0)),
    (Role.EDITOR, "day", lambda uow, office: days.ask(uow, office, DAY_1)),
    (Role.EDITOR, "hours", lambda uow, office: days.hear(uow, office, Asked(DAY_1.isoformat()), "9:00-16:00")),
    (Role.EDITOR, "booth", lambda uow, office: booths.ask(uow, office, "X1", 0)),
    (
        Role.EDITOR,
        "number",
        lambda uow, office: booths.hear(uow, office, Asked("X1", hall=STAND.hall_id, booth=STAND.booth), "Z9-999"),
    ),
    (Role.EDITOR, "confirm", asking.waiting),
    (Role.EDITOR, "entry", lambda uow, office: faq.show(uow, office, "F1")),
    (Role.EDITOR, "write it", lambda uow, office: faq.ask(uow, office, "F1", "answer", "en")),
    (
        Role.EDITOR,
        "it says",
        lambda uow, office: faq.hear(uow, office, Asked("F1", part="answer", locale="en"), "Yes."),
    ),
    (Role.EDITOR, "new entry", faq.ask_new),
    (Role.EDITOR, "remove it", lambda uow, office: faq.remove(uow, office, "F1")),
    (Role.EDITOR, "notices", notices.list_all),
    (Role.EDITOR, "new notice", lambda uow, office: notices.begin(uow, office, "everywhere", "")),
    (Role.EDITOR, "notice time", lambda uow, office: notices.change(uow, office, TimeNotice(60))),
    (Role.EDITOR, "notice text", lambda uow, office: notices.hear(uow, office, "Closed.")),
    (Role.EDITOR, "notice again", notices.prompt_again),
    (Role.EDITOR, "put up", notices.put_up),
    (Role.EDITOR, "take down", lambda uow, office: notices.take_down(uow, office, 1, listed=False)),
    (Role.OWNER, "team", organisers.show),
    (Role.OWNER, "roles", organisers.choose_role),
    (Role.OWNER, "invite", lambda uow, office: organisers.invite(uow, office, "editor")),
    (Role.OWNER, "withdraw", lambda uow, office: organisers.withdraw(uow, office, 1)),
    (Role.OWNER, "contact", lambda uow, office: organisers.hear_contact(uow, office, DIALOG, SharedContact("1"))),
    (Role.OWNER, "member", lambda uow, office: organisers.open_one(uow, office, 7)),
    (Role.OWNER, "grant", lambda uow, office: organisers.grant(uow, office, 7, "editor")),
    (Role.OWNER, "revoke", lambda uow, office: organisers.revoke(uow, office, 7, "editor")),
    (Role.OWNER, "log", lambda uow, office: audit_log.show(uow, office, 0)),
    (Role.OWNER, "search log", lambda uow, office: audit_log.search(uow, office, "x")),
    (Role.OWNER, "ask log", audit_log.ask),
    (Role.OWNER, "export log", lambda uow, office: audit_log.export(uow, office, "csv")),
]
OFFICE = Office(
    expo.catalogue(),
    Access(frozenset({OWNER})),
    ME,
    "Emma",
    ME,
    "en",
    ("en", "zh"),
    "en",
    LinkAddress("expo_bot"),
    NOW + dt.timedelta(minutes=1),
    Renderer(),
)


async def give(uow: UnitOfWork, role: Role) -> None:
    await uow.write(lambda tx: tx.organisers.grant(Grant(ME, role, "", OWNER, NOW)))


async def take(uow: UnitOfWork, role: Role) -> None:
    await uow.write(lambda tx: tx.organisers.revoke(ME, role))


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
@pytest.mark.parametrize(("needed", "name", "use_case"), USE_CASES, ids=[name for _, name, _ in USE_CASES])
async def test_only_those_with_the_right_are_let_in(
    uow: UnitOfWork, needed: Role, name: str, use_case: UseCase
) -> None:
    with pytest.raises(NotAllowed):
        await use_case(uow, OFFICE)
    for role in GRANTED:
        await give(uow, role)
        if needed in may_do([role]):
            await use_case(uow, OFFICE)
        else:
            with pytest.raises(NotAllowed):
                await use_case(uow, OFFICE)
        await take(uow, role)
    await use_case(uow, replace(OFFICE, viewer_id=OWNER))
