"""Exhibitor lists and plans in other people's columns."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.domain.localized import Localized
from bot.domain.programme import BoothRectangle, Stand
from bot.importers.exhibitor_table import booths_in
from bot.importers.options import ImportOptions
from tests.importers.folders import lines
from tests.importers.foreign import EXHIBITORS, PLAN, import_file, sound, workbook

L = Localized.of
TOLD = ImportOptions(timezone="Europe/Berlin", start_date="2027-05-14")


def test_list_becomes_exhibitors_and_halls(tmp_path: Path) -> None:
    programme = sound(import_file(tmp_path, EXHIBITORS, options=TOLD))
    assert [(item.id, item.name, item.stands) for item in programme.exhibitors] == [
        ("acme-ropes", L(en="Acme Ropes"), (Stand("1", "A1"), Stand("1", "A2"))),
        ("bolt-sons", L(en="Bolt & Sons"), (Stand("2", "B7"),)),
        ("bolt-sons-2", L(en="Bolt & Sons"), (Stand("3", "C3"),)),
        ("café-möwe", L(en="Café Möwe"), (Stand("1", "A1"),)),
    ]
    assert [(hall.id, hall.name) for hall in programme.halls] == [
        (number, L(en=f"Hall {number}", zh=f"{number}号馆")) for number in ("1", "2", "3")
    ]
    first = programme.exhibitors[0]
    assert (first.categories, first.website, first.extra) == ((L(en="Ropes"),), "https://acme.example", {})


def test_counts_of_a_list(tmp_path: Path) -> None:
    counts = import_file(tmp_path, EXHIBITORS).counts
    assert (counts.exhibitors, counts.halls, counts.booths, counts.sessions) == (4, 3, 4, 0)


@pytest.mark.parametrize("codec", ["cp1252", "utf-8", "utf-16"])
def test_accents_in_every_encoding(codec: str, tmp_path: Path) -> None:
    programme = sound(import_file(tmp_path, EXHIBITORS.encode(codec), options=TOLD))
    assert programme.exhibitors[3].name == L(en="Café Möwe")


@pytest.mark.parametrize(
    ("cell", "booths"),
    [
        ("A1", ["A1"]),
        ("T1, T2, T3 & T4", ["T1", "T2", "T3", "T4"]),
        ("1 & 2", ["1", "2"]),
        ("B2-017、B2-018", ["B2-017", "B2-018"]),
        ("J2/3", ["J2/3"]),
        ("J2/J3", ["J2", "J3"]),
        ("A1\nA2", ["A1", "A2"]),
    ],
)
def test_several_booths_in_one_cell(cell: str, booths: list[str]) -> None:
    assert booths_in(cell) == booths


def test_chinese_list_with_halls_between_the_rows(tmp_path: Path) -> None:
    rows = [
        ("2027年港口展参展商名录", None, None, None),
        ("序号", "企业名称", "Company Name", "展位号"),
        ("1号馆", None, None, None),
        ("1", "港口集团", "Port Group", "A101、A102"),
        ("2号馆", None, None, None),
        ("2", "远洋公司", "Ocean Co., Ltd.", "B201"),
    ]
    programme = sound(import_file(tmp_path, workbook(("名录", rows)), options=TOLD))
    assert [(item.id, item.name) for item in programme.exhibitors] == [
        ("1", Localized({"zh": "港口集团", "en": "Port Group"})),
        ("2", Localized({"zh": "远洋公司", "en": "Ocean Co., Ltd."})),
    ]
    assert [item.stands for item in programme.exhibitors] == [
        (Stand("1号馆", "A101"), Stand("1号馆", "A102")),
        (Stand("2号馆", "B201"),),
    ]
    assert programme.expo.name == L(zh="2027年港口展参展商名录")


def test_numbers_stay_text(tmp_path: Path) -> None:
    content = workbook(("List", [("name", "booth", "hall"), ("Acme", 8700, 1), ("Bolt", 15457, 1)]))
    programme = sound(import_file(tmp_path, content, options=TOLD))
    assert [item.stands for item in programme.exhibitors] == [(Stand("1", "8700"),), (Stand("1", "15457"),)]


def test_list_without_an_expo_is_sound_but_waits(tmp_path: Path) -> None:
    imported = import_file(tmp_path, EXHIBITORS, options=ImportOptions())
    assert imported.programme is None
    assert [problem.level.value for problem in imported.problems if problem.level == "error"] == []
    assert lines(imported.problems)[1] == (
        "file:0: warning: There is no expo yet, and the file does not say when it is: before this can be "
        "published, import expo.toml or the programme, or name --start-date and --timezone"
    )


def test_json_list_whose_booths_name_the_exhibitors(tmp_path: Path) -> None:
    content = {
        "exhibitors": [{"id": 1, "name": "Acme"}, {"id": 2, "name": "Bolt"}, {"id": 3, "name": "Coil"}],
        "booths": [
            {"id": 10, "name": "1601", "exhibitors": [1, 2]},
            {"id": 11, "name": "1603", "exhibitors": [1]},
            {"id": 12, "name": "1605", "exhibitors": []},
        ],
    }
    imported = import_file(tmp_path, json.dumps(content), options=TOLD)
    assert [[stand.booth for stand in item.stands] for item in sound(imported).exhibitors] == [
        ["1601", "1603"],
        ["1601"],
        [],
    ]
    assert (imported.counts.exhibitors, imported.counts.booths) == (3, 2)


def test_plan_in_feet_becomes_metres(tmp_path: Path) -> None:
    imported = import_file(tmp_path, PLAN, options=TOLD)
    assert sound(imported).booths == (
        BoothRectangle("1", "A1", 3.048, 6.096, 3.048, 6.096),
        BoothRectangle("1", "A2", 6.096, 6.096, 3.048, 3.048),
        BoothRectangle("1", "A3", 9.144, 6.096, 3.048, 3.048),
    )
    assert (imported.counts.booths, imported.counts.exhibitors) == (3, 3)


def test_plan_without_a_unit_is_told(tmp_path: Path) -> None:
    imported = import_file(tmp_path, PLAN.replace('"unit": "feet"', '"scale": 1'), options=TOLD)
    assert [line for line in lines(imported.problems) if "unit" in line] == [
        "file:6:x warning: The plan names no unit; its numbers are taken as metres"
    ]


def test_booth_outside_of_the_plan_names_its_line(tmp_path: Path) -> None:
    errors = [
        line
        for line in lines(import_file(tmp_path, PLAN.replace('"x": 20', '"x": -2')).problems)
        if " error: " in line
    ]
    assert errors == [
        "file:14:x error: The booth A2, A3 must have a width and a height, and lie within its hall: x and y count "
        "from the top-left corner"
    ]


def test_points_of_interest_are_refused_by_name(tmp_path: Path) -> None:
    content = json.dumps({"bar": {"level": 1, "x": 3, "y": 4}, "desk": {"level": 0, "x": 5, "y": 6}}, indent=1)
    assert lines(import_file(tmp_path, content).problems) == [
        "file:1: error: file: The JSON holds points of interest (x and y without a size), which are not read: a "
        "plan needs a booth, x, y, width and height for each"
    ]


@pytest.mark.parametrize("content", ["{}", "[]", '{"exhibitors": []}'])
def test_empty_json_is_refused(content: str, tmp_path: Path) -> None:
    assert lines(import_file(tmp_path, content).problems) == [
        "file:1: error: file: The JSON holds no list of sessions, exhibitors or booths; export it again once they "
        "are published"
    ]
