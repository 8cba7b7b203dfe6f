"""What is worked out once for a question, and not kept beyond it."""

from __future__ import annotations

import pytest

from bot.answers.once import once, one_question

_CALLS: list[str] = []


@once
def _spelt(word: str, *, twice: bool = False) -> str:
    _CALLS.append(word)
    if not word:
        raise ValueError("no word")
    return word * (1 + twice)


@pytest.fixture(autouse=True)
def _no_calls() -> None:
    _CALLS.clear()


def test_the_same_is_worked_out_once_for_a_question() -> None:
    with one_question():
        assert [_spelt("a"), _spelt("b"), _spelt("a"), _spelt("a", twice=True)] == ["a", "b", "a", "aa"]
    assert _CALLS == ["a", "b", "a"]


def test_nothing_is_kept_for_another_question_or_without_one() -> None:
    for _ in range(2):
        with one_question():
            assert _spelt("a") == "a"
    assert _spelt("a") == _spelt("a") == "a"
    assert _CALLS == ["a"] * 4


def test_what_fails_fails_again_and_a_question_in_a_question_leaves_the_outer_as_it_was() -> None:
    with one_question():
        for _ in range(2):
            with pytest.raises(ValueError, match="no word"):
                _spelt("")
        _spelt("a")
        with one_question():
            _spelt("a")
        _spelt("a")
    assert _CALLS == ["", "", "a", "a"]
