"""An agreed meeting: on agendas, reminded of, moved, late."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.errors import NotAllowed
from bot.domain.incoming import Incoming
from bot.domain.meeting import MeetingState
from bot.ports.unit_of_work import Transaction
from bot.services.agenda import saving
from bot.services.agenda import showing as agenda
from bot.services.agenda.reminder import reminder_of
from bot.services.meetings import (
    answering,
    changing,
    offering,
    setting_up,
    showing,
)
from bot.services.reminders import Reminders
from bot.views.agenda import AgendaDay, Reminder
from bot.views.meeting_actions import (
    OfferTimes,
    OpenMeeting,
    RunLate,
    SnoozeMeeting,
)
from bot.views.meetings import (
    MeetingStaff,
)
from tests.meetings.parts import (
    ADA,
    EMMA,
    OTTO,
    SVEN,
    X1,
    ZHANG,
    Meetings,
    buttons,
    minutes,
)
from tests.meetings.telling import details, event, why
from tests.services.agenda_parts import RULES
from tests.texts.expo import DAY_1, at


async def test_both_have_it_on_their_agenda_with_what_clashes(meetings: Meetings) -> None:
    await meetings.agreed(start="10:00")
    await saving.save(meetings.uow, meetings.party(EMMA).planning, "S1")  # 9:30 to 10:15
    shown = await agenda.show(meetings.uow, meetings.party(EMMA).planning)
    assert isinstance(shown.view, AgendaDay)
    lines = [(one.kind, f"{one.start:%H:%M}", len(one.clashes)) for one in shown.view.lines]
    assert lines == [("session", "09:30", 1), ("meeting", "10:00", 1)]
    host = await agenda.show(meetings.uow, meetings.party(ADA).planning)
    assert isinstance(host.view, AgendaDay)
    assert [one.kind for one in host.view.lines] == ["hosting"]
    assert [type(action) for row in shown.rows for action in row].count(OpenMeeting) == 1


async def test_both_are_reminded(meetings: Meetings) -> None:
    agreed = await meetings.agreed(start="10:00")
    reminders = Reminders(meetings.uow, meetings.clock, lambda: meetings.catalogue, RULES, 30)

    async def at_work(tx: Transaction) -> None:
        await tx.programmes.add(meetings.programme, "test", meetings.clock.now())

    await meetings.uow.write(at_work)
    meetings.move_to("9:45")
    await reminders.tick()
    for person, what in ((EMMA, "meeting"), (ADA, "hosting")):
        found = [one for one in await meetings.leaving(person) if isinstance(one.view, Reminder)]
        (reminder,) = found
        assert isinstance(reminder.view, Reminder)
        assert (reminder.view.what, len(buttons(reminder, RunLate))) == (what, 3)
        assert buttons(reminder, SnoozeMeeting) == [SnoozeMeeting(agreed.id)]


async def test_another_place_than_the_booth_is_named_everywhere(meetings: Meetings) -> None:
    await meetings.agreed(start="10:00")
    party = meetings.party(ADA)
    await setting_up.ask_place(meetings.uow, party)
    await setting_up.hear_place(meetings.uow, party, Incoming(1, "Meeting area, table 5, +86 138 0013 8000"))
    place = "Meeting area, table 5, …"
    shown = await agenda.show(meetings.uow, meetings.party(EMMA).planning)
    assert isinstance(shown.view, AgendaDay)
    assert [one.place.best("en") for one in shown.view.lines] == [place]
    assert details(await showing.open_meeting(meetings.uow, meetings.party(EMMA), 1)).place == place
    async with meetings.uow.read() as tx:
        (item,) = await tx.agenda.of_viewer(EMMA)
        reminder = reminder_of(item, meetings.catalogue, meetings.clock.now())
        assert reminder is not None
        told = await showing.reminder_there(tx, item, reminder)
    assert isinstance(told.view, Reminder)
    assert told.view.place.best("en") == place


async def test_who_left_the_team_names_no_place(meetings: Meetings) -> None:
    await setting_up.ask_place(meetings.uow, meetings.party(SVEN))
    await meetings.uow.write(lambda tx: tx.teams.revoke(X1, SVEN, meetings.clock.now()))
    told = await setting_up.hear_place(meetings.uow, meetings.party(SVEN), Incoming(1, "Where is the toilet?"))
    assert told is not None
    assert why(told) == "no_member"
    async with meetings.uow.read() as tx:
        assert await tx.dialogs.get(SVEN, SVEN, meetings.clock.now()) is None


async def test_a_reminder_can_be_put_off(meetings: Meetings) -> None:
    agreed = await meetings.agreed(start="10:00")
    meetings.move_to("9:45")
    await changing.snooze(meetings.uow, meetings.party(EMMA), agreed.id)
    async with meetings.uow.read() as tx:
        (item,) = await tx.agenda.of_viewer(EMMA)
    assert item.due_at == at(DAY_1, "9:50").astimezone(dt.UTC)


async def test_moved_only_when_the_other_agrees(meetings: Meetings) -> None:
    agreed = await meetings.agreed(start="10:00")
    asked = await offering.pick(meetings.uow, meetings.party(EMMA), agreed.id, agreed.revision, minutes("11:00"))
    assert (details(asked).start, details(asked).proposed) == (at(DAY_1, "10:00"), at(DAY_1, "11:00"))
    moved = await answering.agree(meetings.uow, meetings.party(ADA), agreed.id, agreed.revision + 1)
    assert details(moved).start == at(DAY_1, "11:00")
    assert (await meetings.told())[-1] == (EMMA, "moved")
    # The old place is free for somebody else.
    assert (await meetings.agreed(ZHANG, start="10:00")).state is MeetingState.ACCEPTED


async def test_a_wish_to_move_that_is_declined_leaves_it_as_it_was(meetings: Meetings) -> None:
    agreed = await meetings.agreed(start="10:00")
    await offering.pick(meetings.uow, meetings.party(ADA), agreed.id, agreed.revision, minutes("11:00"))
    kept = await answering.refuse(meetings.uow, meetings.party(EMMA), agreed.id, agreed.revision + 1, "keep")
    assert (event(kept), details(kept).start) == ("kept", at(DAY_1, "10:00"))
    assert (await meetings.told())[-1] == (ADA, "time_kept")


async def test_cancelled_it_is_off_both_agendas_and_its_place_free(meetings: Meetings) -> None:
    agreed = await meetings.agreed(start="10:00")
    await changing.call_off(meetings.uow, meetings.party(SVEN), agreed.id, agreed.revision)
    assert sorted((await meetings.told())[-2:]) == [(EMMA, "cancelled"), (ADA, "cancelled")]
    async with meetings.uow.read() as tx:
        assert [await tx.agenda.of_viewer(person) for person in (EMMA, ADA)] == [[], []]
    assert (await meetings.agreed(ZHANG, start="10:00")).table == 1


async def test_late_is_told_once(meetings: Meetings) -> None:
    agreed = await meetings.agreed(start="10:00")
    meetings.move_to("9:50")
    for told in ("told_late", ""):
        assert event(await changing.be_late(meetings.uow, meetings.party(EMMA), agreed.id, 10)) == told
    assert (await meetings.told())[-1] == (ADA, "late")
    (card,) = [one for one in await meetings.leaving(ADA) if event(one) == "late"]
    assert details(card).late == 10


async def test_late_only_grows(meetings: Meetings) -> None:
    agreed = await meetings.agreed(start="10:00")
    meetings.move_to("9:50")
    for number in (5, 10, 5, 10, 5, 15, 10):
        told = await changing.be_late(meetings.uow, meetings.party(EMMA), agreed.id, number)
    assert [one for one in await meetings.told() if one[1] == "late"] == [(ADA, "late")] * 3
    assert not buttons(told, RunLate)
    assert (await meetings.meeting(agreed.id)).late_visitor == 15


async def test_each_side_wishes_to_move_it_so_often(meetings: Meetings) -> None:
    agreed = await meetings.agreed(start="10:00")
    for _ in range(6):
        now = await meetings.meeting(agreed.id)
        await offering.pick(meetings.uow, meetings.party(EMMA), now.id, now.revision, minutes("12:00"))
        now = await meetings.meeting(agreed.id)
        told = await answering.take_back(meetings.uow, meetings.party(EMMA), now.id, now.revision)
    assert [one[1] for one in await meetings.told()].count("move_asked") == 3
    assert event(told) == "stale"
    assert not buttons(told, OfferTimes)
    assert buttons(await showing.open_meeting(meetings.uow, meetings.party(ADA), agreed.id), OfferTimes)


async def test_staff_assign_each_other_but_never_twice_at_a_time(meetings: Meetings) -> None:
    await setting_up.set_tables(meetings.uow, meetings.party(ADA), 2)
    first = await meetings.agreed(EMMA, start="10:00", by=ADA)
    second = await meetings.agreed(ZHANG, start="10:00", by=SVEN)
    assert {first.table, second.table} == {1, 2}
    busy = await changing.assign(meetings.uow, meetings.party(ADA), first.id, SVEN)
    assert isinstance(busy.view, MeetingStaff)
    assert busy.view.problem == "busy"
    await changing.assign(meetings.uow, meetings.party(ADA), second.id, 0)
    done = await changing.assign(meetings.uow, meetings.party(ADA), first.id, SVEN)
    assert details(done).staff == "Sven"
    told = await meetings.told()
    assert told[-2:] == [(SVEN, "unassigned"), (SVEN, "assigned")]
    with pytest.raises(NotAllowed):
        await changing.assign(meetings.uow, meetings.party(OTTO), first.id, OTTO)


async def test_who_is_not_free_at_the_new_time_learns_that_a_colleague_holds_it(meetings: Meetings) -> None:
    agreed = await meetings.agreed(start="10:00")
    await saving.save(meetings.uow, meetings.party(ADA).planning, "S2")  # 10:30 to 12:00
    await offering.pick(meetings.uow, meetings.party(EMMA), agreed.id, agreed.revision, minutes("11:00"))
    await answering.agree(meetings.uow, meetings.party(SVEN), agreed.id, agreed.revision + 1)
    assert (await meetings.meeting(agreed.id)).staff_id == SVEN
    assert (await meetings.told())[-2:] == [(EMMA, "moved"), (ADA, "unassigned")]
