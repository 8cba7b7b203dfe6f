"""Organisations that take part in sessions and have no stand."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.draft import Ask, Draft
from bot.answers.facts.session_lists import criteria_of, session_list
from bot.answers.spans import within
from bot.views.browsing_actions import OpenExhibitors
from bot.views.findings import NotListed


def of_organisation(ask: Ask) -> Draft | None:
    """The sessions of the organisation whose whole name stands in the question; None where none does, or anything
    else is named."""
    name = _named(ask)
    if not name:
        return None
    return session_list(ask, replace(criteria_of(ask), topic=name, label=ask.as_typed(name), track=""))


def without_stand(ask: Ask) -> Draft | None:
    """That the organisation whose stand is asked for has none."""
    name = _named(ask)
    if not name:
        return None
    view = NotListed("exhibitor", ask.as_typed(name))
    return Draft(view, (ask.source("exhibitor"),), ((OpenExhibitors(),),))


def _named(ask: Ask) -> str:
    """The one organisation whose whole name stands in the question; empty where anything else is named."""
    spans = list(ask.index.organisations.find(ask.reading.text))
    others = (link for link in ask.reading.links if not within((link.start, link.end), spans))
    if len(spans) != 1 or any(link.kind not in ("expo", "venue") for link in others):
        return ""
    return ask.reading.text[slice(*spans[0])]
