"""What strangers write to each other holds no way around asking."""

from __future__ import annotations

import pytest

from bot.domain.contact_words import without_contacts


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Prices for 20 MW, please", "Prices for 20 MW, please"),
        ("A 220 kV line, 1,500 units by 2027", "A 220 kV line, 1,500 units by 2027"),
        ("3.0 MWh at 14:30 or 15:00", "3.0 MWh at 14:30 or 15:00"),
        ("write to a.b+c@mail.example.com", "write to …"),
        ("a.b (at) mail (dot) example", "…"),
        ("call +86 138 0013 8000 now", "call … now"),
        ("138-0013-8000", "…"),
        ("(030) 555 00 12", "…"),
        ("I am @emma_visits here", "I am … here"),
        ("t.me/emma_visits", "…"),
        ("https://emma.example/about?x=1 is me", "… is me"),
        ("see www.emma.example", "see …"),
        ("我的微信：emma8866", "我的…"),
        ("加我微信 emma_8866 谈", "加我… 谈"),
        ("WeChat ID: emmalee", "…"),
        ("电话13800138000", "…"),
        ("想谈280Ah电芯的价格", "想谈280Ah电芯的价格"),
        ("line by line, please", "line by line, please"),
        ("two\nlines   here", "two lines here"),
    ],
)
def test_contact_details_are_hidden(text: str, left: str) -> None:
    assert without_contacts(text, 200) == left


def test_what_is_too_long_is_cut() -> None:
    assert without_contacts("word " * 100, 20) == "word word word word…"
