"""Publishing what an organiser brought: compare, then commit as the next version."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.domain.diff import ProgrammeDiff, diff
from bot.domain.problem import Level, Problem
from bot.domain.programme import Programme
from bot.domain.version import ProgrammeVersion
from bot.importers.imported import Imported
from bot.ports.unit_of_work import Transaction, UnitOfWork


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did, or would do. ``version`` is the number committed, None where nothing was (refused, a dry
    run, or nothing changed); ``diff`` is empty where it was refused."""

    version: int | None
    diff: ProgrammeDiff
    problems: tuple[Problem, ...]

    @property
    def refused(self) -> bool:
        """Whether an error stands among the problems."""
        return any(problem.level is Level.ERROR for problem in self.problems)


async def import_programme(
    uow: UnitOfWork, imported: Imported, *, source: str, now: dt.datetime, dry_run: bool
) -> ImportResult:
    """Compare with the latest version and, unless nothing changed, commit as the next one, in one transaction.
    ``source`` is kept for people to read; ``now`` is aware.

    Raises:
        StorageError: the database cannot be read or written.
    """
    programme = imported.programme
    if programme is None:
        return ImportResult(None, ProgrammeDiff(), imported.problems)
    if dry_run:
        async with uow.read() as tx:
            changes = diff(_programme(await tx.programmes.latest()), programme)
        return ImportResult(None, changes, imported.problems)

    async def publish(tx: Transaction) -> ImportResult:
        changes = diff(_programme(await tx.programmes.latest()), programme)
        if changes.is_empty:
            return ImportResult(None, changes, imported.problems)
        version = await tx.programmes.add(programme, source, now)
        return ImportResult(version.number, changes, imported.problems)

    return await uow.write(publish)


def _programme(version: ProgrammeVersion | None) -> Programme | None:
    return version.programme if version else None
