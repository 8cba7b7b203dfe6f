"""iCalendar."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.localized import Localized
from bot.importers.options import ImportOptions
from tests.importers.folders import lines
from tests.importers.foreign import ICS, import_file, sound, timetable

L = Localized.of
NOTHING = ImportOptions()


def calendar(*properties: str, head: str = "") -> str:
    """A calendar of one event."""
    body = ["BEGIN:VCALENDAR", "VERSION:2.0", *head.split(), "BEGIN:VEVENT", "SUMMARY:Tides", *properties]
    return "\r\n".join([*body, "END:VEVENT", "END:VCALENDAR", ""])


def test_events_become_sessions(tmp_path: Path) -> None:
    imported = import_file(tmp_path, ICS, options=NOTHING)
    programme = sound(imported)
    assert (imported.format, programme.expo.name, programme.expo.timezone) == (
        "ics",
        L(en="Harbour Nights"),
        "Europe/Berlin",
    )
    assert timetable(programme.sessions) == [
        ("2027-05-14T10:00:00+02:00", "2027-05-14T10:45:00+02:00", "Ropes, knots", "crane-hall"),
        ("2027-05-15T00:30:00+02:00", "2027-05-15T01:30:00+02:00", "Night shanties", "crane-hall"),
        ("2027-05-15T00:00:00+02:00", "2027-05-16T00:00:00+02:00", "Open ship", "deck"),
    ]
    assert [session.status.value for session in programme.sessions] == ["confirmed", "cancelled", "confirmed"]
    assert programme.sessions[0].abstract == L(en="We tie knots.\nBring rope.")


def test_several_rooms_in_one_location_are_each_a_room(tmp_path: Path) -> None:
    imported = import_file(tmp_path, ICS)
    programme = sound(imported)
    assert [room.id for room in programme.rooms] == ["crane-hall", "deck"]
    assert programme.sessions[1].extra == {"rooms": "Crane Hall; Deck"}
    assert imported.counts.rooms == 3


def test_location_that_only_looks_like_several_rooms_is_one(tmp_path: Path) -> None:
    content = calendar("DTSTART:20270514T080000Z", "DTEND:20270514T090000Z", "LOCATION:Old Shed\\, Pier 3")
    assert [room.name for room in sound(import_file(tmp_path, content)).rooms] == [L(en="Old Shed, Pier 3")]


def test_attendee_with_an_address_is_no_speaker(tmp_path: Path) -> None:
    content = calendar("DTSTART:20270514T080000Z", 'ATTENDEE;CN="Al Hitch":mailto:al@harbour.example')
    assert sound(import_file(tmp_path, content)).sessions[0].speakers == ()


def test_instants_in_utc_are_shown_in_the_zone_that_is_told(tmp_path: Path) -> None:
    content = calendar("DTSTART:20270514T080000Z", "DTEND:20270514T090000Z")
    assert sound(import_file(tmp_path, content)).sessions[0].start.isoformat() == "2027-05-14T10:00:00+02:00"
    untold = import_file(tmp_path, content, options=NOTHING)
    assert sound(untold).expo.timezone == "UTC"
    assert any("The times are in UTC, and no zone is named" in problem.message for problem in untold.problems)


def test_zone_of_the_events_is_the_calendars(tmp_path: Path) -> None:
    content = calendar("DTSTART;TZID=Asia/Shanghai:20270514T080000", "DTEND;TZID=Asia/Shanghai:20270514T090000")
    assert sound(import_file(tmp_path, content, options=NOTHING)).expo.timezone == "Asia/Shanghai"


def test_times_without_a_zone_are_asked_for(tmp_path: Path) -> None:
    content = calendar("DTSTART:20270514T080000", "DTEND:20270514T090000")
    errors = [
        problem for problem in import_file(tmp_path, content, options=NOTHING).problems if problem.level == "error"
    ]
    assert [(problem.line, problem.column) for problem in errors] == [(3, "timezone")]


@pytest.mark.parametrize(
    ("before", "what", "line"),
    [
        ("<!DOCTYPE html>\n<pre>\n", "a web page", 3),
        ('{"calendar": "', "JSON", 1),
        ("Dear all,\n\nhere it is:\n", "another text", 4),
    ],
)
def test_calendar_within_something_else_is_refused(before: str, what: str, line: int, tmp_path: Path) -> None:
    imported = import_file(tmp_path, before + ICS)
    assert lines(imported.problems) == [
        f"file:{line}: error: file: A calendar stands here within {what}; save the .ics file itself, so that it "
        f"begins with BEGIN:VCALENDAR"
    ]


def test_empty_calendar_is_refused(tmp_path: Path) -> None:
    imported = import_file(tmp_path, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n")
    assert lines(imported.problems) == [
        "file:0: error: The file holds no sessions, so nothing is imported; export it again once they are "
        "published"
    ]


def test_calendar_that_is_cut_off_is_refused(tmp_path: Path) -> None:
    whole = ICS.index("BEGIN:VEVENT", ICS.index("BEGIN:VEVENT") + 1)
    assert lines(import_file(tmp_path, ICS[:whole]).problems) == [
        "file:15: error: file: The calendar is cut off or damaged: 1 events begin, 0 are whole; export it again"
    ]


def test_broken_date_names_its_event(tmp_path: Path) -> None:
    errors = [
        problem
        for problem in import_file(tmp_path, calendar("DTSTART:2027-05")).problems
        if problem.level == "error"
    ]
    assert [(problem.line, problem.column) for problem in errors] == [(3, "DTSTART")]


def test_line_that_is_no_property_is_told(tmp_path: Path) -> None:
    within = import_file(tmp_path, calendar("DTSTART:20270514T080000Z", "DTEND:20270514T090000Z", "hello"))
    assert [problem.line for problem in within.problems] == [0, 3]
    outside = import_file(tmp_path, ICS.replace("VERSION:2.0", "hello"))
    assert [(problem.line, problem.level.value) for problem in outside.problems] == [(2, "error")]
