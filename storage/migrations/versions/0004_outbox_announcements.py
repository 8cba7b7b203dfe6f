"""The outbox knows announcements, what became of its rows and when, and messages of several parts."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

# SQLite makes only an INTEGER primary key the row's own id.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("outbox", sa.Column("announcement_id", sa.BigInteger))
    op.add_column("outbox", sa.Column("settled_at", sa.BigInteger))
    op.add_column("outbox", sa.Column("later_parts", sa.Text))
    # What all rows of an announcement say, once.
    op.create_table(
        "announcement_facts",
        sa.Column("announcement_id", ID, primary_key=True, autoincrement=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("facts", sa.Text, nullable=False),
    )
    _create_partial_index("outbox_announcements", ["announcement_id", "state"], "announcement_id IS NOT NULL")
    _create_partial_index("outbox_dead", ["id"], "state = 'dead'")
    _create_partial_index("outbox_uncertain", ["id"], "uncertain = 1")
    # Each claim and each settlement rewrote it, and only a start reads it.
    op.drop_index("outbox_leases", "outbox")


def _create_partial_index(name: str, columns: list[str], where: str) -> None:
    op.create_index(name, "outbox", columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))
