"""Messages about meetings, word for word, in each language."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.localized import Localized
from bot.texts.renderer import Renderer
from bot.views.agenda import AgendaDay, Reminder, ReminderPutOff
from bot.views.lines import AgendaLine, ExhibitorLine, Span, StandLine
from bot.views.meeting_actions import AcceptMeeting, AskDecline, OfferTimes
from bot.views.meetings import (
    AskerSuspended,
    MeetingBarred,
    MeetingBlocks,
    MeetingCancel,
    MeetingCard,
    MeetingDay,
    MeetingDecline,
    MeetingDetails,
    MeetingLine,
    MeetingNotice,
    MeetingPlacePrompt,
    MeetingPurpose,
    MeetingReport,
    MeetingReported,
    MeetingRequests,
    MeetingSetup,
    MeetingStaff,
    MeetingTimes,
    OwnMeetings,
)
from bot.views.message import Message, View
from tests.texts import expo
from tests.texts.expo import DAY_1, DAY_2, at
from tests.texts.golden_files import FOLDER, assert_golden

RENDERER = Renderer()
MEETINGS = FOLDER / "meetings"
CATALOGUE = expo.catalogue()
NOW = at(DAY_1, "9:20")
START, END, OTHER = at(DAY_1, "14:00"), at(DAY_1, "14:20"), at(DAY_2, "10:30")
NAME = Localized.of(en="Yanshu & Sons", zh="炎黍储能")
EXHIBITOR = ExhibitorLine("X1", NAME, (StandLine(Localized.of(en="Hall 2", zh="2号馆"), ("B2-017",)),))
TALK = AgendaLine("session", "S1", Localized.of(en="Cells & <Safety>", zh="电池安全"), START, END)

ASKED = MeetingDetails(False, EXHIBITOR, "requested", proposed=START, purpose="price", own=True)
OFFERED = replace(ASKED, state="countered", proposed=OTHER, own=False)
AGREED = MeetingDetails(False, EXHIBITOR, "accepted", START, END, purpose="price", staff="Ada <3", shared=True)
HOST_ASKED = replace(ASKED, host=True, own=False)
HOST_WORDS = replace(HOST_ASKED, purpose="", words="20 MW <now>, call …", clashes=(TALK,))
HOST_AGREED = replace(AGREED, host=True, table=2, place="Meeting area <5>")
HOST_KNOWN = replace(HOST_AGREED, name="Emma <Li>", company="Bashang & Wind", late=10)
MOVING = replace(AGREED, proposed=OTHER)

LINE = MeetingLine(7, "accepted", START, NAME, "Emma <Li>", "Bashang Wind", 1, "Ada")
MASKED = MeetingLine(8, "accepted", at(DAY_1, "14:30"), NAME, table=2, purpose="price", late=5)
WAITING = MeetingLine(9, "requested", OTHER, NAME, purpose="partner", awaits_us=True)


def card(event: str, told: MeetingDetails | None, was: dt.datetime | None = None) -> MeetingCard:
    return MeetingCard(17, event, 1, was, told)


GUEST_EVENTS = {
    "sent": ASKED,
    "asked": replace(HOST_ASKED, host=False),
    "offered": OFFERED,
    "accepted": replace(AGREED, shared=False),
    "agreed": replace(AGREED, shared=False),
    "declined": replace(ASKED, state="declined", reply="booth"),
    "refused": replace(OFFERED, state="declined"),
    "withdrawn": replace(OFFERED, state="withdrawn"),
    "taken_back": replace(ASKED, state="withdrawn"),
    "cancelled": replace(AGREED, state="cancelled"),
    "called": replace(AGREED, state="cancelled"),
    "move_asked": MOVING,
    "moved": AGREED,
    "time_kept": AGREED,
    "kept": AGREED,
    "move_withdrawn": AGREED,
    "late": replace(AGREED, late=5),
    "told_late": replace(AGREED, own_late=15),
    "lapsed": replace(ASKED, state="lapsed"),
    "booth_moved": AGREED,
    "place_changed": replace(AGREED, place="Meeting area <5>"),
    "team_gone": replace(AGREED, state="cancelled"),
    "hours_changed": AGREED,
    "clash": replace(AGREED, clashes=(TALK,)),
    "clash_other": AGREED,
    "called_off": replace(AGREED, state="cancelled"),
    "stale": AGREED,
    "met": replace(AGREED, state="kept"),
    "not_met": replace(AGREED, state="missed"),
    "after": AGREED,
}
HOST_EVENTS = {
    "asked": HOST_ASKED,
    "accepted": HOST_AGREED,
    "declined": replace(HOST_KNOWN, state="declined", start=None, end=None, reply="Not <now>"),
    "late": HOST_KNOWN,
    "met": replace(HOST_KNOWN, state="kept"),
    "not_met": replace(HOST_KNOWN, state="missed"),
    "after": HOST_AGREED,
    "answered": HOST_AGREED,
    "assigned": HOST_KNOWN,
    "unassigned": HOST_AGREED,
    "unmanned": replace(HOST_AGREED, staff=""),
}
STATES = (
    "draft",
    "requested",
    "countered",
    "accepted",
    "declined",
    "withdrawn",
    "cancelled",
    "lapsed",
    "kept",
    "missed",
)
NOTICES = (
    "no_team", "closed", "own_team", "over", "limit", "barred", "silent", "no_consent", "declined_before",
    "stopped", "no_member",
)  # fmt: skip

VIEWS: dict[str, View] = {
    **{f"guest_{event}": card(event, told) for event, told in GUEST_EVENTS.items()},
    "guest_moved": card("moved", AGREED, OTHER),
    **{f"host_{event}": card(event, told) for event, told in HOST_EVENTS.items()},
    **{f"state_{state}": card("", replace(ASKED, state=state)) for state in STATES},
    "state_ours": card("", OFFERED),
    "host_words": card("asked", HOST_WORDS),
    "gone": card("", None),
    "purpose": MeetingPurpose(EXHIBITOR),
    "purpose_host": MeetingPurpose(EXHIBITOR, True),
    "times": MeetingTimes(17, EXHIBITOR, DAY_1),
    "times_host": MeetingTimes(17, EXHIBITOR, DAY_1, host=True),
    "times_move": MeetingTimes(17, EXHIBITOR, DAY_2, moving=True),
    "times_taken": MeetingTimes(17, EXHIBITOR, DAY_1, "taken", START),
    "times_none": MeetingTimes(17, EXHIBITOR, problem="none"),
    "times_none_host": MeetingTimes(17, EXHIBITOR, problem="none", host=True),
    "decline": MeetingDecline(17),
    "cancel": MeetingCancel(17, START, EXHIBITOR),
    **{f"notice_{why}": MeetingNotice(why, NAME) for why in NOTICES},
    "own": OwnMeetings((LINE, replace(WAITING, awaits_us=False), WAITING), Span(1, 3, 3), 2),
    "own_none": OwnMeetings((), Span(0, 0, 0)),
    "own_over": OwnMeetings((), Span(0, 0, 0), 1),
    "day": MeetingDay(NAME, DAY_1, 0, Span(1, 2, 2), 1, 2, (at(DAY_1, "12:00"),), (LINE, MASKED)),
    "day_none": MeetingDay(NAME, DAY_1, tables=0),
    "requests": MeetingRequests(NAME, 0, Span(1, 1, 1), (WAITING,)),
    "requests_none": MeetingRequests(NAME),
    "staff": MeetingStaff(17, START, ("Ada <3", "Sven"), "Sven"),
    "staff_busy": MeetingStaff(17, START, ("Ada", "Sven"), "", "busy"),
    "setup": MeetingSetup(NAME, 2, "Meeting area <5>", 3),
    "setup_booth": MeetingSetup(NAME, 1),
    "setup_none": MeetingSetup(NAME, 0),
    "place": MeetingPlacePrompt("Table <5>"),
    "blocks": MeetingBlocks(DAY_2),
    "blocks_shut": MeetingBlocks(DAY_2, True),
    **{f"barred_{on}_{host}": MeetingBarred(NAME, bool(on), bool(host)) for on in (0, 1) for host in (0, 1)},
    "reported": MeetingReported(),
    "reported_before": MeetingReported(True),
    "report_exhibitor": MeetingReport(17, EXHIBITOR, True, 12, "Buy <this>"),
    "report_visitor": MeetingReport(17, EXHIBITOR, False, 1),
    **{f"suspended_{on}_{by}": AskerSuspended(EXHIBITOR, bool(by), bool(on)) for on in (0, 1) for by in (0, 1)},
    "reminder": Reminder("meeting", NAME, at(DAY_1, "9:35"), Localized.of(en="B2-017"), id="17:X1"),
    "reminder_hosting": Reminder("hosting", NAME, at(DAY_1, "9:35"), Localized.of(en="B2-017"), id="17:X1"),
    "put_off": ReminderPutOff("meeting", NAME, START, at(DAY_1, "13:50")),
    "agenda": AgendaDay(
        DAY_1,
        (
            replace(TALK, kind="meeting", id="17", title=NAME, place=Localized.of(en="B2-017")),
            replace(TALK, kind="hosting", id="18", title=NAME, clashes=(START,)),
        ),
        Span(1, 2, 2),
    ),
}


@pytest.mark.parametrize("locale", expo.LOCALES)
@pytest.mark.parametrize("name", VIEWS)
def test_message_reads(locale: str, name: str) -> None:
    assert_golden(locale, name, RENDERER.render(Message(VIEWS[name]), locale, CATALOGUE, NOW), MEETINGS)


@pytest.mark.parametrize("locale", expo.LOCALES)
def test_request_reads_with_its_buttons(locale: str) -> None:
    rows = ((AcceptMeeting(17, 1), AskDecline(17, 1)), (OfferTimes(17),))
    message = Message(card("asked", HOST_ASKED), rows=rows)
    assert_golden(locale, "request", RENDERER.render(message, locale, CATALOGUE, NOW), MEETINGS)
