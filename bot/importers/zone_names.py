"""Time zones as people call them."""

from __future__ import annotations

import re
import zoneinfo
from functools import cache

from babel import Locale

_OFFSET = re.compile(r"(?:utc|gmt)?\s*([+\-−])\s*(\d{1,2})(?::?00)?", re.IGNORECASE)
_CHINESE_OFFSET = re.compile(r"([东東西])([一二三四五六七八九十]{1,2}|\d{1,2})[区區](?:时间|時間)?")
_CHINESE_NUMBERS = dict(zip("一二三四五六七八九十", range(1, 11), strict=True)) | {"十一": 11, "十二": 12}
_TIME = re.compile(r"(?:标准时间|標準時間|时间|時間|市)$")
_CHINESE = {
    "Asia/Shanghai": "北京 中国 中國 上海 广州 廣州 深圳 成都 重庆 重慶 武汉 杭州 南京 西安 天津 青岛 厦门",
    "Asia/Hong_Kong": "香港",
    "Asia/Macau": "澳门 澳門",
    "Asia/Taipei": "台北 臺北 台湾",
    "Asia/Singapore": "新加坡",
    "Asia/Tokyo": "东京 東京 日本",
    "Asia/Seoul": "首尔 首爾 韩国",
    "Asia/Dubai": "迪拜 杜拜",
    "Asia/Bangkok": "曼谷",
    "Europe/London": "伦敦 倫敦 英国",
    "Europe/Paris": "巴黎",
    "Europe/Berlin": "柏林 法兰克福 汉诺威 慕尼黑 科隆 德国",
    "Europe/Rome": "米兰 罗马",
    "Europe/Madrid": "马德里 巴塞罗那",
    "Europe/Moscow": "莫斯科",
    "America/New_York": "纽约 紐約",
    "America/Chicago": "芝加哥",
    "America/Los_Angeles": "洛杉矶 旧金山 拉斯维加斯",
}
_BY_CHINESE = {name: zone for zone, names in _CHINESE.items() for name in names.split()}
_MORE_CITIES = {"beijing": "Asia/Shanghai", "shenzhen": "Asia/Shanghai", "guangzhou": "Asia/Shanghai"}


@cache
def cities() -> dict[str, str]:
    """IANA names by their last part (``new_york``). Without ``Etc/``, whose signs say the contrary of what people
    mean: ``Etc/GMT+8`` is eight hours behind UTC."""
    known = sorted(zoneinfo.available_timezones(), reverse=True)
    named = {name.rsplit("/", 1)[-1].casefold(): name for name in known if "/" in name and name[:4] != "Etc/"}
    return _MORE_CITIES | named


def zone_called(text: str) -> str | None:
    """The IANA name of a zone that is called by it (``Asia/Shanghai``), by whole hours before or behind UTC
    (``GMT+8``, ``东八区``), or in Chinese by a place (``北京时间``). None: it is none."""
    text = text.strip()
    hours = _hours(text)
    if hours is not None:
        return (f"Etc/GMT{-hours:+d}" if hours else "UTC") if -12 <= hours <= 14 else None
    if text in zoneinfo.available_timezones():
        return text
    place = _TIME.sub("", text)
    return _BY_CHINESE.get(text) or _BY_CHINESE.get(place) or _chinese_cities().get(place)


@cache
def _chinese_cities() -> dict[str, str]:
    """The zones by the Chinese names of the cities that they are called after, simplified and traditional."""
    known = zoneinfo.available_timezones()
    return {
        str(names["city"]): zone
        for tag in ("zh_Hant", "zh")
        for zone, names in sorted(Locale.parse(tag).time_zones.items(), reverse=True)
        if zone in known and "city" in names
    }


def _hours(text: str) -> int | None:
    if found := _OFFSET.fullmatch(text):
        return int(found[2]) * (1 if found[1] == "+" else -1)
    if found := _CHINESE_OFFSET.fullmatch(text):
        number = int(found[2]) if found[2].isdecimal() else _CHINESE_NUMBERS.get(found[2])
        return None if number is None else number * (-1 if found[1] == "西" else 1)
    return None
