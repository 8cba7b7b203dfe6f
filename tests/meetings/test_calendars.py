"""Meetings in calendars and under cards."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

import icalendar

from bot.domain.incoming import Incoming
from bot.ports.unit_of_work import Transaction
from bot.services import browsing
from bot.services.agenda import calendar
from bot.services.meetings import (
    answering,
    changing,
    offering,
    setting_up,
)
from bot.services.meetings.leaving import leave_team
from bot.services.meetings.meetable import with_meet
from bot.views.browsing_actions import OpenExhibitor
from bot.views.meeting_actions import (
    AcceptMeeting,
    AskToMeet,
    AssignStaff,
    PickTime,
)
from tests.meetings.parts import (
    ADA,
    EMMA,
    SVEN,
    X1,
    ZHANG,
    Meetings,
    buttons,
    minutes,
)
from tests.meetings.telling import details, event
from tests.texts.expo import DAY_1, at


@dataclass(frozen=True)
class Read:
    """What a calendar reads."""

    uid: str
    sequence: int
    status: str
    start: dt.datetime
    end: dt.datetime


async def read_calendar(meetings: Meetings, person: int) -> list[Read]:
    sent = await calendar.send_agenda(meetings.uow, meetings.party(person).planning)
    assert sent.file is not None
    found = icalendar.Calendar.from_ical(sent.file.content.decode())
    events = [one for one in found.walk("VEVENT") if str(one["UID"]).startswith("meeting-")]
    return [
        Read(
            str(one["UID"]),
            int(str(one["SEQUENCE"])),
            str(one["STATUS"]),
            one.decoded("DTSTART"),
            one.decoded("DTEND"),
        )
        for one in events
    ]


async def test_calendars_read_it_move_it_and_strike_it_out(meetings: Meetings) -> None:
    agreed = await meetings.agreed(start="10:00")
    (first,) = await read_calendar(meetings, EMMA)
    (host,) = await read_calendar(meetings, ADA)
    assert (first.start, first.end) == (at(DAY_1, "10:00"), at(DAY_1, "10:20"))
    assert (first.status, host.uid) == ("CONFIRMED", first.uid)
    await offering.pick(meetings.uow, meetings.party(EMMA), agreed.id, agreed.revision, minutes("11:00"))
    await answering.agree(meetings.uow, meetings.party(ADA), agreed.id, agreed.revision + 1)
    (moved,) = await read_calendar(meetings, EMMA)
    assert (moved.uid, moved.start) == (first.uid, at(DAY_1, "11:00"))
    assert moved.sequence > first.sequence
    await changing.call_off(meetings.uow, meetings.party(EMMA), agreed.id, agreed.revision + 2)
    (off,) = await read_calendar(meetings, EMMA)
    assert (off.uid, off.status) == (first.uid, "CANCELLED")
    assert off.sequence > moved.sequence


async def test_whose_meeting_somebody_else_holds_strikes_it_out(meetings: Meetings) -> None:
    """And back again, as often as it goes from hand to hand; the visitor's calendar has nothing of it."""
    agreed = await meetings.agreed(start="10:00")
    (visitor,) = await read_calendar(meetings, EMMA)
    seen = await read_calendar(meetings, ADA)
    for chosen in (SVEN, ADA, 0):
        await changing.assign(meetings.uow, meetings.party(ADA), agreed.id, chosen)
        seen += await read_calendar(meetings, ADA)
    assert [one.status for one in seen] == ["CONFIRMED", "CANCELLED", "CONFIRMED", "CANCELLED"]
    assert [one.sequence for one in seen] == sorted({one.sequence for one in seen})
    assert {(one.uid, one.start) for one in seen} == {(visitor.uid, visitor.start)}
    (other,) = await read_calendar(meetings, SVEN)
    assert (other.uid, other.status) == (visitor.uid, "CANCELLED")
    assert await read_calendar(meetings, EMMA) == [visitor]


async def test_what_was_handed_over_stays_struck_out_at_the_time_that_they_knew(meetings: Meetings) -> None:
    agreed = await meetings.agreed(start="10:00")
    await changing.assign(meetings.uow, meetings.party(ADA), agreed.id, SVEN)
    (off,) = await read_calendar(meetings, ADA)
    await offering.pick(meetings.uow, meetings.party(EMMA), agreed.id, agreed.revision, minutes("11:00"))
    await answering.agree(meetings.uow, meetings.party(SVEN), agreed.id, agreed.revision + 1)
    (later,) = await read_calendar(meetings, ADA)
    assert (later.start, later.status) == (at(DAY_1, "10:00"), "CANCELLED")
    assert later.sequence >= off.sequence
    assert [one.start for one in await read_calendar(meetings, SVEN)] == [at(DAY_1, "11:00")]


async def test_whoever_leaves_the_team_holds_its_meetings_no_more(meetings: Meetings) -> None:
    await meetings.agreed(start="10:00")

    async def leave(tx: Transaction) -> None:
        await leave_team(tx, X1, ADA, meetings.clock.now())

    await meetings.uow.write(leave)
    assert [one.status for one in await read_calendar(meetings, ADA)] == ["CANCELLED"]
    assert [one.status for one in await read_calendar(meetings, EMMA)] == ["CONFIRMED"]


async def test_what_took_place_is_not_struck_out(meetings: Meetings) -> None:
    agreed = await meetings.agreed(start="10:00")
    meetings.move_to("10:05")
    await changing.assign(meetings.uow, meetings.party(ADA), agreed.id, SVEN)
    sent = await calendar.send_meeting(meetings.uow, meetings.party(ADA).planning, agreed.id)
    assert sent.file is None


async def test_meetings_of_two_editions_are_two_in_calendars(meetings: Meetings) -> None:
    agreed = await meetings.agreed(start="10:00")
    (first,) = await read_calendar(meetings, EMMA)

    async def another_year(tx: Transaction) -> None:
        await tx.meetings.put(replace(agreed, created_at=agreed.created_at + dt.timedelta(days=365)))

    await meetings.uow.write(another_year)
    (other,) = await read_calendar(meetings, EMMA)
    assert first.uid != other.uid


async def test_one_meeting_as_a_file(meetings: Meetings) -> None:
    agreed = await meetings.agreed(start="10:00")
    sent = await calendar.send_meeting(meetings.uow, meetings.party(EMMA).planning, agreed.id)
    assert sent.file is not None
    assert sent.file.name == f"meeting-{agreed.id}.ics"
    stranger = await calendar.send_meeting(meetings.uow, meetings.party(ZHANG).planning, agreed.id)
    assert stranger.file is None


async def test_the_card_of_an_exhibitor_offers_it_where_somebody_answers(meetings: Meetings) -> None:
    async def card(exhibitor_id: str) -> list[object]:
        now = meetings.clock.now()
        shown = browsing.show(
            OpenExhibitor(exhibitor_id), meetings.catalogue, now=now, locale="en", locales=("en",)
        )
        async with meetings.uow.read() as tx:
            return list(buttons(await with_meet(tx, shown), AskToMeet))

    assert (await card(X1), await card("X3")) == ([AskToMeet(X1)], [])
    await setting_up.set_tables(meetings.uow, meetings.party(ADA), 0)
    assert await card(X1) == []


async def test_buttons_of_an_older_state_change_nothing(meetings: Meetings) -> None:
    asked = await meetings.asks()
    old = AcceptMeeting(asked.id, asked.revision)
    await offering.pick(meetings.uow, meetings.party(ADA), asked.id, asked.revision, minutes("12:00"))
    told = await answering.agree(meetings.uow, meetings.party(ADA), old.meeting_id, old.revision)
    assert event(told) == "stale"
    assert AssignStaff not in {type(action) for row in told.rows for action in row}
    assert not buttons(told, PickTime)


async def test_both_learn_of_another_place_and_calendars_do(meetings: Meetings) -> None:
    agreed = await meetings.agreed(start="10:00")
    party = meetings.party(SVEN)
    for place in ("Meeting area B", "Meeting area B"):
        await setting_up.ask_place(meetings.uow, party)
        await setting_up.hear_place(meetings.uow, party, Incoming(1, place))
    assert sorted((await meetings.told())[3:]) == [(EMMA, "place_changed"), (ADA, "place_changed")]
    (card,) = [one for one in await meetings.leaving(EMMA) if event(one) == "place_changed"]
    assert details(card).place == "Meeting area B"
    (read,) = await read_calendar(meetings, EMMA)
    assert read.sequence == agreed.revision + 1
