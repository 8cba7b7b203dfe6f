"""The sessions of an organisation that takes part in them and has no stand."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.draft import Ask, Draft
from bot.answers.facts.sessions import criteria_of, session_list
from bot.answers.spans import within


def of_organisation(ask: Ask) -> Draft | None:
    """The sessions of the organisation whose whole name stands in the question; None where none does, or anything
    else is named."""
    spans = list(ask.index.organisations.find(ask.reading.text))
    others = (link for link in ask.reading.links if not within((link.start, link.end), spans))
    if len(spans) != 1 or any(link.kind not in ("expo", "venue") for link in others):
        return None
    name = ask.reading.text[slice(*spans[0])]
    return session_list(ask, replace(criteria_of(ask), topic=name, label=ask.as_typed(name), track=""))
