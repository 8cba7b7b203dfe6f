"""A question of an evaluation set, read from its JSON line, and whether an answer to it is right."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

KINDS = ("answer", "none", "abstain", "corrected")
LANGUAGES = ("en", "zh")
STYLES = ("plain", "keyword", "typo", "pinyin", "traditional", "mixed", "followup", "relative")
INTENTS = (
    "hours", "dates", "venue", "transport", "halls", "rooms", "booth", "exhibitor", "exhibitor_search", "session",
    "session_search", "speaker", "now_next", "count", "superlative", "faq", "document", "expo", "false_premise",
    "oos", "missing", "none", "private", "opinion", "booking", "injection", "chatter",
)  # fmt: skip
_FIELDS = frozenset(
    {"id", "lang", "now", "text", "intent", "style", "kind", "all", "any", "at_least", "not", "after"}
)
_REGEX = "re:"


class BadQuestion(ValueError):
    """A line that is no question; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What an answer's plain text must hold: one alternative of each group of ``every``, of ``at_least`` groups of
    ``some``, and none of ``never``. An alternative is literal text or, after ``re:``, a regular expression; the
    case of letters is ignored."""

    every: tuple[tuple[str, ...], ...] = ()
    some: tuple[tuple[str, ...], ...] = ()
    at_least: int = 0
    never: tuple[str, ...] = ()

    @property
    def names_something(self) -> bool:
        return bool(self.every or self.some)

    def is_held_by(self, text: str) -> bool:
        """Whether the text holds what it must. Says nothing about what it must not."""
        met = sum(_meets(text, group) for group in self.some)
        return all(_meets(text, group) for group in self.every) and met >= self.at_least

    def is_broken_by(self, text: str) -> bool:
        """Whether the text holds what it must not."""
        return _meets(text, self.never)


def _meets(text: str, group: tuple[str, ...]) -> bool:
    return any(_stands_in(alternative, text) for alternative in group)


def _stands_in(alternative: str, text: str) -> bool:
    folded = text.casefold()
    if alternative.startswith(_REGEX):
        return re.search(alternative.removeprefix(_REGEX), folded, re.IGNORECASE) is not None
    return alternative.casefold() in folded


@dataclass(frozen=True, slots=True)
class Question:
    """One line. ``now`` is ISO 8601, in the expo's zone; ``after`` the id of the question just before it in the
    same chat."""

    id: str
    lang: str
    now: str
    text: str
    intent: str
    style: str
    kind: str
    expected: Expected = Expected()
    after: str | None = None


def is_right(question: Question, text: str, *, abstained: bool) -> bool:
    """Whether ``text``, an answer in plain text, is right for the question's kind.

    answer and none: not abstained, and it holds what is expected. abstain: abstained. corrected: abstained, or it
    holds the correction. Whatever the kind, nothing of ``never`` may stand in it.
    """
    expected = question.expected
    if expected.is_broken_by(text):
        return False
    if question.kind == "abstain":
        return abstained
    if question.kind == "corrected" and abstained:
        return True
    return not abstained and expected.names_something and expected.is_held_by(text)


def read_questions(path: Path) -> tuple[Question, ...]:
    """The questions of a file, in order.

    Raises:
        BadQuestion: a line cannot be read; the message names the file, the line and what is wrong.
    """
    questions: list[Question] = []
    known: set[str] = set()
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            question = parse_question(orjson.loads(line))
            if question.id in known:
                raise BadQuestion(f"id {question.id} is there twice")
            if question.after is not None and question.after not in known:
                raise BadQuestion(f"after names {question.after}, which no earlier line has")
        except ValueError as error:
            raise BadQuestion(f"{path.parent.name}/{path.name}:{number}: {error}") from None
        known.add(question.id)
        questions.append(question)
    return tuple(questions)


def parse_question(item: dict[str, Any]) -> Question:
    """One question of its JSON object.

    Raises:
        BadQuestion: a field is missing, unknown or contradicts another.
    """
    unknown = sorted(set(item) - _FIELDS)
    if unknown:
        raise BadQuestion(f"unknown field {', '.join(unknown)}")
    for name in ("id", "lang", "now", "text", "intent", "style", "kind"):
        if not isinstance(item.get(name), str) or not item[name]:
            raise BadQuestion(f"{name} is missing or not a text")
    for name, values in (("lang", LANGUAGES), ("kind", KINDS), ("style", STYLES), ("intent", INTENTS)):
        if item[name] not in values:
            raise BadQuestion(f"{name} is {item[name]!r}; it is one of {', '.join(values)}")
    expected = _expected(item)
    if item["kind"] == "abstain" and expected.names_something:
        raise BadQuestion("kind abstain has nothing to hold; what it must not hold stands in not")
    if item["kind"] in ("answer", "none") and not expected.names_something:
        raise BadQuestion(f"kind {item['kind']} needs all or any")
    return Question(
        item["id"], item["lang"], item["now"], item["text"], item["intent"], item["style"], item["kind"],
        expected, item.get("after"),
    )  # fmt: skip


def _expected(item: dict[str, Any]) -> Expected:
    some = _groups(item, "any")
    at_least = item.get("at_least", 1 if some else 0)
    if not isinstance(at_least, int) or at_least > len(some) or (some and at_least < 1):
        raise BadQuestion(f"at_least is {at_least!r} of {len(some)} groups in any")
    return Expected(_groups(item, "all"), some, at_least, _alternatives(item.get("not", []), "not"))


def _groups(item: dict[str, Any], name: str) -> tuple[tuple[str, ...], ...]:
    groups = item.get(name, [])
    if not isinstance(groups, list):
        raise BadQuestion(f"{name} is not a list of groups")
    found = tuple(_alternatives(group, name) for group in groups)
    if not all(found):
        raise BadQuestion(f"{name} has an empty group")
    return found


def _alternatives(group: Any, name: str) -> tuple[str, ...]:
    if not isinstance(group, list) or not all(isinstance(one, str) and one for one in group):
        raise BadQuestion(f"{name}: {group!r} is not a list of texts")
    for one in group:
        if one.startswith(_REGEX):
            try:
                re.compile(one.removeprefix(_REGEX))
            except re.error as error:
                raise BadQuestion(f"{name}: {one!r} is no regular expression: {error}") from None
    return tuple(group)
