"""The Chinese words that the language files hold, in whatever table they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from bot.answers.countries import country_names
from bot.answers.language import Language, cached_of_languages, languages
from bot.answers.normalise import normalise
from bot.answers.patterns import words_of_pattern
from bot.answers.pinyin import syllables
from bot.answers.tokens import HAN_RUN

# Of questions, by ``tests/answers/training/collect_phrases.py``.
PHRASES = Path(__file__).with_name("phrases.txt")
# Of goods, by ``tests/answers/training/collect_goods_words.py``.
GOODS = Path(__file__).with_name("goods_words.txt")
_LONGEST = 8
# Cues of what questions are made of.
_ASKING = ("where", "when", "who", "what", "how_much", "open", "close", "transport")
# Of what is said to any bot, pieces of so many characters are words, not sentences.
_SHORT = 3


@lru_cache(maxsize=1)
def lexicon() -> dict[str, int]:
    """Word -> its rank: of two that sound alike the first is meant (particles, numbers, ideas, and so
    on to names of countries)."""
    return cached_of_languages("lexicon", _ranks)


def _ranks() -> dict[str, int]:
    ranks: dict[str, int] = {}
    unspaced = [one for one in languages() if not one.spaced]
    for one in unspaced:
        for text in _texts(one):
            for word in HAN_RUN.findall(text):
                if len(word) <= _LONGEST:
                    ranks.setdefault(word, len(ranks))
    for name in country_names() if unspaced else ():
        if HAN_RUN.fullmatch(name):
            ranks.setdefault(name, len(ranks))
    return ranks


@lru_cache(maxsize=1)
def spoken_lexicon() -> dict[str, int]:
    """The same, with what people put together in questions behind it (坐地铁, 哪几场): what pinyin is read as."""
    ranks = dict(lexicon())
    for phrase in PHRASES.read_text(encoding="utf-8").split():
        ranks.setdefault(phrase, len(ranks))
    return ranks


@lru_cache(maxsize=1)
def words_by_sound() -> dict[str, str]:
    """How it sounds -> the words of two characters or more that sound so, with spaces between them."""
    found: dict[str, str] = {}
    for word in lexicon():
        if len(word) > 1:
            sound = " ".join(syllables(word))
            found[sound] = f"{found[sound]} {word}" if sound in found else word
    return found


def words_sounding(sounds: Iterable[str]) -> frozenset[str]:
    """The words of two characters or more that have these syllables."""
    return frozenset(words_by_sound().get(" ".join(sounds), "").split())


@lru_cache(maxsize=1)
def loan_words() -> frozenset[str]:
    """Words in Latin letters that Chinese uses as they are (wifi, ppt)."""
    groups = [group for one in languages() if not one.spaced for group in one.concepts.values()]
    return frozenset(word for group in groups for word in group if word.isascii())


@lru_cache(maxsize=1)
def everyday_words() -> frozenset[str]:
    """Chinese words that no table needs, but that are no mistakes."""
    return cached_of_languages("everyday", _everyday_words)


@lru_cache(maxsize=1)
def goods_words() -> frozenset[str]:
    """Chinese words that goods are called by, at whatever fair (固态, 气动)."""
    return frozenset((*GOODS.read_text(encoding="utf-8").split(), *compounds()))


@lru_cache(maxsize=1)
def compounds() -> frozenset[str]:
    """Those of them that hold a small word (人 of 人形)."""
    return frozenset(word for one in languages() for word in one.compounds)


def is_common_word(text: str) -> bool:
    """Whether it is a Chinese word of the languages, or of every day."""
    return text in lexicon() or text in everyday_words()


def is_word(text: str) -> bool:
    """The same, or one of goods."""
    return is_common_word(text) or text in goods_words()


def _everyday_words() -> frozenset[str]:
    unspaced = [one for one in languages() if not one.spaced]
    said = (text for one in unspaced for text in one.chatter.texts())
    talk = (word for text in said for word in HAN_RUN.findall(text) if len(word) <= _SHORT)
    texts = (word for one in unspaced for group in one.glossary.values() for word in group)
    listed = (word for one in unspaced for word in (*one.common, *one.light))
    return frozenset((*listed, *texts, *talk))


def _texts(one: Language) -> Iterator[str]:
    """What stands in the file, what is more telling first."""
    yield from _in_order(one.marks.pattern)
    yield from (*one.numbers, *one.dayparts, *one.months)
    for name in _ASKING:
        yield from _in_order(one.cues[name].pattern) if name in one.cues else ()
    yield from (normalise(word) for group in one.concepts.values() for word in group)
    yield from map(normalise, one.generic)
    places = [pattern for some in one.places.values() for pattern in some]
    times = [rule.pattern for rule in one.time_rules]
    for pattern in (*one.cues.values(), *times, *one.spoken.values(), *places, one.stop):
        yield from _in_order(pattern.pattern)
    yield from map(normalise, (*one.countries, *one.titles, *sorted(one.famous)))


def _in_order(pattern: str) -> list[str]:
    """The words of a pattern in the order in which it names them."""
    return sorted(words_of_pattern(pattern), key=lambda word: (pattern.find(word) % (len(pattern) + 1), word))
