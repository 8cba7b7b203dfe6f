"""What people put together in Chinese questions, to read those that are typed in pinyin: 哪几场 is no 哪机场.

``python -m tests.answers.training.collect_phrases [--write]`` counts stretches of two to five characters in the
questions of the development part, and in the usual questions as people type them, and writes
``bot/answers/phrases.txt``: those that are said at several fairs, or for several needs, the most often said first.
What a single fair is about is in none of them. All hours and the first days of a month follow, whichever were
said.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator

from bot.answers.lexicon import PHRASES
from bot.answers.normalise import normalise
from bot.answers.tokens import HAN_RUN
from tests.answers.evaluation.sets import SETS, Part
from tests.answers.needs.sets import wordings

# Of so many characters, and said at so many fairs or for so many needs.
_SHORTEST, _LONGEST = 2, 5
_LEAST = 4
# Of what stands beside a phrase, one character is so much at the most; beside a pair, so much.
_MOST, _MOST_OF_PAIRS = 0.85, 0.7
# What hours and days are counted by, and how far.
_NUMBERS = ("一", "两", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_UNITS = ("点", "点半", "号")
# Questions whose characters are not as they are meant, or of another writing.
_OTHERWISE = frozenset({"pinyin", "typo", "traditional"})


def said() -> Iterator[tuple[str, str]]:
    """Chinese questions, each with where it is from: a fair, or a need."""
    for one in SETS:
        for asked in one.questions if one.part is Part.DEV else ():
            if asked.lang == "zh" and asked.style not in _OTHERWISE:
                yield one.expo.parent.name, asked.text
    for need, lines in wordings("zh").items():
        yield from ((need, line) for line in lines)


def phrases() -> list[str]:
    """The phrases, the most often said first; what nearly always stands in one that is longer is a piece of it
    (家卖 of 哪家卖)."""
    sources: defaultdict[str, set[str]] = defaultdict(set)
    beside: defaultdict[str, tuple[Counter[str], Counter[str]]] = defaultdict(lambda: (Counter(), Counter()))
    for source, text in said():
        for run in HAN_RUN.findall(normalise(text)):
            for length in range(_SHORTEST, _LONGEST + 1):
                for at in range(len(run) - length + 1):
                    phrase = run[at : at + length]
                    sources[phrase].add(source)
                    before, after = beside[phrase]
                    before[run[at - 1 : at]] += 1
                    after[run[at + length : at + length + 1]] += 1
    often = [phrase for phrase, where in sources.items() if len(where) >= _LEAST]
    kept = [phrase for phrase in often if not any(_is_one(side, len(phrase)) for side in beside[phrase])]
    kept.sort(key=lambda phrase: (-len(sources[phrase]), phrase))
    return list(dict.fromkeys([*kept, *(f"{number}{unit}" for unit in _UNITS for number in _NUMBERS)]))


def _is_one(beside: Counter[str], length: int) -> bool:
    """Whether one character nearly always stands there; none at all is no character."""
    character, times = beside.most_common(1)[0]
    return bool(character) and times > (_MOST_OF_PAIRS if length == _SHORTEST else _MOST) * beside.total()


def main() -> None:
    """Print how many there are, or write them."""
    parser = argparse.ArgumentParser(prog="python -m tests.answers.training.collect_phrases")
    parser.add_argument("--write", action="store_true")
    found = phrases()
    print(f"{len(found)} phrases, {sum(map(len, found))} characters")
    if parser.parse_args().write:
        PHRASES.write_text("\n".join(found) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
