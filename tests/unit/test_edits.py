"""Small edits of a programme, as plain values."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from bot.domain.catalogue import Catalogue
from bot.domain.diff import diff
from bot.domain.edits import (
    Edit,
    at_booth,
    faq_says,
    in_room,
    moved_to,
    open_at,
    with_faq,
    with_status,
    without_faq,
)
from bot.domain.localized import Localized
from bot.domain.programme import (
    Day,
    Exhibitor,
    Expo,
    Faq,
    Programme,
    Room,
    Session,
    SessionStatus,
    Stand,
)
from bot.services.editing.days import read_hours
from bot.services.editing.finding import things_called
from bot.services.editing.sessions import read_session_time
from bot.services.editing.until import read_until, until_in
from bot.views.action import Action
from bot.views.edit_actions import EditBooth, EditFaq, EditSession

ZONE = ZoneInfo("Asia/Shanghai")
FIRST, LAST = dt.date(2021, 7, 30), dt.date(2021, 8, 1)


def at(date: dt.date, hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime.combine(date, dt.time(), ZONE) + dt.timedelta(hours=hour, minutes=minute)


def text(english: str) -> Localized:
    return Localized.of(en=english)


TALK = Session("S1", FIRST, at(FIRST, 14), at(FIRST, 14, 45), text("Batteries at sea"), "r1")
NIGHT = Session("S2", FIRST, at(FIRST, 24, 30), at(FIRST, 25), text("Night talk"), "r1")
PROGRAMME = Programme(
    Expo(text("Expo"), FIRST, LAST, "Asia/Shanghai"),
    days=(Day(1, FIRST, dt.time(9), dt.time(17)), Day(3, LAST, dt.time(9), dt.time(16))),
    rooms=(Room("r1", text("Room 1")), Room("r2", text("Room 2"))),
    exhibitors=(
        Exhibitor("X1", text("Yanshu Storage"), (Stand("1", "A1"), Stand("1", "A2"))),
        Exhibitor("X2", text("Empty Hands")),
    ),
    sessions=(TALK, NIGHT),
    faq=(Faq("F1", Localized.of(en="Is there a gym?", zh="有健身房吗？"), text("No.")),),
)
CATALOGUE = Catalogue(PROGRAMME, 1, at(FIRST, 8))
NOW = at(FIRST, 10, 30)


def edited(edit: Edit) -> Programme:
    found = edit(PROGRAMME)
    assert found is not None
    return found


def test_each_edit_changes_its_subject_alone() -> None:
    cases: list[tuple[Edit, str, tuple[str, str]]] = [
        (with_status("S1", SessionStatus.CANCELLED), "cancelled", ("session", "S1")),
        (moved_to("S1", at(LAST, 9), at(LAST, 10)), "moved", ("session", "S1")),
        (in_room("S1", "r2"), "moved", ("session", "S1")),
        (open_at(FIRST, dt.time(10), dt.time(16)), "changed", ("day", "2021-07-30")),
        (open_at(dt.date(2021, 7, 31), None, None), "added", ("day", "2021-07-31")),
        (at_booth("X1", 1, Stand("2", "B9")), "changed", ("exhibitor", "X1")),
        (faq_says("F1", "answer", "zh", "没有。"), "changed", ("faq", "F1")),
        (with_faq(Faq("F2", text("Is it warm?"), text("Yes."))), "added", ("faq", "F2")),
        (without_faq("F1"), "removed", ("faq", "F1")),
    ]
    for edit, sort, subject in cases:
        changes = diff(PROGRAMME, edited(edit))
        assert sum(changes.counts.values()) == 1
        (change,) = getattr(changes, sort)
        assert (change.kind.value, change.id) == subject


def test_edit_of_what_is_not_there_is_none() -> None:
    nothing: list[Edit] = [
        with_status("S9", SessionStatus.CANCELLED),
        moved_to("S9", NOW, NOW),
        in_room("S1", "r9"),
        in_room("S9", "r1"),
        open_at(dt.date(2021, 8, 9), None, None),
        at_booth("X9", 0, Stand("", "A1")),
        at_booth("X1", 3, Stand("", "A1")),
        faq_says("F9", "answer", "en", "x"),
        with_faq(Faq("F1", text("x"), text("x"))),
        without_faq("F9"),
    ]
    assert [edit(PROGRAMME) for edit in nothing] == [None] * len(nothing)


def test_what_is_after_midnight_stays_with_its_evening() -> None:
    moved = edited(moved_to("S2", at(LAST, 24, 10), at(LAST, 25))).sessions[1]
    assert (moved.date, moved.start) == (LAST, at(LAST, 24, 10))


def test_days_stay_in_order_and_a_first_booth_is_added() -> None:
    days = edited(open_at(dt.date(2021, 7, 31), dt.time(9), dt.time(17), dt.time(16))).days
    assert [(day.number, day.date.day) for day in days] == [(1, 30), (2, 31), (3, 1)]
    assert edited(at_booth("X2", 0, Stand("1", "C1"))).exhibitors[1].stands == (Stand("1", "C1"),)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("15:30", (at(FIRST, 15, 30), at(FIRST, 16, 15))),
        ("1 August 9:00", (at(LAST, 9), at(LAST, 9, 45))),
        ("8月1日 9:00—10:30", (at(LAST, 9), at(LAST, 10, 30))),
        ("16:00-15:00", "order"),
        ("今晚8点", (at(FIRST, 20), at(FIRST, 20, 45))),
        ("今晚20:00", (at(FIRST, 20), at(FIRST, 20, 45))),
        ("tonight at 8 pm", (at(FIRST, 20), at(FIRST, 20, 45))),
        ("this evening 19:00", (at(FIRST, 19), at(FIRST, 19, 45))),
        ("this afternoon 3 pm", (at(FIRST, 15), at(FIRST, 15, 45))),
        ("this afternoon", "time"),
        ("今晚", "time"),
        ("23:00–00:30", (at(FIRST, 23), at(FIRST, 24, 30))),
        ("23:00–1:00", (at(FIRST, 23), at(FIRST, 25))),
        ("8月1日下午2点", (at(LAST, 14), at(LAST, 14, 45))),
        ("1 August 2 pm", (at(LAST, 14), at(LAST, 14, 45))),
        ("tomorrow 10", "day"),
        ("1 August 10", (at(LAST, 10), at(LAST, 10, 45))),
        ("half past two", (at(FIRST, 14, 30), at(FIRST, 15, 15))),
        ("14:00, 15:00 or 16:00", "time"),
        ("01.08. 14:00", (at(LAST, 14), at(LAST, 14, 45))),
        ("2021-08-01 14:00", (at(LAST, 14), at(LAST, 14, 45))),
        ("3 August 2 pm", "day"),
        ("9:00", "past"),
        ("31 July 9:00", "day"),
        ("9 August 9:00", "day"),
        ("sometime", "time"),
        ("", "time"),
    ],
)
def test_time_of_a_session_is_read(typed: str, found: object) -> None:
    assert read_session_time(typed, TALK, CATALOGUE, NOW) == found


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("9:00-17:00", (dt.time(9), dt.time(17), None)),
        ("9.00 – 17.30, last admission 17:00", (dt.time(9), dt.time(17, 30), dt.time(17))),
        ("9点到17点半", (dt.time(9), dt.time(17, 30), None)),
        ("０９：００—１７：００", (dt.time(9), dt.time(17), None)),
        ("1:00 pm - 5:00 pm", (dt.time(13), dt.time(17), None)),
        ("下午1点到5点", (dt.time(13), dt.time(17), None)),
        ("9点一刻到17点", (dt.time(9, 15), dt.time(17), None)),
        ("9h-18h30", (dt.time(9), dt.time(18, 30), None)),
        ("上午9点到下午5点", (dt.time(9), dt.time(17), None)),
        ("9:00 AM to 6:00 PM", (dt.time(9), dt.time(18), None)),
        ("9am-5pm", (dt.time(9), dt.time(17), None)),
        ("1-5 pm", (dt.time(13), dt.time(17), None)),
        ("9-17", (dt.time(9), dt.time(17), None)),
        ("7:00-19:00", (dt.time(7), dt.time(19), None)),
        ("早上九点到晚上六点", (dt.time(9), dt.time(18), None)),
        ("9:00–24:00", (dt.time(9), dt.time(0), None)),
        ("10:00 to midnight", (dt.time(10), dt.time(0), None)),
        ("18:00-02:00", (dt.time(18), dt.time(2), None)),
        ("6pm-2am, last admission 1:00", (dt.time(18), dt.time(2), dt.time(1))),
        ("18-2", (dt.time(18), dt.time(2), None)),
        ("晚上6点到凌晨2点", (dt.time(18), dt.time(2), None)),
        ("18:00—02:00，23:30停止入场", (dt.time(18), dt.time(2), dt.time(23, 30))),
        ("9:00—17:00，16:30停止入场", (dt.time(9), dt.time(17), dt.time(16, 30))),
        ("9am-5pm, last admission 4:30", (dt.time(9), dt.time(17), dt.time(16, 30))),
        ("closed", (None, None, None)),
        ("不开放", (None, None, None)),
        ("9:00-17:00 for members", "hours"),
        ("9:00-17:00 and 18:00-20:00", "hours"),
        ("9:00-17:00, 五一除外", "hours"),
        ("18:00-02:00, 3:00", "order"),
        ("10:00-02:00", "order"),
        ("17:00-9:00", "order"),
        ("9:00-17:00, 18:00", "order"),
        ("9:00", "hours"),
        ("all day", "hours"),
    ],
)
def test_opening_hours_are_read(typed: str, found: object) -> None:
    assert read_hours(typed) == found


@pytest.mark.parametrize(
    ("typed", "until"),
    [
        ("The north entrance is closed until 14:00.", at(FIRST, 14)),
        ("北门关闭至14:00。", at(FIRST, 14)),
        ("1 August 10:00", at(LAST, 10)),
        ("tonight at 8 pm", at(FIRST, 20)),
        ("今晚8点", at(FIRST, 20)),
        ("this evening 19:00", at(FIRST, 19)),
        ("this afternoon", None),
        ("until tomorrow 10", at(FIRST, 24 + 10)),
        ("明天10点", at(FIRST, 24 + 10)),
        ("2 hours", at(FIRST, 12, 30)),
        ("两小时", at(FIRST, 12, 30)),
        ("half an hour", at(FIRST, 11)),
        ("一个半小时", at(FIRST, 12)),
        ("90分钟", at(FIRST, 12)),
        ("until noon", at(FIRST, 12)),
        ("01.08. 14:00", at(LAST, 14)),
        ("for a while", None),
    ],
)
def test_end_of_a_notice_is_read(typed: str, until: dt.datetime | None) -> None:
    assert read_until(typed, CATALOGUE, NOW) == until


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("Hall 2's north entrance is closed until 14:00.", at(FIRST, 14)),
        ("The lift stands still until tomorrow 10, sorry.", at(FIRST, 24 + 10)),
        ("2号馆北门关闭至14:00。", at(FIRST, 14)),
        ("今晚8点前2号馆北门关闭。", at(FIRST, 20)),
        ("The café reopens at 15:00.", None),
        ("Keynote moved to Hall 2, starts 15:00", None),
        ("咖啡区停电，约半小时后恢复", None),
        ("Come to hall 2 before you leave, coffee from 15:00.", None),
        ("请到2号馆领取，15:00开始。", None),
        ("Hall 1 is closed until 14:00, hall 2 until 16:00.", None),
    ],
)
def test_a_notice_expires_by_itself_only_where_it_says_until_when(text: str, until: dt.datetime | None) -> None:
    assert until_in(text, CATALOGUE, NOW) == until


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("batteries", [EditSession("S1")]),
        ("sea batteries", [EditSession("S1")]),
        ("s2", [EditSession("S2")]),
        ("A 2", [EditBooth("X1")]),
        ("yanshu", [EditBooth("X1")]),
        ("健身房", [EditFaq("F1")]),
        ("Bateries at sea", [EditSession("S1")]),
        ("zeppelin", []),
        ("?", []),
    ],
)
def test_things_are_found_by_what_is_typed(typed: str, found: list[Action]) -> None:
    assert things_called(CATALOGUE, typed) == found
