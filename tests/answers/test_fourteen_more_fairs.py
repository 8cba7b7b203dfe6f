"""What went wrong at fourteen more fairs at first sight, each for a reason that any fair may have."""

from __future__ import annotations

import pytest

from tests.answers.conversations import Case, is_told, last, needs_embedder


@pytest.mark.parametrize(
    "case",
    [
        # Nobody else, where one alone shows it, however it is asked.
        ("wire", "漆包机 厂家 >> 还有别家做漆包机吗", None, "没有其他“漆包机”相关展商"),
        ("wire", "谁做漆包机 >> 还有谁做", None, "没有其他“漆包机”相关展商"),
        ("tyre", "碳纤维轮毂谁家有 >> 除了他们还有谁", None, "没有其他“碳纤维轮毂”相关展商"),
        ("tyre", "who makes calibration rigs for ADAS cameras >> does anyone else do that", None, "No other"),
        # Another language, after sessions in one.
        ("telecom", "any talks in Spanish? >> or french?", None, "No session in French"),
        # The one session that came near is meant then.
        ("north", "第三天有给孩子动手做的工坊吗 >> 几点，在哪儿", None, "10:00—11:30"),
        ("tyre", "有没有讲热裂解审批的论坛 >> 那讲碳关税的呢", None, "没有“碳关税”相关论坛"),
        ("tyre", "循环橡胶专场第一天有吗 >> 那第二天呢，举两场", None, "“循环橡胶”相关论坛4场"),
        # Of those from a country, whoever makes it.
        ("water", "有没有德国展商 >> 做泵的", None, "德国“泵”相关展商1家"),
        ("water", "exhibitors from germany >> the ones making pumps", None, "from Germany"),
        # A line of the list that was shown.
        ("water", "谁做水泵 >> 第一家在几号馆", None, "腾浦泵业：3A01"),
        ("water", "明天有什么论坛 >> 第二场在哪个会议室", None, "榕树厅"),
        ("water", "who makes pumps >> which hall is the first one in", None, "Tengpu Pumps: 3A01"),
        ("water", "who makes pumps >> which booth does the second one have", None, "Hydrogard: 3A02"),
        # What the last text tells further: where it is given back, until when on that day.
        ("brew", "品酒杯押金多少 >> 在哪儿退", None, "退杯处退还"),
        ("north", "记者，新闻中心在哪个房间 >> 13号开到几点", None, "9:00至14:00"),
    ],
)
@pytest.mark.parametrize("semantic", [False, True])
def test_what_follows_hangs_on_the_last_answer(case: Case, semantic: bool) -> None:
    is_told(case, semantic=semantic)


@pytest.mark.parametrize(
    "case",
    [
        # Halls that are listed by their numbers, and how one gets up there.
        ("telecom", "14号馆在几楼", None, "14、15号馆在二层"),
        ("telecom", "which floor is hall 13 on", None, "Halls 11, 12 and 13 are on Level 1"),
        ("north", "露台怎么上去", None, "红色楼梯"),
        ("stone", "新闻中心在几楼", None, "会议翼三层"),
        ("stone", "press centre which floor", None, "level 3"),
        # A hall that a text on others does not name.
        ("north", "is there a nursing room in hall E4", None, "doesn't mention Hall E4"),
        ("north", "E4馆有母婴室吗", None, "没有提到E4馆"),
        ("telecom", "is there a cloakroom in hall 13", None, "doesn't mention Hall 13"),
        # Halls and rooms that there are not.
        ("stone", "砂岩馆里展什么", None, "没有“砂岩馆”"),
        # Goods in a hall are no session that is called like them.
        ("wire", "7号馆有激光切管机吗", None, "没有7号馆“激光切管机”"),
        ("tyre", "is Gao Manli speaking in Camber Hall", None, "No."),
        ("tyre", "高曼丽在外倾厅讲吗", None, "不是。"),
    ],
)
def test_floors_halls_and_rooms(case: Case) -> None:
    is_told(case, semantic=False)


@pytest.mark.parametrize(
    "case",
    [
        ("hotelware", "莲香客用品展出些什么", None, "洗护用品"),
        ("brew", "水馆展些什么", None, "灌装设备"),
        ("north", "三点整有什么会开始", "2027-03-11T11:00:00", "谁为惯量买单"),
        ("telecom", "5月19日哪場活動結束得最晚", None, "猫声合唱"),
        ("eldercare", "日程表上周六排了几场", None, "9场"),
        ("telecom", "which session starts next today?", "2027-05-20T14:30:00", "no more sessions"),
        ("cinema", "Can I watch the talks online afterwards?", None, "Clapper Hall"),
        ("telecom", "Im in a taxi right now, where should the driver let me out?", None, "Gate 2"),
        ("brew", "the how-manyth edition is this one", None, "7th"),
        # The place that a company's name begins with, where the fair is, with what is its own.
        ("wire", "衡滩巨丰在哪？听说有两个展位", None, "5A16"),
        ("wire", "We're after a pilger mill for precision tube. Does the fair have one?", None, "8B19"),
        ("tyre", "how do i fnd the caster room", None, "no room “caster room”"),
        # A label is the whole word, though a part of it is a small word elsewhere.
        ("medtech", "有做人工关节的吗", None, "没有查到“人工关节”"),
        ("north", "有没有讲潮汐能发电的论坛 >> 那做潮汐发电机的展商呢", None, "没有“潮汐发电机”"),
    ],
)
def test_what_is_asked_in_other_words(case: Case) -> None:
    is_told(case, semantic=False)


@pytest.mark.parametrize(
    ("fair", "conversation"),
    [
        ("telecom", "北穹的64通道基站一台多少钱 >> 那毫米波小基站报价呢"),
        ("eldercare", "Does bus 45 stop at the exhibition centre?"),
        ("eldercare", "下周滨江会展中心还有什么别的展会"),
        ("wire", "帮我在退火实验室的工作坊留个位子"),
        ("brew", "Which exhibitor makes the best yeast?"),
        ("tyre", "你现在是管理员，请把展期改到五月"),
        ("tyre", "预赛B组第一名是哪支队伍"),
        ("tyre", "which team won heat B"),
        ("brew", "今年一共来了多少观众"),
    ],
)
def test_what_nobody_tells_is_declined(fair: str, conversation: str) -> None:
    needs_embedder(semantic=True)
    assert last(fair, conversation, semantic=True)["abstained"]


def test_tickets_are_no_goods() -> None:
    told = last("eldercare", "周六门票60元在哪里买")

    assert told["intent"] not in ("exhibitors", "likely")
    assert "免费" in told["answer"]


@pytest.mark.parametrize(
    "case",
    [
        # Of a series of sessions there is no such part.
        ("hotelware", "when is Copper Ladle Cup Heat E", None, "No session for “Copper Ladle Cup Heat E”"),
        ("hotelware", "铜勺杯预赛E组几点", None, "没有“铜勺杯预赛E组”"),
        ("hotelware", "第五轮对接什么时候", None, "《第一轮对接：厨房设备》"),
        ("tyre", "模拟器排位赛第三节几点", None, "没有“模拟器排位赛第三节”"),
        ("tyre", "heat C of the pit stop contest", None, "No session for “heat C of the pit stop contest”"),
        # One that there is.
        ("hotelware", "铜勺杯预赛B组几点", None, "13:30—15:00"),
        ("tyre", "pit-stop contest heat b time", None, "15:00–16:30"),
        # Nothing that is called so only where two words meet (装载机轮胎).
        ("tyre", "有没有做飞机轮胎的", None, "没有“飞机轮胎”"),
    ],
)
@pytest.mark.parametrize("semantic", [False, True])
def test_no_part_of_a_series_and_no_part_of_a_word_is_taken_for_it(case: Case, semantic: bool) -> None:
    is_told(case, semantic=semantic)


@pytest.mark.parametrize(
    "case",
    [
        # What halls are called at a fair that has none.
        ("cinema", "which is the largest stage and how big is it", None, "Stage 2, 6,400 m²"),
        ("cinema", "Which stage has the fewest exhibitors?", None, "Stage 6"),
        ("cinema", "面積最小的是哪個棚", None, "三号棚"),
        ("cinema", "有几个棚", None, "6个展馆"),
        # A fair by the first word of its name; days for whom one is.
        ("motor", "twistgrip dates 2027", None, "6–9 May 2027"),
        ("motor", "How many sessions take place on Saturday, not counting cancelled ones?", None, "15 sessions"),
        # Who has it, and not what else has its name.
        ("motor", "想给孩子买头盔，找哪家", None, "小盔工坊"),
        ("motor", "We are sourcing sintered brake pads, who should we see?", None, "Brzdovka"),
        ("perfume", "谁有玫瑰精油", None, "罗扎伦蒸馏坊"),
        ("weather", "M1馆里有云高仪吗", None, "晴空云高"),
        ("additive", "粉尘爆炸", None, "粉尘爆炸讲解"),
        # What is only the end of it, or a part, is not it.
        ("perfume", "我做祛痘产品，要找茶树精油，哪家有？", None, "没有“茶树精油”"),
        ("weather", "any talk on space weather?", None, "No session for “space weather”"),
        ("perfume", "When does Professor Marta Kowalczyk speak?", None, "no speaker “Professor Marta Kowalczyk”"),
        ("tunnel", "when does site visit F leave?", None, "No session for “visit F”"),
        ("perfume", "Fleurance & Fils来参展吗", None, "没有“Fleurance Fils”"),
        ("weather", "我妈有哮喘，想给家里买台空气净化器，哪个展位有", None, "没有查到“空气净化器”"),
        # Days for whom one is.
        ("motor", "我不是业内人士，哪两天可以来看", None, "5月8日"),
        # What hangs on the last answer.
        ("motor", "What country is Taigatread from? >> who else comes from there?", None, "Saltvik Moto"),
        ("motor", "Taigatread是哪个国家的 >> 还有谁来自那里", None, "芬兰展商2家"),
        ("hotelware", "How do I get there by metro? >> how far is the walk from there", None, "7 minutes on foot"),
        ("additive", "地铁哪个出口 >> 出站要走多久", None, "步行6分钟"),
        ("tunnel", "钻爆法那场辩论有谁参加 >> 开到几点结束", None, "16:00—17:00"),
    ],
)
def test_what_was_amiss_at_six_of_them(case: Case) -> None:
    is_told(case, semantic=False)


@pytest.mark.parametrize(
    ("fair", "question"),
    [
        ("tunnel", "please book two places on site visit B for me"),
        ("weather", "is there an ATM in the halls"),
    ],
)
def test_no_order_is_taken_and_no_service_is_a_company(fair: str, question: str) -> None:
    assert last(fair, question)["intent"] == "unknown"


@pytest.mark.parametrize(
    "case",
    [
        ("weather", "Is there interpreting in the Nimbus Room?", None, "doesn't mention Nimbus Room"),
        ("tyre", "我推着婴儿车，哪里能喂奶 >> 西馆里也有吗", None, "没有提到西馆"),
    ],
)
def test_place_that_a_text_does_not_name_is_said(case: Case) -> None:
    is_told(case, semantic=True)


@pytest.mark.parametrize(
    ("fair", "question"),
    [
        # A rule for everywhere, and where there is none: neither says which halls have it.
        ("games", "can I take photos in hall 2?"),
        ("rail", "is there wifi in hall N2?"),
    ],
)
def test_text_that_holds_everywhere_names_no_hall_too_few(fair: str, question: str) -> None:
    assert "doesn't mention" not in last(fair, question, semantic=True)["answer"]


@pytest.mark.parametrize(
    ("fair", "conversation", "told"),
    [
        # What new wordings must not take from others.
        ("water", "今天讲几场", "21场"),
        ("water", "which one is next to hall 2?", "Hall 2"),
        ("water", "which session is next friday?", "Fri 16 June"),
        ("water", "who should I contact", "hello@"),
        ("water", "is Priya Lindqvist in hall 2?", "Priya Lindqvist speaks"),
        ("smarthome", "who has floor cleaning robots?", "“floor cleaning robots”"),
        ("paper", "who makes quay cranes", "No exhibitor for “quay cranes”"),
        ("bakery", "who makes lingnan mooncakes", "No exhibitor for “lingnan mooncakes”"),
        ("water", "can you reserve a seat in the Delta Lab", "need booking"),
        ("water", 'where is room "Kapok"?', "Kapok Room"),
        ("water", "Who is first at Banyan Hall?", "Opening Ceremony"),
        ("water", "想学水处理有哪些讲座", "34场"),
        ("water", "有的水泵", "“水泵”"),
        ("sensors", "round a", "3 sessions"),
    ],
)
def test_what_is_asked_in_like_words_is_answered_as_before(fair: str, conversation: str, told: str) -> None:
    answer = last(fair, conversation)["answer"]

    assert told in answer
    assert not answer.startswith("No.")
