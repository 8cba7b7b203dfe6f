"""How likely a question looks for what a list would have (goods, companies, talks, people), whatever its frame.

By what it is made of once the names, times and things in it are left out ("we need THING, who does that"), and by
its words. The weights are data (``looked_for.txt``), fitted by ``tests/answers/training/train_looked_for.py`` on
what is asked at fairs in vain, and on what is answered by lists, beside what their data does not tell.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from bot.answers.chat_words import log_odds
from bot.answers.reading import Reading

WEIGHTS = Path(__file__).with_name("looked_for.txt")
# Words, numbers, single Chinese characters, marks.
_PART = re.compile(r"[a-z']+|\d+|[\u3400-\u9fff]|[?!,.;:]")
_WORD = re.compile(r"[a-z']{3,}|[\u3400-\u9fff]+")
# More of anything is many; more for or against chatter is sure.
_MANY, _SURE = 3, 4
_MOST_CONTENT = 5


def likely_looked_for(reading: Reading, knows: Callable[[str], bool], shows: Callable[[str], bool]) -> float:
    """0 to 1. ``knows``: whether a search token stands in the data, ``shows``: in what exhibitors show."""
    bias, weights = _shipped()
    odds = bias + sum(weights.get(piece, 0.0) for piece in pieces(reading, knows, shows))
    return 1 / (1 + math.exp(-max(-30.0, min(odds, 30.0))))


def pieces(reading: Reading, knows: Callable[[str], bool], shows: Callable[[str], bool]) -> frozenset[str]:
    """What speaks for or against it: one to three neighbouring parts, words, and how much of it is known."""
    parts = ["^", *_parts(reading), "$"]
    found = {*parts, *map("_".join, pairwise(parts))}
    found.update(map("_".join, zip(parts, parts[1:], parts[2:], strict=False)))
    found.update(f"w:{word}" for word in _words(reading.text))
    content = reading.content
    unknown = sum(not any(map(knows, slot.tokens)) for slot in content)
    shown = sum(any(map(shows, slot.tokens)) for slot in content)
    chat = max(-_SURE, min(_SURE, round(log_odds(reading.text))))
    found |= {f"n{min(len(content), _MOST_CONTENT)}", f"unknown{min(unknown, _MANY)}", f"shown{min(shown, _MANY)}"}
    found |= {f"chat{chat}", f"wanted{len(reading.wanted) > 0:d}", f"service{reading.is_about_service:d}"}
    return frozenset(found)


def _parts(reading: Reading) -> Iterator[str]:
    """The text word by word, what is named, when, and what it is about each as one part."""
    kind_at: dict[int, str] = {}
    named = [(one.start, one.end, f"@{one.kind}") for one in reading.links]
    named += [(one.start, one.end, f"@?{one.kind}") for one in reading.unknown]
    named += [(start, end, "@time") for start, end in reading.when.spans]
    named += [(slot.start, slot.end, "#idea" if slot.is_idea else "#thing") for slot in reading.content]
    for start, end, kind in named:
        for place in range(start, end):
            kind_at.setdefault(place, kind)
    before = ""
    for match in _PART.finditer(reading.text):
        kind = kind_at.get(match.start(), "")
        if not kind or kind != before:
            yield kind or ("0" if match.group().isdigit() else match.group())
        before = kind


def _words(text: str) -> Iterator[str]:
    for run in _WORD.findall(text):
        yield from (run,) if run[0] <= "z" else map("".join, pairwise(run))


@lru_cache(maxsize=1)
def _shipped() -> tuple[float, dict[str, float]]:
    bias, *lines = WEIGHTS.read_text(encoding="utf-8").splitlines()
    parted = (line.split("\t") for line in lines)
    return float(bias), {piece: float(weight) for piece, weight in parted}
