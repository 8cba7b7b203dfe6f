"""Help desk: identical questions together, who takes one, prepared answers, under which message an answer stands."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

# SQLite makes only an INTEGER primary key the row's own id.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("questions", sa.Column("message_id", sa.BigInteger))
    # What is asked, without what people write differently; questions alike hang on the one that the team sees.
    op.add_column("tickets", sa.Column("subject", sa.Text, nullable=False, server_default=""))
    op.add_column("tickets", sa.Column("same_as", sa.BigInteger))
    op.add_column("tickets", sa.Column("askers", sa.Integer, nullable=False, server_default="1"))
    op.add_column("tickets", sa.Column("claimed_by", sa.BigInteger, nullable=False, server_default="0"))
    op.add_column("tickets", sa.Column("claimed_by_name", sa.Text, nullable=False, server_default=""))
    _create_partial_index("tickets_alike", "tickets", ["subject"], "state = 'open' AND same_as IS NULL")
    _create_partial_index("tickets_same", "tickets", ["same_as"], "same_as IS NOT NULL")
    op.create_table(
        "answer_templates",
        sa.Column("id", ID, primary_key=True, autoincrement=True),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("created_by", sa.BigInteger, nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sqlite_autoincrement=True,
    )


def _create_partial_index(name: str, table: str, columns: list[str], where: str) -> None:
    op.create_index(name, table, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))
