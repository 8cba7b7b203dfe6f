"""What a sound folder becomes."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.domain.localized import Localized
from bot.domain.programme import (
    BoothRectangle,
    Day,
    Document,
    Exhibitor,
    Expo,
    Fact,
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
from bot.importers.imported import Counts, SessionMark
from bot.importers.options import ImportOptions
from bot.importers.registry import read
from tests.importers.folders import SOUND, import_sound, lines, write

SHANGHAI = ZoneInfo("Asia/Shanghai")
EXPO = """\
[expo]
name_en = "Port Days"
name_zh = "港口展"
edition = 2021
start_date = 2021-07-30
end_date = "2021年7月31日"
timezone = "Asia/Shanghai"
organiser = "Harbour Office"
wifi_name = "PORT"
entry_en = "Free"
entry_zh_CN = "免费"
dogs = false
hashtags = ["#port", "#days"]

[expo.prices]
day = 50

[[days]]
day = 1
date = 2021-07-30
open = 09:00:00
close = "17:00"
last_admission = "16:30"
note_zh = "欢迎"

[[days]]
date = 2021-07-31

[venue]
name = "Harbour"
entrances_en = ["South (main; metro)", "North"]
entrances_zh = ["南口", "北口"]
latitude = 38.1467
longitude = 114.5892

[[transport]]
mode = "metro"
text = "Line 9"

[[rooms]]
id = "main"
name_en = "Main Stage"
name_zh = "主舞台"
location = "Level 2"
seats = 800
"""
FILES = {
    "expo.toml": EXPO,
    "halls.csv": 'hall_id,name,theme_zh,area_m2,facilities,floor\n1,Hall 1,光伏,"5,400",café;lift,ground\n',
    "exhibitors.csv": (
        "exhibitor_id,name_en,name_zh,hall_id,booth,category,product_en,product_zh,country,website,"
        "contact_name,contact_email\n"
        "EX1,Acme  Energy,阿克米,1,A1；A2,Solar,Cells;Panels,电池;组件,China,https://acme.example,Ann,ann@acme.example\n"
        "EX2,Bolt,,,,,,,,,,\n"
    ),
    "sessions.csv": (
        "session_id,date,start,end,room,track,title_en,title_zh,speakers_en,speakers_zh,companies_en,companies_zh,"
        "language,abstract,status\n"
        "S1,2021/7/30,9:00,9点45,主舞台,Plenary,Opening,开幕,Ann Lee;Bob,李安,acme energy;,;北港学院,zh;EN,"
        "<p>One</p><p>Two</p>,\n"
        "S2,2021-07-30,22:00,24:30,,,Party,,,,EX1,,,,Cancelled\n"
        "S3,2021-07-31,09:00,10:00,Main stage,,Later,,,,,,,,draft\n"
    ),
    "faq.csv": 'faq_id,question,answer,tag\nF1,Is it free?,"Yes.\n\nReally.",fee\n',
    "booths.csv": 'hall_id,booth,x,y,width,height\n1,A1,0,0,3,3\n1,A2,3,0,"4,5",3\n',
    "documents/guide.md": "# Guide\r\n\r\nWelcome. 欢迎。\n",
}


def test_folder_becomes_a_programme(tmp_path: Path) -> None:
    imported = read([write(tmp_path, FILES)], ImportOptions())
    assert lines(imported.problems) == [
        'halls.csv:1:floor warning: "floor" is not known in halls and is kept as a further fact; known: hall_id, '
        "name, theme, area_m2, facilities, latitude, longitude",
        "sessions.csv:2:speakers_zh warning: The list has 2 in en and 1 in zh: the n-th of one language goes with "
        "the n-th of another; check the zh list, and leave an empty place (;;) where a translation is missing",
    ]
    assert imported.programme == Programme(
        expo=Expo(
            name=Localized({"en": "Port Days", "zh": "港口展"}),
            start_date=dt.date(2021, 7, 30),
            end_date=dt.date(2021, 7, 31),
            timezone="Asia/Shanghai",
            edition=Localized.of(en="2021"),
            organizer=Localized.of(en="Harbour Office"),
            facts=(
                Fact("wifi_name", Localized.of(en="PORT")),
                Fact("entry", Localized({"en": "Free", "zh-CN": "免费"})),
                Fact("dogs", Localized.of(en="false")),
                Fact("hashtags", Localized.of(en="#port; #days")),
                Fact("prices_day", Localized.of(en="50")),
            ),
        ),
        days=(
            Day(1, dt.date(2021, 7, 30), dt.time(9), dt.time(17), dt.time(16, 30), Localized.of(zh="欢迎")),
            Day(2, dt.date(2021, 7, 31)),
        ),
        venue=Venue(
            name=Localized.of(en="Harbour"),
            entrances=(Localized.of(en="South (main; metro)", zh="南口"), Localized.of(en="North", zh="北口")),
            latitude=38.1467,
            longitude=114.5892,
        ),
        transport=(Transport(Localized.of(en="metro"), Localized.of(en="Line 9")),),
        rooms=(Room("main", Localized.of(en="Main Stage", zh="主舞台"), Localized.of(en="Level 2"), 800),),
        halls=(
            Hall(
                "1",
                Localized.of(en="Hall 1"),
                Localized.of(zh="光伏"),
                5400.0,
                (Localized.of(en="café"), Localized.of(en="lift")),
                {"floor": "ground"},
            ),
        ),
        exhibitors=(
            Exhibitor(
                id="EX1",
                name=Localized.of(en="Acme Energy", zh="阿克米"),
                stands=(Stand("1", "A1"), Stand("1", "A2")),
                categories=(Localized.of(en="Solar"),),
                products=(Localized.of(en="Cells", zh="电池"), Localized.of(en="Panels", zh="组件")),
                country=Localized.of(en="China"),
                website="https://acme.example",
                contact_name="Ann",
                contact_email="ann@acme.example",
            ),
            Exhibitor("EX2", Localized.of(en="Bolt")),
        ),
        sessions=(
            Session(
                id="S1",
                date=dt.date(2021, 7, 30),
                start=dt.datetime(2021, 7, 30, 9, 0, tzinfo=SHANGHAI),
                end=dt.datetime(2021, 7, 30, 9, 45, tzinfo=SHANGHAI),
                title=Localized.of(en="Opening", zh="开幕"),
                room_id="main",
                track=Localized.of(en="Plenary"),
                speakers=(
                    Speaker(
                        Localized.of(en="Ann Lee", zh="李安"), Localized.of(en="Acme Energy", zh="阿克米"), "EX1"
                    ),
                    Speaker(Localized.of(en="Bob"), Localized.of(zh="北港学院")),
                ),
                languages=("zh", "en"),
                abstract=Localized.of(en="One\n\nTwo"),
            ),
            Session(
                id="S2",
                date=dt.date(2021, 7, 30),
                start=dt.datetime(2021, 7, 30, 22, 0, tzinfo=SHANGHAI),
                end=dt.datetime(2021, 7, 31, 0, 30, tzinfo=SHANGHAI),
                title=Localized.of(en="Party"),
                speakers=(Speaker(Localized(), Localized.of(en="Acme Energy", zh="阿克米"), "EX1"),),
                status=SessionStatus.CANCELLED,
            ),
            Session(
                id="S3",
                date=dt.date(2021, 7, 31),
                start=dt.datetime(2021, 7, 31, 9, 0, tzinfo=SHANGHAI),
                end=dt.datetime(2021, 7, 31, 10, 0, tzinfo=SHANGHAI),
                title=Localized.of(en="Later"),
                room_id="main",
                status=SessionStatus.DRAFT,
            ),
        ),
        faq=(Faq("F1", Localized.of(en="Is it free?"), Localized.of(en="Yes.\n\nReally."), "fee"),),
        booths=(BoothRectangle("1", "A1", 0, 0, 3, 3), BoothRectangle("1", "A2", 3, 0, 4.5, 3)),
        documents=(Document("guide.md", "# Guide\n\nWelcome. 欢迎。"),),
    )


def test_folder_is_counted(tmp_path: Path) -> None:
    counts = read([write(tmp_path, FILES)], ImportOptions()).counts
    assert counts == Counts(
        days=2,
        sessions=3,
        rooms=1,
        speakers=2,
        exhibitors=2,
        halls=1,
        booths=2,
        faq=1,
        first_session=SessionMark("Opening", dt.datetime(2021, 7, 30, 9, 0, tzinfo=SHANGHAI), "Main Stage"),
        last_session=SessionMark("Later", dt.datetime(2021, 7, 31, 9, 0, tzinfo=SHANGHAI), "Main Stage"),
    )


def test_refused_folder_is_counted_all_the_same(tmp_path: Path) -> None:
    again = "S1,2021-07-31,09:00,10:00,r2,Again\n"
    imported = import_sound(tmp_path, {"sessions.csv": str(SOUND["sessions.csv"]) + again})
    assert imported.programme is None
    assert imported.counts == Counts(
        days=2,
        sessions=2,
        rooms=2,
        exhibitors=2,
        halls=2,
        booths=2,
        faq=1,
        first_session=SessionMark("Opening", dt.datetime(2021, 7, 30, 9, 0, tzinfo=SHANGHAI), "Main Stage"),
        last_session=SessionMark("Again", dt.datetime(2021, 7, 31, 9, 0, tzinfo=SHANGHAI), "Room 2"),
    )


def test_column_without_a_suffix_is_in_the_expos_language(tmp_path: Path) -> None:
    imported = import_sound(tmp_path, {"faq.csv": "faq_id,question,answer\nF1,免费吗？,免费。\n"}, language="zh")
    assert imported.programme is not None
    assert imported.programme.faq == (Faq("F1", Localized.of(zh="免费吗？"), Localized.of(zh="免费。")),)


def test_zone_and_start_stand_in_where_the_file_names_none(tmp_path: Path) -> None:
    expo = 'expo = { name = "Port", end_date = 2021-07-31 }\n[[rooms]]\nid = "main"\nname = "Main"\n'
    imported = import_sound(tmp_path, {"expo.toml": expo}, timezone="Europe/Berlin", start_date="2021-07-30")
    assert lines(imported.problems) == []
    assert imported.programme is not None
    assert imported.programme.expo.timezone == "Europe/Berlin"
    assert imported.programme.sessions[0].start.isoformat() == "2021-07-30T09:00:00+02:00"


def test_zone_of_the_file_wins(tmp_path: Path) -> None:
    imported = import_sound(tmp_path, timezone="Europe/Berlin")
    assert lines(imported.problems) == [
        "expo.toml:6:timezone warning: The file says Asia/Shanghai, so --timezone Europe/Berlin is not used"
    ]


def test_encoding_named_by_the_caller_is_not_of_expo_toml(tmp_path: Path) -> None:
    halls = "hall_id,name_zh\n1,一号馆\n2,二号馆\n".encode("gb18030")
    exhibitors = str(SOUND["exhibitors.csv"]).encode("gb18030")
    imported = import_sound(tmp_path, {"halls.csv": halls, "exhibitors.csv": exhibitors}, encoding="gb18030")
    assert lines(imported.problems) == []
    assert imported.programme is not None
    assert imported.programme.expo.name.best("zh") == "港口展"
    assert imported.programme.halls[0].name == Localized.of(zh="一号馆")


def test_files_named_one_by_one(tmp_path: Path) -> None:
    folder = write(tmp_path, SOUND)
    imported = read([folder / name for name in SOUND], ImportOptions())
    assert lines(imported.problems) == []
    assert imported.programme == read([folder], ImportOptions()).programme


def test_table_in_two_places_is_refused(tmp_path: Path) -> None:
    folder = write(tmp_path / "expo", SOUND)
    other = write(tmp_path / "new", {"halls.csv": "hall_id,name\n1,Hall 1\n2,Hall 2\n"})
    imported = read([folder, other / "halls.csv"], ImportOptions())
    assert lines(imported.problems) == [
        "halls.csv:0: error: The table halls stands in two files or sheets called halls.csv; keep one"
    ]
