"""What a text denies, to who asks whether there is some, or may be: "is there dancing at the supper?"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.answers.chat_words import likely_chatter
from bot.answers.denials import Denial
from bot.answers.draft import Ask, Draft
from bot.answers.facts.quotes import quote
from bot.answers.facts.verdicts import asks_whether
from bot.answers.replies import reply
from bot.answers.slots import Slot
from bot.answers.times import read_time
from bot.views.answers import FaqAnswer, PassageAnswer, TransportAnswer

# Kinds of facts that a denial tells; links that leave open what is asked.
_TOLD = frozenset({"permission"})
_OF_FAIR = frozenset({"expo", "venue", "category"})
# Of what is asked, all stands in the sentence or around it; so much, where leave is asked for.
_MOSTLY, _ALL = 0.6, 0.99
# So many things are hardly all beside the point.
_SEVERAL = 2
# So likely, it is no chatter. How the tokens begin that are ideas, or words for them.
_OURS, _NO_WORDS = 0.15, "#="
# Cues of what a sentence that names no day or hour leaves untold.
_OF_HOURS = ("open", "close", "hours")


def denied(ask: Ask) -> Draft | None:
    """The text that denies most of what is asked, quoted by that very sentence."""
    reading = ask.reading
    if not (asks_whether(ask) or (reading.is_keywords and not reading.cues)) or reading.has("opinion"):
        return None
    if reading.unknown or reading.is_chatter or not reading.wanted <= _TOLD:
        return None
    if likely_chatter(reading.text) > _OURS or reply(reading.text, "car_height"):
        return None
    content = ask.content
    least = _MOSTLY if "permission" in reading.wanted else _ALL
    readable = (one for one in ask.index.denials if one.language == reading.language)
    telling = (one for one in readable if _names_it(ask, one, content) and _is_of_asked(ask, one))
    shares = ((_share(ask, one, content), one) for one in telling)
    share, best = max(shares, key=lambda one: one[0], default=(0.0, None))
    if best is None or share < least:
        return None
    draft = quote(ask, ask.index.passages[best.passage])
    if isinstance(draft.view, FaqAnswer | PassageAnswer | TransportAnswer):
        draft = replace(draft, view=replace(draft.view, fact=best.said))
    return draft


def _is_of_asked(ask: Ask, one: Denial) -> bool:
    """Whether the sentence has the names that are asked about, and a day or an hour where these are."""
    reading = ask.reading
    named = (reading.text[link.start : link.end] for link in reading.links if link.kind not in _OF_FAIR)
    timed = bool(reading.when) or reading.has(*_OF_HOURS)
    return all(name in one.text for name in named) and (
        not timed or bool(read_time(one.text, ask.calendar_of_texts))
    )


def _names_it(ask: Ask, one: Denial, content: Sequence[Slot]) -> bool:
    """Whether the sentence has the very word for what is asked that fewest texts have, or is about several things
    that are: that no child comes in says nothing of pushchairs, though both are about children."""
    rarest = max(content, key=ask.index.bm25.weight, default=None)
    words = [token for token in rarest.tokens if token[0] not in _NO_WORDS] if rarest else []
    if not one.held.isdisjoint(words) and not all(map(str.isdigit, words)):
        return True
    about = {frozenset(slot.tokens) & one.held for slot in content}
    return len(about - {frozenset()}) >= _SEVERAL


def _share(ask: Ask, one: Denial, content: Sequence[Slot]) -> float:
    """How much of the content stands in a sentence or around it (0 to 1)."""
    weights = {slot: ask.index.bm25.weight(slot) for slot in content}
    told = one.held | one.around
    held = sum(weight for slot, weight in weights.items() if not told.isdisjoint(slot.tokens))
    return held / (sum(weights.values()) or 1.0)
