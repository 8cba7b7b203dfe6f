from __future__ import annotations

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.domain.diff import Change, ItemKind, ProgrammeDiff, diff
from bot.domain.localized import Localized
from bot.domain.programme import (
    Exhibitor,
    Expo,
    Hall,
    Programme,
    Session,
    SessionStatus,
    Speaker,
    Transport,
    Venue,
)

ZONE = ZoneInfo("Asia/Shanghai")
DAY = dt.date(2021, 7, 30)
EXPO = Expo(Localized.of(en="Port Days"), DAY, DAY, "Asia/Shanghai")
ACME = Exhibitor("EX1", Localized.of(en="Acme"))
OPENING = Session(
    "S1",
    DAY,
    dt.datetime(2021, 7, 30, 9, tzinfo=ZONE),
    dt.datetime(2021, 7, 30, 10, tzinfo=ZONE),
    Localized.of(en="Opening"),
    "main",
    speakers=(Speaker(Localized.of(en="Ann"), ACME.name, "EX1"),),
)
HALLS = (Hall("1", Localized.of(en="Hall 1")), Hall("2", Localized.of(en="Hall 2")))
OLD = Programme(EXPO, halls=HALLS, exhibitors=(ACME,), sessions=(OPENING,))


def with_session(**changes: object) -> Programme:
    return replace(OLD, sessions=(replace(OPENING, **changes),))  # type: ignore[arg-type]


def test_first_programme_is_added_whole() -> None:
    found = diff(None, OLD)
    assert [(change.kind.value, change.id) for change in found.added] == [
        ("expo", ""),
        ("hall", "1"),
        ("hall", "2"),
        ("exhibitor", "EX1"),
        ("session", "S1"),
    ]
    assert found.counts == {"added": 5, "changed": 0, "moved": 0, "cancelled": 0, "removed": 0}


def test_same_programme_changes_nothing() -> None:
    assert diff(OLD, OLD).is_empty


def test_same_instant_in_another_zone_changes_nothing() -> None:
    new = with_session(start=OPENING.start.astimezone(dt.UTC), end=OPENING.end.astimezone(dt.UTC))
    assert diff(OLD, new) == ProgrammeDiff()


def test_same_instant_of_a_repeated_hour_changes_nothing() -> None:
    start = dt.datetime(2021, 10, 31, 2, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    old = with_session(start=start, end=start + dt.timedelta(hours=2))
    offset = dt.timezone(dt.timedelta(hours=2))
    new = with_session(start=start.astimezone(offset), end=old.sessions[0].end)
    assert diff(old, new) == ProgrammeDiff()


def test_session_with_a_new_start_is_moved() -> None:
    new = with_session(start=OPENING.start + dt.timedelta(minutes=15), title=Localized.of(en="Welcome"))
    change = Change(ItemKind.SESSION, "S1", OPENING, new.sessions[0], ("start", "title"))
    assert diff(OLD, new) == ProgrammeDiff(moved=(change,))


def test_session_in_another_room_is_moved() -> None:
    assert diff(OLD, with_session(room_id="r2")).counts["moved"] == 1


def test_session_with_another_title_is_changed() -> None:
    new = with_session(title=Localized.of(en="Welcome"))
    change = Change(ItemKind.SESSION, "S1", OPENING, new.sessions[0], ("title",))
    assert diff(OLD, new) == ProgrammeDiff(changed=(change,))


def test_session_cancelled_and_moved_is_cancelled() -> None:
    new = with_session(status=SessionStatus.CANCELLED, room_id="")
    change = Change(ItemKind.SESSION, "S1", OPENING, new.sessions[0], ("room_id", "status"))
    assert diff(OLD, new) == ProgrammeDiff(cancelled=(change,))


def test_session_no_longer_cancelled_is_changed() -> None:
    old = with_session(status=SessionStatus.CANCELLED)
    assert [change.fields for change in diff(old, OLD).changed] == [("status",)]


def test_session_still_cancelled_in_another_room_is_moved() -> None:
    old = with_session(status=SessionStatus.CANCELLED)
    new = with_session(status=SessionStatus.CANCELLED, room_id="r2")
    assert diff(old, new).counts == {"added": 0, "changed": 0, "moved": 1, "cancelled": 0, "removed": 0}


def test_session_left_out_is_removed() -> None:
    assert diff(OLD, replace(OLD, sessions=())) == ProgrammeDiff(
        removed=(Change(ItemKind.SESSION, "S1", OPENING, None),)
    )


def test_exhibitor_with_another_name_does_not_change_its_sessions() -> None:
    renamed = replace(ACME, name=Localized.of(en="Acme Energy"))
    speaker = replace(OPENING.speakers[0], company=renamed.name)
    new = replace(OLD, exhibitors=(renamed,), sessions=(replace(OPENING, speakers=(speaker,)),))
    assert diff(OLD, new) == ProgrammeDiff(changed=(Change(ItemKind.EXHIBITOR, "EX1", ACME, renamed, ("name",)),))


def test_items_in_another_order_are_a_change() -> None:
    new = replace(OLD, halls=HALLS[::-1])
    assert diff(OLD, new) == ProgrammeDiff(changed=(Change(ItemKind.HALL, "", None, None, ("order",)),))


def test_item_added_in_the_middle_is_no_new_order() -> None:
    new = replace(OLD, halls=(HALLS[0], Hall("1a", Localized.of(en="Hall 1a")), HALLS[1]))
    assert [(change.kind, change.id) for change in diff(OLD, new).added] == [(ItemKind.HALL, "1a")]
    assert diff(OLD, new).counts == {"added": 1, "changed": 0, "moved": 0, "cancelled": 0, "removed": 0}


def test_venue_that_was_empty_is_added() -> None:
    venue = Venue(Localized.of(en="Harbour"))
    assert diff(OLD, replace(OLD, venue=venue)).added == (Change(ItemKind.VENUE, "", None, venue),)


def test_second_way_of_one_mode_is_told_apart() -> None:
    first, second = (
        Transport(Localized.of(en="bus"), Localized.of(en="916")),
        Transport(Localized.of(en="bus"), Localized.of(en="928")),
    )
    old = replace(OLD, transport=(first,))
    assert diff(old, replace(OLD, transport=(first, second))).added == (
        Change(ItemKind.TRANSPORT, "bus#2", None, second),
    )
