"""Leads as the database holds them: rows and what is made of them."""

from __future__ import annotations

from collections.abc import Iterable

import orjson

from bot.domain.card import Contact
from bot.domain.lead import Declaration, LeadRecord, Person, Source
from storage.adapters import Row
from storage.repositories.consents import receipt_of
from storage.values import storable, to_instant

DECLARED = 8
"""The column of ``lead_records`` that counts the declarations in force."""


def to_json(contact: Contact) -> str:
    """What is known of it; empty for nothing."""
    filled = {field.value: getattr(contact, field.value) for field in contact.filled}
    return storable(orjson.dumps(filled).decode()) if filled else ""


def declaration_of(row: Row) -> tuple[int, Declaration]:
    """From the columns in the order of ``declarations.sql``: of which lead, and what."""
    lead_id, client_id, author_id, contact, at, ended_at = row
    told = orjson.loads(contact) if contact else {}
    given = Contact(**{**told, "interests": tuple(told.get("interests", ()))})
    ended = None if ended_at is None else to_instant(ended_at)
    return lead_id, Declaration(client_id, author_id, to_instant(at), given, ended)


def record_of(row: Row, declarations: Iterable[Declaration], interests: tuple[str, ...] = ()) -> LeadRecord:
    """From the columns in the order of the view ``lead_records``; of the declarations those in force count."""
    lead_id, edition, exhibitor_id, viewer_id, badge_id = row[:5]
    first_at, last_at, deleted_at, _, scans, source, staff_id = row[5:12]
    name, company, title, email, phone, country, username = (told or "" for told in row[12:19])
    event, code, locale = row[19], row[27], row[28]
    receipt = event and receipt_of((edition, exhibitor_id, viewer_id, event, row[26], *row[20:26]))
    return LeadRecord(
        id=lead_id,
        edition=edition,
        exhibitor_id=exhibitor_id,
        person=Person(viewer_id=viewer_id, badge_id=badge_id),
        first_scanned_at=to_instant(first_at),
        last_scanned_at=to_instant(last_at),
        scans=scans,
        source=Source(source),
        scanned_by=staff_id,
        declarations=tuple(one for one in declarations if one.ended_at is None),
        card=Contact(name, company, title, email, phone, country, interests, username),
        consent=receipt,
        badge_code=code or "",
        language=locale or "",
        deleted_at=None if deleted_at is None else to_instant(deleted_at),
    )
