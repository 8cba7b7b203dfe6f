"""Search tokens: stems of Latin words, pairs of Chinese characters."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from bot.answers.once import once

# A word, a number, or one Chinese character: the units that names are compared in.
UNIT = re.compile(r"[a-z0-9]+|[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+")
# "280ah" is read like "280 ah".
_MEASURES = "[kmg]wh?|[km]va|m?ah|wh|mm|cm|km|kg|nm|rpm|[kmg]?hz|bar"
RUN = re.compile(
    rf"\d{{2,}}(?=(?:{_MEASURES})(?![a-z0-9]))|[a-z0-9]+(?:'[a-z]+)?|[\u3400-\u9fff]+|[^\W_\u3400-\u9fff]+"
)
HAN_RUN = re.compile(r"[\u3400-\u9fff]+")
_FIRST_HAN = "\u3400"
_KEEP_S = ("ss", "us", "is", "as")
_VOWELS = frozenset("aeiouy")
# What is left of "coding" and "baked": a short vowel would have doubled the last letter.
_SILENT = re.compile("[^aeiou][aeiou][^aeiouwxy]")

# Plurals whose singular ends with an s, which no rule tells from others ("buses", "cases").
PLURALS = Path(__file__).with_name("plurals.txt")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A light English stem: plural, -ing, -ed and a final e go; numbers and short words stay."""
    word = word.removesuffix("'s").replace("'", "")
    word = _plurals().get(word, word)
    if len(word) <= 3 or not word.isalpha():
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(_KEEP_S):
        word = word[:-1]
    for suffix in ("ing", "ed"):
        trunk = word.removesuffix(suffix)
        if trunk != word and len(trunk) > 2 and _VOWELS & set(trunk):
            undoubled = len(trunk) > 3 and trunk[-1] == trunk[-2] and trunk[-1] not in "lsz"
            word = trunk[:-1] if undoubled else trunk + "e" * bool(_SILENT.fullmatch(trunk))
            break
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


@lru_cache(maxsize=1)
def _plurals() -> dict[str, str]:
    return dict(line.split() for line in PLURALS.read_text(encoding="utf-8").splitlines())


@lru_cache(maxsize=2_000)
def whole(name: str) -> re.Pattern[str]:
    """A normalised name where it is no part of a longer word or number: Rose Hall is not in Tuberose Hall. Beside
    a Chinese character anything may stand."""
    before = r"(?<![a-z0-9])" if not is_han(name) else ""
    after = r"(?![a-z0-9])" if not is_han(name[-1:]) else ""
    return re.compile(f"{before}{re.escape(name)}{after}")


def stands_whole(name: str, text: str) -> bool:
    """Whether a name stands in a text, both normalised, and is no part of a longer word."""
    return whole(name).search(text) is not None


def is_han(run: str) -> bool:
    """Whether a run of text is Chinese."""
    return run[:1] >= _FIRST_HAN and run[:1] <= "\u9fff"


def tokens(text: str) -> list[str]:
    """The tokens of normalised text, in order: a stem a word, a pair a neighbouring two Chinese characters
    (a lone character stands for itself)."""
    found: list[str] = []
    for run in RUN.findall(text):
        if not is_han(run):
            found.append(stem(run))
        elif len(run) == 1:
            found.append(run)
        else:
            found += [run[i : i + 2] for i in range(len(run) - 1)]
    return found


@once
def units(text: str) -> tuple[tuple[str, int, int], ...]:
    """The units of normalised text with their places: (unit, from, to)."""
    return tuple([(match.group(), match.start(), match.end()) for match in UNIT.finditer(text)])


def unit_set(text: str) -> frozenset[str]:
    """The units of normalised text without their places."""
    return frozenset(match.group() for match in UNIT.finditer(text))
