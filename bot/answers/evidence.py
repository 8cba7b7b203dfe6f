"""Whether a passage tells the kind of fact that is asked for of the thing that is asked about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from bot.answers.bm25 import Bm25
from bot.answers.counted import counted, counts
from bot.answers.kinds import ANYWHERE, OF_THINGS
from bot.answers.language import languages
from bot.answers.normalise import normalise
from bot.answers.passages import Passage, search_tokens
from bot.answers.reading import Reading
from bot.answers.sentences import sentences
from bot.answers.slots import Slot
from bot.answers.tokens import RUN, stem
from bot.answers.wanted import tells

_CLAUSE = re.compile(r"(?<=[.!?])\s|[;；。！？\n]")
# "We expect 9,500 visitors; in 2025 there were 8,340": both halves are on visitors.
_SENTENCE = re.compile(r"(?<=[.!?])\s|[。！？\n]")
_YEAR = re.compile(r"(?:19|20)\d\d")
# What of a line is told beside prices and times; and a number that is none of these.
_OF_RUNS = frozenset({"last_run", "first_run", "interval"})
_NUMBER = re.compile(r"(?<![\d:.,])\d{1,4}(?![\d:]|[.,]\d)")
# What is a bus too, where one is asked for.
_BUSES = ("#shuttle", "#airport_bus", "#night_bus")


def together(reading: Reading, passage: Passage, bm25: Bm25) -> float | None:
    """Of a question's content (by weight), what stands in the sentence that tells the kind of fact it asks for, or
    in the head over it: 0 to 1; None where it asks for none."""
    kinds = reading.wanted - ANYWHERE
    if not kinds:
        return None
    weights = [(bm25.weight(slot) * slot.firmness, slot.tokens) for slot in reading.query]
    total = sum(weight for weight, _ in weights) or 1.0
    head = _tokens(normalise(passage.head))

    def held(said: frozenset[str]) -> float:
        return sum(
            weight for weight, tokens in weights if not (said.isdisjoint(tokens) and head.isdisjoint(tokens))
        )

    told = (tokens for text, tokens in said_in(passage.body) if any(tells(kind, text) for kind in kinds))
    return max(map(held, told), default=0.0) / total


def counting(reading: Reading, body: str) -> float:
    """1 where a text counts what the number is asked of, -1 where it does not, 0 where no number is asked for."""
    things = counted(reading.text)
    if not things:
        return 0.0
    return 1.0 if any(counts(things, text) for text, _ in said_in(body)) else -1.0


def counts_in_year(reading: Reading, body: str) -> bool:
    """Whether a sentence counts what the number is asked of, and names the year that is asked about."""
    years = [slot.text for slot in reading.query if _YEAR.fullmatch(slot.text)]
    things = counted(reading.text) if years else ()
    said = map(normalise, _SENTENCE.split(body)) if things else ()
    return any(counts(things, text) and all(year in text for year in years) for text in said)


def is_of_other_thing(reading: Reading, head: str, body: str) -> bool:
    """Whether a text tells the kind of fact that is asked for of other things alone: from where the very word is
    said it is not told any more, and before it is ("the inn, 600 metres away; the hostel from 110 yuan")."""
    kinds = reading.wanted & OF_THINGS
    if not kinds or reading.wanted & ANYWHERE:
        return False
    words = [slot.text for slot in reading.query if slot.is_firm and not slot.text.isdigit()]
    clauses = [normalise(clause) for clause in _CLAUSE.split(body) if clause.strip()]
    told = [any(tells(kind, clause) for kind in kinds) for clause in clauses]
    named = [sum(_stands_in(word, clause) for word in words) for clause in clauses]
    if not any(told) or not any(named):
        return False
    most = max(named)
    about = normalise(head)
    if sum(_stands_in(word, about) for word in words) >= most:
        return False
    return not any(told[named.index(most) :])


def is_of_other_line(reading: Reading, body: str) -> bool:
    """Whether what is asked of a line by its number is told of another alone that the text names beside it ("buses
    31 and 108 stop here; the last 31 leaves at 22:10", of the last 108)."""
    asked = {slot.text for slot in reading.query if slot.text.isdigit()}
    kinds = reading.wanted & (OF_THINGS | _OF_RUNS)
    if not (asked and kinds):
        return False
    clauses = [normalise(clause) for clause in _CLAUSE.split(body) if clause.strip()]
    lists = [set(_NUMBER.findall(several)) for clause in clauses for several in _lines_in(clause)]
    beside = set[str]().union(*(numbers for numbers in lists if asked & numbers)) - asked
    told = [set(_NUMBER.findall(clause)) for clause in clauses if any(tells(kind, clause) for kind in kinds)]
    return bool(told) and all(numbers & beside and not numbers & asked for numbers in told)


def _lines_in(clause: str) -> Iterator[str]:
    """What names several lines one after the other ("buses 31, 108 and B7")."""
    patterns = (pattern for one in languages() for pattern in one.places.get("lines", ()))
    return (match.group() for pattern in patterns for match in pattern.finditer(clause))


def _stands_in(word: str, clause: str) -> bool:
    return word in clause if not word.isascii() else stem(word) in {stem(one) for one in RUN.findall(clause)}


@lru_cache(maxsize=5_000)
def said_in(body: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """The sentences of a text, normalised, with their search tokens."""
    said = map(normalise, sentences(body))
    return tuple((text, _tokens(text)) for text in said)


@lru_cache(maxsize=10_000)
def _tokens(text: str) -> frozenset[str]:
    return frozenset(search_tokens(text))


def holds_any(bm25: Bm25, passage: int, slots: Iterable[Slot]) -> bool:
    """Whether a passage holds one of the pieces, or there are none."""
    tokens = [token for slot in slots for token in slot.tokens]
    buses = _BUSES if "#bus" in tokens else ()
    return not tokens or any(bm25.holds(passage, one) for one in (*tokens, *buses))
