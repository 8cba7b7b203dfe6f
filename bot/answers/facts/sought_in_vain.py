"""What is looked for among talks or exhibitors in words that say so surely, and that nothing has."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.concepts import concepts
from bot.answers.draft import Ask, Draft
from bot.answers.exhibitor_search import find_exhibitors
from bot.answers.facts import exhibitor_lists, sessions
from bot.answers.facts.no_sessions import none_of
from bot.answers.facts.persons import is_full_name, is_of_surname
from bot.answers.language import is_stop_word, light_spans
from bot.answers.normalise import has_han
from bot.answers.replies import MARKS, reply
from bot.answers.session_search import find_sessions
from bot.answers.spans import mask, within
from bot.answers.spelling import is_everyday
from bot.answers.tokens import tokens

_OF_USE = ("for", "of")
_COUNT = re.compile(r"^\d[\d,.]* (?=[a-z])")
_PURPOSE = re.compile(" (?:for|on|in|to|that|which|with) ")
_BESIDE_HAN = re.compile(r"(?<=[\u3400-\u9fff]) | (?=[\u3400-\u9fff])")
# So little likely, it is no chatter.
_HARDLY_CHATTER = 0.3
# So many words name a thing.
_MOST_WORDS = 5


def no_session_sought(ask: Ask) -> Draft | None:
    """Talks on what a question says that it looks for; that there is none."""
    topic = _named(ask, "seeks_sessions")
    if not topic or is_of_surname(ask) or is_full_name(ask, ask.as_typed(topic)):
        return None
    criteria = replace(sessions.criteria_of(ask), topic=topic, label=ask.as_typed(topic), track="")
    if find_sessions(ask.index, criteria):
        return sessions.session_list(ask, criteria)
    return none_of(ask, criteria)


def no_exhibitor_sought(ask: Ask) -> Draft | None:
    """Who shows what a question says that it looks for; that nobody does."""
    thing = _thing(_named(ask, "seeks_exhibitors"))
    if not thing:
        return None
    criteria = replace(exhibitor_lists.criteria_of(ask), topic=thing, label=ask.as_typed(thing))
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


def _thing(named: str) -> str:
    """What is sought, without how many of it and, where that says more than the thing, what for ("400 chairs on
    hire for a gala dinner")."""
    thing = _COUNT.sub("", named)
    head = _PURPOSE.split(thing)[0]
    whole = len(thing.split()) <= _MOST_WORDS and not concepts(thing)
    return thing if whole or is_stop_word(head, spaced=True) else head


def no_goods(ask: Ask) -> Draft | None:
    """That nobody shows goods which are all that is said ("fuel cells?"), in words of which all but one are
    known."""
    reading = ask.reading
    said = reading.cues or reading.links or reading.unknown or reading.when or reading.wanted
    if said or not reading.content or reply(reading.text, "bare_goods") is None:
        return None
    if max(reading.content, key=lambda slot: slot.end).is_idea:
        return None  # Of "waste incinerators" not waste is sought.
    words = reading.text.strip(MARKS).split()
    strange = sum(not ask.index.speller.knows(word) for word in words)
    small = sum(word in _OF_USE for word in words)  # "3d printers for soles"
    if not has_han(reading.text) and (len(words) - small != len(reading.content) or 1 < strange == len(words)):
        return None
    if ask.chatter > _HARDLY_CHATTER:
        return None
    return exhibitor_lists.exhibitor_list(ask, exhibitor_lists.criteria_of(ask), surely=True)


def _named(ask: Ask, kind: str) -> str:
    """What the whole question, without its time, looks for; empty where that is no thing of its own."""
    text = _BESIDE_HAN.sub("", " ".join(mask(ask.reading.text, ask.reading.when.spans).split()))
    match = reply(text, kind)
    named = next((value for value in match.groupdict().values() if value), "") if match else ""
    words = named.split()
    if not tokens(named) or len(_thing(named).split()) > _MOST_WORDS:
        return ""
    if ask.reading.has("largest", "smallest", "opinion"):
        return ""
    if any(is_stop_word(word, spaced=True) for word in (words[0], words[-1])):
        return ""  # "Is there a live stream of the keynote" asks for no talk on it.
    light = within((0, len(named)), light_spans(named)) or all(map(is_everyday, words))
    return "" if light and len(words) == 1 else named
