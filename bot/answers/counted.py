"""The thing whose number is asked for ("how many seats", 多少车位), and whether a text counts it.

A number somewhere in a text is no answer: it has to stand beside the thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.answers.concepts import concepts
from bot.answers.language import languages
from bot.answers.tokens import RUN, is_han, stem

# So far from its number may a thing stand, in characters: behind it, and before it ("spaces: 900").
_BEHIND, _BEFORE = 26, 14
_ENDS = re.compile(r"[.。;；!！?？\n]")
# Of what follows in Chinese, the first two characters are the thing, or its measure word.
_PAIR = 2


@lru_cache(maxsize=200)
def counted(text: str) -> frozenset[str]:
    """What a normalised question asks the number of, as tokens and ideas; empty where it asks for no number."""
    found: set[str] = set()
    for one in languages():
        for pattern in one.counted:
            for match in pattern.finditer(text):
                found.update(_names(match["what"]))
    return frozenset(found)


@lru_cache(maxsize=5_000)
def counts(things: frozenset[str], text: str) -> bool:
    """Whether a normalised text has a number beside one of the things."""
    return any(not things.isdisjoint(_beside(stretch)) for stretch in _stretches(text))


def _names(what: str) -> Iterator[str]:
    """The ideas that a thing begins or ends with, or its own words."""
    ideas = concepts(what, wide=True)
    for one in ideas:
        if one.start == 0 or one.end == len(what):
            # Lifts are a matter of access, as wheelchairs are: of several ideas the narrowest.
            yield from sorted(one.tokens, key=_breadth)[:1]
    if is_han(what[0]):
        yield what[:_PAIR]
    else:
        yield stem(what.rsplit(maxsplit=1)[-1])


@lru_cache(maxsize=1_000)
def _breadth(idea: str) -> int:
    """How many words there are for an idea, in all languages."""
    named = (words.get(idea[1:], ()) for one in languages() for words in (one.concepts, one.glossary))
    return sum(map(len, named))


def _stretches(text: str) -> Iterator[str]:
    for one in languages():
        for match in one.amounts.finditer(text):
            behind = _ENDS.split(text[match.end() : match.end() + _BEHIND], maxsplit=1)[0]
            before = _ENDS.split(text[max(0, match.start() - _BEFORE) : match.start()])[-1]
            yield f"{before} {behind}"


@lru_cache(maxsize=10_000)
def _beside(stretch: str) -> frozenset[str]:
    """The words, pairs of characters and ideas of a stretch."""
    found = {token for one in concepts(stretch, wide=True) for token in one.tokens}
    for run in RUN.findall(stretch):
        if is_han(run):
            found.update(run[i : i + size] for size in (1, _PAIR) for i in range(len(run)))
        else:
            found.add(stem(run))
    return frozenset(found)
