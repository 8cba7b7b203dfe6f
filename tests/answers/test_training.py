"""What abstention is trained on: enough of both kinds and languages, and labels that mean something."""

from __future__ import annotations

import tomllib
from dataclasses import fields
from itertools import chain
from typing import Any

import pytest

from bot.answers.abstention import WEIGHTS, Features, Meant
from bot.answers.agreement import Agreement
from bot.answers.normalise import has_han
from tests.answers.evaluation.sets import CHATTER, Part
from tests.answers.training.examples import (
    CORRIDOR,
    FAIRS,
    PARAPHRASES,
    QUESTIONS,
    folders,
    index_of,
    said_at_fairs,
)

DATA = tomllib.loads(QUESTIONS.read_text(encoding="utf-8"))
REWORDED = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in PARAPHRASES.glob("*.toml")}


def test_there_are_enough_questions_of_both_kinds_in_both_languages() -> None:
    answerable = [text for fair in FAIRS for group in DATA[fair] for text in group["ask"]]
    unanswerable = list(chain.from_iterable(DATA["unanswerable"].values()))
    for questions in (answerable, unanswerable):
        chinese = sum(map(has_han, questions))
        assert len(questions) >= 300
        assert 0.4 <= chinese / len(questions) <= 0.6


@pytest.mark.parametrize("fair", FAIRS)
def test_no_question_has_an_answer_and_none(fair: str) -> None:
    asked = {text for group in DATA[fair] for text in group["ask"]}
    assert asked.isdisjoint([*DATA["unanswerable"][fair], *DATA["unanswerable"]["anywhere"]])


@pytest.mark.parametrize("fair", FAIRS)
def test_every_right_text_stands_in_a_passage(fair: str) -> None:
    said = [f"{passage.head} {passage.body}".casefold() for passage in index_of(FAIRS[fair]).passages]
    groups = [group["right"] for group in DATA[fair]]
    assert [one for one in groups if not any(text.casefold() in body for text in one for body in said)] == []


def test_questions_in_other_words_are_of_fairs_that_are_trained_on() -> None:
    assert REWORDED
    assert folders().keys() >= REWORDED.keys()


@pytest.mark.parametrize("fair", sorted(REWORDED))
def test_questions_in_other_words_are_many_of_both_languages_and_asked_once(fair: str) -> None:
    asked = [text for group in REWORDED[fair]["group"] for text in group["ask"]]
    unanswerable = REWORDED[fair]["unanswerable"]
    assert len(asked) >= 400
    assert len(unanswerable) >= 40
    assert len({*asked, *unanswerable}) == len(asked) + len(unanswerable)
    # Some are two thirds Chinese, as visitors are; pinyin has no characters of its own.
    assert 0.4 <= sum(map(has_han, asked)) / len(asked) <= 0.7


def test_what_is_typed_in_a_hurry_is_of_fairs_that_are_trained_on_and_no_chatter() -> None:
    said = list(said_at_fairs())
    assert {path.stem for path in CORRIDOR.glob("*.txt")} <= folders().keys()
    assert sum(path.read_text(encoding="utf-8").count("\n") for path in CORRIDOR.glob("*.txt")) >= 1_500
    chatter = {line for one in CHATTER if one.part is Part.DEV for line in one.utterances}
    assert chatter.isdisjoint(text for _, text in said)


@pytest.mark.parametrize("fair", sorted(REWORDED))
def test_what_answers_questions_in_other_words_stands_in_passages(fair: str) -> None:
    passages = index_of(folders()[fair]).passages
    said = [f"{passage.head} {passage.whole or passage.body}".casefold() for passage in passages]
    groups = REWORDED[fair]["group"]
    answered = [
        group for group in groups if any(text.casefold() in body for text in group["right"] for body in said)
    ]
    # Some are answered by what is no passage: a note on a day, what a hall has.
    assert len(answered) >= 0.75 * len(groups)


@pytest.mark.parametrize("name", ["words", "meaning"])
def test_shipped_weights_are_of_the_terms_that_there_are(name: str) -> None:
    values: dict[str, Any] = {field.name: 0.5 for field in fields(Features)}
    values["agreement"] = Agreement(*[0.5] * len(fields(Agreement)))
    values["meant"] = Meant(0.5, 0.5, 0.5, 0.5)
    if name == "words":
        values |= {"cosine": None, "lead": None, "meant": None}
    shipped = tomllib.loads(WEIGHTS.read_text(encoding="utf-8"))[name]
    assert list(shipped["terms"]) == list(Features(**values).terms())
