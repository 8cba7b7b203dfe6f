"""A thousand people want two hundred places at once: nobody and no table is booked twice, and whoever comes too
late has other times in the same answer. On both engines."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections import Counter
from dataclasses import replace

import pytest

from bot.domain.meeting import Meeting, MeetingState, Side
from bot.domain.slot import cells
from bot.domain.staff import Membership, StaffRole
from bot.ports.meetings import Setup
from bot.ports.unit_of_work import Transaction
from bot.services.meetings import answering, offering
from bot.views.meeting_actions import PickTime
from bot.views.meetings import MeetingCard, MeetingTimes
from bot.views.message import Message
from storage.database import Database
from tests.meetings.parts import ADA, X1, Meetings, buttons, minutes
from tests.storage import raw
from tests.texts.expo import DAY_1, DAY_2, at

VISITORS = 1000
STAFF = 40
TABLES = 25
STARTS = tuple(f"{hour}:{minute:02d}" for hour in range(10, 14) for minute in (0, 30))
"""Eight times at 25 tables: 200 places."""


async def wanted(meetings: Meetings) -> list[Meeting]:
    """A thousand drafts, each with its time, five for each place."""

    async def prepare(tx: Transaction) -> list[Meeting]:
        now = meetings.clock.now()
        await tx.meetings.put_setup(Setup(X1, TABLES), ADA, now)
        for number in range(STAFF):
            await tx.viewers.seen(100 + number, "en", now)
            await tx.teams.put(Membership(X1, 100 + number, StaffRole.STAFF, False, f"S{number}", now, now))
        drafts = []
        for viewer_id in range(1000, 1000 + VISITORS):
            await tx.viewers.seen(viewer_id, "en", now)
            draft = Meeting(0, 1, X1, viewer_id, Side.VISITOR, viewer_id, MeetingState.DRAFT, now, now)
            drafts.append(await tx.meetings.add(draft))
        return drafts

    return await meetings.uow.write(prepare)


@pytest.mark.slow
async def test_a_thousand_requests_and_accepts_for_two_hundred_places(
    database: Database, database_url: str
) -> None:
    meetings = await Meetings(database.uow).open()
    # Nothing else of the little expo is in the way.
    meetings.publish(replace(meetings.programme, sessions=()))
    drafts = await wanted(meetings)

    asked = await asyncio.gather(
        *(
            offering.pick(meetings.uow, meetings.party(one.viewer_id), one.id, 0, minutes(STARTS[n % len(STARTS)]))
            for n, one in enumerate(drafts)
        )
    )
    assert Counter(type(message.view) for message in asked) == {MeetingCard: VISITORS}
    answers = await asyncio.gather(
        *(
            answering.agree(meetings.uow, meetings.party(100 + n % STAFF), one.id, 1)
            for n, one in enumerate(drafts)
        )
    )

    won = [one for one, answer in zip(drafts, answers, strict=True) if is_agreed(answer)]
    lost = [answer for answer in answers if not is_agreed(answer)]
    assert (len(won), len(lost)) == (TABLES * len(STARTS), VISITORS - TABLES * len(STARTS))
    for answer in lost:
        assert isinstance(answer.view, MeetingTimes)
        assert answer.view.problem == "taken"
        assert len(buttons(answer, PickTime)) == offering.AT_ONCE
    states = await raw.select(database_url, "SELECT state, COUNT(*) FROM meetings GROUP BY state ORDER BY state")
    assert [tuple(row) for row in states] == [("accepted", len(won)), ("requested", len(lost))]
    places = await raw.select(
        database_url,
        "SELECT table_number, starts_at, COUNT(*) FROM meetings WHERE state = 'accepted' GROUP BY 1, 2",
    )
    assert len(places) == len(won)
    seats = await raw.select(database_url, "SELECT COUNT(*), COUNT(DISTINCT meeting_id) FROM meeting_seats")
    assert [tuple(row) for row in seats] == [(len(won) * len(cells(at(DAY_1, "10:00"))), len(won))]


def is_agreed(answer: Message) -> bool:
    return isinstance(answer.view, MeetingCard) and answer.view.event == "agreed"


async def test_two_exhibitors_do_not_get_the_same_visitor_at_once(database: Database, database_url: str) -> None:
    meetings = await Meetings(database.uow).open()
    first = await meetings.asks(exhibitor_id="X1", start="10:00")
    second = await meetings.asks(exhibitor_id="X2", start="10:00")
    answers = await asyncio.gather(
        answering.agree(meetings.uow, meetings.party(ADA), first.id, first.revision),
        answering.agree(meetings.uow, meetings.party(30), second.id, second.revision),
    )
    assert sorted(is_agreed(answer) for answer in answers) == [False, True]
    (late,) = [answer for answer in answers if not is_agreed(answer)]
    assert isinstance(late.view, MeetingTimes)
    assert buttons(late, PickTime)


@pytest.mark.parametrize(
    "row",
    [
        ("X1", 1, 100, 5, "NULL", 2),  # the table
        ("X2", 1, 100, 1, "NULL", 2),  # the visitor
        ("X2", 1, 100, 5, "20", 2),  # who sits there
    ],
)
async def test_the_database_itself_refuses(database_url: str, row: tuple[str, int, int, int, str, int]) -> None:
    exhibitor_id, table, cell, viewer_id, staff_id, meeting_id = row
    first = "('X1', 1, 100, 1, 20, 1)"
    second = f"('{exhibitor_id}', {table}, {cell}, {viewer_id}, {staff_id}, {meeting_id})"
    await raw.execute(database_url, f"INSERT INTO meeting_seats VALUES {first}")
    added = await raw.select(
        database_url, f"INSERT INTO meeting_seats VALUES {second} ON CONFLICT DO NOTHING RETURNING cell"
    )
    # The other one that differs in all of them is let in.
    other = await raw.select(
        database_url,
        "INSERT INTO meeting_seats VALUES ('X2', 2, 100, 6, 21, 3) ON CONFLICT DO NOTHING RETURNING cell",
    )
    assert (added, [tuple(one) for one in other]) == ([], [(100,)])


async def test_seats_are_taken_all_or_none(database: Database) -> None:
    meetings = await Meetings(database.uow).open()
    agreed = await meetings.agreed(start="10:00")
    wanted = replace(agreed, id=agreed.id + 1, viewer_id=77, staff_id=None)
    start = at(DAY_1, "9:50").astimezone(dt.UTC)

    async def work(tx: Transaction) -> tuple[bool, int]:
        done = await tx.meetings.seat(wanted, cells(start))
        first = cells(at(DAY_1, "0:00"))[0]
        return done, len(await tx.meetings.seats(X1, first, cells(at(DAY_2, "0:00"))[0]))

    assert await meetings.uow.write(work) == (False, 3)


async def test_the_same_two_have_one_open_meeting(database: Database, database_url: str) -> None:
    meetings = await Meetings(database.uow).open()
    now = meetings.clock.now()

    async def begin(tx: Transaction) -> list[Meeting]:
        return [
            await tx.meetings.add(Meeting(0, 1, X1, 1, side, asker, MeetingState.DRAFT, now, now))
            for side, asker in ((Side.VISITOR, 1), (Side.EXHIBITOR, ADA))
        ]

    drafts = await meetings.uow.write(begin)
    await asyncio.gather(
        *(
            offering.pick(meetings.uow, meetings.party(one.asked_by), one.id, 0, minutes(time))
            for one, time in zip(drafts, ("10:00", "11:00"), strict=True)
        )
    )
    states = {(await meetings.meeting(one.id)).state for one in drafts}
    assert states == {MeetingState.REQUESTED, MeetingState.DRAFT}
    for both in ("requested", "accepted"):
        with pytest.raises(Exception, match=r"(?i)unique"):
            await raw.execute(database_url, f"UPDATE meetings SET state = '{both}'")
