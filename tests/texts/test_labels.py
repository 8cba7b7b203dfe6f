"""What stands on buttons."""

from __future__ import annotations

import unicodedata

import pytest

from bot.domain.localized import Localized
from bot.domain.programme import Exhibitor
from bot.texts.labels import _LABELS
from bot.texts.renderer import Renderer
from bot.views.action import (
    _REGISTRY,
    Action,
    Back,
    ChooseLanguage,
    More,
    MoreResults,
    OpenCategories,
    OpenCategory,
    OpenDay,
    OpenExhibitor,
    OpenExhibitors,
    OpenExhibitorSessions,
    OpenFaq,
    OpenHall,
    OpenHallExhibitors,
    OpenHalls,
    OpenPassage,
    OpenProgramme,
    OpenSession,
    OpenTrack,
    OpenTransport,
    SearchExhibitors,
    ShareExhibitor,
    ShareSession,
    ShowHelp,
    ShowLanguages,
    ShowNow,
    ShowPrivacy,
    ShowVenue,
    ShowWelcome,
)
from tests.texts import expo
from tests.texts.expo import DAY_1, DAY_2, at

RENDERER = Renderer()

LABELS: list[tuple[Action, str, str]] = [
    (Back(OpenSession("S1")), "Back", "返回"),
    (Back(ShowWelcome()), "Main menu", "主菜单"),
    (More(OpenTrack(DAY_1)), "More", "更多"),
    (MoreResults("abc", 1), "More", "更多"),
    (ShowWelcome(), "Main menu", "主菜单"),
    (ShowHelp(), "Help", "使用帮助"),
    (ShowPrivacy(), "Privacy", "隐私说明"),
    (ShowNow(), "On now", "正在进行"),
    (ShowVenue(), "Getting here", "交通指南"),
    (OpenProgramme(), "Forum programme", "论坛安排"),
    (OpenDay(DAY_1), "Forum today", "今日论坛"),
    (OpenDay(DAY_2), "Forum Sat 31 July", "7月31日（周六）论坛"),
    (OpenTrack(DAY_1, "Energy Storage"), "Energy Storage (7)", "储能（7）"),
    (OpenTrack(DAY_1), "All sessions (10)", "全部场次（10）"),
    (OpenSession("S1"), "9:30 Opening Ceremony", "9:30 开幕式"),
    (OpenSession("S3"), "Cancelled: Wind in Winter", "已取消：冬季风电"),
    (OpenExhibitors(), "Find exhibitors", "找展商"),
    (OpenCategories(), "Categories", "展商类别"),
    (OpenCategory("Solar & Wind"), "Solar & Wind (12)", "光伏与风电（12）"),
    (OpenHallExhibitors("2"), "Exhibitors in Hall 2", "2号馆展商"),
    (SearchExhibitors(), "Search", "搜索"),
    (OpenExhibitor("X1"), "Yanshu Storage", "炎黍储能"),
    (OpenExhibitor("X13"), "Late Comer", "Late Comer"),
    (OpenExhibitorSessions("X1"), "Sessions (2)", "论坛场次（2）"),
    (OpenHalls(), "Halls", "展馆"),
    (OpenHall("1"), "Hall 1 Solar & Wind", "1号馆 光伏与风电"),
    (OpenFaq("F1"), "Is there Wi-Fi?", "有无线网络吗？"),
    (OpenTransport(0), "Metro", "地铁"),
    (OpenTransport(1), "Car and parking", "自驾与停车"),
    (OpenTransport(2), "Cable car", "Cable car"),
    (OpenPassage("about.md", 1), "背景", "背景"),
    (ShareSession("S1"), "Share", "分享"),
    (ShareExhibitor("X1"), "Share", "分享"),
    (ShowLanguages(), "🌐 Language", "🌐 语言"),
    (ChooseLanguage("en"), "English", "English"),
    (ChooseLanguage("zh"), "中文", "中文"),
    (ChooseLanguage("fr"), "fr", "fr"),
]
GONE = [
    OpenTrack(DAY_1, "gone"),
    OpenSession("gone"),
    OpenCategory("gone"),
    OpenHall("gone"),
    OpenHallExhibitors("gone"),
    OpenExhibitor("gone"),
    OpenFaq("gone"),
    OpenTransport(9),
    OpenPassage("gone", 0),
]


def label(action: Action, locale: str) -> str:
    return RENDERER.label(action, locale, expo.catalogue(), at(DAY_1, "11:20"))


@pytest.mark.parametrize(("action", "english", "chinese"), LABELS, ids=lambda value: str(value)[:40])
def test_label_reads_in_each_language(action: Action, english: str, chinese: str) -> None:
    assert (label(action, "en"), label(action, "zh")) == (english, chinese)


def test_every_action_has_a_label_and_is_tried_here() -> None:
    assert set(_LABELS) == set(_REGISTRY.values())
    assert {type(action) for action, _, _ in LABELS} == set(_REGISTRY.values())


@pytest.mark.parametrize("action", GONE, ids=lambda action: type(action).__name__)
def test_label_of_what_is_gone_says_so(action: Action) -> None:
    assert (label(action, "en"), label(action, "zh")) == ("No longer listed", "已撤下")


def test_day_is_called_by_its_date_where_now_is_not_known() -> None:
    assert RENDERER.label(OpenDay(DAY_1), "en", expo.catalogue()) == "Forum Fri 30 July"


@pytest.mark.parametrize("locale", expo.LOCALES)
def test_long_name_is_cut_to_forty_columns(locale: str) -> None:
    name = Localized.of(en="Extraordinarily Long Company Name " * 5, zh="名字很长的公司" * 9)
    catalogue = expo.catalogue(exhibitors=(Exhibitor("L", name),))

    cut = RENDERER.label(OpenExhibitor("L"), locale, catalogue)

    assert cut.endswith("…")
    assert sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in cut) <= 40
