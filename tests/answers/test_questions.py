"""Questions about the sample expo, held at a floor. A line: what is asked when, and what the answer must hold.

``kind``: answer and none must hold one of each group of ``has`` and not be abstained from; abstain must be.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

from bot.answers.engine import answer
from bot.answers.index import AnswerIndex
from bot.domain.catalogue import Catalogue
from bot.importers.options import ImportOptions
from bot.importers.registry import read
from bot.texts.renderer import Renderer

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "examples" / "north-china-smart-energy-expo"
QUESTIONS = [
    json.loads(line) for line in (Path(__file__).parent / "questions.jsonl").read_text("utf-8").splitlines()
]
RENDERER = Renderer(lambda action: False)
FLOOR = {"answer": 0.96, "none": 1.0, "abstain": 0.98}


@cache
def sample() -> AnswerIndex:
    programme = read([SAMPLE], ImportOptions()).programme
    assert programme is not None
    return AnswerIndex.build(Catalogue(programme, 1, dt.datetime(2021, 7, 30, 0, 10, tzinfo=dt.UTC)))


def is_right(question: dict[str, Any], contexts: dict[str, str]) -> bool:
    index = sample()
    now = dt.datetime.fromisoformat(question["now"]).replace(tzinfo=index.catalogue.zone)
    locale = question["lang"]
    context = contexts.get(question.get("after", ""), "")
    found = answer(question["text"], index, now=now, locale=locale, context=context)
    contexts[question["id"]] = found.context
    if question["kind"] == "abstain":
        return found.abstained
    text = RENDERER.render(found.message, locale, index.catalogue, now).plain.casefold()
    return not found.abstained and all(any(part.casefold() in text for part in group) for group in question["has"])


def test_questions_are_answered_right() -> None:
    contexts: dict[str, str] = {}
    right: Counter[str] = Counter()
    wrong: list[str] = []
    for question in QUESTIONS:
        if is_right(question, contexts):
            right[question["kind"]] += 1
        else:
            wrong.append(f"{question['id']} {question['text']}")
    asked = Counter(question["kind"] for question in QUESTIONS)
    below = {kind for kind in FLOOR if right[kind] < FLOOR[kind] * asked[kind]}
    assert not below, wrong


def test_questions_are_in_both_languages() -> None:
    chinese = sum(question["lang"] == "zh" for question in QUESTIONS)
    assert len(QUESTIONS) >= 150
    assert chinese >= 0.45 * len(QUESTIONS)
