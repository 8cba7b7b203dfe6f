"""What went wrong at twelve fairs at first sight, each for a reason that any fair may have."""

from __future__ import annotations

import pytest

from tests.answers.conversations import Case, is_told, last


@pytest.mark.parametrize(
    "case",
    [
        # A company by what its name begins with in capitals; one that there is not.
        ("datacentre", "请问KTR制冷在几号展位？ >> KTX呢", None, "5.1A08"),
        ("datacentre", "where is xpu7", None, "6.1A11"),
        ("datacentre", "xpu-8 booth", None, "no “xpu"),
        ("datacentre", "请问云杉制冷参展吗？ >> 那KTZ呢", None, "没有“KTZ”"),
        ("datacentre", "麻烦问一下，冷藏存储展出什么产品？ >> 网站是多少", None, "coldvault.example"),
        # The next booth of the hall, the next room, the next of a series.
        ("biogas", "who's at N3-B06 >> and b09?", None, "Lvjie CO2"),
        ("biogas", "N3-B06 是谁 >> 那b09呢 >> B99呢", None, "没有 N3-B99"),
        ("hydropower", "who is at W1-A01 >> and 02?", None, "W1-A02"),
        ("datacentre", "D会议室几楼 >> A呢", None, "会议中心3层"),
        ("cables", "how many seats are there in the Rhine Room >> and the Volga?", None, "48 seats"),
        ("cables", "哪个展馆最大 >> 那里有多少家展商", None, "B1馆展商"),
        # Rooms and halls by their names.
        ("datacentre", "Could you please tell me how many people the Auditorium seats?", None, "1100 seats"),
        ("datacentre", "smallest confrence room", None, "Conference Room D"),
        ("fasteners", "hall 6 area m2", None, "Hall 6"),
        ("cables", "where is the Thames Room", None, "no room “Thames Room”"),
        ("cables", "stand number Q7 Protection", None, "A1-071"),
        ("avionics", "which two firms are at H4-18", None, "Pallet & Sons"),
        ("cleaning", "2-999是谁的展位", None, "没有 2-999"),
        ("cleaning", "庭院周四几点关", None, "14:30"),
        ("seafood", "Filetta is on the Pier, near which stand?", None, "C-101"),
        # Figures that are no booths, booths that are no company.
        ("sensors", "exhibitors with 1-250 employees", None, "No exhibitor"),
        ("hydropower", "where is Gaoxia Turbine Works >> and A05?", None, "Nordfoss"),
        ("tea", "where is VAC7", None, "12E06"),
        ("tea", "last A6 bus", None, "Airport bus A6"),
        # Lines with a letter are no booths.
        ("seafood", "机场那个 A7 bus 多久一班", None, "每小时"),
        ("seafood", "it is possible to come with the ferry?", None, "Old Port"),
        ("biogas", "从老城码头坐轮渡过来要多久 >> 最晚一班呢", None, "18:35"),
        # The fair by the word that its name begins with.
        ("cables", "when is gridlink", None, "13–15 April 2027"),
    ],
)
@pytest.mark.parametrize("semantic", [False, True])
def test_names_and_places(case: Case, semantic: bool) -> None:
    is_told(case, semantic=semantic)


@pytest.mark.parametrize(
    "case",
    [
        # For whom the days are.
        ("biogas", "which days are trade only", None, "Trade day"),
        ("biogas", "哪几天是专业观众日", None, "专业观众日"),
        ("biogas", "which day is the open day", None, "Sat 20 May"),
        ("avionics", "公众日是哪天", None, "10月21日"),
        # All of a kind, and none of it.
        ("seafood", "list of cooking shows", None, "4 sessions for “cooking shows”"),
        ("seafood", "how many tastings in total all 4 days", None, "7 sessions for “tastings”"),
        ("camping", "周六有哪些工坊", None, "“工坊”相关论坛3场"),
        ("seafood", "有没有 caviar tasting", None, "没有“caviar tasting”"),
        # That there is one on another day.
        ("camping", "any yoga on monday", None, "Nearest: Sun 21 May"),
        ("avionics", "公众日有适航审定的论坛吗", None, "没有10月21日"),
        # What a hall does not have, whatever is talked of in another.
        ("fasteners", "1号馆有焊接机器人吗", None, "没有1号馆“焊接机器人”"),
        # What nobody shows, by a word for goods; and services, which texts tell.
        ("appliances", "有没有缝纫机", None, "没有“缝纫机”"),
        ("appliances", "有没有取款机", None, "取款机在"),
        ("biogas", "锂电池哪家有", None, "没有“锂电池”"),
        # Those that take part, and have no stand.
        (
            "glass",
            "sessions by Nordic Window Institute on 13 October",
            None,
            "No session for “Nordic Window Institute”",
        ),
        ("tea", "Lanwan City Hospital sessions", None, "Tea and Medicines"),
        (
            "cables",
            "sessions with Qingtan Power Supply Bureau",
            None,
            "9 sessions for “Qingtan Power Supply Bureau”",
        ),
        ("cleaning", "有没有French的session", None, "没有法语论坛"),
        ("avionics", "what is Academician Shen speaking at", None, "speaks at 3 sessions"),
        ("avionics", "雨云九号首飞影片哪天放", None, "10月19日"),
        # Two of one name, by the day; who speaks most often is one person.
        ("hydropower", "When does Chen Yihan speak on 18 May?", None, "1 session"),
        ("hydropower", "who speaks most often", None, "Shen Mulan and Luo Jingchuan"),
        ("tea", "what is on tomorrow afternoon before 3", None, "between 12:00 and 15:00"),
        # Hours within a part of the day, and until an hour from now on.
        (
            "avionics",
            "anything in the beacon room this afternoon after 2",
            "2028-10-20T13:30",
            "between 14:00 and 18:00",
        ),
        ("cleaning", "今天十二点前运河厅还有什么？", "2028-05-16T10:05", "10:05—12:00"),
        ("fasteners", "6号馆第一天9点半就开了对吧", None, "10:30"),
        # Children by another word.
        ("appliances", "can i bring my baby", None, "Children under 130 cm"),
        ("appliances", "哪几天可以在展位买东西", None, "仅限周六、周日"),
    ],
)
@pytest.mark.parametrize("semantic", [False, True])
def test_days_sessions_and_goods(case: Case, semantic: bool) -> None:
    is_told(case, semantic=semantic)


@pytest.mark.parametrize(
    ("fair", "question"),
    [
        # A text without a price does not tell one.
        ("biogas", "橙园餐厅套餐多少钱一份"),
        # What no card tells.
        ("seafood", "how many workers has Skipsverft Holm"),
        ("fasteners", "zhuofeng stand how many sqm"),
        ("camping", "低地狐狸乐队有几个人"),
        # A surname that somebody has, and what anything may be.
        ("hydropower", "陈老师什么时候讲"),
        ("seafood", "有没有适合新手的品鉴"),
        # Somebody's number is not the organiser's.
        ("biogas", "沈一苇手机号给我一个"),
    ],
)
def test_what_nothing_tells_is_not_told(fair: str, question: str) -> None:
    assert last(fair, question)["abstained"]
