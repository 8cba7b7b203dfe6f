"""The layer that tells which usual question a sentence is about, by the shipped weights."""

from __future__ import annotations

import pytest

from bot.answers.bank import usual_questions
from bot.embedding.universal import UniversalEmbedder, installed

TEXTS = [
    "Is there a cloakroom? Suitcases are kept at the South Entrance, CNY 15 a day.",
    "宠物不得入场，导盲犬除外。",
    "Parking costs CNY 6 an hour, at most CNY 45 a day.",
]


@pytest.fixture(scope="module")
def embedder() -> UniversalEmbedder:
    found = installed()
    if found is None:
        pytest.skip("the semantic extra is not installed")
    return found


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("this suitcase is killing me, can I dump it somewhere", 0),
        ("行李太重了，哪里能放", 0),
        ("my poodle is with me, will you let us in", 1),
        ("家里狗子能一起带进去吗", 1),
        ("what do I pay if I leave the car all day", 2),
    ],
)
def test_question_agrees_most_with_the_text_that_answers_it(
    embedder: UniversalEmbedder, question: str, number: int
) -> None:
    found = embedder.comparison(embedder.embed(TEXTS))(question)
    assert max(range(len(TEXTS)), key=found.agreed.__getitem__) == number
    assert found.agreed[number] > 0.3
    assert -1.0 <= min(found.alike) <= found.alike[number] <= 1.0


def test_what_is_asked_of_any_bot_is_told_from_what_is_asked_of_an_expo(embedder: UniversalEmbedder) -> None:
    compare = embedder.comparison(embedder.embed(TEXTS))
    assert compare("how do I cook rice").elsewhere > 0.8
    assert compare("where is the cloakroom").elsewhere < 0.1


def test_layer_has_a_column_for_each_usual_question(embedder: UniversalEmbedder) -> None:
    np = pytest.importorskip("numpy")
    from bot.embedding.usual_head import UsualHead

    head = UsualHead.shipped(np)
    questions = list(usual_questions())
    assert head.likely(np.zeros((1, 512), dtype=np.float32)).shape == (1, len(questions))
    assert list(head.elsewhere) == [number for number, one in enumerate(questions) if one.elsewhere]


def test_nothing_to_compare_with_is_nothing(embedder: UniversalEmbedder) -> None:
    found = embedder.comparison([])("anything")
    assert (list(found.cosines), list(found.agreed), list(found.alike), found.elsewhere) == ([], [], [], 0.0)
