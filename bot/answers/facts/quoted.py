"""The passage that likely answers, quoted: so likely as what is asked needs it."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.candidates import is_readable
from bot.answers.concepts import ideas_of
from bot.answers.dayfit import DayFit, day_fit
from bot.answers.draft import Ask, Draft
from bot.answers.facts.buttons import opens
from bot.answers.facts.listed_matters import are_goods_that_it_lacks, is_of_goods, is_titled_otherwise
from bot.answers.facts.quotes import quote
from bot.answers.kinds import NO_SPEAKER_TELLS
from bot.answers.lacking import seeks_what_it_lacks
from bot.answers.normalise import has_han, normalise
from bot.answers.other_editions import tells_of_former
from bot.answers.passages import Passage
from bot.answers.pertinence import is_to_the_point
from bot.answers.ranking import Found
from bot.answers.telling import telling_sentence
from bot.answers.tokens import units
from bot.answers.untold import leaves_untold
from bot.views.reply import OtherText

# So likely, a passage stands before a list of nothing.
_SURE = 0.6
_BEYOND_DOUBT = 0.93
# By no more than this, another text is less likely that is shown as well; so likely it is, and so many characters
# of it are shown.
_NEARLY, _AT_LEAST, _LONGEST = 0.12, 0.3, 800
# So likely, it tells what others have judged ("the best attended session"), or helps who asks for nothing.
_JUDGED = 0.7
# So likely a text tells it, where it is so little likely to be chatter.
_LIKELY, _OURS = 0.6, 0.15
# For whom else it is said, a text may still tell it so likely.
_LIKELY_FOR_ALL = 0.8
# So likely, and of so many things, it is no chatter.
_CERTAIN, _SEVERAL = 0.8, 2
# So likely, it may be chatter.
_PERHAPS = 0.35
# So many words, or Chinese characters, are hardly a sentence.
_WORDS, _CHARACTERS = 2, 5
# All of a question, and of what an entry asks so much.
_ALL, _PART = 0.99, 0.3
# Of the numbers of a text, so many.
_NEARLY_ALL = 0.75
_NUMBER = re.compile(r"\d+")
# For whom a text may be that is for nobody else.
_FOR_OTHERS = frozenset({"#press", "#student", "#vip", "#jobs"})


def quoted(ask: Ask) -> Draft | None:
    """The passage that answers, where that is likely enough; another below it, where that is nearly as likely."""
    best = next(iter(ask.found()), None)
    if best is None or not best.enough or not _may_be_quoted(ask, best):
        return None
    if best.confidence < _BEYOND_DOUBT and seeks_what_it_lacks(ask, best.passage):
        return None
    if _asks_price_of_goods(ask):
        return None
    if ask.reading.has("trades") and ask.reading.has("who", "seeks", "exhibitor") and is_of_goods(ask):
        return None  # "Does anybody on Deck A sell headphones?" asks for no interpretation.
    passages = ask.index.passages
    draft = quote(ask, passages[best.passage])
    other = next((passages[one.passage] for one in ask.found() if _is_nearly_as_likely(ask, one, best)), None)
    if other is None or _repeats(ask, other, passages[best.passage]):
        return draft  # Two that say the same bear each other out.
    return _with_other(ask, draft, other)


def _asks_price_of_goods(ask: Ask) -> bool:
    """Whether nothing but a price is asked for, after goods or who shows them: no text tells it."""
    reading = ask.reading
    bare = not (reading.content or reading.links or reading.unknown)
    return bare and reading.has("how_much") and ask.memory.intent in ("exhibitor", "exhibitors", "booth")


def _may_be_quoted(ask: Ask, found: Found) -> bool:
    passage = ask.index.passages[found.passage]
    if ask.reading.has("anything") and day_fit(ask.reading, passage, ask.index) is DayFit.OTHER:
        return False  # What is on that day, a text on others does not tell.
    if found.confidence < _LIKELY_FOR_ALL and _is_for_others(ask, passage):
        return False
    if are_goods_that_it_lacks(ask, passage) or is_titled_otherwise(ask, passage):
        return False
    return not _is_of_person(ask) or _names_person(ask, passage)


def _is_nearly_as_likely(ask: Ask, other: Found, best: Found) -> bool:
    """Whether a text from elsewhere can hardly be told from the best, and was not told just now. A bare fact says
    nothing alone."""
    passages = ask.index.passages
    passage, first = passages[other.passage], passages[best.passage]
    if other.confidence < max(_AT_LEAST, best.confidence - _NEARLY) or other.features.fits < 0:
        return False
    if passage.kind == "expo" or passage.place in (first.place, ask.memory.told[:3]):
        return False
    if not is_readable(passage, ask.reading) or tells_of_former(ask.reading, other.passage, ask.index):
        return False
    if day_fit(ask.reading, passage, ask.index) is DayFit.OTHER or not _may_be_quoted(ask, other):
        return False
    pointed = is_to_the_point(ask.reading, other.passage, ask.index)
    return pointed and not leaves_untold(ask, quote(ask, passage), intent="quoted")


def _repeats(ask: Ask, passage: Passage, first: Passage) -> bool:
    """Whether one of them says the other's words, or nearly all its numbers where it tells what was asked."""
    one, other = normalise(passage.body), normalise(first.body)
    return one in other or other in one or _same_numbers(ask, one, other) or _same_numbers(ask, other, one)


def _same_numbers(ask: Ask, text: str, other: str) -> bool:
    told = set(_NUMBER.findall(telling_sentence(ask.reading, text, ask.index.bm25) or text))
    return bool(told) and len(told & set(_NUMBER.findall(other))) >= _NEARLY_ALL * len(told)


def _with_other(ask: Ask, draft: Draft, passage: Passage) -> Draft:
    """A quoted text with another below it that may be meant as well; a button leads to what is not shown whole."""
    other, shown = _other(ask, passage), opens(passage)
    view = replace(draft.view, also=other)  # type: ignore[type-var]
    is_whole = len(other.text) <= _LONGEST and passage.whole in ("", other.text)
    rows = tuple(row for row in draft.rows if shown not in row)
    if shown and not is_whole:
        rows = (*rows, (shown,))
    return replace(draft, view=view, sources=(*draft.sources, ask.source(passage.kind, passage.id)), rows=rows)


def _other(ask: Ask, passage: Passage) -> OtherText:
    """A paragraph that is long is told by the excerpt that answers."""
    language = ask.reading.language
    if passage.kind == "faq" and (entry := ask.catalogue.faq(passage.id)):
        return OtherText(entry.question.best(language), entry.answer.best(language))
    if passage.kind == "transport":
        way = ask.catalogue.programme.transport[int(passage.id)]
        return OtherText(way.mode.best(language), way.text.best(language))
    return OtherText("", passage.whole if 0 < len(passage.whole) <= _LONGEST else passage.body)


def _is_for_others(ask: Ask, passage: Passage) -> bool:
    """Whether the text says for whom it is ("How does a journalist register?"), and nobody asked for them."""
    own = ideas_of(ask.reading.text, wide=True)
    meant = ideas_of(passage.head)
    return passage.kind == "faq" and bool((meant - own) & _FOR_OTHERS)


def _is_of_person(ask: Ask) -> bool:
    """Whether a speaker's own affairs are asked about."""
    return bool(ask.reading.of("speaker")) and not ask.reading.wanted.isdisjoint(NO_SPEAKER_TELLS)


def _names_person(ask: Ask, passage: Passage) -> bool:
    told = normalise(f"{passage.head} {passage.body} {passage.whole}")
    links = (link for link in ask.reading.links if link.kind == "speaker")
    return any(ask.reading.text[link.start : link.end] in told for link in links)


def quoted_surely(ask: Ask, *, certain: bool = False) -> Draft | None:
    """The passage that answers, where that is nearly certain; or more so."""
    best = next(iter(ask.found()), None)
    return quoted(ask) if best and best.confidence >= (_BEYOND_DOUBT if certain else _SURE) else None


def quoted_judged(ask: Ask) -> Draft | None:
    """The passage that answers what asks for a judgement, or what is only told ("I left my umbrella")."""
    best = next(iter(ask.found()), None)
    return quoted(ask) if best and best.confidence >= _JUDGED else None


def quoted_certainly(ask: Ask) -> Draft | None:
    """The passage that answers what might be chatter: beyond doubt, or because it says all of a question that has
    several things in it."""
    best = next(iter(ask.found()), None)
    if best is not None and (_is_surely_ours(ask, best.confidence) or _says_the_same(ask, best)):
        return quoted(ask)
    if best is None or best.confidence < _CERTAIN:
        return None
    things = [slot for slot in ask.reading.query if slot.firmness == 1.0]
    says_all = len(things) >= _SEVERAL and not best.features.unknown
    return quoted(ask) if says_all or best.confidence >= _BEYOND_DOUBT else None


def _is_surely_ours(ask: Ask, confidence: float) -> bool:
    """Whether a question means a matter of the fair, whatever words of chatter it has; only an embedder tells."""
    return ask.index.compare is not None and confidence >= _LIKELY and ask.chatter <= _OURS


def _says_the_same(ask: Ask, best: Found) -> bool:
    """Whether an entry of the FAQ asks for the very thing, and the question for nothing else ("typhoon")."""
    features = best.features
    held = features.coverage >= _ALL and features.head >= _PART and not features.unknown
    brief = len(units(ask.reading.text)) <= (_CHARACTERS if has_han(ask.reading.text) else _WORDS)
    return bool(features.faq) and held and brief and bool(ask.reading.query) and ask.chatter <= _PERHAPS
