"""The log of the organiser's team is read whatever stands in it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services import auditing
from bot.services.office import audit_log
from bot.texts.renderer import Renderer
from bot.views.organisers import AuditLog
from tests.services.test_office_rights import OFFICE, OWNER

RENDERER = Renderer()
OURS = replace(OFFICE, viewer_id=OWNER, chat_id=OWNER)
pytestmark = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)


async def subjects(uow: UnitOfWork) -> list[str]:
    shown = await audit_log.show(uow, OURS, 0)
    assert isinstance(shown.view, AuditLog)
    return [str(line.subject) for line in reversed(shown.view.lines)]


@pytest.mark.parametrize("name", ["person:list.csv", "person:", "person:1", "person:" + "9" * 60, "person:²"])
async def test_file_may_be_called_like_a_person(uow: UnitOfWork, name: str) -> None:
    await uow.write(lambda tx: OURS.record(tx, "import.received", name))
    assert await subjects(uow) == [name]
    await audit_log.export(uow, OURS, "csv")
    await audit_log.export(uow, OURS, "xlsx")


@pytest.mark.parametrize(
    ("what", "text", "chinese"),
    [
        ("role.granted", "helpdesk", "咨询台"),
        ("role.invited", "invitation 3", "邀请3"),
        ("import.published", "version 2: 1 added, 44 removed", "第2版：新增1项、移除44项"),
        ("version.rolled_back", "version 12", "第12版"),
        ("file.next_edition", "26 weeks later", "顺延26周"),
        ("notice.put_up", "everywhere", "整个展会"),
        ("notice.put_up", "hall hall-2", "展馆 hall-2"),
        ("notice.put_up", "北门关闭 (until 2021-07-30 12:30)", "北门关闭（至 2021-07-30 12:30）"),
        ("session.cancelled", "cancelled", "已取消"),
        ("day.hours", "–", "不开放"),
        ("import.answered", "time zone: Europe/Berlin", "时区：Europe/Berlin"),
        ("import.answered", "first day: 2021-07-30", "首日：2021-07-30"),
        ("question.answered", "question 7", "提问7"),
        ("faq.added", "closed", "closed"),
        ("import.received", "version two.xlsx", "version two.xlsx"),
    ],
)
async def test_what_is_in_our_words_is_told_in_the_readers(
    uow: UnitOfWork, what: str, text: str, chinese: str
) -> None:
    await uow.write(lambda tx: OURS.record(tx, what, after=text))
    shown = await audit_log.show(uow, OURS, 0)
    assert isinstance(shown.view, AuditLog)
    told = shown.view.lines[0].after
    assert (told if isinstance(told, str) else told.told(partial(RENDERER.text, "zh"))) == chinese


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
