"""Whether a text forbids what somebody asks to be allowed ("Open flames are forbidden in all halls")."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from bot.answers.clauses import parted
from bot.answers.concepts import concepts, ideas_of
from bot.answers.draft import Ask
from bot.answers.facts.verdicts import asks_whether
from bot.answers.language import languages, telling_tokens
from bot.answers.normalise import has_han, normalise
from bot.answers.replies import reply
from bot.answers.sentences import sentences
from bot.answers.spans import mask

# Those who may more than others.
_EXHIBITORS = "#exhibitors"
# Cues of what no "No." answers.
_NOT_WHETHER = ("what", "how", "where", "when", "how_many", "how_much")


def is_forbidden(ask: Ask, told: str) -> bool:
    """False where no leave is asked for, or of a day, or the text forbids something else, or less, than what is
    asked about, or allows a part of it: all that it forbids has to be named by the question."""
    reading = ask.reading
    if "permission" not in reading.wanted or reading.when or reading.has(*_NOT_WHETHER):
        return False
    whether = asks_whether(ask) or reading.says("asks_if_allowed")
    if not (whether and reading.says("asks_leave")):
        return False
    asked, parts = telling_tokens(reading.text), list(_parts(told))
    if _is_for_others(ask, parts, asked):
        return True
    if any(
        reply(part, "allows_there") or (reply(part, "allows") and asked & telling_tokens(part)) for part in parts
    ):
        return False
    forbidden = (match["thing"] for match in (reply(part, "forbids") for part in parts) if match)
    # Dogs that a text speaks of may be let in where pets are not ("guide dogs are").
    spoken_of = not asked.isdisjoint(frozenset().union(*map(telling_tokens, parts)))
    named = frozenset[str]() if spoken_of else ideas_of(reading.text)
    return any(_is_named(thing, asked, named) for thing in chain.from_iterable(map(_listed, forbidden)))


def _is_named(thing: str, asked: frozenset[str], ideas: frozenset[str]) -> bool:
    """Whether all that is forbidden is asked about, in the same words or as the same idea (宠物, of a corgi)."""
    words = telling_tokens(thing)
    if words and words <= asked:
        return True
    found = concepts(thing)
    rest = telling_tokens(mask(thing, [(one.start, one.end) for one in found]))
    return bool(found) and all(not ideas.isdisjoint(one.tokens) for one in found) and rest <= asked


def _is_for_others(ask: Ask, parts: list[str], asked: frozenset[str]) -> bool:
    """Whether what is named is said to be for exhibitors alone ("P2 is for exhibitors only"), and none asks; or
    for lorries, and a car is asked about."""
    if reply(ask.reading.text, "of_a_car"):
        lots = (telling_tokens(match["thing"]) for part in parts if (match := reply(part, "for_vehicles_only")))
        if any(thing and thing <= asked for thing in lots):
            return True
    if any(_EXHIBITORS in slot.tokens for slot in ask.reading.query) or reply(ask.reading.text, "we_exhibit"):
        return False
    kept = (telling_tokens(match["thing"]) for part in parts if (match := reply(part, "for_exhibitors_only")))
    return any(thing and thing <= asked for thing in kept)


def _listed(things: str) -> tuple[str, ...]:
    """What is forbidden, one by one: "drones, kites and balloons", but no "bags and suitcases over 30 cm", and no
    more than the large bags of "large bags and suitcases": what is shorter may share a word of another."""
    joints = (pattern for one in languages() for pattern in one.objects.get("joins_things", ()))
    listed = next((parts for parts in (joint.split(things) for joint in joints) if len(parts) > 1), [things])
    if not all(reply(part, "plain_thing") for part in listed):
        return (things,)
    lengths = [len(part if has_han(part) else part.split()) for part in listed]
    return tuple(part for part, length in zip(listed, lengths, strict=True) if length == max(lengths))


def _parts(told: str) -> Iterator[str]:
    """Its sentences; of Chinese ones the clauses."""
    for sentence in map(normalise, sentences(told)):
        yield from parted(sentence) or (sentence,) if has_han(sentence) else (sentence,)
