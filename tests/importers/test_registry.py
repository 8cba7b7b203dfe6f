"""What is refused, and what is said then."""

from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
import pytest

from bot.domain.errors import ImportRefused
from bot.importers.imported import Counts
from bot.importers.options import ImportOptions
from bot.importers.registry import read
from tests.importers.folders import import_sound, lines

ACCEPTED = (
    "accepted: a folder, or an XLSX with one sheet a table, with expo.toml and the tables halls, exhibitors, "
    "sessions, faq, booths (CSV or XLSX) and documents/*.md or *.txt; or one file: frab/Pentabarf XML, voc, "
    "pretalx or Sessionize JSON, iCalendar, an Open Event ZIP, or a programme, an exhibitor list or a plan as "
    "CSV, XLSX or JSON"
)


@pytest.mark.parametrize(
    ("name", "content", "form", "phrase"),
    [
        ("schedule.xml", b"<schedule><train/></schedule>", "", "XML, but no frab/Pentabarf schedule"),
        ("feed.xml", b"<rss>", "", "XML, but no frab/Pentabarf schedule"),
        ("stands.yaml", b"---\ntitle: Stands\n", "", "a YAML file"),
        ("page.html", b"<!DOCTYPE html>", "", "a web page"),
        ("plan.pdf", b"%PDF-1.7", "", "a PDF"),
        ("plan.png", b"\x89PNG\r\n", "", "a picture"),
        (
            "old.xls",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "",
            "an old .xls workbook or one with a password; save it as XLSX without one",
        ),
        ("nothing.csv", b"", "csv", "an empty file"),
        ("notes.txt", b"hello", "", "plain text"),
    ],
)
def test_file_that_nobody_reads_is_called_by_its_name(
    name: str, content: bytes, form: str, phrase: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(content)
    imported = read([tmp_path / name], ImportOptions())
    assert lines(imported.problems) == [
        f"{name}:0: error: {name} looks like {phrase}, which is not read; {ACCEPTED}"
    ]
    assert (imported.format, imported.programme, imported.counts) == (form, None, Counts())


def test_table_without_a_header_is_told_what_one_is(tmp_path: Path) -> None:
    (tmp_path / "talks.csv").write_bytes(b"colour,taste\nred,sweet\n")
    imported = read([tmp_path / "talks.csv"], ImportOptions())
    assert lines(imported.problems) == [
        "talks.csv:0: error: talks.csv looks like a CSV file, but no row of it reads like a header: a programme"
        " needs at least a title and a start, an exhibitor list a name and a booth"
    ]
    assert (imported.format, imported.programme) == ("csv", None)


def test_archive_that_nobody_reads_is_called_by_its_name(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "event.zip", "w") as archive:
        archive.writestr("event.json", "{}")
        archive.writestr("sessions.json", "[]")
    imported = read([tmp_path / "event.zip"], ImportOptions())
    assert imported.format == "open-event-zip"


def test_workbook_without_a_table_of_ours_is_refused(tmp_path: Path) -> None:
    openpyxl.Workbook().save(tmp_path / "list.xlsx")
    imported = read([tmp_path / "list.xlsx"], ImportOptions())
    assert lines(imported.problems) == [
        "list.xlsx:1: error: list.xlsx: No sheet has a row that reads like a header: a programme needs at least a "
        "title and a start, an exhibitor list a name and a booth"
    ]


def test_empty_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "expo"
    folder.mkdir()
    imported = read([folder], ImportOptions())
    assert lines(imported.problems) == [f"expo:0: error: The folder expo is empty; {ACCEPTED}"]


def test_folder_without_a_table_of_ours_is_refused(tmp_path: Path) -> None:
    (tmp_path / "schedule.xml").write_text("<schedule/>")
    imported = read([tmp_path], ImportOptions())
    name = tmp_path.name
    assert lines(imported.problems) == [
        f"{name}:0: error: The folder {name} holds no table that is known (schedule.xml); {ACCEPTED}"
    ]


def test_path_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    imported = read([tmp_path / "expo"], ImportOptions())
    assert lines(imported.problems) == [f"expo:0: error: {tmp_path / 'expo'} does not exist; check the path"]


def test_file_of_another_format_beside_ours_is_an_error(tmp_path: Path) -> None:
    folder = tmp_path / "expo"
    import_sound(folder)
    (tmp_path / "forum.ics").write_bytes(b"BEGIN:VCALENDAR")
    imported = read([folder, tmp_path / "forum.ics"], ImportOptions())
    assert lines(imported.problems) == [
        "forum.ics:0: error: forum.ics looks like an iCalendar file; import it by itself, apart from the other "
        "files"
    ]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            ImportOptions(format="pdf"),
            '--format "pdf" is not read; known: folder, frab-xml, voc-json, pretalx-json, sessionize-json, '
            "open-event-zip, ics, json, xlsx, csv",
        ),
        (
            ImportOptions(timezone="CEST"),
            '--timezone: There is no time zone "CEST"; write an IANA name such as Asia/Shanghai',
        ),
        (
            ImportOptions(start_date="soon"),
            '--start-date: "soon" is not a date; write it as 2021-07-30',
        ),
        (
            ImportOptions(encoding="klingon"),
            '--encoding "klingon" is not known; write utf-8, gb18030 or windows-1252, for example',
        ),
        (
            ImportOptions(encoding="base64"),
            '--encoding "base64" is not known; write utf-8, gb18030 or windows-1252, for example',
        ),
        (
            ImportOptions(language="xx"),
            'The expo\'s language "xx" is no language tag; write en or zh, for example',
        ),
    ],
)
def test_option_that_is_wrong_is_refused(options: ImportOptions, message: str, tmp_path: Path) -> None:
    with pytest.raises(ImportRefused) as caught:
        read([tmp_path], options)
    assert str(caught.value) == message
