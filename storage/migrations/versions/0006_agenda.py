"""Agendas with their reminders, preferences, what changed about sessions, calendar links."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

# SQLite makes only an INTEGER primary key the row's own id.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "agenda_items",
        _viewer(),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("subject_id", sa.Text, nullable=False),
        sa.Column("starts_at", sa.BigInteger, nullable=False),
        sa.Column("known_start", sa.BigInteger, nullable=False),
        sa.Column("saved_at", sa.BigInteger, nullable=False),
        sa.Column("offsets", sa.Text),
        sa.Column("due_at", sa.BigInteger),
        sa.Column("due_offset", sa.Integer),
        sa.PrimaryKeyConstraint("viewer_id", "kind", "subject_id"),
    )
    op.create_index("agenda_items_subject", "agenda_items", ["kind", "subject_id", "starts_at"])
    _create_partial_index("agenda_items_due", "agenda_items", ["due_at"], "due_at IS NOT NULL")
    op.create_table(
        "preferences",
        _viewer(alone=True),
        sa.Column("offsets", sa.Text),
        sa.Column("quiet", sa.Integer, nullable=False),
        sa.Column("change_notices", sa.Integer, nullable=False),
        sa.Column("morning_brief", sa.Integer, nullable=False),
        sa.Column("announcements", sa.Integer, nullable=False),
        sa.Column("sponsored", sa.Integer, nullable=False),
        sa.Column("booth_visits", sa.Integer, nullable=False),
        sa.Column("silence", sa.Text, nullable=False),
        sa.Column("brief_offered", sa.Integer, nullable=False),
        sa.Column("briefed_on", sa.Text, nullable=False, server_default=""),
    )
    _create_partial_index("preferences_briefs", "preferences", ["viewer_id"], "morning_brief = 1")
    op.create_table(
        "session_changes",
        sa.Column("session_id", sa.Text, primary_key=True),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("changed_at", sa.BigInteger, nullable=False),
        sa.Column("before", sa.Text),
        sa.Column("notice_due_at", sa.BigInteger),
    )
    _create_partial_index(
        "session_changes_due", "session_changes", ["notice_due_at"], "notice_due_at IS NOT NULL"
    )
    op.create_table(
        "calendar_feeds",
        _viewer(alone=True),
        sa.Column("token", sa.Text, nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.UniqueConstraint("token", name="calendar_feeds_token"),
    )


def _viewer(*, alone: bool = False) -> sa.Column[int]:
    """Whoever is forgotten takes their agenda with them. ``alone``: one row a viewer."""
    viewer = sa.ForeignKey("viewers.id", ondelete="CASCADE")
    return sa.Column("viewer_id", ID, viewer, nullable=False, primary_key=alone, autoincrement=False)


def _create_partial_index(name: str, table: str, columns: list[str], where: str) -> None:
    op.create_index(name, table, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))
