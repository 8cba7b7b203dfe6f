"""From when to when the expo is."""

from __future__ import annotations

import re

from bot.answers.draft import Ask, Draft
from bot.answers.facts.hall_hours import hours_of_hall
from bot.answers.facts.hours import focus_of, hours_of
from bot.answers.facts.outside import missing_day, rows
from bot.answers.facts.places import hall_card
from bot.answers.facts.verdicts import verdict
from bot.answers.language import languages
from bot.answers.memory import Memory
from bot.answers.normalise import normalise
from bot.answers.replies import reply
from bot.domain.phase import Phase, phase_at
from bot.views.answers import DatesAnswer

# What tells days beside "open".
_DAYS = re.compile(r"\bdays?\b|\d|[日天周]")


def dates(ask: Ask) -> Draft | None:
    """From when to when the expo is."""
    expo = ask.catalogue.expo
    reading = ask.reading
    if ask.memory.unanswered and ask.memory.question and reading.has("pronoun") and not reading.has("expo"):
        return None  # "When is it?", of what nobody knew.
    other = "edition" in reading.wanted and not reading.takes("counted_edition")
    if other and (found := next(iter(ask.found()), None)) and found.enough:
        return None  # A text tells when the next one is.
    if any(slot.text != str(expo.start_date.year) for slot in ask.content):
        return None
    if reading.has("booth") and reading.has("trades", "makes"):
        return None  # On which days stands sell anything.
    if reading.of("hall") and not reading.has("expo"):
        return _of_hall(ask)
    memory = Memory(intent="dates")
    if reading.when.missing_day is not None:
        return Draft(missing_day(ask, reading.when.missing_day), (ask.source("expo"),), rows(ask, None), memory)
    phase = _phase(ask)
    of_day = reading.when.names_day or reading.has("a_day", "weekday")
    if phase is Phase.DURING and reading.has("open", "close") and not of_day:
        return hours_of(ask, (), focus_of(ask))  # "When does it open again?"
    presumed = next((int(one.text) for one in reading.unknown if one.kind == "days"), None)
    counted = reading.takes("counted_days")
    left = max(0, (expo.start_date - ask.now.date()).days)
    today = min(ask.now.date(), expo.end_date)  # the last day's night is still its
    number = (today - expo.start_date).days + 1 if phase is Phase.DURING else 0
    view = DatesAnswer(
        expo.start_date,
        expo.end_date,
        phase.value,
        left,
        presumed,
        number,
        reading.has("where", "venue"),
        counted=presumed is None and (counted or reply(reading.text, "so_many_days") is not None),
        verdict="" if reply(reading.text, "either") else verdict(ask, counted if counted or presumed else None),
    )
    return Draft(view, (ask.source("expo"),), rows(ask, None), memory)


def _of_hall(ask: Ask) -> Draft | None:
    """The days on which the one hall that is named is open: a text tells them, or its theme, or it keeps the
    fair's."""
    halls = tuple(filter(None, map(ask.catalogue.hall, ask.reading.ids("hall"))))
    if len(halls) != 1:
        return None
    themes = [normalise(theme) for theme in halls[0].theme.values()]
    if told := hours_of_hall(ask):
        return told
    if any(map(_tells_days, themes)):
        return hall_card(ask, halls[0], len(ask.catalogue.exhibitors_by_hall.get(halls[0].id, ())))
    return hours_of(ask, tuple(day.date for day in ask.catalogue.days), "hours")


def _tells_days(theme: str) -> bool:
    """Whether a normalised theme says when the hall is open: not in the open air."""
    return _DAYS.search(theme) is not None and any(one.own_hours.search(theme) for one in languages())


def _phase(ask: Ask) -> Phase:
    """The phase of the expo; it is over once the last day has closed."""
    expo, now = ask.catalogue.expo, ask.now
    last = ask.catalogue.day(expo.end_date)
    hours = last.hours(ask.catalogue.zone) if last else None
    if hours is None or now.date() < expo.end_date:
        return phase_at(expo, now)
    return Phase.AFTER if now >= hours[1] else Phase.DURING
