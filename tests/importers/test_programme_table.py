"""Programmes as CSV, XLSX and JSON in other people's columns."""

from __future__ import annotations

import datetime as dt
import json
import random
from pathlib import Path

import pytest

from bot.domain.localized import Localized
from bot.importers.options import ImportOptions
from tests.importers.folders import lines
from tests.importers.foreign import CHINESE, LIST, PROGRAMME, import_file, sound, timetable, workbook

L = Localized.of
NOTHING = ImportOptions()
TOLD = ImportOptions(timezone="Europe/Berlin", start_date="2027-05-14")
TABLE = [
    ("10:00-10:45", "Ropes & knots", "crane-hall", "2027-05-14"),
    ("11:00-12:00", "Tides", "deck", "2027-05-14"),
    ("09:00-11:30", "Regatta", "deck", "2027-05-15"),
]


def table(folder: Path, content: str | bytes, options: ImportOptions = TOLD) -> list[tuple[str, str, str, str]]:
    """Times, title, room and day of each session."""
    return [
        (f"{item.start:%H:%M}-{item.end:%H:%M}", item.title.best("en"), item.room_id, item.date.isoformat())
        for item in sound(import_file(folder, content, options=options)).sessions
    ]


def errors(folder: Path, content: str | bytes, options: ImportOptions = TOLD) -> list[str]:
    return [line for line in lines(import_file(folder, content, options=options).problems) if " error: " in line]


def test_header_below_title_lines_and_sections_between_rows(tmp_path: Path) -> None:
    imported = import_file(tmp_path, PROGRAMME)
    assert (imported.format, sound(imported).expo.name) == ("csv", L(en="Harbour Nights"))
    assert table(tmp_path, PROGRAMME) == TABLE


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_separator_is_found(separator: str, tmp_path: Path) -> None:
    content = PROGRAMME.replace('"Jo Knot, Al Hitch"', "Jo Knot").replace(",", separator)
    assert table(tmp_path, content) == TABLE


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_encoding_is_found(codec: str, tmp_path: Path) -> None:
    programme = sound(import_file(tmp_path, CHINESE.encode(codec)))
    assert [item.title for item in programme.sessions] == [L(zh="开幕式"), L(zh="智能航运论坛"), L(zh="闭幕式")]


def test_chinese_columns_times_and_lists(tmp_path: Path) -> None:
    programme = sound(import_file(tmp_path, CHINESE))
    assert timetable(programme.sessions)[:2] == [
        ("2027-05-14T09:00:00+02:00", "2027-05-14T09:30:00+02:00", "开幕式", "一号厅"),
        ("2027-05-14T14:00:00+02:00", "2027-05-14T15:30:00+02:00", "智能航运论坛", "二号厅"),
    ]
    assert [(item.name, item.company) for item in programme.sessions[0].speakers] == [
        (L(zh="张三"), L(zh="港口集团")),
        (L(zh="李四"), L(zh="海事大学")),
    ]


@pytest.mark.parametrize("seed", range(6))
def test_order_of_columns_does_not_matter(seed: int, tmp_path: Path) -> None:
    rows = [row.split(";") for row in CHINESE.splitlines()]
    order = random.Random(seed).sample(range(len(rows[0])), len(rows[0]))
    shuffled = "\n".join(";".join(row[index] for index in order) for row in rows)
    plain = sound(import_file(tmp_path, CHINESE))
    assert sound(import_file(tmp_path, shuffled)).sessions == plain.sessions


def test_repeated_row_counts_and_has_an_id_of_its_own(tmp_path: Path) -> None:
    imported = import_file(tmp_path, CHINESE + CHINESE.splitlines()[1] + "\n")
    assert imported.counts.sessions == 4
    assert [item.id for item in sound(imported).sessions] == ["开幕式", "智能航运论坛", "闭幕式", "开幕式-2"]


def test_weekdays_and_lengths_need_the_first_day(tmp_path: Path) -> None:
    content = "day,from,length,title\nfri,9:00,30,Opening\nsat,10:00,1h,Regatta\n"
    assert table(tmp_path, content) == [
        ("09:00-09:30", "Opening", "", "2027-05-14"),
        ("10:00-11:00", "Regatta", "", "2027-05-15"),
    ]
    assert errors(tmp_path, content, ImportOptions(timezone="Europe/Berlin")) == [
        'file:2:day error: The day is "fri" here, without a date; name the first day with --start-date, for '
        "example "
        "--start-date 2027-05-11"
    ]


def test_times_without_any_date_need_the_day(tmp_path: Path) -> None:
    content = "time,talk_title,Length,,\n9:20,opening,15,,\n23:30,late show,60,,\n0:45,night show,15,,\n"
    assert table(tmp_path, content) == [
        ("09:20-09:35", "opening", "", "2027-05-14"),
        ("23:30-00:30", "late show", "", "2027-05-14"),
        ("00:45-01:00", "night show", "", "2027-05-14"),
    ]
    assert errors(tmp_path, content, ImportOptions(timezone="Europe/Berlin")) == [
        "file:2:date error: The file has times but no dates; name the first day with --start-date, for example "
        "--start-date 2027-05-11"
    ]


def test_rows_without_a_time_are_kept_as_drafts(tmp_path: Path) -> None:
    imported = import_file(
        tmp_path, "day,from,to,title\nfri,9:00,10:00,Opening\n,,,Lightning talk\n", options=TOLD
    )
    assert (imported.counts.sessions, imported.counts.days) == (2, 1)
    assert [(item.id, item.status.value) for item in sound(imported).sessions] == [
        ("opening", "confirmed"),
        ("lightning-talk", "draft"),
    ]
    assert lines(imported.problems)[-1] == (
        "file:3:start warning: 1 session has no time, here the first: kept as drafts, which no visitor sees, "
        "until they have one"
    )


def test_missing_ends_are_the_next_start_in_the_room(tmp_path: Path) -> None:
    content = "date,start,title,room\n2027-05-14,9:00,A,X\n2027-05-14,9:30,B,Y\n2027-05-14,9:40,C,X\n"
    assert [times for times, *_ in table(tmp_path, content)] == ["09:00-09:40", "09:30-10:30", "09:40-10:40"]


@pytest.mark.parametrize(
    ("written", "times"),
    [
        ("9:00-10:30", "09:00-10:30"),
        ("9:00 – 10:30", "09:00-10:30"),
        ("11:00am to 1:00pm", "11:00-13:00"),
        ("5:00 – 7:00pm", "17:00-19:00"),
        ("11:00 - 1:00pm", "11:00-13:00"),
        ("上午9:00至10:30", "09:00-10:30"),
        ("22:00~1:00", "22:00-01:00"),
    ],
)
def test_range_of_times_in_one_cell(written: str, times: str, tmp_path: Path) -> None:
    assert [item for item, *_ in table(tmp_path, f"date;time;title\n2027-05-14;{written};A\n")] == [times]


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Jo Knot; Al Hitch", ["Jo Knot", "Al Hitch"]),
        ("Jo Knot, Al Hitch and Mia Moon", ["Jo Knot", "Al Hitch", "Mia Moon"]),
        ("Jo Knot, University of Tides", ["Jo Knot, University of Tides"]),
        ("Dr. Jo Knot, CEO", ["Dr. Jo Knot, CEO"]),
        ("张三、李四", ["张三", "李四"]),
    ],
)
def test_people_in_one_cell(cell: str, names: list[str], tmp_path: Path) -> None:
    content = f'date\ttime\ttitle\tspeaker\n2027-05-14\t9:00\tA\t"{cell}"\n'
    speakers = sound(import_file(tmp_path, content)).sessions[0].speakers
    assert [item.name.best("en") for item in speakers] == names


def test_list_without_a_header_is_told_by_its_contents(tmp_path: Path) -> None:
    content = "2027-05-14,9:00-9:30,Opening\n2027-05-14,10:00-10:30,Tides\n"
    assert [title for _, title, *_ in table(tmp_path, content)] == ["Opening", "Tides"]


def test_header_that_repeats_is_no_session(tmp_path: Path) -> None:
    head = "date,time,title\n"
    content = f"{head}2027-05-14,9:00-9:30,Opening\n{head}2027-05-14,10:00-10:30,Tides\n"
    assert [title for _, title, *_ in table(tmp_path, content)] == ["Opening", "Tides"]


def test_row_above_the_header_is_an_error(tmp_path: Path) -> None:
    content = "2027-05-14,9:00-9:30,Opening\ndate,time,title\n2027-05-14,10:00-10:30,Tides\n"
    assert errors(tmp_path, content) == [
        "file:1: error: This row stands above the header in line 2; put the header first"
    ]


def test_two_languages_side_by_side(tmp_path: Path) -> None:
    content = (
        "日期,时间,题目,Title,嘉宾,Speaker,title_de\n2027-05-14,9:00,开幕式,Opening,张三,Zhang San,Eröffnung\n"
    )
    session = sound(import_file(tmp_path, content)).sessions[0]
    assert session.title == Localized({"zh": "开幕式", "en": "Opening", "de": "Eröffnung"})
    assert [speaker.name for speaker in session.speakers] == [Localized({"zh": "张三", "en": "Zhang San"})]


def test_columns_that_no_name_tells_are_told_by_their_contents(tmp_path: Path) -> None:
    content = "Wann,Zu welcher Stunde,Was,Wer\n2027-05-14,9:00-9:30,Opening,Jo\n2027-05-14,10:00-10:30,Tides,Jo\n"
    assert table(tmp_path, content) == [
        ("09:00-09:30", "Opening", "", "2027-05-14"),
        ("10:00-10:30", "Tides", "", "2027-05-14"),
    ]


def test_entities_and_private_columns(tmp_path: Path) -> None:
    content = "date,time,title,Speaker email,Level\n2027-05-14,9:00,A guide&#x27;s life,jo@x.example,easy\n"
    session = sound(import_file(tmp_path, content)).sessions[0]
    assert (session.title, session.extra) == (L(en="A guide's life"), {"Level": "easy"})


def test_status_column(tmp_path: Path) -> None:
    content = "date,time,title,status\n" + "".join(
        f"2027-05-14,{hour}:00,T{hour},{status}\n"
        for hour, status in ((9, "取消"), (10, "draft"), (11, "rejected"))
    )
    imported = import_file(tmp_path, content)
    assert [item.status.value for item in sound(imported).sessions] == ["cancelled", "draft"]
    assert lines(imported.problems)[-1] == (
        'file:4:status warning: 1 session is left out: with the status "rejected"'
    )


def test_workbook_with_two_header_rows_and_one_speaker_a_column(tmp_path: Path) -> None:
    day = dt.date(2027, 5, 14)
    rows = [
        ("<Event>", None, None, None, None, "Speakers", None),
        ("Ort", "Datum", None, "Uhrzeit", "Titel", "1", "2"),
        ("Crane Hall", day, day, dt.time(9), "Opening", "Jo Knot, Harbour Office", "Al Hitch"),
        ("Deck", day, day, dt.time(10), "Tides", "Mia Moon", None),
    ]
    imported = import_file(tmp_path, workbook(("Sheet1", rows)))
    assert (imported.format, timetable(sound(imported).sessions)[0][0]) == ("xlsx", "2027-05-14T09:00:00+02:00")
    assert [item.name.best("en") for item in sound(imported).sessions[0].speakers] == [
        "Jo Knot, Harbour Office",
        "Al Hitch",
    ]


def test_sheets_named_by_their_day(tmp_path: Path) -> None:
    head = ("Time", "Title", "Room")
    content = workbook(
        ("Fri 14 May", [head, ("9:00-10:00", "Opening", "Deck")]),
        ("Sat 15 May", [head, ("9:00-10:00", "Regatta", "Deck")]),
        ("Notes", [("nothing here",)]),
    )
    assert table(tmp_path, content) == [
        ("09:00-10:00", "Opening", "deck", "2027-05-14"),
        ("09:00-10:00", "Regatta", "deck", "2027-05-15"),
    ]


def test_json_of_nested_lists(tmp_path: Path) -> None:
    imported = import_file(tmp_path, LIST)
    assert (imported.format, sound(imported).expo.name) == ("json", L(en="Harbour Nights"))
    assert table(tmp_path, LIST) == [
        ("10:00-10:45", "Ropes", "crane-hall", "2027-05-14"),
        ("11:00-12:00", "Tides", "crane-hall", "2027-05-14"),
        ("09:00-09:45", "Regatta", "deck", "2027-05-15"),
    ]


def test_json_lists_side_by_side_are_all_read(tmp_path: Path) -> None:
    hours = {"talks": ("9:00", "Opening"), "workshops": ("10:00", "Knots")}
    content = {
        name: [{"date": "2027-05-14", "start": start, "title": title}] for name, (start, title) in hours.items()
    }
    assert [title for _, title, *_ in table(tmp_path, json.dumps(content))] == ["Opening", "Knots"]


def test_json_list_of_days_needs_the_first_day(tmp_path: Path) -> None:
    days = [[{"time": "10:00am", "title": "Opening"}], [{"time": "2:45pm", "title": "Regatta\nfinal"}]]
    assert [(title, day) for _, title, _, day in table(tmp_path, json.dumps(days))] == [
        ("Opening", "2027-05-14"),
        ("Regatta final", "2027-05-15"),
    ]
    assert len(errors(tmp_path, json.dumps(days), ImportOptions(timezone="Europe/Berlin"))) == 1


def test_json_text_is_one_speaker_and_a_list_several(tmp_path: Path) -> None:
    talks = [
        {
            "title": "A",
            "start_date": "2027-05-14 09:00:00",
            "end_date": "2027-05-14 10:00:00",
            "speaker": "Jo K, Al H",
        },
        {
            "title": "B",
            "start_date": "2027-05-14 10:00:00",
            "end_date": "2027-05-14 11:00:00",
            "speaker": ["X", "Y"],
        },
    ]
    programme = sound(import_file(tmp_path, json.dumps(talks)))
    assert [[one.name.best("en") for one in item.speakers] for item in programme.sessions] == [
        ["Jo K, Al H"],
        ["X", "Y"],
    ]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (
            "date,start,end,title\n2027-05-14,10:00,9:00,A\n",
            "file:2:end error: The session ends at 09:00, before it starts at 10:00; correct one",
        ),
        (
            "date,start,title\n2027-05-14,ten,A\n2027-05-14,11:00,B\n2027-05-14,12:00,C\n",
            'file:2:start error: "ten" is not a time; write it as 09:30 (after midnight as 24:30)',
        ),
        (
            "date,start,title\n01/02/2027,9:00,A\n",
            'file:2:date error: "01/02/2027" can be 2027-02-01 or 2027-01-02; write the one that is meant',
        ),
        (
            "date,start,title\n2027-05-14,9:00,\n",
            "file:2:title error: The session has no title; write one, or leave it out",
        ),
        (
            'date,start,title\n2027-05-14,9:00,"A\n',
            'file:2: error: file: The row begins a text with a double quote that never ends; add the missing "',
        ),
    ],
)
def test_what_is_wrong_is_told_with_line_and_column(content: str, problem: str, tmp_path: Path) -> None:
    assert errors(tmp_path, content) == [problem]


def test_file_named_like_a_table_of_ours_is_read_by_its_columns(tmp_path: Path) -> None:
    imported = import_file(tmp_path, PROGRAMME, "sessions.csv")
    assert (imported.format, imported.counts.sessions) == ("csv", 3)
