"""The plans of halls: those that the bot draws, and what the FAQ tells of printed ones."""

from __future__ import annotations

from bot.answers.draft import Ask, Draft
from bot.answers.facts.places import hall_card, halls_list
from bot.answers.facts.quotes import quote
from bot.answers.facts.texts import entries, questions
from bot.answers.normalise import normalise
from bot.answers.replies import reply


def hall_plan(ask: Ask) -> Draft | None:
    """The hall that is named, from where its plan is opened, if it is drawn."""
    found = ask.catalogue.hall(next(iter(ask.reading.ids("hall")), ""))
    if found is None or found.id not in ask.catalogue.plans:
        return None
    return hall_card(ask, found, len(ask.catalogue.exhibitors_by_hall.get(found.id, ())))


def told_plan(ask: Ask) -> Draft | None:
    """The entry of the FAQ that asks for a plan, else a text that tells where to get a printed one."""
    asked = (one for one in entries(ask) if any(reply(text, "asks_plan") for text in questions(ask, one)))
    likely = (ask.index.passages[one.passage] for one in ask.found() if one.enough)
    told = (one for one in (*entries(ask), *likely) if reply(normalise(one.body), "tells_plan"))
    best = next(asked, None) or next(told, None)
    return quote(ask, best) if best else None


def hall_plans(ask: Ask) -> Draft | None:
    """All halls, from where their plans are opened, if any is drawn."""
    return halls_list(ask) if ask.catalogue.plans else None
