"""What columns are taken for, and that somebody can say otherwise."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from openpyxl import Workbook

from bot.domain.problem import Level
from bot.importers.column_uses import LEFT_OUT
from bot.importers.imported import Imported
from bot.importers.options import ImportOptions
from bot.importers.registry import read
from bot.importers.strange_tables import strange_columns

STRANGE = "Wo?;Was?;Wann?;Farbe\nRaum 1;Eröffnung der Messe;10:00;rot\nRaum 2;Energie im Winter;11:00;blau\n"
SAID = {"Wo?": "room", "Was?": "title", "Wann?": "start"}


def imported(tmp_path: Path, text: str, name: str = "export.csv", **columns: str) -> Imported:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    options = ImportOptions(timezone="Asia/Shanghai", start_date="2021-07-30", columns=columns)
    return read([path], options)


def uses(found: Imported) -> dict[str, str]:
    return {use.label: use.field for use in found.columns}


def test_strange_header_is_read_once_somebody_says_what_it_is(tmp_path: Path) -> None:
    found = imported(tmp_path, STRANGE, **SAID)
    assert [problem.message for problem in found.problems if problem.level is Level.ERROR] == []
    assert found.programme is not None
    rooms = {room.id: room.name.best("de") for room in found.programme.rooms}
    sessions = found.programme.sessions
    assert [(f"{one.start:%H:%M}", one.title.best("en"), rooms[one.room_id]) for one in sessions] == [
        ("10:00", "Eröffnung der Messe", "Raum 1"),
        ("11:00", "Energie im Winter", "Raum 2"),
    ]
    assert [one.extra for one in sessions] == [{"Farbe": "rot"}, {"Farbe": "blau"}]
    assert uses(found) == {"Wo?": "room", "Was?": "title", "Wann?": "start", "Farbe": ""}


def test_column_that_is_left_out_is_kept_nowhere(tmp_path: Path) -> None:
    found = imported(tmp_path, STRANGE, **SAID, Farbe=LEFT_OUT)
    assert found.programme is not None
    assert [one.extra for one in found.programme.sessions] == [{}, {}]
    assert uses(found)["Farbe"] == LEFT_OUT


def test_what_is_said_wins_over_what_the_name_tells(tmp_path: Path) -> None:
    text = "Title,Start,Talk\nA12,10:00,Opening of the fair\nA13,11:00,Energy in winter\n"
    assert [one.title.best("en") for one in read_sessions(imported(tmp_path, text))] == ["A12", "A13"]
    said = read_sessions(imported(tmp_path, text, Talk="title"))
    assert [one.title.best("en") for one in said] == ["Opening of the fair", "Energy in winter"]


def read_sessions(found: Imported):  # type: ignore[no-untyped-def]  # of a programme that there is
    assert found.programme is not None
    return found.programme.sessions


def test_unknown_column_of_our_own_table_can_be_named_or_left_out(tmp_path: Path) -> None:
    text = "faq_id,question,answer,Thema,note\nF1,Is there Wi-Fi?,Yes.,net,internal\n"
    current = imported(tmp_path, STRANGE, **SAID).programme
    path = tmp_path / "faq.csv"
    path.write_text(text, encoding="utf-8")
    first = read([path], ImportOptions(), current)
    assert first.programme is not None
    assert uses(first) == {"Thema": "", "note": ""}
    second = read([path], ImportOptions(columns={"Thema": "tag", "note": LEFT_OUT}), current)
    assert second.programme is not None
    (entry,) = second.programme.faq
    assert (entry.tag, entry.extra) == ("net", {})
    assert uses(second) == {"Thema": "tag", "note": LEFT_OUT}


@pytest.mark.parametrize("workbook", [False, True])
def test_header_that_nobody_knows_is_shown_so_that_it_can_be_said(tmp_path: Path, workbook: bool) -> None:
    rows = [["Titel des Jahres"], ["Qui", "Quoi", "Quando"], ["Ann", "yes", "later"]]
    path = tmp_path / ("x.xlsx" if workbook else "x.csv")
    if workbook:
        book, file = Workbook(), io.BytesIO()
        for row in rows:
            book.worksheets[0].append(row)
        book.save(file)
        path.write_bytes(file.getvalue())
    else:
        path.write_text("\n".join(";".join(row) for row in rows), encoding="utf-8")
    found = strange_columns(path, ImportOptions(columns={"Qui": "speakers"}))
    assert [(use.label, use.field) for use in found] == [("Qui", "speakers"), ("Quoi", ""), ("Quando", "")]
    assert {"title", "booth"} <= set(found[0].fields)


def test_picture_has_no_columns(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    assert strange_columns(path, ImportOptions()) == ()


def test_what_the_file_does_not_say_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("title,start\nOpening,10:00\nClosing,12:00\n", encoding="utf-8")
    asked = {one.needs for one in read([path], ImportOptions()).problems if one.needs}
    assert asked == {"start_date", "timezone"}
    then = read([path], ImportOptions(start_date="2021-07-30"))
    assert {one.needs for one in then.problems if one.needs} == {"timezone"}
    both = read([path], ImportOptions(start_date="2021-07-30", timezone="Asia/Shanghai"))
    assert ({one.needs for one in both.problems}, both.programme is None) == ({""}, False)
