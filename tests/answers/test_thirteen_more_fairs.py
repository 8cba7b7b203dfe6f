"""What went wrong at thirteen fairs at first sight, each for a reason that any fair may have."""

from __future__ import annotations

import pytest

from tests.answers.conversations import Case, is_told, last, needs_embedder


@pytest.mark.parametrize(
    "case",
    [
        # "And" in Chinese stands between two topics.
        ("charge", "周五有哪些燃料电池和氢能的场次", "2028-05-18T20:40", "突破三万小时的电堆"),
        ("charge", "燃料电池和氢能展商", None, "“燃料电池和氢能”相关展商10家"),
        # The last characters of the fair's name are no part of "exhibitors".
        ("charge", "换电 展商", None, "即换"),
        # A theme of a hall is what sessions are about.
        ("pharma", "which sterile manufacturing sessions are on 18 april", None, "Isolator or RABS?"),
        ("nuclear", "anything about fusion?", None, "Fusion Magnets"),
        ("shoes", "有没有讲埃塞俄比亚采购的", None, "从埃塞俄比亚采购"),
        ("meters", "any sessions on drones", "2027-04-22T10:10", "A Drone Follows the Line"),
        # What texts say of such things is no session.
        (
            "roads",
            "is there a session about airport runways",
            "2028-05-09T20:10",
            "No session for “airport",
        ),
        ("shoes", "any sesion on football sponsorship", None, "No session for “football sponsorship”"),
        ("baby", "IVF talk saturday", "2027-05-10T21:50", "No session for “IVF”"),
        ("meters", "13号有网络安全的讲座吗", "2027-05-08T13:20", "没有5月13日"),
        # A language that sessions are asked for in.
        ("charge", "anything in spanish", None, "Latin America Session"),
        ("pharma", "有没有 French 的讲座", None, "没有法语论坛"),
        ("sensors", "guided tours in french?", None, "No session for “guided tours” in French"),
        # What a company does on a day.
        ("tea", "what is Mud & Moon doing on monday", None, "Glaze a Cup"),
        # What taking part in a session costs, its abstract tells.
        ("tea", "what does the mending a cup with gold class cost", None, "CNY 128"),
        # The first of a list.
        ("glass", "how many sessions are there tomorrow >> and which one is the first", None, "China Day Keynote"),
        # The number of a model, however it is joined.
        ("charge", "when is the HX480 talk", None, "Inside the HX-480"),
        ("roads", "paver XP-9000 exhibitor", None, "No exhibitor for “paver XP-9000”"),
    ],
)
@pytest.mark.parametrize("semantic", [False, True])
def test_sessions_and_topics(case: Case, semantic: bool) -> None:
    is_told(case, semantic=semantic)


@pytest.mark.parametrize(
    "case",
    [
        # A company by the short form that its name notes, by an ordinary word with a capital, in a hall.
        ("nuclear", "华核院在几号位", None, "E1-A01"),
        ("nuclear", "where is NISQ", None, "RC-03"),
        ("nuclear", "which booth is Next at", None, "W1-D03"),
        ("baby", "car seats hall 1", "2027-05-12T22:00", "Tiefenbach Kindersitze"),
        ("meters", "who does drones here", None, "Feiyan Drones"),
        ("roads", "where is Dijing Shield", None, "E3-A01"),
        # What nobody lists.
        ("glass", "谁家有啤酒瓶", None, "没有“啤酒瓶”相关展商"),
        ("charge", "有展e-ink screen的吗", None, "没有“e-ink screen”相关展商"),
        ("pharma", "centrifuge exhibiters", None, "No exhibitor for “centrifuge”"),
        ("sensors", "who has x-ray inspection machines", None, "No exhibitor for “x-ray inspection machines”"),
        ("baby", "哪家做儿童近视眼镜", None, "没有“近视眼镜”相关展商"),
        ("glass", "白龙门窗在哪个馆", None, "展商名录里没有“白龙门窗”"),
        ("charge", "海迷电池展位 >> 闪鲸新能呢", None, "展商名录里没有“闪鲸新能”"),
        ("baby", "纪晓棠教授哪天讲", None, "没有演讲人“纪晓棠”"),
    ],
)
@pytest.mark.parametrize("semantic", [False, True])
def test_companies_and_people(case: Case, semantic: bool) -> None:
    is_told(case, semantic=semantic)


@pytest.mark.parametrize(
    "case",
    [
        # A hall that has days of its own.
        ("glass", "D馆哪几天开", None, "只开放两天"),
        ("glass", "opening times hall D on thursday", None, "10:00–18:00"),
        ("tea", "花园馆哪几天开", None, "仅公众日开放"),
        ("tea", "11号馆哪几天开", None, "11月9日"),
        # The room that is called as the last one was, but for its letter.
        ("charge", "论坛A厅能坐多少人 >> 那B厅呢", None, "180座"),
        ("charge", "how many seats in Forum A >> and B", None, "180 seats"),
        # A room, by what is the number of a stand.
        ("glass", "C.U3会议室在哪", None, "没有“C.U3会议室”这个会场"),
        ("glass", "where is C.U3 meeting room", None, "no room “C.U3 meeting room”"),
        # The address for a driver, whatever the words are of.
        ("tea", "need the address in chinese to show a driver", None, "香樟大道316号"),
        ("nuclear", "要给出租车司机看，展馆的中文地址是啥", None, "铁桦大道219号"),
        ("baby", "场馆地址发一下，打车用", None, "268 Haizhi Road"),
        ("nuclear", "你们展会在北京哪个馆办", None, "铁桦大道"),
        # A place that is called by a country; a day that is no number of a bus.
        ("glass", "中国服务台在什么地方", None, "A馆入口右侧"),
        ("pharma", "shuttle A last bus 20 april", None, "15:45"),
        ("meters", "最后一天接泊车末班几点", "2027-05-15T15:40", "T1接驳车"),
        ("shoes", "whn is the shoe fiar", "2028-02-03T10:15", "17–19 May 2028"),
        ("tea", "刚买的菜刀能拎着到处逛吗", "2026-11-08T15:45", "不可以"),
        # What follows from something, an entry on it tells before any other text.
        ("nuclear", "what if i lose my badge", None, "CNY 50"),
    ],
)
@pytest.mark.parametrize("semantic", [False, True])
def test_places_days_and_rules(case: Case, semantic: bool) -> None:
    is_told(case, semantic=semantic)


@pytest.mark.parametrize(
    ("fair", "question", "at"),
    [
        ("tea", "which brand of water do they use in the tasting bar", "2026-11-07T13:02"),
        ("baby", "give me the phone number of the Hanbit Care contact", "2027-05-14T09:20"),
        ("baby", "who is Lin Xiaoman's husband", "2027-05-15T13:50"),
        ("roads", "how big is the stand of Dijing Shield in square metres", "2028-04-12T10:35"),
    ],
)
@pytest.mark.parametrize("semantic", [False, True])
def test_what_nobody_told_is_not_guessed(fair: str, question: str, at: str, semantic: bool) -> None:
    needs_embedder(semantic=semantic)
    assert last(fair, question, at=at, semantic=semantic)["abstained"]


@pytest.mark.parametrize("semantic", [False, True])
def test_visitors_from_a_country_are_no_exhibitors(semantic: bool) -> None:
    needs_embedder(semantic=semantic)
    found = last("baby", "how many korean visitors came last year", at="2027-05-18T09:00", semantic=semantic)
    assert found["intent"] not in ("exhibitors", "count")
