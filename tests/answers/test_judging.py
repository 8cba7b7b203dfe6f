"""When an answer to a question of an evaluation set is right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson
import pytest

from tests.answers.embedders import FakeEmbedder
from tests.answers.evaluation import asking
from tests.answers.evaluation.questions import (
    BadQuestion,
    Expected,
    Question,
    is_right,
    parse_question,
    read_questions,
)
from tests.answers.evaluation.scores import Score, percentile

LINE: dict[str, Any] = {
    "id": "T1", "lang": "en", "now": "2021-07-30T10:50", "text": "when?", "intent": "hours", "style": "plain",
    "kind": "answer", "all": [["9:00"]],
}  # fmt: skip

NOTHING = Expected()


def question(kind: str, expected: Expected = NOTHING) -> Question:
    return Question("T1", "en", "2021-07-30T10:50", "when?", "hours", "plain", kind, expected)


def refusal_of(**changes: Any) -> str:
    with pytest.raises(BadQuestion) as refused:
        parse_question({**LINE, **changes})
    return str(refused.value)


def test_every_group_must_be_met_by_one_of_its_alternatives() -> None:
    asked = question("answer", Expected(every=(("9:00", "nine"), ("hall 2",))))
    assert is_right(asked, "Nine o'clock, HALL 2", abstained=False)
    assert not is_right(asked, "Nine o'clock, hall 3", abstained=False)


def test_alternative_may_be_a_regular_expression() -> None:
    asked = question("answer", Expected(every=((r"re:(?<!\d)0?9[:.]00|9 ?A\.?M",),)))
    assert is_right(asked, "From 09.00", abstained=False)
    assert is_right(asked, "From 9 am", abstained=False)
    assert not is_right(asked, "From 19:00", abstained=False)


def test_so_many_of_the_groups_are_enough() -> None:
    asked = question("answer", Expected(some=(("amber",), ("birch", "白桦"), ("cobalt",)), at_least=2))
    assert is_right(asked, "Amber, 白桦", abstained=False)
    assert not is_right(asked, "Amber, amber", abstained=False)


@pytest.mark.parametrize("kind", ["answer", "none", "abstain", "corrected"])
@pytest.mark.parametrize("abstained", [True, False])
def test_what_must_not_stand_in_an_answer_spoils_it(kind: str, abstained: bool) -> None:
    asked = question(kind, Expected(every=(("5 halls",),), never=("Line 2", r"re:line \d\d")))
    assert not is_right(asked, "5 halls, take line 2", abstained=abstained)
    assert not is_right(asked, "5 halls, take line 16", abstained=abstained)


@pytest.mark.parametrize("kind", ["answer", "none"])
def test_abstaining_from_what_the_data_answers_is_wrong(kind: str) -> None:
    assert not is_right(question(kind, Expected(every=(("no",),))), "I do not know", abstained=True)


def test_what_the_data_does_not_answer_must_be_abstained_from() -> None:
    assert is_right(question("abstain"), "I won't guess", abstained=True)
    assert not is_right(question("abstain"), "It will rain", abstained=False)


def test_false_premise_is_declined_or_corrected() -> None:
    asked = question("corrected", Expected(every=(("5 halls",),)))
    assert is_right(asked, "I do not know", abstained=True)
    assert is_right(asked, "There are 5 halls", abstained=False)
    assert not is_right(asked, "Hall 1", abstained=False)
    assert not is_right(question("corrected"), "Hall 1", abstained=False)


def test_line_is_read_with_all_its_fields() -> None:
    line = {**LINE, "any": [["a"], ["b"]], "at_least": 2, "not": ["c"], "after": "T0"}
    expected = Expected((("9:00",),), (("a",), ("b",)), 2, ("c",))
    assert parse_question(line) == Question(
        "T1", "en", "2021-07-30T10:50", "when?", "hours", "plain", "answer", expected, "T0"
    )


def test_one_group_of_any_is_enough_where_no_number_is_given() -> None:
    assert parse_question({**LINE, "any": [["a"], ["b"]]}).expected.at_least == 1


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"kind": "maybe"}, "kind is 'maybe'; it is one of answer, none, abstain, corrected"),
        ({"text": ""}, "text is missing or not a text"),
        ({"has": [["9:00"]]}, "unknown field has"),
        ({"all": []}, "kind answer needs all or any"),
        ({"all": [[]]}, "all has an empty group"),
        ({"all": ["9:00"]}, "all: '9:00' is not a list of texts"),
        (
            {"all": [["re:("]]},
            "all: 're:(' is no regular expression: missing ), unterminated subpattern at position 0",
        ),
        ({"any": [["a"]], "at_least": 2}, "at_least is 2 of 1 groups in any"),
        ({"at_least": 1}, "at_least is 1 of 0 groups in any"),
        ({"kind": "abstain"}, "kind abstain has nothing to hold; what it must not hold stands in not"),
    ],
)
def test_wrong_line_is_refused(changes: dict[str, Any], message: str) -> None:
    assert refusal_of(**changes) == message


@pytest.mark.parametrize(
    ("second", "message"),
    [
        ({"id": "T1"}, "id T1 is there twice"),
        ({"id": "T2", "after": "T3"}, "after names T3, which no earlier line has"),
    ],
)
def test_file_names_the_line_that_is_wrong(tmp_path: Path, second: dict[str, str], message: str) -> None:
    path = tmp_path / "questions.jsonl"
    path.write_bytes(orjson.dumps(LINE) + b"\n\n" + orjson.dumps({**LINE, **second}) + b"\n")
    with pytest.raises(BadQuestion) as refused:
        read_questions(path)
    assert str(refused.value) == f"{tmp_path.name}/questions.jsonl:3: {message}"


@pytest.mark.parametrize(
    ("score", "low"),
    [
        (Score(92, 100, 99, 92), False),
        (Score(91, 100, 99, 92), True),
        (Score(11, 12, 99, 97), False),
        (Score(10, 12, 99, 97), True),
        (Score(11, 12, 99, 100), True),
        (Score(0, 12), False),
        (Score(0, 0, 99, 100), False),
    ],
)
def test_score_is_low_where_more_went_wrong_than_its_floor_allows(score: Score, low: bool) -> None:
    assert score.is_low is low


def test_percentile_is_the_time_that_so_many_do_not_exceed() -> None:
    times = [float(number) for number in range(100, 0, -1)]
    assert (percentile(times, 0.5), percentile(times, 0.95), percentile([3.0], 0.95)) == (50.0, 95.0, 3.0)
    assert percentile([], 0.5) == 0.0


def test_vectors_of_a_fair_are_kept_until_its_texts_or_the_model_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "KEPT_VECTORS", tmp_path / "vectors")
    embedder, other = FakeEmbedder(), FakeEmbedder("ideas 2")
    texts = ["a dog", "two hats"]
    assert asking.vectors_of(embedder, texts) == asking.vectors_of(embedder, texts) == embedder.embed(texts)
    assert embedder.embedded == texts * 2  # Once for itself, once to compare.
    asking.vectors_of(embedder, texts[:1])
    asking.vectors_of(other, texts)
    assert (embedder.embedded[4:], other.embedded) == (texts[:1], texts)
