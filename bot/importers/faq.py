"""``faq.csv``."""

from __future__ import annotations

from collections.abc import Iterable

from bot.domain.programme import Faq
from bot.importers.columns import Column, TableFormat
from bot.importers.records import Located, Record

FAQ = TableFormat(
    "faq",
    (
        Column("faq_id", required=True),
        Column("question", localized=True, required=True),
        Column("answer", localized=True, required=True),
        Column("tag"),
    ),
)


def read_faq(records: Iterable[Record]) -> list[Located[Faq]]:
    """Every row that has an id."""
    faq = [Located(_faq(record), record) for record in records]
    return [entry for entry in faq if entry.item.id]


def _faq(record: Record) -> Faq:
    return Faq(
        id=record.text("faq_id", required=True),
        question=record.localized("question", required=True),
        answer=record.prose("answer", required=True),
        tag=record.text("tag"),
        extra=record.extra(),
    )
