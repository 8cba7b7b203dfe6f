"""Much at once: what is removed, put up or asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.catalogue import Catalogue
from bot.ports.unit_of_work import UnitOfWork
from bot.services.editing import notices
from bot.services.office import audit_log, versions
from bot.services.office.office import Done, Office
from bot.views.edits import NoticeList
from bot.views.import_actions import RollBack
from bot.views.imports import ImportPublished, ImportSure, OfficeNotice, RollBackQuestion
from bot.views.message import Message, View
from tests.services.test_brought_files import OURS

pytestmark = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)


def view(done: Done) -> View:
    assert isinstance(done.said, Message)
    return done.said.view


async def two_versions(uow: UnitOfWork, fewer: int) -> Office:
    """The second has ``fewer`` sessions more than the first."""
    programme = OURS.catalogue.programme
    shorter = replace(programme, sessions=programme.sessions[: len(programme.sessions) - fewer])
    await uow.write(lambda tx: tx.programmes.add(shorter, "x", OURS.now))
    await uow.write(lambda tx: tx.programmes.add(programme, "y", OURS.now))
    return replace(OURS, catalogue=Catalogue(programme, 2, OURS.now))


async def test_undo_that_removes_much_asks(uow: UnitOfWork) -> None:
    all_of_them = len(OURS.catalogue.programme.sessions)
    office = await two_versions(uow, all_of_them - 1)
    asked = await versions.undo(uow, office, 2)
    assert view(asked) == ImportSure(
        all_of_them - 1, all_of_them, 0, len(OURS.catalogue.programme.exhibitors), file=False
    )
    assert isinstance(asked.said, Message)
    assert asked.said.rows[0] == (RollBack(1, 2, 2),)
    assert isinstance(view(await versions.roll_back(uow, office, 1, 2, sure=2)), ImportPublished)


async def test_roll_back_that_removes_much_asks_twice(uow: UnitOfWork) -> None:
    office = await two_versions(uow, len(OURS.catalogue.programme.sessions) - 1)
    assert isinstance(view(await versions.roll_back(uow, office, 1, 2, sure=0)), RollBackQuestion)
    assert isinstance(view(await versions.roll_back(uow, office, 1, 2, sure=1)), ImportSure)
    async with uow.read() as tx:
        assert await tx.programmes.latest_number() == 2


async def test_undo_that_removes_little_does_not_ask(uow: UnitOfWork) -> None:
    office = await two_versions(uow, 0)
    programme = replace(office.catalogue.programme, faq=())
    await uow.write(lambda tx: tx.programmes.add(programme, "z", OURS.now))
    assert isinstance(view(await versions.undo(uow, office, 3)), ImportPublished)


async def test_no_more_notices_than_can_be_listed(uow: UnitOfWork) -> None:
    shown: list[View] = []
    for _ in range(11):
        await notices.begin(uow, OURS, "everywhere", "")
        await notices.hear(uow, OURS, "Closed until 23:30")
        shown.append(view(await notices.put_up(uow, OURS)))
    assert shown[-1] == OfficeNotice("notices_full")
    listed = (await notices.list_all(uow, OURS)).view
    assert isinstance(listed, NoticeList)
    assert len(listed.notices) == 10
    async with uow.read() as tx:
        assert len(await tx.temporary_notices.all()) == 10


async def test_page_that_nobody_reaches_is_empty(uow: UnitOfWork) -> None:
    await audit_log.show(uow, OURS, 10**40)
    await versions.list_all(uow, OURS, 10**40)
    await versions.list_all(uow, OURS, 2**63 - 1)
