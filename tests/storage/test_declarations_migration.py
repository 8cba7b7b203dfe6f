"""What was kept of leads before there were declarations is there after it: who they are, what was given."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

from storage.schema import MIGRATIONS, migrate

FILLED = """
INSERT INTO leads (id, edition, exhibitor_id, person, viewer_id, badge_id, given, declared_by,
    first_scanned_at, last_scanned_at)
VALUES
    (3, 1, 'X1', 'v:7', 7, NULL, '{"full_name":"Zhang"}', 20, 1000, 2000),
    (4, 1, 'X2', 'v:7', 7, NULL, '{"full_name":"Zhang"}', 30, 1000, 2000),
    (5, 1, 'X1', 'b:1', NULL, 1, '', NULL, 1000, 1000),
    (9, 1, 'X1', 'm:gone', NULL, NULL, '', 20, 1000, 1000);
DELETE FROM leads WHERE id = 9;
INSERT INTO consents
    (edition, exhibitor_id, viewer_id, event, fields, text_version, purpose, recipient, language, at)
VALUES (1, 'X2', 7, 'revoked', '[]', '', '', '', '', 1500);
INSERT INTO lead_messages VALUES (3, 20, 'reply:u1:0', 55, 'rating');
"""


def _config() -> tuple[Config, str]:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    (script,) = (MIGRATIONS / "versions").glob("*_declarations.py")
    before = ScriptDirectory.from_config(config).get_revision(script.name[:4]).down_revision
    assert isinstance(before, str)
    return config, before


async def test_leads_of_before_keep_who_they_are_and_what_was_given(tmp_path: Path) -> None:
    file = tmp_path / "expo.sqlite3"
    config, before = _config()
    engine = create_engine(f"sqlite:///{file}", poolclass=NullPool)
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, before)
    engine.dispose()
    with closing(sqlite3.connect(file)) as database:
        database.executescript(FILLED)
    await migrate("sqlite:///expo.sqlite3", base=tmp_path)
    with closing(sqlite3.connect(file)) as database:
        identities = database.execute("SELECT exhibitor_id, key, lead_id FROM lead_identities ORDER BY lead_id")
        assert identities.fetchall() == [("X1", "v:7", 3), ("X2", "v:7", 4), ("X1", "b:1", 5)]
        declared = database.execute(
            "SELECT lead_id, author_id, contact, at, ended_at FROM declarations ORDER BY id"
        )
        zhang = '{"full_name":"Zhang"}'
        assert declared.fetchall() == [(3, 20, zhang, 1000, None), (4, 30, zhang, 1000, 1500)]
        shown = database.execute("SELECT lead_id, viewer_id, key, message_id, step FROM lead_messages")
        assert shown.fetchall() == [(3, 20, "reply:u1:0", 55, "rating")]
        leads = database.execute("SELECT id, viewer_id, badge_id FROM leads ORDER BY id")
        assert leads.fetchall() == [(3, 7, None), (4, 7, None), (5, None, 1)]
        added = database.execute(
            "INSERT INTO leads (edition, exhibitor_id, first_scanned_at, last_scanned_at) VALUES (1, 'X1', 1, 1)"
            " RETURNING id"
        )
        assert added.fetchall() == [(10,)]  # No number is given twice.
