"""What the entry of a thing that is named tells, whatever else is said: no rule lets go for a word beside it."""

from __future__ import annotations

from collections.abc import Iterable

from bot.answers.draft import Ask
from bot.answers.language import light_spans
from bot.answers.normalise import normalise
from bot.answers.postings import are_kin
from bot.answers.reading import Reading
from bot.answers.slots import Slot
from bot.answers.spans import meets, within
from bot.answers.tokens import tokens
from bot.answers.wanted import asked_for, tells
from bot.domain.localized import Localized

# Cues of what no entry tells.
_UNTOLD = ("how_much", "opinion", "contact", "life", "remind", "own_agenda")
# Kinds of facts that a product's name may tell ("15 MW turbine"), where its thing is asked for.
_OF_PRODUCTS = frozenset({"rating", "size", "count", "length", "height", "weight", "speed", "heat", "quantity"})
# A Latin word of fewer letters has no kin.
_LONG = 5


def is_untold(reading: Reading) -> bool:
    """Whether it asks for what no entry tells, a price or a judgement."""
    return reading.has(*_UNTOLD) or (reading.has("how") and not reading.has("where", "how_long"))


def held_by(texts: Iterable[Localized]) -> frozenset[str]:
    """The search tokens of texts, in all their languages."""
    return frozenset(token for text in texts for value in text.values() for token in tokens(normalise(value)))


def holds(held: frozenset[str], slot: Slot) -> bool:
    """Whether one of the tokens, or a word of the same trunk, is a piece of content ("container" of what is
    containerised)."""
    if not held.isdisjoint(slot.tokens):
        return True
    words = [token for token in slot.tokens if token.isascii() and token.isalpha() and len(token) > _LONG]
    return any(are_kin(word, other) for word in words for other in held if other[:_LONG] == word[:_LONG])


def left_of(ask: Ask, held: frozenset[str]) -> list[Slot]:
    """The content that an entry does not hold, without lone Chinese characters and words that say hardly
    anything."""
    light = light_spans(ask.reading.text)
    asking = [span for _, span in asked_for(ask.reading.text)]
    return [
        slot
        for slot in ask.content
        if not meets((slot.start, slot.end), asking)
        and (len(slot.text) > 1 or slot.text.isascii() or any(slot.start == one.end for one in ask.reading.links))
        and not holds(held, slot)
        and not within((slot.start, slot.end), light)
    ]


def measured_in(ask: Ask, held: frozenset[str], products: Iterable[Localized]) -> bool:
    """Whether a product of an entry tells the measure that is asked for ("how powerful is their turbine?")."""
    kinds = ask.reading.wanted & _OF_PRODUCTS
    asking = [span for _, span in asked_for(ask.reading.text)]
    things = [one for one in ask.content if not meets((one.start, one.end), asking)]
    if not all(holds(held, one) for one in things):
        return False
    # A thing that a product is says which product tells it.
    ofs = [(text, held_by((text,))) for text in products]
    named = [one for one in things if any(holds(own, one) for _, own in ofs)]
    told = (text for text, own in ofs if all(holds(own, one) for one in named))
    return any(tells(kind, normalise(value)) for text in told for value in text.values() for kind in kinds)
