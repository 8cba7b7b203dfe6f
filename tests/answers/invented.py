"""Invented expos: one to five days at odd hours with closed ones among them, sessions that overlap, run past
midnight or are cancelled, shared stands, exhibitors with two of them, rows in one language only."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from bot.domain.localized import Localized
from bot.domain.programme import (
    Day,
    Exhibitor,
    Expo,
    Hall,
    Programme,
    Room,
    Session,
    SessionStatus,
    Speaker,
    Stand,
)

L = Localized.of
# Zone and first day: summer time ends within an expo, a month, a year and a leap February do too.
PLACES = (
    ("Asia/Shanghai", dt.date(2027, 9, 15)),
    ("Europe/Berlin", dt.date(2027, 10, 29)),
    ("America/New_York", dt.date(2027, 11, 5)),
    ("Asia/Kolkata", dt.date(2027, 12, 29)),
    ("Pacific/Auckland", dt.date(2028, 2, 27)),
)
# A title is an adjective and a noun; no word is in two titles of an expo, and none means anything to the bot.
ADJECTIVES = (
    ("Amber", "琥珀"), ("Birchen", "白桦"), ("Cobalt", "钴蓝"), ("Drowsy", "瞌睡"), ("Emerald", "翡翠"),
    ("Frosty", "霜冻"), ("Gilded", "鎏金"), ("Hollow", "空心"), ("Indigo", "靛青"), ("Jagged", "锯齿"),
    ("Knotted", "绳结"), ("Lunar", "蟾宫"), ("Mossy", "苔藓"), ("Nimble", "敏捷"),
)  # fmt: skip
NOUNS = (
    ("Lantern", "灯笼"), ("Meadow", "草甸"), ("Nightingale", "夜莺"), ("Orchard", "果园"), ("Pendulum", "钟摆"),
    ("Quarry", "采石场"), ("Riverbed", "河床"), ("Saffron", "藏红花"), ("Thimble", "顶针"), ("Umbrella", "雨伞"),
    ("Violin", "提琴"), ("Walnut", "核桃"), ("Xylophone", "木琴"), ("Zeppelin", "飞艇"),
)  # fmt: skip
FIRMS = (
    ("Vellmar Technik GmbH", "渡鸦机电有限公司"), ("Brontheim AS", "青檀重工"), ("Ozurak Ltd", "白鹭动力"),
    ("Pelligo S.p.A.", "赤松精密"), ("Tromvale Group", "玄铁锻造"), ("Ulfenbro AB", "云杉车辆"),
    ("Sandrix Inc.", "砚池仪表"), ("Wendelkamp KG", "骆驼铸件"),
)  # fmt: skip
PEOPLE = (
    ("Ingrid Solvang", "索尔旺"), ("Mateus Ferraz", "费拉斯"), ("Kofi Darkoh", "达尔科"),
    ("Shen Yuelan", "沈月岚"), ("Gu Pingchuan", "顾平川"),
)  # fmt: skip
ROOMS = (("Oak Room", "橡树厅"), ("Pine Theatre", "松林剧场"), ("Cedar Studio", "雪杉厅"))
TRACKS = (("Metallurgy", "冶金"), ("Logistics", "物流"))
PRODUCTS = (("gear couplings", "齿轮联轴器"), ("vacuum valves", "真空阀门"), ("servo drives", "伺服驱动器"))
COUNTRIES = (("Germany", "德国"), ("Japan", "日本"), ("Brazil", "巴西"), ("Norway", "挪威"))
BOOTHS = ("{hall}-A{number:02d}", "{hall}{number:03d}", "{hall}.{number}B")


@dataclass(frozen=True)
class Moment:
    """An expo, and an instant (UTC) at which it is asked about."""

    programme: Programme
    now: dt.datetime

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.programme.expo.timezone)

    @property
    def local(self) -> dt.datetime:
        return self.now.astimezone(self.zone)


def both(pair: tuple[str, str]) -> Localized:
    return L(en=pair[0], zh=pair[1])


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    """An expo and any minute from the day before it until the day after."""
    zone_name, first = draw(st.sampled_from(PLACES))
    count = draw(st.integers(1, 5))
    days = _days(draw, first, count)
    exhibitors = _exhibitors(draw)
    programme = Programme(
        Expo(L(en="Invented Fair", zh="虚构博览会"), first, days[-1].date, zone_name),
        days=days,
        rooms=_rooms(draw),
        halls=tuple(Hall(id_, L(en=f"Hall {id_}", zh=f"{id_}馆")) for id_ in ("W1", "W2", "W3")),
        exhibitors=exhibitors,
        sessions=_sessions(draw, ZoneInfo(zone_name), days, exhibitors),
    )
    midnight = dt.datetime.combine(first - dt.timedelta(days=1), dt.time(), ZoneInfo(zone_name))
    minute = draw(st.integers(0, (count + 2) * 1440 - 1))
    # On the wall clock, and outside of the hour that there is twice.
    local = midnight + dt.timedelta(minutes=minute)
    if local.hour in (1, 2):
        local = local.replace(hour=4)
    return Moment(programme, local.astimezone(dt.UTC))


def _days(draw: st.DrawFn, first: dt.date, count: int) -> tuple[Day, ...]:
    """At least one is open; a closing time or a last admission may be missing."""
    shut = draw(st.sets(st.integers(0, count - 1), max_size=count - 1))
    days = []
    for place in range(count):
        date = first + dt.timedelta(days=place)
        if place in shut:
            days.append(Day(place + 1, date))
            continue
        opens, length = draw(st.integers(7 * 60, 11 * 60)), draw(st.integers(3 * 60, 10 * 60))
        close = _clock(opens + length) if draw(st.integers(0, 5)) else None
        last = _clock(opens + length - draw(st.integers(10, 90))) if close and draw(st.booleans()) else None
        days.append(Day(place + 1, date, _clock(opens), close, last))
    return tuple(days)


def _clock(minutes: int) -> dt.time:
    return dt.time(minutes // 60, minutes % 60)


def _rooms(draw: st.DrawFn) -> tuple[Room, ...]:
    halls = [draw(st.sampled_from(("W1", "W2", None))) for _ in ROOMS]
    return tuple(
        Room(f"r{place}", both(name), L(en=f"Hall {hall}", zh=f"{hall}馆") if hall else L())
        for place, (name, hall) in enumerate(zip(ROOMS, halls, strict=True))
    )


def _exhibitors(draw: st.DrawFn) -> tuple[Exhibitor, ...]:
    pattern = draw(st.sampled_from(BOOTHS))
    names = draw(st.lists(st.sampled_from(FIRMS), min_size=1, max_size=len(FIRMS), unique=True))
    return tuple(
        Exhibitor(
            f"X{place}",
            _in_some_language(draw, name),
            _stands(draw, pattern),
            (L(en="Machines", zh="机器"),),
            tuple(both(one) for one in draw(st.lists(st.sampled_from(PRODUCTS), max_size=2, unique=True))),
            both(draw(st.sampled_from(COUNTRIES))),
        )
        for place, name in enumerate(names)
    )


def _in_some_language(draw: st.DrawFn, name: tuple[str, str]) -> Localized:
    return draw(st.sampled_from((both(name), both(name), L(en=name[0]), L(zh=name[1]))))


def _stands(draw: st.DrawFn, pattern: str) -> tuple[Stand, ...]:
    """One or two; of so few numbers that some stands are shared."""
    places = draw(
        st.lists(st.tuples(st.sampled_from(("W1", "W2")), st.integers(1, 9)), min_size=1, max_size=2, unique=True)
    )
    return tuple(Stand(hall, pattern.format(hall=hall, number=number)) for hall, number in places)


def _sessions(
    draw: st.DrawFn, zone: ZoneInfo, days: tuple[Day, ...], exhibitors: tuple[Exhibitor, ...]
) -> tuple[Session, ...]:
    count = draw(st.integers(0, len(ADJECTIVES)))
    adjectives, nouns = draw(st.permutations(ADJECTIVES)), draw(st.permutations(NOUNS))
    sessions = []
    for place in range(count):
        date = draw(st.sampled_from(days)).date
        # Any minute from 8:00, the last begin after midnight; on the wall clock.
        minute = draw(st.one_of(st.integers(480, 1200), st.integers(1380, 1490)))
        start = dt.datetime.combine(date, dt.time(), zone) + dt.timedelta(minutes=minute)
        title = (f"{adjectives[place][0]} {nouns[place][0]}", f"{adjectives[place][1]}{nouns[place][1]}")
        sessions.append(
            Session(
                f"S{place}",
                date,
                start,
                start + dt.timedelta(minutes=draw(st.integers(10, 90) if minute < 1380 else st.integers(5, 8))),
                _in_some_language(draw, title),
                f"r{draw(st.integers(0, len(ROOMS) - 1))}",
                both(draw(st.sampled_from(TRACKS))),
                tuple(
                    Speaker(both(one), exhibitor_id=draw(st.sampled_from(exhibitors)).id)
                    for one in draw(st.lists(st.sampled_from(PEOPLE), max_size=2, unique=True))
                ),
                draw(st.sampled_from((("en",), ("zh",), ("zh", "en"), ()))),
                status=draw(st.sampled_from((*SessionStatus, SessionStatus.CONFIRMED))),
            )
        )
    return tuple(sessions)
