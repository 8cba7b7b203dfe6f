"""Looking around: what each command and button shows. Pure: nothing is awaited, nothing is changed."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable
from typing import Any

from bot.domain.catalogue import Catalogue
from bot.domain.privacy import PrivacyNotice
from bot.services.browsing import exhibitors, halls, maps, programme, welcome
from bot.services.browsing.scene import NO_NOTICE, Scene
from bot.services.browsing.welcome import notice
from bot.views import browsing_actions as actions
from bot.views.action import Action
from bot.views.message import Message

_SCREENS: dict[type[Action], Callable[[Any, Scene], Message]] = {
    actions.ShowWelcome: welcome.show_welcome,
    actions.ShowHelp: welcome.show_help,
    actions.ShowPrivacy: welcome.show_privacy,
    actions.ShowLanguages: welcome.show_languages,
    actions.ShowNow: programme.show_now,
    actions.OpenProgramme: programme.open_programme,
    actions.OpenDay: programme.open_day,
    actions.OpenTrack: programme.open_track,
    actions.OpenRoom: programme.open_room,
    actions.OpenSession: programme.open_session,
    actions.OpenExhibitors: exhibitors.open_exhibitors,
    actions.SearchExhibitors: exhibitors.search_exhibitors,
    actions.OpenCategories: exhibitors.open_categories,
    actions.OpenCategory: exhibitors.open_category,
    actions.OpenHallExhibitors: exhibitors.open_hall_exhibitors,
    actions.OpenExhibitor: exhibitors.open_exhibitor,
    actions.OpenExhibitorSessions: exhibitors.open_exhibitor_sessions,
    actions.OpenHalls: halls.open_halls,
    actions.OpenHall: halls.open_hall,
    actions.OpenHallMap: maps.open_hall_map,
    actions.OpenExhibitorMap: maps.open_exhibitor_map,
    actions.ShowVenue: halls.show_venue,
    actions.OpenTransport: halls.open_transport,
    actions.OpenFaq: halls.open_faq,
    actions.OpenPassage: halls.open_passage,
}
__all__ = ["ANSWERED", "notice", "show"]

ANSWERED: frozenset[type[Action]] = frozenset(_SCREENS)
# These say something true of an expo that is not there yet.
_WITHOUT_PROGRAMME = (actions.ShowLanguages, actions.ShowPrivacy)


def show(
    action: Action,
    catalogue: Catalogue,
    *,
    now: dt.datetime,
    locale: str,
    locales: tuple[str, ...],
    commands: tuple[str, ...] = (),
    notice_of_privacy: PrivacyNotice = NO_NOTICE,
) -> Message:
    """The screen of an action, in ``locale``. ``now`` is aware; ``locales`` are what the bot speaks; ``commands``
    (without slash) are what help lists.

    Raises:
        KeyError: the action is none of ``ANSWERED``.
    """
    scene = Scene(catalogue, catalogue.local(now), locale, locales, commands, notice_of_privacy)
    screen = _SCREENS[type(action)]
    if catalogue.version == 0 and not isinstance(action, _WITHOUT_PROGRAMME):
        message = welcome.nothing_loaded(scene)
    else:
        message = screen(action, scene)
    return dataclasses.replace(message, locale=locale)
