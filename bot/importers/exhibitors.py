"""``exhibitors.csv``."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest

from bot.domain.programme import Exhibitor, Stand
from bot.domain.sentence import sentence
from bot.importers.booths import hall_of
from bot.importers.columns import Column, TableFormat
from bot.importers.lists import length
from bot.importers.records import Located, Record
from bot.importers.references import References

EXHIBITORS = TableFormat(
    "exhibitors",
    (
        Column("exhibitor_id", required=True),
        Column("name", localized=True, required=True),
        Column("hall_id"),
        Column("booth"),
        Column("category", localized=True),
        Column("products", localized=True, aliases=("product",)),
        Column("country", localized=True),
        Column("website"),
        Column("contact_name", localized=True),
        Column("contact_email"),
    ),
    private_prefix="contact",
)


def read_exhibitors(records: Iterable[Record], halls: References | None) -> list[Located[Exhibitor]]:
    """Every row that has an id. ``halls`` is None where there is no table of halls."""
    exhibitors = [Located(_exhibitor(record, halls), record) for record in records]
    return [exhibitor for exhibitor in exhibitors if exhibitor.item.id]


def _exhibitor(record: Record, halls: References | None) -> Exhibitor:
    return Exhibitor(
        id=record.text("exhibitor_id", required=True),
        name=record.localized("name", required=True),
        stands=_stands(record, halls),
        categories=record.items("category"),
        products=record.items("products"),
        country=record.localized("country"),
        website=record.text("website"),
        contact_name=record.text("contact_name"),
        contact_email=record.text("contact_email"),
        extra=record.extra(),
    )


def _stands(record: Record, halls: References | None) -> tuple[Stand, ...]:
    """One hall for all booths, or the n-th hall for the n-th booth."""
    hall_ids = [hall_of(record, hall_id, halls) for hall_id in record.plain_items("hall_id")]
    booths = record.plain_items("booth")
    if len(hall_ids) == 1 and booths:
        booths = [booth for booth in booths if booth]
        hall_ids *= len(booths)
    elif booths and not any(hall_ids):
        _warn_no_hall(record, booths, halls)
    elif hall_ids and booths and length(hall_ids) != length(booths):
        record.warn(
            "booth",
            sentence(
                "Booths and halls differ in number (%(booths)s and %(halls)s); write one hall for "
                "all booths, or one for each",
                booths=length(booths),
                halls=length(hall_ids),
            ),
        )
    stands = [Stand(hall_id, booth) for hall_id, booth in zip_longest(hall_ids, booths, fillvalue="")]
    unique = dict.fromkeys(stand for stand in stands if stand.hall_id or stand.booth)
    return tuple(unique)


def _warn_no_hall(record: Record, booths: list[str], halls: References | None) -> None:
    if halls is not None and "hall_id" not in record.absent and not record.is_wrong("hall_id"):
        booth = next(filter(None, booths))
        message = sentence(
            'Booth "%(booth)s" is in no hall; fill in hall_id (known: %(examples)s)',
            booth=booth,
            examples=halls.examples,
        )
        record.warn("hall_id", message)
