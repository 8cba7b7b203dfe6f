"""The log of the organiser's team is read whatever stands in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services import auditing
from bot.services.office import audit_log
from bot.views.organisers import AuditLog
from tests.services.test_office_rights import OFFICE, OWNER

OURS = replace(OFFICE, viewer_id=OWNER, chat_id=OWNER)
pytestmark = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)


async def subjects(uow: UnitOfWork) -> list[str]:
    shown = await audit_log.show(uow, OURS, 0)
    assert isinstance(shown.view, AuditLog)
    return [line.subject for line in reversed(shown.view.lines)]


@pytest.mark.parametrize("name", ["person:list.csv", "person:", "person:1", "person:" + "9" * 60, "person:²"])
async def test_file_may_be_called_like_a_person(uow: UnitOfWork, name: str) -> None:
    await uow.write(lambda tx: OURS.record(tx, "import.received", name))
    assert await subjects(uow) == [name]
    await audit_log.export(uow, OURS, "csv")
    await audit_log.export(uow, OURS, "xlsx")


async def test_somebody_is_shown_by_name_until_they_are_erased(uow: UnitOfWork) -> None:
    async def work(tx: Transaction) -> None:
        somebody = await auditing.person(tx, 7)
        await tx.audit.know(7, "Emma")
        await OURS.record(tx, "role.granted", somebody)
        await OURS.record(tx, "team.removed", f"{somebody} X1 Voltfarm")
        await OURS.record(tx, "role.granted", "person:" + "9" * 60)

    await uow.write(work)
    assert (await subjects(uow))[:2] == ["Emma", "Emma X1 Voltfarm"]
    await uow.write(lambda tx: tx.audit.forget(7))
    assert (await subjects(uow))[:2] == ["(1)", "(1) X1 Voltfarm"]
