"""How likely a question is no matter of an expo, by its words: pieces of it, each of which speaks for or against.

The weights are data (``chat_words.txt``), fitted by ``tests/answers/training/train_chatter_head.py`` on what is
asked at fairs and what is said to any bot. Where an embedder tells it by the meaning, both are taken together.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from bot.answers.tokens import is_han

WEIGHTS = Path(__file__).with_name("chat_words.txt")
# Of what is said by words and by meaning, in log odds, so much is by words.
BY_WORDS = 0.7
_WORD = re.compile(r"[a-z']+|\d+|[\u3400-\u9fff]+")
# Any number, whatever it is.
_NUMBER = "0"
# Of Chinese, runs of so many characters.
_LONGEST = 3
# Nothing is quite sure.
_LEAST = 1e-6


@dataclass(frozen=True, slots=True)
class ChatWords:
    """A logistic on which of the known pieces a text has, as a vector of length one."""

    bias: float
    weights: dict[str, float]

    def log_odds(self, text: str) -> float:
        """For chatter and against it, of a normalised text."""
        known = [self.weights[piece] for piece in pieces(text) if piece in self.weights]
        return self.bias + sum(known) / math.sqrt(len(known)) if known else self.bias

    @classmethod
    def shipped(cls) -> ChatWords:
        """That of the shipped weights."""
        bias, *lines = WEIGHTS.read_text(encoding="utf-8").splitlines()
        parted = (line.split("\t") for line in lines)
        return cls(float(bias), {piece: float(weight) for piece, weight in parted})


def pieces(text: str) -> frozenset[str]:
    """Words and pairs of words, and runs of one to three Chinese characters, of a normalised text."""
    return frozenset(_pieces(text))


def _pieces(text: str) -> Iterator[str]:
    before = ""
    for run in _WORD.findall(text):
        if is_han(run[0]):
            for size in range(1, _LONGEST + 1):
                yield from (run[start : start + size] for start in range(len(run) - size + 1))
            continue
        word = _NUMBER if run.isdigit() else run
        yield word
        if before:
            yield f"{before} {word}"
        before = word


def joined(by_words: float, by_meaning: float | None) -> float:
    """How likely it is chatter, 0 to 1: by its words (log odds) and, where that is told, its meaning (0 to 1)."""
    if by_meaning is None:
        return _share(by_words)
    sure = min(max(by_meaning, _LEAST), 1 - _LEAST)
    return _share(BY_WORDS * by_words + (1 - BY_WORDS) * math.log(sure / (1 - sure)))


def _share(odds: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(odds, 30.0))))


@lru_cache(maxsize=1)
def _shipped() -> ChatWords:
    return ChatWords.shipped()


def likely_chatter(text: str, by_meaning: float | None = None) -> float:
    """The same of a normalised text, by the shipped weights."""
    return joined(log_odds(text), by_meaning)


# It is a term of every passage that is weighed for a question.
@lru_cache(maxsize=200)
def log_odds(text: str) -> float:
    return _shipped().log_odds(text)
