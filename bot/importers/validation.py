"""What only shows when the tables stand side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import TypeVar

from bot.domain.programme import BoothRectangle, Exhibitor, Session
from bot.domain.sentence import Sentence, sentence
from bot.importers.records import Located, Record
from bot.importers.text import fold

T = TypeVar("T")


def check_unique(items: Iterable[Located[T]], column: str, id_of: Callable[[T], str]) -> None:
    """Log an error for every id that an earlier row has already."""
    first: dict[str, Located[T]] = {}
    for located in items:
        earlier = first.setdefault(id_of(located.item), located)
        if earlier is not located:
            place = _place(earlier.record, located.record)
            located.record.error(
                column,
                sentence(
                    '"%(id)s" is used already in %(place)s; give each its own id',
                    id=id_of(located.item),
                    place=place,
                ),
            )


def check_booths(exhibitors: Sequence[Located[Exhibitor]], plan: Sequence[Located[BoothRectangle]]) -> None:
    """A booth number is unique in the expo: twice on the plan is an error, two exhibitors at one a warning (they
    may share it on purpose). With a plan, a booth that it lacks or has in another hall is a warning."""
    drawn: dict[str, Located[BoothRectangle]] = {}
    for located in plan:
        earlier = drawn.setdefault(fold(located.item.booth), located)
        if earlier is not located:
            place = _place(earlier.record, located.record)
            located.record.error(
                "booth",
                sentence(
                    'Booth "%(booth)s" is drawn already in %(place)s; keep one',
                    booth=located.item.booth,
                    place=place,
                ),
            )
    taken: dict[str, Located[Exhibitor]] = {}
    for exhibitor, booth, hall_id in _stands(exhibitors):
        holder = taken.setdefault(fold(booth), exhibitor)
        if holder is not exhibitor:
            place = _place(holder.record, exhibitor.record)
            exhibitor.record.warn(
                "booth",
                sentence(
                    'Booth "%(booth)s" is also that of "%(name)s" in %(place)s; correct it if they don\'t '
                    "share the stand",
                    booth=booth,
                    name=holder.item.name.best("en"),
                    place=place,
                ),
            )
        if drawn:
            _check_drawn(exhibitor, booth, hall_id, drawn.get(fold(booth)))


def check_no_halls(exhibitors: Iterable[Located[Exhibitor]], plan: Iterable[Located[BoothRectangle]]) -> None:
    """Without a table of halls nothing may name one: one error for each file, where it first does."""
    placed = (located.record for located in exhibitors if any(stand.hall_id for stand in located.item.stands))
    _report_first(
        chain(placed, (located.record for located in plan)),
        "hall_id",
        sentence("Halls are named here, but there is no table of halls; add halls.csv with hall_id and name"),
    )


def check_no_rooms(sessions: Iterable[Located[Session]]) -> None:
    """Without rooms no session may name one: one error, at the first that does."""
    _report_first(
        (located.record for located in sessions if located.item.room_id),
        "room",
        sentence("Rooms are named here, but there are none; add [[rooms]] with id and name to expo.toml for each"),
    )


def _report_first(records: Iterable[Record], column: str, said: Sentence) -> None:
    first: dict[str, Record] = {}
    for record in records:
        first.setdefault(record.file, record)
    for record in first.values():
        record.error(column, said)


def _stands(exhibitors: Iterable[Located[Exhibitor]]) -> Iterator[tuple[Located[Exhibitor], str, str]]:
    for exhibitor in exhibitors:
        for stand in exhibitor.item.stands:
            if stand.booth:
                yield exhibitor, stand.booth, stand.hall_id


def _check_drawn(
    exhibitor: Located[Exhibitor], booth: str, hall_id: str, drawn: Located[BoothRectangle] | None
) -> None:
    if drawn is None:
        exhibitor.record.warn(
            "booth", sentence('Booth "%(booth)s" is not on the plan; correct it or add it to booths', booth=booth)
        )
    elif hall_id and drawn.item.hall_id != hall_id:
        exhibitor.record.warn(
            "booth",
            sentence(
                'Booth "%(booth)s" is in hall %(hall_id)s here, but on the plan in hall '
                "%(drawn_in)s (%(place)s); correct one",
                booth=booth,
                hall_id=hall_id,
                drawn_in=drawn.item.hall_id,
                place=_place(drawn.record, exhibitor.record),
            ),
        )


def _place(there: Record, here: Record) -> Sentence:
    if there.file == here.file:
        return sentence("line %(line)s", line=there.line)
    return sentence("%(file)s, line %(line)s", file=there.file, line=there.line)
