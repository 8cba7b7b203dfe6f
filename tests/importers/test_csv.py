"""CSV as programs write it: separators, line ends, quotes."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.localized import Localized
from bot.domain.programme import Hall
from tests.importers.folders import import_sound, lines

TWO = (Hall("1", Localized.of(en="Hall 1", zh="一号馆")), Hall("2", Localized.of(en="Hall 2", zh="二号馆")))


def halls(folder: Path, text: str | bytes) -> tuple[Hall, ...]:
    imported = import_sound(folder, {"halls.csv": text})
    assert lines(imported.problems) == []
    assert imported.programme is not None
    return imported.programme.halls


@pytest.mark.parametrize(
    "text",
    [
        "hall_id,name,name_zh\n1,Hall 1,一号馆\n2,Hall 2,二号馆\n",
        "hall_id;name;name_zh\n1;Hall 1;一号馆\n2;Hall 2;二号馆\n",
        "hall_id\tname\tname_zh\n1\tHall 1\t一号馆\n2\tHall 2\t二号馆\n",
        "sep=;\nhall_id;name;name_zh\n1;Hall 1;一号馆\n2;Hall 2;二号馆\n",
        "hall_id,name,name_zh\r\n1,Hall 1,一号馆\r\n\r\n2,Hall 2,二号馆\r\n,,\r\n",
        "hall_id,name,name_zh\r1,Hall 1,一号馆\r2,Hall 2,二号馆",
        '"hall_id","name","name_zh"\n"1","Hall  1 ","一号馆"\n"2","Hall 2","二号馆"\n',
        "\n Hall ID , NAME , Name_ZH \n1,Hall 1,一号馆\n2,Hall 2,二号馆\n",
        "hall_id,name,name_zh,\n1,Hall 1,一号馆,\n2,Hall 2,二号馆\n",
        "\ufeffhall_id,name,name_zh\n1,Hall 1,一号馆\n2,Hall 2,二号馆\n",
    ],
)
def test_csv_as_programs_write_it(text: str, tmp_path: Path) -> None:
    assert halls(tmp_path, text) == TWO


def test_csv_with_lists_in_semicolons_is_still_parted_by_commas(tmp_path: Path) -> None:
    text = "hall_id,name,facilities\n1,Hall 1,café;lift;Wi-Fi;toilets\n2,Hall 2,\n"
    facilities = tuple(Localized.of(en=text) for text in ("café", "lift", "Wi-Fi", "toilets"))
    assert [hall.facilities for hall in halls(tmp_path, text)] == [facilities, ()]


def test_csv_line_is_that_of_the_row_behind_a_hint(tmp_path: Path) -> None:
    imported = import_sound(tmp_path, {"halls.csv": "sep=;\nhall_id;name\n1;Hall 1\n2;\n"})
    assert lines(imported.problems) == ["halls.csv:4:name error: name is missing; fill it in"]


def test_csv_cell_beyond_what_python_reads(tmp_path: Path) -> None:
    imported = import_sound(tmp_path, {"halls.csv": f"hall_id,name\n1,Hall 1\n2,{'x' * 200_000}\n"})
    assert lines(imported.problems) == [
        "halls.csv:3: error: A cell is far too long (at most 32,767 characters fit); is a double quote missing?"
    ]
