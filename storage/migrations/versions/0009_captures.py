"""Captures: which message shows a lead to whom, and codes that somebody tried in vain."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

# SQLite makes only an INTEGER primary key the row's own id.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "lead_messages",
        sa.Column("lead_id", sa.BigInteger, nullable=False),
        sa.Column("viewer_id", sa.BigInteger, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("message_id", sa.BigInteger),
        sa.Column("step", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("lead_id", "viewer_id"),
    )
    op.create_index("lead_messages_viewer", "lead_messages", ["viewer_id"])
    op.create_table(
        "missed_codes",
        sa.Column("id", ID, primary_key=True, autoincrement=True),
        sa.Column("viewer_id", sa.BigInteger, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("missed_codes_viewer", "missed_codes", ["viewer_id", "at"])
    op.create_index("scans_staff", "scans", ["staff_id", "at"])
