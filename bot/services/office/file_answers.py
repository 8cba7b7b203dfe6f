"""What is said of a file that waits: its time zone, its first day, what its columns are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from bot.domain.import_draft import ImportAnswers
from bot.importers.cells import BadValue
from bot.importers.column_uses import LEFT_OUT
from bot.importers.dates import parse_date
from bot.importers.expo import parse_timezone
from bot.importers.zone_names import cities
from bot.services.office.reading import Reading

Change = Callable[[ImportAnswers, Reading], ImportAnswers]
"""What one more word makes of the answers so far."""


def with_zone(zone: str) -> Change:
    """Its times are in ``zone`` (IANA name)."""
    return lambda answers, _reading: replace(answers, timezone=zone)


def with_day(day: str) -> Change:
    """Its first day is ``day`` (ISO date)."""
    return lambda answers, _reading: replace(answers, start_date=day)


def with_column(number: int, field: str) -> Change:
    """The ``number``-th column is ``field``."""

    def changed(answers: ImportAnswers, reading: Reading) -> ImportAnswers:
        uses = reading.imported.columns
        if not 0 <= number < len(uses) or field not in (*uses[number].fields, LEFT_OUT):
            return answers
        others = {label: said for label, said in answers.columns.items() if label != uses[number].label}
        return replace(answers, columns={**others, uses[number].label: field})

    return changed


def differing(before: ImportAnswers, after: ImportAnswers) -> tuple[str, str]:
    """What differs, in words for the log."""
    old, new = _told(before), _told(after)
    differing = [name for name in {**old, **new} if old.get(name) != new.get(name)]
    told = ["; ".join(f"{name}: {one[name]}" for name in differing if name in one) for one in (old, new)]
    return told[0], told[1]


def _told(answers: ImportAnswers) -> dict[str, str]:
    said = {"time zone": answers.timezone, "first day": answers.start_date}
    columns = {f'column "{label}"': use for label, use in answers.columns.items()}
    return {name: value for name, value in said.items() if value is not None} | columns


def understood(state: str, text: str) -> str | None:
    """A zone or a day as it is kept; None where the text is none."""
    text = text.strip()
    if state == "start_date":
        try:
            return parse_date(text).isoformat()
        except BadValue:
            return None
    try:
        return parse_timezone(text)
    except BadValue:
        return cities().get(text.casefold().replace(" ", "_"))


def day_from(now: dt.datetime, days: int) -> str:
    """So many days from today."""
    return (now.date() + dt.timedelta(days=days)).isoformat()
