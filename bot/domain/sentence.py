"""A sentence of ours with its facts, to be told in the reader's language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias


def _in_english(text: str, /, **facts: object) -> str:
    return text % facts


@dataclass(frozen=True, slots=True)
class Sentence:
    """``text`` is the English one, ``%(name)s`` where a fact goes; it is also the msgid under which the other
    languages have it. Made by ``sentence`` only, so that a test finds every text there is."""

    text: str
    facts: tuple[tuple[str, Fact], ...] = ()

    def told(self, say: Callable[..., str] = _in_english) -> str:
        """In the words of ``say(text, **facts)``; facts that are sentences are told by it too."""
        return say(self.text, **{name: _told(fact, say) for name, fact in self.facts})

    def __str__(self) -> str:
        """In English, for the command line."""
        return self.told()

    def __lt__(self, other: Sentence) -> bool:
        return str(self) < str(other)


@dataclass(frozen=True, slots=True)
class Items:
    """Several facts as one, with ``between`` between them."""

    items: tuple[Fact, ...]
    between: Sentence

    def told(self, say: Callable[..., str] = _in_english) -> str:
        return self.between.told(say).join(_told(item, say) for item in self.items)


Fact: TypeAlias = str | int | float | dt.date | Sentence | Items
"""What a sentence tells of."""


def sentence(text: str, /, **facts: Fact) -> Sentence:
    """``text`` stands literally at the call."""
    return Sentence(text, tuple(facts.items()))


_AND, _COMMA = sentence(" and "), sentence(", ")


def together(items: Iterable[Fact]) -> Items:
    """ "this and that" """
    return Items(tuple(items), _AND)


def listed(items: Iterable[Fact]) -> Items:
    """ "this, that, those" """
    return Items(tuple(items), _COMMA)


def _told(fact: Fact, say: Callable[..., str]) -> str:
    return fact.told(say) if isinstance(fact, Sentence | Items) else str(fact)
