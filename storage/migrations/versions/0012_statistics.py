"""Statistics: figures day by day, the hour of an organiser's brief, and which reports somebody was sent."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "day_figures",
        sa.Column("edition", sa.Integer, nullable=False),
        sa.Column("day", sa.Text, nullable=False),
        *(
            sa.Column(name, sa.Integer, nullable=False)
            for name in ("reached", "active", "asked", "unanswered", "leads", "scans")
        ),
        sa.PrimaryKeyConstraint("edition", "day"),
    )
    op.create_table(
        "brief_choices",
        sa.Column("viewer_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("daily_at", sa.Text, nullable=False),
    )
    op.create_table(
        "reports",
        sa.Column("viewer_id", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("viewer_id", "kind", "subject"),
    )
    # What is counted stands in the indexes: the rows with the texts are not read.
    op.create_index("questions_figures", "questions", ["asked_at", "abstained", "intent"])
    op.create_index("leads_figures", "leads", ["edition", "deleted_at", "exhibitor_id", "id"])
