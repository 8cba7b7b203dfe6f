"""Eight fairs more, from chargers to craft beer: what halls list, days outside the fair, names that nobody has,
and what no text tells."""

from __future__ import annotations

import pytest

from tests.answers.conversations import Case, is_told, last, needs_embedder

HALLS: tuple[Case, ...] = (
    ("gamefest", "are there lockers in hall 7", None, "Hall 7 has none listed."),
    ("gamefest", "are ther lokcers in hall 7", None, "Hall 7 has none listed."),
    ("gamefest", "are there lockers in hall 5", None, "Hall 5: lockers"),
    # A cloakroom is no locker, and neither are lockers for charging; toilets that move are toilets.
    ("medtools", "Are there lockers in hall 2C?", None, "doesn't mention Hall 2C"),
    ("harbour", "户外区有卫生间吗", None, "码头户外区：移动卫生间"),
    ("hydrocity", "木棉館有儲物櫃嗎", None, "木棉馆的设施里没有列出"),
    # Wheat Hall is not in Buckwheat Hall.
    ("bakerytools", "we need a prayer room, is there one in the wheat hall", None, "doesn't mention Wheat Hall"),
    # A hall without its code.
    ("northwindex", "is there a japanese firm in the start-up tent", None, "No exhibitor from Japan"),
    ("northwindex", "创业篷房有哪些展商", None, "T1创业篷房展商7家"),
    ("northwindex", "Where is the Copper Room and how many people does it hold?", None, "140 seats"),
    ("gamefest", "car park P7", None, "No.\n"),
    ("gamefest", "P7停车场在哪", None, "没有。\n"),
)
DAYS: tuple[Case, ...] = (
    ("hydrocity", "are the stands open on monday the 18th", None, "No expo on Mon 18 October"),
    (
        "hydrocity",
        "arriving monday the 18th, can i already look at the stands that day",
        None,
        "No expo on Mon 18",
    ),
    ("hydrocity", "18号能看展位吗", None, "10月18日（周一）没有展会"),
    ("hydrocity", "are all exhibitors there on saturday", None, "Sat 23 October"),
    ("hydrocity", "are there exhibitors on saturday", None, "Sat 23 October"),
    # All exhibitors are there each day.
    ("jadebay", "who is exhibiting on thursday", None, "87 exhibitors"),
    ("jadebay", "21号有哪些展商", None, "展商87家"),
    ("jadebay", "30号有哪些展商", None, "10月30日（周六）没有展会"),
    ("bakerytools", "24号还展吗", None, "没有展会"),
    (
        "northwindex",
        "my flight lands late, can I walk in at 18:00 on thursday 20 may",
        None,
        "No entry at 18:00",
    ),
    ("hydrocity", "zhousi wanshang ba dian ban hai kaifang ma", None, "20:30不能入场"),
    ("aquatech", "我刚到门口，现在还能入场吗", "2027-10-19T17:10:00", "不能。\n"),
    ("aquatech", "I'm at the gate now, can I still get in?", "2027-10-19T17:10:00", "No.\n"),
    # Another clause names a day by which something is to be booked.
    ("gamefest", "is the second-hand market on sunday as well", None, "No.\n"),
    # A pass for three days is none of the third.
    ("northwindex", "三日票多少钱", None, "四日通票150元"),
)
NOBODY: tuple[Case, ...] = (
    ("chargeway", "高志远 演讲 时间", None, "没有演讲人“高志远”"),
    ("chargeway", "G-102 展位是谁家的 >> and G-105", None, "There is no booth G-105"),
    ("bakerytools", "My boss told me to see Harrowgate Scales, are they here", None, "no “Harrowgate Scales”"),
    (
        "hydrocity",
        "im looking for Vandersteen Pumps, they mailed me an invitation",
        None,
        "“Vandersteen Pumps”",
    ),
    ("gamefest", "蓝鲸桌游来了吗 我朋友在那上班", None, "没有“蓝鲸桌游”"),
    # Montenegro is not meant, where nobody is from there.
    ("gamefest", "黑杉微缩在几号馆", None, "没有“黑杉微缩”"),
    ("bakerytools", "who sells tunnel ovens >> and coffee roasters?", None, "No exhibitor for “coffee roasters”"),
    ("hydrocity", "who shows hydrogen drones >> hydrogen bikes maybe?", None, "No exhibitor for “hydrogen bikes”"),
    ("hydrocity", "who shows hydrogen drones >> and the shuttle bus?", None, "Free shuttle"),
)
OTHERS: tuple[Case, ...] = (
    ("jadebay", "十月二十日晚上八點還開放參觀嗎", None, "20:00不能入场"),
    ("jadebay", "座位最多的厅是哪个", None, "季风论坛厅，600座"),
    ("jadebay", "i heard Packs After the Bus was moved. whats the new slot", None, "Thu 21 October 10:30"),
    # What runs on water is not what runs on wind.
    ("jadebay", "水电机组 展商", None, "没有“水电机组”相关展商"),
    ("jadebay", "my boss wants me to visit Tesla, where are they", None, "no “Tesla”"),
    ("craftbeer", "my cousin works for Brewdane, are they exhibiting", None, "no “Brewdane”"),
    ("craftbeer", "咖啡 讲座", None, "没有“咖啡”相关论坛"),
    ("craftbeer", "有做 gluten-free 啤酒的吗", None, "没有“gluten-free 啤酒”相关展商"),
    ("craftbeer", "银杏讲堂在哪一层", None, "没有“银杏讲堂”这个会场"),
    ("gamefest", "how many does Prototype Den hold", None, "60 seats"),
    ("chargeway", "代码阁容量", None, "70座"),
    ("chargeway", "last entry Fri 19", None, "Last entry on Fri 19 May: 18:45"),
    # Who shows membranes, before who shows stacks that have some.
    ("hydrocity", "有哪些做质子交换膜的展商", None, "薄墨新材"),
    ("bakerytools", "有没有 gluten-free 面粉的展商", None, "没有“gluten-free 面粉”相关展商"),
    ("bakerytools", "20号有 Japanese 的演示吗", None, "没有5月20日（周四）日语“演示”相关论坛"),
    ("bakerytools", "whats coming up next today", "2027-05-23T15:00:00", "no more sessions"),
    ("gamefest", "what does Puffin Paperworks have at its stand", None, "no “Puffin Paperworks”"),
    # Rose Hall is not in Tuberose Hall.
    ("perfume", "What's in the Rose Hall?", None, "There is no hall “Rose Hall”"),
    ("hydrocity", "airport coach K3 票价是多少", None, "28元"),
    ("hydrocity", "換電快線除了榕樹館還有別的展位嗎", None, "Y-12"),
    ("hydrocity", "港口与船舶有哪些场次", None, "“港口与船舶”相关论坛6场"),
    ("hydrocity", "how fast may i go on the test drive", None, "30 kilometres an hour"),
)
BOTH = (False, True)


@pytest.mark.parametrize("semantic", BOTH)
@pytest.mark.parametrize("case", [*HALLS, *DAYS, *NOBODY, *OTHERS])
def test_is_told(case: Case, semantic: bool) -> None:
    is_told(case, semantic=semantic)


def test_fog_is_told_by_meaning() -> None:
    is_told(
        ("aquatech", "does the W2 boat still go when its foggy", None, "In fog it does not run"), semantic=True
    )


def test_price_of_a_named_hotel_is_told_of_no_other() -> None:
    assert last("districtheat", "how much is a double room at the Grand Hengwan Hotel", semantic=True)["abstained"]


UNTOLD: tuple[tuple[str, str], ...] = (
    ("gamefest", "may I take my bike on the ferry"),
    ("gamefest", "能带自行车上渡轮吗"),
    ("hydrocity", "which metro line goes to the zoo"),
    ("hydrocity", "whats on the buffet menu after the awards"),
    ("northwindex", "annual revenue of Fluxmind"),
    ("chargeway", "高铁从上海过来票价多少"),
)


@pytest.mark.parametrize("semantic", BOTH)
@pytest.mark.parametrize(("fair", "question"), UNTOLD)
def test_is_told_by_no_text(fair: str, question: str, semantic: bool) -> None:
    needs_embedder(semantic=semantic)
    assert last(fair, question, semantic=semantic)["abstained"]
