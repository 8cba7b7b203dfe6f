"""Collecting problems while reading, so that all of them are told at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.problem import Level, Problem
from bot.domain.sentence import Sentence

if TYPE_CHECKING:
    from bot.importers.column_uses import ColumnUse


class ProblemLog:
    """Grows while files are read. ``line`` counts from 1, 0 is the whole file; see ``Problem``. ``columns`` are
    those that somebody may want to be read as something else."""

    def __init__(self) -> None:
        self._problems: set[Problem] = set()
        self._wrong: set[tuple[str, int, str]] = set()
        self.columns: list[ColumnUse] = []

    def error(
        self, file: str, line: int, column: str, said: Sentence, *, needs: str = "", option: str = ""
    ) -> None:
        self._problems.add(Problem(file, line, column, Level.ERROR, said, needs, option))
        self._wrong.add((file, line, column))

    def warn(
        self, file: str, line: int, column: str, said: Sentence, *, needs: str = "", option: str = ""
    ) -> None:
        self._problems.add(Problem(file, line, column, Level.WARNING, said, needs, option))

    def note_kept(self, file: str, said: Sentence) -> None:
        """A warning that only says what stays as it is in force."""
        self._problems.add(Problem(file, 0, "", Level.WARNING, said, stays=True))

    def has_error_at(self, file: str, line: int, column: str) -> bool:
        """Whether exactly this place has an error already."""
        return (file, line, column) in self._wrong

    def has_error_in(self, file: str, line: int) -> bool:
        """Whether any column of this line has an error already."""
        return any(place[:2] == (file, line) for place in self._wrong)

    @property
    def has_errors(self) -> bool:
        return bool(self._wrong)

    def sorted(self) -> tuple[Problem, ...]:
        """Each problem once, by file, line and column."""
        return tuple(sorted(self._problems))
