"""What visitors and exhibitors look for, and what they thought of suggestions."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

# SQLite makes only an INTEGER primary key the row's own id.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "visitor_profiles",
        sa.Column("number", ID, primary_key=True, autoincrement=True),
        _viewer(unique=True),
        sa.Column("kinds", sa.Text, nullable=False),
        sa.Column("wishes", sa.Text, nullable=False),
        sa.Column("visible", sa.BigInteger, nullable=False),
        sa.Column("updated_at", sa.BigInteger, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "visitor_terms",
        sa.Column("term", sa.Text, nullable=False),
        _viewer(),
        sa.PrimaryKeyConstraint("term", "viewer_id"),
    )
    op.create_index("visitor_terms_viewer", "visitor_terms", ["viewer_id"])
    op.create_table(
        "partner_profiles",
        sa.Column("exhibitor_id", sa.Text, primary_key=True),
        sa.Column("kinds", sa.Text, nullable=False),
        sa.Column("seeks", sa.Text, nullable=False),
        sa.Column("wishes", sa.Text, nullable=False),
        sa.Column("updated_by", sa.BigInteger, nullable=False),
        sa.Column("updated_at", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "suggestion_marks",
        _viewer(),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("subject_id", sa.Text, nullable=False),
        sa.Column("liked", sa.BigInteger, nullable=False),
        sa.Column("marked_at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("viewer_id", "kind", "subject_id"),
    )
    op.create_table(
        "settled_seekers",
        sa.Column("exhibitor_id", sa.Text, nullable=False),
        _viewer(),
        sa.Column("asked", sa.BigInteger, nullable=False),
        sa.Column("settled_by", sa.BigInteger, nullable=False),
        sa.Column("settled_at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("exhibitor_id", "viewer_id"),
    )
    op.create_index("settled_seekers_viewer", "settled_seekers", ["viewer_id", "settled_at"])


def _viewer(*, unique: bool = False) -> "sa.Column[int]":
    """Whoever is forgotten takes it with them."""
    foreign = sa.ForeignKey("viewers.id", ondelete="CASCADE")
    return sa.Column("viewer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), foreign, nullable=False, unique=unique)
