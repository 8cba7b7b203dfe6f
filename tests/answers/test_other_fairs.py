"""What only another fair has is not here, in whatever frame it is asked for; no exhibitor that is, is denied, and
what texts of another fair tell is no exhibitor or talk that is looked for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from random import Random
from typing import Any

import orjson
import pytest

from bot.domain.programme import Programme
from tests.answers.evaluation.asking import asker, published
from tests.answers.evaluation.sets import FOLDER, SETS, Part
from tests.answers.other_fairs import KINDS, asked, frames

# Every so many fairs, asked of the one so far beyond.
_STEP, _BEYOND, _SEED = 6, 37, 7
_TIMES = 6
# So many entries of the FAQ are asked elsewhere; of a hundred so many may be said to be in no list there.
_ENTRIES, _SOUGHT = 12, 1.5
# So many companies of a fair are asked for, in so many frames of each language.
_COMPANIES, _FRAMES = 10, 3
# Of a hundred questions, so many have to be told that there is none. A title may be nearly one that there is; a
# company may be named like a thing that no list has, and words of a category stand in some other fair.
LEAST = {
    "company": 89, "speaker": 95, "title": 94, "product": 92, "category": 89, "track": 88, "room": 85,
    "country": 98,
}  # fmt: skip
_NONE = re.compile(r"\b(no|not|none|nothing|nobody|neither|doesn't|isn't)\b|没有|没|无", re.IGNORECASE)


def _fairs() -> list[str]:
    of_dev = (one.expo.parent for one in SETS if one.part is Part.DEV)
    return sorted({folder.name for folder in of_dev if folder.parent == FOLDER})


def _programme(fair: str) -> Programme:
    return published(FOLDER / fair / "expo", semantic=False).catalogue.programme


def _answers(fair: str, questions: Iterable[tuple[str, str]]) -> list[dict[str, Any]]:
    """To (language, text), each in a chat of its own."""
    lines = (
        orjson.dumps({"chat": number, "text": text, "lang": language}).decode()
        for number, (language, text) in enumerate(questions)
    )
    return [orjson.loads(line) for line in asker(FOLDER / fair / "expo", semantic=False).batch(lines)]


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_there_is_none_of_what_another_fair_has(kind: str) -> None:
    random = Random(_SEED)
    fairs = _fairs()
    count, wrong = 0, []
    for at in range(0, len(fairs), _STEP):
        here, there = fairs[at], fairs[(at + _BEYOND) % len(fairs)]
        questions = list(asked(kind, _programme(here), _programme(there), random, _TIMES))
        count += len(questions)
        answers = _answers(here, ((one.language, one.text) for one in questions))
        for one, answer in zip(questions, answers, strict=True):
            if answer["abstained"] or not _NONE.search(answer["answer"]):
                wrong.append((here, one.text, answer["answer"][:80]))
    assert count > 50
    assert 100 * (count - len(wrong)) / count >= LEAST[kind], (f"seed {_SEED}", count, len(wrong), wrong[:20])


@pytest.mark.slow
def test_no_exhibitor_is_denied() -> None:
    random = Random(_SEED)
    count, denied = 0, []
    for fair in _fairs()[::_STEP]:
        exhibitors = _programme(fair).exhibitors
        questions = [
            (language, random.choice(frames("company", language)).format(one.name.best(language)))
            for one in random.sample(exhibitors, min(_COMPANIES, len(exhibitors)))
            for language in ("en", "zh")
            for _ in range(_FRAMES)
        ]
        count += len(questions)
        for (_, text), answer in zip(questions, _answers(fair, questions), strict=True):
            of_lists = answer["intent"] in ("not_listed", "exhibitors")
            if of_lists and _NONE.search(answer["answer"].split("\n")[0]):
                denied.append((fair, text, answer["answer"][:80]))
    assert count > 1_000
    assert not denied, f"seed {_SEED}"


@pytest.mark.slow
def test_what_another_fair_tells_is_sought_in_no_list() -> None:
    random = Random(_SEED)
    fairs = _fairs()
    count, sought = 0, []
    for at in range(0, len(fairs), _STEP):
        here, there = fairs[at], _programme(fairs[(at + _BEYOND) % len(fairs)])
        entries = random.sample(there.faq, min(_ENTRIES, len(there.faq)))
        questions = [(language, text) for one in entries for language, text in one.question.by_locale.items()]
        count += len(questions)
        for (_, text), answer in zip(questions, _answers(here, questions), strict=True):
            of_lists = answer["intent"] in ("not_listed", "exhibitors", "sessions")
            if of_lists and _NONE.search(answer["answer"].split("\n")[0]):
                sought.append((here, text, answer["answer"][:80]))
    assert count > 500
    assert 100 * len(sought) / count <= _SOUGHT, (f"seed {_SEED}", count, len(sought), sought[:20])
