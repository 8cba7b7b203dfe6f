"""A name that a question is about, in whatever words, and that nothing of the expo has: "I'd like to talk to
Amperino, where do I go?", 苔钟厅今天排了什么. It is looked for last of all, where no answer was found."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from bot.answers.aliases import is_of_form
from bot.answers.draft import Ask, Draft
from bot.answers.facts.persons import is_of_surname, may_be_name, not_on_programme
from bot.answers.facts.rooms import no_such_room
from bot.answers.facts.strangers import not_there
from bot.answers.faraway import places_of_the_world
from bot.answers.goods_heads import is_called_like_goods
from bot.answers.kinds import WHEN_AND_WHERE
from bot.answers.language import is_stop_word
from bot.answers.latin_words import is_everyday
from bot.answers.lexicon import is_common_word
from bot.answers.linking import TOPICAL
from bot.answers.object_patterns import object_in
from bot.answers.objects import is_without_capitals
from bot.answers.replies import reply
from bot.answers.spans import Span
from bot.answers.tokens import is_han, stem

# Cues of matters in which a name is nobody's here.
_OTHERWISE = (
    "how", "how_much", "opinion", "help", "transport", "open", "close", "hours", "contact", "life", "meaning",
    "own_agenda", "remind", "register",
)  # fmt: skip
# Cues of what is asked of companies; of who speaks; of rooms.
_OF_COMPANIES = frozenset(
    {
        "booth", "exhibitor", "exhibitor_strong", "which_hall", "present", "products", "country", "website",
        "makes", "where", "seeks", "trades", "about", "halls", "expo", "followup", "who", "what", "nation",
        "pronoun", "about_topic",
    }
)  # fmt: skip
# Those of them that are asked of anything in the world.
_OF_ANYTHING = frozenset({"where", "seeks", "what", "who", "about", "about_topic", "pronoun", "followup"})
_OF_SPEAKERS = frozenset(
    {"speaker", "who_speaks", "session", "session_strong", "session_kind", "on_stage", "when"}
)
_OF_ROOMS = frozenset({*_OF_SPEAKERS, "where", "rooms", "seats", "what", "who", "seeks", "anything", "thither"})
# Likelier than so, it is no matter of an expo.
_CHATTER = 0.5
_WORD = re.compile(r"[a-z0-9][a-z0-9'.-]*")
# What stands between the words of a name.
_WITHIN = re.compile(r"\s*(?:&|-|\bof\b|\band\b|\bde\b|\bvan\b|\bdi\b|\s)\s*")
# A single word that is a name has so many letters; a person's name so many words; a company's so many characters.
_LONG_WORD, _NAMES = 5, (2, 3)
_SHORT_HAN, _LONG_HAN, _PAIR = 4, 10, 2


class _Name(NamedTuple):
    """``text``: normalised; where it begins and ends in the question."""

    text: str
    start: int
    end: int


def named_in_vain(ask: Ask) -> Draft | None:
    """That there is no room, speaker or exhibitor of that name; None where it may be no name, or anything else is
    asked."""
    reading = ask.reading
    if not ask.content or reading.is_code or reading.is_chatter or reading.is_far or reading.emergency:
        return None
    if reading.unknown or reading.has(*_OTHERWISE) or reading.wanted - WHEN_AND_WHERE or ask.chatter > _CHATTER:
        return None
    if is_of_surname(ask) or any(link.kind not in (*TOPICAL, "expo") for link in reading.links):
        return None
    name = _latin_name(ask) or _han_name(ask)
    if name is None:
        return None
    label = ask.as_typed(name.text)
    if object_in(name.text, "called_room"):
        of_rooms = bool(reading.cues & _OF_ROOMS or reading.when)
        return no_such_room(ask, label) if of_rooms and ask.catalogue.programme.rooms else None
    following = name.text + reading.text[name.end :][:1] if is_han(name.text) else _with_next_word(ask, name)
    other = any(object_in(text, "no_company") for text in (following, name.text)) or _is_of_place(name.text)
    if other or reading.says("presumes") or reply(reading.text[: name.start], "of_the"):
        return None
    if reading.cues & _OF_SPEAKERS:
        return not_on_programme(ask, label, sure=True) if _may_be_person(ask, name) else None
    if not reading.cues or not reading.cues <= _OF_COMPANIES:
        return None
    if _may_be_company(ask, name) or reading.says("asks_who_they_are"):
        return not_there(ask, label)
    # "Tell me about Chokstone", 结木是哪国的: who knows what that is? No exhibitor.
    return replace(not_there(ask, label), abstained=True) if _is_introduced(ask, name) else None


def _latin_name(ask: Ask) -> _Name | None:
    """The one run of words with capitals that may be a name; where nothing is written so, the whole content, if
    nobody knows any of it."""
    small = is_without_capitals(ask.reading.typed)
    named = [name for name in _runs(ask, small=small) if _is_name(ask, name)]
    if len(named) != 1 or (small and len(named[0].text.split()) < min(_NAMES)):
        return None
    name = named[0]
    others = [slot for slot in ask.content if not name.start <= slot.start < name.end]
    alone = len(name.text.split()) == 1
    if alone and (len(name.text) < _LONG_WORD or others):
        return None
    return None if others and small else name


def _runs(ask: Ask, *, small: bool) -> list[_Name]:
    """The runs of words with capitals; where all is ``small``, of content words that nobody knows."""
    text, typed = ask.reading.text, ask.reading.typed
    found: list[_Name] = []
    for match in _WORD.finditer(text):
        word = match.group().rstrip(".'-").removesuffix("'s")
        written = typed.get(word, typed.get(ask.reading.mended.get(word, ""), word))
        end = match.start() + len(word)
        if small:
            of_name = any(slot.start <= match.start() < slot.end for slot in ask.content)
            of_name = of_name and not is_everyday(word) and not _is_known(ask, word)
        else:
            of_name = written[:1].isupper() and not is_stop_word(word, spaced=True)
        if not of_name:
            continue
        if found and _WITHIN.fullmatch(text[found[-1].end : match.start()]):
            found[-1] = _Name(text[found[-1].start : end], found[-1].start, end)
        else:
            found.append(_Name(text[match.start() : end], match.start(), end))
    return found


def _is_name(ask: Ask, name: _Name) -> bool:
    """Whether it has a word that nobody knows; a room may be called by any."""
    words = name.text.split()
    if any(_is_nobodys_word(ask, word) for word in words):
        return True
    service = any(slot.is_idea for slot in ask.content if name.start <= slot.start < name.end)
    return len(words) > 1 and not service and object_in(name.text, "called_room") is not None


def _is_known(ask: Ask, word: str) -> bool:
    return ask.index.knows(stem(word)) or ask.index.knows(word)


def _is_nobodys_word(ask: Ask, word: str) -> bool:
    """Whether no language and nothing of the data has the word."""
    known = is_everyday(word) or is_common_word(word) or is_of_form(word) or _is_known(ask, word)
    return word.isalpha() and len(word) >= _PAIR and not known


def _with_next_word(ask: Ask, name: _Name) -> str:
    after = _WORD.match(ask.reading.text[name.end :].lstrip())
    return f"{name.text} {after.group()}" if after else name.text


def _is_of_place(name: str) -> bool:
    """Whether a place of the world is in it ("SMM Hamburg")."""
    if is_han(name):
        return any(place in name for place in places_of_the_world())
    return not places_of_the_world().isdisjoint(name.split())


def _may_be_person(ask: Ask, name: _Name) -> bool:
    """English: of no word that anybody knows; Chinese: of two characters only where it is surely a speaker's."""
    if is_han(name.text):
        sure = len(name.text) > _PAIR or not ask.reading.cues.isdisjoint(_OF_SPEAKERS - {"when"})
        return sure and may_be_name(ask, name.text)
    words = name.text.split()
    return len(words) in _NAMES and all(_is_nobodys_word(ask, word.replace("-", "")) for word in words)


def _han_name(ask: Ask) -> _Name | None:
    """The one stretch of Chinese that the content is, whose first two characters are no word."""
    spans = sorted((slot.start, slot.end) for slot in ask.content)
    if not all(is_han(ask.reading.text[start:end]) for start, end in spans) or not _is_one(spans):
        return None
    start, end = spans[0][0], max(last for _, last in spans)
    text = ask.reading.text[start:end]
    begun = text[:_PAIR]
    known = is_common_word(begun) or ask.index.knows(begun)
    return None if known or len(text) < _PAIR or len(text) > _LONG_HAN else _Name(text, start, end)


def _is_one(spans: list[Span]) -> bool:
    return all(after[0] <= before[1] for before, after in pairwise(spans))


def _is_introduced(ask: Ask, name: _Name) -> bool:
    """Whether all that is asked is who, whence or where something of that name is, by words that nobody knows."""
    reading = ask.reading
    words = name.text.split() if not is_han(name.text) else []
    if words and is_without_capitals(reading.typed):
        return False  # "Do you have cooling towrs here".
    # "Artificial Intelligence" is no company's.
    known = bool(words) and not any(_is_nobodys_word(ask, word.replace("-", "")) for word in words)
    asked = reading.has("nation", "country", "products", "present") or reading.says("introduces")
    return asked and not known and not is_called_like_goods(name.text)


def _may_be_company(ask: Ask, name: _Name) -> bool:
    """Whether it ends like companies here, or as goods are called, or what is asked is asked of companies alone;
    Chinese: if it is as long as their names, too."""
    text = name.text
    if not is_han(text):
        last = text.split()[-1]
        if is_without_capitals(ask.reading.typed):
            return is_of_form(last)  # "Who sells shoelace glue" asks for no company of that name.
        formed = is_of_form(last) or ask.index.exhibitors.knows(stem(last)) or is_called_like_goods(last)
        # "Where can we see Ming Tombs?"
        return formed or not ask.reading.cues <= _OF_ANYTHING
    if len(text) < _SHORT_HAN or reply(text, "ends_as_place"):
        return False
    end = text[-_PAIR:]
    formed = is_of_form(end) or any(map(text.endswith, ask.index.name_ends)) or is_called_like_goods(end)
    formed = formed or ask.index.exhibitors.knows(end)
    return formed or ask.reading.has("booth", "exhibitor", "which_hall", "present")
