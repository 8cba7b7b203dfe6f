"""A brought file, read and compared, without holding up anybody."""

from __future__ import annotations

import asyncio
import re
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from bot.domain.diff import ItemKind, ProgrammeDiff, diff
from bot.domain.errors import ImportRefused
from bot.domain.import_draft import ImportAnswers
from bot.domain.problem import Level, Problem
from bot.domain.programme import Programme
from bot.importers.folder import FORMAT as OURS
from bot.importers.imported import Counts, Imported
from bot.importers.options import ImportOptions
from bot.importers.registry import read
from bot.importers.strange_tables import strange_columns
from bot.services.giving_way import giving_way

_UNSAFE = re.compile(r"[^\w.() +-]+")
_LONGEST_NAME = 80
MANY = 5
"""Removing more than one in so many asks twice."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading gave, and what it would change. ``removed``: how many sessions and exhibitors would go, and of
    how many."""

    imported: Imported
    changes: ProgrammeDiff
    removed_sessions: int = 0
    of_sessions: int = 0
    removed_exhibitors: int = 0
    of_exhibitors: int = 0

    @property
    def programme(self) -> Programme | None:
        return self.imported.programme

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(one for one in self.imported.problems if one.level is Level.ERROR)

    @property
    def removes_much(self) -> bool:
        """More than a fifth of the sessions or of the exhibitors."""
        return (
            self.removed_sessions * MANY > self.of_sessions or self.removed_exhibitors * MANY > self.of_exhibitors
        )

    def needs(self, answers: ImportAnswers) -> str:
        """What only its sender can say: start_date | timezone, empty where nothing is missing, or they said it."""
        if self.programme is not None:
            return ""
        asked = {
            one.needs or one.column for one in self.imported.problems if one.needs or one.level is Level.ERROR
        }
        said = {"start_date": answers.start_date, "timezone": answers.timezone}
        return next((name for name, value in said.items() if name in asked and value is None), "")


class LastReading:
    """What was read last: each button below a preview would else read its file anew. A reading hangs on the file
    (by its ``path``, which no other gets), what was said of it, the version in force, and the language."""

    def __init__(self) -> None:
        self._key: tuple[str, ImportAnswers, int, str] | None = None
        self._reading: Reading | None = None

    def get(self, path: str, answers: ImportAnswers, version: int, language: str) -> Reading | None:
        """None: another one was read since."""
        return self._reading if (path, answers, version, language) == self._key else None

    def keep(self, path: str, answers: ImportAnswers, version: int, language: str, reading: Reading) -> None:
        self._key, self._reading = (path, answers, version, language), reading

    def forget(self, path: str) -> None:
        """The file is gone."""
        if self._key is not None and self._key[0] == path:
            self._key = self._reading = None


async def read_brought(
    content: bytes, file_name: str, answers: ImportAnswers, language: str, current: Programme | None
) -> Reading:
    """In a thread: the loop goes on meanwhile. A file that cannot be read is a problem, not an exception."""
    with giving_way():
        return await asyncio.to_thread(_read, content, file_name, answers, language, current)


def _read(
    content: bytes, file_name: str, answers: ImportAnswers, language: str, current: Programme | None
) -> Reading:
    options = ImportOptions(
        timezone=answers.timezone, start_date=answers.start_date, language=language, columns=answers.columns
    )
    with tempfile.TemporaryDirectory(prefix="expo-import-") as folder:
        path = Path(folder) / safe_name(file_name)
        path.write_bytes(content)
        try:
            imported = read([path], options, current)
            # A table of ours has its columns' names; what is wrong in it stands in its cells.
            if imported.programme is None and not imported.columns and imported.format != OURS:
                imported = replace(imported, columns=strange_columns(path, options))
        except ImportRefused as error:
            imported = Imported("", None, (Problem(path.name, 0, "", Level.ERROR, error.said),), Counts())
    return compared(imported, current)


def compared(imported: Imported, current: Programme | None) -> Reading:
    """With the programme in force."""
    if imported.programme is None:
        return Reading(imported, ProgrammeDiff())
    changes = diff(current, imported.programme)
    gone = [change.kind for change in changes.removed]
    return Reading(
        imported,
        changes,
        gone.count(ItemKind.SESSION),
        len(current.sessions) if current else 0,
        gone.count(ItemKind.EXHIBITOR),
        len(current.exhibitors) if current else 0,
    )


def safe_name(name: str) -> str:
    """As a file of ours may be called: tables are known by their names, so that it is kept as far as it goes."""
    plain = _UNSAFE.sub("_", Path(name.replace("\\", "/")).name).strip(". ")
    stem, suffix = Path(plain).stem, Path(plain).suffix
    return f"{stem[: _LONGEST_NAME - len(suffix)]}{suffix}" if stem else "file"
