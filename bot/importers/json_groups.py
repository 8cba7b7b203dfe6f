"""The lists that a JSON file holds, wherever they stand: objects at the same path, as rows of one table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.importers.cells import BadValue, CellValue, number_text
from bot.importers.columns import canonical_tag
from bot.importers.json_text import LINE
from bot.importers.moments import parse_day
from bot.importers.tables import Row
from bot.importers.text import one_line

_MAX_DEPTH = 8
_NAMES = ("name", "public_name", "full_name", "fullName", "title", "label", "value", "number")

Cells = dict[str, CellValue]


@dataclass(slots=True)
class Group:
    """Objects that stand at the same path: ``key`` is the last name on it. Each with its line and what it has from
    the objects around it."""

    key: str
    depth: int
    items: list[tuple[int, Cells]] = field(default_factory=list)

    def labels(self) -> list[str]:
        """All keys that occur, in the order of their first occurrence."""
        return list(dict.fromkeys(label for _, cells in self.items for label in cells))

    def rows(self) -> list[Row]:
        """The header and the rows."""
        labels = self.labels()
        body = [Row(line, [cells.get(label, "") for label in labels]) for line, cells in self.items]
        return [Row(self.items[0][0], labels), *body]

    def names(self) -> dict[str, str]:
        """Of objects that have an id and a name."""
        named = ((cells.get("id"), _first_name(cells)) for _, cells in self.items)
        return {key: name for key, name in named if isinstance(key, str) and key and name}


def groups_in(whole: Any) -> list[Group]:
    """Every list of objects, outer ones first; values that are ids of a list with the same name are named."""
    walk = _Walk()
    walk.into(whole, _Spot("", "", 0, {}))
    groups = sorted(walk.found.values(), key=lambda group: group.depth)
    _resolve(groups)
    return groups


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where the walk is: the path, the last key on it, how deep, and what the objects around say."""

    path: str
    key: str
    depth: int
    around: Mapping[str, CellValue]

    def below(self, path: str, key: str, more: Mapping[str, CellValue] | None = None) -> _Spot:
        return _Spot(path, key, self.depth + 1, {**self.around, **(more or {})})


class _Walk:
    def __init__(self) -> None:
        self.found: dict[str, Group] = {}

    def into(self, value: Any, spot: _Spot) -> None:
        if spot.depth > _MAX_DEPTH:
            return
        if isinstance(value, list):
            nested = sum(isinstance(item, list) for item in value) > 1
            for number, item in enumerate(value, start=1):
                self._item(item, spot.below(f"{spot.path}[]", spot.key, {"day": str(number)} if nested else None))
        elif isinstance(value, dict):
            self._members({name: member for name, member in value.items() if name != LINE}, spot)

    def _members(self, members: Mapping[str, Any], spot: _Spot) -> None:
        keyed = _is_keyed(members)
        for name, member in members.items():
            if not keyed and isinstance(member, dict | list):
                self.into(member, spot.below(f"{spot.path}.{name}", name))
            elif isinstance(member, dict):
                self._item(member, spot.below(f"{spot.path}{{}}", spot.key, _context(name)))
            elif isinstance(member, list):
                self.into(member, spot.below(f"{spot.path}{{}}", spot.key, _context(name)))

    def _item(self, item: Any, spot: _Spot) -> None:
        if not isinstance(item, dict):
            self.into(item, spot)
            return
        cells = flat(item)
        group = self.found.setdefault(spot.path, Group(spot.key, spot.depth))
        group.items.append((int(item.get(LINE, 0)), {**spot.around, **cells}))
        inherited = {
            label: text for label, text in cells.items() if isinstance(text, str) and label not in ("id", *_NAMES)
        }
        if name := _first_name(cells):
            inherited[_one_of(spot.key)] = name
        self.into(item, spot.below(spot.path, spot.key, inherited))


def flat(item: Mapping[str, Any]) -> Cells:
    """An object as cells: texts for each language as ``title_en``, objects by their name, and what is within them
    under its own key where that is free."""
    cells: Cells = {}
    inner: Cells = {}
    for key, value in item.items():
        label = one_line(key)
        if key == LINE or not label:
            continue
        if isinstance(value, dict):
            members = {name: member for name, member in value.items() if name != LINE}
            if members and all(
                canonical_tag(name) and isinstance(text, str | None) for name, text in members.items()
            ):
                cells.update({f"{label}_{tag}": text or "" for tag, text in members.items()})
            else:
                within = flat(value)
                if name := _first_name(within):
                    cells[label] = name
                inner.update({name: text for name, text in within.items() if name not in ("id", *_NAMES)})
        else:
            cells[label] = _cell(value)
    return {**{label: text for label, text in inner.items() if label not in cells}, **cells}


def _cell(value: Any) -> CellValue:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return number_text(value)
    if isinstance(value, list):
        names = [_first_name(flat(item)) if isinstance(item, dict) else _cell(item) for item in value]
        return tuple(name for name in names if isinstance(name, str) and name)
    return str(value)


def _first_name(cells: Mapping[str, CellValue]) -> str:
    found = (cells.get(name) for name in _NAMES)
    return next((text for text in found if isinstance(text, str) and text), "")


def _is_keyed(members: Mapping[str, Any]) -> bool:
    """Whether the keys are data: days, or ids of objects that are alike."""
    if not members or not all(isinstance(member, dict | list) for member in members.values()):
        return False
    if all(_context(name).get("date") for name in members):
        return True
    alike = [frozenset(member) for member in members.values() if isinstance(member, dict)]
    common = frozenset.intersection(*alike) if alike else frozenset()
    return len(members) > 1 and len(alike) == len(members) and len(common - {LINE}) > 1


def _context(name: str) -> Cells:
    if name.isdigit() and len(name) != 8:
        return {"key": name}
    try:
        day = parse_day(name, None)
    except BadValue:
        return {"key": name}
    return {"date": day.isoformat() if day else name}


def _one_of(key: str) -> str:
    """``rooms`` -> ``room``: what the name of an object in that list stands for."""
    return key[:-1] if key.endswith("s") else key or "group"


def _resolve(groups: list[Group]) -> None:
    names = {group.key: found for group in groups if (found := group.names())}
    for group in groups:
        for _, cells in group.items:
            for label in list(cells):
                named = names.get(label) or names.get(f"{label}s")
                if named is not None and label != group.key:
                    cells[label] = _named(cells[label], named)


def _named(value: CellValue, names: Mapping[str, str]) -> CellValue:
    if isinstance(value, tuple):
        return tuple(names.get(item, item) for item in value)
    return names.get(value, value) if isinstance(value, str) else value


def linked(groups: list[Group], key: str) -> Iterator[tuple[str, str]]:
    """Pairs of names where one list names the objects of another: of the other's object, and of the naming one."""
    for group in groups:
        for _, cells in group.items:
            value = cells.get(key)
            for item in value if isinstance(value, tuple) else (value,):
                if isinstance(item, str) and item:
                    yield item, _first_name(cells)
