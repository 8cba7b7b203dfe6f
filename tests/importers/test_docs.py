"""Every table and column stands in the documentation."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.importers.contents import FORMS

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "import-format.md").read_text(encoding="utf-8")
HEADINGS = {
    "expo": "`[expo]`",
    "days": "`[[days]]`, in order",
    "venue": "`[venue]`",
    "transport": "`[[transport]]`",
    "rooms": "`[[rooms]]`",
}


@pytest.mark.parametrize("name", FORMS)
def test_columns_are_documented(name: str) -> None:
    heading = HEADINGS.get(name, f"### `{name}`")
    table = PAGE.split(f"\n{heading}\n\n", 1)[1].split("\n\n", 1)[0]
    documented = {
        word.strip("`") for row in table.splitlines()[2:] for word in row.split("|")[1].replace(" ", "").split(",")
    }
    assert documented == {column.name for column in FORMS[name].columns}


@pytest.mark.parametrize("name", FORMS)
def test_languages_are_documented(name: str) -> None:
    heading = HEADINGS.get(name, f"### `{name}`")
    table = PAGE.split(f"\n{heading}\n\n", 1)[1].split("\n\n", 1)[0]
    documented = {
        word.strip("`")
        for row in table.splitlines()[2:]
        if row.split("|")[3].strip() == "languages"
        for word in row.split("|")[1].replace(" ", "").split(",")
    }
    private = {"contact_name"}  # takes a suffix, but only one text is kept and it is never shown
    assert documented == {column.name for column in FORMS[name].columns if column.localized} - private
