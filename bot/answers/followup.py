"""Questions that hang on the last one."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.draft import Ask, Draft
from bot.answers.facts import exhibitors, hours, now, places, sessions
from bot.answers.memory import Criteria


def follow_up(ask: Ask) -> Draft | None:
    """The last question again, with what this one changes."""
    reading, memory = ask.reading, ask.memory
    if reading.has("else") and (memory.exhibitors or reading.of("exhibitor")):
        return exhibitors.others_like(ask)
    by_thing = _about_thing(ask)
    if by_thing:
        return by_thing
    if memory.intent == "hours" and not ask.content and not reading.links:
        return hours.hours_of(ask, reading.when.days, memory.focus or "hours")
    if memory.intent == "now" and reading.when.relative:
        return now.now(ask)
    return _changed_list(ask)


def _about_thing(ask: Ask) -> Draft | None:
    """ "What do they make?", "when is it?": the thing that was spoken of."""
    reading, memory = ask.reading, ask.memory
    if ask.content or any(link.kind not in ("expo",) for link in reading.links):
        return None
    if not reading.has("pronoun", "where", "when", "who", "products", "makes", "website", "country"):
        return None
    if memory.intent in ("exhibitor", "booth") and len(memory.exhibitors) == 1:
        if reading.has("session", "speaker"):
            return sessions.exhibitor_sessions(ask)
        return exhibitors.exhibitor(ask)
    if memory.intent in ("speaker", "session") and reading.has("products", "makes", "booth") and memory.exhibitors:
        return exhibitors.exhibitor(ask)
    if memory.intent == "speaker" and memory.speaker:
        return sessions.speaker(ask)
    if memory.intent in ("session", "now", "speaker") and memory.sessions:
        return sessions.session(ask)
    if memory.intent in ("exhibitors", "topic") and len(memory.exhibitors) == 1:
        return exhibitors.exhibitor(ask)
    if memory.intent in ("hall", "facility") and memory.hall:
        hall = ask.catalogue.hall(memory.hall)
        there = ask.catalogue.exhibitors_by_hall.get(memory.hall, ())
        return places.hall_card(ask, hall, len(there)) if hall else None
    return None


def _changed_list(ask: Ask) -> Draft | None:
    """The last list with another day, hour, place, topic or country."""
    last = ask.memory.criteria
    if last is None:
        return None
    fresh = sessions.criteria_of(ask)
    changes: dict[str, object] = {}
    if fresh.days or ask.reading.when.has_hours:
        changes.update(start=fresh.start, end=fresh.end, at=fresh.at)
        if fresh.days:
            changes["days"] = fresh.days
    for field in ("hall", "room", "track", "spoken"):
        value = getattr(fresh, field)
        if value:
            changes[field] = value
    countries = ask.reading.ids("country")
    if countries:
        changes["country"] = countries[0]
    if ask.content:
        changes.update(topic=fresh.topic, label=fresh.label, track="")
    if not changes:
        return None
    return _again(ask, replace(last, **changes))  # type: ignore[arg-type]


def _again(ask: Ask, criteria: Criteria) -> Draft | None:
    if criteria.kind == "exhibitor" and not criteria.days:
        return exhibitors.exhibitor_list(ask, criteria)
    return sessions.session_list(ask, replace(criteria, kind="session"))
