"""iCalendar: one event, one session."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from typing import Any

from bot.domain.localized import Localized
from bot.domain.programme import SessionStatus
from bot.domain.sentence import sentence
from bot.importers.bounds import MAX_NODES, MAX_ROWS
from bot.importers.brought_file import BroughtFile, Refused
from bot.importers.circumstances import Circumstances
from bot.importers.found import Found, FoundSession, FoundSpeaker, Place
from bot.importers.plain import plain_line, plain_prose, tagged
from bot.importers.text import one_line

FORMAT = "ics"
_BEGIN = "BEGIN:VCALENDAR"
_EVENT = re.compile(r"^BEGIN:VEVENT[ \t\r]*$", re.MULTILINE | re.IGNORECASE)
_DAY = dt.timedelta(days=1)

# What icalendar raises on broken files.
_DAMAGED = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError)


def knows(file: BroughtFile) -> bool:
    """A calendar, also one wrapped in something else: what that is, is told when it is read."""
    return file.begins.startswith("begin:v") or _BEGIN in file.text


def read(file: BroughtFile, given: Circumstances) -> Found:
    """Every event; what is wrong is logged.

    Raises:
        Refused: it is no sound calendar, or it stands within something else.
    """
    text = file.decoded_text(given.problems)
    if not file.begins.startswith(_BEGIN.lower()):
        raise _wrapped(text, file.begins)
    if text.count("\nBEGIN:") > 2 * MAX_ROWS or text.count("\n") > MAX_NODES:
        raise Refused(
            sentence("The calendar has far more events or lines than an expo; leave out what is not of this one")
        )
    import icalendar

    try:
        calendars = icalendar.Calendar.from_ical(text.strip(), multiple=True)
        events: list[Any] = [event for calendar in calendars for event in calendar.walk("VEVENT")]
    except _DAMAGED as error:
        raise Refused(
            sentence("This is not a sound calendar: %(error)s", error=one_line(str(error))[:200]), _bad_line(text)
        ) from error
    starts = [text.count("\n", 0, match.start()) + 1 for match in _EVENT.finditer(text)]
    if len(starts) != len(events) or (not calendars and text.strip()):
        said = sentence(
            "The calendar is cut off or damaged: %(begun)s events begin, %(whole)s are whole; export it again",
            begun=len(starts),
            whole=len(events),
        )
        raise Refused(said, text.strip().count("\n") + 1)
    reader = _Reader(file.name, given)
    sessions = [
        session for event, line in zip(events, starts, strict=True) if (session := reader.session(event, line))
    ]
    place = Place(file.name)
    return Found(
        place=place,
        title=tagged(
            plain_line(_first(calendars, ("X-WR-CALNAME", "NAME", "SUMMARY", "X-WR-CALDESC"))), given.language
        ),
        timezone=_first(calendars, ("X-WR-TIMEZONE", "TIMEZONE-ID")) or _only(reader.zones),
        zone_place=place,
        zone_column="X-WR-TIMEZONE" if _first(calendars, ("X-WR-TIMEZONE",)) else "TZID",
        sessions=sessions,
    )


class _Reader:
    def __init__(self, file: str, given: Circumstances) -> None:
        self._file = file
        self._given = given
        self.zones: dict[str, None] = {}

    def session(self, event: Any, line: int) -> FoundSession | None:
        place = Place(self._file, line)
        start = self._moment(event, "DTSTART", place)
        end = self._end(event, start, place)
        language = self._given.language
        if "RRULE" in event:
            message = sentence(
                "The event repeats by a rule; only its first date is taken, write the others as events"
            )
            place.warn(self._given.problems, "RRULE", message)
        for _, fault in event.errors:
            if "could not be parsed" in str(fault):
                message = sentence(
                    "A line of the event is not understood: %(fault)s", fault=one_line(str(fault))[:120]
                )
                place.warn(self._given.problems, "", message)
        status = _text(event, "STATUS").upper()
        url = one_line(_text(event, "URL"))
        return FoundSession(
            place=place,
            title=tagged(plain_line(_text(event, "SUMMARY")), language),
            id=one_line(_text(event, "UID")),
            start=start,
            end=end,
            rooms=tuple(filter(None, (tagged(plain_line(_text(event, "LOCATION")), language),))),
            track=tagged(self._category(event), language),
            speakers=tuple(FoundSpeaker(name) for name in self._speakers(event)),
            abstract=tagged(plain_prose(_text(event, "DESCRIPTION")), language),
            status=SessionStatus.CANCELLED if status == "CANCELLED" else SessionStatus.CONFIRMED,
            extra={"url": url} if url else {},
        )

    def _moment(self, event: Any, name: str, place: Place) -> dt.datetime | None:
        """Aware, or naive where the zone is not known; of a whole day its midnight, naive."""
        value = _value(event, name)
        if value is None:
            return None
        moment = _time(value)
        if isinstance(moment, dt.datetime):
            zone = value.params.get("TZID")
            if zone:
                self.zones[str(getattr(moment.tzinfo, "key", "") or zone)] = None
        elif isinstance(moment, dt.date):
            moment = dt.datetime.combine(moment, dt.time())
        if not isinstance(moment, dt.datetime) or not 1970 <= moment.year <= 2200:
            message = sentence(
                '"%(value)s" is not a date with a time; write it as 20210730T093000',
                value=one_line(str(value))[:80],
            )
            place.error(self._given.problems, name, message)
            return None
        try:
            offset = moment.utcoffset()
        except _DAMAGED as error:
            place.error(
                self._given.problems,
                name,
                sentence("The time zone of the event is broken (%(error)s); export it again", error=str(error)),
            )
            return None
        return moment.replace(tzinfo=dt.timezone(offset)) if offset is not None else moment

    def _end(self, event: Any, start: dt.datetime | None, place: Place) -> dt.datetime | None:
        if "DTEND" in event:
            return self._moment(event, "DTEND", place)
        if start is None:
            return None
        length = _time(_value(event, "DURATION"))
        if isinstance(length, dt.timedelta) and dt.timedelta() < length < 31 * _DAY:
            return start + length
        whole_day = type(_time(_value(event, "DTSTART"))) is dt.date
        return start + _DAY if whole_day else None

    def _category(self, event: Any) -> str:
        value = _value(event, "CATEGORIES")
        names = [plain_line(str(name)) for name in getattr(value, "cats", ())]
        return names[0] if len(names) == 1 else ""

    def _speakers(self, event: Any) -> Iterator[Localized]:
        """Attendees with a name and no address; who has one is a person invited, not announced."""
        values = event.get("ATTENDEE")
        for value in values if isinstance(values, list) else [values]:
            name = plain_line(str(getattr(value, "params", {}).get("CN", "")))
            if name and not str(value).lower().startswith("mailto:"):
                yield tagged(name, self._given.language)


def _value(component: Any, name: str) -> Any:
    """The first value; a property may stand twice."""
    value = component.get(name)
    return value[0] if isinstance(value, list) and value else value


def _time(value: Any) -> object:
    """The date, time or duration of a value; None where it is broken, which icalendar tells by raising."""
    from icalendar.error import BrokenCalendarProperty

    try:
        return getattr(value, "dt", None)
    except BrokenCalendarProperty:
        return None


def _text(component: Any, name: str) -> str:
    value = _value(component, name)
    return "" if value is None else str(value)


def _first(calendars: Iterable[Any], names: Iterable[str]) -> str:
    calendars = list(calendars)
    texts = (one_line(_text(calendar, name)) for name in names for calendar in calendars)
    return next(filter(None, texts), "")


def _only(zones: dict[str, None]) -> str:
    return next(iter(zones)) if len(zones) == 1 else ""


def _wrapped(text: str, begins: str) -> Refused:
    position = text.upper().find(_BEGIN)
    if position < 0:
        return Refused(sentence("The calendar does not begin with BEGIN:VCALENDAR; export it again"), 1)
    line = text.count("\n", 0, position) + 1
    what = sentence("another text")
    if begins.startswith("<"):
        what = sentence("a web page")
    elif begins.startswith(("{", "[")):
        what = sentence("JSON")
    return Refused(
        sentence(
            "A calendar stands here within %(what)s; save the .ics file itself, so that it "
            "begins with BEGIN:VCALENDAR",
            what=what,
        ),
        line,
    )


def _bad_line(text: str) -> int:
    """The first line that is neither a property nor the continuation of one; 0 where all are."""
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip() and ":" not in line and not line.startswith((" ", "\t")):
            following = text.splitlines()[number : number + 1]
            if not (following and following[0].startswith((" ", "\t"))):
                return number
    return 0
