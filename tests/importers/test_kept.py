# ruff: noqa: E501
"""A table that the files don't bring stays as it is in the programme in force."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.localized import Localized
from bot.domain.problem import Problem
from bot.domain.programme import Document, Programme, Speaker, Transport, Venue
from bot.importers.imported import Imported
from bot.importers.options import ImportOptions
from bot.importers.registry import read
from tests.importers.folders import EXHIBITORS, EXPO, HALLS, SESSIONS, Files, import_sound, lines, write

PLAN = "hall_id,booth,x,y,width,height\n1,A1,0,0,3,3\n2,B1,0,0,3,3\n"
WHOLE = {
    "expo.toml": EXPO
    + '[venue]\nname = "Harbour"\n[[transport]]\nmode = "bus"\ntext = "Bus 7"\n[[days]]\ndate = 2021-07-30\n',
    "booths.csv": PLAN,
    "documents/fees.md": "Entry is free.",
}


@pytest.fixture
def in_force(tmp_path: Path) -> Programme:
    programme = import_sound(tmp_path / "whole", WHOLE).programme
    assert programme is not None
    return programme


def bring(folder: Path, files: Files, current: Programme | None) -> Imported:
    """Import these files, named one by one, over a programme."""
    write(folder / "new", files)
    return read([folder / "new" / name for name in files], ImportOptions(), current)


def of_kept(problems: tuple[Problem, ...]) -> list[str]:
    """What is said of kept tables, each as file and message."""
    return [f"{problem.file}: {problem.message}" for problem in problems if " kept" in problem.message]


@pytest.mark.parametrize("name", ["expo.toml", "halls.csv", "exhibitors.csv", "sessions.csv", "faq.csv"])
def test_one_file_alone_changes_nothing_else(name: str, in_force: Programme, tmp_path: Path) -> None:
    content = (tmp_path / "whole" / name).read_text(encoding="utf-8")
    imported = bring(tmp_path, {name: content}, in_force)
    assert imported.programme == in_force


def test_every_kept_table_is_told_once(in_force: Programme, tmp_path: Path) -> None:
    imported = bring(tmp_path, {"halls.csv": HALLS}, in_force)
    assert all(problem.stays for problem in imported.problems)
    assert {kind.value: number for kind, number in imported.kept} == {
        "expo": 1,
        "venue": 1,
        "day": 1,
        "transport": 1,
        "room": 2,
        "exhibitor": 2,
        "session": 1,
        "faq": 1,
        "booth": 2,
        "document": 1,
    }
    assert lines(imported.problems) == [
        "booths.csv:0: warning: There is no booths.csv: the 2 booths of the plan in force are kept; to remove some, "
        "bring the file with the others",
        "documents:0: warning: There are no documents: the 1 document in force is kept; to remove some, bring the "
        "others",
        "exhibitors.csv:0: warning: There is no exhibitors.csv: the 2 exhibitors in force are kept; to remove some, "
        "bring the file with the others",
        "expo.toml:0: warning: There is no [[days]]: the 1 day in force is kept; to remove them, write days = [] at "
        "the top of expo.toml",
        "expo.toml:0: warning: There is no [[rooms]]: the 2 rooms in force are kept; to remove them, write rooms = "
        "[] at the top of expo.toml",
        "expo.toml:0: warning: There is no [[transport]]: the 1 way of transport in force is kept; to remove them, "
        "write transport = [] at the top of expo.toml",
        "expo.toml:0: warning: There is no [expo]: the one in force (2021-07-30 to 2021-07-31) is kept",
        "expo.toml:0: warning: There is no [venue]: the one in force is kept; to remove it, write [venue] with "
        "nothing below",
        "faq.csv:0: warning: There is no faq.csv: the 1 FAQ entry in force is kept; to remove some, bring the file "
        "with the others",
        "sessions.csv:0: warning: There is no sessions.csv: the 1 session in force is kept; to remove some, bring "
        "the file with the others",
    ]


def test_rows_left_out_of_a_file_are_removed(in_force: Programme, tmp_path: Path) -> None:
    imported = bring(tmp_path, {"exhibitors.csv": EXHIBITORS.replace("EX2,Bolt,博特,2,B1\n", "")}, in_force)
    assert imported.programme == replace(in_force, exhibitors=in_force.exhibitors[:1])


def test_table_written_as_empty_in_toml_is_removed(in_force: Programme, tmp_path: Path) -> None:
    imported = bring(tmp_path, {"expo.toml": "transport = []\n" + EXPO + "[venue]\n"}, in_force)
    assert imported.programme == replace(in_force, transport=(), venue=Venue())


def test_rooms_removed_under_kept_sessions_is_an_error(in_force: Programme, tmp_path: Path) -> None:
    imported = bring(tmp_path, {"expo.toml": "rooms = []\n" + EXPO.split("[[rooms]]")[0]}, in_force)
    assert [line for line in lines(imported.problems) if " error: " in line] == [
        'sessions in force:0: error: 1 session in force does not fit what is new (session S1 is in the room "main", '
        "which is no more); correct that, or bring sessions too",
    ]


def test_empty_file_is_still_an_error(in_force: Programme, tmp_path: Path) -> None:
    imported = bring(tmp_path, {"halls.csv": "hall_id,name\n"}, in_force)
    assert imported.programme is None
    assert [line for line in lines(imported.problems) if " error: " in line] == [
        "halls.csv:1: error: halls.csv has a header but no rows; add rows, or leave it out"
    ]


def test_new_rows_may_name_what_is_kept(in_force: Programme, tmp_path: Path) -> None:
    imported = bring(
        tmp_path,
        {
            "exhibitors.csv": EXHIBITORS + "EX3,Coil,线圈,1,A1\n",
            "sessions.csv": SESSIONS.replace(",main,", ",Room 2,"),
        },
        in_force,
    )
    assert imported.programme is not None
    assert imported.programme.sessions[0].room_id == "r2"
    assert [hall.id for hall in imported.programme.halls] == ["1", "2"]


def test_new_rows_that_name_what_is_not_kept_are_errors(in_force: Programme, tmp_path: Path) -> None:
    imported = bring(tmp_path, {"exhibitors.csv": EXHIBITORS.replace(",2,B1", ",7,B1")}, in_force)
    assert [line for line in lines(imported.problems) if " error: " in line] == [
        'exhibitors.csv:3:hall_id error: There is no hall "7"; correct it or add the hall to halls (known: 1, 2)'
    ]


@pytest.mark.parametrize(
    ("files", "errors"),
    [
        (
            {"halls.csv": "hall_id,name\n1,Hall 1\n"},
            [
                'booths in force:0: error: 1 booth of the plan in force does not fit what is new (there is no hall "2" '
                "any more); correct that, or bring booths too",
                'exhibitors in force:0: error: 1 exhibitor in force does not fit what is new (there is no hall "2" any '
                "more); correct that, or bring exhibitors too",
            ],
        ),
        (
            {"expo.toml": EXPO.replace('id = "main"', 'id = "stage"')},
            [
                "sessions in force:0: error: 1 session in force does not fit what is new (session S1 is in the room "
                '"main", which is no more); correct that, or bring sessions too'
            ],
        ),
        (
            {"expo.toml": EXPO.replace("2021-07-30", "2021-07-31")},
            [
                "days in force:0: error: 1 day in force does not fit what is new (2021-07-30 is outside of the expo, "
                "2021-07-31 to 2021-07-31); correct that, or bring days too",
                "sessions in force:0: error: 1 session in force does not fit what is new (session S1 is on 2021-07-30, "
                "not a day of the expo); correct that, or bring sessions too",
            ],
        ),
        (
            {"expo.toml": EXPO.replace("Asia/Shanghai", "Europe/Berlin")},
            [
                "sessions in force:0: error: The sessions in force are timed in Asia/Shanghai, not in Europe/Berlin; "
                "bring sessions too"
            ],
        ),
    ],
)
def test_kept_rows_that_do_not_fit_are_an_error(
    files: Files, errors: list[str], in_force: Programme, tmp_path: Path
) -> None:
    imported = bring(tmp_path, files, in_force)
    assert imported.programme is None
    assert [line for line in lines(imported.problems) if " error: " in line] == errors


def test_kept_session_of_an_exhibitor_who_left_is_an_error(in_force: Programme, tmp_path: Path) -> None:
    session = replace(in_force.sessions[0], speakers=(Speaker(Localized.of(en="Ann"), exhibitor_id="EX9"),))
    imported = bring(tmp_path, {"exhibitors.csv": EXHIBITORS}, replace(in_force, sessions=(session,)))
    assert [line for line in lines(imported.problems) if " error: " in line] == [
        'sessions in force:0: error: 1 session in force does not fit what is new (session S1 names the exhibitor "EX9", '
        "who is no more); correct that, or bring sessions too"
    ]


@pytest.mark.parametrize(
    "speaker",
    [
        Speaker(Localized.of(en="Ann"), Localized.of(en="Acme Old"), "EX1"),
        Speaker(Localized.of(en="Ann"), Localized.of(en="ACME")),
    ],
)
def test_kept_session_is_linked_to_the_new_exhibitors(
    speaker: Speaker, in_force: Programme, tmp_path: Path
) -> None:
    session = replace(in_force.sessions[0], speakers=(speaker,))
    imported = bring(tmp_path, {"exhibitors.csv": EXHIBITORS}, replace(in_force, sessions=(session,)))
    assert imported.programme is not None
    assert imported.programme.sessions[0].speakers == (
        Speaker(Localized.of(en="Ann"), Localized.of(en="Acme", zh="阿克米"), "EX1"),
    )


def test_counts_are_of_the_files_only(in_force: Programme, tmp_path: Path) -> None:
    counts = bring(tmp_path, {"sessions.csv": SESSIONS}, in_force).counts
    assert (counts.days, counts.sessions, counts.rooms, counts.exhibitors, counts.halls) == (1, 1, 0, 0, 0)
    assert (counts.booths, counts.faq) == (0, 0)
    assert counts.first_session is not None
    assert counts.first_session.room == "Main Stage"


def test_documents_brought_take_the_place_of_those_in_force(in_force: Programme, tmp_path: Path) -> None:
    imported = bring(tmp_path, {"faq.csv": "faq_id,question,answer\nF1,Free?,Yes.\n", "dogs.md": "No."}, in_force)
    assert imported.programme is not None
    assert imported.programme.documents == (Document("dogs.md", "No."),)
    assert imported.programme.transport == (Transport(Localized.of(en="bus"), Localized.of(en="Bus 7")),)


def test_broken_file_is_not_told_to_be_missing(in_force: Programme, tmp_path: Path) -> None:
    imported = bring(tmp_path, {"expo.toml": "[expo\n"}, in_force)
    assert [line.split(":")[0] for line in of_kept(imported.problems)] == [
        "booths.csv",
        "documents",
        "exhibitors.csv",
        "faq.csv",
        "halls.csv",
        "sessions.csv",
    ]


def test_table_without_an_expo_names_the_folder_as_remedy(tmp_path: Path) -> None:
    imported = bring(tmp_path, {"halls.csv": HALLS}, None)
    assert [line for line in lines(imported.problems) if " error: " in line] == [
        "expo.toml:0: error: There is no expo.toml: name the whole folder, or add expo.toml to the files"
    ]


def test_option_that_differs_from_the_kept_expo_is_a_warning(in_force: Programme, tmp_path: Path) -> None:
    write(tmp_path / "new", {"sessions.csv": SESSIONS})
    imported = read([tmp_path / "new"], ImportOptions(timezone="UTC", start_date="2021-07-30"), in_force)
    assert imported.programme == in_force
    assert [line for line in lines(imported.problems) if "not used" in line] == [
        "expo.toml:0: warning: The expo in force says Asia/Shanghai, so --timezone UTC is not used"
    ]
