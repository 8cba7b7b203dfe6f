"""Posters of the expo's places: of each booth, hall and room, and of the entrances, with a link that opens it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.domain.link import Link, LinkAddress, LinkPurpose, new_token
from bot.domain.localized import Localized
from bot.domain.programme import Exhibitor, Programme
from bot.exporters.lettering import writable, written
from bot.exporters.poster import Poster
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.ports.wording import Wording

_AT_ONCE = 50
_CALLS = {
    LinkPurpose.BOOTH: "poster.booth",
    LinkPurpose.HALL: "poster.hall",
    LinkPurpose.ROOM: "poster.room",
    LinkPurpose.ENTRANCE: "poster.entrance",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a poster hangs, and what it opens. ``number`` (a booth's) is read from afar, else the name is."""

    purpose: LinkPurpose
    subject_id: str
    name: Localized
    number: str = ""
    detail: Localized = Localized()  # noqa: RUF009 - it is frozen

    @property
    def word(self) -> str:
        """The beginning of its file's name."""
        return "-".join(part for part in (self.purpose.value, self.number, self.subject_id) if part)


def places(programme: Programme) -> list[Place]:
    """Booth by booth, then halls, rooms and entrances, in the organiser's order."""
    booths = [place for exhibitor in programme.exhibitors for place in _booths(exhibitor)]
    halls = [Place(LinkPurpose.HALL, hall.id, hall.short_name, detail=hall.theme) for hall in programme.halls]
    rooms = [Place(LinkPurpose.ROOM, room.id, room.name, detail=room.location) for room in programme.rooms]
    entrances = [
        Place(LinkPurpose.ENTRANCE, str(number), name)
        for number, name in enumerate(programme.venue.entrances, start=1)
    ]
    return [*booths, *halls, *rooms, *entrances]


def _booths(exhibitor: Exhibitor) -> Iterator[Place]:
    """One for each of its booths: they hang at different places, and open the same."""
    for number in dict.fromkeys(stand.booth for stand in exhibitor.stands) or [""]:
        yield Place(LinkPurpose.BOOTH, exhibitor.id, exhibitor.name, number)


async def posters(
    uow: UnitOfWork, programme: Programme, address: LinkAddress, wording: Wording, now: dt.datetime
) -> list[Poster]:
    """Those of all places. Asked again, they carry the same links: what hangs stays right.

    Raises:
        StorageError: the database cannot be read or written.
    """
    found = places(programme)
    tokens: list[str] = []
    for start in range(0, len(found), _AT_ONCE):  # Short transactions: the bot may be running.
        some = found[start : start + _AT_ONCE]

        async def work(tx: Transaction, some: Sequence[Place] = some) -> list[str]:
            return [await _token(tx, place, now) for place in some]

        tokens += await uow.write(work)
    return [
        _poster(place, programme.expo.name, address.printed(token), wording)
        for place, token in zip(found, tokens, strict=True)
    ]


async def _token(tx: Transaction, place: Place, now: dt.datetime) -> str:
    fresh = Link(new_token(), place.purpose, place.subject_id, now)
    return (await tx.links.ensure(place.purpose, place.subject_id, fresh)).token


def _poster(place: Place, expo: Localized, link: str, wording: Wording) -> Poster:
    names = _in_each(place.name, wording)
    details = _in_each(place.detail, wording)
    number = writable(place.number)
    heading, lines = (number, names) if number else (" · ".join(names), details)
    calls = (wording.text(locale, _CALLS[place.purpose]) for locale in wording.locales)
    return Poster(place.word, heading, lines, tuple(calls), _in_each(expo, wording), link)


def _in_each(name: Localized, wording: Wording) -> tuple[str, ...]:
    """In each language, once."""
    texts = (written(name, locale) for locale in wording.locales)
    return tuple(text for text in dict.fromkeys(texts) if text)
