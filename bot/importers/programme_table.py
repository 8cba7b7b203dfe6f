"""A programme in other people's columns: each row a session, sections between them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.domain.localized import Localized
from bot.domain.programme import EMPTY
from bot.domain.sentence import Sentence, sentence
from bot.importers.cells import BadValue, CellValue, as_text
from bot.importers.circumstances import Circumstances
from bot.importers.durations import parse_duration
from bot.importers.found import FoundSession, Place
from bot.importers.listing import Column, Listing, alone, cell, holds
from bot.importers.moments import Moment, at, parse_day, parse_moment
from bot.importers.people import Speakers
from bot.importers.plain import paragraphs, plain_line, plain_prose, tagged
from bot.importers.spoken import languages_of, note_of
from bot.importers.statuses import LeftOut, published_status
from bot.importers.synonyms import is_private
from bot.importers.tables import Row
from bot.importers.text import one_line

_DAY = dt.timedelta(days=1)
_EVENING, _MORNING = dt.timedelta(hours=18), dt.timedelta(hours=6)
_NOON = dt.timedelta(hours=12)
_ROOM = re.compile(
    r"\b(?:room|hall|stage|theat(?:re|er)|auditorium|saal|raum|bühne|salle|sala|ballroom)\b|会议室|会议厅|厅|馆|舞台|会场",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s+[-–—|]\s+|[:：|,，、()（）]|\s{2,}")
_ROOMS = re.compile(r"[;；、\n]")


@dataclass(slots=True)
class _Section:
    """What the rows above say for those below: a day, a room, a track."""

    day: dt.date | None = None
    room: str = ""
    track: str = ""


class ProgrammeTable:
    """Reads the rows; what is wrong is logged. ``day``: of the whole table (a sheet's name), if any."""

    def __init__(self, listing: Listing, given: Circumstances) -> None:
        self._listing = listing
        self._given = given
        self._problems = given.problems
        self._section = _Section(day=self._day_in(listing.sheet))
        for text in reversed(listing.above):
            self._section.day = self._section.day or self._day_in(text)
        self._previous: tuple[dt.date, dt.timedelta] | None = None
        self._speakers = Speakers(listing, given.language)
        self._asked = False
        self._left_out = LeftOut(given.problems)

    def sessions(self) -> list[FoundSession]:
        """All rows that are sessions, in the file's order."""
        found = list(self._sessions())
        self._left_out.tell(self._listing.label("status"))
        return found

    def _sessions(self) -> Iterator[FoundSession]:
        for row in self._listing.rows:
            index = alone(row) if self._listing.is_text else None
            if index is not None and not (index and self._listing.is_at(index, "title")):
                self._begin_section(one_line(as_text(row.values[index])))
                continue
            session = self._session(row)
            if session is not None:
                yield session

    def _begin_section(self, text: str) -> None:
        day = self._day_in(text)
        if day is not None:
            self._section = _Section(day=day)
            self._previous = None
        elif _ROOM.search(text):
            self._section.room = text
        else:
            self._section.track = text

    def _day_in(self, text: str) -> dt.date | None:
        """The day that a title or a section names, in any of its parts."""
        for part in [text, *_PARTS.split(text)]:
            if not part or not part.strip() or part.strip().isdigit():
                continue
            try:
                if day := parse_day(part.strip(), self._given.first_day):
                    return day
            except BadValue:
                continue
        return None

    def _session(self, row: Row) -> FoundSession | None:
        place = Place(self._listing.file, row.line)
        title = self._text(row, "title")
        kind = as_text(self._listing.value(row, "type"))
        start, end, day = self._times(row, place)
        if not title and start is None:
            return None
        status_text = as_text(self._listing.value(row, "status"))
        status = published_status(status_text)
        if status is None:
            self._left_out.add(status_text, place)
            return None
        track = self._text(row, "track") or tagged(plain_line(self._section.track), self._given.language)
        return FoundSession(
            place=place,
            title=title or tagged(plain_line(kind), self._given.language),
            id=one_line(as_text(self._listing.value(row, "id"))),
            day=day,
            start=start,
            end=end,
            rooms=self._rooms(row),
            track=track,
            speakers=self._speakers.of(row),
            languages=languages_of(self._spoken(row)),
            language_note=note_of(self._spoken(row), self._given.language),
            abstract=self._abstract(row),
            status=status,
            extra=self._extra(row, kind),
        )

    def _times(self, row: Row, place: Place) -> tuple[dt.datetime | None, dt.datetime | None, dt.date | None]:
        """Start, end and the day that the row is listed under; None where it has no time."""
        moment = self._moment(row, "start", place)
        base = self._moment(row, "start_date", place)
        if moment is None or (moment.since is None and base is not None and base.since is not None):
            moment = base or moment
        if moment is None or moment.since is None:
            return None, None, None
        date = moment.date or (base.date if base else None) or self._date(row, place)
        if date is None:
            return None, None, None
        since = self._rolled(date, moment.since)
        start = moment.aware or at(date, since)
        end = self._end(row, moment, start, place)
        return start, end, date

    def _rolled(self, date: dt.date, since: dt.timedelta) -> dt.timedelta:
        """After an evening session of the same day a time before six is the night after it."""
        previous = self._previous
        night = previous is not None and previous[0] == date and previous[1] >= _EVENING and since < _MORNING
        since = since + _DAY if night else since
        self._previous = (date, since)
        return since

    def _date(self, row: Row, place: Place) -> dt.date | None:
        value = self._listing.value(row, "date")
        if holds(value):
            try:
                day = parse_day(value, self._given.first_day)
            except BadValue as error:
                place.error(self._problems, self._listing.label("date"), error.said)
                return None
            if day is None:
                self._ask(
                    place,
                    self._listing.label("date"),
                    sentence('The day is "%(day)s" here, without a date', day=as_text(value)),
                )
            elif self._section.day != day:
                self._section.day = day
            return day
        if self._section.day is not None:
            return self._section.day
        if self._given.first_day is not None:
            self._section.day = self._given.first_day
            if self._given.options.start_date is None:
                message = sentence(
                    "The file has times but no dates; they are taken on %(day)s, the expo's first day",
                    day=self._section.day,
                )
                place.warn(self._problems, self._listing.label("date"), message)
            return self._section.day
        self._ask(place, self._listing.label("date"), sentence("The file has times but no dates"))
        return None

    def _ask(self, place: Place, column: str, said: Sentence) -> None:
        if not self._asked:
            place.error(
                self._problems,
                column,
                said,
                needs="start_date",
                option="; name the first day with --start-date, for example --start-date 2027-05-11",
            )
        self._asked = True

    def _end(self, row: Row, moment: Moment, start: dt.datetime, place: Place) -> dt.datetime | None:
        found = self._moment(row, "end", place)
        day = self._moment(row, "end_date", place)
        if found is None and day is not None and day.since is not None:
            found = day
        if found is not None and found.aware is not None:
            return found.aware if start.tzinfo is not None else None
        until = found.since if found is not None else moment.until
        if until is None:
            return self._after(row, start, place)
        date = (found.date if found else None) or (day.date if day else None)
        end = at(date or start.date(), until).replace(tzinfo=start.tzinfo)
        from_midnight = dt.timedelta(hours=start.hour, minutes=start.minute)
        overnight = date is None and end < start and from_midnight >= _NOON and until <= _NOON
        return end + _DAY if overnight else end

    def _after(self, row: Row, start: dt.datetime, place: Place) -> dt.datetime | None:
        value = self._listing.value(row, "duration")
        if not holds(value):
            return None
        try:
            return start + parse_duration(value)
        except BadValue as error:
            place.error(self._problems, self._listing.label("duration"), error.said)
            return None

    def _moment(self, row: Row, name: str, place: Place) -> Moment | None:
        for column, value in self._listing.values(row, name):
            try:
                return parse_moment(value)
            except BadValue as error:
                place.error(self._problems, column.label, error.said)
        return None

    def _text(self, row: Row, name: str, *, long: bool = False) -> Localized:
        return text_of(self._listing.values(row, name), self._given.language, long=long)

    def _abstract(self, row: Row) -> Localized:
        texts: dict[str, list[str]] = {}
        for name in ("subtitle", "abstract", "description"):
            for tag, text in self._text(row, name, long=True).by_locale.items():
                texts.setdefault(tag, []).append(text)
        return Localized({tag: paragraphs(found) for tag, found in texts.items()})

    def _rooms(self, row: Row) -> tuple[Localized, ...]:
        values = self._listing.values(row, "room")
        if len(values) > 1 and all(column.locale or not column.label.isascii() for column, _ in values[1:]):
            return (text_of(values, self._given.language),)
        names = [plain_line(name) for _, value in values for name in _items(value)]
        names = [name for name in names if name] or ([self._section.room] if self._section.room else [])
        return tuple(tagged(name, self._given.language) for name in names)

    def _spoken(self, row: Row) -> str:
        return one_line(as_text(self._listing.value(row, "language")))

    def _extra(self, row: Row, kind: str) -> dict[str, str]:
        return further_of(self._listing, row) | ({"type": one_line(kind)} if kind.strip() else {})


def text_of(values: list[tuple[Column, CellValue]], language: str, *, long: bool = False) -> Localized:
    """A text from one column or from several in different languages."""
    clean = plain_prose if long else plain_line
    texts: dict[str, str] = {}
    for column, value in values:
        text = clean(as_text(value))
        found = {column.locale: text} if column.locale and text else tagged(text, language).by_locale
        for tag, item in found.items():
            texts.setdefault(tag, item)
    return Localized(texts) if texts else EMPTY


def further_of(listing: Listing, row: Row) -> dict[str, str]:
    """The columns of no field, but those about how to reach people."""
    texts = {
        column.label: plain_prose(as_text(value))
        for column in listing.further
        if holds(value := cell(row, column.index)) and not is_private(column.label)
    }
    return {label: text for label, text in texts.items() if text and text not in ("true", "false")}


def _items(value: CellValue) -> list[str]:
    return list(value) if isinstance(value, tuple) else _ROOMS.split(as_text(value))
