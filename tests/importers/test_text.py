from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.importers.text import document_text, fold, one_line, prose


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("  Main \t Hall\n", "Main Hall"),
        ("Cafe\u0301", "Café"),
        ("a\u200bb\x00c\u202ed", "abcd"),
        ("一号馆\u3000光伏", "一号馆 光伏"),
    ],
)
def test_one_line(text: str, plain: str) -> None:
    assert one_line(text) == plain


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("One.\r\n\r\n\r\nTwo.\rThree.", "One.\n\nTwo.\nThree."),
        ("<p>One &amp; two.</p><p>Three<br/>four.</p>", "One & two.\n\nThree\nfour."),
        ("<ul><li>a</li><li>b</li></ul>", "a\n\nb"),
        ("<B>bold</B> <a href='https://x.example'>link</a>", "bold link"),
        ("<p>x</p><script>alert(1)</script><style>p {}</style>", "x"),
        ("1 < 2 and 3 > 2, <info@acme.example>", "1 < 2 and 3 > 2, <info@acme.example>"),
        ("<p>Write to <info@acme.example></p>", "Write to <info@acme.example>"),
        ("AT&amp;T", "AT&T"),
        ("R&D", "R&D"),
        ("<p>&nbsp;</p>", ""),
    ],
)
def test_prose(text: str, plain: str) -> None:
    assert prose(text) == plain


def test_document_text_keeps_its_shape() -> None:
    assert document_text("\ufeff# Title\r\n\r\n\r\n  <b>text</b>  \r\n") == "# Title\n\n\n  <b>text</b>"


def test_fold_ignores_width_case_and_white_space() -> None:
    assert fold("Ａcme  Energy") == fold("ACME energy")


@given(st.text())
def test_one_line_is_stable(text: str) -> None:
    assert one_line(one_line(text)) == one_line(text)
