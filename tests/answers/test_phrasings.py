"""Ways to ask for what the catalogue holds, over the fairs of the evaluation, and judged by the catalogue."""

from __future__ import annotations

import random
import re
from collections import Counter

import pytest

from bot.answers.language import Language, languages
from tests.answers.evaluation.asking import published
from tests.answers.evaluation.sets import SAMPLE
from tests.answers.phrasings.cases import cases
from tests.answers.phrasings.fair import Case
from tests.answers.phrasings.sets import READ, TESTS, phrasings, said

# In per cent, up to three points below what is reached; with sentence embeddings and without. Those that are read
# were written in words that rules do not know.
FLOORS = {
    ("en", True): 78, ("zh", True): 74, ("en-test", True): 79, ("zh-test", True): 80,
    ("en", False): 70, ("zh", False): 64, ("en-test", False): 72, ("zh-test", False): 74,
}  # fmt: skip
_SLOT = re.compile(r"\{(\w+)\}")
_SEED, _CHOICES, _APART = 1, 5, 4


@pytest.mark.slow
@pytest.mark.parametrize(("name", "semantic"), FLOORS)
def test_so_many_are_answered_rightly(name: str, semantic: bool) -> None:
    # Of those that are read there are ten times as many, and a fourth tells as much.
    found = list(said(name, each=1, seed=_SEED, semantic=semantic, apart=_APART if name in READ else 1))
    right = sum(one.right for one in found)
    wrong = Counter(one.intent for one in found if not one.right)
    reached = f"{right} of {len(found)} (seed {_SEED}); most wrong: {wrong.most_common(8)}"
    assert 100 * right >= FLOORS[name, semantic] * len(found), reached


@pytest.mark.parametrize("name", [*READ, *TESTS])
def test_every_phrasing_has_something_to_be_filled_with(name: str) -> None:
    catalogue = published(SAMPLE, semantic=False).catalogue
    known: dict[str, Case] = {}
    for seed in range(_CHOICES):  # After the last session there is no next one.
        known |= cases(catalogue, name[:2], random.Random(seed))
    for intent, ways in phrasings(name).items():
        for way in ways:
            assert set(_SLOT.findall(way)) <= known[intent].slots.keys(), way


@pytest.mark.parametrize("language", languages(), ids=lambda one: one.tag)
def test_what_is_asked_plainly_names_what_has_a_stand_in(language: Language) -> None:
    for name, plain in language.plain_questions.items():
        assert set(_SLOT.findall(plain)) <= language.stand_ins.keys(), name
