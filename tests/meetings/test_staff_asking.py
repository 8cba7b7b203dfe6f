"""Staff ask visitors, and nobody whom they may not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.errors import NotAllowed
from bot.domain.preferences import Silence
from bot.ports.unit_of_work import Transaction
from bot.services.leads import consenting
from bot.services.meetings import (
    answering,
    barring,
    drafting,
    offering,
)
from bot.texts.renderer import Renderer
from bot.views.meeting_actions import BarMeetings
from bot.views.meetings import (
    MeetingNotice,
    MeetingReport,
)
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
)
from tests.meetings.telling import agreed_lead, details, why


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


async def test_whom_one_has_barred_is_not_offered_to_be_barred_after_a_report(meetings: Meetings) -> None:
    asked = await meetings.asks()
    reported = await barring.report(meetings.uow, meetings.party(ADA), asked.id)
    assert buttons(reported, BarMeetings) == [BarMeetings(asked.id)]
    await barring.bar(meetings.uow, meetings.party(ADA), asked.id, on=True)
    assert buttons(await barring.report(meetings.uow, meetings.party(ADA), asked.id), BarMeetings) == []


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
