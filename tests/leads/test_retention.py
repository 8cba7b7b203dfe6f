"""Leads, badges, teams and files have their time, on both engines."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.domain.card import to_mask
from bot.domain.lead import Attachment, Remark, RemarkKind
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.leads import agreeing
from bot.services.purging import Retention, purge, rehearse, sweep
from storage.database import Database
from storage.files import FolderFiles
from tests.leads.visitors import CONTACT, EMMA, NOW, SVEN, X1, Booths
from tests.storage import raw

RULES = Retention(intake_days=7, viewers_days_after_expo=200, leads_days_after_expo=180)
FILE = "leads/1/1.ogg"
TABLES = ("leads", "scans", "remarks", "attachments", "consents", "cards", "badges", "staff")


async def one_of_each(booths: Booths, files: FolderFiles) -> None:
    """A lead with all that can hang on it, and badges: Emma's, and one that nobody claimed."""
    await booths.has_card()
    await booths.badge()
    await booths.badge(None)
    await agreeing.agree(booths.uow, booths.visitor(), X1, to_mask(CONTACT.filled))
    (lead,) = await booths.leads()
    await files.write(FILE, b"voice")

    async def work(tx: Transaction) -> None:
        await tx.leads.remark(Remark(0, lead.id, SVEN, RemarkKind.NOTE, "tall", NOW))
        told = Attachment(0, lead.id, SVEN, "voice", "file", "", "audio/ogg", 5, NOW, FILE)
        await tx.leads.attach(told)

    await booths.uow.write(work)


async def counts(url: str) -> list[int]:
    found = [await raw.select(url, f"SELECT COUNT(*) FROM {table}") for table in TABLES]
    return [rows[0][0] for rows in found]


@pytest.mark.parametrize(
    ("day", "left"),
    [
        (dt.date(2022, 1, 28), [1, 1, 1, 1, 1, 1, 2, 3]),
        (dt.date(2022, 1, 29), [0, 0, 0, 0, 0, 1, 2, 3]),
        (dt.date(2022, 2, 17), [0, 0, 0, 0, 0, 1, 2, 3]),
        (dt.date(2022, 2, 18), [0, 0, 0, 0, 0, 0, 0, 0]),
    ],
)
async def test_leads_are_kept_until_the_day_that_was_promised(
    database: Database, database_url: str, tmp_path: Path, day: dt.date, left: list[int]
) -> None:
    booths, files = await Booths(database.uow).open(), FolderFiles(tmp_path / "files")
    await one_of_each(booths, files)
    (receipt,) = await booths.receipts()
    assert receipt.keep_until == dt.date(2022, 1, 28)
    now = dt.datetime.combine(day, dt.time(12), booths.catalogue.local(NOW).tzinfo)
    await purge(booths.uow, RULES, booths.catalogue, files, now=now)
    assert await counts(database_url) == left
    assert len(await files.paths()) == left[3]


async def test_a_rehearsal_counts_and_deletes_nothing(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    booths, files = await Booths(database.uow).open(), FolderFiles(tmp_path / "files")
    await one_of_each(booths, files)
    before, now = await counts(database_url), NOW + dt.timedelta(days=400)
    rehearsed = await rehearse(booths.uow, RULES, booths.catalogue, now=now)
    assert (rehearsed.leads, rehearsed.files, rehearsed.badges, rehearsed.teams) == (1, 1, 2, 3)
    assert await counts(database_url) == before
    assert await purge(booths.uow, RULES, booths.catalogue, files, now=now) == rehearsed


async def test_a_deleted_lead_is_gone_after_a_day(uow: UnitOfWork, tmp_path: Path) -> None:
    booths, files = await Booths(uow).open(), FolderFiles(tmp_path / "files")
    await one_of_each(booths, files)
    (lead,) = await booths.leads()
    await uow.write(lambda tx: tx.leads.delete(lead.id, NOW))
    for hours, left in ((23, 1), (25, 0)):
        await purge(uow, RULES, booths.catalogue, files, now=NOW + dt.timedelta(hours=hours))
        assert (len(await booths.leads()), len(await files.paths())) == (left, left)


async def test_leads_of_an_earlier_edition_go_by_their_last_encounter(uow: UnitOfWork, tmp_path: Path) -> None:
    booths, files = await Booths(uow).open(), FolderFiles(tmp_path / "files")
    await one_of_each(booths, files)
    await uow.write(lambda tx: tx.bot_state.put("edition", "2"))
    during = NOW.replace(day=31)  # Of the second edition, whose leads nobody purges yet.
    assert (await purge(uow, RULES, booths.catalogue, files, now=during)).leads == 0
    earlier = Retention(7, 200, leads_days_after_expo=1)
    assert (await purge(uow, earlier, booths.catalogue, files, now=NOW + dt.timedelta(hours=25))).leads == 1


async def test_staff_and_badges_of_who_is_still_known_stay(uow: UnitOfWork, tmp_path: Path) -> None:
    booths, files = await Booths(uow).open(), FolderFiles(tmp_path / "files")
    await one_of_each(booths, files)
    now = NOW + dt.timedelta(days=400)
    await uow.write(lambda tx: tx.viewers.seen(EMMA, "en", now))
    await uow.write(lambda tx: tx.viewers.seen(SVEN, "en", now))
    purged = await purge(uow, RULES, booths.catalogue, files, now=now)
    assert (purged.badges, purged.teams, purged.viewers) == (1, 2, 0)
    async with uow.read() as tx:
        assert [one.viewer_id for one in await tx.teams.team(X1)] == [SVEN]


async def test_files_that_nothing_names_are_swept(uow: UnitOfWork, tmp_path: Path) -> None:
    booths, files = await Booths(uow).open(), FolderFiles(tmp_path / "files")
    await one_of_each(booths, files)
    await files.write("leads/2/7.ogg", b"the process died here")
    await files.write("leads/2/.half", b"or here")
    await files.write("expo.sqlite3", b"not ours")
    assert await sweep(uow, files) == 2
    assert sorted(await files.paths()) == ["expo.sqlite3", FILE]
