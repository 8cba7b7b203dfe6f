"""Usual questions of any expo in many wordings (``usual/<tag>.toml``), and how like one of them a text is.

People say the usual things in a thousand ways ("my poodle is with me"), a text says them in one. What both are
like brings them together where they share no word, in whatever language.
"""

from __future__ import annotations

import math
import re
import tomllib
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise
from pathlib import Path

from bot.answers.language import cached_of_languages, is_stop_word
from bot.answers.normalise import normalise
from bot.answers.passages import search_tokens

FOLDER = Path(__file__).with_name("usual")
_HAN = re.compile(r"[\u3400-\u9fff]")
# The likeness to the usual question that is meant stands out from those to its neighbours by this power.
_POWER = 3
_FLAGS = ("elsewhere", "catalogue")


@dataclass(frozen=True, slots=True)
class UsualQuestion:
    """``asked``: how people ask it; ``told``: how a text answers it. ``elsewhere``: it is asked of any bot, and
    about no expo. ``catalogue``: more than texts may tell it (hours, what a hall has, who shows what)."""

    name: str
    asked: tuple[str, ...]
    told: tuple[str, ...] = ()
    elsewhere: bool = False
    catalogue: bool = False


@dataclass(frozen=True)
class Likeness:
    """How like each usual question a text is: its number -> cosine, 0 to 1; the others 0."""

    cosines: Mapping[int, float]

    @cached_property
    def best(self) -> float:
        return max(self.cosines.values(), default=0.0)

    @cached_property
    def shares(self) -> dict[int, float]:
        """How likely each one is meant; together 1, or none where nothing is like it."""
        powers = {number: cosine**_POWER for number, cosine in self.cosines.items()}
        total = sum(powers.values())
        return {number: power / total for number, power in powers.items()} if total else {}

    @cached_property
    def relative(self) -> dict[int, float]:
        """The likeness to each as a share of the best, 0 to 1; of those that it is like at all."""
        return {number: cosine / self.best for number, cosine in self.cosines.items()} if self.best else {}

    def cosine(self, other: Likeness) -> float:
        """How alike two texts are in what they are like, 0 to 1."""
        both = self.cosines.keys() & other.cosines.keys()
        product = sum(self.cosines[number] * other.cosines[number] for number in both)
        return product / (self._length * other._length) if product else 0.0

    @cached_property
    def _length(self) -> float:
        return math.sqrt(sum(cosine * cosine for cosine in self.cosines.values()))


class _Words:
    """How rare each token of some usual questions is, and how much of each question it is: rows of arrays, which
    take a tenth of what lists of pairs do."""

    def __init__(self, questions: Iterable[Mapping[str, int]]) -> None:
        """Of each question: how many wordings have a token."""
        self._rows: dict[str, int] = {}
        found, times, ends = array("I"), array("H"), array("I", [0])
        for count in questions:
            found.extend([self._rows.setdefault(token, len(self._rows)) for token in count])
            times.extend(count.values())
            ends.append(len(found))
        many = len(ends) - 1
        held = array("I", bytes(4 * len(self._rows)))
        for row in found:
            held[row] += 1
        self._rarities = array("d", [math.log(1 + many / number) for number in held])
        self._strange = math.log(1 + many)
        self._begin = array("I", accumulate(held, initial=0))
        self._numbers = array("H", bytes(2 * len(found)))
        self._shares = array("d", bytes(8 * len(found)))
        free = array("I", self._begin)
        for number, (begin, end) in enumerate(pairwise(ends)):
            of_it = zip(found[begin:end], times[begin:end], strict=True)
            own = [(row, math.log1p(said) * self._rarities[row]) for row, said in of_it]
            length = math.sqrt(sum(weight * weight for _, weight in own))
            for row, weight in own:
                self._numbers[free[row]] = number
                self._shares[free[row]] = weight / length
                free[row] += 1

    def __contains__(self, token: str) -> bool:
        return token in self._rows

    def rarity(self, token: str) -> float:
        """That of a token; one of no wording is the rarest."""
        row = self._rows.get(token)
        return self._strange if row is None else self._rarities[row]

    def shares(self, token: str) -> Iterator[tuple[int, float]]:
        """The questions that have it in their order, by number, and how much of each it is."""
        row = self._rows.get(token)
        if row is None:
            return iter(())
        of_row = slice(self._begin[row], self._begin[row + 1])
        return zip(self._numbers[of_row], self._shares[of_row], strict=True)


class Bank:
    """Usual questions, by number, in order. Immutable once built."""

    def __init__(
        self, questions: Iterable[UsualQuestion], counts: Sequence[Mapping[str, int]] | None = None
    ) -> None:
        """``counts``: what ``count_tokens`` says of each, where it is known already."""
        self.questions = tuple(questions)
        self.elsewhere = frozenset(i for i, one in enumerate(self.questions) if one.elsewhere)
        counted = map(count_tokens, self.questions) if counts is None else counts
        self._words = _Words(one for _, one in zip(self.questions, counted, strict=True))

    def said_in(self, token: str) -> Iterator[int]:
        """The usual questions in whose wordings a token stands."""
        return (number for number, _ in self._words.shares(token))

    def asked(self, question: str) -> Likeness:
        """What a normalised question is like, what is asked elsewhere included."""
        return self._likeness(dict.fromkeys(_said(question), 1.0))

    def told(self, *texts: str, ideas: Iterable[str] = ()) -> Likeness:
        """What normalised texts about an expo answer together, with ``ideas`` for which they have no word. What no
        wording has says nothing here."""
        found = (token for text in texts for token in _tokens(text))
        known = Counter(token for token in (*found, *ideas) if token in self._words)
        like = self._likeness({token: 1 + math.log(times) for token, times in known.items()})
        return Likeness({number: one for number, one in like.cosines.items() if number not in self.elsewhere})

    def _likeness(self, tokens: Mapping[str, float]) -> Likeness:
        scores: defaultdict[int, float] = defaultdict(float)
        squares = 0.0
        for token, times in tokens.items():
            weight = times * self._words.rarity(token)
            squares += weight * weight
            for number, share in self._words.shares(token):
                scores[number] += weight * share
        length = math.sqrt(squares)
        return Likeness({number: score / length for number, score in scores.items()})


def _tokens(text: str) -> Iterator[str]:
    """Words, ideas, and pairs and single characters of Chinese."""
    yield from search_tokens(text, literal=False)
    yield from _HAN.findall(text)


def _said(text: str) -> Iterator[str]:
    """Those but the small words: what a question or a wording says."""
    return (token for token in _tokens(text) if not _is_small(token))


def _is_small(token: str) -> bool:
    return is_stop_word(token, spaced=token.isascii())


def count_tokens(question: UsualQuestion) -> dict[str, int]:
    """In how many of its wordings each token stands that is no small word."""
    found = Counter[str]()
    for wording in (*question.asked, *question.told):
        found.update(set(_tokens(normalise(wording))))
    return {token: times for token, times in found.items() if not _is_small(token)}


def usual_questions(folder: Path = FOLDER) -> Iterator[UsualQuestion]:
    """Those of every language file in a folder, the languages of each together.

    Raises:
        ValueError: a file holds what none may; the message names it and the usual question.
    """
    found: dict[str, UsualQuestion] = {}
    for path in sorted(folder.glob("*.toml")):
        for name, table in tomllib.loads(path.read_text("utf-8")).items():
            one = _usual(name, table, path)
            before = found.get(name, one)
            for flag in _FLAGS:
                if getattr(one, flag) != getattr(before, flag):
                    raise ValueError(f"{path.name}: [{name}] is {flag} in one language only")
            if before is not one:
                one = replace(one, asked=before.asked + one.asked, told=before.told + one.told)
            found[name] = one
    yield from found.values()


def _usual(name: str, table: Mapping[str, object], path: Path) -> UsualQuestion:
    unknown = table.keys() - {"asked", "told", *_FLAGS}
    asked = tuple(str(table.get("asked", "")).split("\n"))
    told = tuple(str(table.get("told", "")).split("\n"))
    if unknown or not any(asked):
        problem = f"has an unknown key: {min(unknown)}" if unknown else "needs wordings: asked"
        raise ValueError(f"{path.name}: [{name}] {problem}")
    flags = {flag: table.get(flag, False) is True for flag in _FLAGS}
    return UsualQuestion(name, tuple(filter(None, asked)), tuple(filter(None, told)), **flags)


@lru_cache(maxsize=1)
def shipped_bank() -> Bank:
    """The shipped usual questions. Built when it is first needed; what they say is kept."""
    questions = tuple(usual_questions())
    said = (text for one in questions for text in ("", *one.asked, *one.told))
    return Bank(questions, cached_of_languages("usual", lambda: list(map(count_tokens, questions)), *said))
