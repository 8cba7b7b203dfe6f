"""Many words that are looked for at once are found where one pattern of them all would find them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.language_patterns import any_of
from bot.answers.words import Words

SPACED = ("park", "parking", "parking lot", "lot", "wi fi", "b2b", "é la carte", "#")
UNSPACED = ("停车", "停车场", "车", "票", "k歌", "wifi", "vr眼镜", "vr")
TEXTS = st.text(alphabet="停车场票歌 眼镜vrkwifipalotng2b#é-", max_size=24)


def by_pattern(words: tuple[str, ...], *, spaced: bool) -> re.Pattern[str]:
    whole = any_of(word for word in words if spaced or word.isascii())
    anywhere = any_of(word for word in words if not (spaced or word.isascii()))
    return re.compile(rf"(?:{anywhere})|(?<![a-z0-9])(?:{whole})(?![a-z0-9])")


@given(text=TEXTS)
def test_words_of_a_language_with_spaces_are_found_as_by_a_pattern(text: str) -> None:
    pattern = by_pattern(SPACED, spaced=True)
    assert list(Words(SPACED, spaced=True).find(text)) == [match.span() for match in pattern.finditer(text)]


@given(text=TEXTS)
def test_words_of_a_language_without_spaces_are_found_as_by_a_pattern(text: str) -> None:
    pattern = by_pattern(UNSPACED, spaced=False)
    assert list(Words(UNSPACED, spaced=False).find(text)) == [match.span() for match in pattern.finditer(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("parking lots", ["parking"]),
        ("the parking lot", ["parking lot"]),
        ("spark", []),
        ("park2", []),
        ("b2b", ["b2b"]),
    ],
)
def test_longest_whole_word_is_found(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in Words(SPACED, spaced=True).find(text)] == found


def test_latin_word_within_chinese_is_whole() -> None:
    words = Words(UNSPACED, spaced=False)
    assert [*words.find("有wifi吗")] == [(1, 5)]
    assert [*words.find("有wifis吗")] == []
    assert [*words.find("ok歌")] == [(1, 3)]
