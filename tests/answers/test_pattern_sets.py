"""Many patterns at once find what each of them finds alone."""

from __future__ import annotations

import re

import pytest

from bot.answers.language import FOLDER, languages
from bot.answers.normalise import normalise
from bot.answers.pattern_sets import NamedPatterns, PatternSet
from bot.answers.patterns import beginnings, begins_word
from tests.answers.evaluation.sets import SETS, Part


@pytest.mark.parametrize(
    ("pattern", "begun"),
    [
        ("open", {"ope"}),
        ("(?<![a-z0-9])(?:when|wh(?:o|ere))(?![a-z0-9])", {"whe", "who"}),
        ("a?bc", {"abc", "bc"}),
        # What may come again is followed by anything; what may be missing by what comes then.
        ("(?:ab)+c", {"ab"}),
        ("[ab]*cd", {"a", "b", "cd"}),
        # Whether it gives anything back or not.
        ("(?:ab)*+cd", {"ab", "cd"}),
        ("(?:x|yz){2}", {"x", "yz"}),
        (r"几\s*号", {"几", "几号"}),
        (r"\d号", {f"{digit}号" for digit in range(10)}),
        # It may begin with anything.
        (r".*\bthere\b", {"", "the"}),
        (r"[^a]b", {""}),
        (r"\s?on", {"", "on"}),
        ("(?=day)d(?:ay|ate)", {"day", "dat"}),
    ],
)
def test_beginnings_of_a_pattern(pattern: str, begun: set[str]) -> None:
    assert beginnings(pattern) == begun


@pytest.mark.parametrize(
    ("pattern", "does"),
    [
        ("(?<![a-z0-9])(?:when|wh(?:o|ere))(?![a-z0-9])", True),
        ("(?<![a-z0-9])(?:half) past", False),  # What goes on behind the group is not looked at.
        ("(?<![a-z0-9])(?:a)|b", False),
        ("(?<![a-z0-9])a|b", False),
        ("(?![a-z])(?:几点)|(?=[a-z])(?<![a-z0-9])(?:pm)(?![a-z0-9])", False),
        ("on", False),
    ],
)
def test_patterns_of_whole_words_are_known(pattern: str, does: bool) -> None:
    assert begins_word(pattern) is does


def test_patterns_of_whole_words_are_tried_where_words_begin() -> None:
    pattern = "(?<![a-z0-9])(?:art|o(?:n|ff))(?![a-z0-9])"
    found = PatternSet([("word", re.compile(pattern)), ("part", re.compile("art"))])
    assert [name for name, _ in found.tried("party")] == ["part"]
    assert [(name, match.span()) for name, match in found.found("starts,art,2on on上off")] == [
        ("word", (7, 10)),
        ("word", (15, 17)),
        ("word", (18, 21)),
        ("part", (2, 5)),
        ("part", (7, 10)),
    ]
    assert [name for name, _ in found.whole("art")] == ["word", "part"]


def test_patterns_are_found_in_their_order_each_from_the_left() -> None:
    found = PatternSet([("b", re.compile(r"b\w")), ("any", re.compile(".?c")), ("a", re.compile("ab|ba"))])
    text = "ab ba c"
    assert [(name, match.span()) for name, match in found.found(text)] == [
        ("b", (3, 5)),
        ("any", (5, 7)),
        ("a", (0, 2)),
        ("a", (3, 5)),
    ]
    assert [name for name, _ in found.whole("ab")] == ["a"]
    assert list(found) == ["b", "any", "a"]
    assert list(found.found("xyz")) == []


@pytest.mark.slow
def test_every_question_is_read_as_by_each_pattern_alone() -> None:
    texts = {normalise(line.text) for one in SETS if one.part is Part.DEV for line in one.questions[::7]}
    assert len(texts) > 2_000
    for text in texts:
        for one in languages():
            for patterns in (one.cues, one.spoken, one.asks):
                assert _together(patterns, text) == [
                    (name, match.span()) for name, pattern in patterns.items() for match in pattern.finditer(text)
                ], text
            alone = [match.span() for rule in one.time_rules for match in rule.pattern.finditer(text)]
            assert [match.span() for _, match in one.time_rules.found(text)] == alone, text


def _together(patterns: NamedPatterns, text: str) -> list[tuple[str, tuple[int, int]]]:
    return [(name, match.span()) for name, match in patterns.together.found(text)]


def test_language_files_hold_nothing_whose_beginning_is_not_told() -> None:
    unread = re.compile(r"\{,|\(\?[aiLmsux-]+[:)]|\(\?P=|\(\?\(|\\[1-9]")
    sources = [path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.toml"))]
    assert len(sources) > 1
    assert [match.group() for text in sources for match in unread.finditer(text)] == []
