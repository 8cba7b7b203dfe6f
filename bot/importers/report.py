"""Telling what an import found: as a document for programs, as lines for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from bot.domain.diff import Change, Item, ItemKind, ProgrammeDiff
from bot.domain.localized import Localized
from bot.domain.problem import Level, Problem
from bot.domain.programme import Session
from bot.importers.imported import Counts, Imported, SessionMark

_SHOWN = 20
_KINDS = {
    ItemKind.EXPO: ("expo", "expos"),
    ItemKind.DAY: ("day", "days"),
    ItemKind.VENUE: ("venue", "venues"),
    ItemKind.TRANSPORT: ("way of transport", "ways of transport"),
    ItemKind.ROOM: ("room", "rooms"),
    ItemKind.HALL: ("hall", "halls"),
    ItemKind.EXHIBITOR: ("exhibitor", "exhibitors"),
    ItemKind.SESSION: ("session", "sessions"),
    ItemKind.FAQ: ("FAQ entry", "FAQ entries"),
    ItemKind.BOOTH: ("booth of the plan", "booths of the plan"),
    ItemKind.DOCUMENT: ("document", "documents"),
}


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


def _mark(mark: SessionMark | None) -> dict[str, str | None] | None:
    return {"title": mark.title, "start": mark.start.isoformat(), "room": mark.room or None} if mark else None


def _summary(imported: Imported) -> Iterator[str]:
    counts = imported.counts
    if imported.programme is not None:
        expo = imported.programme.expo
        yield f"{expo.name.best('en')}, {expo.start_date} to {expo.end_date}, {expo.timezone}"
    if counts != Counts():
        words = ("day", "session", "room", "speaker", "exhibitor", "hall", "booth")
        numbers = [_number(getattr(counts, f"{word}s"), word) for word in words]
        yield f"Read: {', '.join(numbers)}, {_number(counts.faq, 'FAQ entry', 'FAQ entries')}"
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
    added = Counter(change.kind for change in diff.added)
    if added:
        yield "  added: " + ", ".join(_number(number, *_KINDS[kind]) for kind, number in added.items())
    for sort in ("changed", "moved", "cancelled", "removed"):
        yield from (f"  {sort}: {line}" for line in _changes(getattr(diff, sort)))


def _changes(changes: Sequence[Change]) -> Iterator[str]:
    """Many of a kind with the same fields in one line, the others one by one as far as they are not too many."""
    alike = Counter((change.kind, change.fields) for change in changes)
    single = [change for change in changes if alike[change.kind, change.fields] <= _SHOWN]
    for (kind, fields), number in alike.items():
        if number > _SHOWN:
            yield _number(number, *_KINDS[kind]) + (f": {', '.join(fields)}" if fields else "")
    yield from map(_change, islice(single, _SHOWN))
    if len(single) > _SHOWN:
        yield f"... and {len(single) - _SHOWN} more"


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
        start = [":".join(part for part in place if part), problem.level.value, _message(problem)]
        yield ": ".join(part for part in start if part)
    errors = sum(problem.level is Level.ERROR for problem in problems)
    warnings = len(problems) - errors
    if errors:
        yield f"{_number(errors, 'error')}, {_number(warnings, 'warning')}: nothing is imported."
    elif warnings:
        yield f"{_number(warnings, 'warning')}."


def _message(problem: Problem) -> str:
    """Without the file's name, which stands before it."""
    message = problem.message
    for start, instead in (
        ("There is no {}", "missing"),
        ("There are no {}", "missing"),
        ("{}: ", ""),
        ("{} ", ""),
    ):
        name = start.format(problem.file)
        if problem.file and message.startswith(name):
            return instead + message.removeprefix(name)
    return message


def _number(number: int, word: str, words: str = "") -> str:
    return f"{number} {word}" if number == 1 else f"{number} {words or word + 's'}"
