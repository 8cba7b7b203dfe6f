"""A file of somebody else's format beside the programme in force: what it brings is new, the rest stays."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.diff import diff
from bot.domain.localized import Localized
from bot.domain.programme import Programme, Session, Stand
from bot.importers.options import ImportOptions
from bot.importers.registry import read
from tests.importers.folder_writer import write_folder
from tests.importers.folders import import_sound, lines
from tests.importers.foreign import (
    CHINESE,
    EXHIBITORS,
    FRAB,
    ICS,
    LIST,
    PLAN,
    PROGRAMME,
    import_file,
    sound,
)
from tests.importers.test_frab_xml import event

L = Localized.of
NOTHING = ImportOptions()


@pytest.fixture
def current(tmp_path: Path) -> Programme:
    """The sound folder in force: two halls, two exhibitors, two rooms, one session, one FAQ entry."""
    return sound(import_sound(tmp_path / "expo"))


def schedule(*titles: str, room: str = "主舞台") -> str:
    rows = "".join(
        f"2021-07-30,{hour}:00,{hour}:45,{title},{room}\n" for hour, title in enumerate(titles, start=9)
    )
    return f"date,start,end,title,room\n{rows}"


def test_sessions_are_new_and_all_else_stays(current: Programme, tmp_path: Path) -> None:
    programme = sound(import_file(tmp_path, schedule("Tides"), current=current))
    assert programme == replace(current, sessions=programme.sessions)
    assert [(item.id, item.title, item.room_id) for item in programme.sessions] == [
        ("tides", L(en="Tides"), "main")
    ]


def test_sessions_are_taken_in_the_zone_of_the_expo(current: Programme, tmp_path: Path) -> None:
    talk = {"date": "2021-07-30T10:00:00+02:00", "start": "10:00", "duration": "1:00"}
    content = event(day="date='2021-07-30'", zone="Europe/Berlin", **talk)
    programme = sound(import_file(tmp_path, content, current=current, options=NOTHING))
    assert [item.start.isoformat() for item in programme.sessions] == ["2021-07-30T16:00:00+08:00"]


def test_times_without_dates_are_on_the_first_day_of_the_expo_and_told(current: Programme, tmp_path: Path) -> None:
    imported = import_file(tmp_path, "time,title\n9:00-10:00,Tides\n", current=current)
    assert [item.date.isoformat() for item in sound(imported).sessions] == ["2021-07-30"]
    assert lines(imported.problems)[-1] == (
        "file:2:date warning: The file has times but no dates; they are taken on 2021-07-30, the expo's first day"
    )


def test_room_that_only_the_file_has_is_added(current: Programme, tmp_path: Path) -> None:
    programme = sound(import_file(tmp_path, schedule("Tides", room="Deck"), current=current))
    assert [room.id for room in programme.rooms] == ["main", "r2", "deck"]


def test_session_without_an_id_keeps_the_one_in_force_with_its_title(current: Programme, tmp_path: Path) -> None:
    programme = sound(import_file(tmp_path, schedule("Tides", "Opening"), current=current))
    assert [item.id for item in programme.sessions] == ["tides", "S1"]
    assert diff(current, programme).counts == {"added": 1, "changed": 0, "moved": 1, "cancelled": 0, "removed": 0}


def test_sessions_of_another_time_are_an_error(current: Programme, tmp_path: Path) -> None:
    imported = import_file(tmp_path, FRAB, current=current, options=NOTHING)
    assert [line for line in lines(imported.problems) if " error: " in line] == [
        "file:13:date error: 3 sessions are outside of the expo in force (2021-07-30 to 2021-07-31), here the "
        "first, on 2027-05-14; correct the date, or bring expo.toml with the expo's new dates first"
    ]
    assert imported.programme is None


def test_expo_that_the_file_made_follows_it(tmp_path: Path) -> None:
    first = sound(import_file(tmp_path, FRAB, options=NOTHING))
    later = FRAB.replace("2027-05-14", "2027-06-14").replace("2027-05-15", "2027-06-15")
    second = sound(import_file(tmp_path, later, current=first, options=NOTHING))
    assert (second.expo.start_date.isoformat(), second.expo.end_date.isoformat()) == ("2027-06-14", "2027-06-15")


def test_same_file_twice_changes_nothing(tmp_path: Path) -> None:
    first = sound(import_file(tmp_path, FRAB, options=NOTHING))
    second = sound(import_file(tmp_path, FRAB, current=first, options=NOTHING))
    assert diff(first, second).is_empty


@pytest.mark.parametrize("content", [FRAB, PROGRAMME, CHINESE, LIST, ICS, EXHIBITORS, PLAN])
def test_what_was_imported_can_be_written_as_our_tables_and_read_again(content: str, tmp_path: Path) -> None:
    options = ImportOptions(timezone="Europe/Berlin", start_date="2027-05-14")
    programme = sound(import_file(tmp_path, content, options=options))
    folder = tmp_path / "expo"
    folder.mkdir()
    again = read([write_folder(programme, folder)], ImportOptions())
    assert diff(programme, sound(again)).is_empty


def test_exhibitors_are_new_and_keep_the_ids_of_those_in_force(current: Programme, tmp_path: Path) -> None:
    content = "name,booth,hall\n阿克米,A7,Hall 1\nNew One,C1,Hall 3\n"
    programme = sound(import_file(tmp_path, content, current=current))
    assert [(item.id, item.stands) for item in programme.exhibitors] == [
        ("EX1", (Stand("1", "A7"),)),
        ("new-one", (Stand("hall-3", "C1"),)),
    ]
    assert [hall.id for hall in programme.halls] == ["1", "2", "hall-3"]
    assert programme.sessions == current.sessions


def test_company_that_exhibits_no_more_is_an_outside_body(tmp_path: Path) -> None:
    head = "session_id,date,start,end,room,title,speakers,companies\n"
    row = "S1,2021-07-30,09:00,10:00,main,Opening,Jo,EX2\n"
    current = sound(import_sound(tmp_path / "expo", {"sessions.csv": head + row}))
    programme = sound(import_file(tmp_path, "name,booth\nAcme,A1\n", current=current))
    speakers = [(item.company.best("en"), item.exhibitor_id) for item in _only(programme).speakers]
    assert speakers == [("Bolt", None)]


def test_speakers_company_that_exhibits_is_linked(current: Programme, tmp_path: Path) -> None:
    content = "date,start,end,title,speaker,company\n2021-07-30,9:00,10:00,A,Jo,acme\n"
    speaker = _only(sound(import_file(tmp_path, content, current=current))).speakers[0]
    assert (speaker.exhibitor_id, speaker.company) == ("EX1", L(en="Acme", zh="阿克米"))


def test_empty_export_never_wipes_a_programme(current: Programme, tmp_path: Path) -> None:
    content = "<schedule><conference><title>X</title></conference></schedule>"
    imported = import_file(tmp_path, content, current=current)
    assert imported.programme is None


def test_file_without_a_name_is_called_after_itself(tmp_path: Path) -> None:
    imported = import_file(tmp_path, schedule("Tides"), "harbour_nights_2021.csv")
    assert sound(imported).expo.name == L(en="harbour nights 2021")


def test_expo_of_more_than_a_year_is_an_error(tmp_path: Path) -> None:
    content = schedule("Tides") + "2025-07-30,9:00,10:00,Late,Deck\n"
    errors = [problem for problem in import_file(tmp_path, content).problems if problem.level == "error"]
    assert [(problem.line, problem.column) for problem in errors] == [(2, "date")]


def _only(programme: Programme) -> Session:
    (session,) = programme.sessions
    return session
