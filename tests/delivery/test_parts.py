"""Messages that are too long, in parts that Telegram takes."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.parts import split, utf16_length
from bot.localchat.html import parse_html
from bot.texts.renderer import plain_text


def parts(markup: str, longest: int) -> list[str]:
    found, rest = [], markup
    while rest:
        part, rest = split(rest, longest)
        found.append(part)
    return found


@pytest.mark.parametrize("letter", ["x", "储", "🔋"])
def test_what_fits_stays_as_it_is(letter: str) -> None:
    markup = f"<b>{letter * (4096 // utf16_length(letter))}</b>"
    assert split(markup) == (markup, "")


def test_a_long_text_is_split_where_a_paragraph_ends() -> None:
    paragraphs = [str(number) * 1_500 for number in range(5)]
    assert parts("\n\n".join(paragraphs), 4096) == [
        f"{paragraphs[0]}\n\n{paragraphs[1]}",
        f"{paragraphs[2]}\n\n{paragraphs[3]}",
        paragraphs[4],
    ]


def test_a_long_paragraph_is_split_where_a_line_ends() -> None:
    assert parts("one two\nthree four\nfive", 20) == ["one two\nthree four", "five"]


def test_a_long_line_is_split_between_words() -> None:
    assert parts("one two three four", 10) == ["one two", "three four"]


def test_a_long_chinese_line_is_split_behind_a_mark() -> None:
    assert parts("储能馆今天开放，请走东门进入会场。", 12) == ["储能馆今天开放，", "请走东门进入会场。"]


def test_a_paragraph_end_right_at_the_limit_is_one() -> None:
    assert parts("x" * 10 + "\n\n" + "y" * 10, 10) == ["x" * 10, "y" * 10]


def test_a_heading_alone_is_no_part() -> None:
    first, _ = split("Title\n\n" + "word " * 2_000)
    assert utf16_length(first) > 4_000


def test_open_tags_are_closed_and_opened_again() -> None:
    link = '<a href="https://expo.example/?a=1&amp;b=2">'
    markup = f"<blockquote expandable>{link}one <b>two\n\nthree</b></a></blockquote>"
    assert parts(markup, 8) == [
        f"<blockquote expandable>{link}one <b>two</b></a></blockquote>",
        f"<blockquote expandable>{link}<b>three</b></a></blockquote>",
    ]


def test_tags_that_end_or_begin_at_the_break_stay_whole() -> None:
    assert parts("<b>one</b>\n\n<i>two</i>", 4) == ["<b>one</b>", "<i>two</i>"]


def test_a_reference_is_one_character_and_stays_whole() -> None:
    assert parts("&lt;" * 5, 3) == ["&lt;" * 3, "&lt;" * 2]


def test_a_surrogate_pair_stays_whole() -> None:
    assert parts("🔋" * 3, 5) == ["🔋🔋", "🔋"]


@pytest.mark.parametrize("drawn", ["👩\u200d🔬", "e\u0301", "👍🏽", "☎\ufe0f"])
def test_what_is_drawn_as_one_stays_whole(drawn: str) -> None:
    assert parts("aaaaa" + drawn, 5 + utf16_length(drawn) - 1) == ["aaaaa", drawn]


def test_tags_around_nothing_are_no_part() -> None:
    assert parts("<b><b>abcd </b><b></b></b>", 4) == ["<b><b>abcd</b></b>"]


TEXTS = st.text(alphabet="ab 储。🔋<&\n", max_size=200)
MARKUP = st.recursive(
    TEXTS.map(lambda text: html.escape(text, quote=False)),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>",
        st.sampled_from(["b", "i", "u"]),
        st.lists(inner, min_size=1, max_size=3),
    ),
    max_leaves=8,
)


@given(MARKUP, st.integers(4, 60))
def test_parts_lose_nothing_and_are_each_complete(markup: str, longest: int) -> None:
    found = parts(markup, longest)
    texts = [parse_html(part)[0] for part in found]  # raises where a tag is not closed
    assert [utf16_length(text) <= longest for text in texts] == [True] * len(texts)
    assert re.sub(r"\s", "", "".join(texts)) == re.sub(r"\s", "", plain_text(markup))


@given(MARKUP, st.integers(4, 60))
def test_every_letter_keeps_its_style(markup: str, longest: int) -> None:
    assert [style for part in parts(markup, longest) for style in styles(part)] == styles(markup)


def styles(markup: str) -> list[tuple[str, frozenset[str]]]:
    """Each visible character with the styles that it has."""
    text, entities = parse_html(markup)
    raw = text.encode("utf-16-le")
    found, unit = [], 0
    for character in text:
        if not character.isspace():
            around = (e["type"] for e in entities if e["offset"] <= unit < e["offset"] + e["length"])
            found.append((character, frozenset(around)))
        unit += utf16_length(character)
    assert unit * 2 == len(raw)
    return found
