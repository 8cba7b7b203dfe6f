"""The organiser's team and its log, on real databases."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.errors import NotAllowed
from bot.domain.organiser import Grant
from bot.domain.role import GRANTED, Role
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.access import Access
from storage.database import Database
from tests.fakes import NOW
from tests.storage.raw import execute

OWNER, OLGA, OMAR, NOBODY = 1, 2, 3, 4
ACCESS = Access(frozenset({OWNER}))


async def grant(uow: UnitOfWork, viewer_id: int, role: Role, name: str = "") -> bool:
    return await uow.write(lambda tx: tx.organisers.grant(Grant(viewer_id, role, name, OWNER, NOW)))


async def log_entry(uow: UnitOfWork, viewer_id: int = OLGA, what: str = "session.moved", after: str = "") -> int:
    return await uow.write(lambda tx: tx.audit.add(viewer_id, what, "S1", "10:00", after or "11:00", at=NOW))


async def found(uow: UnitOfWork, text: str = "") -> list[tuple[int | None, str, str, str]]:
    async with uow.read() as tx:
        return [(one.viewer_id, one.name, one.what, one.after) for one in await tx.audit.find(text, 10)]


@pytest.mark.parametrize(
    ("role", "does"),
    [
        (Role.HELPDESK, {Role.HELPDESK}),
        (Role.ANNOUNCER, {Role.ANNOUNCER}),
        (Role.EDITOR, {Role.EDITOR}),
        (Role.ORGANISER, {Role.HELPDESK, Role.ANNOUNCER, Role.EDITOR, Role.ORGANISER}),
    ],
)
async def test_role_brings_its_rights_and_no_more_until_it_is_taken(
    uow: UnitOfWork, role: Role, does: set[Role]
) -> None:
    assert await grant(uow, OLGA, role)
    assert not await grant(uow, OLGA, role)
    async with uow.read() as tx:
        assert await ACCESS.roles(tx, OLGA) == {Role.VISITOR, *does}
        for asked in (*GRANTED, Role.OWNER):
            if asked in does:
                await ACCESS.require(tx, OLGA, asked)
            else:
                with pytest.raises(NotAllowed):
                    await ACCESS.require(tx, OLGA, asked)
    assert await uow.write(lambda tx: tx.organisers.revoke(OLGA, role))
    assert not await uow.write(lambda tx: tx.organisers.revoke(OLGA, role))
    async with uow.read() as tx:
        assert await ACCESS.roles(tx, OLGA) == {Role.VISITOR}


async def test_owner_may_do_everything_and_holders_are_those_with_the_right(uow: UnitOfWork) -> None:
    await grant(uow, OMAR, Role.HELPDESK)
    await grant(uow, OLGA, Role.ORGANISER)
    async with uow.read() as tx:
        assert await ACCESS.roles(tx, OWNER) == frozenset(Role) - {Role.EXHIBITOR}
        assert await ACCESS.holders(tx, Role.HELPDESK) == (OWNER, OLGA, OMAR)
        assert await ACCESS.holders(tx, Role.ANNOUNCER) == (OWNER, OLGA)
        assert await ACCESS.holders(tx, Role.OWNER) == (OWNER,)
        assert await ACCESS.team(tx) == (OWNER, OLGA, OMAR)
        assert not await ACCESS.holds(tx, NOBODY, Role.HELPDESK)


async def test_invitation_lets_one_person_in_once_in_its_time(uow: UnitOfWork) -> None:
    later = NOW + dt.timedelta(days=2)
    first = await uow.write(lambda tx: tx.organisers.invite(Role.EDITOR, OWNER, NOW, later))
    second = await uow.write(lambda tx: tx.organisers.invite(Role.HELPDESK, OWNER, NOW, later))
    async with uow.read() as tx:
        assert await tx.organisers.open_invites(NOW) == [second, first]
        assert await tx.organisers.open_invites(later) == []
    assert not await uow.write(lambda tx: tx.organisers.use_invite(first.id, OLGA, later))
    assert await uow.write(lambda tx: tx.organisers.use_invite(first.id, OLGA, NOW))
    assert not await uow.write(lambda tx: tx.organisers.use_invite(first.id, OMAR, NOW))
    assert await uow.write(lambda tx: tx.organisers.revoke_invite(second.id, NOW))
    assert not await uow.write(lambda tx: tx.organisers.use_invite(second.id, OMAR, NOW))
    async with uow.read() as tx:
        used = await tx.organisers.get_invite(first.id)
        assert used is not None
        assert (used.used_by, used.open_at(NOW)) == (OLGA, False)


async def test_log_is_searched_whatever_the_case_and_signs(uow: UnitOfWork) -> None:
    await uow.write(lambda tx: tx.audit.person(OLGA))
    await uow.write(lambda tx: tx.audit.know(OLGA, "Olga"))
    await log_entry(uow, after="100% at 11_00")
    await log_entry(uow, OMAR, "faq.removed", "gone")
    assert [what for _, _, what, _ in await found(uow)] == ["faq.removed", "session.moved"]
    for text in ("OLGA", "100%", "11_00", "SESSION.moved"):
        assert [name for _, name, _, _ in await found(uow, text)] == ["Olga"]
    assert await found(uow, "11x00") == await found(uow, "50%") == []


@pytest.mark.parametrize("change", ["UPDATE audit_log SET after = 'x'", "DELETE FROM audit_log"])
async def test_database_refuses_to_change_the_log(
    uow: UnitOfWork, database: Database, database_url: str, change: str
) -> None:
    await log_entry(uow)
    with pytest.raises(Exception, match="the audit log can only grow"):
        await execute(database_url, change)
    assert await found(uow) == [(OLGA, "", "session.moved", "11:00")]


async def test_entry_is_taken_back_with_the_action_that_failed(uow: UnitOfWork) -> None:
    async def fails(tx: Transaction) -> None:
        await tx.audit.add(OLGA, "session.moved", "", "", "", at=NOW)
        raise ValueError("it fails")

    with pytest.raises(ValueError, match="it fails"):
        await uow.write(fails)
    assert await found(uow) == []


async def test_who_is_erased_leaves_a_number_in_the_log_and_no_role(uow: UnitOfWork) -> None:
    await grant(uow, OLGA, Role.ORGANISER, "Olga")
    await log_entry(uow)
    await uow.write(lambda tx: tx.audit.know(OLGA, "Olga"))
    invited = await uow.write(lambda tx: tx.organisers.invite(Role.EDITOR, OLGA, NOW, NOW + dt.timedelta(days=1)))
    assert await found(uow) == [(OLGA, "Olga", "session.moved", "11:00")]
    await uow.write(lambda tx: tx.people.forget(OLGA, NOW))
    assert await found(uow) == [(None, "", "session.moved", "11:00")]
    async with uow.read() as tx:
        assert await ACCESS.roles(tx, OLGA) == {Role.VISITOR}
        left = await tx.organisers.get_invite(invited.id)
        assert left is not None
        assert (left.created_by, left.open_at(NOW)) == (0, False)
    await log_entry(uow)
    assert [one[:2] for one in await found(uow)] == [(OLGA, ""), (None, "")]
