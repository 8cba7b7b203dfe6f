"""Calendar files, read back with another reading of the standard."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from bot.domain.localized import Localized
from bot.domain.programme import Expo
from bot.exporters.ics import CalendarEvent, calendar_file, uid_of

SHANGHAI, BERLIN = ZoneInfo("Asia/Shanghai"), ZoneInfo("Europe/Berlin")
EXPO = Expo(Localized.of(en="Expo 2021", zh="博览会"), dt.date(2021, 7, 30), dt.date(2021, 8, 1), "Asia/Shanghai")
TALK = CalendarEvent(
    uid="session-S1@x.expo-bot",
    sequence=2,
    modified=dt.datetime(2021, 7, 1, 8, 0, 5, tzinfo=dt.UTC),
    start=dt.datetime(2021, 7, 30, 14, 0, tzinfo=SHANGHAI),
    end=dt.datetime(2021, 7, 30, 15, 0, tzinfo=SHANGHAI),
    summary="Sodium; cells, \\ and “safety”",
    location="Room 301, Hall 2",
    description="Gao Wenbo – Bashang\n\n钠电池的安全边界，" * 12,
    position=(38.0, 114.5),
)


def lines(content: bytes) -> list[str]:
    """The unfolded lines."""
    return content.decode().replace("\r\n ", "").split("\r\n")


def test_event_comes_back_as_it_went() -> None:
    calendar = Calendar.from_ical(calendar_file("Expo", [TALK], alarm_minutes=15))

    (event,) = calendar.events
    assert (event["UID"], event["SEQUENCE"], event["STATUS"]) == (TALK.uid, 2, "CONFIRMED")
    assert (str(event["SUMMARY"]), str(event["LOCATION"])) == (TALK.summary, TALK.location)
    assert str(event["DESCRIPTION"]) == TALK.description
    assert (TALK.start, TALK.end) == (event.DTSTART, event.DTEND)
    assert event["DTSTART"].params["TZID"] == "Asia/Shanghai"
    assert event.DTSTAMP == event.LAST_MODIFIED == TALK.modified
    (alarm,) = event.walk("VALARM")
    assert alarm["ACTION"] == "DISPLAY"
    assert alarm["TRIGGER"].to_ical() == b"-PT15M"


def test_file_says_what_calendars_ask_for() -> None:
    content = calendar_file("展会, 2021", [TALK], refresh=dt.timedelta(minutes=15))

    head = lines(content)[: lines(content).index("BEGIN:VTIMEZONE")]
    assert head == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Expo Bot//Agenda//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "NAME:展会\\, 2021",
        "X-WR-CALNAME:展会\\, 2021",
        "REFRESH-INTERVAL;VALUE=DURATION:PT15M",
        "X-PUBLISHED-TTL:PT15M",
    ]
    assert content.endswith(b"END:VCALENDAR\r\n")


def test_lines_end_in_crlf_and_are_folded_at_75_octets() -> None:
    content = calendar_file("Expo", [TALK])

    assert content.count(b"\n") == content.count(b"\r\n")
    assert max(len(line) for line in content.split(b"\r\n")) <= 75


@pytest.mark.parametrize(("zone", "offsets"), [(SHANGHAI, {8}), (BERLIN, {1, 2})])
def test_zone_is_defined_in_the_file(zone: ZoneInfo, offsets: set[int]) -> None:
    start = dt.datetime(2021, 10, 31, 1, 30, tzinfo=zone)
    talk = replace(TALK, start=start, end=start + dt.timedelta(hours=3))

    calendar = Calendar.from_ical(calendar_file("Expo", [talk]))

    (definition,) = calendar.timezones
    assert definition["TZID"] == zone.key
    assert {part.TZOFFSETTO // dt.timedelta(hours=1) for part in definition.subcomponents} == offsets


def test_cancelled_event_says_so_and_rings_no_alarm() -> None:
    content = calendar_file("Expo", [replace(TALK, cancelled=True)], alarm_minutes=15)

    (event,) = Calendar.from_ical(content).walk("VEVENT")
    assert (event["STATUS"], event["TRANSP"], event.walk("VALARM")) == ("CANCELLED", "TRANSPARENT", [])


def test_text_loses_what_the_format_forbids() -> None:
    odd = replace(TALK, summary="a\x00b\x1fc", description="one\r\ntwo\rthree\x07")

    (event,) = Calendar.from_ical(calendar_file("Expo", [odd])).walk("VEVENT")

    assert (str(event["SUMMARY"]), str(event["DESCRIPTION"])) == ("abc", "one\ntwo\nthree")


def test_empty_agenda_is_a_calendar_without_events() -> None:
    assert Calendar.from_ical(calendar_file("Expo", [])).walk("VEVENT") == []


def test_same_events_give_the_same_bytes() -> None:
    assert calendar_file("Expo", [TALK]) == calendar_file("Expo", [TALK])


def test_name_of_an_event_depends_on_expo_and_id_only() -> None:
    moved = replace(EXPO, start_date=dt.date(2021, 8, 30), end_date=dt.date(2021, 9, 1))

    assert uid_of(EXPO, "session", "S1") == uid_of(moved, "session", "S1")
    assert len({uid_of(EXPO, "session", "S1"), uid_of(EXPO, "visit", "S1"), uid_of(EXPO, "session", "S2")}) == 3
    assert uid_of(EXPO, "session", "S1") != uid_of(replace(EXPO, name=Localized.of(en="2022")), "session", "S1")
