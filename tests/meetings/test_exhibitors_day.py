"""The exhibitor's day, and who sees what of it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.domain.errors import NotAllowed
from bot.domain.meeting import MeetingState
from bot.ports.unit_of_work import Transaction
from bot.services.meetings import (
    changing,
    drafting,
    leaving,
    overview,
    setting_up,
    showing,
)
from bot.services.purging import Retention, purge
from bot.views.meeting_actions import (
    ToggleBlock,
)
from bot.views.meetings import (
    MeetingDay,
    MeetingRequests,
    OwnMeetings,
)
from storage.files import FolderFiles
from tests.fakes import FakeClock
from tests.meetings.parts import (
    ADA,
    EMMA,
    OLGA,
    OTTO,
    SVEN,
    X1,
    X2,
    ZHANG,
    Meetings,
    buttons,
    meeting_id,
    minutes,
    times,
)
from tests.meetings.telling import agreed_lead, details, event
from tests.texts.expo import DAY_1


async def test_the_day_shows_tables_and_people_and_names_only_of_who_agreed(meetings: Meetings) -> None:
    await setting_up.set_tables(meetings.uow, meetings.party(ADA), 2)
    await meetings.agreed(EMMA, start="10:00", by=ADA)
    await agreed_lead(meetings, ZHANG)
    await meetings.agreed(ZHANG, start="10:00", by=SVEN)
    await meetings.asks(3, start="12:00")
    shown = await overview.show(meetings.uow, meetings.party(SVEN))
    assert isinstance(shown.view, MeetingDay)
    lines = [(one.table, one.staff, one.name) for one in shown.view.lines]
    assert lines == [(1, "Ada", ""), (2, "Sven", "Emma Secretus")]
    assert (shown.view.requests, shown.view.tables) == (1, 2)
    waiting = await overview.show_requests(meetings.uow, meetings.party(SVEN))
    assert isinstance(waiting.view, MeetingRequests)
    assert [(one.name, one.awaits_us) for one in waiting.view.lines] == [("", True)]


async def test_visitors_see_their_own(meetings: Meetings) -> None:
    await meetings.agreed(EMMA, start="10:00")
    await meetings.asks(EMMA, X2, "12:00")
    shown = await overview.show(meetings.uow, meetings.party(EMMA))
    assert isinstance(shown.view, OwnMeetings)
    assert [(one.title.best("en"), one.state) for one in shown.view.lines] == [
        ("Yanshu Storage", "accepted"),
        ("Sunny Roof 2", "requested"),
    ]
    meetings.move_to("10:30")
    later = await overview.show(meetings.uow, meetings.party(EMMA))
    assert isinstance(later.view, OwnMeetings)
    assert (len(later.view.lines), later.view.past) == (1, 1)


async def test_blocked_hours_are_not_offered(meetings: Meetings) -> None:
    for hour in ("9:00", "10:00", "11:00"):
        await setting_up.toggle_block(meetings.uow, meetings.party(ADA), minutes(hour), on=True)
    begun = await drafting.begin(meetings.uow, meetings.party(EMMA), X1)
    number = meeting_id(begun)
    shown = await drafting.choose_purpose(meetings.uow, meetings.party(EMMA), number, "")
    assert times(shown, meetings.catalogue)[0] == "12:00"
    screen = await setting_up.show_blocks(meetings.uow, meetings.party(ADA), DAY_1)
    assert ToggleBlock(minutes("10:00"), 0) in buttons(screen, ToggleBlock)
    odd = await setting_up.toggle_block(meetings.uow, meetings.party(ADA), minutes("3:00"), on=True)
    assert ToggleBlock(minutes("3:00"), 0) not in buttons(odd, ToggleBlock)


async def test_strangers_learn_nothing(meetings: Meetings) -> None:
    agreed = await meetings.agreed(start="10:00")
    for person in (OTTO, ZHANG, OLGA, 99):
        party = meetings.party(person)
        with pytest.raises(NotAllowed):
            await showing.open_meeting(meetings.uow, party, agreed.id)
        with pytest.raises(NotAllowed):
            await changing.call_off(meetings.uow, party, agreed.id, agreed.revision)


async def test_a_draft_is_the_askers_alone(meetings: Meetings) -> None:
    begun = await drafting.begin(meetings.uow, meetings.party(EMMA), X1)
    number = meeting_id(begun)
    with pytest.raises(NotAllowed):
        await showing.open_meeting(meetings.uow, meetings.party(ADA), number)


async def test_who_leaves_the_team_holds_nothing(meetings: Meetings) -> None:
    agreed = await meetings.agreed(start="10:00", by=SVEN)

    async def leave(tx: Transaction) -> None:
        await tx.teams.revoke(X1, SVEN, meetings.clock.now())
        await leaving.leave_team(tx, X1, SVEN, meetings.clock.now())

    await meetings.uow.write(leave)
    assert (await meetings.told())[-1] == (ADA, "unmanned")
    async with meetings.uow.read() as tx:
        assert await tx.agenda.of_viewer(SVEN) == []
    with pytest.raises(NotAllowed):
        await showing.open_meeting(meetings.uow, meetings.party(SVEN), agreed.id)


async def test_the_last_of_a_team_takes_its_meetings_along(meetings: Meetings) -> None:
    agreed = await meetings.agreed(EMMA, X2, "10:00", by=OTTO)
    asked = await meetings.asks(ZHANG, X2, "11:00")
    await meetings.uow.write(lambda tx: leaving.leave_all(tx, OTTO, meetings.clock.now()))
    assert sorted((await meetings.told())[-2:]) == [(EMMA, "team_gone"), (ZHANG, "team_gone")]
    states = [(await meetings.meeting(one.id)).state for one in (agreed, asked)]
    assert states == [MeetingState.CANCELLED, MeetingState.CANCELLED]
    async with meetings.uow.read() as tx:
        assert [await tx.agenda.of_viewer(person) for person in (EMMA, OTTO)] == [[], []]
    (card,) = [one for one in await meetings.leaving(EMMA) if event(one) == "team_gone"]
    assert details(card).state == "cancelled"


async def test_who_erases_themselves_leaves_an_empty_chair_and_a_word(meetings: Meetings) -> None:
    agreed = await meetings.agreed(start="10:00")

    async def forget(tx: Transaction) -> None:
        await leaving.leave_all(tx, EMMA, meetings.clock.now())
        await tx.people.forget(EMMA, meetings.clock.now())

    await meetings.uow.write(forget)
    assert (await meetings.told())[-1] == (ADA, "cancelled")
    (card,) = [one for one in await meetings.leaving(ADA) if event(one) == "cancelled"]
    assert (details(card).name, details(card).state) == ("", "cancelled")
    assert (await meetings.meeting(agreed.id)).viewer_id == 0
    assert (await meetings.agreed(ZHANG, start="10:00")).table == 1


async def test_meetings_go_with_the_leads(meetings: Meetings, tmp_path: Path) -> None:
    await meetings.agreed(start="10:00")
    await drafting.begin(meetings.uow, meetings.party(ZHANG), X1)
    clock = FakeClock(meetings.clock.now() + dt.timedelta(days=2))
    rules = Retention(7, 180, 180)
    first = await purge(meetings.uow, rules, meetings.catalogue, FolderFiles(tmp_path), now=clock.now())
    clock.advance(days=200)
    last = await purge(meetings.uow, rules, meetings.catalogue, FolderFiles(tmp_path), now=clock.now())
    assert (first.meetings, last.meetings) == (1, 1)
