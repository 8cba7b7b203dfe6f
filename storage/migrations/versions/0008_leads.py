"""Leads: cards, badges, teams, consent, the ledger, booths, digests."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

# SQLite makes only an INTEGER primary key the row's own id.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

# One lead with what is read along: how they were met first, the visitor's own card, the latest receipt.
RECORDS = """
CREATE VIEW lead_records AS
SELECT
    l.id, l.edition, l.exhibitor_id, l.person, l.viewer_id, l.badge_id, l.given, l.declared_by,
    l.first_scanned_at, l.last_scanned_at, l.deleted_at,
    (SELECT COUNT(*) FROM scans AS n WHERE n.lead_id = l.id) AS scans,
    s.source, s.staff_id,
    c.full_name, c.company, c.title, c.email, c.phone, c.country, c.telegram_username,
    k.event, k.fields, k.text_version, k.purpose, k.recipient, k.keep_until, k.language, k.at AS consent_at,
    b.code, v.locale
FROM leads AS l
LEFT JOIN scans AS s ON s.id = (SELECT f.id FROM scans AS f WHERE f.lead_id = l.id ORDER BY f.at, f.id LIMIT 1)
LEFT JOIN cards AS c ON c.viewer_id = l.viewer_id
LEFT JOIN consents AS k ON k.id = (
    SELECT MAX(o.id) FROM consents AS o
    WHERE o.viewer_id = l.viewer_id AND o.exhibitor_id = l.exhibitor_id AND o.edition = l.edition
)
LEFT JOIN badges AS b ON b.id = l.badge_id
LEFT JOIN viewers AS v ON v.id = l.viewer_id
"""


def upgrade() -> None:
    _create_visitors()
    _create_teams()
    _create_consents()
    _create_ledger()
    _create_booths()
    op.execute(RECORDS)


def _create_visitors() -> None:
    op.create_table(
        "cards",
        sa.Column(
            "viewer_id",
            ID,
            sa.ForeignKey("viewers.id", ondelete="CASCADE"),
            primary_key=True,
            autoincrement=False,
        ),
        *(_text(name) for name in ("full_name", "company", "title", "email", "phone", "country")),
        _text("telegram_username"),
        sa.Column("shares", sa.Text),
        sa.Column("updated_at", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "badges",
        _own_id(),
        _text("code"),
        sa.Column("viewer_id", sa.BigInteger),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("claimed_at", sa.BigInteger),
        sa.UniqueConstraint("code", name="badges_code"),
        sqlite_autoincrement=True,
    )
    op.create_index("badges_viewer", "badges", ["viewer_id"])


def _create_teams() -> None:
    op.create_table(
        "staff",
        _text("exhibitor_id"),
        sa.Column("viewer_id", sa.BigInteger, nullable=False),
        _text("role"),
        sa.Column("may_export", sa.Integer, nullable=False),
        _text("name"),
        sa.Column("joined_at", sa.BigInteger, nullable=False),
        sa.Column("chosen_at", sa.BigInteger, nullable=False),
        sa.Column("revoked_at", sa.BigInteger),
        sa.PrimaryKeyConstraint("exhibitor_id", "viewer_id"),
    )
    op.create_index("staff_viewer", "staff", ["viewer_id"])
    op.create_table(
        "invites",
        _own_id(),
        _text("exhibitor_id"),
        _text("role"),
        sa.Column("created_by", sa.BigInteger, nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("expires_at", sa.BigInteger, nullable=False),
        sa.Column("used_by", sa.BigInteger),
        sa.Column("used_at", sa.BigInteger),
        sa.Column("revoked_at", sa.BigInteger),
        sqlite_autoincrement=True,
    )
    op.create_index("invites_exhibitor", "invites", ["exhibitor_id"])


def _create_consents() -> None:
    op.create_table(
        "consents",
        _own_id(),
        sa.Column("edition", sa.Integer, nullable=False),
        _text("exhibitor_id"),
        sa.Column("viewer_id", sa.BigInteger, nullable=False),
        _text("event"),
        _text("fields"),
        _text("text_version"),
        _text("purpose"),
        _text("recipient"),
        sa.Column("keep_until", sa.Text),
        _text("language"),
        sa.Column("at", sa.BigInteger, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("consents_of", "consents", ["viewer_id", "exhibitor_id", "edition", "id"])


def _create_ledger() -> None:
    op.create_table(
        "leads",
        _own_id(),
        sa.Column("edition", sa.Integer, nullable=False),
        _text("exhibitor_id"),
        _text("person"),
        sa.Column("viewer_id", sa.BigInteger),
        sa.Column("badge_id", sa.BigInteger),
        _text("given"),
        sa.Column("declared_by", sa.BigInteger),
        sa.Column("first_scanned_at", sa.BigInteger, nullable=False),
        sa.Column("last_scanned_at", sa.BigInteger, nullable=False),
        sa.Column("deleted_at", sa.BigInteger),
        sa.UniqueConstraint("edition", "exhibitor_id", "person", name="leads_person"),
        sqlite_autoincrement=True,
    )
    op.create_index("leads_newest", "leads", ["edition", "exhibitor_id", "last_scanned_at"])
    op.create_index("leads_viewer", "leads", ["viewer_id"])
    op.create_index("leads_badge", "leads", ["badge_id"])
    op.create_table(
        "scans",
        _own_id(),
        _text("client_id"),
        sa.Column("lead_id", sa.BigInteger, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        _text("source"),
        sa.Column("staff_id", sa.BigInteger),
        _text("device"),
        sa.UniqueConstraint("client_id", name="scans_client_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("scans_lead", "scans", ["lead_id", "at"])
    op.create_table(
        "remarks",
        _own_id(),
        sa.Column("lead_id", sa.BigInteger, nullable=False),
        sa.Column("author_id", sa.BigInteger, nullable=False),
        _text("kind"),
        sa.Column("question_id", sa.BigInteger, nullable=False),
        _text("value"),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("undone_at", sa.BigInteger),
        sqlite_autoincrement=True,
    )
    op.create_index("remarks_lead", "remarks", ["lead_id", "id"])
    op.create_table(
        "attachments",
        _own_id(),
        sa.Column("lead_id", sa.BigInteger, nullable=False),
        sa.Column("author_id", sa.BigInteger, nullable=False),
        *(_text(name) for name in ("kind", "file_id", "name", "media_type")),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        _text("path"),
        sqlite_autoincrement=True,
    )
    op.create_index("attachments_lead", "attachments", ["lead_id"])
    op.create_table(
        "exports",
        _own_id(),
        sa.Column("edition", sa.Integer, nullable=False),
        _text("exhibitor_id"),
        sa.Column("viewer_id", sa.BigInteger),
        _text("format"),
        sa.Column("leads", sa.Integer, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("exports_exhibitor", "exports", ["exhibitor_id", "at"])


def _create_booths() -> None:
    op.create_table(
        "booth_profiles",
        sa.Column("exhibitor_id", sa.Text, primary_key=True),
        *(_text(name) for name in ("description", "products", "languages")),
        *(_text(name) for name in ("brochure_kind", "brochure_file_id", "brochure_name")),
        sa.Column("updated_by", sa.BigInteger, nullable=False),
        sa.Column("updated_at", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "booth_questions",
        _own_id(),
        _text("exhibitor_id"),
        sa.Column("position", sa.Integer, nullable=False),
        *(_text(name) for name in ("kind", "text", "options")),
        sa.Column("retired_at", sa.BigInteger),
        sqlite_autoincrement=True,
    )
    op.create_index("booth_questions_exhibitor", "booth_questions", ["exhibitor_id", "position"])
    op.create_table(
        "digest_choices",
        _text("exhibitor_id"),
        sa.Column("viewer_id", sa.BigInteger, nullable=False),
        _text("frequency"),
        _text("daily_at"),
        sa.Column("when_empty", sa.Integer, nullable=False),
        sa.Column("sent_until", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("exhibitor_id", "viewer_id"),
    )


def _own_id() -> "sa.Column[int]":
    return sa.Column("id", ID, primary_key=True, autoincrement=True)


def _text(name: str) -> "sa.Column[str]":
    return sa.Column(name, sa.Text, nullable=False)
