"""Exports of programmes that manage submissions: pretalx, Sessionize, Open Event."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.domain.localized import Localized
from bot.importers.options import ImportOptions
from tests.importers.folders import lines
from tests.importers.foreign import PRETALX, SESSIONIZE, import_file, open_event, sound, timetable

L = Localized.of
NAMED = (
    'file:{}: warning: The file does not name the event; it is called "file" after it, until expo.toml says better'
)


def test_pretalx_talks_with_a_slot_become_sessions(tmp_path: Path) -> None:
    imported = import_file(tmp_path, PRETALX)
    programme = sound(imported)
    assert (imported.format, timetable(programme.sessions)) == (
        "pretalx-json",
        [("2027-05-14T10:00:00+02:00", "2027-05-14T10:45:00+02:00", "Ropes and knots", "crane-hall")],
    )
    assert [room.name for room in programme.rooms] == [L(en="Crane Hall", de="Kranhalle")]
    assert programme.sessions[0].abstract == L(en="We tie knots.\n\n- reef\n- bowline")
    assert lines(imported.problems) == [
        NAMED.format(0),
        'file:34:state warning: 1 session is left out: with the status "rejected"',
        "file:41:state warning: 1 session is left out: without a place in the schedule",
    ]


def test_pretalx_slots_with_their_submissions_become_sessions(tmp_path: Path) -> None:
    talk = json.loads(PRETALX)["results"][0]
    slot = talk.pop("slot") | {"room": 3, "submission": talk}
    content = json.dumps({"slots": [slot], "rooms": [{"id": 3, "name": {"en": "Crane Hall"}}]})
    imported = import_file(tmp_path, content)
    assert (imported.format, imported.counts.rooms) == ("pretalx-json", 1)
    assert [room.name for room in sound(imported).rooms] == [L(en="Crane Hall")]


def test_one_page_of_several_is_refused(tmp_path: Path) -> None:
    imported = import_file(tmp_path, PRETALX.replace('"next": null', '"next": "https://cfp.example/?offset=25"'))
    assert [(item.column, item.level.value) for item in imported.problems if item.column == "next"] == [
        ("next", "error")
    ]


def test_sessionize_names_speakers_rooms_and_tracks_by_id(tmp_path: Path) -> None:
    imported = import_file(tmp_path, SESSIONIZE)
    programme = sound(imported)
    assert (imported.format, timetable(programme.sessions)) == (
        "sessionize-json",
        [
            ("2027-05-14T10:00:00+02:00", "2027-05-14T10:45:00+02:00", "Ropes and knots", "crane-hall"),
            ("2027-05-14T12:00:00+02:00", "2027-05-14T13:00:00+02:00", "Lunch", ""),
        ],
    )
    first = programme.sessions[0]
    assert (first.track, [speaker.name for speaker in first.speakers]) == (L(en="Craft"), [L(en="Jo Knot")])
    assert (imported.counts.rooms, imported.counts.speakers) == (1, 1)


def test_sessionize_id_that_nothing_has_is_told(tmp_path: Path) -> None:
    imported = import_file(tmp_path, SESSIONIZE.replace('"roomId": 1', '"roomId": 99'))
    assert lines(imported.problems)[1:] == [
        'file:3:roomId warning: There is no "99" among the rooms of the file; export it again'
    ]


def test_sessionize_without_sessions_is_refused(tmp_path: Path) -> None:
    content = json.dumps({"sessions": [], "speakers": [], "rooms": [], "questions": [], "categories": []})
    assert lines(import_file(tmp_path, content).problems) == [
        "file:1: error: The file holds no sessions, so nothing is imported; export it again once they are "
        "published"
    ]


@pytest.mark.parametrize("suffix", ["", ".json"])
@pytest.mark.parametrize("dashes", [True, False])
def test_open_event_archive_in_both_ways_it_is_written(dashes: bool, suffix: str, tmp_path: Path) -> None:
    imported = import_file(tmp_path, open_event(dashes=dashes, suffix=suffix), options=ImportOptions())
    programme = sound(imported)
    assert (imported.format, imported.counts.sessions, programme.expo.timezone) == (
        "open-event-zip",
        2,
        "Europe/Berlin",
    )
    assert [(item.id, item.status.value) for item in programme.sessions] == [("1", "confirmed"), ("3", "draft")]
    assert programme.sessions[0].abstract == L(en="We tie knots.")
    assert [(item.name, item.company) for item in programme.sessions[0].speakers] == [
        (L(en="Jo Knot"), L(en="Acme"))
    ]


def test_open_event_placeholder_counts_but_is_not_shown(tmp_path: Path) -> None:
    imported = import_file(tmp_path, open_event(), options=ImportOptions())
    first = imported.counts.first_session
    assert first is not None
    assert (first.title, first.start.isoformat(), first.room) == ("To be placed", "2027-05-14T00:00:00+02:00", "")


def test_open_event_archive_without_sessions_is_refused(tmp_path: Path) -> None:
    imported = import_file(tmp_path, open_event(sessions=[]), options=ImportOptions())
    assert lines(imported.problems) == [
        "file/event:1: error: The file holds no sessions, so nothing is imported; export it again once they are "
        "published"
    ]
