"""Zones as people call them: by what they mean."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from bot.importers.cells import BadValue
from bot.importers.expo import parse_timezone
from bot.importers.zone_names import cities
from bot.services.office.file_answers import understood

SUMMER = dt.datetime(2027, 7, 1, 12)


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        ("GMT+8", 8),
        ("UTC+8", 8),
        ("utc +08:00", 8),
        ("+8", 8),
        ("GMT-5", -5),
        ("UTC−3", -3),
        ("UTC+14", 14),
        ("GMT+0", 0),
        ("东八区", 8),
        ("東八區", 8),
        ("东8区", 8),
        ("西五区", -5),
        ("东十二区", 12),
    ],
)
def test_offset_is_read_by_its_meaning(said: str, hours: int) -> None:
    for zone in (parse_timezone(said), understood("timezone", said)):
        assert zone is not None
        assert SUMMER.replace(tzinfo=ZoneInfo(zone)).utcoffset() == dt.timedelta(hours=hours)


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ("北京", "Asia/Shanghai"),
        ("上海", "Asia/Shanghai"),
        ("北京时间", "Asia/Shanghai"),
        ("上海市", "Asia/Shanghai"),
        ("香港", "Asia/Hong_Kong"),
        ("香港時間", "Asia/Hong_Kong"),
        ("台北", "Asia/Taipei"),
        ("柏林", "Europe/Berlin"),
        ("维也纳", "Europe/Vienna"),
        ("維也納時間", "Europe/Vienna"),
        ("多伦多", "America/Toronto"),
        ("Berlin", "Europe/Berlin"),
        ("Beijing", "Asia/Shanghai"),
        ("new york", "America/New_York"),
        ("Asia/Shanghai", "Asia/Shanghai"),
    ],
)
def test_place_is_heard_in_both_languages(said: str, zone: str) -> None:
    assert understood("timezone", said) == zone
    ZoneInfo(zone)


@pytest.mark.parametrize("said", ["GMT+8:30", "UTC+15", "UTC-13", "GMT+99", "Atlantis", "东区", "东二三区", ""])
def test_what_is_no_zone_is_asked_for_again(said: str) -> None:
    assert understood("timezone", said) is None
    with pytest.raises(BadValue) as refused:
        parse_timezone(said)
    assert "Etc/" not in str(refused.value)


def test_no_city_is_a_zone_whose_sign_is_turned() -> None:
    assert not [zone for zone in cities().values() if zone.startswith("Etc/")]
