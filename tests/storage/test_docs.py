"""docs/reference/storage.md tells every table and column, and no other."""

from __future__ import annotations

import re
from pathlib import Path

from tests.storage.raw import select

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "storage.md"


def documented() -> set[tuple[str, str]]:
    """(table, column), from the headings and the first cell of each row."""
    columns = set()
    for section in PAGE.read_text(encoding="utf-8").split("\n### ")[1:]:
        table = section.partition("\n")[0]
        for cell in re.findall(r"^\| (`.*?) \|", section, re.MULTILINE):
            columns |= {(table, column) for column in re.findall(r"`(\w+)`", cell)}
    return columns


async def test_every_table_and_column_is_documented(engine: str, database_url: str) -> None:
    query = (
        "SELECT m.name, c.name FROM sqlite_master AS m, pragma_table_info(m.name) AS c "
        "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'"
        if engine == "sqlite"
        else "SELECT c.table_name, c.column_name FROM information_schema.columns AS c "
        "JOIN information_schema.tables AS t ON (t.table_schema, t.table_name) = (c.table_schema, c.table_name) "
        "WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'"
    )
    assert set(await select(database_url, query)) == documented()
