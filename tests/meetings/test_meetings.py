"""What becomes of a meeting: who learns what, what they can do, what is kept of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from pathlib import Path

import icalendar
import pytest

from bot.domain.card import to_mask
from bot.domain.consent import ConsentRules
from bot.domain.dialog import Dialog
from bot.domain.errors import NotAllowed
from bot.domain.incoming import Incoming
from bot.domain.lead import Source
from bot.domain.link import LinkAddress
from bot.domain.meeting import MeetingState
from bot.domain.preferences import Silence
from bot.domain.programme import Stand
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services import browsing
from bot.services.agenda import calendar, saving
from bot.services.agenda import showing as agenda
from bot.services.agenda.reminder import reminder_of
from bot.services.leads import agreeing, consenting
from bot.services.leads.visitor import Visitor
from bot.services.meetings import (
    answering,
    barring,
    changing,
    drafting,
    hindering,
    leaving,
    offering,
    overview,
    setting_up,
    settling,
    showing,
)
from bot.services.meetings.meetable import with_meet
from bot.services.purging import Retention, purge
from bot.services.reminders import Reminders
from bot.texts.renderer import Renderer
from bot.views.action import Action
from bot.views.agenda import AgendaDay, Reminder
from bot.views.browsing_actions import OpenExhibitor
from bot.views.cards import ConsentRequest
from bot.views.meeting_actions import (
    AcceptMeeting,
    AskToMeet,
    AssignStaff,
    OfferTimes,
    OpenMeeting,
    PickTime,
    RunLate,
    SettleMeeting,
    ShowTimes,
    SnoozeMeeting,
    ToggleBlock,
)
from bot.views.meetings import (
    MeetingCard,
    MeetingDay,
    MeetingDetails,
    MeetingNotice,
    MeetingReport,
    MeetingRequests,
    MeetingStaff,
    MeetingTimes,
    OwnMeetings,
)
from bot.views.message import Message
from storage.files import FolderFiles
from tests.fakes import FakeClock
from tests.meetings.parts import (
    ADA,
    CONTACT,
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
from tests.services.agenda_parts import RULES
from tests.texts.expo import DAY_1, DAY_2, DAYS, at


@pytest.fixture
async def meetings(uow: UnitOfWork) -> Meetings:
    return await Meetings(uow).open()


def details(message: Message) -> MeetingDetails:
    assert isinstance(message.view, MeetingCard)
    assert message.view.details is not None
    return message.view.details


def event(message: Message) -> str:
    assert isinstance(message.view, MeetingCard)
    return message.view.event


def why(message: Message) -> str:
    assert isinstance(message.view, MeetingNotice)
    return message.view.why


def visitor(meetings: Meetings, viewer_id: int = EMMA) -> Visitor:
    party, now = meetings.party(viewer_id), meetings.clock.now()
    return Visitor(
        party.planning.viewer,
        "Emma",
        "emma",
        viewer_id,
        meetings.catalogue,
        LinkAddress("expo_test_bot"),
        ConsentRules(),
        party.client_id,
        now,
    )


# --- asking


async def test_times_suit_the_visitors_agenda_and_the_hours(meetings: Meetings) -> None:
    await saving.save(meetings.uow, meetings.party(EMMA).planning, "S2")  # 10:30 to 12:00
    begun = await drafting.begin(meetings.uow, meetings.party(EMMA), X1)
    number = meeting_id(begun)
    first = await drafting.choose_purpose(meetings.uow, meetings.party(EMMA), number, "price")
    assert times(first, meetings.catalogue) == ["09:30", "10:00", "12:30", "13:00", "13:30"]
    more = await offering.show_times(meetings.uow, meetings.party(EMMA), number, DAY_1, 1)
    assert times(more, meetings.catalogue) == ["14:00", "14:30", "15:00", "15:30", "16:00"]
    other = await offering.show_times(meetings.uow, meetings.party(EMMA), number, DAY_2)
    assert times(other, meetings.catalogue)[0] == "09:00"
    assert next(iter(buttons(other, ShowTimes))).date == DAY_1  # type: ignore[attr-defined]


async def test_a_request_reaches_the_whole_team_and_one_of_it_takes_it(meetings: Meetings) -> None:
    asked = await meetings.asks()
    assert await meetings.told() == [(ADA, "asked"), (SVEN, "asked")]
    taken = await answering.agree(meetings.uow, meetings.party(SVEN), asked.id, asked.revision)
    late = await answering.agree(meetings.uow, meetings.party(ADA), asked.id, asked.revision)
    assert (event(taken), details(taken).staff, event(late)) == ("agreed", "Sven", "stale")
    assert (await meetings.told())[2:] == [(EMMA, "accepted")]


async def test_a_request_blocks_nobody(meetings: Meetings) -> None:
    await meetings.asks(EMMA, start="10:00")
    second = await meetings.asks(ZHANG, start="10:00")
    assert second.state is MeetingState.REQUESTED


async def test_who_comes_too_late_gets_the_nearest_times(meetings: Meetings) -> None:
    first, second = await meetings.asks(EMMA, start="11:00"), await meetings.asks(ZHANG, start="11:00")
    await answering.agree(meetings.uow, meetings.party(ADA), first.id, first.revision)
    lost = await answering.agree(meetings.uow, meetings.party(SVEN), second.id, second.revision)
    assert isinstance(lost.view, MeetingTimes)
    assert lost.view.problem == "taken"
    assert times(lost, meetings.catalogue) == ["09:30", "10:00", "10:30", "11:30", "12:00"]
    assert (await meetings.meeting(second.id)).state is MeetingState.REQUESTED


async def test_a_time_that_was_taken_meanwhile_is_not_offered_again(meetings: Meetings) -> None:
    await meetings.agreed(EMMA, start="11:00")
    begun = await drafting.begin(meetings.uow, meetings.party(ZHANG), X1)
    number = meeting_id(begun)
    told = await offering.pick(meetings.uow, meetings.party(ZHANG), number, 0, minutes("11:00"))
    assert isinstance(told.view, MeetingTimes)
    assert "11:00" not in times(told, meetings.catalogue)


async def test_what_is_typed_has_no_contact_details(meetings: Meetings) -> None:
    await drafting.begin(meetings.uow, meetings.party(EMMA), X1)
    async with meetings.uow.read() as tx:
        dialog = await tx.dialogs.get(EMMA, EMMA, meetings.clock.now())
    assert isinstance(dialog, Dialog)
    words = Incoming(1, "Prices? Call +86 138 0013 8000, @emma_visits")
    await drafting.hear_purpose(meetings.uow, meetings.party(EMMA), dialog, words)
    assert (await meetings.meeting(1)).words == "Prices? Call …, …"


async def test_who_left_the_team_is_waited_for_no_longer(meetings: Meetings) -> None:
    lead_id = await agreed_lead(meetings)
    await drafting.begin_with_lead(meetings.uow, meetings.party(SVEN), lead_id)
    await meetings.uow.write(lambda tx: tx.teams.revoke(X1, SVEN, meetings.clock.now()))
    async with meetings.uow.read() as tx:
        dialog = await tx.dialogs.get(SVEN, SVEN, meetings.clock.now())
    assert dialog is not None
    told = await drafting.hear_purpose(meetings.uow, meetings.party(SVEN), dialog, Incoming(1, "Prices"))
    assert told is not None
    assert isinstance(told.view, MeetingCard)
    assert told.view.details is None
    async with meetings.uow.read() as tx:
        assert await tx.dialogs.get(SVEN, SVEN, meetings.clock.now()) is None


async def test_nobody_is_asked_who_is_not_here(meetings: Meetings) -> None:
    assert why(await drafting.begin(meetings.uow, meetings.party(EMMA), "X3")) == "no_team"


async def test_who_takes_no_meetings_is_not_asked(meetings: Meetings) -> None:
    await setting_up.set_tables(meetings.uow, meetings.party(ADA), 0)
    assert why(await drafting.begin(meetings.uow, meetings.party(EMMA), X1)) == "closed"


async def test_ones_own_team_is_not_asked(meetings: Meetings) -> None:
    assert why(await drafting.begin(meetings.uow, meetings.party(SVEN), X1)) == "own_team"


async def test_after_two_refusals_they_are_not_asked_again(meetings: Meetings) -> None:
    for _ in (1, 2):
        asked = await meetings.asks()
        await answering.refuse(meetings.uow, meetings.party(ADA), asked.id, asked.revision, "fit")
    assert why(await drafting.begin(meetings.uow, meetings.party(EMMA), X1)) == "declined_before"


async def test_a_visitor_has_so_many_open_requests(meetings: Meetings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hindering, "MOST_WAITING", 1)
    await meetings.asks(EMMA, X1)
    assert why(await drafting.begin(meetings.uow, meetings.party(EMMA), X2)) == "limit"


async def test_one_open_meeting_for_the_same_two(meetings: Meetings) -> None:
    asked = await meetings.asks()
    again = await drafting.begin(meetings.uow, meetings.party(EMMA), X1)
    assert isinstance(again.view, MeetingCard)
    assert again.view.meeting_id == asked.id


async def test_what_was_begun_before_a_limit_is_not_sent_after_it(
    meetings: Meetings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hindering, "MOST_WAITING", 1)
    begun = [meeting_id(await drafting.begin(meetings.uow, meetings.party(EMMA), one)) for one in (X1, X2)]
    sent = [
        await offering.pick(meetings.uow, meetings.party(EMMA), number, 0, minutes(time))
        for number, time in zip(begun, ("10:00", "11:00"), strict=True)
    ]
    assert (event(sent[0]), why(sent[1])) == ("sent", "limit")


async def test_a_day_is_counted_from_when_a_request_was_sent(
    meetings: Meetings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hindering, "MOST_A_DAY", 1)
    number = meeting_id(await drafting.begin(meetings.uow, meetings.party(EMMA), X1))
    meetings.move_to("8:00", DAY_2)
    await offering.pick(meetings.uow, meetings.party(EMMA), number, 0, minutes("10:00", DAY_2))
    meetings.move_to("9:30", DAY_2)
    assert why(await drafting.begin(meetings.uow, meetings.party(EMMA), X2)) == "limit"


async def test_drafts_go_with_who_is_barred_or_stopped(meetings: Meetings) -> None:
    asked = await meetings.asks(EMMA, X1)
    await answering.take_back(meetings.uow, meetings.party(EMMA), asked.id, asked.revision)
    again = meeting_id(await drafting.begin(meetings.uow, meetings.party(EMMA), X1))
    other = meeting_id(await drafting.begin(meetings.uow, meetings.party(EMMA), X2))
    await barring.bar(meetings.uow, meetings.party(ADA), asked.id, on=True)
    with pytest.raises(NotAllowed):
        await offering.pick(meetings.uow, meetings.party(EMMA), again, 0, minutes("11:00"))
    assert (await meetings.meeting(other)).state is MeetingState.DRAFT
    await barring.suspend(meetings.uow, meetings.party(OLGA), asked.id, on=True)
    with pytest.raises(NotAllowed):
        await offering.pick(meetings.uow, meetings.party(EMMA), other, 0, minutes("11:00"))


async def test_barring_who_was_forgotten_drops_nobodys_drafts(meetings: Meetings) -> None:
    asked = await meetings.asks(EMMA, X1)
    await meetings.uow.write(lambda tx: tx.people.forget(EMMA, meetings.clock.now()))
    draft = meeting_id(await drafting.begin(meetings.uow, meetings.party(ZHANG), X1))
    await barring.bar(meetings.uow, meetings.party(ADA), asked.id, on=True)
    await barring.suspend(meetings.uow, meetings.party(OLGA), asked.id, on=True)
    assert (await meetings.meeting(draft)).state is MeetingState.DRAFT


async def test_of_two_who_ask_each_other_at_once_the_second_sees_the_first(meetings: Meetings) -> None:
    lead_id = await agreed_lead(meetings)
    first = meeting_id(await drafting.begin(meetings.uow, meetings.party(EMMA), X1))
    second = meeting_id(await drafting.begin_with_lead(meetings.uow, meetings.party(ADA), lead_id))
    await offering.pick(meetings.uow, meetings.party(EMMA), first, 0, minutes("11:00"))
    told = await offering.pick(meetings.uow, meetings.party(ADA), second, 0, minutes("12:00"))
    assert isinstance(told.view, MeetingCard)
    assert (told.view.meeting_id, details(told).state) == (first, "requested")
    assert buttons(told, AcceptMeeting) == [AcceptMeeting(first, 1)]
    assert (await meetings.meeting(second)).state is MeetingState.DRAFT


async def test_who_has_just_met_can_ask_again(meetings: Meetings) -> None:
    agreed = await meetings.agreed(start="10:00")
    meetings.move_to("10:20")
    assert (await meetings.asks(start="12:00")).state is MeetingState.REQUESTED
    await meetings.ticks.tick()
    assert (await meetings.told()).count((EMMA, "after")) == 1
    assert (await meetings.meeting(agreed.id)).state is MeetingState.ACCEPTED


# --- staff ask


async def agreed_lead(meetings: Meetings, viewer_id: int = EMMA) -> int:
    """The visitor sends X1 their card; the number of the lead."""
    await meetings.has_card(viewer_id)
    await agreeing.agree(meetings.uow, visitor(meetings, viewer_id), X1, to_mask(CONTACT.filled))
    async with meetings.uow.read() as tx:
        (lead,) = await tx.leads.of_viewer(viewer_id)
    return lead.id


async def test_staff_ask_a_lead_that_has_agreed(meetings: Meetings) -> None:
    lead_id = await agreed_lead(meetings)
    begun = await drafting.begin_with_lead(meetings.uow, meetings.party(SVEN), lead_id)
    number = meeting_id(begun)
    await drafting.choose_purpose(meetings.uow, meetings.party(SVEN), number, "")
    sent = await offering.pick(meetings.uow, meetings.party(SVEN), number, 0, minutes("10:00"))
    assert details(sent).name == "Emma Secretus"
    assert (EMMA, "asked") in await meetings.told()
    taken = await answering.agree(meetings.uow, meetings.party(EMMA), number, 1)
    assert details(taken).staff == "Sven"


async def test_staff_do_not_ask_who_has_not_agreed(meetings: Meetings) -> None:
    lead_id = await agreed_lead(meetings)

    async def withdrawn(tx: Transaction) -> None:
        await consenting.revoke(tx, EMMA, X1, meetings.clock.now())

    await meetings.uow.write(withdrawn)
    assert why(await drafting.begin_with_lead(meetings.uow, meetings.party(SVEN), lead_id)) == "no_consent"
    with pytest.raises(NotAllowed):
        await drafting.begin_with_lead(meetings.uow, meetings.party(OTTO), lead_id)


async def test_whoever_said_stop_is_not_asked(meetings: Meetings) -> None:
    lead_id = await agreed_lead(meetings)

    async def stop(tx: Transaction) -> None:
        await tx.preferences.put(replace(await tx.preferences.get(EMMA), silence=Silence.UNASKED))

    await meetings.uow.write(stop)
    assert why(await drafting.begin_with_lead(meetings.uow, meetings.party(SVEN), lead_id)) == "silent"


# --- agreed


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


# --- agreed to too late


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


# --- afterwards


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


# --- under them


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


# --- the exhibitor's day


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


# --- spam


async def test_who_is_barred_cannot_ask_again_and_learns_nothing(meetings: Meetings) -> None:
    asked = await meetings.asks()
    await barring.bar(meetings.uow, meetings.party(ADA), asked.id, on=True)
    assert (await meetings.told())[2:] == [(EMMA, "declined")]
    assert why(await drafting.begin(meetings.uow, meetings.party(EMMA), X1)) == "barred"
    await barring.bar(meetings.uow, meetings.party(SVEN), asked.id, on=False)
    assert not isinstance((await drafting.begin(meetings.uow, meetings.party(EMMA), X1)).view, MeetingNotice)


async def test_a_report_reaches_the_organisers_once_and_names_no_visitor(meetings: Meetings) -> None:
    asked = await meetings.asks()
    await barring.report(meetings.uow, meetings.party(ADA), asked.id)
    await barring.report(meetings.uow, meetings.party(SVEN), asked.id)
    (report,) = await meetings.leaving(OLGA)
    assert isinstance(report.view, MeetingReport)
    assert (report.view.by_exhibitor, report.view.asked) == (False, 1)
    told = Renderer().render(report, "en", meetings.catalogue, meetings.clock.now()).plain
    assert "has reported a meeting request of a visitor" in told
    assert CONTACT.full_name not in told


async def test_organisers_stop_the_requests_of_one_who_was_reported(meetings: Meetings) -> None:
    asked = await meetings.asks(EMMA, X1)
    await barring.suspend(meetings.uow, meetings.party(OLGA), asked.id, on=True)
    assert why(await drafting.begin(meetings.uow, meetings.party(EMMA), X2)) == "barred"
    assert not isinstance((await drafting.begin(meetings.uow, meetings.party(ZHANG), X2)).view, MeetingNotice)
    await barring.suspend(meetings.uow, meetings.party(OLGA), asked.id, on=False)
    assert not isinstance((await drafting.begin(meetings.uow, meetings.party(EMMA), X2)).view, MeetingNotice)
    async with meetings.uow.read() as tx:
        log = await tx.audit.find("", 10)
    assert sorted((one.what, one.subject) for one in log) == [
        ("meetings.allowed", f"meeting {asked.id}"),
        ("meetings.stopped", f"meeting {asked.id}"),
    ]
    for person in (EMMA, ADA):
        with pytest.raises(NotAllowed):
            await barring.suspend(meetings.uow, meetings.party(person), asked.id, on=True)


# --- trust


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


# --- calendars


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
