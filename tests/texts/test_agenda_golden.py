"""The agenda's messages, word for word, in each language."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.localized import Localized
from bot.services.browsing.scene import session_line
from bot.texts.renderer import Renderer
from bot.views import agenda as views
from bot.views.agenda import (
    AgendaDay,
    AgendaDropped,
    AgendaEmpty,
    BriefOffer,
    CalendarFile,
    CalendarLink,
    ChangeNotice,
    MessagesResumed,
    MessagesStopped,
    MorningBrief,
    PlanChoice,
    PlanStop,
    Reminder,
    ReminderChoice,
    ReminderPutOff,
    SessionAlternatives,
    SettingsCard,
    VisitChoice,
    VisitPlan,
    VisitSaved,
)
from bot.views.agenda_actions import DropSession, KeepSession, NotGoing, ShowAlternatives, SnoozeReminder
from bot.views.lines import AgendaLine, ChangeLine, SavedLine, SessionLine, Span, StandLine
from bot.views.message import Message, View
from bot.views.screens import SessionCard
from tests.texts import expo
from tests.texts.expo import DAY_1, DAY_2, at
from tests.texts.golden_files import FOLDER, assert_golden

RENDERER = Renderer()
AGENDA = FOLDER / "agenda"
CATALOGUE = expo.catalogue()
NOW = at(DAY_1, "11:20")
TITLE = Localized.of(en="Sodium Cells & <Safety>", zh="钠电池与安全")
QUESTION = Localized.of(en="Who pays?", zh="谁来买单？")
ROOM, HALL = Localized.of(en="Room 301", zh="301会议室"), Localized.of(en="Hall 2", zh="2号馆")
NAME = Localized.of(en="Yanshu & Sons", zh="炎黍储能")
BOOTHS = Localized.of(en="B2-017")
STANDS = (StandLine(HALL, ("B2-017", "B2-018")),)


def known(session_id: str) -> SessionLine:
    session = CATALOGUE.session(session_id)
    assert session is not None
    return session_line(session, CATALOGUE)


def line(time: str, state: str, **fields: object) -> AgendaLine:
    begins = at(DAY_1, time)
    hour = dt.timedelta(hours=1)
    return AgendaLine("session", "S", TITLE, begins, begins + hour, ROOM, HALL, state, **fields)  # type: ignore[arg-type]


VISIT = AgendaLine("visit", "X1", NAME, at(DAY_1, "14:30"), place=BOOTHS, hall=HALL, other_hall=True)
LINES = (
    line("9:00", "over"),
    line("11:00", "running"),
    line("12:30", "coming", was=at(DAY_2, "12:00"), clashes=(at(DAY_1, "13:00"), at(DAY_1, "13:15"))),
    line("13:00", "cancelled"),
    VISIT,
)
MOVED = SessionLine("S2", TITLE, DAY_2, at(DAY_2, "14:00"), at(DAY_2, "15:00"), HALL)
RENAMED = SessionLine("S4", QUESTION, DAY_1, known("S4").start, known("S4").end, known("S4").room)

VIEWS: dict[str, View] = {
    "agenda_day": AgendaDay(DAY_1, LINES, Span(1, 5, 8), LINES[2], 2),
    "agenda_day_other": AgendaDay(DAY_2, (line("12:30", "coming"),), Span(1, 1, 1)),
    "agenda_day_walk": AgendaDay(DAY_1, (replace(VISIT, walk=6),), Span(1, 1, 1)),
    "plan_choice": PlanChoice(),
    "plan_choice_opens": PlanChoice(at(DAY_2, "9:00")),
    "plan_choice_type": PlanChoice(None, "type"),
    "plan_choice_unread": PlanChoice(None, "unread"),
    "plan_choice_passed": PlanChoice(None, "passed"),
    "plan_choice_over": PlanChoice(None, "over"),
    "visit_plan": VisitPlan(
        at(DAY_1, "13:00"),
        at(DAY_1, "15:00"),
        (
            PlanStop("visit", NAME, at(DAY_1, "13:05"), at(DAY_1, "13:25"), BOOTHS, HALL),
            PlanStop("session", TITLE, at(DAY_1, "13:30"), at(DAY_1, "14:30"), ROOM, HALL, 6, True),
            PlanStop("visit", NAME, at(DAY_1, "14:35"), at(DAY_1, "14:55"), walk=1),
        ),
        new=2,
    ),
    "visit_plan_saved": VisitPlan(at(DAY_1, "13:00"), at(DAY_1, "15:00"), saved=True, new=3),
    "visit_plan_changed": VisitPlan(at(DAY_1, "13:00"), at(DAY_1, "15:00"), changed=True),
    "visit_plan_unknown": VisitPlan(at(DAY_2, "9:00"), at(DAY_2, "17:00"), known=False),
    "agenda_empty": AgendaEmpty(),
    "agenda_empty_over": AgendaEmpty(1, True),
    "agenda_dropped_session": AgendaDropped("session", TITLE),
    "agenda_dropped_session_not_there": AgendaDropped("session", TITLE, False),
    "agenda_dropped_visit": AgendaDropped("visit", NAME),
    "agenda_dropped_visit_not_there": AgendaDropped("visit", NAME, False),
    "agenda_dropped_gone": AgendaDropped("gone"),
    "agenda_dropped_gone_not_there": AgendaDropped("gone", found=False),
    "reminder": Reminder("session", TITLE, at(DAY_1, "11:35"), ROOM, HALL),
    "reminder_one_minute": Reminder("session", QUESTION, at(DAY_1, "11:21")),
    "reminder_now": Reminder("session", TITLE, NOW, ROOM),
    "reminder_began": Reminder("session", TITLE, at(DAY_1, "11:17"), ROOM, HALL),
    "reminder_today": Reminder("session", TITLE, at(DAY_1, "16:00"), ROOM, HALL),
    "reminder_tomorrow": Reminder("session", TITLE, at(DAY_2, "9:00"), ROOM, HALL),
    "reminder_day": Reminder("session", TITLE, at(dt.date(2021, 8, 3), "9:00"), ROOM, HALL),
    "reminder_visit": Reminder("visit", NAME, at(DAY_1, "11:35"), BOOTHS, HALL),
    "reminder_cancelled": Reminder("session", TITLE, at(DAY_1, "11:35"), ROOM, HALL, True),
    "reminder_put_off": ReminderPutOff("session", TITLE, at(DAY_1, "11:35"), at(DAY_1, "11:25")),
    "reminder_put_off_too_late": ReminderPutOff("visit", NAME, at(DAY_1, "11:15")),
    "reminder_choice": ReminderChoice(known("S4"), at(DAY_1, "11:30")),
    "reminder_choice_none": ReminderChoice(known("S4")),
    "visit_choice": VisitChoice(NAME, STANDS, at(DAY_2, "14:00")),
    "visit_choice_over": VisitChoice(NAME, over=True),
    "visit_saved": VisitSaved(NAME, STANDS, at(DAY_1, "14:00"), at(DAY_1, "13:45")),
    "change_notice": ChangeNotice((ChangeLine(known("S2"), MOVED),)),
    "change_notice_many": ChangeNotice(
        (
            ChangeLine(known("S1"), None),
            ChangeLine(known("S4"), RENAMED),
            ChangeLine(known("S11"), known("S3")),
            ChangeLine(known("S3"), known("S12")),
            ChangeLine(known("S5"), None),
            ChangeLine(known("S2"), MOVED),
        )
    ),
    "session_alternatives": SessionAlternatives(TITLE, (known("S4"), known("S5")), Span(1, 2, 4)),
    "session_alternatives_none": SessionAlternatives(TITLE, (), Span(0, 0, 0)),
    "morning_brief": MorningBrief(DAY_1, LINES, 2, 1, dt.time(9), dt.time(17), dt.time(16, 30)),
    "morning_brief_nothing": MorningBrief(DAY_1, (), 0, 2, dt.time(9), dt.time(17)),
    "brief_offer": BriefOffer(dt.time(8)),
    "brief_offer_yes": BriefOffer(dt.time(8), "yes"),
    "brief_offer_no": BriefOffer(dt.time(8), "no"),
    "calendar_file": CalendarFile(3),
    "calendar_file_session": CalendarFile(1, TITLE),
    "calendar_link": CalendarLink("https://bot.example.org/calendar/AbCdEfGhIjKlMnOpQrStUv.ics"),
    "calendar_link_revoked": CalendarLink(),
    "calendar_link_none": CalendarLink(offered=False),
    "settings_card": SettingsCard(4242, (60, 15, 0), True, dt.time(22), dt.time(7), dt.time(8)),
    "settings_card_quiet": SettingsCard(4242, (), False, dt.time(22), dt.time(7), dt.time(8), True),
    "messages_stopped": MessagesStopped(3),
    "messages_stopped_kept": MessagesStopped(answer="kept"),
    "messages_stopped_all": MessagesStopped(answer="stopped"),
    "messages_resumed": MessagesResumed(),
    "session_card_fresh": SessionCard(known("S4"), saved=SavedLine("fresh", at(DAY_1, "11:30"), LINES[2:3])),
    "session_card_saved": SessionCard(known("S4"), saved=SavedLine("saved")),
    "session_card_changed": SessionCard(known("S4"), saved=SavedLine("changed", None, (), at(DAY_2, "9:00"))),
    "session_card_kept": SessionCard(known("S4"), saved=SavedLine("kept", at(DAY_1, "11:30"))),
    "session_card_removed": SessionCard(known("S4"), saved=SavedLine("removed")),
}
ROWS = {
    "reminder": ((SnoozeReminder("session", "S2"), NotGoing("session", "S2")),),
    "change_notice": ((KeepSession("S2"), DropSession("S2")), (ShowAlternatives("S2"),)),
}


@pytest.mark.parametrize("locale", RENDERER.locales)
@pytest.mark.parametrize("name", VIEWS)
def test_message_reads_as_in_its_golden_file(locale: str, name: str) -> None:
    view = VIEWS[name]
    assert name.startswith(view.kind)
    message = Message(view, rows=ROWS.get(name, ()))

    assert_golden(locale, name, RENDERER.render(message, locale, CATALOGUE, NOW), AGENDA)


def test_every_message_has_a_golden_file() -> None:
    kinds = {
        view.kind
        for view in vars(views).values()
        if isinstance(view, type) and issubclass(view, View) and view is not View
    }
    assert kinds - {view.kind for view in VIEWS.values()} == set()


@pytest.mark.parametrize("locale", RENDERER.locales)
def test_no_golden_file_is_left_over(locale: str) -> None:
    assert sorted(path.stem for path in (AGENDA / locale).glob("*.txt")) == sorted(VIEWS)
