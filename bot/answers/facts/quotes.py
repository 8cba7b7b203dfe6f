"""A passage as an answer: the sentence of it that tells, and whether it says no to what is asked."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.ages import age_in
from bot.answers.concepts import ideas_of
from bot.answers.draft import Ask, Draft
from bot.answers.facts.ages import is_too_young, tells_ages
from bot.answers.facts.buttons import PERHAPS, nearest
from bot.answers.facts.deadlines import is_past_deadline
from bot.answers.facts.elsewhere import is_elsewhere_only
from bot.answers.facts.forbidden import is_forbidden
from bot.answers.facts.height_limits import is_too_high
from bot.answers.facts.running_times import is_on_other_days, is_outside_hours, names_asked
from bot.answers.facts.unnamed import unnamed_entrance, unnamed_place
from bot.answers.facts.verdicts import denial
from bot.answers.memory import Memory
from bot.answers.normalise import normalise
from bot.answers.passages import Passage
from bot.answers.sentences import sentences
from bot.answers.telling import telling_sentence
from bot.domain.localized import Localized
from bot.views.answers import FactAnswer, FaqAnswer, PassageAnswer, TransportAnswer
from bot.views.browsing_actions import (
    ShowVenue,
)
from bot.views.message import View

# What a fact of the expo may be of, by the ideas of its key.
_ABOUT = ("first_aid", "lost_found", "press")
_CLAUSE = re.compile(r"[,;(，；。（]")
# What tells that somebody may, or can, not.
_REFUSING = (is_forbidden, is_too_young, is_too_high)


def quote(ask: Ask, passage: Passage) -> Draft:
    """The passage as an answer, the next nearest as a button."""
    view: View
    if passage.kind == "faq":
        entry = ask.catalogue.faq(passage.id)
        view = FaqAnswer(passage.id, fact=_fact(ask, entry.answer.best(ask.reading.language) if entry else ""))
    elif passage.kind == "transport":
        way = ask.catalogue.programme.transport[int(passage.id)]
        view = TransportAnswer(int(passage.id), fact=_fact(ask, way.text.best(ask.reading.language)))
    elif passage.kind == "expo":
        view = FactAnswer(passage.id, about=_about(ask, passage))
    else:
        view = PassageAnswer(passage.id, passage.index, passage.whole, fact=_excerpt(ask, passage))
    rows = tuple((action,) for action in nearest(ask, skip=passage, at_least=PERHAPS, headed=True)[:1])
    if passage.kind == "transport":
        rows = ((ShowVenue(),),)
    excerpts = [one.body for one in ask.index.passages_at(passage.place)]
    halls = ask.reading.ids("hall")
    place = halls[0] if len(halls) == 1 else ""
    memory = Memory(intent="text", hall=place, told=(*passage.place, excerpts.index(passage.body)))
    if isinstance(view, FaqAnswer | PassageAnswer):
        view = replace(view, unnamed=unnamed_place(ask, passage))
    if isinstance(view, FactAnswer) and is_elsewhere_only(ask, passage.body):
        view = replace(view, verdict=denial(ask, "none"))
    elif isinstance(view, FaqAnswer | PassageAnswer | TransportAnswer):
        told = _told_in(ask, passage)
        view = replace(view, unnamed=view.unnamed or unnamed_entrance(ask, told))
        if _says_no(ask, passage, told) and not (age_in(ask.reading.text) and tells_ages(told)):
            view = replace(view, verdict=denial(ask, "none"))
        elif any(refuses(ask, told) for refuses in _REFUSING) or is_past_deadline(ask, passage.head, told):
            view = replace(view, verdict="cannot")
    return Draft(view, (ask.source(passage.kind, passage.id),), rows, memory)


def _says_no(ask: Ask, passage: Passage, told: str) -> bool:
    """Whether it says that there is none at the hour, on the day or at the place that is asked about."""
    return (
        is_outside_hours(ask, told, of_one_thing=passage.kind == "transport")
        or is_on_other_days(ask, told, of_one_thing=_is_of_asked(ask, passage))
        or is_elsewhere_only(ask, told)
    )


def _is_of_asked(ask: Ask, passage: Passage) -> bool:
    """Whether it is on what is asked as a whole: no paragraph, or a sentence under a heading that names that."""
    one = len(sentences(passage.body)) == 1
    return passage.kind != "document" or (one and names_asked(normalise(passage.head), ask))


def _told_in(ask: Ask, passage: Passage) -> str:
    """What the passage says, in the question's language where it is told in several."""
    entry = ask.catalogue.faq(passage.id) if passage.kind == "faq" else None
    if passage.kind == "transport":
        return ask.catalogue.programme.transport[int(passage.id)].text.best(ask.reading.language)
    return entry.answer.best(ask.reading.language) if entry else passage.body


def _about(ask: Ask, fact: Passage) -> str:
    """What a fact of the expo is of, where it does not begin with that: "Hall 2, beside the west door", a bare
    number."""
    if "emergency" in fact.head.split():
        return "emergency"
    value = next((one.value for one in ask.catalogue.expo.facts if one.key == fact.id), Localized())
    begins = _CLAUSE.split(normalise(value.best(ask.reading.language)))[0]
    ideas = ideas_of(fact.head) - ideas_of(begins, wide=True)
    return next((one for one in _ABOUT if f"#{one}" in ideas), "")


def _excerpt(ask: Ask, passage: Passage) -> str:
    """The sentence of a paragraph that tells it: one of the excerpt's, or the excerpt where that is one."""
    alone = passage.body if passage.body != passage.whole and len(sentences(passage.body)) == 1 else ""
    return _fact(ask, passage.body) or alone


def _fact(ask: Ask, text: str) -> str:
    return telling_sentence(ask.reading, text, ask.index.bm25)
