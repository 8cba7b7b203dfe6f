"""The layer on the embedder that tells which text answers a question."""

from __future__ import annotations

import pytest

from bot.embedding.answer_head import AnswerHead
from bot.embedding.universal import installed

np = pytest.importorskip("numpy", reason="the semantic extra is not installed")


def test_without_a_correction_it_is_the_cosine() -> None:
    head = AnswerHead(np, np.zeros((3, 1)), np.zeros((1, 3)))
    texts = np.array([[1, 0, 0], [0.6, 0.8, 0]], dtype=np.float32)
    assert head.answering(texts, texts[0]).tolist() == pytest.approx([1.0, 0.6])


def test_what_was_learnt_ties_a_question_to_another_direction() -> None:
    # Whoever asks along the first axis is answered along the second.
    head = AnswerHead(np, np.array([[1.0], [0.0]]), np.array([[0.0, 1.0]]))
    texts = np.eye(2, dtype=np.float32)
    asked, other = texts
    assert head.answering(texts, asked).tolist() == [1.0, 1.0]
    assert head.answering(texts, other).tolist() == [0.0, 1.0]


@pytest.mark.parametrize(
    ("question", "answer", "alike"),
    [
        ("带娃能进吗", "16岁以下谢绝入场，公众日除外。", "儿童座椅在B馆展出。"),
        ("东西丢了找谁", "失物招领：南登录厅服务台。", "贵重物品请随身携带，丢失概不负责。"),
        ("can I bring my dog", "No animals in the halls, guide dogs excepted.", "Dog food and dog toys: Hall 2."),
    ],
)
def test_the_shipped_layer_sets_what_answers_above_what_is_like_it(question: str, answer: str, alike: str) -> None:
    embedder = installed()
    assert embedder is not None
    compared = embedder.comparison(embedder.embed([answer, alike]))(question)
    right, wrong = compared.answering
    cosine_right, cosine_wrong = compared.cosines
    assert right > wrong
    assert right - wrong > cosine_right - cosine_wrong
