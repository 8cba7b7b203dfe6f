"""Who speaks in a session, and for whom."""

from __future__ import annotations

from itertools import zip_longest

from bot.domain.localized import Localized
from bot.domain.programme import EMPTY, Speaker
from bot.domain.sentence import sentence
from bot.importers.lists import length
from bot.importers.records import Record
from bot.importers.references import References


def read_speakers(record: Record, exhibitors: References) -> tuple[Speaker, ...]:
    """The n-th speaker with the n-th company. A company without a speaker is kept as one without a name."""
    names, companies = record.places("speakers"), record.places("companies")
    counts = [length([item.best("en") for item in places]) for places in (names, companies)]
    if all(counts) and len(names) != len(companies) and counts[0] != counts[1]:
        record.warn(
            "companies",
            sentence(
                "Companies and speakers differ in number (%(companies)s and %(speakers)s): the n-th "
                "company goes with the n-th speaker; leave an empty place (;;) for a speaker without "
                "one",
                companies=counts[1],
                speakers=counts[0],
            ),
        )
    pairs = zip_longest(names, companies, fillvalue=EMPTY)
    return tuple(_speaker(record, name, company, exhibitors) for name, company in pairs if name or company)


def _speaker(record: Record, name: Localized, company: Localized, exhibitors: References) -> Speaker:
    found: dict[str, None] = {}
    for text in company.values():
        ids = exhibitors.find(text)
        if len(ids) > 1:
            record.warn(
                "companies",
                sentence(
                    'Several exhibitors are called "%(text)s" (%(ids)s); write the id to link one',
                    text=text,
                    ids=", ".join(ids),
                ),
            )
        elif ids:
            found[ids[0]] = None
        elif exhibitors.looks_like_id(text):
            record.error(
                "companies",
                sentence(
                    'There is no exhibitor "%(text)s"; correct the id or write the company\'s full name', text=text
                ),
            )
    if len(found) > 1:
        record.error(
            "companies",
            sentence(
                "The languages name different exhibitors (%(found)s) in one place; name one",
                found=", ".join(found),
            ),
        )
    exhibitor_id = next(iter(found), None)
    return Speaker(name, exhibitors.ids[exhibitor_id] if exhibitor_id else company, exhibitor_id)
