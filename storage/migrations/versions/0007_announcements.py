"""Announcements, whom they are for, and what people are interested in."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

# SQLite makes only an INTEGER primary key the row's own id.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "announcements",
        sa.Column("id", ID, primary_key=True, autoincrement=True),
        sa.Column("created_by", sa.BigInteger, nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("nature", sa.Text, nullable=False),
        sa.Column("texts", sa.Text, nullable=False),
        sa.Column("audience", sa.Text, nullable=False),
        sa.Column("send_at", sa.BigInteger),
        sa.Column("started_at", sa.BigInteger),
        sa.Column("finished_at", sa.BigInteger),
        sa.Column("progress_chat_id", sa.BigInteger),
        sa.Column("progress_message_id", sa.BigInteger),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("applied_revision", sa.Integer, nullable=False),
        sa.Column("recipients", sa.Integer, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("announcements_state", "announcements", ["state"])
    op.create_table(
        "announcement_criteria",
        sa.Column("announcement_id", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("announcement_id", "kind", "value"),
    )
    op.create_table(
        "interests",
        _viewer(),
        sa.Column("category", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("viewer_id", "category"),
    )
    op.create_index("interests_category", "interests", ["category", "viewer_id"])
    op.create_table(
        "booth_visits",
        _viewer(),
        sa.Column("exhibitor_id", sa.Text, nullable=False),
        sa.Column("visited_at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("viewer_id", "exhibitor_id"),
    )
    op.create_index("booth_visits_exhibitor", "booth_visits", ["exhibitor_id", "viewer_id"])


def _viewer() -> "sa.Column[int]":
    """Whoever is forgotten takes it with them."""
    return sa.Column("viewer_id", ID, sa.ForeignKey("viewers.id", ondelete="CASCADE"), nullable=False)
