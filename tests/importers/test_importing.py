"""Publishing what was read, against a database in memory."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar, cast

import pytest
from pydantic import TypeAdapter

from bot.domain.diff import ProgrammeDiff
from bot.domain.errors import ImportRefused
from bot.domain.notice import SessionState
from bot.domain.programme import Programme
from bot.domain.version import ProgrammeVersion
from bot.importers.options import ImportOptions
from bot.importers.registry import read
from bot.ports.unit_of_work import Transaction
from bot.services.importing import import_programme, programme_in_force
from handlers.console.command_line import build_parser
from handlers.console.importing import run
from tests.importers.folders import SOUND, import_sound
from tests.importers.foreign import FRAB

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


class NotedChanges:
    """Notes whose changes people are to be told of."""

    def __init__(self) -> None:
        self.of: list[str] = []

    async def record(
        self, session_id: str, before: SessionState, changed_at: dt.datetime, notice_due_at: dt.datetime
    ) -> None:
        self.of.append(session_id)


class FixedClock:
    """Always ``NOW``."""

    def now(self) -> dt.datetime:
        return NOW


class NotedEntries:
    """Keeps what was done to what."""

    def __init__(self) -> None:
        self.of: list[tuple[str, str]] = []

    async def add(self, _by: int, what: str, subject: str, _before: str, _after: str, *, at: dt.datetime) -> None:
        self.of.append((what, subject))

    async def know(self, _viewer_id: int, _name: str) -> None: ...


class OnlyProgrammes:
    """A unit of work with what an import needs; counts its transactions."""

    def __init__(self) -> None:
        self.programmes = KeptVersions()
        self.session_changes = NotedChanges()
        self.audit = NotedEntries()
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
    assert uow.session_changes.of == ["S1"]


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


async def test_one_file_over_a_loaded_expo_wipes_nothing(tmp_path: Path) -> None:
    uow = OnlyProgrammes()
    await import_programme(uow, import_sound(tmp_path), source="port", now=NOW, dry_run=False)
    in_force = await programme_in_force(uow)
    assert in_force is not None
    imported = read([tmp_path / "expo.toml"], ImportOptions(), in_force.programme)
    result = await import_programme(uow, imported, source="expo.toml", now=NOW, dry_run=False, in_force=in_force)
    assert (result.version, result.diff) == (None, ProgrammeDiff())


async def test_import_read_against_an_older_version_is_refused(tmp_path: Path) -> None:
    uow = OnlyProgrammes()
    await import_programme(uow, import_sound(tmp_path), source="port", now=NOW, dry_run=False)
    older = await programme_in_force(uow)
    imported = import_sound(tmp_path, {"faq.csv": str(SOUND["faq.csv"]).replace("Yes", "No")})
    await import_programme(uow, imported, source="port", now=NOW, dry_run=False)
    with pytest.raises(ImportRefused) as caught:
        await import_programme(uow, imported, source="port", now=NOW, dry_run=False, in_force=older)
    assert str(caught.value) == "Another import was published meanwhile; run this one again"


async def test_refused_option_is_a_document_too(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    arguments = build_parser().parse_args(["import", str(tmp_path), "--format", "bogus", "--json"])
    with pytest.raises(ImportRefused):
        await run(OnlyProgrammes(), arguments, "en", FixedClock())
    sys.stdout.flush()
    printed = json.loads(capfdbinary.readouterr().out)
    assert (printed["format"], printed["problems"]) == (
        None,
        [
            {
                "file": "",
                "line": 0,
                "column": "",
                "level": "error",
                "message": '--format "bogus" is not read; known: folder, frab-xml, voc-json, pretalx-json, '
                "sessionize-json, open-event-zip, ics, json, xlsx, csv",
            }
        ],
    )


async def test_list_without_an_expo_is_read_in_a_dry_run_and_refused_else(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (tmp_path / "list.csv").write_text("name,booth\nAcme,A1\nBolt,B7\n", encoding="utf-8")
    arguments = build_parser().parse_args(["import", str(tmp_path / "list.csv"), "--json", "--dry-run"])
    assert await run(OnlyProgrammes(), arguments, "en", FixedClock()) == 0
    sys.stdout.flush()
    printed = json.loads(capfdbinary.readouterr().out)
    assert (printed["format"], printed["exhibitors"], printed["booths"]) == ("csv", 2, 2)
    with pytest.raises(ImportRefused) as caught:
        await run(
            OnlyProgrammes(), build_parser().parse_args(["import", str(tmp_path / "list.csv")]), "en", FixedClock()
        )
    assert str(caught.value) == (
        "There is no expo yet that this belongs to; import expo.toml or the programme first, or name --start-date "
        "and --timezone"
    )


async def test_schedule_of_another_program_is_published(tmp_path: Path) -> None:
    (tmp_path / "upload").write_text(FRAB, encoding="utf-8")
    uow = OnlyProgrammes()
    arguments = build_parser().parse_args(["import", str(tmp_path / "upload")])
    assert await run(uow, arguments, "en", FixedClock()) == 0
    latest = await programme_in_force(uow)
    assert latest is not None
    assert [session.id for session in latest.programme.sessions] == ["11", "g-12", "13"]
    assert await run(uow, arguments, "en", FixedClock()) == 0
    again = await programme_in_force(uow)
    assert (again is not None and again.number) == 1
    assert [what for what, _ in uow.audit.of] == ["import.published"]


async def test_refused_file_of_another_program_publishes_nothing(tmp_path: Path) -> None:
    (tmp_path / "upload").write_text(FRAB[:700], encoding="utf-8")
    uow = OnlyProgrammes()
    arguments = build_parser().parse_args(["import", str(tmp_path / "upload")])
    assert await run(uow, arguments, "en", FixedClock()) == 1
    assert await programme_in_force(uow) is None
