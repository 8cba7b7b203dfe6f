"""Files made to do harm, or far too large."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import openpyxl
import pytest

from bot.importers.bounds import MAX_FILE, MAX_NODES, MAX_ROWS
from bot.importers.options import ImportOptions
from bot.importers.registry import read
from tests.importers.foreign import FRAB, import_file, open_event, sound, workbook

BOMB = '<!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><schedule><conference>&b;</conference></schedule>'
OUTSIDE = (
    '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/hostname">]><schedule><conference>&x;</conference></schedule>'
)


def messages(folder: Path, content: str | bytes) -> list[str]:
    """The errors; the import is refused."""
    imported = import_file(folder, content)
    assert imported.programme is None
    return [problem.message for problem in imported.problems if problem.level == "error"]


@pytest.mark.parametrize("content", [BOMB, OUTSIDE])
def test_entities_are_refused(content: str, tmp_path: Path) -> None:
    assert messages(tmp_path, content) == [
        "file: The XML declares entities, which no schedule needs; export it again without"
    ]


def test_elements_nested_for_ever_are_refused(tmp_path: Path) -> None:
    content = "<schedule><conference>" + "<a>" * 5000
    assert messages(tmp_path, content) == [
        "file: This is not well-formed XML: elements are nested more than 100 deep; export the file again"
    ]


def test_more_elements_than_any_schedule_has_are_refused(tmp_path: Path) -> None:
    content = "<schedule><conference/>" + "<a/>" * MAX_NODES + "</schedule>"
    assert messages(tmp_path, content) == [
        "file: This is not well-formed XML: it has more than 500,000 elements, which no schedule needs; export "
        "the file again"
    ]


def test_json_nested_for_ever_is_refused(tmp_path: Path) -> None:
    assert messages(tmp_path, '{"a":' * 100_000) == ["file: The JSON is nested too deeply; a programme is not"]


def test_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "file").open("wb") as stream:
        stream.truncate(10 * MAX_FILE)
    imported = read([tmp_path / "file"], ImportOptions())
    assert [problem.message for problem in imported.problems] == [
        "file has 200 MB; at most 20 MB are read, leave out pictures and attachments"
    ]


def test_more_rows_than_any_expo_has_are_refused(tmp_path: Path) -> None:
    content = "date,start,title\n" + "2027-05-14,9:00,A\n" * (MAX_ROWS + 1)
    assert messages(tmp_path, content) == [
        "file: The table has more than 20,000 rows, which no expo needs; leave out what is not of this one"
    ]


def test_archive_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("event", "{}")
        archive.writestr("sessions", b" " * 60_000_000)
    assert messages(tmp_path, stream.getvalue()) == ["file: sessions in the archive unpacks to more than 50 MB"]


def test_archive_with_a_damaged_file_is_refused(tmp_path: Path) -> None:
    data = bytearray(open_event())
    place = data.index(b"sessions") + 60
    data[place : place + 40] = b"\0" * 40
    (message,) = messages(tmp_path, bytes(data))
    assert message.startswith("file: sessions in the archive is damaged")


def test_workbook_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    stream = io.BytesIO(workbook(("A", [("title", "start")])))
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/picture.bin", b"\0" * 110_000_000)
    (message,) = messages(tmp_path, stream.getvalue())
    assert message.startswith("file: it unpacks to 110 MB, which no such table needs")


def test_cell_far_below_does_not_make_a_million_rows(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(
        io.BytesIO(workbook(("A", [("date", "start", "title"), ("2027-05-14", "9:00", "Opening")])))
    )
    book.worksheets[0].cell(row=1_048_576, column=1, value=" ")
    book.save(tmp_path / "file")
    assert import_file(tmp_path, (tmp_path / "file").read_bytes()).counts.sessions == 1


def test_formulas_are_read_by_their_value_and_refused_without_one(tmp_path: Path) -> None:
    content = workbook(
        ("A", [("date", "start", "title"), ("2027-05-14", "9:00", '=HYPERLINK("http://x.example")')])
    )
    (message,) = messages(tmp_path, content)
    assert message.startswith("The cell holds a formula without a saved value")


def test_formula_in_a_text_file_is_only_a_text(tmp_path: Path) -> None:
    programme = sound(import_file(tmp_path, "date,start,title\n2027-05-14,9:00,=1+2\n"))
    assert [item.title.best("en") for item in programme.sessions] == ["=1+2"]


def test_half_of_a_surrogate_pair_is_dropped(tmp_path: Path) -> None:
    content = json.dumps([{"title": "A\ud800B", "start": "2027-05-14 09:00"}])
    assert [item.title.best("en") for item in sound(import_file(tmp_path, content)).sessions] == ["AB"]


def test_declared_encoding_that_is_wrong_is_seen_through(tmp_path: Path) -> None:
    data = FRAB.replace("Jo Knot", "Café Möwe").encode("cp1252")
    imported = import_file(tmp_path, data)
    assert sound(imported).sessions[0].speakers[0].name.best("en") == "Café Möwe"


@pytest.mark.parametrize("codec", ["utf-16", "utf-8-sig"])
def test_xml_with_a_byte_order_mark(codec: str, tmp_path: Path) -> None:
    data = FRAB.replace('encoding="utf-8"', "").encode(codec)
    assert import_file(tmp_path, data).counts.sessions == 3
