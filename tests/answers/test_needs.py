"""Usual questions as people type them, over the fairs of the evaluation: told where a text tells them."""

from __future__ import annotations

from collections import Counter

import orjson
import pytest

from bot.answers.bank import usual_questions
from bot.answers.normalise import normalise
from tests.answers.evaluation.asking import asker, has_embedder, published
from tests.answers.evaluation.sets import Part
from tests.answers.needs.asked import fairs, said
from tests.answers.needs.sets import NEAR, READ, TALK, TESTS, told_at, wordings
from tests.answers.training.examples import FOLDS, NEEDS, all_asked, folds, holds, numbered_needs

# In per cent, a point beside what is reached: of what a text tells, the answers that quote it, at least, and of
# what none tells, those that quote another, at most; by set, part of the fairs and whether there are embeddings.
FLOORS = {
    ("en-test", Part.TEST, True): (58, 7), ("zh-test", Part.TEST, True): (64, 8),
    ("en-test", Part.TEST, False): (33, 12), ("zh-test", Part.TEST, False): (43, 12),
}  # fmt: skip
_SEED = 1
_ASKED = {one.name for one in usual_questions() if not one.elsewhere}
_FAIRS = {**fairs(Part.DEV), **fairs(Part.TEST)}


@pytest.mark.slow
@pytest.mark.parametrize(("name", "part", "semantic"), FLOORS)
def test_so_many_are_told_or_declined(name: str, part: Part, semantic: bool) -> None:
    found = list(said(name, part, each=1, seed=_SEED, semantic=semantic))
    told = Counter(one.outcome for one in found if one.told)
    untold = Counter(one.outcome for one in found if not one.told)
    least_told, most_quoted = FLOORS[name, part, semantic]
    reached = f"told: {told}; not told: {untold} (seed {_SEED})"
    assert 100 * told["right"] >= least_told * told.total(), reached
    assert 100 * untold["quoted"] <= most_quoted * untold.total(), reached


@pytest.mark.parametrize("name", [*READ, *TESTS, *(tag + kind for tag in READ for kind in (NEAR, TALK))])
def test_every_usual_question_is_put_in_other_words(name: str) -> None:
    least = {"near": 3, "talk": 2, "test": 4}.get(name[3:], 29)
    assert wordings(name).keys() == _ASKED
    assert min(map(len, wordings(name).values())) >= least


def _lines(*names: str) -> set[str]:
    return {normalise(line) for name in names for some in wordings(name).values() for line in some}


def test_what_is_looked_at_by_its_score_was_not_trained_on() -> None:
    read = _lines(*(tag + kind for tag in READ for kind in ("", NEAR, TALK)))
    tried = _lines(*TESTS)
    assert len(read & tried) < len(tried) / 40  # "toilet?" is said by everybody.


@pytest.mark.slow
def test_what_is_fitted_without_a_fair_knows_no_wording_that_is_asked_there() -> None:
    places: dict[str, set[int]] = {}
    for number, _, line in numbered_needs():
        places.setdefault(line, set()).add(number % FOLDS)
    assert sum(len(some) > 1 for some in places.values()) <= 3  # Said by two people alike.
    asked = [(one.text, folds()[one.fair]) for one in all_asked() if one.kind in NEEDS]
    assert len(asked) > 20_000
    assert all(fold in places[text] for text, fold in asked)


@pytest.mark.slow
@pytest.mark.parametrize("fair", _FAIRS)
def test_what_is_told_stands_in_the_texts_of_the_fair(fair: str) -> None:
    told, passages = told_at(fair), published(_FAIRS[fair], semantic=False).index.passages
    assert told.texts.keys() | told.unsure <= _ASKED
    assert not told.texts.keys() & told.unsure
    for usual, pieces in told.texts.items():
        for piece in pieces:
            assert any(map(holds([piece]), passages)), f"{usual}: {piece}"


@pytest.mark.skipif(not has_embedder(), reason="the extra semantic is not installed")
@pytest.mark.parametrize(
    ("fair", "question", "abstained"),
    [
        ("chips", "When will the speakers' files be uploaded?", True),
        ("silver", "Will I have to pay again if I return tomorrow?", True),
        ("mobility", "十三米的大挂进得来吗", True),
        # Products and talks are sought: that there is none is the answer.
        ("chips", "does anyone show helicopters", False),
        ("silver", "any talks on beekeeping?", False),
    ],
)
def test_list_of_nothing_is_no_answer_to_a_usual_question(fair: str, question: str, abstained: bool) -> None:
    asked = orjson.dumps({"chat": 1, "text": question}).decode()
    [found] = map(orjson.loads, asker(_FAIRS[fair], semantic=True).batch([asked]))
    assert found["abstained"] is abstained, found["answer"]
