"""Publishing what was read, against a database in memory."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar, cast

from pydantic import TypeAdapter

from bot.domain.diff import ProgrammeDiff
from bot.domain.programme import Programme
from bot.domain.version import ProgrammeVersion
from bot.ports.unit_of_work import Transaction
from bot.services.importing import import_programme
from tests.importers.folders import SOUND, import_sound

T = TypeVar("T")
NOW = dt.datetime(2021, 7, 1, 8, 0, tzinfo=dt.UTC)


class KeptVersions:
    """Keeps versions as JSON, as the database does."""

    def __init__(self) -> None:
        self.rows: list[tuple[dt.datetime, str, bytes]] = []

    async def latest_number(self) -> int:
        return len(self.rows)

    async def latest(self) -> ProgrammeVersion | None:
        if not self.rows:
            return None
        at, source, payload = self.rows[-1]
        return ProgrammeVersion(len(self.rows), at, source, TypeAdapter(Programme).validate_json(payload))

    async def add(self, programme: Programme, source: str, at: dt.datetime) -> ProgrammeVersion:
        self.rows.append((at, source, TypeAdapter(Programme).dump_json(programme)))
        return ProgrammeVersion(len(self.rows), at, source, programme)


class OnlyProgrammes:
    """A unit of work with one repository; counts its transactions."""

    def __init__(self) -> None:
        self.programmes = KeptVersions()
        self.writes = 0

    async def write(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        self.writes += 1
        return await work(cast(Transaction, self))

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Transaction]:
        yield cast(Transaction, self)


async def test_first_import_is_version_one(tmp_path: Path) -> None:
    uow = OnlyProgrammes()
    result = await import_programme(uow, import_sound(tmp_path), source="port", now=NOW, dry_run=False)
    assert (result.version, result.diff.counts["added"], result.refused) == (1, 9, False)
    latest = await uow.programmes.latest()
    assert latest is not None
    assert (latest.number, latest.source, latest.published_at) == (1, "port", NOW)


async def test_same_folder_twice_changes_nothing(tmp_path: Path) -> None:
    uow = OnlyProgrammes()
    await import_programme(uow, import_sound(tmp_path), source="port", now=NOW, dry_run=False)
    result = await import_programme(uow, import_sound(tmp_path), source="port", now=NOW, dry_run=False)
    assert (result.version, result.diff) == (None, ProgrammeDiff())
    assert await uow.programmes.latest_number() == 1


async def test_changed_folder_is_the_next_version(tmp_path: Path) -> None:
    uow = OnlyProgrammes()
    await import_programme(uow, import_sound(tmp_path), source="port", now=NOW, dry_run=False)
    moved = str(SOUND["sessions.csv"]).replace("09:00,10:00", "09:30,10:30")
    imported = import_sound(tmp_path, {"sessions.csv": moved})
    result = await import_programme(uow, imported, source="port", now=NOW, dry_run=False)
    assert result.version == 2
    assert result.diff.counts == {"added": 0, "changed": 0, "moved": 1, "cancelled": 0, "removed": 0}


async def test_dry_run_tells_the_difference_and_writes_nothing(tmp_path: Path) -> None:
    uow = OnlyProgrammes()
    result = await import_programme(uow, import_sound(tmp_path), source="port", now=NOW, dry_run=True)
    assert (result.version, result.diff.counts["added"]) == (None, 9)
    assert (uow.writes, await uow.programmes.latest_number()) == (0, 0)


async def test_refused_import_touches_nothing(tmp_path: Path) -> None:
    uow = OnlyProgrammes()
    imported = import_sound(tmp_path, {"halls.csv": ""})
    result = await import_programme(uow, imported, source="port", now=NOW, dry_run=False)
    assert (result.version, result.refused, result.problems) == (None, True, imported.problems)
    assert result.diff.is_empty
    assert uow.writes == 0
