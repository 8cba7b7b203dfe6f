"""Questions that the team answers."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

# SQLite makes only an INTEGER primary key the row's own id.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "tickets",
        sa.Column("id", ID, primary_key=True, autoincrement=True),
        sa.Column("question_id", sa.BigInteger, nullable=False),
        sa.Column("viewer_id", sa.BigInteger, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("asked_at", sa.BigInteger, nullable=False),
        sa.Column("notice_id", sa.BigInteger),
        sa.Column("settled_at", sa.BigInteger),
        sa.Column("settled_by", sa.BigInteger, nullable=False, server_default="0"),
        sa.Column("settled_by_name", sa.Text, nullable=False, server_default=""),
        sa.Column("revision", sa.Integer, nullable=False, server_default="0"),
        sa.UniqueConstraint("question_id", name="tickets_question"),
        sqlite_autoincrement=True,
    )
    op.create_index("tickets_state", "tickets", ["state", "asked_at"])
    op.create_index("tickets_viewer", "tickets", ["viewer_id"])
    op.create_table(
        "ticket_copies",
        sa.Column("id", ID, primary_key=True, autoincrement=True),
        sa.Column("ticket_id", sa.BigInteger, nullable=False),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
        sa.Column("message_id", sa.BigInteger),
        sa.Column("outbox_id", sa.BigInteger),
        sqlite_autoincrement=True,
    )
    op.create_index("ticket_copies_ticket", "ticket_copies", ["ticket_id"])
    op.create_index("ticket_copies_message", "ticket_copies", ["chat_id", "message_id"])
    _create_partial_index("ticket_copies_unsent", "ticket_copies", ["outbox_id"], "message_id IS NULL")
    op.create_table(
        "ticket_answers",
        sa.Column("id", ID, primary_key=True, autoincrement=True),
        sa.Column("ticket_id", sa.BigInteger, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("answered_by", sa.BigInteger, nullable=False),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        # Until it is known whether it arrived.
        sa.Column("outbox_id", sa.BigInteger),
        sa.UniqueConstraint("ticket_id", "number", name="ticket_answers_number"),
        sqlite_autoincrement=True,
    )
    _create_partial_index("ticket_answers_under_way", "ticket_answers", ["outbox_id"], "outbox_id IS NOT NULL")
    # What the team does not want to see in the list of unknown questions any more.
    op.add_column("questions", sa.Column("hidden", sa.Integer, nullable=False, server_default="0"))
    _create_partial_index("questions_unknown", "questions", ["id"], "abstained = 1 AND hidden = 0")
    op.create_index("questions_viewer", "questions", ["viewer_id"])


def _create_partial_index(name: str, table: str, columns: list[str], where: str) -> None:
    op.create_index(name, table, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))
