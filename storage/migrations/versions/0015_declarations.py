"""What staff were given of a lead is only added to; one lead is known by several keys; merged leads are found."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

# SQLite makes only an INTEGER primary key the row's own id.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

# One lead with what is read along: how much was declared, how they were met first, the visitor's own card, the
# latest receipt. The language is theirs to tell: it is read where they chose it themselves.
RECORDS = """
CREATE VIEW lead_records AS
SELECT
    l.id, l.edition, l.exhibitor_id, l.viewer_id, l.badge_id,
    l.first_scanned_at, l.last_scanned_at, l.deleted_at,
    (SELECT COUNT(*) FROM declarations AS d WHERE d.lead_id = l.id AND d.ended_at IS NULL) AS declared,
    (SELECT COUNT(*) FROM scans AS n WHERE n.lead_id = l.id) AS scans,
    s.source, s.staff_id,
    c.full_name, c.company, c.title, c.email, c.phone, c.country, c.telegram_username,
    k.event, k.fields, k.text_version, k.purpose, k.recipient, k.keep_until, k.language, k.at AS consent_at,
    b.code, CASE WHEN v.locale_chosen = 1 THEN v.locale END AS locale
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
    op.execute("DROP VIEW lead_records")
    _create_identities()
    _create_declarations()
    _create_merged()
    _drop_columns_of_leads()
    _keep_several_messages()
    op.execute(RECORDS)


def _create_identities() -> None:
    op.create_table(
        "lead_identities",
        sa.Column("edition", sa.Integer, nullable=False),
        sa.Column("exhibitor_id", sa.Text, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("lead_id", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("edition", "exhibitor_id", "key"),
    )
    op.create_index("lead_identities_lead", "lead_identities", ["lead_id"])
    op.execute(
        "INSERT INTO lead_identities (edition, exhibitor_id, key, lead_id)"
        " SELECT edition, exhibitor_id, person, id FROM leads"
    )


def _create_declarations() -> None:
    op.create_table(
        "declarations",
        sa.Column("id", ID, primary_key=True, autoincrement=True),
        sa.Column("client_id", sa.Text, nullable=False),
        sa.Column("lead_id", sa.BigInteger, nullable=False),
        sa.Column("author_id", sa.BigInteger, nullable=False),
        sa.Column("contact", sa.Text, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("ended_at", sa.BigInteger),
        sa.UniqueConstraint("client_id", name="declarations_client_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("declarations_lead", "declarations", ["lead_id", "id"])
    # When it was declared was not kept: when they were met first. What was withdrawn since has ended.
    op.execute(
        """
        INSERT INTO declarations (client_id, lead_id, author_id, contact, at, ended_at)
        SELECT 'lead:' || CAST(l.id AS TEXT), l.id, l.declared_by, l.given, l.first_scanned_at, (
            SELECT MAX(r.at) FROM consents AS r
            WHERE r.viewer_id = l.viewer_id AND r.exhibitor_id = l.exhibitor_id AND r.edition = l.edition
                AND r.event = 'revoked'
        )
        FROM leads AS l
        WHERE l.declared_by IS NOT NULL
        ORDER BY l.id
        """
    )


def _create_merged() -> None:
    op.create_table(
        "merged_leads",
        sa.Column("lead_id", ID, primary_key=True, autoincrement=False),
        sa.Column("merged_into", sa.BigInteger, nullable=False),
    )
    op.create_index("merged_leads_into", "merged_leads", ["merged_into"])


def _drop_columns_of_leads() -> None:
    on_sqlite = op.get_bind().dialect.name == "sqlite"
    numbered = "SELECT seq FROM sqlite_sequence WHERE name = 'leads'"
    last = op.get_bind().execute(sa.text(numbered)).scalar() if on_sqlite else None
    with op.batch_alter_table("leads", table_kwargs={"sqlite_autoincrement": True}) as leads:
        leads.drop_constraint("leads_person", type_="unique")
        for name in ("person", "given", "declared_by"):
            leads.drop_column(name)
    if last is not None:  # The table was made anew; no number is given twice.
        op.execute(sa.text("DELETE FROM sqlite_sequence WHERE name = 'leads'"))
        op.execute(
            sa.text("INSERT INTO sqlite_sequence (name, seq) VALUES ('leads', :last)").bindparams(last=last)
        )


def _keep_several_messages() -> None:
    op.drop_index("lead_messages_viewer", "lead_messages")
    op.rename_table("lead_messages", "newest_lead_messages")
    op.create_table(
        "lead_messages",
        sa.Column("id", ID, primary_key=True, autoincrement=True),
        sa.Column("lead_id", sa.BigInteger, nullable=False),
        sa.Column("viewer_id", sa.BigInteger, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("message_id", sa.BigInteger),
        sa.Column("step", sa.Text, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("lead_messages_lead", "lead_messages", ["lead_id", "viewer_id", "id"])
    op.create_index("lead_messages_viewer", "lead_messages", ["viewer_id", "id"])
    op.execute(
        "INSERT INTO lead_messages (lead_id, viewer_id, key, message_id, step)"
        " SELECT lead_id, viewer_id, key, message_id, step FROM newest_lead_messages ORDER BY lead_id, viewer_id"
    )
    op.drop_table("newest_lead_messages")
