"""A difference of two programmes, as far as a message holds it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from bot.domain.diff import Change, Item, ProgrammeDiff
from bot.domain.localized import Localized
from bot.domain.programme import Programme, Room, Session
from bot.views.imports import ChangeGroup, ThingChanged

SHOWN = 6
_NO_TEXT = Localized()


def groups_of(
    changes: ProgrammeDiff, old: Programme | None, new: Programme, *, shown: int = SHOWN
) -> tuple[ChangeGroup, ...]:
    """What is added, changed, moved, cancelled, removed: how much, and ``shown`` of each."""
    rooms: dict[str, Room] = {room.id: room for room in (*(old.rooms if old else ()), *new.rooms)}
    groups = []
    for sort in changes.counts:
        found: Sequence[Change] = getattr(changes, sort)
        if not found:
            continue
        kinds = Counter(change.kind.value for change in found)
        # An order that changed is told by the number alone.
        things = [_thing(change, rooms) for change in found if change.before or change.after][:shown]
        groups.append(ChangeGroup(sort, tuple(kinds.items()), tuple(things), len(found) - len(things)))
    return tuple(groups)


def _thing(change: Change, rooms: Mapping[str, Room]) -> ThingChanged:
    before, after = change.before, change.after
    item = after or before
    name = name_of(item) if item else _NO_TEXT
    if isinstance(before, Session) and isinstance(after, Session):
        return ThingChanged(
            change.kind.value,
            change.id,
            name,
            before.start,
            after.start,
            _room(before, rooms),
            _room(after, rooms),
        )
    return ThingChanged(change.kind.value, change.id, name)


def _room(session: Session, rooms: Mapping[str, Room]) -> Localized:
    room = rooms.get(session.room_id)
    return room.name if room else Localized({"en": session.room_id} if session.room_id else {})


def name_of(item: Item) -> Localized:
    """What people call it; empty where it has no name."""
    for field in ("title", "name", "question", "mode"):
        if isinstance(found := getattr(item, field, None), Localized):
            return found
    return _NO_TEXT
