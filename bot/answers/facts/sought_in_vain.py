"""What is looked for among talks or exhibitors in words that say so surely, and that nothing has."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.concepts import concepts
from bot.answers.draft import Ask, Draft
from bot.answers.exhibitor_search import find_exhibitors
from bot.answers.facts import exhibitor_lists, session_lists
from bot.answers.facts.no_sessions import none_of
from bot.answers.facts.persons import is_full_name, is_of_surname
from bot.answers.normalise import has_han
from bot.answers.replies import reply
from bot.answers.session_search import find_sessions
from bot.answers.things_sought import (
    goods_needed,
    goods_sought,
    of_thing,
    sought_in_clauses,
    thing_of,
    without_country,
    without_hall,
)
from bot.answers.tokens import tokens


def no_session_sought(ask: Ask) -> Draft | None:
    """Talks on what a question says that it looks for; that there is none."""
    topic = sought_in_clauses(ask, "seeks_sessions")
    match = reply(ask.reading.text, "seeks_sessions")
    alone = match is not None and match.lastgroup == "topic4"
    if alone and not all(map(ask.index.speller.knows, topic.split())):
        return None  # "Blade recyling talk": a slip of one that there is.
    if not topic or is_of_surname(ask) or is_full_name(ask, ask.as_typed(topic)):
        return None
    criteria = replace(session_lists.criteria_of(ask), topic=topic, label=ask.as_typed(topic), track="")
    if find_sessions(ask.index, criteria):
        return session_lists.session_list(ask, criteria)
    return none_of(ask, criteria)


def _who_has_needed(ask: Ask) -> Draft | None:
    """Who shows what somebody tells of before they ask who has such; that nobody does is not said so soon."""
    needed = thing_of(goods_needed(ask))
    if not needed:
        return None
    ask = of_thing(ask, needed)
    criteria = replace(exhibitor_lists.criteria_of(ask), topic=needed, label=ask.as_typed(needed), strict=True)
    return exhibitor_lists.exhibitor_list(ask, criteria) if find_exhibitors(ask.index, criteria) else None


def no_exhibitor_sought(ask: Ask) -> Draft | None:
    """Who shows what a question says that it looks for; that nobody does."""
    thing = thing_of(goods_sought(ask))
    if not thing:
        return _who_has_needed(ask)
    thing = without_hall(ask, thing)
    ask = of_thing(ask, thing)
    thing = thing.replace("的", "") if has_han(thing) else thing
    criteria = exhibitor_lists.criteria_of(ask)
    if criteria.country:
        thing = without_country(ask, thing)
    criteria = replace(criteria, topic=thing, label=ask.as_typed(thing))
    if find_exhibitors(ask.index, replace(criteria, strict=True)):
        return exhibitor_lists.exhibitor_list(ask, replace(criteria, strict=True))
    made = ask.reading.has("trades", "makes")
    if concepts(thing) and not made:
        return None  # What every fair has is sought in texts, unless somebody is to sell it ("water slides").
    known = not (criteria.country or made) and " " not in thing
    known = known and all(map(ask.index.exhibitors.knows, tokens(thing)))
    if known and not find_exhibitors(ask.index, criteria):
        return None  # Of a word that the data knows, another rule had its reason.
    return exhibitor_lists.exhibitor_list(ask, criteria, surely=True)
