"""What went wrong at six fairs at first sight, each for a reason that any fair may have."""

from __future__ import annotations

import pytest

from tests.answers.conversations import Case, is_told, last, needs_embedder
from tests.answers.evaluation.asking import has_embedder


@pytest.mark.parametrize(
    "case",
    [
        # One number of a stand that has several.
        ("fire", "S1-042是哪家", None, "火肤"),
        ("fire", "who is at s1-060", None, "Haixing Suits"),
        ("garden", "which two companies share CM-33", None, "Holland Flower Board"),
        ("heat", "which two share E3-D07", None, "Diwen Monitoring"),
        ("garden", "who shares cm-33", None, "Polder & Zn"),
        # A number that is all digits, and one whose letters are a hall's.
        ("bakery", "3010是谁家", None, "妈阁饼店"),
        ("garden", "sq-9", None, "no booth SQ-9"),
        # Halls and rooms that are told apart by a number or letter alone.
        ("garden", "what's in glasshouse 3", None, "no hall “glasshouse 3”"),
        ("garden", "温室3在哪", None, "没有“温室3”"),
        ("sport", "2.1-D会议室在哪", None, "没有“2.1-D会议室”"),
        ("bakery", "开放厨房三在哪", None, "没有“开放厨房三”"),
        # The same number, written otherwise; an hour or a count is no number of a hall.
        ("bakery", "开放厨房1在哪", None, "1B馆"),
        # A room that only a text tells of is no hall.
        ("fire", "E301在哪", None, "新闻中心在E301室"),
    ],
)
@pytest.mark.parametrize("semantic", [False, True])
def test_places_are_found_or_said_not_to_be_there(case: Case, semantic: bool) -> None:
    is_told(case, semantic=semantic)


@pytest.mark.parametrize(
    "case",
    [
        # A name that goes on as the question does, or otherwise.
        ("fire", "stand number of Huatai pumps please", None, "Huatai Fire Pumps: N2-153"),
        ("fire", "Huatai Ladders stand?", None, "no “Huatai Ladders”"),
        ("fire", "安澜头盔在几号展位", None, "没有“安澜头盔”"),
        ("fire", "where is Huatai group", None, "could be one of 2"),
        ("fire", "华泰集团在哪", None, "华泰消防泵"),
        ("print", "stand of Kessler Lacke?", None, "no “Kessler Lacke”"),
        # A company that is called by an ordinary word, a number, or a word with slips behind it.
        ("sport", "where do i find Summit", None, "4A-01"),
        ("bakery", "booth of 8 Degrees", None, "1B016"),
        ("bakery", "八度在哪个展位", None, "1B016"),
        ("bakery", "what has Choclaterie van Hov got", None, "couverture"),
        ("print", "okonjo bright - topic?", None, "Machine Vision on the Press"),
        # A country in a company's name is a country.
        ("print", "companies from finland", None, "5 exhibitors from Finland"),
        ("garden", "kenya growers", None, "5 exhibitors from Kenya"),
        ("wine", "how many importers are there", None, "1 exhibitor for “importers”"),
        ("heat", "which companies have R290", None, "Donghe Refrigerants"),
        ("fire", "热点卫星家的东西是干嘛用的", None, "卫星火点预警"),
        # The same thing of another kind is another thing.
        ("sport", "who sells boxing gloves", None, "No exhibitor for “boxing gloves”"),
        ("bakery", "有没有做 pet food 的展商", None, "没有“pet food”"),
        ("garden", "有做 fire suppression 的公司吗", None, "没有“fire suppression”"),
        ("garden", "komatsu stand number?", None, "no “komatsu”"),
    ],
)
@pytest.mark.parametrize("semantic", [False, True])
def test_companies_are_those_that_are_meant(case: Case, semantic: bool) -> None:
    is_told(case, semantic=semantic)


@pytest.mark.parametrize(
    "case",
    [
        ("sport", "sessions in japanese", None, "Lasts for Asian Feet"),
        ("bakery", "sessions held in cantonese", None, "Wife Cakes Revisited"),
        ("heat", "talks held in english tomorrow morning", "2027-10-20T19:00", "Data Centres as Boilers"),
        ("sport", "为亚洲脚型设计鞋楦", None, "语言：日语，中文翻译"),
        ("sport", "any yoga on sunday", "2027-05-15T20:40", "Closing Flow"),
        ("garden", "有摄影的讲座吗", None, "没有“摄影”相关论坛"),
        ("heat", "有講氫能的場次嗎", None, "没有“氢能”相关论坛"),
        ("garden", "五天总共几场拍卖", None, "“拍卖”相关论坛6场"),
        ("garden", "第三天一共有几场拍卖", None, "3月10日（周五）“拍卖”相关论坛1场"),
        ("autoparts", "how much is the public auction", None, "3 sessions for “public auction”"),
        ("heat", "星期三有什么技术考察", "2027-08-25T16:40", "岩泉地热田"),
        ("fire", "标准法规研讨都有哪几场", None, "微型消防站建设指南"),
        ("garden", "how much is the ikebana workshop", None, "CNY 320"),
        ("garden", "how much is the ikebana workshop >> how many places does it have", None, "12 places"),
        ("bakery", "青年西点赛从几点到几点 >> 在哪里比", None, "开放厨房一"),
        # A title that no session has, whatever its words ask elsewhere.
        ("heat", 'when is "Biogas in Big Cities"', None, "No session for “Biogas in Big Cities”"),
        ("heat", "《煤矿瓦斯发电》几点开始", None, "没有“煤矿瓦斯发电”"),
        ("garden", "something on blockchain in the programme", None, "No session for “blockchain”"),
        ("print", "what's on in the ink kitchen", "2027-09-10T16:45", "5 sessions in Ink Kitchen"),
        (
            "garden",
            "what's running in the magpie room right now >> and what comes next in the auction ring",
            "2028-03-11T11:40",
            "Charity Auction",
        ),
    ],
)
@pytest.mark.parametrize("semantic", [False, True])
def test_sessions_are_those_that_are_meant(case: Case, semantic: bool) -> None:
    is_told(case, semantic=semantic)


@pytest.mark.parametrize(
    "case",
    [
        ("heat", "so on thursday youre open till 8pm, right", None, "9:00–14:30"),
        ("fire", "ok to walk into W1 at nine on friday?", None, "opens at 10:30"),
        ("bakery", "how long are you open on sunday >> and the last time they let people in?", None, "14:30"),
        ("garden", "2028年展会是几号", None, "2028年3月8日"),
        ("garden", "展会2028年是几号", None, "2028年3月8日"),
        ("garden", "2028年的展会在哪办", None, "花信路"),
        ("bakery", "last airport coach", None, "16:00"),
        ("sport", "座位最多的场地是哪个", None, "湖畔球场"),
        ("sport", "2.1馆怎么走啊，找不到", None, "智能运动"),
    ],
)
@pytest.mark.parametrize("semantic", [False, True])
def test_hours_ways_and_sizes_are_told(case: Case, semantic: bool) -> None:
    is_told(case, semantic=semantic)


@pytest.mark.parametrize(
    ("fair", "asked"),
    [
        ("garden", "give me Hou Bings mobile, the cold chain guy"),
        # The size of one hall is not told by that of the fair.
        ("garden", "how many square metres is the bamboo gallery"),
        ("garden", "竹廊多大面积"),
        ("garden", "covid-19"),
        ("garden", "ps-5"),
        ("garden", "温室3天都开吗"),
        ("fire", "are you open next spring"),
        ("garden", "哪个论坛最没意思"),
        ("mobility", "how much does the wallbox launch cost"),
    ],
)
@pytest.mark.parametrize("semantic", [False, True])
def test_what_nobody_told_is_declined(fair: str, asked: str, semantic: bool) -> None:
    needs_embedder(semantic=semantic)
    assert last(fair, asked, semantic=semantic)["abstained"]


@pytest.mark.skipif(not has_embedder(), reason="the extra semantic is not installed")
@pytest.mark.parametrize("asked", ["goalie gloves", "who sells soccer jerseys"])
def test_other_words_for_the_same_kind_find_it(asked: str) -> None:
    assert last("sport", asked, semantic=True)["answer"].startswith("1 exhibitor for")


@pytest.mark.parametrize(
    "asked",
    ["温室十点开门吗", "温室3天都开吗", "is the glasshouse 9 to 5", "glasshouse 2", "温室一在哪", "温室01"],
)
def test_hours_counts_and_other_spellings_are_no_other_hall(asked: str) -> None:
    assert last("garden", asked)["intent"] != "no_hall"


@pytest.mark.parametrize(("fair", "asked"), [("toys", "我家小孩，找不到了"), ("fire", "孩子，找不到了")])
def test_child_that_is_not_found_is_an_emergency(fair: str, asked: str) -> None:
    assert last(fair, asked)["intent"] == "emergency"


@pytest.mark.skipif(not has_embedder(), reason="the extra semantic is not installed")
def test_where_a_canteen_is_says_nothing_of_its_seats() -> None:
    assert last("bakery", "how many people can sit in the lantern canteen", semantic=True)["abstained"]


@pytest.mark.skipif(not has_embedder(), reason="the extra semantic is not installed")
def test_what_children_pay_is_told_by_the_tickets_and_not_by_a_race() -> None:
    told = last("sport", "as kids under 12 get in free, do i need a ticket for my 10 year old", semantic=True)
    assert "children under 6 free" in told["answer"]


@pytest.mark.skipif(not has_embedder(), reason="the extra semantic is not installed")
@pytest.mark.parametrize(
    ("fair", "conversation", "told"),
    [
        ("print", "金折奖拿了头奖能得多少 >> 报名到哪天", "报名截止2027年7月31日"),
        ("sport", "特邀買家一共要談幾場 >> 申请到几号截止", "2月26日前提交"),
    ],
)
def test_deadline_is_that_of_the_document_that_was_told_of(fair: str, conversation: str, told: str) -> None:
    assert told in last(fair, conversation, semantic=True)["answer"]


@pytest.mark.parametrize("asked", ["where do i park a 7.5 tonne truck", "我开7.5吨的车停哪"])
def test_weight_of_a_lorry_is_no_booth(asked: str) -> None:
    assert last("garden", asked)["intent"] != "no_booth"
