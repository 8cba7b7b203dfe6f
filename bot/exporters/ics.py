"""iCalendar files (RFC 5545) that Apple's, Google's and Microsoft's calendars take."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain.catalogue import key_of
from bot.domain.programme import Expo

if TYPE_CHECKING:
    from icalendar import Event

MEDIA_TYPE = "text/calendar"
_PRODUCT = "-//Expo Bot//Agenda//EN"
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_YEAR = dt.timedelta(days=366)


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One event. ``start`` and ``end`` are aware, in an IANA zone; ``modified`` is aware. ``sequence`` grows with
    each change: a calendar that has the event already takes over only what is newer. ``position`` is latitude and
    longitude in degrees."""

    uid: str
    sequence: int
    modified: dt.datetime
    start: dt.datetime
    end: dt.datetime
    summary: str
    location: str = ""
    description: str = ""
    cancelled: bool = False
    position: tuple[float, float] | None = None


def uid_of(expo: Expo, kind: str, item_id: str) -> str:
    """The event's name in every calendar, whenever it takes place: of the expo's name and the organiser's id."""
    edition = hashlib.blake2b(expo.name.best("en").encode(), digest_size=8).hexdigest()
    return f"{kind}-{key_of(item_id)}@{edition}.expo-bot"


def calendar_file(
    name: str,
    events: Sequence[CalendarEvent],
    *,
    alarm_minutes: int | None = None,
    refresh: dt.timedelta | None = None,
) -> bytes:
    """The file. Calendars alarm ``alarm_minutes`` before each event that takes place; those that subscribe to it
    are asked to look again every ``refresh``. The same events give the same bytes. To be called in a
    thread: it takes milliseconds, the first time more."""
    from icalendar import Calendar
    from icalendar.prop import vDuration, vText

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", vText(_clean(name)))
    calendar.add("x-wr-calname", vText(_clean(name)))
    if refresh is not None:
        calendar.add("refresh-interval", vDuration(refresh), parameters={"VALUE": "DURATION"})
        calendar.add("x-published-ttl", vDuration(refresh))
    for event in events:
        calendar.add_component(_event(event, alarm_minutes))
    if events:
        calendar.add_missing_timezones(
            first_date=(min(event.start for event in events) - _YEAR).date(),
            last_date=(max(event.end for event in events) + _YEAR).date(),
        )
    for zone in calendar.timezones:
        zone.pop("comment", None)
    return bytes(calendar.to_ical())


def _event(event: CalendarEvent, alarm_minutes: int | None) -> Event:
    from icalendar import Alarm, Event

    made = Event()
    made.add("uid", event.uid)
    made.add("dtstamp", event.modified.astimezone(dt.UTC))
    made.add("last-modified", event.modified.astimezone(dt.UTC))
    made.add("sequence", event.sequence)
    made.add("dtstart", event.start)
    made.add("dtend", event.end)
    made.add("summary", _clean(event.summary))
    for field in ("location", "description"):
        if text := _clean(getattr(event, field)):
            made.add(field, text)
    if event.position:
        made.add("geo", event.position)
    made.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    made.add("transp", "TRANSPARENT" if event.cancelled else "OPAQUE")
    if alarm_minutes is not None and not event.cancelled:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", _clean(event.summary))
        alarm.add("trigger", -dt.timedelta(minutes=alarm_minutes))
        made.add_component(alarm)
    return made


def _clean(text: str) -> str:
    """Without what the format forbids."""
    return _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
