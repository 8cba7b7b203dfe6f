"""The Chinese words that goods are called by at many fairs (固态 of 固态电池): no slips, and words of their own.

``python -m tests.answers.training.collect_goods_words [--write]`` parts the names of all products and categories
that are listed at fairs of the development part into words, and writes ``bot/answers/goods_words.txt``: those of
several fairs. What a single fair is about is in none of them.

The words are those of the unigram model that makes the names likeliest (Kudo, "Subword Regularization", ACL 2018),
fitted by hard expectation maximisation: each name is parted along its likeliest path, the words are counted anew.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from bot.answers.lexicon import GOODS
from bot.answers.normalise import normalise
from bot.answers.tokens import HAN_RUN
from tests.answers.evaluation.asking import published
from tests.answers.evaluation.sets import SETS, Part

# So many fairs have it, and it stands so often by itself.
FAIRS, TIMES = 3, 3
_LONGEST = 5
_ROUNDS = 8
# A character that was never met by itself counts so much.
_UNSEEN = 0.1
# What joins two things is in no word.
_JOINING = frozenset("与和及的")


def names_of_goods() -> Iterator[tuple[str, str]]:
    """The runs of Chinese characters in the names of goods, each with the fair."""
    for expo in sorted({one.expo for one in SETS if one.part is Part.DEV}):
        shown = published(expo, semantic=False).catalogue.programme.exhibitors
        names = {
            normalise(value)
            for exhibitor in shown
            for text in (*exhibitor.products, *exhibitor.categories)
            for value in text.values()
        }
        for name in sorted(names):
            yield from ((run, expo.parent.name) for run in HAN_RUN.findall(name))


def parted(run: str, counts: Mapping[str, float], total: float) -> list[str]:
    """A run along the likeliest path through its words."""
    best, back = [0.0] + [-math.inf] * len(run), [0] * (len(run) + 1)
    for end in range(1, len(run) + 1):
        for start in range(max(0, end - _LONGEST), end):
            count = counts.get(run[start:end], _UNSEEN if end - start == 1 else 0.0)
            if count and (likely := best[start] + math.log(count / total)) > best[end]:
                best[end], back[end] = likely, start
    words, end = [], len(run)
    while end:
        words.append(run[back[end] : end])
        end = back[end]
    return words[::-1]


def words_of(named: Iterable[tuple[str, str]]) -> list[str]:
    """The words of the runs; ``named``: (run, fair)."""
    fairs_of: defaultdict[str, set[str]] = defaultdict(set)
    for run, fair in named:
        fairs_of[run].add(fair)
    seen: defaultdict[str, set[str]] = defaultdict(set)
    counts: Counter[str] = Counter()
    for run, fairs in fairs_of.items():
        for start in range(len(run)):
            for end in range(start + 1, min(start + _LONGEST, len(run)) + 1):
                seen[run[start:end]] |= fairs
                counts[run[start:end]] += 1
    counts = Counter({word: n for word, n in counts.items() if len(word) == 1 or len(seen[word]) >= FAIRS})
    for _ in range(_ROUNDS):
        total = sum(counts.values())
        counts = Counter(word for run in fairs_of for word in parted(run, counts, total))
    return sorted(word for word, n in counts.items() if len(word) > 1 and n >= TIMES and _JOINING.isdisjoint(word))


def main() -> None:
    """Print how many there are; write them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help=f"write {GOODS.name}")
    arguments = parser.parse_args()
    words = words_of(names_of_goods())
    print(f"{len(words)} words")
    if arguments.write:
        GOODS.write_text("\n".join(words) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
