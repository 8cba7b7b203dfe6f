"""Companies and people that no list has."""

from __future__ import annotations

import re
from itertools import takewhile

from bot.answers.aliases import titles_of_people
from bot.answers.cues import says_cue
from bot.answers.draft import Ask, Draft, label_of
from bot.answers.facts.han_strangers import strange_han_name
from bot.answers.facts.persons import is_full_name, is_of_surname, may_be_name, not_on_programme
from bot.answers.facts.verdicts import asks_whether
from bot.answers.famous import famous_in
from bot.answers.language import languages
from bot.answers.latin_words import is_everyday
from bot.answers.lexicon import is_common_word
from bot.answers.linking import TOPICAL
from bot.answers.memory import Memory
from bot.answers.near_names import alike
from bot.answers.normalise import has_han
from bot.answers.replies import reply
from bot.answers.tokens import is_han, tokens
from bot.views.browsing_actions import OpenExhibitor, OpenExhibitors
from bot.views.findings import NotListed

# Cues of what only companies have or do.
_COMPANY = ("exhibitor", "booth", "which_hall")
# Cues of what people do at a fair.
_ON_STAGE = frozenset({"speaker", "who_speaks", "session", "session_strong", "on_stage"})
# Cues of questions that look for a company, and for nothing else.
_ABOUT_COMPANY = frozenset(
    {
        "where", "who", "which_hall", "seeks", "booth", "present", "exhibitor", "exhibitor_strong", "what",
        "halls", "followup", "makes", "products", "shows", "expo", "trades", "when",
    }
)  # fmt: skip
# Cues of a stand, where nothing else is said ("Blauwal booth").
_STAND = frozenset({"booth", "exhibitor", "exhibitor_strong", "where"})
# Cues of whether, and where, somebody is here.
_SEEKING = frozenset({"where", "present", "which_hall", "booth", "exhibitor", "exhibitor_strong"})
# Likelier than so, it is no matter of an expo.
_CHATTER = 0.5
_LONG_NAME = 4
# Intents of an answer that is about companies.
_OF_COMPANIES = frozenset({"exhibitor", "exhibitors", "not_listed", "booth"})
_CODED = re.compile(r"(?P<letters>[a-z]{3,6})[- ]?\d{1,4}")
_SHORTEST = 2
# What the law has in a name is no word of a product: so short ("Oy", "GmbH"), or it ends so.
_LEGAL, _COMPANY_HAN = 4, "公司"
# Cues of other matters, where a famous name is no company that is looked for.
_OTHERWISE = (
    "how", "how_much", "how_many", "opinion", "session_strong", "on_stage", "help", "transport", "anything",
    "country", "open", "close", "hours", "contact",
)  # fmt: skip


def stranger(ask: Ask) -> Draft | None:
    """A company or person that is asked for by a name ("a company called ...") which no list has; None where only
    a surname is given, and somebody has it."""
    asked = next(one for one in ask.reading.unknown if one.kind in ("exhibitor", "speaker"))
    of_company = ask.reading.has(*_COMPANY) or ask.memory.intent in _OF_COMPANIES
    is_person = asked.kind == "speaker" and not (of_company and ask.reading.cues.isdisjoint(_ON_STAGE))
    if is_person and is_of_surname(ask):
        return None
    if is_person:
        return not_on_programme(ask, asked.text, sure=True)
    return not_there(ask, asked.text)


def no_exhibitor(ask: Ask) -> Draft | None:
    """A company by a name that the exhibitor list does not have: a plain "not there"."""
    reading = ask.reading
    if not ask.content or reading.has(*_OTHERWISE) or _is_permission(ask):
        return None
    if all(slot.is_idea and slot.text.isascii() for slot in ask.content):
        return None  # "Is there an ATM in the halls?"
    if name := strange_han_name(ask):
        return not_there(ask, name)
    if reading.links:
        return None
    begins = not any(map(ask.index.knows, ask.content[0].tokens))
    is_name = reading.has("where") and begins and _is_of_fair(ask)
    # "Is Acme Medical here?", whatever a text says of medical help.
    here = begins and reading.has("present", "booth") and asks_whether(ask) and _is_like_name(ask)
    if reading.is_about_service and not (is_name or here):
        return None
    if reading.has("about") and reading.has("exhibitor") and not reading.has("exhibitor_strong"):
        return None  # What a company is, anywhere in the world.
    if reply(reading.text, "own") or reply(reading.text, "for_exhibitors"):
        return None
    famous = _famous(ask)
    strange = not any(ask.index.knows(token) for slot in ask.content for token in slot.tokens)
    asked = asks_whether(ask) or reading.has("where", "who", "when", "what", "which_hall", "seeks")
    asked = asked or (reading.has("booth") and reading.cues <= _STAND)
    called = reading.has(*_COMPANY) and strange and asked and ask.topic() in reading.text
    there = reading.has("present") and (strange or begins) and asked and _is_like_name(ask)
    # "Is lindt here?"
    there = there or (reading.cues == {"present"} and len(ask.content) == 1 and _is_nobodys_word(ask, ask.topic()))
    formed = _is_formed(ask) and (asked or reading.has("present", "booth") or reading.is_keywords)
    if not (famous or called or there or formed or is_name or here):
        return None
    return not_there(ask, famous or ask.label())


def unlisted(ask: Ask) -> Draft | None:
    """Nobody of a name in capitals that is looked for, where nothing else is said ("where is Blue Falcon?")."""
    cues = ask.reading.cues
    # "Where can I find ..." seeks as "where is ..." does.
    seeking = cues & _SEEKING or (cues == {"seeks"} and says_cue("where", ask.reading.text.partition(" ")[0]))
    of_companies = bool(ask.memory.one_exhibitor) or ask.memory.intent in _OF_COMPANIES
    joined = cues == {"followup"} and of_companies  # "And KTZ?"
    asked = (bool(seeking) or joined) and cues <= _SEEKING | {"followup", "seeks", "halls"}
    # "Dock 3, which hall?" asks for a place.
    coded = _in_digits(ask) if asked and "halls" not in cues else ""
    name = (_in_capitals(ask) if asked else "") or coded
    return not_there(ask, name) if name else None


def _in_digits(ask: Ask) -> str:
    """The name of letters and digits that is looked for ("xpu-8 booth"), whose letters are no word; empty where
    it is none, or the number of a stand may be meant."""
    start, end = (ask.content[0].start, ask.content[-1].end) if ask.content else (0, 0)
    found = _CODED.fullmatch(ask.reading.text[start:end])
    known = found is None or is_everyday(found["letters"]) or ask.index.knows(found.group())
    return "" if known or ask.reading.links or found is None else ask.as_typed(found.group())


def _in_capitals(ask: Ask) -> str:
    """The name that all of the content is, each word of it with a capital, one of them no word of the data ("Blue
    Falcon Diamonds"); empty where it is none."""
    reading = ask.reading
    if (
        not ask.content
        or any(slot.is_idea for slot in ask.content)
        or any(link.kind not in TOPICAL for link in reading.links)
        or not all(slot.text.isascii() for slot in ask.content)
    ):
        return ""
    start, end = ask.content[0].start, ask.content[-1].end
    if reply(reading.text[:start], "of_the"):
        return ""  # "The Grand Hyatt" is a place.
    words = [
        reading.typed.get(word, reading.typed.get(reading.mended.get(word, ""), word))
        for word in reading.text[start:end].split()
    ]
    strange = any(not any(map(ask.index.knows, slot.tokens)) for slot in ask.content)
    named = strange and all(word[:1].isupper() for word in words)
    named = named and (len(words) > 1 or _is_initials(words[0]) or _is_nobodys_word(ask, words[0]))
    return " ".join(words) if named else ""


def _is_initials(word: str) -> bool:
    return word.isupper() and word.isalpha() and len(word) > _SHORTEST


def _is_nobodys_word(ask: Ask, word: str) -> bool:
    """Whether a word with a capital is known to nobody, and no place of the world ("where is Nestwell?")."""
    plain = word.lower()
    known = is_everyday(plain) or is_common_word(plain) or ask.reading.is_far
    return word.isalpha() and len(word) > _LONG_NAME and not known and ask.chatter < _CHATTER


def _is_permission(ask: Ask) -> bool:
    """Whether it is asked what may be done at a stand (展位可以放气球吗), by whom (学校可以组团来吗) or when;
    what can be tried there is no such thing."""
    reading = ask.reading
    tries = any("#try" in slot.tokens for slot in reading.query)
    may = "permission" in reading.wanted and reading.cues <= (_STAND | {"makes", "present"}) - {"where"}
    # "When may stands be dismantled?"
    when = reading.has("when") and reading.has("booth") and not _is_like_name(ask)
    return (may or when) and not tries


def not_there(ask: Ask, label: str) -> Draft:
    """No exhibitor of that name, with those whose names are like it."""
    near = tuple(ref.id for ref in alike(label, "exhibitor", ask.index))
    rows = (*((OpenExhibitor(id_),) for id_ in near), (OpenExhibitors(),))
    # "And KTZ?" asks the same; what the chat was about stays.
    memory = Memory(intent="not_listed") if ask.memory == Memory() else Memory()
    return Draft(NotListed("exhibitor", label, near), (ask.source("exhibitor"),), rows, memory)


def famous(ask: Ask) -> Draft | None:
    """A well-known company that is not here, however much a part of its name is like another's."""
    asked = asks_whether(ask) or ask.reading.has("where", "who", "which_hall", "seeks", "booth", "present")
    asked = asked or (ask.reading.text.endswith("?") and not ask.reading.cues)
    asked = asked and ask.reading.cues <= _ABOUT_COMPANY
    if asked and ask.content and _famous(ask):
        return no_exhibitor(ask)
    # 好客厨房展位 asks for no kitchens.
    name = strange_han_name(ask) if ask.content and ask.reading.has("booth", "present", "which_hall") else ""
    return not_there(ask, name) if name and not ask.reading.has(*_OTHERWISE) else None


def names_famous(ask: Ask) -> bool:
    """Whether a well-known company is named of which the data has no word ("the Siemens keynote")."""
    text = ask.reading.text
    said = (text[start:end] for start, end in famous_in(text))
    return any(not any(map(ask.index.knows, tokens(name))) for name in said)


def _famous(ask: Ask) -> str:
    """The well-known company that is all that is asked for, as it was written; empty where there is none."""
    text = ask.reading.text
    found = famous_in(text)
    start, end = max(found, key=lambda span: span[1] - span[0], default=(0, 0))
    if is_han(text[start:end]) and ask.content[-1].start >= end and ask.reading.has("booth", "where"):
        end = ask.content[-1].end if all(map(is_han, text[start : ask.content[-1].end])) else end
    if not all(slot.start < end and slot.end > start for slot in ask.content):
        return ""
    name = text[start:end]
    return ask.reading.typed.get(name, name)


def _is_formed(ask: Ask) -> bool:
    """Whether it ends like the name of a company ("... Industries", "……科技"), or of those that exhibit here, and
    begins with words that the data does not have."""
    said = label_of(ask.reading.text, ask.content)
    form = max((form for one in languages() for form in one.forms if said.endswith(form)), key=len, default="")
    form = form or next((end for end in ask.index.name_ends if said.endswith(end) and _is_named_like(ask)), "")
    own = said.removesuffix(form).strip() if form else ""
    known = [ask.index.knows(token) for token in tokens(own)]
    legal = len(form) <= _LEGAL if form.isascii() else form.endswith(_COMPANY_HAN)
    return len(own) > 1 and (is_han(own) or said != own + form) and (legal or not all(known))


def _is_named_like(ask: Ask) -> bool:
    """Whether it stands there like a name: in capitals, or where a place is asked of it."""
    place = ask.reading.has("booth", "which_hall", "present", "where", "seeks")
    return place and (not ask.topic().isascii() or _is_like_name(ask))


def _is_like_name(ask: Ask) -> bool:
    """Whether each word was written like a name; Chinese: whether it is as long as a company's."""
    typed = ask.reading.typed
    words = [typed.get(slot.text, slot.text) for slot in ask.content]
    if all(map(is_han, words)):
        return len(ask.topic()) >= _LONG_NAME
    return all(word[:1].isupper() for word in words)


def _is_of_fair(ask: Ask) -> bool:
    """Whether it was written like a Latin name, and goes on with what is shown here ("Blauwal Drones")."""
    first, *rest = ask.content
    shown = (token for slot in rest for token in slot.tokens if not token.startswith("#"))
    return first.text.isascii() and any(map(ask.index.exhibitors.knows, shown)) and _is_like_name(ask)


def is_strange(ask: Ask) -> bool:
    """Whether the data has none of the words that are asked for: they may be a name."""
    mended = ask.reading.mended
    words = (slot for slot in ask.content if slot.text not in mended)
    return not any(ask.index.knows(token) for slot in words for token in slot.tokens)


def no_speaker(ask: Ask) -> Draft:
    """A person who is asked for by name and is in no session; not that we know, where it may be no name."""
    if asked := reply(ask.reading.text, "when_speaks"):
        ends = (asked["name"].removesuffix(title) for title in titles_of_people() if has_han(title))
        name = min(ends, key=len, default=asked["name"])
        sure = ask.chatter < _CHATTER or is_full_name(ask, name)
        return not_on_programme(ask, ask.as_typed(name), sure=sure)
    label = ask.label()
    # "Ada Byron keynote": what she gives is no part of her name.
    capitals = " ".join(takewhile(lambda word: word[:1].isupper(), label.split()))
    name = capitals if is_full_name(ask, capitals) else label
    surnamed = has_han(name) and may_be_name(ask, name)  # 高志远: a word may be a surname.
    return not_on_programme(ask, name, sure=is_full_name(ask, name) or surnamed or bool(_famous(ask)))


def not_listed(ask: Ask) -> Draft | None:
    """A company or speaker that is asked for by a name which no list has; no character alone is one."""
    if len(ask.topic()) < _SHORTEST:
        return None
    speaks = ask.reading.has("speaker") or reply(ask.reading.text, "when_speaks")
    if speaks and not ask.reading.has("exhibitor_strong"):
        if not ask.content or not is_strange(ask) or is_of_surname(ask):
            return None
        draft = no_speaker(ask)
        # 讲潮汐发电的是哪一场 asks for a topic, by no speaker's name.
        of_topic = draft.abstained and reply(ask.reading.text, "which_talk") is not None
        return None if of_topic else draft
    return no_exhibitor(ask)
