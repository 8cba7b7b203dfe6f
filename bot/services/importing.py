"""Publishing what an organiser brought: compare, then commit as the next version."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.domain.diff import ProgrammeDiff, diff
from bot.domain.errors import ImportRefused
from bot.domain.problem import Level, Problem
from bot.domain.programme import Programme
from bot.domain.sentence import sentence
from bot.domain.version import ProgrammeVersion
from bot.importers.imported import Imported
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services import auditing, change_notices


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


async def programme_in_force(uow: UnitOfWork) -> ProgrammeVersion | None:
    """What the files are read against; None before the first import.

    Raises:
        StorageError: the database cannot be read.
    """
    async with uow.read() as tx:
        return await tx.programmes.latest()


async def import_programme(
    uow: UnitOfWork,
    imported: Imported,
    *,
    source: str,
    now: dt.datetime,
    dry_run: bool,
    in_force: ProgrammeVersion | None = None,
    by_command: bool = False,
) -> ImportResult:
    """Compare with the latest version and, unless nothing changed, commit as the next one, in one transaction.
    ``source`` is kept for people to read; ``now`` is aware. ``in_force`` is what the files were read
    against: tables may have been kept from it, so it must still be the latest. ``by_command``: an organiser's,
    which the log of what they do tells.

    Raises:
        ImportRefused: another version was published since ``in_force``, or nobody says when the expo is.
        StorageError: the database cannot be read or written.
    """
    programme = imported.programme
    if programme is None:
        if not dry_run and not any(problem.level is Level.ERROR for problem in imported.problems):
            raise ImportRefused(
                sentence(
                    "There is no expo yet that this belongs to; import expo.toml or the programme first, "
                    "or name --start-date and --timezone"
                )
            )
        return ImportResult(None, ProgrammeDiff(), imported.problems)
    if dry_run:
        async with uow.read() as tx:
            changes = diff(_programme(await tx.programmes.latest()), programme)
        return ImportResult(None, changes, imported.problems)

    async def publish(tx: Transaction) -> ImportResult:
        latest = await tx.programmes.latest()
        if in_force is not None and latest is not None and latest.number != in_force.number:
            raise ImportRefused(sentence("Another import was published meanwhile; run this one again"))
        changes = diff(_programme(latest), programme)
        if changes.is_empty:
            return ImportResult(None, changes, imported.problems)
        version = await tx.programmes.add(programme, source, now)
        if latest is not None:
            await change_notices.record(tx, latest.programme, programme, changes, now=now)
        if by_command:
            counts = ", ".join(f"{number} {sort}" for sort, number in changes.counts.items() if number)
            after = f"version {version.number}: {counts}"
            await auditing.record_command(tx, "import.published", source, after=after, at=now)
        return ImportResult(version.number, changes, imported.problems)

    return await uow.write(publish)


def _programme(version: ProgrammeVersion | None) -> Programme | None:
    return version.programme if version else None
