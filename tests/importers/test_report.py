from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from bot.domain.diff import ProgrammeDiff, diff
from bot.domain.localized import Localized
from bot.domain.programme import SessionStatus
from bot.importers.options import ImportOptions
from bot.importers.registry import read
from bot.importers.report import document, preview
from tests.importers.folders import import_sound


def test_document_of_an_import(tmp_path: Path) -> None:
    imported = import_sound(tmp_path, {"halls.csv": "hall_id,name,colour\n1,Hall 1,red\n2,Hall 2,blue\n"})
    assert imported.programme is not None
    opening = {"title": "Opening", "start": "2021-07-30T09:00:00+08:00", "room": "Main Stage"}
    found = document(imported, diff(None, imported.programme))
    assert json.loads(json.dumps(found)) == {
        "format": "folder",
        "days": 1,
        "sessions": 1,
        "rooms": 2,
        "speakers": 0,
        "exhibitors": 2,
        "halls": 2,
        "booths": 2,
        "faq": 1,
        "first_session": opening,
        "last_session": opening,
        "problems": [
            {
                "file": "halls.csv",
                "line": 1,
                "column": "colour",
                "level": "warning",
                "message": '"colour" is not known in halls and is kept as a further fact; known: hall_id, name, '
                "theme, area_m2, facilities, latitude, longitude",
            }
        ],
        "diff": {"added": 9, "changed": 0, "moved": 0, "cancelled": 0, "removed": 0},
    }


def test_document_of_a_refused_file(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    found = document(read([tmp_path / "a.pdf"], ImportOptions()), ProgrammeDiff())
    assert (found["format"], found["sessions"], found["first_session"]) == (None, 0, None)
    assert found["diff"] == {"added": 0, "changed": 0, "moved": 0, "cancelled": 0, "removed": 0}


def test_preview_of_changes(tmp_path: Path) -> None:
    imported = import_sound(tmp_path)
    assert imported.programme is not None
    session = imported.programme.sessions[0]
    old = replace(
        imported.programme,
        faq=(),
        halls=(
            replace(imported.programme.halls[0], name=Localized.of(en="Old hall")),
            imported.programme.halls[1],
        ),
        sessions=(
            replace(session, start=session.start.replace(hour=8)),
            replace(session, id="S2", title=Localized.of(en="Gone"), status=SessionStatus.DRAFT),
        ),
    )
    assert preview(imported, diff(old, imported.programme)) == [
        "Port Days, 2021-07-30 to 2021-07-31, Asia/Shanghai",
        "Read: 1 day, 1 session, 2 rooms, 0 speakers, 2 exhibitors, 2 halls, 2 booths, 1 FAQ entry",
        "First session: 2021-07-30 09:00 Opening (Main Stage)",
        "Last session: 2021-07-30 09:00 Opening (Main Stage)",
        "Changes: 1 added, 1 changed, 1 moved, 1 removed",
        "  added: 1 FAQ entry",
        "  changed: hall 1 Hall 1 (name)",
        "  moved: session S1 Opening: 2021-07-30 08:00 -> 2021-07-30 09:00 (start)",
        "  removed: session S2 Gone",
    ]


def test_preview_of_nothing_new(tmp_path: Path) -> None:
    imported = import_sound(tmp_path)
    assert imported.programme is not None
    assert preview(imported, diff(imported.programme, imported.programme))[-1] == "Nothing changes."


def test_preview_of_a_refused_import(tmp_path: Path) -> None:
    imported = import_sound(tmp_path, {"halls.csv": "hall_id,name,x\n1,Hall 1,\n2,,\n", "faq.csv": None})
    assert preview(imported, ProgrammeDiff())[3:] == [
        'halls.csv:1:x: warning: "x" is not known in halls and is kept as a further fact; known: hall_id, name, '
        "theme, area_m2, facilities, latitude, longitude",
        "halls.csv:3:name: error: name is missing; fill it in",
        "1 error, 1 warning: nothing is imported.",
    ]


def test_preview_of_what_nobody_reads_counts_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    found = preview(read([tmp_path / "a.pdf"], ImportOptions()), ProgrammeDiff())
    assert [line.split(",")[0] for line in found] == [
        "a.pdf: error: looks like a PDF",
        "1 error",
    ]


def test_preview_of_a_first_import_counts_in_words(tmp_path: Path) -> None:
    imported = import_sound(tmp_path)
    assert imported.programme is not None
    assert preview(imported, diff(None, imported.programme))[4:] == [
        "Changes: 9 added",
        "  added: 1 expo, 2 rooms, 2 halls, 2 exhibitors, 1 session, 1 FAQ entry",
    ]


def test_preview_of_many_changes_alike_is_one_line(tmp_path: Path) -> None:
    imported = import_sound(tmp_path)
    assert imported.programme is not None
    hall = imported.programme.halls[0]
    halls = [replace(hall, id=f"H{number}") for number in range(21)]
    old = replace(imported.programme, halls=tuple(replace(item, name=Localized.of(en="Old")) for item in halls))
    new = replace(imported.programme, halls=(*halls[:-1], replace(halls[-1], name=Localized.of(en="New"))))
    lost = replace(imported.programme, halls=())
    assert preview(imported, diff(old, new))[4:] == ["Changes: 21 changed", "  changed: 21 halls: name"]
    assert preview(imported, diff(old, lost))[4:] == ["Changes: 21 removed", "  removed: 21 halls"]


def test_preview_names_a_missing_file_once(tmp_path: Path) -> None:
    found = preview(import_sound(tmp_path, {"sessions.csv": None, "faq.csv": ""}), ProgrammeDiff())
    assert found[1:] == [
        "faq.csv: error: is empty; write a header and rows, or leave it out",
        "sessions.csv: warning: missing, so the expo will have no sessions",
        "1 error, 1 warning: nothing is imported.",
    ]
