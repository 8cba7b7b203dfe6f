"""Which changes of a programme people are told of, and when."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.diff import diff
from bot.domain.localized import Localized
from bot.domain.notice import SessionState, changed_sessions, notice_due, state_of
from bot.domain.programme import Programme, SessionStatus
from tests.texts import expo
from tests.texts.expo import DAY_1, at

OLD = expo.programme()
NIGHT_BEFORE = at(dt.date(2021, 7, 29), "20:00")


def changed(new: Programme) -> dict[str, tuple[SessionState, SessionState | None]]:
    return changed_sessions(OLD, new, diff(OLD, new))


def with_session(session_id: str, **fields: object) -> Programme:
    sessions = tuple(replace(one, **fields) if one.id == session_id else one for one in OLD.sessions)  # type: ignore[arg-type]
    return expo.programme(sessions=sessions)


@pytest.mark.parametrize(
    "fields",
    [
        {"start": at(DAY_1, "11:30"), "end": at(DAY_1, "12:30")},
        {"room_id": "r302"},
        {"title": Localized.of(en="Sodium", zh="钠电池")},
        {"status": SessionStatus.CANCELLED},
    ],
    ids=["moved", "another room", "renamed", "cancelled"],
)
def test_change_that_matters_is_told(fields: dict[str, object]) -> None:
    new = with_session("S2", **fields)
    rooms = {room.id: room for room in OLD.rooms}
    before = next(one for one in OLD.sessions if one.id == "S2")
    after = next(one for one in new.sessions if one.id == "S2")
    assert changed(new) == {"S2": (state_of(before, rooms), state_of(after, rooms))}


def test_session_that_is_gone_or_a_draft_again_has_no_state_any_more() -> None:
    without = expo.programme(sessions=tuple(one for one in OLD.sessions if one.id != "S2"))
    assert [after for _, after in changed(without).values()] == [None]
    assert [after for _, after in changed(with_session("S2", status=SessionStatus.DRAFT)).values()] == [None]


def test_other_changes_are_not_told() -> None:
    assert changed(with_session("S2", abstract=Localized.of(en="New text"))) == {}
    assert changed(with_session("S6", title=Localized.of(en="Still a draft"))) == {}
    assert changed(expo.programme(exhibitors=())) == {}


def test_room_of_another_name_is_told_for_its_sessions() -> None:
    rooms = tuple(
        replace(room, name=Localized.of(en="Room 303", zh="303会议室")) if room.id == "r302" else room
        for room in OLD.rooms
    )
    assert sorted(changed(expo.programme(rooms=rooms))) == ["S3", "S4"]


def test_reader_need_not_know_of_a_title_in_another_language() -> None:
    before, after = next(
        iter(changed(with_session("S2", title=Localized.of(en="Sodium", zh="钠电池与安全"))).values())
    )
    assert after is not None
    assert (before.differs(after, "en"), before.differs(after, "zh")) == (True, False)


def test_nobody_need_know_of_changes_to_what_does_not_take_place() -> None:
    state = state_of(next(one for one in OLD.sessions if one.id == "S3"), {})
    assert state is not None
    assert state.differs(replace(state, start=at(DAY_1, "15:00")), "en") is False


@pytest.mark.parametrize(
    ("now", "moved_to", "due"),
    [
        ("8:00", "14:00", "8:05"),
        ("10:17", "14:00", "10:20"),  # it would have started at 10:30
        ("10:25", "14:00", "10:25"),
        ("8:00", "8:12", "8:02"),  # it now starts soon
        ("15:00", "9:00", "15:05"),  # both in the past
    ],
)
def test_notice_waits_for_more_edits_unless_it_starts_too_soon(now: str, moved_to: str, due: str) -> None:
    before = state_of(next(one for one in OLD.sessions if one.id == "S2"), {})
    assert before is not None
    after = replace(before, start=at(DAY_1, moved_to))
    assert notice_due(before, after, at(DAY_1, now)) == at(DAY_1, due)
