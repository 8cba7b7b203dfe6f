"""Goods, companies and talks that are sought: in their own words, of their own maker, and nothing beside them."""

from __future__ import annotations

import pytest

from tests.answers.conversations import Case, is_told, last


@pytest.mark.parametrize(
    "case",
    [
        # For when it is needed does not belong to the goods.
        ("northgrid", "who sells wallboxes for next year", None, "1 exhibitor for “wallboxes”"),
        # What is not wanted is not sought; what is made at home is of the fair's country.
        ("lockers", "有做燃气叉车的吗，不要电动和柴油的", None, "没有“燃气叉车”相关展商"),
        ("lockers", "智能眼镜有没有国产的展商", None, "没有中国“智能眼镜”相关展商"),
        # Coffee is no tea, a bus that is shown none to the fair, and a tile talk no company.
        ("teaware", "咖啡豆供应商", None, "没有“咖啡豆”相关展商"),
        ("northgrid", "我在公交公司上班，想看氢燃料电池公交车，哪家有", None, "没有“氢燃料电池公交车”相关展商"),
        ("teaware", "the Portuguese tiles talk is still in the Great Kettle Hall isnt it", None, "Celadon Room"),
        ("elevate", "We run a chemical plant and need explosion-proof elevators, who can help?", None, "N1-D07"),
        # Before who has it, or whom to see, what is needed is told.
        (
            "northgrid",
            "water meters, does anybody in S2 have those",
            None,
            "No exhibitor for “water meters” in Hall S2",
        ),
        ("northgrid", "家里房子小，想看阳台储能，去谁家", None, "木子户储"),
        (
            "dentech",
            "I run a small lab in Lyon and want to replace my sintering furnace. Whom should I visit?",
            None,
            "C-305",
        ),
        ("teaware", "My partner collects samovars. Any here?", None, "Semaver Usta"),
        ("lockers", "We need somebody to inspect our pallet racking every year", None, "Rackcheck"),
        (
            "sunyard",
            "I'm with a farming cooperative and we need irrigation pumps that run on solar",
            None,
            "1 exhibitor for “irrigation pumps”",
        ),
        ("teaware", "any stand pouring yerba mate", None, "No exhibitor for “yerba mate”"),
        # A hall by the first words of its name; goods of a word that may ask for a fact.
        ("teaware", "packaging suppliers red cliff", None, "4 exhibitors for “packaging” in Red Cliff Pavilion"),
        ("teaware", "does Red Clif have a cash mashine", None, "doesn't mention Red Cliff Pavilion"),
        ("heatpump", "温度记录仪 2W馆", None, "2W馆“温度记录仪”相关展商3家"),
        ("heatpump", "makers of refridgerated truks", None, "3 exhibitors"),
        # Whether there is another one.
        ("heatpump", "轴流风机只有玄风一家吗，还有没有其他家", None, "没有其他“轴流风机”相关展商，只有玄风风机"),
        ("bakepack", "法棍整形机除了巴盖勒还有第二家吗", None, "没有其他“法棍整形机”相关展商，只有巴盖勒"),
        # Nobody is called so, whoever has a part of the name.
        ("railway", "Luming Doors, where are they?", None, "has no “Luming Doors”"),
        ("sunyard", "海曜风能在几号馆", None, "没有“海曜风能”"),
        ("teaware", "请帮我找一下万和瓷业", None, "没有“万和瓷业”"),
        # Talks of a day, an hour, a language or a track.
        ("northgrid", "anything about wind turbines on day 1 after 5pm", None, "from 17:00 on Tue 13 June"),
        (
            "sunyard",
            "any talks about hydrogen on the public day?",
            None,
            "No session for “hydrogen” on Sat 9 September",
        ),
        ("dentech", "学生日板块的活动周三有吗", None, "没有3月22日（周三）"),
        ("teaware", "哪些讲座是用French讲的", None, "没有法语论坛"),
        ("elevate", "korean-speaking sessions?", None, "No session in Korean"),
        (
            "meterlab",
            "第三天下午有校准实训吗，一点以后的",
            None,
            "没有4月13日（周四）13:00—18:00“校准实训”相关论坛",
        ),
        ("railway", "How many sessions belong to the Careers track?", None, "7 sessions for “Careers”"),
        ("lockers", "Which sessions have been called off?", None, "3 cancelled sessions"),
        ("railway", "When will the Silver Flange trophies be handed over?", None, "17:00"),
        ("lockers", "金运单奖什么时候颁", None, "17:30"),
        # Of the fair.
        ("northgrid", "dates northgrid expo 2028", None, "13–15 June 2028"),
        (
            "dentech",
            "My train gets in at four on Friday. What's the latest I can still be let in that day?",
            None,
            "16:30",
        ),
        ("sunyard", "what's the latest I can still walk in on the Friday", None, "17:30"),
        ("bakepack", "my baby needs a change, which halls have a room for that", None, "Hall M3: baby-care room"),
        ("bakepack", "麻烦把展馆的门牌地址发我，要给货拉拉司机", None, "窑前路88号"),
    ],
)
def test_it_is_told(case: Case) -> None:
    is_told(case, semantic=True)


@pytest.mark.parametrize(
    "case",
    [
        ("lockers", "美国产的机器人", None, "美国“机器人”相关展商3家"),
        # What is not wanted of days and languages is not left out.
        ("northgrid", "有没有氢能讲座呢，不要第三天的", None, "氢能"),
        ("sunyard", "what is on the public day", None, "11 sessions"),
        ("sunyard", "how much is it on the public day", None, "Public ticket for Saturday: 30 yuan"),
        ("sunyard", "公眾日那天有講氫能的嗎", None, "没有9月9日（周六）“氢能”相关论坛"),
        # The first words of a hall's name are a part of other names, too.
        ("teaware", "where is Jade Screen Ceramics", None, "no exhibitor for “Jade Screen Ceramics”"),
        ("teaware", "any oolong from red cliff mountains", None, "no exhibitor"),
        # What everybody needs is no exhibitor's matter.
        ("northgrid", "any stand serving coffee", None, "coffee in Hall N1"),
        ("northgrid", "我手机没电了，想找充电的", None, "手机充电柜"),
        ("northgrid", "我们要开会，想找会议室", None, "共有7个会场"),
    ],
)
def test_near_misses_are_told_as_before(case: Case) -> None:
    is_told(case, semantic=True)


@pytest.mark.parametrize(
    ("fair", "question"),
    [
        ("teaware", "how many people came through the gates yesterday"),
        ("pumps", "上海制冷展今年几号"),
        ("gale", "靠海的厅"),
        ("northgrid", "blah blah blah"),
        # A hall has more than one.
        ("lockers", "N2馆只有红隼机器人这一家吗"),
        # Nobody lists these, whatever they sound like.
        ("lockers", "I need somebody to love"),
        ("lockers", "when is the nobel prize presented"),
    ],
)
def test_nothing_is_made_of_it(fair: str, question: str) -> None:
    assert last(fair, question)["abstained"]


def test_made_in_another_country_is_not_made_here() -> None:
    for question in ("德国产的叉车", "日本国产的叉车"):
        assert "中国“" not in last("lockers", question)["answer"]
