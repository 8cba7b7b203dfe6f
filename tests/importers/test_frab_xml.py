"""frab/Pentabarf XML, and what it shares with its JSON."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.localized import Localized
from bot.importers.options import ImportOptions
from tests.importers.folders import lines
from tests.importers.foreign import FRAB, VOC, import_file, sound, timetable

L = Localized.of
NOTHING = ImportOptions()


def event(**fields: str) -> str:
    """A schedule of one day with one event; ``zone`` is the conference's, ``day`` the day's attributes."""
    zone = f"<time_zone_name>{fields.pop('zone')}</time_zone_name>" if "zone" in fields else ""
    change = f"<day_change>{fields.pop('day_change')}</day_change>" if "day_change" in fields else ""
    day = fields.pop("day", "date='2027-05-14'")
    inner = "".join(f"<{name}>{text}</{name}>" for name, text in {"title": "A talk", **fields}.items())
    return (
        f"<schedule><conference><title>Harbour Nights</title>{zone}{change}</conference>"
        f"<day {day}><room name='Deck'><event id='1'>{inner}</event></room></day></schedule>"
    )


def test_schedule_becomes_a_programme(tmp_path: Path) -> None:
    imported = import_file(tmp_path, FRAB, options=NOTHING)
    programme = sound(imported)
    assert imported.format == "frab-xml"
    assert (programme.expo.name, programme.expo.timezone) == (L(en="Harbour Nights"), "Europe/Berlin")
    assert timetable(programme.sessions) == [
        ("2027-05-14T10:00:00+02:00", "2027-05-14T10:45:00+02:00", "Ropes & knots", "crane-hall"),
        ("2027-05-15T00:30:00+02:00", "2027-05-15T01:30:00+02:00", "Night shanties", "crane-hall"),
        ("2027-05-15T09:00:00+02:00", "2027-05-16T11:30:00+02:00", "Regatta", "deck"),
    ]
    first = programme.sessions[0]
    assert (first.track, first.languages, first.extra) == (L(en="Craft"), ("en",), {"type": "workshop"})
    assert first.abstract == L(en="For beginners\n\nWe tie knots.\n\nBring rope.")
    assert [speaker.name for speaker in first.speakers] == [L(en="Jo Knot"), L(en="Al Hitch")]


def test_counts_are_of_events_and_of_rooms_that_are_used(tmp_path: Path) -> None:
    counts = import_file(tmp_path, FRAB).counts
    assert (counts.days, counts.sessions, counts.rooms, counts.speakers) == (2, 3, 2, 2)


def test_session_after_midnight_stays_under_its_evening(tmp_path: Path) -> None:
    programme = sound(import_file(tmp_path, FRAB))
    assert [session.date.isoformat() for session in programme.sessions] == [
        "2027-05-14",
        "2027-05-14",
        "2027-05-15",
    ]


def test_ids_and_guids_that_repeat_get_one_of_their_own(tmp_path: Path) -> None:
    imported = import_file(tmp_path, FRAB.replace('id="13"', 'id="11"'))
    assert [session.id for session in sound(imported).sessions] == ["11", "g-12", "11-2"]
    assert lines(imported.problems) == [
        'file:27:id warning: The id "11" stands here again; the session is kept as "g-12"',
        'file:40:id warning: The id "11" stands here again; the session is kept as "11-2"',
    ]


@pytest.mark.parametrize(
    ("duration", "end"),
    [
        ("0:45", "2027-05-14T10:45:00+02:00"),
        ("1:30", "2027-05-14T11:30:00+02:00"),
        ("26:00", "2027-05-15T12:00:00+02:00"),
        ("1:00:00", "2027-05-15T10:00:00+02:00"),
        ("2:06:00", "2027-05-16T16:00:00+02:00"),
        ("00:45:00", "2027-05-14T10:45:00+02:00"),
    ],
)
def test_duration_in_every_way_it_is_written(duration: str, end: str, tmp_path: Path) -> None:
    content = event(zone="Europe/Berlin", start="10:00", duration=duration)
    assert [session.end.isoformat() for session in sound(import_file(tmp_path, content)).sessions] == [end]


def test_seconds_are_told_by_the_other_durations_of_the_file(tmp_path: Path) -> None:
    content = FRAB.replace("0:45", "0:45:00").replace("1:02:30", "1:30:00").replace(">1:00<", ">1:00:00<")
    ends = [session.end.isoformat() for session in sound(import_file(tmp_path, content)).sessions]
    assert ends == ["2027-05-14T10:45:00+02:00", "2027-05-15T01:30:00+02:00", "2027-05-15T10:30:00+02:00"]


def test_start_without_a_date_is_local_and_past_midnight_where_the_day_goes_on(tmp_path: Path) -> None:
    day = "date='2027-05-14' start='2027-05-14T10:00:00+02:00' end='2027-05-15T04:00:00+02:00'"
    late = sound(import_file(tmp_path, event(day=day, start="01:00", duration="1:00"))).sessions[0]
    assert (late.date.isoformat(), late.start.isoformat()) == ("2027-05-14", "2027-05-15T01:00:00+02:00")
    changed = sound(import_file(tmp_path, event(day_change="04:00", start="01:00", duration="1:00"))).sessions[0]
    assert changed.start.isoformat() == "2027-05-15T01:00:00+02:00"
    early = sound(import_file(tmp_path, event(start="01:00", duration="1:00"))).sessions[0]
    assert early.start.isoformat() == "2027-05-14T01:00:00+02:00"


def test_day_and_date_in_utc_beside_a_local_start(tmp_path: Path) -> None:
    content = event(
        zone="Europe/Berlin",
        day="date='2027-05-13T22:00:00Z'",
        date="2027-05-14T08:00:00Z",
        start="10:00",
        duration="1:00",
    )
    imported = import_file(tmp_path, content, options=NOTHING)
    session = sound(imported).sessions[0]
    assert (session.date.isoformat(), session.start.isoformat()) == ("2027-05-14", "2027-05-14T10:00:00+02:00")
    assert imported.problems == ()


def test_draft_is_kept_and_rejected_is_left_out(tmp_path: Path) -> None:
    content = FRAB.replace("<title>Night", "<status>rejected</status><title>Night")
    imported = import_file(tmp_path, content.replace("<title>Regatta", "<status>draft</status><title>Regatta"))
    assert [(item.id, item.status.value) for item in sound(imported).sessions] == [
        ("11", "confirmed"),
        ("13", "draft"),
    ]
    assert lines(imported.problems) == [
        'file:27:status warning: 1 session is left out: with the status "rejected"'
    ]


def test_abstract_over_4096_characters_is_kept_whole(tmp_path: Path) -> None:
    text = "Rope. " * 1500
    content = event(start="10:00", duration="1:00", abstract=text)
    assert sound(import_file(tmp_path, content)).sessions[0].abstract == L(en=text.strip())


@pytest.mark.parametrize(
    ("content", "problems"),
    [
        (
            "<schedule><conference><title>X</title></conference></schedule>",
            [
                "file:1: error: The file holds no sessions, so nothing is imported; export it again once they are "
                "published"
            ],
        ),
        (
            event(date="soon", duration="1:00"),
            ['file:1:date error: "soon" is not a time; write it as 09:30 (after midnight as 24:30)'],
        ),
        (event(start="25 o'clock"), ['file:1:start error: "25 o\'clock" is not a time; write it as 09:30']),
        (
            event(start="10:00", duration="long"),
            ['file:1:duration error: "long" is not a duration; write it as 0:45, or 45 for minutes'],
        ),
        (
            event(day="date='May'", start="10:00"),
            ['file:1:date error: The day\'s date "May" is not a date; write it as 2021-07-30'],
        ),
        (
            event(start="10:00", duration="1:00", title=" "),
            ["file:1:title error: The session has no title; write one, or leave it out"],
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_place(content: str, problems: list[str], tmp_path: Path) -> None:
    imported = import_file(tmp_path, content)
    assert [line for line in lines(imported.problems) if " error: " in line] == problems
    assert imported.programme is None


def test_cut_off_file_names_its_last_line(tmp_path: Path) -> None:
    imported = import_file(tmp_path, FRAB[:700])
    assert [(problem.file, problem.line) for problem in imported.problems] == [("file", 21)]
    assert imported.format == "frab-xml"


@pytest.mark.parametrize("name", ["expo.json", "talks.csv", "exhibitors.xlsx", "noname"])
def test_format_is_told_by_content_whatever_the_name(name: str, tmp_path: Path) -> None:
    assert import_file(tmp_path, FRAB, name).format == "frab-xml"
    assert import_file(tmp_path, VOC, name).format == "voc-json"


def test_json_tells_the_same(tmp_path: Path) -> None:
    imported = import_file(tmp_path, VOC, options=NOTHING)
    programme = sound(imported)
    assert timetable(programme.sessions) == [
        ("2027-05-14T10:00:00+02:00", "2027-05-14T10:45:00+02:00", "Ropes & knots", "crane-hall")
    ]
    assert (imported.counts.days, imported.counts.speakers, programme.expo.timezone) == (2, 1, "Europe/Berlin")


def test_json_of_another_shape_names_the_place(tmp_path: Path) -> None:
    imported = import_file(tmp_path, VOC.replace('"persons": [', '"persons": 7, "people": ['))
    assert [(problem.line, problem.column) for problem in imported.problems] == [(17, "persons")]
    assert imported.programme is None
