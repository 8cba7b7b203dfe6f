"""A large invented expo, the same at every call: 1,000 exhibitors and 1,000 sessions in two languages, with the
FAQ, ways and documents of the sample."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import product
from random import Random
from zoneinfo import ZoneInfo

from bot.domain.localized import Localized
from bot.domain.programme import Day, Exhibitor, Hall, Programme, Room, Session, Speaker, Stand

L = Localized.of
EXHIBITORS, SESSIONS, DAYS, HALLS, ROOMS = 1_000, 1_000, 4, 10, 25
FIRST, ZONE = dt.date(2027, 5, 11), ZoneInfo("Asia/Shanghai")
_SYLLABLES = (
    "bal", "cor", "den", "fal", "gri", "hol", "jan", "kel", "lum", "mor", "nav", "ost",
    "pel", "qui", "ras", "sol", "tar", "ulm", "ven", "wex", "yor", "zan",
)  # fmt: skip
_ENDINGS = ("ik", "a", "enko", "ar", "is", "holm")
_FORMS = ("GmbH", "Ltd", "Co., Ltd.", "S.p.A.", "Inc.", "AB", "")
_TRADES = ("Systems", "Technik", "Energy", "Robotics", "Materials", "Instruments", "Power", "")
_HAN = "晴岳澜沧瀚海凌云砚池青檀白鹭赤松玄铁银杏骆驼渡鸦霁月朗星苍梧松涛鹤鸣石溪"
_HAN_TRADES = ("科技", "电气", "新能源", "智能装备", "材料", "动力", "仪器", "储能")
_SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜"
_GIVEN = "文博雨泽思远清和嘉木安然志遥景行书瑶明轩若溪子衿浩然沐阳"
_FIRST_NAMES = (
    "Amara", "Birgit", "Carlos", "Daria", "Emeka", "Farah", "Gustav", "Hanna", "Ivo", "Jana",
    "Kofi", "Lena", "Mateus", "Nadia", "Oskar", "Priya", "Rafael", "Sofia", "Tomas", "Vera",
)  # fmt: skip
_WORDS = (
    ("hydrogen", "氢能"), ("battery", "电池"), ("grid", "电网"), ("turbine", "风机"), ("inverter", "逆变器"),
    ("electrolyser", "电解槽"), ("charging", "充电"), ("storage", "储能"), ("heat pump", "热泵"),
    ("module", "组件"), ("recycling", "回收"), ("safety", "安全"), ("forecasting", "预测"),
    ("microgrid", "微电网"), ("cable", "电缆"), ("transformer", "变压器"), ("sensor", "传感器"),
    ("carbon", "碳"), ("trading", "交易"), ("island", "海岛"), ("port", "港口"), ("railway", "铁路"),
    ("hospital", "医院"), ("village", "乡村"), ("desert", "沙漠"), ("offshore", "海上"), ("digital", "数字"),
    ("maintenance", "运维"), ("insurance", "保险"), ("finance", "融资"), ("steel", "钢铁"), ("cement", "水泥"),
    ("software", "软件"), ("drone", "无人机"), ("robot", "机器人"), ("cooling", "冷却"), ("sodium", "钠离子"),
    ("lithium", "锂"), ("flow", "液流"), ("compressed air", "压缩空气"),
)  # fmt: skip
_KINDS = (("units", "设备"), ("systems", "系统"), ("services", "服务"), ("components", "部件"), ("kits", "套件"))
_TALKS = (
    ("Lessons from {a} and {b}", "{a}与{b}的经验"), ("Will {a} replace {b}?", "{a}会取代{b}吗？"),
    ("{a} for {b}: numbers from the field", "{b}里的{a}：现场数据"),
    ("Rethinking {a} after {b}", "{b}之后再看{a}"), ("The price of {a} in {b}", "{b}中的{a}成本"),
)  # fmt: skip
_COUNTRIES = (
    ("China", "中国"), ("Germany", "德国"), ("Japan", "日本"), ("France", "法国"), ("Denmark", "丹麦"),
    ("Brazil", "巴西"), ("Kenya", "肯尼亚"), ("Norway", "挪威"), ("Spain", "西班牙"), ("Thailand", "泰国"),
)  # fmt: skip


def large_programme(sample: Programme) -> Programme:
    """The large expo; what an expo of any size has (venue, ways, FAQ, documents) is the sample's."""
    random = Random(2027)
    exhibitors = tuple(_exhibitor(random, number) for number in range(EXHIBITORS))
    days = tuple(
        Day(n + 1, FIRST + dt.timedelta(days=n), dt.time(9), dt.time(18), dt.time(17)) for n in range(DAYS)
    )
    return replace(
        sample,
        expo=replace(
            sample.expo,
            name=L(en="Large Invented Expo", zh="大型虚构博览会"),
            start_date=FIRST,
            end_date=days[-1].date,
        ),
        days=days,
        rooms=tuple(
            Room(
                f"r{n}", L(en=f"Room {n + 101}", zh=f"{n + 101}会议室"), L(en=f"Hall {n % HALLS + 1}"), 80 + 10 * n
            )
            for n in range(ROOMS)
        ),
        halls=tuple(
            Hall(str(n + 1), L(en=f"Hall {n + 1}", zh=f"{n + 1}号馆"), _text(_WORDS[n]), 9000 + 300 * n)
            for n in range(HALLS)
        ),
        exhibitors=exhibitors,
        sessions=tuple(_session(random, number, exhibitors) for number in range(SESSIONS)),
        booths=(),
    )


def _text(pair: tuple[str, str]) -> Localized:
    return L(en=pair[0].capitalize(), zh=pair[1])


def _han(random: Random, letters: str, count: int) -> str:
    return "".join(random.sample(letters, count))


def _exhibitor(random: Random, number: int) -> Exhibitor:
    stem = "".join(random.sample(_SYLLABLES, 2)).capitalize() + random.choice(_ENDINGS)
    english = f"{stem} {random.choice(_TRADES)} {random.choice(_FORMS)}".replace("  ", " ").strip()
    chinese = _han(random, _HAN, 2) + random.choice(_HAN_TRADES)
    hall = number % HALLS + 1
    products = random.sample(list(product(_WORDS, _KINDS)), random.randint(1, 4))
    return Exhibitor(
        f"EX{number:04d}",
        L(en=english, zh=chinese),
        (Stand(str(hall), f"{'ABCDEFGHJK'[hall - 1]}{number // HALLS // 40 + 1}-{number // HALLS % 40 + 1:03d}"),),
        (_text(_WORDS[hall]),),
        tuple(L(en=f"{word[0]} {kind[0]}", zh=word[1] + kind[1]) for word, kind in products),
        L(en=(country := random.choice(_COUNTRIES))[0], zh=country[1]),
        f"https://{stem.lower()}.example",
    )


def _session(random: Random, number: int, exhibitors: tuple[Exhibitor, ...]) -> Session:
    day = FIRST + dt.timedelta(days=number % DAYS)
    start = dt.datetime.combine(day, dt.time(9 + number // 100 % 9, random.choice((0, 15, 30))), ZONE)
    (a, one), (b, other) = random.sample(_WORDS, 2)
    english, chinese = random.choice(_TALKS)
    words = [random.choice(_WORDS) for _ in range(24)]
    return Session(
        f"S{number:04d}",
        day,
        start,
        start + dt.timedelta(minutes=random.choice((30, 45, 60))),
        L(en=f"{english.format(a=a, b=b)} ({number})", zh=f"{chinese.format(a=one, b=other)}（{number}）"),
        f"r{number % ROOMS}",
        _text(_WORDS[number % 12]),
        tuple(_speaker(random, random.choice(exhibitors)) for _ in range(random.randint(1, 3))),
        random.choice((("en",), ("zh",), ("zh", "en"))),
        L(en=" ".join(word for word, _ in words), zh="".join(word for _, word in words)),
    )


def _speaker(random: Random, company: Exhibitor) -> Speaker:
    family = "".join(random.sample(_SYLLABLES, 2)).capitalize()
    chinese = random.choice(_SURNAMES) + _han(random, _GIVEN, 2)
    return Speaker(L(en=f"{random.choice(_FIRST_NAMES)} {family}", zh=chinese), company.name, company.id)
