"""Meetings: what was asked and agreed, the tables that are taken, blocked time, and who wants none."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

# SQLite makes only an INTEGER primary key the row's own id.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "meetings",
        sa.Column("id", ID, primary_key=True, autoincrement=True),
        sa.Column("edition", sa.Integer, nullable=False),
        sa.Column("exhibitor_id", sa.Text, nullable=False),
        sa.Column("viewer_id", sa.BigInteger, nullable=False),
        sa.Column("asker", sa.Text, nullable=False),
        sa.Column("asked_by", sa.BigInteger, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("changed_at", sa.BigInteger, nullable=False),
        sa.Column("purpose", sa.Text, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("reply", sa.Text, nullable=False),
        sa.Column("starts_at", sa.BigInteger),
        sa.Column("proposed_at", sa.BigInteger),
        sa.Column("proposer", sa.Text, nullable=False),
        sa.Column("table_number", sa.Integer, nullable=False),
        sa.Column("staff_id", sa.BigInteger),
        sa.Column("late_visitor", sa.Integer, nullable=False),
        sa.Column("late_exhibitor", sa.Integer, nullable=False),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("asked_after", sa.Integer, nullable=False, server_default="0"),
        sqlite_autoincrement=True,
    )
    op.create_index("meetings_viewer", "meetings", ["viewer_id", "exhibitor_id"])
    op.create_index("meetings_exhibitor", "meetings", ["exhibitor_id", "created_at"])
    op.create_index("meetings_staff", "meetings", ["staff_id"])
    op.create_index("meetings_state", "meetings", ["state", "starts_at"])
    _create_partial_index("meetings_offers", "meetings", ["proposed_at"], "proposer <> ''")
    op.create_table(
        "meeting_seats",
        sa.Column("exhibitor_id", sa.Text, nullable=False),
        sa.Column("table_number", sa.Integer, nullable=False),
        sa.Column("cell", sa.BigInteger, nullable=False),
        sa.Column("viewer_id", sa.BigInteger, nullable=False),
        sa.Column("staff_id", sa.BigInteger),
        sa.Column("meeting_id", sa.BigInteger, nullable=False),
        # Nobody and no table is double-booked, whoever accepts whatever at the same moment.
        sa.PrimaryKeyConstraint("exhibitor_id", "table_number", "cell"),
        sa.UniqueConstraint("viewer_id", "cell", name="meeting_seats_viewer"),
        sa.UniqueConstraint("staff_id", "cell", name="meeting_seats_staff"),
    )
    op.create_index("meeting_seats_meeting", "meeting_seats", ["meeting_id"])
    op.create_table(
        "meeting_setups",
        sa.Column("exhibitor_id", sa.Text, primary_key=True),
        sa.Column("tables", sa.Integer, nullable=False),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("updated_by", sa.BigInteger, nullable=False),
        sa.Column("updated_at", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "meeting_blocks",
        sa.Column("exhibitor_id", sa.Text, nullable=False),
        sa.Column("starts_at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("exhibitor_id", "starts_at"),
    )
    op.create_table(
        "meeting_bars",
        sa.Column("exhibitor_id", sa.Text, nullable=False),
        sa.Column("viewer_id", sa.BigInteger, nullable=False),
        sa.Column("side", sa.Text, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("exhibitor_id", "viewer_id", "side"),
    )


def _create_partial_index(name: str, table: str, columns: list[str], where: str) -> None:
    op.create_index(name, table, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))
