"""The plans of halls: those that the bot draws, and what the FAQ tells of printed ones."""

from __future__ import annotations

from bot.answers.draft import Ask, Draft
from bot.answers.facts.places import hall_card, halls_list
from bot.answers.facts.texts import quote
from bot.answers.normalise import normalise
from bot.answers.replies import reply
from bot.answers.retrieval import is_readable


def hall_plan(ask: Ask) -> Draft | None:
    """The hall that is named, from where its plan is opened, if it is drawn."""
    found = ask.catalogue.hall(next(iter(ask.reading.ids("hall")), ""))
    if found is None or found.id not in ask.catalogue.plans:
        return None
    return hall_card(ask, found, len(ask.catalogue.exhibitors_by_hall.get(found.id, ())))


def told_plan(ask: Ask) -> Draft | None:
    """The entry of the FAQ that tells where to get a plan: one that asks for it before others."""
    entries = [one for one in ask.index.passages if one.kind == "faq" and is_readable(one, ask.reading)]
    told = [one for one in entries if reply(normalise(f"{one.head} {one.body}"), "tells_plan")]
    best = min(told, key=lambda one: not reply(normalise(one.head), "tells_plan"), default=None)
    return quote(ask, best) if best else None


def hall_plans(ask: Ask) -> Draft | None:
    """All halls, from where their plans are opened, if any is drawn."""
    return halls_list(ask) if ask.catalogue.plans else None
