"""Who held an agreed meeting and does no more: their calendars strike it out."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

# SQLite makes only an INTEGER primary key the row's own id.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "meeting_handovers",
        sa.Column("id", ID, primary_key=True, autoincrement=True),
        sa.Column("meeting_id", sa.BigInteger, nullable=False),
        sa.Column("viewer_id", sa.BigInteger, nullable=False),
        sa.Column("starts_at", sa.BigInteger, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("meeting_handovers_viewer", "meeting_handovers", ["viewer_id"])
    op.create_index("meeting_handovers_meeting", "meeting_handovers", ["meeting_id"])
