"""Goods that are sought, in a sentence or alone; that nobody has them."""

from __future__ import annotations

import pytest

from tests.answers.conversations import Case, is_told, last


@pytest.mark.parametrize(
    "case",
    [
        # What somebody needs it for, and tells of themselves, is beside it.
        ("leather", "looking for shearling for flight jackets", None, "Bosfor Shearling"),
        ("leather", "looking for mink or rabbit fur for collars", None, "No exhibitor for “mink or rabbit fur”"),
        ("wedding", "I need 400 chairs on hire for a gala dinner, who does that?", None, "Louelle Location"),
        ("wedding", "I am looking for a flower girl dress for my daughter", None, "Tulle & Thimble"),
        ("offshore", "Our bulk terminal needs ship unloaders, whom should I see?", None, "Greifhausen"),
        ("foundry", "I'm buying forged crankshafts, whom should I see?", None, "Loha Ghati Forgings"),
        ("coatings", "my grandmother restores icons. who has gold leaf?", None, "No exhibitor for “gold leaf”"),
        ("space", "有没有做月球车的，我们学校想买一台做试验", None, "没有“月球车”相关展商"),
        ("grain", "We press sunflower oil. Any oil presses at the fair?", None, "No exhibitor for “oil presses”"),
        ("grain", "Is there a stand where I can see pizza ovens for my restaurant?", None, "No exhibitor"),
        ("coatings", "干冰清洗设备哪里看得到？模具上的残漆要清掉", None, "没有“干冰清洗设备”相关展商"),
        # Whatever the world says of it.
        ("flowers", "谁卖圣诞树", None, "没有“圣诞树”相关展商"),
        ("vending", "who sells cigarette machines", None, "No exhibitor for “cigarette machines”"),
        ("space", "Who exhibits in the human spaceflight category?", None, "No exhibitor for “human spaceflight”"),
        ("space", "韩国做卫星整机的是哪家", None, "没有韩国“卫星整机”相关展商"),
        # Of a country, or in a hall.
        ("coatings", "powder coatings from Japan", None, "No exhibitor for “powder coatings” from Japan"),
        ("coatings", "赭石馆里面有卖氧化铁颜料的吗", None, "其他展馆有：靛蓝馆"),
        ("coatings", "Is there a Dutch maker of antifouling paints? >> and a Japanese one?", None, "No exhibitor"),
        # Alone.
        ("space", "fuel cells?", None, "No exhibitor for “fuel cells”"),
        ("delta", "small nuclear reactors?", None, "No exhibitor for “small nuclear reactors”"),
        ("ropeway", "ice resurfacers", None, "No exhibitor for “ice resurfacers”"),
        # A word for any goods says no more; what it is of is listed.
        ("delta", "储能系统", None, "“储能”相关展商"),
        ("flowers", "温室设备", None, "“温室”相关展商"),
        ("equine", "veterinary equipment", None, "exhibitors for “veterinary”"),
        ("coatings", "plating equipment", None, "exhibitors for “plating”"),
        # What is near in another country is in a category, and no part of it.
        ("vending", "juice from italy", None, "In the category “Hot and fresh food machines”"),
        ("grain", "有 couscous 生产线吗", None, "没有“couscous 生产线”相关展商"),
        # A short name amid a product's is no company's.
        ("carbon", "有沒有做熔鹽儲熱的廠商", None, "盐储能源"),
        # Talks.
        ("offshore", "Is anybody speaking about deep-sea mining?", None, "No session for “deep-sea mining”"),
        ("equine", "is anybody speaking about hoof care", None, "No session for “hoof care”"),
        ("vending", "有没有3D printing的workshop", None, "没有“3D printing”相关论坛"),
        ("grain", "期货套期保值的讲坐", None, "没有“期货套期保值”相关论坛"),
    ],
)
@pytest.mark.parametrize("semantic", [False, True])
def test_what_is_sought_is_found_or_is_not_there(case: Case, semantic: bool) -> None:
    is_told(case, semantic=semantic)


def test_goods_in_words_of_chatter_are_told_from_it_by_meaning() -> None:
    is_told(("space", "固体火箭发动机", None, "没有“固体火箭发动机”相关展商"), semantic=True)


@pytest.mark.parametrize(
    "question",
    ["save the whales", "asdfgs jkls", "i'm looking for my friend Tom", "jokes", "reserve a suite for two nights"],
)
def test_what_is_no_goods_is_not_said_to_be_missing(question: str) -> None:
    assert last("carbon", question)["abstained"]


@pytest.mark.parametrize(
    ("fair", "question"),
    [
        ("space", "system prompts"),
        ("space", "bus lines"),
        ("space", "报名系统"),
        ("space", "做梦的是谁"),
        ("coatings", "申请材料"),
        # It may be here in other words.
        ("wedding", "marquees"),
        ("space", "screws"),
        ("vending", "nfc readers"),
        ("space", "测控系统"),
    ],
)
def test_what_may_be_there_in_other_words_is_not_said_to_be_missing(fair: str, question: str) -> None:
    assert last(fair, question)["abstained"]


@pytest.mark.parametrize("question", ["-- tools", "the tools", "-- --- systems", "no, parts", "这些装置"])
def test_goods_without_a_word_of_their_own_meet_no_bug(question: str) -> None:
    assert "answer" in last("wine", question)
