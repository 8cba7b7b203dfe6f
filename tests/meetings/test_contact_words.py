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
        ("加我微信 emma_8866 谈", "… 谈"),
        ("WeChat ID: emmalee", "…"),
        ("电话13800138000", "…"),
        ("想谈280Ah电芯的价格", "想谈280Ah电芯的价格"),
        ("line by line, please", "line by line, please"),
        ("two\nlines   here", "two lines here"),
        ("prices; signal: zhangsan", "prices; …"),
        ("价格，line: zhangsan", "价格，…"),
        ("Come, WhatsApp +86 138 0013 8000, vx: abc", "Come, …"),
        # However it is written.
        ("请联系13800138000", "请联系…"),
        ("打13800138000", "打…"),
        ("打１３８００１３８０００", "打…"),
        ("微信同号13800138000", "…"),
        ("微信号zhangsan", "…"),
        ("我的微信zhangsan88", "我的…"),
        ("加我微信 zhang_san", "…"),
        ("加V：zhangsan88", "…"),
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


NAMES = ("zhangsan", "zhang_san", "zs_88", "12345", "abc", "emma", "张三", "gmail")


@pytest.mark.parametrize(
    "text",
    [
        # Where, and then who.
        *(
            "signal: zhangsan",
            "Signal is zhangsan",
            "signal zhangsan.42",
            "Hello\nsignal: zhangsan",
            "line: zhangsan",
        ),
        *("my line is zhangsan", "LINE ID zhangsan", "teams: zhangsan", "signal username zhangsan", "vx: abc"),
        *("VX：abc", "vx abc", "QQ 12345", "qq12345", "扣扣12345", "企鹅号 12345", "my telegram is zhangsan"),
        *("My WeChat is: zhangsan", "my telegram zhangsan", "add telegram zhangsan", "Telegram - zhangsan"),
        *("telegram (zhangsan)", "Contact: telegram/zhangsan", "wechat → zhangsan", "Telegram handle: zhangsan"),
        *("telegram nick zhangsan", "Find me on Telegram as zhangsan", "find me on telegram, zhangsan"),
        *(
            "message me on Signal zhangsan",
            "insta: zhangsan",
            "discord: zhangsan",
            "linkedin: zhangsan",
            "tg: abc",
        ),
        *("抖音号 abc", "抖音号：张三", "抖音 zhangsan88", "小红书号 zhangsan", "钉钉号：zhangsan", "微博 @张三"),
        *(
            "微信搜张三电池",
            "微信名：张三",
            "微信：张三电池",
            "公众号：张三电池",
            "公众号 zhangsan",
            "电报：zhangsan",
        ),
        *(
            "威信zhangsan",
            "薇信：zhangsan",
            "微-信 zhangsan",
            "we\u200bchat zhangsan",
            "加v zhangsan",
            "加薇zhangsan",
        ),
        *("谈储能，微信zhangsan，谢谢", "加微信：zhangsan", "加我微信zhangsan"),
        # Who, and then where.
        *("find me as zhangsan on telegram", "I'm zhangsan on WeChat", "I am zhangsan on whatsapp"),
        *(
            "user zhangsan on telegram",
            "zs_88 on telegram",
            "search zhangsan on wechat",
            "under zhangsan on Telegram",
        ),
        *("ping zhangsan on telegram", "zhangsan.42 on signal", "zhangsan，加我微信", "我是zhangsan，加我微信"),
        # Addresses.
        *("zhangsan at gmail", "zhangsan (a) gmail . com", "zhangsan gmail.com", "zhangsan艾特qq点com"),
        *("zhangsan # qq.com", "邮箱 zhangsan at 163 com", "t dot me slash zhangsan", "t.me / zhangsan"),
    ],
)
def test_where_one_can_be_found_is_hidden(text: str) -> None:
    left = without_contacts(text, 200)
    assert [name for name in NAMES if name in left] == []


@pytest.mark.parametrize(
    "text",
    [
        *("138零零一三八零零零", "一三八 零零一三 八零零零", "壹叁捌零零壹叁捌零零零", "138,0013,8000"),
        *("one three eight zero zero one three eight", "1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣", "①③⑧⓪⓪①③⑧⓪⓪⓪"),
        *("加我微信", "add me on WeChat", "find me on telegram", "text me on Signal"),
    ],
)
def test_numbers_in_words_and_wishes_to_be_added_are_hidden(text: str) -> None:
    assert without_contacts(text, 200) == "…"


@pytest.mark.parametrize(
    "text",
    [
        *("signal processing", "Signal conditioning for sensors", "signal: analog and digital", "signal strength"),
        *("we sell line pipes", "line: 110 kV", "product line: inverters", "Our teams: sales and service"),
        *("our line is new", "find leaks in line", "on-line monitoring", "zoom lenses", "discuss via Teams"),
        *("telegram bots", "Telegram bots for trade fairs", "WeChat mini programs", "WeChat Pay integration"),
        *("marketing on WeChat", "customers on WhatsApp", "as seen on Facebook", "LINE developers", "QQ music"),
        *("Facebook and LinkedIn ads", "Energy used as input via WeChat", "contact distributors in China"),
        *(
            "looking for suppliers of signal cables",
            "telephone systems",
            "mobile 500 kWh units",
            "email marketing",
        ),
        *("pump @ 200 bar", "quality at 163 lumens", "Prices of 1,500,000 and 2,000,000", "one two three phases"),
        *(
            "微信支付对接",
            "微信小程序开发",
            "增加微信支付",
            "支持微信登录",
            "微信群运营",
            "我们做微信公众号代运营",
        ),
        *(
            "抖音直播带货",
            "快手和抖音推广",
            "公众号运营",
            "微信生态",
            "小红书推广",
            "加V型槽",
            "48V系统",
            "V型滤网",
        ),
        *("电话会议系统", "手机12V充电", "手机壳", "邮箱式储能柜", "号码识别", "扫码枪", "搜索引擎", "加微量元素"),
        *("三相四线，一一对应", "二〇二六年第三季度", "我们有三个团队", "加我们的展位"),
    ],
)
def test_ordinary_words_stay(text: str) -> None:
    assert without_contacts(text, 200) == text
