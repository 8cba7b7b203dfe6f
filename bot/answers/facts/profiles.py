"""What a company's own words tell: a description, or whatever else a further column of the list holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.answers.abstention import fits
from bot.answers.counted import counted, counts
from bot.answers.draft import Ask, Draft
from bot.answers.facts.entries import held_by, holds, left_of
from bot.answers.facts.exhibitors import about_exhibitor
from bot.answers.further_columns import answerable, is_public, words_of
from bot.answers.language import language_of_text
from bot.answers.naming import is_of_names
from bot.answers.normalise import has_han, normalise
from bot.answers.passages import search_tokens
from bot.answers.sentences import sentences
from bot.answers.tokens import tokens, units
from bot.domain.programme import Exhibitor
from bot.views.findings import ExhibitorAnswer

# So many words, or Chinese characters, are a text, and no name or number.
_A_TEXT, _A_HAN_TEXT = 4, 8
# The idea of what a stand costs.
_STANDS = "#become_exhibitor"
# Cues of what is asked of its stand, or of the fair: its own words tell of its goods.
_OF_STAND = (
    "booth", "where", "which_hall", "thither", "open", "close", "hours", "last_admission", "how_much", "area",
    "measure",
)  # fmt: skip
# Intents of answers that show companies.
OF_COMPANIES = frozenset({"exhibitor", "exhibitors", "topic"})
# A clause of a longer sentence ends so.
_OPEN_END = ";；"
# Of a description, so much is shown where nothing more is asked.
_SHOWN = 200


def profile(ask: Ask) -> Draft | None:
    """The card of the one company that is named, with the sentence of its own words that tells what is asked."""
    ids = {ref.id for link in ask.reading.links if link.kind == "exhibitor" and link.is_sure for ref in link.refs}
    found = ask.catalogue.exhibitor(ids.pop()) if len(ids) == 1 else None
    if found is None or not found.extra:
        return None
    told = (
        _told(ask, found)
        or _noted(ask, found)
        or (_shortly(ask, found) if ask.reading.has("about") and not ask.content else "")
    )
    draft = about_exhibitor(ask, found) if told else None
    if draft is None or not isinstance(draft.view, ExhibitorAnswer):
        return None
    return replace(draft, view=replace(draft.view, told=told))


def of_last_company(ask: Ask) -> Draft | None:
    """The card of the one company that the last answer showed, with the sentence of its own words that tells what
    a question which names nothing asks: a price, how long it takes."""
    shown = ask.memory.exhibitors
    found = ask.catalogue.exhibitor(shown[0]) if len(shown) == 1 and ask.memory.intent in OF_COMPANIES else None
    if found is None or not ask.reading.wanted or ask.reading.links:
        return None
    said = (one for text in _texts(ask, found) for one in sentences(text))
    told = "" if ask.reading.content else next((one for one in said if fits(ask.reading, one) > 0), "")
    told = told or _noted(ask, found)  # "Founded in which year?"
    draft = about_exhibitor(ask, found) if told else None
    if draft is None or not isinstance(draft.view, ExhibitorAnswer):
        return None
    return replace(draft, view=replace(draft.view, told=told.rstrip(_OPEN_END)))


def _told(ask: Ask, found: Exhibitor) -> str:
    """The sentence that tells the kind of fact that is asked for, of what is asked; ``""`` where none does."""
    things = left_of(ask, held_by((*found.categories, *found.products, found.name)))
    of_stand = any(_STANDS in slot.tokens for slot in ask.content) or ask.reading.has("booth")
    of_stand = of_stand or (not things and ask.reading.has(*_OF_STAND))
    if of_stand or not (things or ask.reading.wanted):
        return ""
    things_counted = counted(ask.reading.text)
    best, share = "", 0.0
    for sentence in (one for text in _texts(ask, found) for one in sentences(text)):
        plain = normalise(sentence)
        if things_counted and not counts(things_counted, plain):
            continue
        held = frozenset(tokens(plain))
        have = sum(holds(held, slot) for slot in things) / len(things) if things else 1.0
        if have > share and (not ask.reading.wanted or fits(ask.reading, sentence) > 0):
            best, share = sentence, have
    least = 0.5 if ask.reading.wanted else 1.0
    return best.rstrip(_OPEN_END) if share >= least else ""


def _noted(ask: Ask, found: Exhibitor) -> str:
    """What a column of a word or a number holds that is asked for by all that it is called ("founded": 1894); only
    of columns that are known to be for everybody: others may be an organiser's own notes."""
    said = {token for slot in ask.content for token in slot.tokens}
    for column, value in answerable(found.extra).items():
        words = words_of(column)
        named = all(not said.isdisjoint(search_tokens(word)) for word in normalise(words).split())
        if is_public(column) and named and not (_is_text(value) or ask.reading.has("who")):
            return f"{words[:1].upper()}{words[1:]}: {value}"
    return ""


def _shortly(ask: Ask, found: Exhibitor) -> str:
    """The beginning of its own words."""
    text = next(_texts(ask, found), "")
    kept = ""
    for sentence in sentences(text):
        if len(kept) + len(sentence) > _SHOWN:
            break
        kept = f"{kept}{'' if has_han(sentence) else ' '}{sentence}".strip()
    return kept


def _texts(ask: Ask, found: Exhibitor) -> Iterator[str]:
    """Its texts in the language of the question; in whatever language where it has none in that."""
    further = answerable(found.extra).items()
    texts = [value for column, value in further if not is_of_names(column) and _is_text(value)]
    own = [text for text in texts if language_of_text(text) == ask.reading.language]
    yield from own or texts


def _is_text(value: str) -> bool:
    plain = normalise(value)
    return len(units(plain)) >= (_A_HAN_TEXT if has_han(plain) else _A_TEXT)
