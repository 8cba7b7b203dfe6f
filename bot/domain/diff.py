"""What an import would change: two programmes, compared item by item."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum

from bot.domain.localized import Localized
from bot.domain.programme import (
    EMPTY,
    BoothRectangle,
    Day,
    Document,
    Exhibitor,
    Expo,
    Faq,
    Hall,
    Programme,
    Room,
    Session,
    SessionStatus,
    Transport,
    Venue,
)

Item = Expo | Day | Venue | Transport | Room | Hall | Exhibitor | Session | Faq | BoothRectangle | Document

ORDER = "order"
_MOVING = frozenset(("date", "start", "end", "room_id"))


class ItemKind(StrEnum):
    """What an item is, in the order in which changes are told."""

    EXPO = "expo"
    DAY = "day"
    VENUE = "venue"
    TRANSPORT = "transport"
    ROOM = "room"
    HALL = "hall"
    EXHIBITOR = "exhibitor"
    SESSION = "session"
    FAQ = "faq"
    BOOTH = "booth"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Change:
    """One item that differs. ``id`` is the organiser's (day: ISO date; transport: its mode, ``bus#2`` for the
    second; booth: its number; expo and venue: empty). ``before`` is None for what is new, ``after`` for what is
    gone. ``fields`` names what differs between the two; ``("order",)`` with neither tells that the items of this
    kind stand in another order."""

    kind: ItemKind
    id: str
    before: Item | None
    after: Item | None
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProgrammeDiff:
    """Each item stands in one of these: a session that was cancelled only there, one that was moved (date, start,
    end, room) only there, whatever else changed in it."""

    added: tuple[Change, ...] = ()
    changed: tuple[Change, ...] = ()
    moved: tuple[Change, ...] = ()
    cancelled: tuple[Change, ...] = ()
    removed: tuple[Change, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """``{"added": 2, "changed": 0, ...}``, always all five."""
        return {item.name: len(getattr(self, item.name)) for item in fields(self)}

    @property
    def is_empty(self) -> bool:
        return not any(self.counts.values())


def diff(old: Programme | None, new: Programme) -> ProgrammeDiff:
    """What ``new`` changes; ``old`` is None where nothing was published yet. Instants are compared as such,
    whatever their zones; the name of a speaker's company that exhibits counts as the exhibitor's only."""
    before, after = _items(old), _items(new)
    found: dict[str, list[Change]] = {item.name: [] for item in fields(ProgrammeDiff)}
    for kind in ItemKind:
        for sort, change in _changes(kind, before[kind], after[kind]):
            found[sort].append(change)
    return ProgrammeDiff(**{sort: tuple(changes) for sort, changes in found.items()})


def _changes(
    kind: ItemKind, before: Mapping[str, Item], after: Mapping[str, Item]
) -> Iterator[tuple[str, Change]]:
    for item_id, item in after.items():
        earlier = before.get(item_id)
        if earlier is None:
            yield "added", Change(kind, item_id, None, item)
        elif differing := _differing(earlier, item):
            yield _sort(earlier, item, differing), Change(kind, item_id, earlier, item, differing)
    for item_id, item in before.items():
        if item_id not in after:
            yield "removed", Change(kind, item_id, item, None)
    if [item_id for item_id in before if item_id in after] != [item_id for item_id in after if item_id in before]:
        yield "changed", Change(kind, "", None, None, (ORDER,))


def _differing(before: Item, after: Item) -> tuple[str, ...]:
    if before == after:
        return ()
    first, second = _comparable(before), _comparable(after)
    return tuple(item.name for item in fields(after) if getattr(first, item.name) != getattr(second, item.name))


def _comparable(item: Item) -> Item:
    if not isinstance(item, Session):
        return item
    return replace(
        item,
        start=item.start.astimezone(dt.UTC),
        end=item.end.astimezone(dt.UTC),
        speakers=tuple(
            replace(speaker, company=EMPTY) if speaker.exhibitor_id else speaker for speaker in item.speakers
        ),
    )


def _sort(before: Item, after: Item, differing: tuple[str, ...]) -> str:
    if isinstance(before, Session) and isinstance(after, Session):
        if after.status is SessionStatus.CANCELLED and before.status is not SessionStatus.CANCELLED:
            return "cancelled"
        if _MOVING & set(differing):
            return "moved"
    return "changed"


def _items(programme: Programme | None) -> dict[ItemKind, dict[str, Item]]:
    if programme is None:
        return {kind: {} for kind in ItemKind}
    return {
        ItemKind.EXPO: {"": programme.expo},
        ItemKind.DAY: {day.date.isoformat(): day for day in programme.days},
        ItemKind.VENUE: {"": programme.venue} if programme.venue != Venue() else {},
        ItemKind.TRANSPORT: dict(_transport(programme.transport)),
        ItemKind.ROOM: {room.id: room for room in programme.rooms},
        ItemKind.HALL: {hall.id: hall for hall in programme.halls},
        ItemKind.EXHIBITOR: {exhibitor.id: exhibitor for exhibitor in programme.exhibitors},
        ItemKind.SESSION: {session.id: session for session in programme.sessions},
        ItemKind.FAQ: {entry.id: entry for entry in programme.faq},
        ItemKind.BOOTH: {booth.booth: booth for booth in programme.booths},
        ItemKind.DOCUMENT: {document.id: document for document in programme.documents},
    }


def _transport(ways: Iterable[Transport]) -> Iterator[tuple[str, Transport]]:
    seen: Counter[str] = Counter()
    for way in ways:
        # Which language comes first in its file makes no other way of it.
        mode = Localized(dict(sorted(way.mode.by_locale.items()))).best("en")
        seen[mode] += 1
        yield (mode if seen[mode] == 1 else f"{mode}#{seen[mode]}"), way
