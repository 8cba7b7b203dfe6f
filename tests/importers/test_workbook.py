"""XLSX: real dates, numbers, formulas, sheets."""

from __future__ import annotations

import datetime as dt
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl
import pytest

from bot.domain.localized import Localized
from bot.domain.programme import Room
from bot.importers.bounds import MAX_FILE
from bot.importers.imported import Imported
from bot.importers.options import ImportOptions
from bot.importers.registry import read
from tests.importers.folders import SOUND, import_sound, lines, write

Sheets = Mapping[str, Sequence[Sequence[object]]]
EXPO: Sheets = {
    "Expo": [
        ["name_en", "name_zh", "start_date", "end_date", "timezone", "wifi"],
        ["Port Days", "港口展", dt.date(2021, 7, 30), dt.datetime(2021, 7, 31), "Asia/Shanghai", 4711.0],
    ],
    "rooms": [["id", "name", "seats"], [301.0, "Room 301", 160.0]],
    "halls": [["hall_id", "name"], [1, "Hall 1"]],
    "exhibitors": [["exhibitor_id", "name", "hall_id", "booth"], ["EX1", "Acme", 1.0, 101]],
    "sessions": [
        ["session_id", "date", "start", "end", "room", "title"],
        ["S1", dt.datetime(2021, 7, 30), dt.time(9, 30), 0.4375, 301, "Opening"],
        [],
        [
            "S2",
            dt.date(2021, 7, 31),
            dt.datetime(2021, 7, 31, 22, 0),
            dt.timedelta(hours=24, minutes=30),
            "Room 301",
            "Party",
        ],
    ],
}


def save(path: Path, sheets: Sheets) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


def import_book(folder: Path, sheets: Sheets) -> Imported:
    return read([save(folder / "port.xlsx", sheets)], ImportOptions())


def test_workbook_with_one_sheet_a_table(tmp_path: Path) -> None:
    imported = import_book(tmp_path, EXPO)
    assert lines(imported.problems) == []
    assert imported.programme is not None
    assert imported.format == "folder"
    programme = imported.programme
    assert (programme.expo.start_date, programme.expo.end_date) == (dt.date(2021, 7, 30), dt.date(2021, 7, 31))
    assert programme.expo.facts[0].value == Localized.of(en="4711")
    assert programme.rooms == (Room("301", Localized.of(en="Room 301"), seats=160),)
    assert [(stand.hall_id, stand.booth) for stand in programme.exhibitors[0].stands] == [("1", "101")]
    assert [(s.start.isoformat(), s.end.isoformat(), s.room_id) for s in programme.sessions] == [
        ("2021-07-30T09:30:00+08:00", "2021-07-30T10:30:00+08:00", "301"),
        ("2021-07-31T22:00:00+08:00", "2021-08-01T00:30:00+08:00", "301"),
    ]


def test_workbook_names_sheet_row_and_column(tmp_path: Path) -> None:
    imported = import_book(tmp_path, {**EXPO, "halls": [["hall_id", "name", "area_m2"], [], [1, "Hall 1", "big"]]})
    assert lines(imported.problems) == [
        'port.xlsx [halls]:3:area_m2 error: "big" is not a number; write digits only, such as 12.5'
    ]


def test_workbook_with_a_date_and_time_on_another_day(tmp_path: Path) -> None:
    session = ["S1", dt.date(2021, 7, 30), dt.datetime(2021, 7, 31, 9, 0), dt.time(10, 0), 301, "Opening"]
    imported = import_book(tmp_path, {**EXPO, "sessions": [EXPO["sessions"][0], session]})
    assert lines(imported.problems) == [
        "port.xlsx [sessions]:2:start error: 2021-07-31 09:00 is not on 2021-07-30; write the time only, such as "
        "09:30"
    ]


def test_workbook_with_sheets_that_are_not_tables(tmp_path: Path) -> None:
    imported = import_book(tmp_path, {**EXPO, "Notes": [["call Ann"]]})
    assert lines(imported.problems) == [
        'port.xlsx [Notes]:0: warning: The sheet "Notes" is not read; tables are expo, days, venue, transport, '
        "rooms, halls, exhibitors, sessions, faq, booths"
    ]


def test_workbook_with_two_rows_of_the_expo(tmp_path: Path) -> None:
    imported = import_book(tmp_path, {**EXPO, "Expo": [*EXPO["Expo"], EXPO["Expo"][1]]})
    assert lines(imported.problems) == ["port.xlsx [Expo]:3: error: expo has 2 rows; it must have one"]


def test_sheet_in_a_folder_is_the_table_of_its_file(tmp_path: Path) -> None:
    save(tmp_path / "halls.xlsx", {"Sheet1": [["hall_id", "name"], [1, "Hall 1"], [2, "Hall 2"]]})
    imported = import_sound(tmp_path, {"halls.csv": None})
    assert lines(imported.problems) == []


def test_sheet_beside_a_csv_of_the_same_table(tmp_path: Path) -> None:
    save(tmp_path / "halls.xlsx", {"Sheet1": [["hall_id", "name"], [1, "Hall 1"], [2, "Hall 2"]]})
    imported = import_sound(tmp_path)
    assert lines(imported.problems) == [
        "halls.xlsx:0: error: The table halls stands in halls.csv and in halls.xlsx; keep one"
    ]


def test_formula_without_a_saved_value_is_told(tmp_path: Path) -> None:
    imported = import_book(tmp_path, {**EXPO, "halls": [["hall_id", "name", "theme"], [1, "Hall 1", "=B2"]]})
    assert lines(imported.problems) == [
        "port.xlsx [halls]:2:theme error: The cell holds a formula without a saved value; open the file in a "
        "spreadsheet program and save it, or write the value"
    ]


@pytest.mark.parametrize(
    ("saved", "theme"),
    [
        (b'<c r="C2" t="str"><f>B2</f><v>Solar</v></c>', Localized.of(en="Solar")),
        (b'<c r="C2" t="str"><f>B2</f><v></v></c>', Localized()),
    ],
)
def test_formula_with_a_saved_value_is_that_value(saved: bytes, theme: Localized, tmp_path: Path) -> None:
    path = save(tmp_path / "plain.xlsx", {**EXPO, "halls": [["hall_id", "name", "theme"], [1, "Hall 1", "=B2"]]})
    with zipfile.ZipFile(path) as archive, zipfile.ZipFile(tmp_path / "port.xlsx", "w") as changed:
        for name in archive.namelist():
            changed.writestr(name, archive.read(name).replace(b'<c r="C2"><f>B2</f><v /></c>', saved))
    imported = read([tmp_path / "port.xlsx"], ImportOptions())
    assert lines(imported.problems) == []
    assert imported.programme is not None
    assert imported.programme.halls[0].theme == theme


def test_error_in_a_cell_is_told(tmp_path: Path) -> None:
    path = save(tmp_path / "port.xlsx", EXPO)
    book = openpyxl.load_workbook(path)
    cell = book["halls"].cell(2, 2, "#REF!")
    cell.data_type = "e"
    book.save(path)
    imported = read([path], ImportOptions())
    assert lines(imported.problems) == [
        "port.xlsx [halls]:2:name error: The cell shows the error #REF!; mend its formula or write the value",
    ]


def test_damaged_workbook_is_one_error(tmp_path: Path) -> None:
    path = save(tmp_path / "whole.xlsx", EXPO)
    (tmp_path / "port.xlsx").write_bytes(path.read_bytes()[:-200])
    imported = read([tmp_path / "port.xlsx"], ImportOptions())
    assert lines(imported.problems) == [
        "port.xlsx:0: error: port.xlsx: the workbook is damaged or cut off; save it again as XLSX"
    ]


def test_workbook_that_unpacks_far_too_large_is_refused(tmp_path: Path) -> None:
    path = save(tmp_path / "port.xlsx", EXPO)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/bomb.bin", bytes(25_000_000))
    imported = read([path], ImportOptions())
    assert lines(imported.problems) == [
        "port.xlsx:0: error: port.xlsx: it unpacks to 25 MB, which no such table needs; remove empty rows, "
        "pictures and formatting, or save each table as CSV"
    ]


def test_file_above_the_limit_is_refused(tmp_path: Path) -> None:
    folder = write(tmp_path, SOUND)
    with (folder / "halls.csv").open("ab") as stream:
        stream.truncate(MAX_FILE + 1)
    imported = read([folder], ImportOptions())
    assert lines(imported.problems) == [
        "halls.csv:0: error: halls.csv has 20 MB; at most 20 MB are read, leave out pictures"
    ]
