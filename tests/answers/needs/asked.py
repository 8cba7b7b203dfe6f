"""How the needs are answered at fairs: what a fair tells, it quotes; what it does not tell, it declines."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import orjson

from bot.answers.normalise import has_han, normalise
from bot.answers.passages import Passage
from handlers.console.ask import Asker
from tests.answers.evaluation.asking import asker, published
from tests.answers.evaluation.sets import SETS, Part
from tests.answers.needs.sets import is_told, told_at, wordings
from tests.answers.training.examples import folders, holds

_AT = dt.time(10, 50)
_OF_TEXTS = frozenset({"text", "faq"})
# An answer that has a stretch of a text in common with it, of so many letters, quotes it.
_STRETCH, _STRETCH_OF_HAN = 24, 10


@dataclass(frozen=True, slots=True)
class Said:
    """A need as it was asked at a fair. ``told``: a text there tells it. ``outcome``: right | quoted (another one)
    | by rule (facts of the catalogue, which may tell it as well) | declined."""

    fair: str
    usual: str
    wording: str
    told: bool
    answer: str
    outcome: str


def fairs(part: Part) -> dict[str, Path]:
    """Those of a part of the evaluation, by name; one of which anything may be read is none of the test's."""
    read = folders()
    if part is Part.DEV:
        return read
    others = {one.expo.parent.name: one.expo for one in SETS if one.expo not in read.values()}
    # Of some fairs nobody has written down what their texts tell.
    return {name: expo for name, expo in others.items() if is_told(name)}


def said(name: str, part: Part, *, each: int, seed: int, semantic: bool) -> Iterator[Said]:
    """``each`` wordings of every usual question, chosen by chance from ``seed``, at every fair of a part."""
    for fair, expo in fairs(part).items():
        told, chance = told_at(fair), random.Random(f"{seed} {fair}")
        for usual, lines in wordings(name).items():
            chosen = chance.sample(lines, min(each, len(lines)))
            for line in chosen if usual not in told.unsure else ():
                yield _asked(fair, expo, usual, line, told.texts.get(usual, ()), name[:2], semantic)


def _asked(
    fair: str, expo: Path, usual: str, line: str, pieces: Collection[str], tag: str, semantic: bool
) -> Said:
    first = published(expo, semantic=False).catalogue.expo.start_date
    now = dt.datetime.combine(first, _AT).isoformat()
    asked = orjson.dumps({"chat": line, "text": line, "now": now, "lang": tag}).decode()
    found = orjson.loads([*_bot(expo, semantic).batch([asked])][-1])
    outcome = "declined"
    if not found["abstained"]:
        other = "quoted" if found["intent"] in _OF_TEXTS else "by rule"
        outcome = "right" if quotes(found["answer"], _right(expo, tuple(pieces))) else other
    return Said(fair, usual, line, bool(pieces), found["answer"], outcome)


@cache
def _bot(expo: Path, semantic: bool) -> Asker:
    return asker(expo, semantic=semantic)


def quotes(answer: str, stretches: Collection[str]) -> bool:
    """Whether any of the stretches stands in an answer."""
    plain = _plain(answer)
    return any(stretch in plain for stretch in stretches)


@cache
def _right(expo: Path, pieces: tuple[str, ...]) -> frozenset[str]:
    """The stretches of the texts that have a piece, and of no other text."""
    judge = holds(pieces)
    found: dict[bool, set[str]] = {True: set(), False: set()}
    for passage in published(expo, semantic=False).index.passages:
        found[judge(passage)].update(_stretches(passage))
    return frozenset(found[True] - found[False])


def _stretches(passage: Passage) -> Iterator[str]:
    for text in (passage.body, passage.whole, *passage.texts):
        plain = _plain(text)
        size = _STRETCH_OF_HAN if has_han(plain) else _STRETCH
        if len(plain) < size:
            yield from (plain,) if plain else ()
        yield from (plain[at : at + size] for at in range(len(plain) - size + 1))


def _plain(text: str) -> str:
    return " ".join(normalise(text).split())
