"""Collecting problems while reading, so that all of them are told at once."""

from __future__ import annotations

from bot.domain.problem import Level, Problem


class ProblemLog:
    """Grows while files are read. ``line`` counts from 1, 0 is the whole file; see ``Problem``."""

    def __init__(self) -> None:
        self._problems: set[Problem] = set()

    def error(self, file: str, line: int, column: str, message: str) -> None:
        self._problems.add(Problem(file, line, column, Level.ERROR, message))

    def warn(self, file: str, line: int, column: str, message: str) -> None:
        self._problems.add(Problem(file, line, column, Level.WARNING, message))

    @property
    def has_errors(self) -> bool:
        return any(problem.level is Level.ERROR for problem in self._problems)

    def sorted(self) -> tuple[Problem, ...]:
        """Each problem once, by file, line and column."""
        return tuple(sorted(self._problems))
