"""Every screen, word for word, in each language."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.catalogue import Catalogue
from bot.domain.role import Role
from bot.services import browsing
from bot.texts.renderer import Renderer
from bot.views import screens
from bot.views.action import Action
from bot.views.browsing_actions import (
    OpenCategories,
    OpenCategory,
    OpenDay,
    OpenExhibitor,
    OpenExhibitorMap,
    OpenExhibitors,
    OpenExhibitorSessions,
    OpenFaq,
    OpenHall,
    OpenHallExhibitors,
    OpenHallMap,
    OpenHalls,
    OpenPassage,
    OpenProgramme,
    OpenRoom,
    OpenSession,
    OpenTrack,
    OpenTransport,
    SearchExhibitors,
    ShowHelp,
    ShowLanguages,
    ShowNow,
    ShowPrivacy,
    ShowVenue,
    ShowWelcome,
)
from bot.views.message import Message, View
from bot.views.sending import Withdrawal
from handlers.feature import command_names
from handlers.features import FEATURES
from tests.texts import expo
from tests.texts.expo import DAY_1, DAY_2, DAY_3, at
from tests.texts.golden_files import FOLDER, assert_golden

RENDERER = Renderer()
MORNING = at(DAY_1, "11:20")
EARLIER = at(dt.date(2021, 7, 20), "9:00")
LAST_YEAR = at(dt.date(2020, 12, 1), "9:00")
LATER = at(dt.date(2021, 8, 2), "8:00")
NEXT_YEAR = at(dt.date(2022, 3, 1), "8:00")
LINK = "https://t.me/expo_bot?start=AbCdEfGhIjKlMnOpQrStUv"
PRINTED = "https://expo.example/q/AbCdEfGhIjKlMnOpQrStUv"

# Name of the golden file (the view's kind, with a case) -> the action, and when.
SCREENS: dict[str, tuple[Action, dt.datetime]] = {
    "welcome": (ShowWelcome(), MORNING),
    "welcome_before": (ShowWelcome(), EARLIER),
    "welcome_last_year": (ShowWelcome(), LAST_YEAR),
    "welcome_evening": (ShowWelcome(), at(DAY_1, "20:00")),
    "welcome_after": (ShowWelcome(), LATER),
    "welcome_next_year": (ShowWelcome(), NEXT_YEAR),
    "help": (ShowHelp(), MORNING),
    "privacy": (ShowPrivacy(), MORNING),
    "languages": (ShowLanguages(), MORNING),
    "no_longer_listed_session": (OpenSession("gone"), MORNING),
    "no_longer_listed_exhibitor": (OpenExhibitor("gone"), MORNING),
    "no_longer_listed_hall": (OpenHall("gone"), MORNING),
    "no_longer_listed_other": (OpenFaq("gone"), MORNING),
    "on_now": (ShowNow(), MORNING),
    "on_now_before": (ShowNow(), EARLIER),
    "on_now_last_year": (ShowNow(), LAST_YEAR),
    "on_now_morning": (ShowNow(), at(DAY_1, "7:30")),
    "on_now_break": (ShowNow(), at(DAY_1, "12:30")),
    "on_now_evening": (ShowNow(), at(DAY_1, "19:00")),
    "on_now_forum_over": (ShowNow(), at(DAY_3, "9:30")),
    "on_now_after": (ShowNow(), LATER),
    "on_now_next_year": (ShowNow(), NEXT_YEAR),
    "programme_days": (OpenProgramme(), MORNING),
    "programme_days_before": (OpenProgramme(), EARLIER),
    "programme_day": (OpenDay(DAY_1), MORNING),
    "programme_day_before": (OpenDay(DAY_1), EARLIER),
    "programme_day_empty": (OpenDay(DAY_3), MORNING),
    "session_list": (OpenTrack(DAY_1), MORNING),
    "session_list_track": (OpenTrack(DAY_1, "Energy Storage", 1), MORNING),
    "room_card": (OpenRoom("r301"), MORNING),
    "room_card_next_page": (OpenRoom("r301", 1), MORNING),
    "room_card_over": (OpenRoom("r301"), NEXT_YEAR),
    "session_card": (OpenSession("S1"), at(DAY_1, "9:00")),
    "session_card_running": (OpenSession("S2"), MORNING),
    "session_card_over": (OpenSession("S1"), MORNING),
    "session_card_interpreted": (OpenSession("S4"), MORNING),
    "session_card_cancelled": (OpenSession("S3"), MORNING),
    "exhibitors_menu": (OpenExhibitors(), MORNING),
    "exhibitor_search": (SearchExhibitors(), MORNING),
    "category_list": (OpenCategories(), MORNING),
    "exhibitor_list_category": (OpenCategory("Solar & Wind", 1), MORNING),
    "exhibitor_list_hall": (OpenHallExhibitors("1"), MORNING),
    "exhibitor_list_one": (OpenCategory("Energy Storage"), MORNING),
    "exhibitor_card": (OpenExhibitor("X1"), MORNING),
    "exhibitor_card_short": (OpenExhibitor("X13"), MORNING),
    "exhibitor_sessions": (OpenExhibitorSessions("X1"), MORNING),
    "hall_list": (OpenHalls(), MORNING),
    "hall_card": (OpenHall("1"), MORNING),
    "hall_card_theme": (OpenHall("2"), MORNING),
    "hall_map": (OpenHallMap("2"), MORNING),
    "hall_map_booth": (OpenHallMap("2", "B2-017"), MORNING),
    "hall_map_without_plan": (OpenHallMap("1", "A1-004"), MORNING),
    "hall_map_exhibitor": (OpenExhibitorMap("X1", "2"), MORNING),
    "venue_card": (ShowVenue(), MORNING),
    "transport_card": (OpenTransport(1), MORNING),
    "transport_card_other": (OpenTransport(2), MORNING),
    "faq_card": (OpenFaq("F1"), MORNING),
    "faq_card_next_day": (OpenFaq("F1"), at(DAY_2, "9:00")),
    "passage_card": (OpenPassage("about.md", 0), MORNING),
}
# Views that no action of browsing shows.
VIEWS: dict[str, View] = {
    "share_link_session": screens.ShareLink("session", "S1", LINK, PRINTED),
    "share_link_exhibitor": screens.ShareLink("exhibitor", "X1", LINK, LINK),
    "share_link_gone": screens.ShareLink("session", "gone", LINK, LINK),
    "start_link_unknown": screens.StartLinkUnknown(),
    "error_notice_internal": screens.ErrorNotice("internal"),
    "error_notice_unreadable": screens.ErrorNotice("unreadable"),
    "error_notice_no_time": screens.ErrorNotice("no_time"),
    "error_notice_left": screens.ErrorNotice("left"),
    "error_notice_too_fast": screens.ErrorNotice("too_fast"),
    "error_notice_stale": screens.ErrorNotice("stale"),
    "error_notice_unknown_command": screens.ErrorNotice("unknown_command"),
    "withdrawal": Withdrawal(),
}
BARE: dict[str, object] = {
    "sessions": (),
    "exhibitors": (),
    "halls": (),
    "days": (),
    "transport": (),
    "venue": type(expo.VENUE)(),
}
# Screens of an expo that has told little.
BARE_SCREENS: dict[str, Action] = {
    "welcome_bare": ShowWelcome(),
    "on_now_bare": ShowNow(),
    "programme_days_bare": OpenProgramme(),
    "exhibitors_menu_bare": OpenExhibitors(),
    "exhibitor_search_bare": SearchExhibitors(),
    "venue_card_bare": ShowVenue(),
}


def check(locale: str, name: str, message: Message, catalogue: Catalogue, now: dt.datetime) -> None:
    assert name.startswith(message.view.kind)
    assert_golden(locale, name, RENDERER.render(message, locale, catalogue, now))


@pytest.mark.parametrize("locale", RENDERER.locales)
@pytest.mark.parametrize("name", SCREENS)
def test_screen_reads_as_in_its_golden_file(locale: str, name: str) -> None:
    action, now = SCREENS[name]
    catalogue = expo.catalogue()
    message = browsing.show(
        action,
        catalogue,
        now=now,
        locale=locale,
        locales=expo.LOCALES,
        commands=command_names(FEATURES, Role.VISITOR),
    )

    check(locale, name, message, catalogue, now)


@pytest.mark.parametrize("locale", RENDERER.locales)
@pytest.mark.parametrize("name", VIEWS)
def test_notice_reads_as_in_its_golden_file(locale: str, name: str) -> None:
    view = VIEWS[name]
    message = browsing.notice(view.reason) if isinstance(view, screens.ErrorNotice) else Message(view)

    check(locale, name, message, expo.catalogue(), MORNING)


@pytest.mark.parametrize("locale", RENDERER.locales)
@pytest.mark.parametrize("name", BARE_SCREENS)
def test_screen_of_a_bare_expo_reads_as_in_its_golden_file(locale: str, name: str) -> None:
    catalogue = expo.catalogue(**BARE)
    message = browsing.show(BARE_SCREENS[name], catalogue, now=MORNING, locale=locale, locales=expo.LOCALES)

    check(locale, name, message, catalogue, MORNING)


@pytest.mark.parametrize("locale", RENDERER.locales)
def test_nothing_loaded_reads_as_in_its_golden_file(locale: str) -> None:
    catalogue = expo.empty_catalogue()
    message = browsing.show(ShowWelcome(), catalogue, now=MORNING, locale=locale, locales=expo.LOCALES)

    check(locale, "nothing_loaded", message, catalogue, MORNING)


NAMES = sorted([*SCREENS, *VIEWS, *BARE_SCREENS, "nothing_loaded"])


def test_every_screen_has_a_golden_file() -> None:
    kinds = {
        view.kind
        for view in vars(screens).values()
        if isinstance(view, type) and issubclass(view, View) and view is not View
    }

    assert {
        kind for kind in kinds if not any(name == kind or name.startswith(f"{kind}_") for name in NAMES)
    } == set()


@pytest.mark.parametrize("locale", RENDERER.locales)
def test_no_golden_file_is_left_over(locale: str) -> None:
    assert sorted(path.stem for path in (FOLDER / locale).glob("*.txt")) == NAMES
