"""What is very likely looked for in a list, in whatever words, and is not found there."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.concepts import concepts
from bot.answers.draft import Ask, Draft
from bot.answers.exhibitor_search import find_exhibitors
from bot.answers.facts import exhibitor_lists, session_lists
from bot.answers.facts.no_exhibitors import no_exhibitors
from bot.answers.facts.no_sessions import none_of
from bot.answers.facts.persons import is_of_surname
from bot.answers.goods_heads import is_called_like_goods
from bot.answers.language import is_stop_word
from bot.answers.latin_words import is_abbreviation, is_everyday
from bot.answers.lexicon import goods_words
from bot.answers.linking import TOPICAL
from bot.answers.looked_for import likely_looked_for
from bot.answers.memory import Memory
from bot.answers.normalise import has_han, normalise
from bot.answers.reading import Reading
from bot.answers.replies import MARKS, reply
from bot.answers.session_search import find_sessions
from bot.answers.slots import Slot
from bot.answers.spans import mask, within
from bot.answers.things_sought import (
    OTHERWISE,
    goods_needed,
    goods_sought,
    is_surely_goods,
    thing_of,
    without_purpose,
)
from bot.answers.tokens import tokens
from bot.answers.transcription import is_made_of_syllables
from bot.views.findings import NoExhibitorResults, NoSessionResults

# Ideas of what is no goods; and cues of what somebody shows.
_NOBODYS = frozenset({"#bus", "#shuttle", "#tour"})
_OF_STANDS = ("exhibitor", "exhibitor_strong", "trades", "makes", "booth", "who")
_SEEKING = ("seeks", "exhibitor", "exhibitor_strong", "trades", "makes")
# So likely, a question looks for what a list would have.
_SURELY = 0.7
# The same of what is asked for and called as goods are.
_ASKED_FOR = 0.5
# The same of a thing alone that is not known to be goods.
_CLEARLY = 0.85
# The same of goods that are all that is said, and where many fairs have such.
_RATHER, _PERHAPS = 0.55, 0.3
# So little likely, it is no chatter.
_HARDLY_CHATTER = 0.3
_NO_CHATTER = 0.15
# So likely, a Chinese word that ends as goods do is chatter.
_CHATTER = 0.5
# Cues of what no list tells; and of talks. Kinds of what may be named beside what is looked for.
_NO_LIST = frozenset(
    {*OTHERWISE, "help", "open", "close", "hours", "transport", "largest", "smallest", "website"} - {"opinion"}
)
_OF_TALKS = ("session", "session_strong", "session_kind", "speaker", "on_stage")
_BESIDE = frozenset({*TOPICAL, "hall", "country", "expo"} - {"track"})
# A thing has so many letters, and is no code ("who's on h2").
_SHORTEST, _LONGEST = 2, 60
# So many words name a thing for sure.
_SEVERAL = 2
# A name has hardly more characters.
_SHORT_NAME = 3
# A word that can be spoken: "asdfgs" cannot. One of no plural has several vowels ("kombucha").
_PLURAL = re.compile(r"(?!.*[^aeiouy]{4})(?:\d[a-z] )?[a-z]{6,}s")
_SINGULAR = re.compile(r"(?!.*[^aeiouy]{4})(?:[^aeiouy]*[aeiouy]+){3,}[^aeiouy]*")
_CODE = re.compile(r"[a-z]{0,3}-?\d[a-z0-9_-]{0,4}")
_SENTENCE, _HAN_SENTENCE = re.compile(r"[^.!?;]*(?:[.!?;]+|$)"), re.compile(r"[^,.!?;]*(?:[,.!?;]+|$)")


def presumed_none(ask: Ask) -> Draft | None:
    """That nothing is found in the list of exhibitors, or in the programme, where a question very likely looks for
    what only they would have, whatever its frame; presumed, for they may call it otherwise. Who has it, where what
    is told beside it kept that from being found. None where it may ask for anything else."""
    reading = ask.reading
    if not ask.content or reading.is_code or reading.is_chatter or reading.is_far or reading.emergency:
        return None
    if reading.unknown or reading.wanted:
        return None
    meant = is_surely_goods(ask)
    other = reading.has(*_NO_LIST) or ask.chatter > _HARDLY_CHATTER
    if (other and not meant) or any(link.kind not in _BESIDE for link in reading.links):
        return None
    if any(not _NOBODYS.isdisjoint(slot.tokens) for slot in ask.content) and not reading.has(*_OF_STANDS):
        return None  # Nobody shows a bus to the woods, or a tour in Japanese.
    if reading.says("own_app", "asks_colour"):
        return None  # The fair's own app; which colour the carpet has.
    if reading.says("presumes") and not reading.has(*_OF_STANDS, "session_strong"):
        return None  # Where "the rooftop garden" is, somebody believes that there is one.
    if is_of_surname(ask) or not _is_likely(ask):
        return None
    needed, ask = goods_needed(ask) or _needed(reading), _as_asked(ask)
    said = ask.topic()
    own = reply(reading.text[: ask.content[0].start], "of_ones_own")
    everyday = is_everyday(said) and not reading.has(*_OF_TALKS)  # There may be a talk on insurance.
    everyday = everyday and not meant
    if not _SHORTEST <= len(said) <= _LONGEST or everyday or own or _CODE.fullmatch(said):
        return None  # "Visitors", "my friend Tom": nothing that anybody lists.
    if reading.has(*_OF_TALKS) and not meant:
        # "Talks between neighbours are overrated" asks for nothing.
        asked = (
            "?" in reading.text
            or has_han(reading.text)
            or reply(reading.text, "seeks_sessions") is not None
            or reply(reading.text, "keywords_of_talks") is not None
            or not reading.cues <= {*_OF_TALKS, "about", "about_topic", "beside"}
        )
        talks = session_lists.criteria_of(ask)
        return None if not asked or find_sessions(ask.index, talks) else _presumed(none_of(ask, talks))
    thing = thing_of(goods_sought(ask) or needed)
    criteria = exhibitor_lists.criteria_of(ask)
    if thing:
        criteria = replace(criteria, topic=thing, label=ask.as_typed(thing))
    # What is in the whole question kept it from being found; in one hall, a part of it is enough.
    found = replace(criteria, strict=not criteria.hall)
    if len(tokens(criteria.topic)) >= _SEVERAL and find_exhibitors(ask.index, found):
        return exhibitor_lists.exhibitor_list(ask, found)
    if _is_named_here(thing or said, ask):
        return None
    memory = Memory(intent="exhibitors", hall=criteria.hall).listing(criteria, ask.memory)
    none = _presumed(no_exhibitors(ask, criteria, memory, surely=True))
    sure = not _is_bare(reading) or _is_bare_goods(ask) or (none is not None and _shows_part(none))
    return none if sure or _is_strange(ask) or _is_kind_of_goods(ask) else None


def _needed(reading: Reading) -> str:
    """What somebody says that they need, whatever they tell of themselves before it ("I'm with a cooperative and
    we need irrigation pumps that run on solar"); empty where that is what every fair has."""
    match = reply(reading.text, "needs")
    thing = without_purpose(match["thing"]).strip() if match else ""
    return "" if concepts(thing) or len(tokens(thing)) < _SEVERAL else thing


def _is_bare(reading: Reading) -> bool:
    """Whether nothing is said but a thing."""
    content = [(slot.start, slot.end) for slot in reading.content]
    return not (reading.cues or mask(reading.text, content).strip(MARKS))


def _is_strange(ask: Ask) -> bool:
    """Whether nobody shows anything that is called so at its end: what somebody does may be the thing, by another
    name ("nfc readers" are card readers)."""
    shown = any(map(ask.index.exhibitors.knows, ask.reading.content[-1].tokens))
    return not shown and ask.chatter < _NO_CHATTER


def _is_kind_of_goods(ask: Ask) -> bool:
    """Whether it is one kind of what is called as goods are ("aquarium lighting"), and hardly chatter."""
    said = ask.topic()
    return len(ask.content) >= _SEVERAL and _is_plainly_goods(said) and ask.chatter < _NO_CHATTER


def _is_plainly_goods(said: str) -> bool:
    """Whether it is called as goods are, in English and in whole words: NFC readers may be card readers."""
    return said.isascii() and is_called_like_goods(said) and not any(map(is_abbreviation, said.split()))


def _shows_part(draft: Draft) -> bool:
    """Whether some show a part of what is looked for."""
    return isinstance(draft.view, NoExhibitorResults) and bool(draft.view.near)


def _is_likely(ask: Ask) -> bool:
    """Whether it very likely looks for what a list would have; a thing alone may be here in other words, or be no
    goods at all, and has to be likelier, or called as goods are."""
    reading, said = ask.reading, ask.reading.text.strip(MARKS)
    if is_surely_goods(ask):
        return True
    likely = likely_looked_for(reading, ask.index.knows, ask.index.exhibitors.knows)
    goods = _is_bare_goods(ask)
    if _is_bare(reading) and not goods:
        twice = len({slot.tokens for slot in ask.content}) < len(ask.content)  # "Blah blah blah".
        words = not said.isascii() or any(map(ask.index.speller.knows, said.split()))  # "Asdfgh jkl".
        if twice or not words or likely < _CLEARLY:
            return False
    if not reading.cues and reading.says("ends_as_place"):
        return False  # 靠海的厅
    if len(said) >= _SHORT_NAME and _is_word_of_goods(said):
        return True
    service = ask.content[-1].is_idea  # Whatever else is wireless, pads for charging are goods.
    shown = goods and is_called_like_goods(said) and not service
    # Where a vending machine is, asks for no exhibitor.
    sought = reading.has(*_SEEKING) and not reading.has(*_OF_TALKS, "where")
    sought = sought and _ends_as_goods(ask.topic()) and not service
    return likely >= (_PERHAPS if shown else _ASKED_FOR if sought else _RATHER if goods else _SURELY)


def _ends_as_goods(said: str) -> bool:
    return is_called_like_goods(said) or reply(said, "ends_as_goods") is not None


def _is_word_of_goods(said: str) -> bool:
    """Whether it is a Chinese word of goods that is long enough, or ends, to be nothing else (内窥镜, 水表)."""
    if said not in goods_words() or concepts(said):
        return False  # 充电桩 may be looked for by who drives a car.
    return len(said) >= _SHORT_NAME or is_called_like_goods(said)


def _is_bare_goods(ask: Ask) -> bool:
    """Whether goods are all that is said: in the plural, in words that there are ("bird spikes"), or ending as
    goods do (饺子机); a single word in Latin letters only where what is called otherwise is found by its meaning
    ("trampolines?")."""
    text, speller = ask.reading.text, ask.index.speller
    if _is_word_of_goods(text.strip(MARKS)) or is_surely_goods(ask):
        return True
    if not text.isascii():
        return ask.chatter < _CHATTER and _ends_as_goods(text.strip(MARKS))
    if ask.chatter >= _NO_CHATTER:
        return False
    words = [word for word in text.strip(MARKS).split() if not is_stop_word(word, spaced=True)]
    if any(word.isalpha() and is_abbreviation(word) and not ask.index.knows(word) for word in words):
        return False
    if len(ask.content) >= _SEVERAL:
        known = any(map(speller.knows, words)) or _is_plainly_goods(" ".join(words))
        return known and reply(text, "bare_goods") is not None
    said = text.strip(MARKS)
    return ask.index.compare is not None and (_PLURAL.fullmatch(said) is not None or _is_strange_word(said, ask))


def _is_strange_word(said: str, ask: Ask) -> bool:
    """Whether it is a single word that nobody knows, and no pinyin ("kombucha")."""
    if not (said.isalpha() and _SINGULAR.fullmatch(said)) or ask.index.speller.knows(said):
        return False
    return not is_made_of_syllables(said)


def _is_named_here(said: str, ask: Ask) -> bool:
    """Whether a company or a person is called so in part, or one text has all of it; and whether it may be
    anybody's name (特朗普来了吗)."""
    index = ask.index
    names = (*(one.name for one in ask.catalogue.programme.exhibitors), *index.people.names.values())
    if any(said in normalise(value) for name in names for value in name.values()):
        return True
    words = tokens(said)
    told = any(all(index.bm25.holds(number, word) for word in words) for number in range(len(index.passages)))
    came = ask.reading.cues <= {"present", "exhibitor", "exhibitor_strong"} and ask.reading.has("present")
    return told or (came and has_han(said) and len(said) <= _SHORT_NAME)


def _as_asked(ask: Ask) -> Ask:
    """The same with what is named in the sentence that asks, and the longest run of words there that are looked
    for ("kitchen equipment", in "where can I find kitchen equipment we redo the hospital canteen"), or the one
    before what it is for."""
    text, place = ask.reading.text, 0
    spans = [
        (place, place := place + len(part))
        for part in (_HAN_SENTENCE if has_han(text) else _SENTENCE).findall(text)
    ]
    held = [span for span in spans if any(within((one.start, one.end), [span]) for one in ask.content)]
    asking = [span for span in held if "?" in text[slice(*span)]] or held
    if not asking:
        return ask
    content = [one for one in ask.content if within((one.start, one.end), asking[-1:])]
    runs: list[list[Slot]] = [[]]
    for slot in content:
        apart = runs[-1] and slot.start - runs[-1][-1].end > 1
        runs = [*runs, [slot]] if apart else [*runs[:-1], [*runs[-1], slot]]
    said = text[runs[0][0].start : runs[-1][-1].end]
    if len(runs[0]) >= _SEVERAL and len(without_purpose(said)) == runs[0][-1].end - runs[0][0].start:
        runs = runs[:1]  # "A pilger mill for precision tube" is a mill.
    longest = max(runs, key=lambda run: run[-1].end - run[0].start)
    links = tuple(one for one in ask.reading.links if within((one.start, one.end), asking[-1:]))
    return replace(ask, reading=replace(ask.reading, content=tuple(longest), links=links))


def _presumed(draft: Draft | None) -> Draft | None:
    if draft is None or not isinstance(draft.view, NoExhibitorResults | NoSessionResults):
        return None
    return replace(draft, view=replace(draft.view, presumed=True))
