"""A small expo of three days for tests: two halls, a dozen exhibitors, a forum, a cancelled session, a draft."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import (
    BoothRectangle,
    Day,
    Document,
    Exhibitor,
    Expo,
    Faq,
    Hall,
    Programme,
    Room,
    Session,
    SessionStatus,
    Speaker,
    Stand,
    Transport,
    Venue,
)

ZONE = ZoneInfo("Asia/Shanghai")
DAY_1, DAY_2, DAY_3 = dt.date(2021, 7, 30), dt.date(2021, 7, 31), dt.date(2021, 8, 1)
LOCALES = ("en", "zh")
STORAGE = Localized.of(en="Energy Storage", zh="储能")
SOLAR = Localized.of(en="Solar & Wind", zh="光伏与风电")
PLENARY = Localized.of(en="Plenary", zh="全体会议")


def at(date: dt.date, time: str) -> dt.datetime:
    """``at(DAY_1, "9:30")`` on the expo's clocks."""
    hour, minute = map(int, time.split(":"))
    return dt.datetime.combine(date, dt.time(hour, minute), ZONE)


def session(session_id: str, date: dt.date, start: str, end: str, title: Localized, **fields: object) -> Session:
    return Session(session_id, date, at(date, start), at(date, end), title, **fields)  # type: ignore[arg-type]


EXPO = Expo(
    name=Localized.of(en="North China Smart Energy Expo 2021", zh="2021华北智慧能源博览会"),
    short=Localized.of(en="North China Smart Energy Expo", zh="华北智慧能源博览会"),
    start_date=DAY_1,
    end_date=DAY_3,
    timezone="Asia/Shanghai",
    contact_email="info@expo.example",
)
DAYS = (
    Day(1, DAY_1, dt.time(9), dt.time(17), dt.time(16, 30), Localized.of(en="Opening at 9:30.", zh="9:30开幕。")),
    Day(2, DAY_2, dt.time(9), dt.time(17), dt.time(16, 30)),
    Day(3, DAY_3, dt.time(9), dt.time(16), dt.time(15)),
)
ROOMS = (
    Room("main", Localized.of(en="Main Hall", zh="主论坛厅"), Localized.of(en="Lobby, Level 2", zh="中央大厅2层")),
    Room("r301", Localized.of(en="Room 301", zh="301会议室"), Localized.of(en="Hall 2, Level 3", zh="2号馆3层")),
    Room("r302", Localized.of(en="Room 302", zh="302会议室")),
)
HALLS = (
    Hall(
        "1",
        Localized.of(en="Hall 1 Solar & Wind", zh="1号馆 光伏与风电"),
        SOLAR,
        5400.0,
        (Localized.of(en="toilets", zh="卫生间"), Localized.of(en="café", zh="咖啡吧")),
    ),
    Hall("2", Localized.of(en="Hall 2", zh="2号馆"), STORAGE, 4800.0),
)
VENUE = Venue(
    Localized.of(en="Bay Exhibition Centre", zh="滹沱湾会展中心"),
    Localized.of(en="88 Qinghe Avenue, Shijiazhuang", zh="河北省石家庄市晴禾大道88号"),
    (Localized.of(en="South Entrance", zh="南入口"), Localized.of(en="North Entrance", zh="北入口")),
)
TRANSPORT = (
    Transport(
        Localized.of(en="metro"), Localized.of(en="Line 9 to Expo Bay, Exit C.", zh="地铁9号线会展湾站C口。")
    ),
    Transport(Localized.of(en="car"), Localized.of(en="Car park P1, CNY 5 per hour.", zh="P1停车场，每小时5元。")),
    Transport(Localized.of(en="cable_car"), Localized.of(en="From the hill.", zh="从山上下来。")),
)
SESSIONS = (
    session(
        "S1",
        DAY_1,
        "9:30",
        "10:15",
        Localized.of(en="Opening Ceremony", zh="开幕式"),
        room_id="main",
        track=PLENARY,
        speakers=(
            Speaker(
                Localized.of(en="Zhao Jingwen", zh="赵景文"), Localized.of(en="Expo Committee", zh="展会组委会")
            ),
            Speaker(Localized.of(en="Lin Zhiyao", zh="林知遥")),
        ),
        languages=("zh", "en"),
        abstract=Localized.of(en="A short welcome. Then the lights go on.", zh="致辞简短，随后亮灯。"),
    ),
    session(
        "S2",
        DAY_1,
        "10:30",
        "12:00",
        Localized.of(en="Sodium Cells & <Safety>", zh="钠电池与安全"),
        room_id="r301",
        track=STORAGE,
        speakers=(Speaker(Localized.of(en="Gao Wenbo", zh="高文博"), STORAGE, "X1"),),
        languages=("zh",),
    ),
    session(
        "S3",
        DAY_1,
        "11:00",
        "11:45",
        Localized.of(en="Wind in Winter", zh="冬季风电"),
        room_id="r302",
        track=SOLAR,
        status=SessionStatus.CANCELLED,
    ),
    session(
        "S4",
        DAY_1,
        "11:00",
        "12:15",
        Localized.of(en="Roofs That Earn", zh="会赚钱的屋顶"),
        room_id="r302",
        track=SOLAR,
        languages=("ja",),
        language_note=Localized.of(en="Japanese with Chinese interpretation", zh="日语，配中文翻译"),
    ),
    *(
        session(
            f"S1{number}",
            DAY_1,
            f"{13 + number // 2}:{30 * (number % 2):02d}",
            f"{14 + number // 2}:00",
            Localized.of(en=f"Storage Case {number}", zh=f"储能案例{number}"),
            room_id="r301",
            track=STORAGE,
        )
        for number in range(1, 7)
    ),
    session(
        "S5",
        DAY_2,
        "9:30",
        "10:30",
        Localized.of(en="Storage Plenary", zh="储能全体会"),
        room_id="main",
        track=PLENARY,
        speakers=(Speaker(Localized.of(en="Gao Wenbo", zh="高文博"), exhibitor_id="X1"),),
    ),
    session(
        "S6", DAY_2, "11:00", "12:00", Localized.of(en="Not Decided Yet", zh="待定"), status=SessionStatus.DRAFT
    ),
)
EXHIBITORS = (
    Exhibitor(
        "X1",
        Localized.of(en="Yanshu Storage", zh="炎黍储能"),
        (Stand("2", "B2-017"), Stand("2", "B2-018"), Stand("1", "A1-004")),
        (STORAGE, SOLAR),
        (
            Localized.of(en="280 Ah sodium cells", zh="280 Ah 钠电芯"),
            Localized.of(en="container systems", zh="集装箱系统"),
        ),
        Localized.of(en="China", zh="中国"),
        "https://www.yanshu.example",
        "Yang Chunran",
        "chunran.yang@yanshu.example",
    ),
    *(
        Exhibitor(
            f"X{number}",
            Localized.of(en=f"Sunny Roof {number}", zh=f"晴檐{number}"),
            (Stand("1", f"A1-{number:03d}"),),
            (SOLAR,),
            (Localized.of(en="roof modules", zh="屋顶组件"),),
        )
        for number in range(2, 13)
    ),
    Exhibitor("X13", Localized.of(en="Late Comer"), (), ()),
)
BOOTHS = (
    BoothRectangle("2", "B2-017", 4, 3, 6, 3),
    BoothRectangle("2", "B2-018", 10, 3, 3, 3),
    BoothRectangle("2", "C2-001", 4, 12, 6, 6),
    BoothRectangle("1", "A1-002", 4, 3, 6, 6),
    BoothRectangle("1", "A1-003", 10, 3, 6, 6),
)
FAQ = (
    Faq(
        "F1",
        Localized.of(en="Is there Wi-Fi?", zh="有无线网络吗？"),
        Localized.of(en="Yes, free.", zh="有，免费。"),
    ),
)
DOCUMENTS = (
    Document("about.md", "# About\n\nThe forum runs beside the expo.\n\n## 背景\n\n论坛与展会同期举行。\n"),
)


def programme(**changes: object) -> Programme:
    """The expo, with other fields where given."""
    fields: dict[str, object] = {
        "expo": EXPO,
        "days": DAYS,
        "venue": VENUE,
        "transport": TRANSPORT,
        "rooms": ROOMS,
        "halls": HALLS,
        "exhibitors": EXHIBITORS,
        "sessions": SESSIONS,
        "faq": FAQ,
        "booths": BOOTHS,
        "documents": DOCUMENTS,
    }
    return Programme(**{**fields, **changes})  # type: ignore[arg-type]


def catalogue(**changes: object) -> Catalogue:
    """Published at 8:10 on the first day."""
    return Catalogue(programme(**changes), 1, at(DAY_1, "8:10"))


def empty_catalogue() -> Catalogue:
    """Nothing imported yet."""
    return Catalogue(Programme(Expo(Localized(), DAY_1, DAY_1, "UTC")), 0, at(DAY_1, "8:10"))
