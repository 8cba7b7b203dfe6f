"""Two who had agreed twice before the database held one open meeting of theirs have both after it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

from storage.schema import MIGRATIONS, migrate

ROW = "({id}, 1, 'X1', {viewer}, 'visitor', {viewer}, '{state}', 1, 1, '', '', '', '', 0, 0, 0, '', 1)"
FILLED = """INSERT INTO meetings (id, edition, exhibitor_id, viewer_id, asker, asked_by, state, created_at,
    changed_at, purpose, words, reply, proposer, table_number, late_visitor, late_exhibitor, place, revision)
VALUES """


async def test_what_was_agreed_twice_stays(tmp_path: Path) -> None:
    file = tmp_path / "expo.sqlite3"
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    engine = create_engine(f"sqlite:///{file}", poolclass=NullPool)
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0017")
    engine.dispose()
    kept = [(1, 7, "accepted"), (2, 7, "requested"), (3, 8, "accepted"), (4, 7, "declined"), (5, 0, "accepted")]
    kept.append((6, 0, "accepted"))
    rows = ", ".join(ROW.format(id=number, viewer=viewer, state=state) for number, viewer, state in kept)
    with closing(sqlite3.connect(file)) as database:
        database.execute(FILLED + rows)
        database.commit()
    await migrate("sqlite:///expo.sqlite3", base=tmp_path)
    with closing(sqlite3.connect(file)) as database:
        found = database.execute("SELECT id, viewer_id, state FROM meetings ORDER BY id").fetchall()
        quiet = database.execute("SELECT id FROM meetings WHERE asked_after = 1").fetchall()
    assert (found, quiet) == (kept, [(2,)])
