"""What frab's schedules mean, in XML and in JSON: days, rooms, events and their times."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bot.domain.localized import Localized
from bot.domain.programme import EMPTY
from bot.domain.sentence import Sentence, sentence
from bot.importers.bounds import MAX_ROWS, TOO_MANY_ROWS
from bot.importers.brought_file import Refused
from bot.importers.cells import BadValue
from bot.importers.circumstances import Circumstances
from bot.importers.durations import counts_seconds, parse_duration
from bot.importers.found import FoundSession, FoundSpeaker, Place
from bot.importers.moments import at, parse_aware_or_local, parse_moment
from bot.importers.spoken import languages_of, note_of
from bot.importers.statuses import LeftOut, published_status
from bot.importers.text import one_line
from bot.importers.times import parse_clock

_NOON = dt.timedelta(hours=12)
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class FrabEvent:
    """One event; ``date``, ``start``, ``duration`` as the file writes them. ``lines``: where these stand, if not
    at ``line``."""

    line: int
    title: Localized
    id: str = ""
    guid: str = ""
    date: str = ""
    start: str = ""
    duration: str = ""
    track: Localized = EMPTY
    speakers: tuple[FoundSpeaker, ...] = ()
    language: str = ""
    abstract: Localized = EMPTY
    status: str = ""
    kind: str = ""
    url: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FrabDay:
    """One day: its date, when it begins and ends (as the file writes them), and the events of each room."""

    line: int
    date: str
    begins: str
    ends: str
    rooms: Sequence[tuple[Localized, Sequence[FrabEvent]]]


class FrabReader:
    """Makes sessions of events; what is wrong is logged. ``day_change``: until this local time a day lasts."""

    def __init__(self, file: str, day_change: str, given: Circumstances) -> None:
        self._file = file
        self._problems = given.problems
        self._language = given.language
        self._day_change = _clock_of(day_change) or dt.timedelta()
        self._seconds = True
        self._left_out = LeftOut(given.problems)

    def sessions(self, days: Sequence[FrabDay]) -> list[FoundSession]:
        """All that are part of the programme, in the file's order.

        Raises:
            Refused: there are too many.
        """
        events = [event for day in days for _, room in day.rooms for event in room]
        if len(events) > MAX_ROWS:
            raise Refused(sentence("The schedule has %(too_many)s", too_many=TOO_MANY_ROWS), events[MAX_ROWS].line)
        self._seconds = counts_seconds(event.duration for event in events)
        sessions = [session for day in days for session in self._of_day(day)]
        self._left_out.tell("status")
        return sessions

    def _of_day(self, day: FrabDay) -> Iterator[FoundSession]:
        date = day_of(day.date)
        if date is None and any(events for _, events in day.rooms):
            message = sentence(
                'The day\'s date "%(date)s" is not a date; write it as 2021-07-30', date=one_line(day.date)
            )
            self._problems.error(self._file, day.line, "date", message)
        opens = self._opening(day)
        for room, events in day.rooms:
            for event in events:
                session = self._session(event, date, opens, room)
                if session is not None:
                    yield session

    def _session(
        self, event: FrabEvent, day: dt.date | None, opens: dt.timedelta, room: Localized
    ) -> FoundSession | None:
        status = published_status(event.status)
        if status is None:
            self._left_out.add(event.status, Place(self._file, event.line))
            return None
        start, clock = self._start(event, day, opens)
        length = self._duration(event)
        spoken = one_line(event.language)
        extra = {"type": one_line(event.kind), "url": one_line(event.url)}
        return FoundSession(
            place=Place(self._file, event.line),
            title=event.title,
            id=event.id,
            guid=event.guid,
            day=day,
            start=start,
            end=start + length if start is not None and length is not None else None,
            clock=clock,
            rooms=(room,) if room else (),
            track=event.track,
            speakers=event.speakers,
            languages=languages_of(spoken),
            language_note=note_of(spoken, self._language),
            abstract=event.abstract,
            status=status,
            extra={key: text for key, text in extra.items() if text},
        )

    def _start(
        self, event: FrabEvent, day: dt.date | None, opens: dt.timedelta
    ) -> tuple[dt.datetime | None, dt.timedelta | None]:
        """The instant where the event has one, beside it the local time; else the day with the local time."""
        clock = _clock_of(event.start)
        if event.start.strip() and clock is None:
            message = sentence('"%(text)s" is not a time; write it as 09:30', text=one_line(event.start))
            self._error(event, "start", message)
        if event.date.strip():
            try:
                moment = parse_moment(event.date)
            except BadValue as error:
                self._error(event, "date", error.said)
                return None, None
            if moment.aware is not None:
                return moment.aware, clock
            if moment.date is not None and moment.since is not None:
                return at(moment.date, moment.since), None
            if moment.date is not None:
                day, opens = moment.date, dt.timedelta()
        if clock is None or day is None:
            return None, None
        return at(day, clock + (_DAY if clock < opens else dt.timedelta())), None

    def _duration(self, event: FrabEvent) -> dt.timedelta | None:
        if not event.duration.strip():
            return None
        try:
            return parse_duration(event.duration.strip(), seconds=self._seconds)
        except BadValue as error:
            self._error(event, "duration", error.said)
            return None

    def _opening(self, day: FrabDay) -> dt.timedelta:
        """Before this local time an event of the day is after its midnight: when the day begins, if it goes on
        past midnight, else when the conference says that days change."""
        try:
            begins, ends = parse_aware_or_local(day.begins), parse_aware_or_local(day.ends)
        except BadValue:
            return self._day_change
        overnight = ends.date() > begins.date() and ends.time() < begins.time()
        return dt.timedelta(hours=begins.hour, minutes=begins.minute) if overnight else self._day_change

    def _error(self, event: FrabEvent, column: str, said: Sentence) -> None:
        self._problems.error(self._file, event.lines.get(column, event.line), column, said)


def day_of(text: str) -> dt.date | None:
    """A day, also where an instant stands for it: a local midnight written in UTC is the evening before or the
    same day, so the nearest one is meant. None where it is no date."""
    try:
        moment = parse_moment(text) if text.strip() else None
    except BadValue:
        return None
    if moment is None or moment.date is None:
        return None
    utc = moment.aware is not None and moment.aware.utcoffset() == dt.timedelta()
    return moment.date + _DAY if utc and moment.since is not None and moment.since > _NOON else moment.date


def _clock_of(text: str) -> dt.timedelta | None:
    try:
        return parse_clock(text.strip()) if text.strip() else None
    except BadValue:
        return None
