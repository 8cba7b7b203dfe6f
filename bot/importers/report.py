"""Telling what an import found: as a document for programs, as lines for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from bot.domain.diff import Change, Item, ProgrammeDiff
from bot.domain.localized import Localized
from bot.domain.problem import Level, Problem
from bot.domain.programme import Session
from bot.importers.imported import Imported, SessionMark

_SHOWN = 20


def document(imported: Imported, diff: ProgrammeDiff) -> dict[str, object]:
    """The document of ``import --json``; JSON types only."""
    counts = imported.counts
    return {
        "format": imported.format or None,
        "days": counts.days,
        "sessions": counts.sessions,
        "rooms": counts.rooms,
        "speakers": counts.speakers,
        "exhibitors": counts.exhibitors,
        "halls": counts.halls,
        "booths": counts.booths,
        "faq": counts.faq,
        "first_session": _mark(counts.first_session),
        "last_session": _mark(counts.last_session),
        "problems": [
            {
                "file": problem.file,
                "line": problem.line,
                "column": problem.column,
                "level": problem.level.value,
                "message": problem.message,
            }
            for problem in imported.problems
        ],
        "diff": diff.counts,
    }


def preview(imported: Imported, diff: ProgrammeDiff) -> list[str]:
    """What a person reads before it is published, in English."""
    return [*_summary(imported), *_differences(imported, diff), *_problems(imported.problems)]


def _mark(mark: SessionMark | None) -> dict[str, str] | None:
    return {"title": mark.title, "start": mark.start.isoformat(), "room": mark.room} if mark else None


def _summary(imported: Imported) -> Iterator[str]:
    counts = imported.counts
    if imported.programme is not None:
        expo = imported.programme.expo
        yield f"{expo.name.best('en')}, {expo.start_date} to {expo.end_date}, {expo.timezone}"
    names = ("days", "sessions", "rooms", "speakers", "exhibitors", "halls", "booths")
    numbers = [f"{getattr(counts, name)} {name}" for name in names]
    yield f"Read: {', '.join(numbers)}, {counts.faq} FAQ entries"
    for label, mark in (("First", counts.first_session), ("Last", counts.last_session)):
        if mark is not None:
            room = f" ({mark.room})" if mark.room else ""
            yield f"{label} session: {mark.start:%Y-%m-%d %H:%M} {mark.title}{room}"


def _differences(imported: Imported, diff: ProgrammeDiff) -> Iterator[str]:
    if imported.programme is None:
        return
    if diff.is_empty:
        yield "Nothing changes."
        return
    yield "Changes: " + ", ".join(f"{number} {sort}" for sort, number in diff.counts.items() if number)
    added = Counter(change.kind.value for change in diff.added)
    if added:
        yield "  added: " + ", ".join(f"{number} {kind}" for kind, number in added.items())
    for sort in ("changed", "moved", "cancelled", "removed"):
        changes: Sequence[Change] = getattr(diff, sort)
        yield from (f"  {sort}: {_change(change)}" for change in islice(changes, _SHOWN))
        if len(changes) > _SHOWN:
            yield f"  {sort}: ... and {len(changes) - _SHOWN} more"


def _change(change: Change) -> str:
    before, after = change.before, change.after
    item = after or before
    words = [change.kind.value, change.id, _title(item) if item else ""]
    text = " ".join(word for word in words if word)
    if isinstance(before, Session) and isinstance(after, Session) and before.start != after.start:
        text += f": {before.start:%Y-%m-%d %H:%M} -> {after.start:%Y-%m-%d %H:%M}"
    return f"{text} ({', '.join(change.fields)})" if change.fields else text


def _title(item: Item) -> str:
    title = getattr(item, "title", None) or getattr(item, "name", None)
    return title.best("en") if isinstance(title, Localized) else ""


def _problems(problems: Sequence[Problem]) -> Iterator[str]:
    for problem in problems:
        place = [problem.file, str(problem.line) if problem.line else "", problem.column]
        yield f"{':'.join(part for part in place if part)}: {problem.level.value}: {problem.message}"
    errors = sum(problem.level is Level.ERROR for problem in problems)
    warnings = len(problems) - errors
    if errors:
        yield f"{_number(errors, 'error')}, {_number(warnings, 'warning')}: nothing is imported."
    elif warnings:
        yield f"{_number(warnings, 'warning')}."


def _number(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
