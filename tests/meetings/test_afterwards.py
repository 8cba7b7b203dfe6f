"""What was a meeting becomes a lead or nothing; what moves under one is told once."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.domain.lead import Source
from bot.domain.meeting import MeetingState
from bot.domain.programme import Stand
from bot.ports.unit_of_work import Transaction
from bot.services.agenda import saving
from bot.services.leads import consenting
from bot.services.meetings import (
    changing,
    overview,
    settling,
    showing,
)
from bot.views.cards import ConsentRequest
from bot.views.meeting_actions import (
    SettleMeeting,
)
from bot.views.meetings import (
    MeetingCard,
    MeetingDay,
)
from tests.meetings.parts import (
    ADA,
    EMMA,
    X1,
    ZHANG,
    Meetings,
    buttons,
)
from tests.meetings.telling import details, event
from tests.texts.expo import DAYS


async def test_not_met_is_said_when_it_is_over_and_can_be_mended(meetings: Meetings) -> None:
    agreed = await meetings.agreed(start="10:00")
    meetings.move_to("10:10")
    early, *_ = await settling.say(meetings.uow, meetings.party(ADA), agreed.id, met=False)
    assert (event(early), buttons(early, SettleMeeting)) == ("stale", [SettleMeeting(agreed.id, 1)])
    meetings.move_to("10:20")
    missed, *_ = await settling.say(meetings.uow, meetings.party(ADA), agreed.id, met=False)
    assert (event(missed), buttons(missed, SettleMeeting)) == ("not_met", [SettleMeeting(agreed.id, 1)])
    met, *_ = await settling.say(meetings.uow, meetings.party(EMMA), agreed.id, met=True)
    assert (event(met), buttons(met, SettleMeeting)) == ("met", [])
    assert (await meetings.meeting(agreed.id)).state is MeetingState.KEPT
    async with meetings.uow.read() as tx:
        assert len(await tx.leads.of_exhibitor(1, X1)) == 1


async def test_how_late_somebody_was_is_told_no_more_when_it_is_over(meetings: Meetings) -> None:
    agreed = await meetings.agreed(start="10:00")
    meetings.move_to("9:55")
    await changing.be_late(meetings.uow, meetings.party(EMMA), agreed.id, 10)
    told = details(await showing.open_meeting(meetings.uow, meetings.party(EMMA), agreed.id))
    assert told.own_late == 10
    meetings.move_to("10:20")
    for person in (EMMA, ADA):
        told = details(await showing.open_meeting(meetings.uow, meetings.party(person), agreed.id))
        assert (told.late, told.own_late) == (0, 0)
    await settling.say(meetings.uow, meetings.party(ADA), agreed.id, met=True)
    day = (await overview.show(meetings.uow, meetings.party(ADA))).view
    assert isinstance(day, MeetingDay)
    assert [(line.state, line.late) for line in day.lines] == [("kept", 0)]


async def test_kept_it_is_a_lead_and_the_visitor_is_asked(meetings: Meetings) -> None:
    agreed = await meetings.agreed(start="10:00")
    meetings.move_to("10:20")
    await meetings.ticks.tick()
    assert (await meetings.told())[-2:] == [(EMMA, "after"), (ADA, "after")]
    for told in ("met", "stale"):
        done, *_ = await settling.say(meetings.uow, meetings.party(ADA), agreed.id, met=True)
        assert event(done) == told
    async with meetings.uow.read() as tx:
        (lead,) = await tx.leads.of_exhibitor(1, X1)
    assert (lead.source, lead.scanned_by, lead.scans, lead.consent and lead.consent.event) == (
        Source.MEETING,
        ADA,
        1,
        "asked",
    )
    assert [type(one.view) for one in await meetings.leaving(EMMA)][-1] is ConsentRequest


async def test_the_visitor_who_says_so_is_asked_at_once(meetings: Meetings) -> None:
    agreed = await meetings.agreed(start="10:00")
    meetings.move_to("10:10")
    done, asked = await settling.say(meetings.uow, meetings.party(EMMA), agreed.id, met=True)
    assert (event(done), type(asked.view)) == ("met", ConsentRequest)
    async with meetings.uow.read() as tx:
        (lead,) = await tx.leads.of_exhibitor(1, X1)
    assert lead.source is Source.MEETING


async def test_who_has_refused_is_not_asked_again(meetings: Meetings) -> None:
    agreed = await meetings.agreed(start="10:00")

    async def refuse(tx: Transaction) -> None:
        await consenting.refuse(tx, EMMA, X1, meetings.clock.now())

    await meetings.uow.write(refuse)
    meetings.move_to("10:10")
    assert len(await settling.say(meetings.uow, meetings.party(EMMA), agreed.id, met=True)) == 1


async def test_missed_it_is_no_lead(meetings: Meetings) -> None:
    agreed = await meetings.agreed(start="10:00")
    meetings.move_to("10:30")
    await settling.say(meetings.uow, meetings.party(ADA), agreed.id, met=False)
    async with meetings.uow.read() as tx:
        assert await tx.leads.of_exhibitor(1, X1) == []


async def test_a_question_that_was_answered_meanwhile_does_not_leave(meetings: Meetings) -> None:
    agreed = await meetings.agreed(start="10:00")
    meetings.move_to("10:20")
    await meetings.ticks.tick()
    await settling.say(meetings.uow, meetings.party(ADA), agreed.id, met=True)
    assert "after" not in [event(one) for one in await meetings.leaving(EMMA) if isinstance(one.view, MeetingCard)]


async def test_an_offer_that_nobody_answers_lapses(meetings: Meetings) -> None:
    asked = await meetings.asks(start="10:00")
    meetings.move_to("10:00")
    await meetings.ticks.tick()
    await meetings.ticks.tick()
    assert (await meetings.meeting(asked.id)).state is MeetingState.LAPSED
    assert (await meetings.told())[2:] == [(EMMA, "lapsed")]


async def test_both_are_told_once_that_the_booth_has_moved(meetings: Meetings) -> None:
    await meetings.agreed(start="10:00")
    exhibitors = tuple(
        replace(one, stands=(Stand("1", "A1-777"),)) if one.id == X1 else one
        for one in meetings.programme.exhibitors
    )
    meetings.publish(replace(meetings.programme, exhibitors=exhibitors))
    for _ in (1, 2):
        await meetings.ticks.tick()
        meetings.ticks._followed = -1
    assert sorted((await meetings.told())[3:]) == [(EMMA, "booth_moved"), (ADA, "booth_moved")]
    (card,) = [one for one in await meetings.leaving(EMMA) if event(one) == "booth_moved"]
    assert details(card).exhibitor.stands[0].booths == ("A1-777",)


async def test_both_are_told_once_that_the_hours_have_changed(meetings: Meetings) -> None:
    await meetings.agreed(start="16:00")
    days = (replace(DAYS[0], close=dt.time(15)), *DAYS[1:])
    meetings.publish(replace(meetings.programme, days=days))
    for _ in (1, 2):
        await meetings.ticks.tick()
        meetings.ticks._followed = -1
    assert sorted((await meetings.told())[3:]) == [(EMMA, "hours_changed"), (ADA, "hours_changed")]


async def test_a_session_saved_on_it_is_told_to_both_and_not_which(meetings: Meetings) -> None:
    await meetings.agreed(start="11:00")
    for _ in (1, 2):
        await saving.save(meetings.uow, meetings.party(EMMA).planning, "S2")
        await saving.drop(meetings.uow, meetings.party(EMMA).planning, "S2")
    assert sorted((await meetings.told())[3:]) == [(EMMA, "clash"), (ADA, "clash_other")]
    (card,) = [one for one in await meetings.leaving(ADA) if event(one) == "clash_other"]
    assert "Sodium" not in repr(card)


async def test_an_exhibitor_that_leaves_has_no_meetings_any_more(meetings: Meetings) -> None:
    agreed, asked = await meetings.agreed(EMMA, start="10:00"), await meetings.asks(ZHANG, start="12:00")
    exhibitors = tuple(one for one in meetings.programme.exhibitors if one.id != X1)
    meetings.publish(replace(meetings.programme, exhibitors=exhibitors))
    await meetings.ticks.tick()
    states = {(await meetings.meeting(one.id)).state for one in (agreed, asked)}
    assert states == {MeetingState.CANCELLED}
    assert {(EMMA, "called_off"), (ADA, "called_off"), (ZHANG, "called_off")} <= set(await meetings.told())
