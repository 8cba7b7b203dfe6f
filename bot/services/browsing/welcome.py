"""The first screen, help, privacy, languages."""

from __future__ import annotations

from bot.domain.catalogue import Catalogue
from bot.domain.phase import Phase
from bot.services.browsing.scene import Row, Scene
from bot.views.action import Action, Back
from bot.views.announcement_actions import StartAnnouncement
from bot.views.browsing_actions import (
    ChooseLanguage,
    OpenDay,
    OpenExhibitors,
    OpenHalls,
    OpenProgramme,
    ShowHelp,
    ShowLanguages,
    ShowNow,
    ShowPrivacy,
    ShowVenue,
    ShowWelcome,
)
from bot.views.card_actions import ShowCard, ShowMyData
from bot.views.helpdesk_actions import ShowQuestions
from bot.views.lead_actions import ShowLeads, StartScan
from bot.views.message import Message
from bot.views.screens import ErrorNotice, Help, Languages, NothingLoaded, Privacy, Welcome

# Where Telegram's servers are abroad and people must be told so.
_CHINA = frozenset({"Asia/Shanghai", "Asia/Chongqing", "Asia/Chungking", "Asia/Harbin", "Asia/Urumqi", "PRC"})


def show_welcome(_action: ShowWelcome, scene: Scene) -> Message:
    """The greeting that fits the phase, and the next steps."""
    expo = scene.catalogue.expo
    view = Welcome(
        scene.phase.value,
        expo.short or expo.name,
        expo.start_date,
        expo.end_date,
        _sample_booth(scene.catalogue),
        _abroad(scene.catalogue),
    )
    first: Row = (_forum(scene), OpenExhibitors())
    phase_row: dict[Phase, Row] = {
        Phase.BEFORE: (ShowVenue(), OpenHalls()),
        Phase.DURING: (ShowNow(), OpenHalls()),
        Phase.AFTER: (),
    }
    rows = (*_of_staff(scene), first, phase_row[scene.phase], (ShowCard(), _other_language(scene), ShowPrivacy()))
    return Message(view, rows=tuple(row for row in rows if row))


def _of_staff(scene: Scene) -> tuple[Row, ...]:
    """What those who work here come for."""
    rows: dict[str, Row] = {
        "scan": (StartScan(), ShowLeads()),
        "broadcast": (StartAnnouncement(), ShowQuestions()),
    }
    return tuple(row for command, row in rows.items() if command in scene.commands)


def _forum(scene: Scene) -> Action:
    """Today's forum while it lasts, else the whole of it."""
    left = any(session.end > scene.now for session in scene.catalogue.sessions_by_day.get(scene.today, ()))
    return OpenDay(scene.today) if scene.phase is Phase.DURING and left else OpenProgramme()


def _other_language(scene: Scene) -> Action:
    others = [locale for locale in scene.locales if locale != scene.locale]
    return ChooseLanguage(others[0]) if len(others) == 1 else ShowLanguages()


def _sample_booth(catalogue: Catalogue) -> str:
    """A booth from the middle of the list: a single number, so that the question reads well."""
    exhibitors = catalogue.programme.exhibitors
    booths = [e.stands[0].booth for e in exhibitors if len(e.stands) == 1 and e.stands[0].booth]
    return booths[len(booths) // 2] if booths else ""


def _abroad(catalogue: Catalogue) -> bool:
    return catalogue.expo.timezone in _CHINA


def show_help(_action: ShowHelp, scene: Scene) -> Message:
    return Message(Help(scene.commands), rows=((Back(ShowWelcome()), ShowPrivacy()),))


def show_privacy(_action: ShowPrivacy, scene: Scene) -> Message:
    catalogue, notice = scene.catalogue, scene.notice
    view = Privacy(
        notice.contact or catalogue.expo.contact_email,
        _abroad(catalogue),
        notice.controller,
        notice.url,
        notice.rules.keep_until(catalogue.expo.end_date) if catalogue.version else None,
    )
    return Message(view, rows=((ShowMyData(), Back(ShowWelcome())),))


def show_languages(_action: ShowLanguages, scene: Scene) -> Message:
    choices: tuple[Row, ...] = tuple((ChooseLanguage(locale),) for locale in scene.locales)
    return Message(Languages(), rows=(*choices, (Back(ShowWelcome()),)))


def notice(reason: str) -> Message:
    """What went wrong (see ``ErrorNotice``), with the ways on. It needs no programme."""
    return Message(ErrorNotice(reason), rows=((Back(ShowWelcome()), ShowHelp()),))


def nothing_loaded(scene: Scene) -> Message:
    """Instead of every screen of an expo that is not there yet."""
    return Message(NothingLoaded(), rows=((_other_language(scene), ShowPrivacy()),))
