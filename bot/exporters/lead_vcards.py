"""Leads as vCards."""

from __future__ import annotations

from bot.exporters.lead_csv import text_of
from bot.exporters.lead_table import BETWEEN, LeadRow, LeadTable
from bot.exporters.vcard import VCard, vcards


def lead_vcards(table: LeadTable) -> bytes:
    """A card for each of whom anything is known: an address book has no use for an empty one."""
    return vcards(_card(row, table.questions) for row in table.rows if _called(row))


def _called(row: LeadRow) -> str:
    """What the card is filed under."""
    return row.full_name or row.company or row.email or row.phone or row.telegram_username


def _card(row: LeadRow, questions: tuple[str, ...]) -> VCard:
    return VCard(
        full_name=_called(row),
        first_name=row.first_name,
        last_name=row.last_name,
        organisation=row.company,
        title=row.title,
        email=row.email,
        phone=row.phone,
        url=f"https://t.me/{row.telegram_username}" if row.telegram_username else "",
        country=row.country,
        telegram=row.telegram_username,
        note=_note(row, questions),
        categories=row.tags,
    )


def _note(row: LeadRow, questions: tuple[str, ...]) -> str:
    """Where they were met, and what was said of them, a line each."""
    day = row.first_scanned_at.date().isoformat()
    step = " ".join(filter(None, (text_of(row.follow_up_on), row.next_step)))
    answers = (f"{asked}: {told}" for asked, told in zip(questions, row.answers, strict=True) if told)
    lines = (f"{row.expo}, {day}", row.rating, step, BETWEEN.join(row.interests), *answers, *row.notes)
    return "\n".join(filter(None, lines))
