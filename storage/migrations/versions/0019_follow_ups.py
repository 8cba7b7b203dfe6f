"""What an asker writes after the answer stands in the thread of the first question."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("tickets", sa.Column("follows", sa.BigInteger))
    op.create_index(
        "tickets_follow_ups",
        "tickets",
        ["follows"],
        sqlite_where=sa.text("follows IS NOT NULL"),
        postgresql_where=sa.text("follows IS NOT NULL"),
    )
