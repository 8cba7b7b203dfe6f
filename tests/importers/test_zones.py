"""The zone of a file's times is what somebody says, and is never guessed."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.importers.options import ImportOptions
from tests.importers.folders import import_sound, lines
from tests.importers.foreign import SESSIONIZE, import_file, sound
from tests.importers.test_frab_xml import event

NOTHING = ImportOptions()
ASK = "name it with --timezone, for example --timezone Europe/Berlin"
TALK = {"date": "2027-05-14T10:00:00+02:00", "start": "10:00", "duration": "1:00"}


def starts(folder: Path, content: str, options: ImportOptions = NOTHING) -> tuple[str, list[str]]:
    """The expo's zone and the starts."""
    programme = sound(import_file(folder, content, options=options))
    return programme.expo.timezone, [session.start.isoformat() for session in programme.sessions]


@pytest.mark.parametrize("content", [event(start="10:00", duration="1:00"), SESSIONIZE])
def test_local_times_without_a_zone_are_refused_and_asked_for(content: str, tmp_path: Path) -> None:
    imported = import_file(tmp_path, content, options=NOTHING)
    errors = [problem for problem in imported.problems if problem.level == "error"]
    assert [(problem.column, problem.message) for problem in errors] == [
        ("timezone", f"The times are local ones, and the file names no zone; {ASK}")
    ]
    assert imported.counts.sessions > 0


def test_local_times_are_in_the_zone_that_is_told(tmp_path: Path) -> None:
    options = ImportOptions(timezone="Asia/Shanghai")
    assert starts(tmp_path, event(start="10:00", duration="1:00"), options) == (
        "Asia/Shanghai",
        ["2027-05-14T10:00:00+08:00"],
    )


def test_local_times_are_in_the_zone_of_the_expo_in_force(tmp_path: Path) -> None:
    current = sound(import_sound(tmp_path / "expo"))
    content = event(day="date='2021-07-30'", start="10:00", duration="1:00")
    imported = import_file(tmp_path, content, current=current, options=NOTHING)
    assert [session.start.isoformat() for session in sound(imported).sessions] == ["2021-07-30T10:00:00+08:00"]
    assert lines(imported.problems)[0] == (
        "file:1: warning: The file brings sessions; all else stays as it is in force, also the expo itself "
        "(2021-07-30 to 2021-07-31, Asia/Shanghai)"
    )


def test_file_wins_over_the_option(tmp_path: Path) -> None:
    options = ImportOptions(timezone="Asia/Shanghai")
    imported = import_file(tmp_path, event(zone="Europe/Berlin", **TALK), options=options)
    assert sound(imported).expo.timezone == "Europe/Berlin"
    assert lines(imported.problems) == [
        "file:1:time_zone_name warning: The file says Europe/Berlin, so --timezone Asia/Shanghai is not used"
    ]


def test_one_offset_without_a_zone_is_kept_and_told(tmp_path: Path) -> None:
    imported = import_file(tmp_path, event(**TALK), options=NOTHING)
    assert starts(tmp_path, event(**TALK)) == ("Etc/GMT-2", ["2027-05-14T10:00:00+02:00"])
    assert [problem.message.split(":")[0] for problem in imported.problems] == ["The times have the offset +02"]


def test_offset_is_shown_in_the_zone_that_is_told(tmp_path: Path) -> None:
    options = ImportOptions(timezone="Europe/London")
    assert starts(tmp_path, event(**TALK), options) == ("Europe/London", ["2027-05-14T09:00:00+01:00"])


def test_offset_wins_over_a_zone_that_says_utc(tmp_path: Path) -> None:
    imported = import_file(tmp_path, event(zone="UTC", **TALK), options=NOTHING)
    assert sound(imported).expo.timezone == "Etc/GMT-2"
    assert lines(imported.problems) == [
        "file:1:time_zone_name warning: The file says UTC, but its times have the offset +02:00: the offset is "
        f"taken; if that is wrong, {ASK}"
    ]


def test_offset_that_is_not_the_named_zones_is_told(tmp_path: Path) -> None:
    talk = TALK | {"date": "2027-05-14T10:00:00+03:00"}
    imported = import_file(tmp_path, event(zone="Europe/Berlin", **talk), options=NOTHING)
    assert [session.start.isoformat() for session in sound(imported).sessions] == ["2027-05-14T09:00:00+02:00"]
    assert lines(imported.problems) == [
        "file:1:date warning: The file names the zone Europe/Berlin, but here the offset is +03:00; the instant "
        "with its offset is taken, and shown in Europe/Berlin"
    ]


def test_instant_in_utc_beside_another_start_is_asked_for(tmp_path: Path) -> None:
    talk = TALK | {"date": "2027-05-14T08:00:00Z"}
    imported = import_file(tmp_path, event(**talk), options=NOTHING)
    assert lines(imported.problems) == [
        "file:1:start error: The start is 10:00 here, but the date beside it has the offset +00:00: the zone is "
        f"not clear; {ASK}"
    ]
    assert starts(tmp_path, event(**talk), ImportOptions(timezone="Europe/Berlin"))[1] == [
        "2027-05-14T10:00:00+02:00"
    ]


def test_zone_that_does_not_exist_is_refused_and_asked_for(tmp_path: Path) -> None:
    imported = import_file(tmp_path, event(zone="Europe/Atlantis", start="10:00"), options=NOTHING)
    errors = [line for line in lines(imported.problems) if " error: " in line]
    assert errors == [
        'file:1:time_zone_name error: There is no time zone "Europe/Atlantis"; write an IANA name such as '
        f"Canada/Atlantic, or {ASK}"
    ]


def test_offset_of_half_an_hour_is_asked_for(tmp_path: Path) -> None:
    imported = import_file(tmp_path, event(**(TALK | {"date": "2027-05-14T10:00:00+05:30"})), options=NOTHING)
    assert lines(imported.problems) == [
        f"file:1: error: The times have the offset +05:30, and no zone is named; {ASK}"
    ]


def test_time_that_clocks_skip_is_an_error(tmp_path: Path) -> None:
    content = event(zone="Europe/Berlin", day="date='2027-03-28'", start="02:30", duration="1:00")
    errors = [problem for problem in import_file(tmp_path, content).problems if problem.level == "error"]
    assert [(problem.line, problem.column) for problem in errors] == [(1, "start")]
