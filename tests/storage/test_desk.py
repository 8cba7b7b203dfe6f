"""What the organiser's desk keeps, on real databases."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.domain.import_draft import LIFETIME, ImportAnswers
from bot.domain.localized import Localized
from bot.domain.temporary_notice import NoticeSubject
from bot.ports.unit_of_work import UnitOfWork
from tests.fakes import NOW

OLGA, OMAR = 2, 3
HOUR = dt.timedelta(hours=1)


async def test_one_draft_a_person_with_what_they_answered(uow: UnitOfWork) -> None:
    first, before = await uow.write(lambda tx: tx.import_drafts.put(OLGA, "日程.csv", "imports/1", 3, NOW))
    assert (before, first.revision, first.answers) == (None, 0, ImportAnswers())
    answers = ImportAnswers("Asia/Shanghai", "2021-07-30", {"Wann": "start", "Sponsor": ""})
    answered = await uow.write(lambda tx: tx.import_drafts.answer(first, answers, 4))
    assert answered == replace(first, answers=answers, base_version=4, revision=1)
    other, _ = await uow.write(lambda tx: tx.import_drafts.put(OMAR, "b.csv", "imports/2", 3, NOW))
    again, before = await uow.write(lambda tx: tx.import_drafts.put(OLGA, "c.csv", "imports/3", 4, NOW))
    assert (before, again.revision, again.answers) == ("imports/1", 2, ImportAnswers())
    async with uow.read() as tx:
        assert await tx.import_drafts.get(OLGA, NOW) == again
        assert await tx.import_drafts.get(OMAR, NOW) == other
        assert await tx.import_drafts.get(OLGA, NOW + LIFETIME) is None
        assert await tx.import_drafts.paths() == ["imports/2", "imports/3"]
    assert await uow.write(lambda tx: tx.import_drafts.remove(OLGA)) == "imports/3"
    assert await uow.write(lambda tx: tx.import_drafts.remove(OLGA)) is None
    assert await uow.write(lambda tx: tx.import_drafts.purge(NOW)) == []
    assert await uow.write(lambda tx: tx.import_drafts.purge(NOW + LIFETIME)) == ["imports/2"]


async def test_notices_by_when_they_expire(uow: UnitOfWork) -> None:
    text = Localized.of(en="Closed", zh="关闭")
    late = await uow.write(
        lambda tx: tx.temporary_notices.add(NoticeSubject.HALL, "2", text, NOW + 2 * HOUR, by=OLGA, at=NOW)
    )
    soon = await uow.write(
        lambda tx: tx.temporary_notices.add(NoticeSubject.EVERYWHERE, "", text, NOW + HOUR, by=OMAR, at=NOW)
    )
    changed = replace(late, text=Localized.of(en="Open"), until=NOW + 3 * HOUR)
    assert await uow.write(lambda tx: tx.temporary_notices.change(late.id, changed.text, changed.until))
    async with uow.read() as tx:
        assert await tx.temporary_notices.all() == (soon, changed)
        assert await tx.temporary_notices.get(late.id) == changed
    assert (soon.holds_at(NOW), soon.holds_at(NOW + HOUR)) == (True, False)
    assert await uow.write(lambda tx: tx.temporary_notices.purge(NOW + 2 * HOUR)) == 1
    assert await uow.write(lambda tx: tx.temporary_notices.remove(late.id))
    assert not await uow.write(lambda tx: tx.temporary_notices.remove(late.id))
    assert not await uow.write(lambda tx: tx.temporary_notices.change(late.id, text, NOW))
