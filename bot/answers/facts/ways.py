"""How far it is, and which way, from one place of the venue to another."""

from __future__ import annotations

from bot.answers.draft import Ask, Draft
from bot.answers.facts.places import halls_of_booths
from bot.answers.facts.quoted import quoted_surely
from bot.answers.memory import Memory
from bot.answers.normalise import normalise
from bot.answers.passages import Passage
from bot.answers.replies import reply
from bot.answers.retrieval import is_readable
from bot.answers.sentences import join_sentences, sentences
from bot.domain.walk import walk_minutes
from bot.views.action import Action
from bot.views.answers import WayAnswer
from bot.views.browsing_actions import OpenHall, OpenHalls

# Cues of how far, how long, which way.
_ASKED = ("how_long", "measure", "where", "thither", "transport")
_SHOWN = 2


def way(ask: Ask) -> Draft | None:
    """The minutes between two halls whose places are known; else that nothing tells it, with what a text says of
    how the halls lie."""
    reading = ask.reading
    halls = tuple(dict.fromkeys((*reading.ids("hall"), *halls_of_booths(ask))))
    if (
        not halls
        or not (reading.has(*_ASKED) or reply(reading.text, "steps"))
        or reply(reading.text, "between") is None
    ):
        return None
    if reading.is_about_service or reading.when or reading.unknown:
        return None
    if reading.has("which_hall") and reading.of("exhibitor"):
        return None  # Its entry tells the hall.
    places = [hall.position for hall in map(ask.catalogue.hall, halls) if hall and hall.position]
    known = len(halls) == len(places) == _SHOWN and not ask.content
    minutes = walk_minutes(*places) if known else 0
    told = _layout(ask, halls)
    untold = not (minutes or told)
    if untold and not reply(reading.text, "steps") and quoted_surely(ask):
        return None  # A text tells it, without all the halls.
    view = WayAnswer(halls, minutes, told[1] if told else "")
    rows: tuple[tuple[Action, ...], ...] = tuple((OpenHall(hall_id),) for hall_id in halls[:_SHOWN])
    source = ask.source(told[0].kind, told[0].id) if told else ask.source("hall")
    memory = Memory(intent="hall", hall=halls[-1])
    return Draft(view, (source,), (*rows, (OpenHalls(),)), memory, abstained=untold)


def _layout(ask: Ask, halls: tuple[str, ...]) -> tuple[Passage, str] | None:
    """The text that says how most halls lie, these among them; and its sentences on them."""
    best: tuple[int, Passage, str] | None = None
    for one in ask.index.passages:
        if not is_readable(one, ask.reading):
            continue
        said = [text for text in sentences(_in_language(ask, one)) if reply(normalise(text), "layout")]
        named = {id_ for text in said for id_ in _halls_in(ask, text)}
        if named.issuperset(halls) and len(named) > max(best[0] if best else 0, 1):
            best = len(named), one, join_sentences([text for text in said if _halls_in(ask, text)])
    return best[1:] if best else None


def _in_language(ask: Ask, passage: Passage) -> str:
    """A passage in the question's language; only that of one fact, or of one document."""
    if passage.kind == "expo":
        fact = next(one for one in ask.catalogue.expo.facts if one.key == passage.id)
        return fact.value.best(ask.reading.language)
    return passage.body if passage.kind == "document" else ""


def _halls_in(ask: Ask, text: str) -> set[str]:
    links, _ = ask.index.places.by_pattern(normalise(text))
    return {ref.id for link in links for ref in link.refs if ref.kind == "hall"}
