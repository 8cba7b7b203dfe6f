"""Pictures that Telegram has already, by what they show."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "pictures",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("file_id", sa.Text, nullable=False),
    )
    op.create_index("pictures_version", "pictures", ["version"])
