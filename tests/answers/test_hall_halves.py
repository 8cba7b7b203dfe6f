"""What halls are called by either half of their names."""

from __future__ import annotations

import pytest

from bot.answers.hall_halves import halves, own_names
from bot.domain.localized import Localized
from bot.domain.programme import Hall


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Shed 3 – Rope Walk", ["shed 3", "rope walk"]),
        ("Tent T1: Millet", ["tent t1", "millet"]),
        ("Hall G Ferry Court", ["hall g", "ferry court"]),
        ("Pier 1 Hall", ["pier 1"]),
        ("1号库·叶片阁", ["1号库", "叶片阁"]),
        ("F馆 苇仓", ["f馆", "苇仓"]),
        ("Hall Big Data Centre", []),
        ("Hall of Green Tea", []),
        ("North Hall – Level 1", ["north hall"]),
        ("Rose Hall", []),
        ("Hall 3", []),
        ("3号馆", []),
    ],
)
def test_halves(name: str, found: list[str]) -> None:
    assert list(halves(name)) == found


def _hall(english: str, chinese: str, theme: str = "") -> Hall:
    return Hall(id="h", name=Localized.of(en=english, zh=chinese), theme=Localized.of(en=theme))


def test_name_is_no_topic_and_no_everyday_word() -> None:
    assert list(own_names(_hall("Shed 3 – Rope Walk", "3号库·绳缆廊"), {"rope"})) == ["rope walk", "绳缆廊"]
    assert list(own_names(_hall("Hall K2 – Ship Pumps", "K2馆"), {"ship", "pump"})) == []
    assert list(own_names(_hall("Hall K2 – Ship Pumps", "K2馆", "Ship pumps"), set())) == []
    assert list(own_names(_hall("Hall 1 – Harvest", "1号馆"), set())) == []
