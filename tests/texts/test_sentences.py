"""Sentences with facts, above all about files that somebody brings: each can be told in every language."""

from __future__ import annotations

import ast
import re
from functools import partial

import pytest

from bot.domain.sentence import listed, sentence, together
from bot.importers.problems import ProblemLog
from bot.texts.renderer import Renderer
from tests.texts.sentences import TEXTS, Call, calls, made_elsewhere
from tests.texts.test_strings import LOCALES, PLACEHOLDER, strings

SYMBOLIC = re.compile(r"[a-z0-9]+([._][a-z0-9]+)+")
# What is called the same everywhere.
KEPT = {"JSON"}


def words_in(fact: ast.expr) -> bool:
    """Whether the code puts words of its own into a fact, past the sentence that could be translated."""
    if isinstance(fact, ast.Constant):
        return isinstance(fact.value, str) and any(char.isalpha() for char in fact.value)
    if isinstance(fact, ast.JoinedStr):
        return any(words_in(part) for part in fact.values)
    if isinstance(fact, ast.IfExp | ast.BoolOp):
        return any(words_in(part) for part in ast.iter_child_nodes(fact) if isinstance(part, ast.expr))
    return False


def test_each_is_written_out_where_it_is_said() -> None:
    assert [call.place for call in calls() if call.text is None] == []
    assert made_elsewhere() == []


def test_each_is_a_string_of_every_language() -> None:
    """With ``test_every_string_stands_in_every_language`` and its kin."""
    assert {msgid for msgid in strings("en") if not SYMBOLIC.fullmatch(msgid)} == TEXTS


def test_english_is_what_the_code_says() -> None:
    english = strings("en")

    assert {text: english[text] for text in TEXTS} == {text: (text,) for text in TEXTS}


@pytest.mark.parametrize("locale", [locale for locale in LOCALES if locale != "en"])
def test_no_other_language_repeats_the_english(locale: str) -> None:
    told = strings(locale)
    own_words = {text for text in TEXTS if any(char.isalpha() for char in PLACEHOLDER.sub("", text))}

    assert {text for text in own_words if told[text] == (text,)} == KEPT


def test_each_has_the_facts_that_it_tells() -> None:
    def differ(call: Call) -> bool:
        return set(PLACEHOLDER.findall(call.text or "")) != set(call.facts)

    assert [call.place for call in calls() if differ(call)] == []


def test_no_fact_holds_words_that_nobody_can_translate() -> None:
    assert [
        f"{call.place} {name}" for call in calls() for name, fact in call.facts.items() if words_in(fact)
    ] == []


def test_a_fact_that_is_a_sentence_is_told_in_the_same_language() -> None:
    where = sentence("%(file)s, line %(line)s", file="halls.csv", line=3)
    said = sentence('"%(id)s" is used already in %(place)s; give each its own id', id="100%", place=where)

    assert str(said) == '"100%" is used already in halls.csv, line 3; give each its own id'
    assert said.told(partial(Renderer().text, "zh")) == "“100%”在halls.csv 第 3 行已经用过；请各用各的编号"


def test_items_are_told_together() -> None:
    say = partial(Renderer().text, "zh")
    words = [sentence("sessions"), sentence("exhibitors"), sentence("the plan")]
    said = sentence("%(file)s: %(error)s", file="a", error=together(words))

    assert (str(said), said.told(say)) == ("a: sessions and exhibitors and the plan", "a：场次、展商、平面图")
    assert listed(words).told() == "sessions, exhibitors, the plan"


def test_thousands_of_items_are_told() -> None:
    said = sentence("%(file)s: %(error)s", file="a", error=listed(str(number) for number in range(20_000)))

    assert (len(str(said)), len({said, said})) == (128_891, 1)


def test_problems_are_in_order_whatever_their_facts() -> None:
    problems = ProblemLog()
    for value in ("b", 7):
        said = sentence('"%(value)s" must be more than 0', value=value)
        problems.warn("a.csv", 2, "x", said)
    problems.error("a.csv", 2, "x", sentence("The file"))

    assert [problem.message for problem in problems.sorted()] == [
        "The file",
        '"7" must be more than 0',
        '"b" must be more than 0',
    ]
