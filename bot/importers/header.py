"""Where the header of somebody else's table is, and what its columns are, by their names and by their contents."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from bot.domain.sentence import sentence
from bot.importers.cells import BadValue, CellValue, as_text
from bot.importers.listing import Column, Listing, alone, cell, holds
from bot.importers.moments import parse_day, parse_moment
from bot.importers.synonyms import (
    EXHIBITOR_LISTS,
    EXHIBITORS,
    PLAN,
    PROGRAMME,
    Fields,
    Label,
    key_of,
    keys_of,
    readings,
)
from bot.importers.tables import Row
from bot.importers.text import one_line

MAX_TITLE_LINES = 30
NEEDED = sentence("a programme needs at least a title and a start, an exhibitor list a name and a booth")
_SAMPLE = 60
_MOST = 0.8
_BOOTH = re.compile(
    r"[A-Za-z]{0,3}[-. ]?\d{1,3}[-.]?\d{0,4}[A-Za-z]?(?:\s*[,;、/&]\s*[A-Za-z]{0,3}[-.]?\d{1,5}[A-Za-z]?)*"
)
_REPEATED = frozenset(("speakers", "companies", "room", "booth", "hall", "products", "category"))
_LOCALIZED = _REPEATED | {"title", "name", "track", "subtitle", "abstract", "description", "country"}
_NOTHING_SAID: Mapping[str, str] = {}
_SAID = -1
"""The rank of what somebody says: surer than any name."""
_KINDS: tuple[tuple[str, Fields], ...] = (("plan", PLAN), ("programme", PROGRAMME), ("exhibitors", EXHIBITORS))


@dataclass(slots=True)
class _Candidate:
    score: int = 0
    header: int = 0
    kind: str = ""
    columns: dict[str, list[Column]] = field(default_factory=dict)
    further: list[Column] = field(default_factory=list)
    left_out: list[int] = field(default_factory=list)


def listing_of(
    file: str,
    rows: Sequence[Row],
    *,
    sheet: str = "",
    is_text: bool = True,
    hint: str = "",
    kind: str = "",
    columns: Mapping[str, str] = _NOTHING_SAID,
) -> Listing | None:
    """The table in these rows; None where no row is a header that anybody knows, nor do the contents tell.
    ``hint`` names what the rows are (a key of JSON); ``kind``: only if they are this. ``columns`` is what somebody
    says of some columns, by header (see ``ImportOptions``)."""
    filled = [row for row in rows if any(holds(value) for value in row.values)]
    best = _Candidate()
    for index in range(min(MAX_TITLE_LINES if is_text else 1, len(filled))):
        body = filled[index + 1 : index + 1 + _SAMPLE]
        labels = _labels(filled[index], filled[index - 1] if index and is_text else None)
        for name, fields in _KINDS:
            if kind and name != kind:
                continue
            found = _candidate(name, fields, labels, body, hint=hint, said=columns)
            if found.score > best.score:
                best = found
                best.header = index
    if not best.score:
        return None
    header = filled[best.header]
    nameless = _is_data(header, best)
    stray = next((row.line for row in filled[: best.header] if _is_data(row, best)), 0)
    body = filled[best.header + (not nameless) :]
    return Listing(
        file=file,
        line=header.line,
        kind=best.kind,
        columns=_without_names(best.columns) if nameless else best.columns,
        further=[] if nameless else best.further,
        rows=body if nameless else [row for row in body if list(row.values) != list(header.values)],
        above=tuple(text for row in filled[: best.header] for text in [_only_text(row)] if text),
        stray=stray,
        sheet=sheet,
        is_text=is_text,
    )


def _is_data(row: Row, found: _Candidate) -> bool:
    """Whether a row that should be the header, or above it, is one of the table: it has a time, or a booth."""
    name = {"programme": "start", "exhibitors": "booth"}.get(found.kind, "x")
    values = [value for column in found.columns.get(name, []) if holds(value := cell(row, column.index))]
    return any(_is_time(value) if name == "start" else _is_booth(value) for value in values)


def _without_names(columns: dict[str, list[Column]]) -> dict[str, list[Column]]:
    return {name: [Column(column.index, "") for column in found] for name, found in columns.items()}


def _only_text(row: Row) -> str:
    index = alone(row)
    return one_line(as_text(row.values[index])) if index is not None else ""


def _labels(row: Row, above: Row | None) -> list[tuple[str, str]]:
    """The header of each column, and that of the group above it, where it goes on over several."""
    labels = []
    group = ""
    for index, value in enumerate(row.values):
        if above is not None and holds(cell(above, index)):
            group = one_line(as_text(cell(above, index)))
        labels.append((one_line(as_text(value)), group))
    return labels


@cache
def _keys(kind: str) -> dict[str, tuple[str, int]]:
    return keys_of(dict(_KINDS)[kind])


def _candidate(
    kind: str,
    fields: Fields,
    labels: Sequence[tuple[str, str]],
    body: Sequence[Row],
    *,
    hint: str,
    said: Mapping[str, str],
) -> _Candidate:
    found = _Candidate(kind=kind)
    taken: dict[int, int] = {}
    for index, (label, group) in enumerate(labels):
        if label in said:
            if said[label] in fields:
                _claim(found, index, label, (said[label], _SAID, Label(label)), taken)
            else:
                found.left_out.append(index)
            continue
        match = _field(kind, label) or (_field(kind, group) if not label or label.isdigit() else None)
        if match is not None:
            _claim(found, index, label if _field(kind, label) else group, match, taken)
        elif label:
            found.further.append(Column(index, label))
    named = sum(len(columns) for columns in found.columns.values())
    _by_contents(found, labels, body)
    found.score = _score(found, named, hint)
    return found


def _field(kind: str, label: str) -> tuple[str, int, Label] | None:
    if not label or len(label) > 60:
        return None
    keys = _keys(kind)
    for reading in readings(label):
        if match := keys.get(reading.key):
            return (*match, reading)
    return None


def _claim(
    found: _Candidate, index: int, label: str, match: tuple[str, int, Label], taken: dict[int, int]
) -> None:
    """Give the column to its field; the surer name wins, lists and languages may have several columns."""
    name, rank, reading = match
    column = Column(index, label, reading.locale)
    others = found.columns.setdefault(name, [])
    one_more = name in _REPEATED and (
        reading.numbered or others[-1:] == [Column(index - 1, label, reading.locale)]
    )
    language = name in _LOCALIZED and all(_differ(column, other) for other in others)
    if not others or one_more or language:
        others.append(column)
        taken[index] = rank
    elif len(others) == 1 and rank < taken[others[0].index]:
        found.further.append(others[0])
        found.columns[name] = [column]
        taken[index] = rank
    else:
        found.further.append(column)


def _differ(one: Column, other: Column) -> bool:
    """Whether two columns of a field are two languages: by their suffixes, else by the script of their headers."""
    if one.locale or other.locale:
        return one.locale != other.locale
    return one.label.isascii() != other.label.isascii()


def _by_contents(found: _Candidate, labels: Sequence[tuple[str, str]], body: Sequence[Row]) -> None:
    """Columns that no name tells, by what stands in them: times, dates, booths, then texts that differ."""
    free = [index for index, _ in enumerate(labels) if index not in found.left_out and not any(
        column.index == index for columns in found.columns.values() for column in columns
    )]  # fmt: skip
    values = {index: [value for row in body if holds(value := cell(row, index))] for index in free}
    wanted: list[tuple[str, Callable[[CellValue], bool]]] = []
    if found.kind == "programme":
        wanted = [("start", _is_time), ("date", _is_date)]
    elif found.kind == "exhibitors":
        wanted = [("booth", _is_booth)]
    for name, fits in wanted:
        if name in found.columns or (name == "date" and "start_date" in found.columns):
            continue
        index = next(
            (index for index in free if _mostly(values[index], fits) and _fit_together(name, values[index])), None
        )
        if index is not None:
            free.remove(index)
            _take(found, name, index, labels)
    main = {"programme": "title", "exhibitors": "name"}.get(found.kind)
    needed = "start" if found.kind == "programme" else "booth"
    if main and main not in found.columns and needed in found.columns:
        texts = [index for index in free if _mostly(values[index], _is_name)]
        best = max(texts, key=lambda index: len({as_text(value) for value in values[index]}), default=None)
        if best is not None:
            _take(found, main, best, labels)


def _fit_together(name: str, values: Sequence[CellValue]) -> bool:
    """Booths differ from each other, and most have a letter: else they are levels, ranks or measures."""
    texts = [as_text(value).strip() for value in values]
    lettered = sum(any(char.isalpha() for char in text) for text in texts)
    return name != "booth" or (2 * len(set(texts)) > len(texts) and 2 * lettered > len(texts))


def _take(found: _Candidate, name: str, index: int, labels: Sequence[tuple[str, str]]) -> None:
    found.columns[name] = [Column(index, labels[index][0])]
    found.further = [column for column in found.further if column.index != index]


def _mostly(values: Sequence[CellValue], fits: Callable[[CellValue], bool]) -> bool:
    misses = (1 - _MOST) * len(values)
    for value in values:
        misses -= not fits(value)
        if misses < 0:
            return False
    return bool(values)


@lru_cache(maxsize=8192)
def _is_time(value: CellValue) -> bool:
    try:
        return parse_moment(value).since is not None
    except BadValue:
        return False


@lru_cache(maxsize=8192)
def _is_date(value: CellValue) -> bool:
    if isinstance(value, str) and value.strip().isdigit():
        return False
    try:
        parse_day(value, dt.date(2000, 1, 1))
    except BadValue:
        return False
    return True


def _is_booth(value: CellValue) -> bool:
    return isinstance(value, str) and bool(_BOOTH.fullmatch(value.strip()))


def _is_name(value: CellValue) -> bool:
    return isinstance(value, str) and 2 <= len(value.strip()) <= 300 and any(char.isalpha() for char in value)


def _score(found: _Candidate, named: int, hint: str) -> int:
    """How much speaks for it; 0 where what is needed is not there."""
    has = found.columns.keys()
    if found.kind == "plan":
        return 100 + named if {"booth", "x", "y", "width", "height"} <= has else 0
    if found.kind == "programme":
        if "title" not in has or not has & {"start", "start_date"}:
            return 0
        return (
            10 * len(has & {"title", "start", "start_date", "end", "duration", "date", "speakers", "abstract"})
            + named
        )
    if "name" not in has:
        return 0
    hinted = key_of(hint) in EXHIBITOR_LISTS
    placed = bool(has & {"booth"}) or (bool(has & {"hall"}) and len(has) > 1)
    if not placed and not hinted and len(has & {"website", "category", "products", "country"}) < 2:
        return 0
    return 10 * len(has & {"name", "booth", "hall", "category", "products", "country"}) + named
