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
        # However it is written.
        ("请联系13800138000", "请联系…"),
        ("打13800138000", "打…"),
        ("打１３８００１３８０００", "打…"),
        ("微信同号13800138000", "…"),
        ("微信号zhangsan", "…"),
        ("我的微信zhangsan88", "我的…"),
        ("加我微信 zhang_san", "加我…"),
        ("加V：zhangsan88", "加…"),
        ("wechat zhangsan", "…"),
        ("skype live:john", "…"),
        ("telegram me: foo", "…"),
        ("line id: emma", "…"),
        ("138 - 0013 - 8000", "…"),
        ("138－0013－8000", "…"),
        ("138_0013_8000", "…"),
        ("一三八零零一三八零零零", "…"),
        ("2026-10-12 13800138000", "2026-10-12 …"),
        ("13800138000台", "…台"),
        ("zhangsan at gmail dot com", "…"),
        ("zhangsan＠163。com", "…"),
        ("zhang.ai", "…"),
        ("tg://resolve?domain=foo", "…"),
        # And what is no contact detail.
        ("hotel: Hilton", "hotel: Hilton"),
        ("Intel: chips", "Intel: chips"),
        ("Hotline: call", "Hotline: call"),
        ("signal: CANbus", "signal: CANbus"),
        ("Production line 20000 units", "Production line 20000 units"),
        ("100-500-1000 kWh", "100-500-1000 kWh"),
        ("1 000 000 pieces", "1 000 000 pieces"),
        ("年产1 000 000台", "年产1 000 000台"),
        ("We meet 2026-10-12 10:30", "We meet 2026-10-12 10:30"),
        ("IEC 62196-2 / 61851-1", "IEC 62196-2 / 61851-1"),
        ("400 V: three phases, 48 V battery", "400 V: three phases, 48 V battery"),
        ("您好，我想谈二号馆（2号馆）的电芯。", "您好，我想谈二号馆（2号馆）的电芯。"),
    ],
)
def test_contact_details_are_hidden(text: str, left: str) -> None:
    assert without_contacts(text, 200) == left


def test_what_is_too_long_is_cut() -> None:
    assert without_contacts("word " * 100, 20) == "word word word word…"
