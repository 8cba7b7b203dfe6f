"""What goods are called at their end at many fairs ("panels", 传感器): a thing of such a name is one that somebody
shows, whether or not anybody here does.

The words are data (``goods_heads.txt``), collected by ``tests/answers/training/collect_goods_heads.py``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from bot.answers.tokens import HAN_RUN, RUN, stem

HEADS = Path(__file__).with_name("goods_heads.txt")
# The ends of a Chinese name are so long, the longer first.
_HAN_ENDS = (3, 2)
_SHORTEST = 3


def is_called_like_goods(text: str) -> bool:
    """Whether normalised text ends as goods do."""
    return any(head in _shipped() for head in heads_of(text))


def heads_of(text: str) -> Iterator[str]:
    """What may be the head of a name: its last characters, or the stem of its last word."""
    last = RUN.findall(text)[-1:]
    for run in last:
        if HAN_RUN.fullmatch(run):
            yield from (run[-size:] for size in _HAN_ENDS if len(run) >= size)
        elif len(run) >= _SHORTEST and run.isascii() and run.isalpha():
            yield stem(run)


@lru_cache(maxsize=1)
def _shipped() -> frozenset[str]:
    return frozenset(HEADS.read_text(encoding="utf-8").split())
