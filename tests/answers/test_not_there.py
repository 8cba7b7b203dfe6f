"""Names, goods, talks and places that are not there: said so plainly, and nobody else's answer in their place."""

from __future__ import annotations

import pytest

from tests.answers.conversations import Case, is_told, last, needs_embedder


@pytest.mark.parametrize(
    "case",
    [
        # A name that is only like one of the fair's, or has a word of it, or another number.
        ("dairy", "where do i find Gelato Morandi", None, "has no “Gelato Morandi”"),
        ("dairy", "where do i find Gelato Morandi", None, "Gelato Morosini: 3.203"),
        ("dairy", "Four Moons Dairy, which booth?", None, "has no “Four Moons Dairy”"),
        ("dairy", "Caseificio Bellavalle 在几号馆", None, "没有“Caseificio Bellavalle”"),
        ("dairy", "哈尔滨冰城乳业在哪个展位", None, "没有“哈尔滨冰城乳业”"),
        ("smarthome", "岚光照明在几号馆", None, "没有“岚光照明”"),
        ("smarthome", "booth of Dimmerwelt?", None, "has no “Dimmerwelt”"),
        ("sewing", "how do i get to Nadelwerk 7", None, "has no “Nadelwerk 7”"),
        ("sewing", "白鹭整烫带什么产品来", None, "没有“白鹭整烫”"),
        ("dairy", "where is Morosini >> and Zhongke Chaoneng?", None, "exhibitor list has no “Zhongke Chaoneng”"),
        # A word that nobody knows, with a capital; somebody by a full name; an organisation that only speaks.
        ("smarthome", "where is Nestwell", None, "has no “Nestwell”"),
        ("sewing", "Kuroda Ken, which room", None, "no speaker “Kuroda Ken”"),
        ("fintech", "does Eastlight Bank have a booth", None, "has no “Eastlight Bank”"),
        # What a company that is named does not list; where it does not stand.
        ("dairy", "布劳父子有没有蓝纹奶酪", None, "展品里没有列出“蓝纹奶酪”"),
        ("dairy", "does Hohenried Käsetechnik have butter machines?", None, "does not list “butter machines”"),
        ("sewing", "月扣在W1馆吧？", None, "不是"),
        # Places.
        ("dairy", "who is at 2.150", None, "no booth 2.150"),
        ("dairy", "2.145是谁 >> 那2.146呢", None, "没有 2.146"),
        ("fintech", "H101是谁家的", None, "没有 H101"),
        ("sewing", "room 5F, which floor", None, "no room 5F"),
        ("dairy", "which hall is the Butter Stage in?", None, "no room “Butter Stage”"),
        ("smarthome", "is there a tram to the venue", None, "no “tram”"),
        ("chocolate", "is there a west entrance", None, "no west entrance"),
        ("pools", "who is at BM-03", None, "no booth BM-03"),
        ("pools", "Pacific Pumps booth", None, "has no “Pacific Pumps”"),
        ("chocolate", "when does Ruth Zimmermann teach", None, "no speaker “Ruth Zimmermann”"),
        ("chocolate", "铃木健太什么时候讲", None, "没有演讲人“铃木健太”"),
        ("chocolate", "any moulds at Tante Olga?", None, "does not list “moulds”"),
        ("chocolate", "is lindt here", None, "has no “lindt”"),
        ("chocolate", "eclair masterclass", None, "No session for “eclair masterclass”"),
        ("pools", "we buy from Blauwasser Technik in Kassel. are they exhibiting this year", None, "“Blauwasser"),
        ("dairy", "坐地铁几号线", None, "没有“地铁”"),
    ],
)
@pytest.mark.parametrize("semantic", [False, True])
def test_names_and_places_that_are_not_there(case: Case, semantic: bool) -> None:
    is_told(case, semantic=semantic)


@pytest.mark.parametrize(
    "case",
    [
        # Talks that are looked for by what they are on.
        ("dairy", "talks on vegan cheese", None, "No session for “vegan cheese”"),
        ("dairy", "区块链的讲座有哪些", None, "没有“区块链”相关论坛"),
        ("dairy", "as a country vet I need to plan my day: what's in the veterinary track?", None, "No session"),
        ("sewing", "想听专利方面的，有哪场", None, "没有“专利”相关论坛"),
        ("sewing", "when is the screen printing seminar", None, "No session for “screen printing”"),
        ("sewing", "供应链专场都有哪些讲座", None, "没有“供应链”相关论坛"),
        ("plumbing", "有没有 talk 讲 3D printing", None, "没有“3D printing”相关论坛"),
        ("dairy", "any guided tasting tomorrow morning?", "2027-09-24T19:05", "before 12:00 on Sat 25 September"),
        ("fintech", "any more talks starting today?", "2027-10-21T15:57", "No session from 15:57"),
        # Goods that nobody shows.
        ("dairy", "whipped cream siphons booth", None, "No exhibitor for “whipped cream siphons”"),
        ("smarthome", "想看按摩椅 在哪", None, "没有“按摩椅”相关展商"),
        ("stationery", "fountain pen repairers from Greece", None, "from Greece"),
        ("dairy", "who sells kefir grains >> and coconut yogurt?", None, "No exhibitor for “coconut yogurt”"),
        ("dairy", "麻薯冰淇淋 哪家", None, "没有“麻薯冰淇淋”相关展商"),
        # Beside what somebody tells.
        (
            "dairy",
            "my brother keeps 60 cows and wants to look at cattle feed, which stands should he go to",
            None,
            "No exhibitor for “cattle feed”",
        ),
    ],
)
@pytest.mark.parametrize("semantic", [False, True])
def test_goods_and_talks_that_nobody_has(case: Case, semantic: bool) -> None:
    is_told(case, semantic=semantic)


def test_what_is_wished_for_beside_a_question_is_sought() -> None:
    needs_embedder(semantic=True)
    told = last("dairy", "我是开母婴店的，想进点婴儿配方奶粉，谁家在做", semantic=True)["answer"]
    assert "没有“婴儿配方奶粉”" in told
    question = "hi, I run a small cafe in Graz and we go through loads of oat milk, who's got some at the fair?"
    assert "No exhibitor for “oat milk”" in last("dairy", question, semantic=True)["answer"]


def test_things_that_are_only_mentioned_are_no_places() -> None:
    """Where the embedder finds the text on lost things."""
    needs_embedder(semantic=True)
    assert "Lost items" in last("plumbing", "left my umbrella on a bench, who do i ask", semantic=True)["answer"]


@pytest.mark.parametrize("question", ["rapier looms", "lawn mowers"])
def test_a_bare_kind_of_goods_is_said_to_be_shown_by_nobody(question: str) -> None:
    """Where the embedder tells that it is near to what is shown."""
    needs_embedder(semantic=True)
    fair = "sewing" if question == "rapier looms" else "heat"
    assert f"No exhibitor for “{question}”" in last(fair, question, semantic=True)["answer"]


@pytest.mark.parametrize(
    "case",
    [
        # A slip is no other name: doubled letters, two readings of a character, a first name spelt otherwise.
        ("dairy", "buratta stands pls", None, "Caseificio Montelupo"),
        ("stationery", "陈伯舟的演讲", None, "陈柏舟"),
        ("chips", "Alister Penhale talk", None, "Alastair Penhale"),
        ("dairy", "where is gelatto morosini", None, "3.203"),
        ("rail", "where is Alpenblock GmbH", None, "N1-B07"),
        # What a company is by law, shows, or whence it comes is no other name.
        ("dairy", "Rennex SAS", None, "2.216"),
        ("dairy", "where is Guangzhou Bingshan Refrigeration Co., Ltd.", None, "3.225"),
        ("dairy", "广州冰山制冷有限公司在哪", None, "3.225"),
        ("sewing", "Jinsuo Sewing Machine Co., Ltd.", None, "E1-A01"),
        ("dairy", "is there a dinner", None, "Restaurant Kravica"),
        # Who makes smart toilets helps nobody who needs one.
        ("smarthome", "where are the toilets", None, "doesn't cover this"),
        ("smarthome", "哪里有厕所", None, "没有这一项"),
        ("smarthome", "who makes smart toilets", None, "Loo & Beyond"),
        ("plumbing", "哪里有厕所", None, "A排旁卫生间"),
        ("plumbing", "who sells toilets", None, "Ceramica Ardea"),
        ("dairy", "Cupline Sp. z o.o. booth", None, "1.115"),
        ("fintech", "Cajero Azul SA de CV booth", None, "A138"),
        ("dairy", "Is Kartonia Sweden here?", None, "4.070"),
        ("wine", "Kurosawa Sake", None, "2C02"),
        ("smarthome", "Lumora Lights", None, "A1-101"),
        ("robots", "Xunshan Robotics Co., Ltd.", None, "Y-01"),
        ("dairy", "北京质检通科技有限公司在哪", None, "4.063"),
        ("smarthome", "看门视觉技术有限公司", None, "A2-331"),
        # Words of a title, and of a room of another kind, are nobody's name.
        ("dairy", "Golden Ladle which room", None, "Jury Kitchen"),
        ("robots", "Force Control which room", None, "Meeting Room 201"),
        ("sewing", "Where is the Needle Room", None, "Needle Stage"),
        ("dairy", "what's next at Lactaria?", None, "Next, at 11:00"),
        # 哈 of a city ends no clause; a bench is no Workshop Bench.
        ("dairy", "我也是哈尔滨人，想去老乡那儿坐坐，哈尔滨冰灯食品在哪个展位", None, "3.250"),
        ("dairy", "我跟客户约在牛铃角碰头，那是在哪个馆", None, "帐篷馆"),
        ("fintech", "for my article: total number of exhibitors?", None, "70 exhibitors"),
        ("fintech", "刷掌支付的演示几点", None, "12:00"),
    ],
)
@pytest.mark.parametrize("semantic", [False, True])
def test_slips_and_asides_are_none(case: Case, semantic: bool) -> None:
    is_told(case, semantic=semantic)


@pytest.mark.parametrize(
    ("fair", "question"),
    [
        # What every fair has, or texts might tell, is declined and not sought among exhibitors or talks.
        ("rail", "where is Pantolux? >> who is staffing the booth?"),
        ("catering", "is there a live stream of the keynote"),
        ("catering", "shower facilities for exhibitors?"),
        ("aqua", "which exhibitor has the highest turnover"),
        ("plast", "where can i buy a sim card"),
        ("dairy", "does Hohenried Käsetechnik have a discount?"),
        ("rail", "Alpenblock CEO"),
        ("sewing", "any concert tonight?"),
        ("dairy", "Hi Dairy Guide, who are you?"),
        ("dairy", "Oh My God, where is the toilet?"),
    ],
)
@pytest.mark.parametrize("semantic", [False, True])
def test_what_no_list_tells_is_still_declined(fair: str, question: str, semantic: bool) -> None:
    needs_embedder(semantic=semantic)
    assert last(fair, question, semantic=semantic)["abstained"]
