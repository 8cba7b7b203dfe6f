"""Somebody asks to meet: whom, when, how often."""

from __future__ import annotations

import pytest

from bot.domain.dialog import Dialog
from bot.domain.errors import NotAllowed
from bot.domain.incoming import Incoming
from bot.domain.meeting import MeetingState
from bot.services.agenda import saving
from bot.services.meetings import (
    answering,
    barring,
    drafting,
    hindering,
    offering,
    setting_up,
)
from bot.views.action import Back, More
from bot.views.browsing_actions import OpenExhibitor
from bot.views.meeting_actions import (
    AcceptMeeting,
    ShowTimes,
)
from bot.views.meetings import (
    MeetingCard,
    MeetingTimes,
)
from tests.meetings.parts import (
    ADA,
    EMMA,
    OLGA,
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
from tests.meetings.telling import agreed_lead, details, event, why
from tests.texts.expo import DAY_1, DAY_2


async def test_times_suit_the_visitors_agenda_and_the_hours(meetings: Meetings) -> None:
    await saving.save(meetings.uow, meetings.party(EMMA).planning, "S2")  # 10:30 to 12:00
    begun = await drafting.begin(meetings.uow, meetings.party(EMMA), X1)
    number = meeting_id(begun)
    first = await drafting.choose_purpose(meetings.uow, meetings.party(EMMA), number, "price")
    assert times(first, meetings.catalogue) == ["09:30", "10:00", "12:30", "13:00", "13:30"]
    more = await offering.show_times(meetings.uow, meetings.party(EMMA), number, DAY_1, 1)
    assert times(more, meetings.catalogue) == ["14:00", "14:30", "15:00", "15:30", "16:00"]
    # One way leads back, and one out: not two of the same name.
    assert [type(action) for action in more.rows[-1]] == [Back, More, OpenExhibitor]
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
    assert (await meetings.meeting(1)).words == "Prices? Call …"


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
