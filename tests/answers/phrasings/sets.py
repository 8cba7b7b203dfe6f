"""The phrasings, and how many of them are answered rightly over fairs of the evaluation."""

from __future__ import annotations

import datetime as dt
import random
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import orjson

from handlers.console.ask import Asker
from tests.answers.evaluation.asking import asker, published
from tests.answers.evaluation.sets import SETS, Part
from tests.answers.phrasings.cases import cases
from tests.answers.phrasings.fair import Case

FOLDER = Path(__file__).parent
# Those that may be read, and are trained on; and those that are looked at by their score alone.
READ, TESTS = ("en", "zh"), ("en-test", "zh-test")
_AT = dt.time(10, 50)
# So many fairs are tried until a phrasing was asked at enough of them that have what it is of.
_TRIED = 8


@dataclass(frozen=True, slots=True)
class Said:
    """A phrasing as it was asked at a fair, and what came of it."""

    intent: str
    phrasing: str
    fair: str
    question: str
    answer: str
    right: bool


def phrasings(name: str) -> Mapping[str, Sequence[str]]:
    """Intent -> ways to ask for it."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def said(name: str, *, each: int, seed: int, semantic: bool = False, apart: int = 1) -> Iterator[Said]:
    """The phrasings of a set that are so far ``apart``, at ``each`` fairs, chosen by chance from ``seed``."""
    order = random.Random(seed)
    for intent, ways in phrasings(name).items():
        for phrasing in ways[::apart]:
            tried = order.sample(_fairs(), min(len(_fairs()), _TRIED))
            filled = ((fair, case) for fair in tried if (case := _case(fair, name[:2], intent, phrasing)))
            for (fair, case), _ in zip(filled, range(each), strict=False):
                yield _asked(_bot(fair, semantic), fair, name[:2], intent, phrasing, case)


@cache
def _fairs() -> tuple[Path, ...]:
    return tuple(dict.fromkeys(one.expo for one in SETS if one.part is Part.DEV))


@cache
def _bot(fair: Path, semantic: bool) -> Asker:
    return asker(fair, semantic=semantic)


def _case(fair: Path, tag: str, intent: str, phrasing: str) -> Case | None:
    chance = random.Random(f"{fair.parent.name} {phrasing}")
    return cases(published(fair, semantic=False).catalogue, tag, chance).get(intent)


def _asked(bot: Asker, fair: Path, tag: str, intent: str, phrasing: str, case: Case) -> Said:
    first = published(fair, semantic=False).catalogue.expo.start_date
    now = (case.now.replace(tzinfo=None) if case.now else dt.datetime.combine(first, _AT)).isoformat()
    texts = [_filled(text, case.slots) for text in (case.before, phrasing) if text]
    lines = [orjson.dumps({"chat": phrasing, "text": text, "now": now, "lang": tag}).decode() for text in texts]
    found = orjson.loads([*bot.batch(lines)][-1])
    told = " ".join(found["answer"].split())
    right = case.right(told) and not found["abstained"]
    return Said(intent, phrasing, fair.parent.name, " >> ".join(texts), told, right)


def _filled(text: str, slots: Mapping[str, str]) -> str:
    for slot, value in slots.items():
        text = text.replace(f"{{{slot}}}", value)
    return text
