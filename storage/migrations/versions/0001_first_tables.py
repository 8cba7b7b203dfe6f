"""First tables: viewers, programme versions, intake, outbox, conversations, questions, links, bot state."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# SQLite makes only an INTEGER primary key the row's own id.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "viewers",
        sa.Column("id", ID, primary_key=True, autoincrement=False),
        sa.Column("locale", sa.Text, nullable=False),
        sa.Column("locale_chosen", sa.Integer, nullable=False),
        sa.Column("active", sa.Integer, nullable=False),
        sa.Column("first_seen_at", sa.BigInteger, nullable=False),
        sa.Column("last_seen_at", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "programme_versions",
        sa.Column("number", ID, primary_key=True, autoincrement=False),
        sa.Column("published_at", sa.BigInteger, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
    )
    _create_intake()
    _create_outbox()
    op.create_table(
        "conversations",
        sa.Column("chat_id", ID, primary_key=True, autoincrement=False),
        sa.Column("context", sa.Text, nullable=False),
        sa.Column("updated_at", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "questions",
        sa.Column("id", ID, primary_key=True, autoincrement=True),
        sa.Column("viewer_id", sa.BigInteger, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("intent", sa.Text, nullable=False),
        sa.Column("abstained", sa.Integer, nullable=False),
        sa.Column("asked_at", sa.BigInteger, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "links",
        sa.Column("token", sa.Text, primary_key=True),
        sa.Column("purpose", sa.Text, nullable=False),
        sa.Column("subject_id", sa.Text, nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("revoked_at", sa.BigInteger),
    )
    _create_partial_index("links_live", "links", ["purpose", "subject_id"], "revoked_at IS NULL", unique=True)
    op.create_table(
        "bot_state",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )


def _create_intake() -> None:
    op.create_table(
        "intake",
        sa.Column("id", ID, primary_key=True, autoincrement=True),
        sa.Column("bot_id", sa.BigInteger, nullable=False),
        sa.Column("update_id", sa.BigInteger, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("received_at", sa.BigInteger, nullable=False),
        sa.Column("error", sa.Text),
        sa.Column("raw", sa.Text, nullable=False),
        sa.UniqueConstraint("bot_id", "update_id", name="intake_update"),
        sqlite_autoincrement=True,
    )
    _create_partial_index("intake_received", "intake", ["bot_id", "id"], "state = 'received'")
    _create_partial_index("intake_applied", "intake", ["bot_id"], "state = 'applied'")
    op.create_index("intake_received_at", "intake", ["received_at"])


def _create_outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", ID, primary_key=True, autoincrement=True),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("facts", sa.Text, nullable=False),
        sa.Column("locale", sa.Text),
        sa.Column("edits", sa.BigInteger),
        sa.Column("priority", sa.Integer, nullable=False),
        sa.Column("due_at", sa.BigInteger, nullable=False),
        sa.Column("dedupe_key", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False, server_default="0"),
        sa.Column("lease_until", sa.BigInteger, nullable=False, server_default="0"),
        sa.Column("reason", sa.Text, nullable=False, server_default=""),
        sa.Column("sent_message_id", sa.BigInteger),
        sa.Column("uncertain", sa.Integer, nullable=False, server_default="0"),
        sa.UniqueConstraint("dedupe_key", name="outbox_dedupe_key"),
        sqlite_autoincrement=True,
    )
    _create_partial_index("outbox_next", "outbox", ["priority", "due_at", "id"], "state = 'pending'")
    _create_partial_index("outbox_leases", "outbox", ["lease_until"], "state = 'pending'")
    _create_partial_index("outbox_replies", "outbox", ["chat_id", "id"], "state = 'pending' AND priority = 0")


def _create_partial_index(name: str, table: str, columns: list[str], where: str, *, unique: bool = False) -> None:
    op.create_index(
        name, table, columns, unique=unique, sqlite_where=sa.text(where), postgresql_where=sa.text(where)
    )
