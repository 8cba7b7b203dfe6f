"""Which passages may answer a question, and how likely each does: by its words, and by its meaning where an
embedder tells it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from bot.answers.abstention import weights
from bot.answers.bm25 import Hit
from bot.answers.candidates import candidates, word_hits
from bot.answers.evidence import counts_in_year
from bot.answers.index import AnswerIndex
from bot.answers.kinds import NAMED
from bot.answers.normalise import normalise
from bot.answers.once import once
from bot.answers.ranking import ALL, Found, is_pointed, ranked, says_all, tells_all
from bot.answers.reading import Reading
from bot.answers.semantic import Nearness, nearness

# Of the content, hardly less than all.
_MOSTLY = 0.6
# Likelier than three passages in ten.
_HARDLY = 0.3


@once
def look_up(reading: Reading, index: AnswerIndex) -> tuple[tuple[Hit, ...], Callable[[], tuple[Found, ...]]]:
    """The best passages by words, and what calls ``retrieve`` for whoever asks first: only then the question is
    embedded."""
    hits = word_hits(reading, index)

    @cache
    def found() -> tuple[Found, ...]:
        near = nearness(reading.text, index.passages, index.compare) if index.compare else None
        return retrieve(reading, index, hits, near)

    return hits, found


def retrieve(
    reading: Reading, index: AnswerIndex, hits: Sequence[Hit], near: Nearness | None
) -> tuple[Found, ...]:
    """The passages that may answer, most likely first. ``hits``: the best by words."""
    weighed = weights(meaning=near is not None)
    titles = _titles(reading, index)
    very_thing = not NAMED.isdisjoint(reading.wanted)
    found = []
    for number, features in candidates(reading, index, hits, near):
        likely = weighed.confidence(features)
        # A line that is named, and hardly more, is found or it is not.
        certain = features.coverage >= _MOSTLY and _names_line(reading)
        if very_thing or (titles and normalise(index.passages[number].head) in titles):
            certain = certain or features.fits > 0
        certain = certain or (features.coverage >= ALL and counts_in_year(reading, index.passages[number].body))
        enough = certain or (says_all(features) and likely >= _HARDLY) or likely >= weighed.threshold
        one = Found(number, features, likely, enough)
        found.append(replace(one, enough=enough or tells_all(one, reading)))
    found = [replace(one, enough=one.enough and is_pointed(one, reading, index)) for one in found]
    return ranked(found, reading, index, weighed.threshold)


def _titles(reading: Reading, index: AnswerIndex) -> frozenset[str]:
    """Of the sessions that are named: a paragraph that is headed so is on them."""
    named = (index.catalogue.session(id_) for id_ in reading.ids("session"))
    return frozenset(normalise(title) for one in named if one for title in one.title.values())


def _names_line(reading: Reading) -> bool:
    return any(one.kind == "line" for one in reading.unknown)
