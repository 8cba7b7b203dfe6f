"""The same two have one open meeting; how often each side wanted to move it."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

OPEN = "state IN ('requested', 'countered', 'accepted') AND asked_after = 0 AND viewer_id <> 0"


def upgrade() -> None:
    for side in ("visitor", "exhibitor"):
        op.add_column("meetings", sa.Column(f"moves_{side}", sa.Integer, nullable=False, server_default="0"))
    # What was agreed twice before stays agreed: only nobody is asked whether the later ones took place.
    op.execute(
        f"UPDATE meetings SET asked_after = 1 WHERE {OPEN} AND EXISTS ("
        "SELECT 1 FROM meetings AS other WHERE other.edition = meetings.edition"
        " AND other.exhibitor_id = meetings.exhibitor_id AND other.viewer_id = meetings.viewer_id"
        " AND other.state IN ('requested', 'countered', 'accepted') AND other.asked_after = 0"
        " AND other.id < meetings.id)"
    )
    op.create_index(
        "meetings_open",
        "meetings",
        ["edition", "exhibitor_id", "viewer_id"],
        unique=True,
        sqlite_where=sa.text(OPEN),
        postgresql_where=sa.text(OPEN),
    )
