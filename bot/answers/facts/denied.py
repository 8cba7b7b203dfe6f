"""What a text denies, to who asks whether there is some, or may be: "is there dancing at the supper?"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.answers.denials import Denial
from bot.answers.draft import Ask, Draft
from bot.answers.facts.texts import quote
from bot.answers.facts.verdicts import asks_whether
from bot.answers.normalise import normalise
from bot.answers.slots import Slot
from bot.answers.times import read_time
from bot.views.answers import FaqAnswer, PassageAnswer, TransportAnswer

# Kinds of facts that a denial tells; links that leave open what is asked.
_TOLD = frozenset({"permission"})
_OF_FAIR = frozenset({"expo", "venue", "category"})
# Of what is asked, so much stands in the sentence or around it; all, of words that are no question.
_MOSTLY, _ALL = 0.6, 0.99
# Cues of what a sentence that names no day or hour leaves untold.
_OF_HOURS = ("open", "close", "hours")


def denied(ask: Ask) -> Draft | None:
    """The text that denies most of what is asked, quoted by that very sentence."""
    reading = ask.reading
    whether = asks_whether(ask)
    if not (whether or (reading.is_keywords and not reading.cues)) or reading.has("opinion"):
        return None
    if reading.unknown or reading.is_chatter or not reading.wanted <= _TOLD:
        return None
    content = ask.content
    named = [reading.text[one.start : one.end] for one in reading.links if one.kind not in _OF_FAIR]
    telling = (one for one in ask.index.denials if one.language == reading.language)
    telling = (one for one in telling if all(name in normalise(one.said) for name in named))
    if reading.when or reading.has(*_OF_HOURS):
        telling = (one for one in telling if read_time(normalise(one.said), ask.calendar_of_texts))
    scored = [(_share(ask, one, content), one) for one in telling]
    (around, held), best = max(scored, key=lambda one: one[0], default=((0.0, 0.0), None))
    if best is None or around < (_MOSTLY if whether else _ALL) or not held:
        return None
    draft = quote(ask, ask.index.passages[best.passage])
    if isinstance(draft.view, FaqAnswer | PassageAnswer | TransportAnswer):
        draft = replace(draft, view=replace(draft.view, fact=best.said))
    return draft


def _share(ask: Ask, one: Denial, content: Sequence[Slot]) -> tuple[float, float]:
    """How much of the content stands in a sentence or around it, and in it (0 to 1)."""
    weights = {slot: ask.index.bm25.weight(slot) for slot in content}
    of_all = sum(weights.values()) or 1.0
    held = sum(weight for slot, weight in weights.items() if not one.held.isdisjoint(slot.tokens))
    beside = (slot for slot in content if one.held.isdisjoint(slot.tokens))
    around = held + sum(weights[slot] for slot in beside if not one.around.isdisjoint(slot.tokens))
    return around / of_all, held / of_all
