"""The evaluation sets: their shape, and the floors that answers are held at (see evaluation/README.md)."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from functools import cache

import pytest

from tests.answers.evaluation.__main__ import main
from tests.answers.evaluation.asking import Outcome, has_embedder, outcomes, reactions
from tests.answers.evaluation.report import failures_as_text
from tests.answers.evaluation.scores import by_language_of_chatter, by_set
from tests.answers.evaluation.sets import CHATTER, SAMPLE, SETS, Chatter, Part, QuestionSet

pytestmark = pytest.mark.slow
SEMANTIC = (False, True) if has_embedder() else (False,)
SAMPLE_SETS = tuple(one for one in SETS if one.expo == SAMPLE)


@cache
def asked(questions: QuestionSet, semantic: bool) -> tuple[Outcome, ...]:
    return tuple(outcomes(questions, semantic=semantic))


@pytest.mark.parametrize("semantic", SEMANTIC)
@pytest.mark.parametrize("questions", SETS, ids=lambda one: one.name)
def test_questions_are_answered_right(questions: QuestionSet, semantic: bool) -> None:
    found = asked(questions, semantic)
    low = {kind: f"{score.right} of {score.asked}" for (_, kind), score in by_set(found).items() if score.is_low}
    # Failures of a test set are not to be read.
    assert not low, failures_as_text(found, ()) if questions.part is Part.DEV else questions.name


@pytest.mark.parametrize("semantic", SEMANTIC)
@pytest.mark.parametrize("chatter", CHATTER, ids=lambda one: one.name)
def test_chatter_is_not_answered_as_if_it_were_about_the_expo(chatter: Chatter, semantic: bool) -> None:
    found = list(reactions(chatter, semantic=semantic))
    score = by_language_of_chatter(found)[chatter.name]
    assert not score.is_low, f"{score.right} of {score.asked}"


def test_sample_is_asked_about_in_both_languages_and_beyond_its_data() -> None:
    questions = [question for one in SAMPLE_SETS for question in one.questions]
    chinese = sum(question.lang == "zh" for question in questions)
    beyond = sum(question.kind == "abstain" for question in questions)
    assert len(questions) >= 500
    assert chinese >= 0.45 * len(questions)
    assert beyond >= 100


def test_id_names_one_question_about_the_sample() -> None:
    ids = Counter(question.id for one in SAMPLE_SETS for question in one.questions)
    assert [id_ for id_, count in ids.items() if count > 1] == []


@pytest.mark.parametrize("questions", SETS, ids=lambda one: one.name)
def test_clock_of_each_question_is_naive(questions: QuestionSet) -> None:
    aware = [one.id for one in questions.questions if dt.datetime.fromisoformat(one.now).tzinfo]
    assert aware == []


@pytest.mark.parametrize("chatter", CHATTER, ids=lambda one: one.name)
def test_chatter_is_much_and_of_its_language(chatter: Chatter) -> None:
    han = sum(any("\u3400" <= sign <= "\u9fff" for sign in text) for text in chatter.utterances)
    assert len(chatter.utterances) >= 200
    assert han >= 0.9 * len(chatter.utterances) if chatter.language == "zh" else han == 0


def test_report_of_a_set_is_printed_and_its_exit_code_tells_whether_it_holds(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = main(["--set", "sample/dev", "--semantic", "off"])
    printed = capsys.readouterr().out
    assert code == (1 if "BELOW THE FLOOR" in printed else 0)
    assert printed.startswith("Answers, without sentence embeddings\n\nset, kind ")
