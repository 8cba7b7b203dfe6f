"""Names of columns, and the documentation that lists them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from bot.importers.header import listing_of
from bot.importers.registry import FORMATS
from bot.importers.synonyms import EXHIBITORS, PLAN, PROGRAMME, Fields, is_private, key_of, readings
from bot.importers.tables import Row

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "import-format.md").read_text(encoding="utf-8")
TABLES: dict[str, Fields] = {"programme": PROGRAMME, "exhibitors": EXHIBITORS, "plan": PLAN}


@pytest.mark.parametrize("name", TABLES)
def test_name_stands_for_one_field(name: str) -> None:
    keys = Counter(key for words in TABLES[name].values() for key in {key_of(word) for word in words})
    assert [key for key, number in keys.items() if number > 1] == []


@pytest.mark.parametrize("name", TABLES)
def test_names_of_columns_are_documented(name: str) -> None:
    table = PAGE.split(f"\n#### Columns of {name}\n\n", 1)[1].split("\n\n", 1)[0]
    rows = [[cell.strip() for cell in row.strip("|").split("|")] for row in table.splitlines()[2:]]
    documented = {field.strip("`"): tuple(word.strip() for word in words.split(",")) for field, words in rows}
    assert documented == TABLES[name]


@pytest.mark.parametrize("name", FORMATS)
def test_format_is_documented(name: str) -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith(f"| `{name}` |")]
    assert len(rows) == 1


@pytest.mark.parametrize(
    ("label", "key", "locale", "numbered"),
    [
        ("Company Name (EN)", "companyname", "en", False),
        ("name_zh", "name", "zh", False),
        ("中文名称", "名称", "zh", False),
        ("名称（英文）", "名称", "en", False),
        ("Speaker 2", "speaker", "", True),
        ("嘉宾3", "嘉宾", "", True),
    ],
)
def test_header_is_taken_apart(label: str, key: str, locale: str, numbered: bool) -> None:
    last = readings(label)[-1]
    assert (last.key, last.locale, last.numbered) == (key, locale, numbered)


@pytest.mark.parametrize(("label", "private"), [("Speaker e-mail", True), ("手机号", True), ("Level", False)])
def test_private_column(label: str, private: bool) -> None:
    assert is_private(label) == private


def test_surer_name_wins() -> None:
    listing = listing_of("f", [Row(1, ["Name", "Title", "Time"]), Row(2, ["Jo", "Opening", "9:00"])])
    assert listing is not None
    assert {name: [column.label for column in columns] for name, columns in listing.columns.items()} == {
        "title": ["Title"],
        "start": ["Time"],
    }
