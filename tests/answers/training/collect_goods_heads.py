"""What goods are called at their end, at many fairs.

``python -m tests.answers.training.collect_goods_heads [--write]`` counts the heads of all products that are listed
at fairs of the development part, and writes ``bot/answers/goods_heads.txt``: those of several fairs, but for such
as may be of anything. What a single fair is about is in none of them.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from functools import cache

from bot.answers.goods_heads import HEADS, heads_of
from bot.answers.language import languages
from bot.answers.normalise import normalise
from tests.answers.evaluation.asking import published
from tests.answers.evaluation.sets import SETS, Part

# So many fairs have it.
LEAST = 4


@cache
def fairs_of_heads() -> dict[str, frozenset[str]]:
    """Head -> the names of the fairs where something is called so."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for expo in dict.fromkeys(one.expo for one in SETS if one.part is Part.DEV):
        for exhibitor in published(expo, semantic=False).catalogue.programme.exhibitors:
            for name in (normalise(value) for text in exhibitor.products for value in text.values()):
                for head in heads_of(name):
                    found[head].add(expo.parent.name)
    return {head: frozenset(fairs) for head, fairs in found.items()}


def _is_vague(head: str) -> bool:
    """Whether it may be of anything (系统, 材料)."""
    return any(head.endswith(word) for one in languages() for word in one.generic)


def main() -> None:
    """Print how many there are; write them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help=f"write {HEADS.name}")
    arguments = parser.parse_args()
    heads = sorted(head for head, fairs in fairs_of_heads().items() if len(fairs) >= LEAST and not _is_vague(head))
    print(f"{len(heads)} heads at {LEAST} fairs or more")
    if arguments.write:
        HEADS.write_text("\n".join(heads) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
