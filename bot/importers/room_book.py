"""The rooms that sessions name: those in force, and new ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.domain.localized import Localized
from bot.domain.programme import Room
from bot.importers.found import FoundSession
from bot.importers.ids import Ids, slug
from bot.importers.references import References
from bot.importers.text import fold, one_line

_BETWEEN = re.compile(r"\s*(?:[,;；、，/&+|\n]|\s(?:and|und|et|y)\s|和|与)\s*")


class RoomBook:
    """``rooms``: those in force, in their order, then those that only the file names. ``names``: what stands in
    the file where a room is named, each once."""

    def __init__(self, sessions: Iterable[FoundSession], in_force: Sequence[Room], language: str) -> None:
        self.rooms: list[Room] = list(in_force)
        self._language = language
        self._known = References((room.id, room.name) for room in in_force)
        self._new: dict[str, str] = {}
        self._ids = Ids(room.id for room in in_force)
        written = [name for session in sessions for name in session.rooms]
        self.names = {one_line(name.best(language)) for name in written} - {""}
        self._single = {fold(text) for name in written for text in name.values()}
        self._single |= {fold(text) for room in in_force for text in (room.id, *room.name.values())}

    def split(self, session: FoundSession) -> tuple[Localized, ...]:
        """The session's rooms one by one: a text is several rooms where each part is also named alone."""
        names: list[Localized] = []
        for name in session.rooms:
            parts = _BETWEEN.split(name.best(self._language))
            if len(parts) > 1 and len(name.values()) == 1 and all(fold(part) in self._single for part in parts):
                tag = next(iter(name.by_locale))
                names += [Localized({tag: part}) for part in parts]
            else:
                names.append(name)
        return tuple({name.values(): name for name in names if name}.values())

    def room_id(self, name: Localized) -> str:
        """Of the room in force that is called so, else of a new one."""
        for text in name.values():
            found = self._known.find(text)
            if len(found) == 1:
                return found[0]
        key = fold(name.best(self._language))
        if key not in self._new:
            room_id = self._ids.take([slug(name.best(self._language))])
            self._new[key] = room_id
            self.rooms.append(Room(room_id, name))
        return self._new[key]


def written_rooms(session: FoundSession, language: str) -> str:
    """As the file names them, in one text."""
    return "; ".join(one_line(name.best(language)) for name in session.rooms if name)
