"""Ideas that have several words (cloakroom: suitcase, luggage, 寄存, 行李): how a question finds a text that says
it otherwise, or in the other language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from bot.answers.all_words import function_words
from bot.answers.language import is_stop_word, languages
from bot.answers.normalise import normalise
from bot.answers.tokens import is_han
from bot.answers.words import Words

# Ideas that are sessions, in whatever words; and of people whom a session may be for.
EVENTS = frozenset({"#party", "#opening_ceremony", "#closing_ceremony", "#award", "#signing", "#tour"})
# Ideas of what is to be done, or asked of a thing: a text on the thing may say it otherwise.
ACTS = frozenset(
    {
        "#borrow", "#buy", "#register", "#apply", "#collect", "#price", "#free", "#deadline", "#duration",
        "#permission", "#announce", "#weight", "#height", "#size", "#distance", "#took_place", "#mandatory",
        "#limit", "#own", "#extra", "#percent", "#frequency", "#online", "#opening_hours", "#try",
        "#contact_organiser", "#expected", "#distance_walk", "#age", "#onsite", "#prohibited", "#payment",
        "#floor_area", "#entry",
    }
)  # fmt: skip
# When there will be one again.
NEXT_EDITION = "#next_edition"
# What is done before a fair opens, and once it has closed.
WORKS = frozenset({"#build_up", "#dismantling"})
AUDIENCES = frozenset({"#children", "#student", "#senior", "#jobs", "#public"})


class Concept(NamedTuple):
    """A stretch of text and the ideas that it may mean, as tokens (``#parking``)."""

    tokens: tuple[str, ...]
    start: int
    end: int


@lru_cache(maxsize=2)
def _lexicon(wide: bool) -> tuple[tuple[Words, ...], dict[str, tuple[str, ...]]]:
    meanings: defaultdict[str, dict[str, None]] = defaultdict(dict)
    found = []
    for one in languages():
        words: dict[str, None] = {}
        for name, group in (*one.concepts.items(), *(one.glossary.items() if wide else ())):
            for word in _forms(group, plural=wide and one.spaced):
                meanings[word]["#" + name] = None
                words[word] = None
        for word in _forms(one.no_ideas, plural=False):
            meanings.setdefault(word, {})
            words[word] = None
        found.append(Words(words, spaced=one.spaced))
    return tuple(found), {word: tuple(names) for word, names in meanings.items()}


def _forms(group: Iterable[str], *, plural: bool) -> Iterator[str]:
    for text in group:
        word = normalise(text).replace("-", " ")
        yield word
        if plural and word[-1] not in "sy":
            yield word + "s"


@lru_cache(maxsize=5_000)
def concepts(text: str, *, wide: bool = False) -> tuple[Concept, ...]:
    """The ideas in normalised text, the longest words first. ``wide``: by the words of the glossary too, which are
    for texts alone."""
    lexicon, meanings = _lexicon(wide)
    # "set up", "set-up": one idea.
    said = text.replace("-", " ")
    found = [
        Concept(meanings[said[start:end]], start, end) for words in lexicon for start, end in words.find(said)
    ]
    ends = {concept.end for concept in found}

    def is_word(one: Concept) -> bool:
        begins = one.start in ends or _stands_alone(text, one.start)
        return begins and _ends_there(text, one.end)

    return tuple(one for one in found if one.tokens and (one.end - one.start > 1 or is_word(one)))


@lru_cache(maxsize=1_000)
def ideas_of(text: str, *, wide: bool = False) -> frozenset[str]:
    """The ideas in a text of the data, as tokens, by their own words alone; ``wide``: by the glossary's, too."""
    return frozenset(token for concept in concepts(normalise(text), wide=wide) for token in concept.tokens)


def words_of(token: str) -> tuple[str, ...]:
    """All words for an idea (``#parking``), in every language."""
    return tuple(normalise(word) for one in languages() for word in one.concepts.get(token[1:], ()))


def _ends_there(text: str, place: int) -> bool:
    """Whether a word of one character is no first half of another word (水 in 水枪)."""
    after = text[place : place + 1]
    return not is_han(after) or after in function_words().goes_on or is_stop_word(after, spaced=False)


def _stands_alone(text: str, place: int) -> bool:
    """Whether a word of one character is no second half of another word (票 in 机票)."""
    before = text[place - 1 : place]
    return not is_han(before) or is_stop_word(before, spaced=False)
