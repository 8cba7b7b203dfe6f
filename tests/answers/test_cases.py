"""Asks every case of ``cases``, each in the ways that it is to be asked in."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

import pytest

from tests.answers import cases
from tests.answers.cases import Case, Cases
from tests.answers.conversations import last, needs_embedder

_WAYS = {"BOTH": (False, True), "BY_WORDS": (False,), "BY_MEANING": (True,)}
_TOPICS = tuple(module.name for module in iter_modules(cases.__path__))


def _asked() -> Iterator[tuple[str, Case, bool]]:
    """Topic, case, and whether it is asked by meaning."""
    for topic in _TOPICS:
        module = import_module(f"{cases.__name__}.{topic}")
        for name, ways in _WAYS.items():
            listed: Cases = getattr(module, name, ())
            yield from ((topic, case, semantic) for case in listed for semantic in ways)


def _parameters() -> list[object]:
    """Those of one fair one after another: its index is built once where several processes share the tests."""
    by_fair = sorted(_asked(), key=lambda asked: asked[1].fair)
    return [
        pytest.param(
            case,
            semantic,
            id=f"{topic}: {case.fair}: {case.conversation} ({'by meaning' if semantic else 'by words'})",
        )
        for topic, case, semantic in by_fair
    ]


@pytest.mark.parametrize(("case", "semantic"), _parameters())
def test_case(case: Case, semantic: bool) -> None:
    needs_embedder(semantic=semantic)
    found = last(case.fair, case.conversation, at=case.at, semantic=semantic)
    answer, intent = found["answer"], found["intent"]
    for words in case.holds:
        assert words in answer
    for words in case.lacks:
        assert words not in answer
    assert answer.startswith(case.begins)
    assert not answer.startswith(case.begins_not)
    assert case.abstained in (None, found["abstained"]), answer
    assert case.intent in ("", intent), answer
    assert intent not in case.intents_not, answer


def test_no_case_stands_twice() -> None:
    asked = [(case, semantic) for _, case, semantic in _asked()]
    assert len(asked) == len(set(asked))
