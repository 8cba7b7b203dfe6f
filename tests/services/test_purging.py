"""The retention rules."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.domain.catalogue import Catalogue
from bot.domain.conversation import AskedQuestion, Conversation
from bot.domain.intake import IntakeState, RawUpdate
from bot.domain.localized import Localized
from bot.domain.programme import Expo, Programme
from bot.domain.temporary_notice import NoticeSubject
from bot.ports.files import NoFiles
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.purging import Purged, Retention, purge, sweep
from storage.files import FolderFiles

LAST_DAY = dt.date(2021, 8, 1)
DURING = dt.datetime(2021, 8, 1, 4, 0, tzinfo=dt.UTC)
RULES = Retention(intake_days=7, viewers_days_after_expo=180)


def catalogue(version: int = 1) -> Catalogue:
    expo = Expo(Localized.of(en="Expo"), LAST_DAY, LAST_DAY, "Asia/Shanghai")
    return Catalogue(Programme(expo), version, DURING)


async def somebody_writes(uow: UnitOfWork, at: dt.datetime) -> None:
    async def work(tx: Transaction) -> None:
        await tx.viewers.seen(7, "en", at)
        await tx.questions.add(AskedQuestion(7, "hello", "en", "greeting", False, at))
        await tx.conversations.put(Conversation(7, "{}", at))
        await tx.intake.store(4242, [RawUpdate(1, "{}")], at)
        (row,) = await tx.intake.received_after(4242, 0, 10)
        await tx.intake.mark(row.id, IntakeState.DONE)

    await uow.write(work)


@pytest.mark.parametrize(
    ("days_later", "purged"),
    [
        (6, Purged(0, 0, 0)),
        (8, Purged(1, 0, 1)),
        (179, Purged(1, 0, 1)),
        (181, Purged(1, 0, 1, viewers=1, questions=1)),
    ],
)
async def test_what_goes_when(uow: UnitOfWork, days_later: int, purged: Purged) -> None:
    await somebody_writes(uow, DURING)
    now = DURING + dt.timedelta(days=days_later)
    assert await purge(uow, RULES, catalogue(), NoFiles(), now=now) == purged


async def test_who_came_back_after_the_expo_is_kept_as_long_after_that(uow: UnitOfWork) -> None:
    await somebody_writes(uow, DURING + dt.timedelta(days=100))
    now = DURING + dt.timedelta(days=200)
    assert (await purge(uow, RULES, catalogue(), NoFiles(), now=now)).viewers == 0


async def test_without_a_programme_nobody_is_forgotten(uow: UnitOfWork) -> None:
    await somebody_writes(uow, DURING)
    now = DURING + dt.timedelta(days=400)
    assert (await purge(uow, RULES, catalogue(version=0), NoFiles(), now=now)).viewers == 0


async def test_an_update_that_is_not_handled_yet_is_never_purged(uow: UnitOfWork) -> None:
    await uow.write(lambda tx: tx.intake.store(4242, [RawUpdate(1, "{}")], DURING))
    assert (await purge(uow, RULES, catalogue(), NoFiles(), now=DURING + dt.timedelta(days=30))).intake == 0


async def test_file_that_was_never_published_and_notice_that_is_over_go(uow: UnitOfWork, tmp_path: Path) -> None:
    files = FolderFiles(tmp_path / "files")
    for path in ("imports/draft", "imports/loose"):
        await files.write(path, b"x")

    async def work(tx: Transaction) -> None:
        await tx.import_drafts.put(7, "a.csv", "imports/draft", 1, DURING)
        text = Localized.of(en="Closed")
        await tx.temporary_notices.add(NoticeSubject.EVERYWHERE, "", text, DURING, by=7, at=DURING)

    await uow.write(work)
    assert await sweep(uow, files) == 1
    assert await files.paths() == ["imports/draft"]
    assert (await purge(uow, RULES, catalogue(), files, now=DURING + dt.timedelta(hours=23))).files == 0
    later = DURING + dt.timedelta(hours=25)
    assert (await purge(uow, RULES, catalogue(), files, now=later)).files == 1
    assert await files.paths() == []
    async with uow.read() as tx:
        assert await tx.temporary_notices.all() == ()
