"""The SQL files: what they may hold, and that their queries use the indexes."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest
from aiosql.types import SQLOperationType

from storage.adapters import PostgresAdapter
from storage.statements import FOLDER, QueryFile, Statements

HEADER = re.compile(r"^-- name: ([a-z-]+)\(([a-z_, ]*)\)(.*)$", re.MULTILINE)


def headers(path: Path) -> dict[str, tuple[str, str]]:
    """Query name -> its parameters and operation."""
    return {name: (parameters, operation) for name, parameters, operation in HEADER.findall(path.read_text())}


def test_query_files_are_the_statements_fields() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.sql")) == sorted(Statements.__slots__)


def test_query_names_stand_in_one_file_only() -> None:
    names = Counter(name for path in FOLDER.glob("*.sql") for name in headers(path))
    assert [name for name, count in names.items() if count > 1] == []


def test_query_files_hold_each_name_once() -> None:
    for path in FOLDER.rglob("*.sql"):
        assert len(headers(path)) == path.read_text().count("-- name:"), path


def test_queries_are_selects_only() -> None:
    assert {operation for path in FOLDER.rglob("*.sql") for _, operation in headers(path).values()} == {
        "",
        "^",
        "$",
    }


def test_overrides_replace_queries_with_the_same_parameters() -> None:
    overrides = list((FOLDER / "postgres").glob("*.sql"))
    assert [path.stem for path in sorted(overrides)] == [
        "agenda",
        "intake",
        "outbox",
        "preferences",
        "profiles",
        "remarks",
        "session_changes",
    ]
    for path in overrides:
        common = headers(FOLDER / path.name)
        assert {name: common.get(name) for name in headers(path)} == headers(path)


def test_overridden_query_is_the_postgres_one() -> None:
    assert "SKIP LOCKED" in Statements.for_postgres().outbox.claim_messages.sql  # type: ignore[attr-defined]
    assert "SKIP LOCKED" not in Statements.for_sqlite().outbox.claim_messages.sql  # type: ignore[attr-defined]


def test_postgres_adapter_numbers_parameters_by_name() -> None:
    adapter = PostgresAdapter()
    sql = "SELECT ':no', \"a:b\", x::text FROM t WHERE a = :a AND b = :b_2 AND c IN (:a,:c)"
    assert adapter.process_sql("query", SQLOperationType.SELECT, sql) == (
        "SELECT ':no', \"a:b\", x::text FROM t WHERE a = $1 AND b = $2 AND c IN ($1,$3)"
    )


@pytest.mark.parametrize(
    ("noun", "name", "plan"),
    [
        (
            "outbox",
            "claim_messages",
            [
                "SEARCH outbox USING INTEGER PRIMARY KEY (rowid=?)",
                "LIST SUBQUERY 2",
                "SEARCH next USING INDEX outbox_next (priority=? AND due_at<?)",
                "CORRELATED SCALAR SUBQUERY 1",
                "SEARCH reply USING INDEX outbox_replies (chat_id=? AND id<?)",
                "CORRELATED SCALAR SUBQUERY 3",
                "SEARCH said USING INTEGER PRIMARY KEY (rowid=?)",
                "CORRELATED SCALAR SUBQUERY 4",
                "SEARCH viewers USING INTEGER PRIMARY KEY (rowid=?)",
                "CORRELATED SCALAR SUBQUERY 5",
                "SEARCH viewers USING INTEGER PRIMARY KEY (rowid=?)",
            ],
        ),
        (
            "outbox",
            "tally_announcement",
            ["SEARCH outbox USING INDEX outbox_announcements (announcement_id=?)"],
        ),
        (
            "outbox",
            "hold_announcement",
            ["SEARCH outbox USING COVERING INDEX outbox_announcements (announcement_id=? AND state=?)"],
        ),
        ("outbox", "dead_letters", ["SCAN outbox USING INDEX outbox_dead"]),
        ("intake", "updates_received_after", ["SEARCH intake USING INDEX intake_received (bot_id=? AND id>?)"]),
        ("intake", "count_received_updates", ["SEARCH intake USING COVERING INDEX intake_received (bot_id=?)"]),
        ("intake", "purge_updates", ["SEARCH intake USING INDEX intake_received_at (received_at<?)"]),
        ("links", "find_live_link", ["SEARCH links USING INDEX links_live (purpose=? AND subject_id=?)"]),
        ("viewers", "get_viewer", ["SEARCH viewers USING INTEGER PRIMARY KEY (rowid=?)"]),
        (
            "agenda",
            "agenda_items_due",
            [
                "SEARCH item USING INDEX agenda_items_due (due_at<?)",
                "SEARCH viewers USING INTEGER PRIMARY KEY (rowid=?)",
                "SEARCH wants USING INTEGER PRIMARY KEY (rowid=?) LEFT-JOIN",
                "USE TEMP B-TREE FOR LAST 3 TERMS OF ORDER BY",
            ],
        ),
    ],
)
def test_query_goes_by_its_index(noun: str, name: str, plan: list[str], migrated_file: Path) -> None:
    file: QueryFile = getattr(Statements.for_sqlite(), noun)
    query = getattr(file, name)
    parameters = dict.fromkeys(re.findall(r"(?<!:):(\w+)", query.sql), 1)
    with closing(sqlite3.connect(migrated_file)) as connection:
        rows = connection.execute(f"EXPLAIN QUERY PLAN {query.sql}", parameters).fetchall()
    assert [row[3] for row in rows] == plan
