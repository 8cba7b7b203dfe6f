"""Who agrees when it is no more possible gets other times."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.domain.meeting import MeetingState
from bot.services.agenda import saving
from bot.services.meetings import (
    answering,
    offering,
    setting_up,
)
from bot.views.action import Action
from bot.views.meeting_actions import (
    PickTime,
)
from bot.views.meetings import (
    MeetingTimes,
)
from bot.views.message import Message
from tests.meetings.parts import (
    ADA,
    EMMA,
    SVEN,
    X1,
    Meetings,
    buttons,
    minutes,
)
from tests.texts.expo import DAYS


def left(told: Message) -> list[Action]:
    """The times that are left, of which none is the one that was wanted."""
    assert isinstance(told.view, MeetingTimes)
    assert told.view.problem == "taken"
    return buttons(told, PickTime)


async def test_in_a_blocked_hour_nobody_agrees(meetings: Meetings) -> None:
    asked = await meetings.asks(start="10:00")
    await setting_up.toggle_block(meetings.uow, meetings.party(SVEN), minutes("10:00"), on=True)
    assert left(await answering.agree(meetings.uow, meetings.party(ADA), asked.id, asked.revision))
    offered = minutes("11:00")
    await offering.pick(meetings.uow, meetings.party(ADA), asked.id, asked.revision, offered)
    await setting_up.toggle_block(meetings.uow, meetings.party(SVEN), offered, on=True)
    assert left(await answering.agree(meetings.uow, meetings.party(EMMA), asked.id, asked.revision + 1))


async def test_outside_the_hours_nobody_agrees_and_both_are_told(meetings: Meetings) -> None:
    asked = await meetings.asks(start="16:00")
    days = (replace(DAYS[0], close=dt.time(15)), *DAYS[1:])
    meetings.publish(replace(meetings.programme, days=days))
    for _ in (1, 2):
        await meetings.ticks.tick()
        meetings.ticks._followed = -1
    assert sorted((await meetings.told())[2:]) == [
        (EMMA, "hours_changed"),
        *((one, "hours_changed") for one in (ADA, SVEN)),
    ]
    assert left(await answering.agree(meetings.uow, meetings.party(ADA), asked.id, asked.revision))


async def test_with_an_exhibitor_that_is_gone_nobody_agrees(meetings: Meetings) -> None:
    asked = await meetings.asks(start="10:00")
    exhibitors = tuple(one for one in meetings.programme.exhibitors if one.id != X1)
    meetings.publish(replace(meetings.programme, exhibitors=exhibitors))
    told = await answering.agree(meetings.uow, meetings.party(ADA), asked.id, asked.revision)
    assert isinstance(told.view, MeetingTimes)
    assert (await meetings.meeting(asked.id)).state is MeetingState.REQUESTED


async def test_over_what_the_visitor_has_saved_meanwhile_nobody_agrees(meetings: Meetings) -> None:
    asked = await meetings.asks(start="11:00")
    await saving.save(meetings.uow, meetings.party(EMMA).planning, "S2")
    assert left(await answering.agree(meetings.uow, meetings.party(ADA), asked.id, asked.revision))


async def test_who_has_something_else_then_is_not_put_there(meetings: Meetings) -> None:
    asked = await meetings.asks(start="11:00")
    await saving.save(meetings.uow, meetings.party(ADA).planning, "S2")
    await answering.agree(meetings.uow, meetings.party(ADA), asked.id, asked.revision)
    now = await meetings.meeting(asked.id)
    assert (now.state, now.staff_id) == (MeetingState.ACCEPTED, None)
