"""What staff are given in person, on both engines: it is added to, it stays its person's, and they are told."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.card import CardField, Contact, to_mask
from bot.domain.incoming import Incoming, SharedContact
from bot.domain.lead import LeadRecord, RemarkKind
from bot.domain.outbox import OutboxState, Settlement
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services import browsing
from bot.services.leads import agreeing, erasing, holdings, listing, offering, qualifying, scanning, waiting
from bot.services.leads.access import access_own
from bot.views.card_actions import ObjectToHolder
from bot.views.leads import ContactOffered, FollowUpReminder, HeldByHand, LeadScreen
from tests.leads.test_capturing import VOICE, FakeStore, Staff
from tests.leads.visitors import ADA, EMMA, SVEN, X1, Booths

EMMAS = SharedContact("8613800138000", "Emma", "Li", EMMA)
NAME_ONLY = to_mask([CardField.NAME])


@pytest.fixture
async def staff(uow: UnitOfWork) -> Staff:
    made = Staff(await Booths(uow).open())
    for viewer_id in (SVEN, ADA):
        await scanning.begin(uow, made.at(viewer_id))
    return made


async def shared(staff: Staff) -> int:
    """Sven is given Emma's contact by Telegram; the number of the lead."""
    return (await staff.screen(Incoming(1, contact=EMMAS))).lead_id


async def complete(staff: Staff, lead_id: int, text: str, viewer_id: int = SVEN) -> LeadScreen:
    """Type into [Contact]."""
    step = waiting.Waiting(ask="contact", lead_id=lead_id)
    heard = await qualifying.hear(staff.uow, staff.at(viewer_id), step, Incoming(1, text=text))
    assert heard is not None
    assert isinstance(heard.view, LeadScreen)
    return heard.view


async def leads(staff: Staff) -> list[LeadRecord]:
    async with staff.uow.read() as tx:
        return await tx.leads.of_exhibitor(1, X1)


async def seen_by_emma(staff: Staff) -> list[Contact]:
    async with staff.uow.read() as tx:
        return [lead.contact for lead in await access_own(tx, EMMA)]


async def test_lead_stays_its_visitors_when_staff_complete_it(staff: Staff) -> None:
    await staff.booths.has_card()
    lead_id = await shared(staff)
    await complete(staff, lead_id, "Emma Li, Bashang Wind, emma@bashang.example")
    whole = Contact("Emma Li", "Bashang Wind", email="emma@bashang.example", phone="+8613800138000")
    assert await seen_by_emma(staff) == [whole]
    told = await staff.booths.queued(EMMA)
    assert [type(view) for view in told] == [HeldByHand, HeldByHand]  # First the number, then the rest.
    await erasing.erase(staff.uow, staff.booths.visitor(), FakeStore())
    assert await leads(staff) == []


async def test_contact_that_is_typed_after_a_withdrawal_is_not_noted(staff: Staff) -> None:
    await staff.booths.has_card()
    lead_id = await shared(staff)
    await qualifying.ask_contact(staff.uow, staff.at(), lead_id)
    await holdings.withdraw_all(staff.uow, staff.booths.visitor(), sure=True)
    shown = await complete(staff, lead_id, "Emma Li, emma@bashang.example, 138 0013 8000")
    assert shown.lead is not None
    assert (shown.lead.status, shown.lead.contact) == ("revoked", Contact())
    (lead,) = await leads(staff)
    assert (lead.person.viewer_id, lead.declarations) == (EMMA, ())


async def test_withdrawn_lead_takes_no_new_contact_however_it_comes(staff: Staff) -> None:
    await staff.booths.has_card()
    await shared(staff)
    await holdings.withdraw_all(staff.uow, staff.booths.visitor(), sure=True)
    await staff.booths.queued(EMMA)
    assert (await staff.screen("Emma Li, 138 0013 8000")).outcome == "refused"
    assert (await staff.screen(Incoming(2, contact=EMMAS))).outcome == "refused"
    (lead,) = await leads(staff)
    assert (lead.scans, lead.declarations) == (3, ())
    assert await staff.booths.queued(EMMA) == []


async def test_colleagues_contact_stays_beside_a_later_one(staff: Staff) -> None:
    await staff.screen("Wang Li, Bashang Wind, Buyer, wl@bashang.example, +8613800138000", ADA)
    staff.booths.later(minutes=1)
    again = await staff.screen("Wang, wl@bashang.example")
    assert again.lead is not None
    assert again.lead.contact == Contact("Wang", "Bashang Wind", "Buyer", "wl@bashang.example", "+8613800138000")
    (lead,) = await leads(staff)
    assert [(one.author_id, one.contact.full_name) for one in lead.declarations] == [
        (ADA, "Wang Li"),
        (SVEN, "Wang"),
    ]


async def test_one_person_is_one_lead_by_phone_by_mail_and_by_telegram(staff: Staff) -> None:
    first = await staff.screen("Wang Li, +8613800138000")
    both = await staff.screen("Wang Li, wl@bashang.example, +8613800138000")
    by_telegram = await staff.screen(Incoming(3, contact=SharedContact("8613800138000", "Wang", "Li", 77)))
    by_mail = await staff.screen("Wang Li, WL@bashang.example", ADA)
    assert {one.lead_id for one in (first, both, by_telegram, by_mail)} == {first.lead_id}
    (lead,) = await leads(staff)
    assert (lead.person.viewer_id, lead.scans) == (77, 4)


async def test_two_who_share_a_telephone_are_two_leads(staff: Staff) -> None:
    await staff.screen("Wang Li, wl@bashang.example, +861066666666")
    await staff.screen("Zhao Qiang, zq@bashang.example, +861066666666")
    names = sorted(lead.given.full_name for lead in await leads(staff))
    assert names == ["Wang Li", "Zhao Qiang"]


async def test_agreeing_to_the_name_does_not_bring_back_what_was_withdrawn(staff: Staff) -> None:
    await staff.booths.has_card()
    await shared(staff)
    staff.booths.later(minutes=1)
    await holdings.withdraw_all(staff.uow, staff.booths.visitor(), sure=True)
    staff.booths.later(minutes=1)
    await agreeing.agree(staff.uow, staff.booths.visitor(), X1, NAME_ONLY)
    assert await seen_by_emma(staff) == [Contact("Emma Li")]
    await shared(staff)  # Given anew, it counts again.
    assert await seen_by_emma(staff) == [Contact("Emma Li", phone="+8613800138000")]


async def test_who_refused_is_told_of_a_contact_and_objects_with_one_tap(staff: Staff) -> None:
    booths = staff.booths
    await booths.has_card()
    badge = await booths.badge()
    await staff.send(f"{badge.code[:4]}-{badge.code[4:]}")
    await agreeing.decline(booths.uow, booths.visitor(), X1)
    await booths.queued(EMMA)
    by_hand = await staff.screen(Incoming(2, contact=EMMAS))
    assert by_hand.lead is not None
    assert by_hand.lead.status == "by_hand"
    (told,) = await booths.queued_messages(EMMA)
    assert (type(told.view), told.rows[0][0]) == (HeldByHand, ObjectToHolder(X1))
    await staff.screen(Incoming(3, contact=EMMAS))
    assert await booths.queued(EMMA) == []  # Nothing that they do not know of.
    await staff.screen("Emma, Bashang Wind, 138 0013 8000", ADA)
    assert [type(view) for view in await booths.queued(EMMA)] == [HeldByHand]
    await holdings.withdraw(booths.uow, booths.visitor(), X1)
    assert await seen_by_emma(staff) == [Contact()]


async def test_reminder_and_buttons_find_a_lead_that_became_another(staff: Staff) -> None:
    known = await staff.screen("Wang Li, wl@x.example", ADA)
    paper = await staff.screen("Wang, Bashang Wind")
    await qualifying.answer_step(staff.uow, staff.at(), paper.lead_id, "next", "call")
    await qualifying.answer_step(staff.uow, staff.at(), paper.lead_id, "date", "1")
    merged = await complete(staff, paper.lead_id, "Wang Li, wl@x.example, +8613900139000")
    assert merged.lead_id == known.lead_id
    staff.booths.later(days=1)
    (queued,) = [one for one in await staff.booths.queued_messages(SVEN) if isinstance(one.view, FollowUpReminder)]
    due = await staff.refreshed(queued)
    assert due is not None
    assert isinstance(due.view, FollowUpReminder)
    assert (due.view.lead_id, due.view.what) == (known.lead_id, "call")
    await qualifying.answer_step(staff.uow, staff.at(), paper.lead_id, "rating", "hot")
    await qualifying.add_file(staff.uow, staff.at(), paper.lead_id, VOICE)
    opened = await listing.open_lead(staff.uow, staff.at(), paper.lead_id)
    assert isinstance(opened.view, LeadScreen)
    assert (opened.view.lead_id, opened.view.lead and opened.view.lead.files) == (known.lead_id, 1)
    await listing.delete(staff.uow, staff.at(ADA), paper.lead_id)
    assert await leads(staff) == []


async def test_another_hour_of_the_same_day_moves_the_reminder(staff: Staff) -> None:
    lead_id = (await staff.screen("Wang, Bashang Wind")).lead_id
    step = waiting.Waiting(ask="date", lead_id=lead_id)
    for text in ("31 July 14:00", "31 July 16:00", "31 July 16:00"):
        await qualifying.hear(staff.uow, staff.at(), step, Incoming(1, text=text))
    async with staff.uow.read() as tx:
        said = [one.value for one in await tx.leads.remarks([lead_id]) if one.kind is RemarkKind.NEXT_STEP]
    assert said == ["2021-07-31T14:00|", "2021-07-31T16:00|"]
    staff.booths.later(days=2)
    queued = [one for one in await staff.booths.queued_messages(SVEN) if isinstance(one.view, FollowUpReminder)]
    assert [await staff.refreshed(one) is not None for one in queued] == [False, True]


async def test_message_longer_than_2000_characters_is_a_whole_note(staff: Staff) -> None:
    lead_id = (await staff.screen("Wang, Bashang Wind")).lead_id
    await qualifying.add_note(staff.uow, staff.at(), lead_id, "x" * 4090 + "END")
    async with staff.uow.read() as tx:
        (note,) = await tx.leads.remarks([lead_id])
    assert (len(note.value), note.value[-3:]) == (4093, "END")


async def test_contact_that_is_typed_without_scan_is_captured_with_one_tap(staff: Staff) -> None:
    await scanning.end(staff.uow, staff.at())
    for text in ("Zhao Qiang, Foobar GmbH", "Where is zq@foobar.example?", "zq@foobar.example"):
        words = Incoming(1, text=text)
        assert await offering.offer(staff.uow, staff.at(), waiting.Waiting(), words) is None
    words = Incoming(1, text="Zhao Qiang, Foobar GmbH, zq@foobar.example, 13900139000")
    offered = await offering.offer(staff.uow, staff.at(), waiting.Waiting(), words)
    assert offered is not None
    assert offered.view == ContactOffered()
    assert await leads(staff) == []
    captured = await offering.take(staff.uow, staff.at())
    assert isinstance(captured.view, LeadScreen)
    (lead,) = await leads(staff)
    assert lead.given == Contact("Zhao Qiang", "Foobar GmbH", email="zq@foobar.example", phone="+8613900139000")
    again = await offering.take(staff.uow, staff.at())
    assert isinstance(again.view, LeadScreen)
    assert [one.scans for one in await leads(staff)] == [1]
    assert await offering.take(staff.uow, staff.at(ADA)) == browsing.notice("stale")


async def test_interests_that_an_exhibitor_sees_stand_in_the_persons_own_data(staff: Staff) -> None:
    await staff.booths.has_card()
    await staff.uow.write(lambda tx: tx.interests.add(EMMA, "storage"))
    fields = to_mask([CardField.NAME, CardField.INTERESTS])
    await agreeing.agree(staff.uow, staff.booths.visitor(), X1, fields)
    assert await seen_by_emma(staff) == [Contact("Emma Li", interests=("storage",))]


async def test_all_screens_of_a_lead_turn_also_where_fields_are_taken_back(staff: Staff) -> None:
    booths = staff.booths
    await booths.has_card()
    await agreeing.agree(booths.uow, booths.visitor(), X1, to_mask([CardField.NAME, CardField.PHONE]))
    ((lead,),) = [await booths.leads()]
    for message_id in (500, 501, 502):
        await listing.open_lead(booths.uow, staff.at(ADA, edits=message_id), lead.id)
    await listing.show_list(booths.uow, staff.at(ADA, edits=501))  # This one shows the list again.
    await booths.queued(ADA)
    booths.later(minutes=1)
    await agreeing.agree(booths.uow, booths.visitor(), X1, NAME_ONLY)

    turned: list[int | None] = []

    async def leave(tx: Transaction) -> bool:
        rows = await tx.outbox.claim(booths.now, booths.now + dt.timedelta(hours=1), 100)
        turned.extend(row.edits for row in rows)
        await tx.outbox.settle([Settlement(row.id, OutboxState.SENT, 1, at=booths.now) for row in rows])
        return bool(rows)

    while await booths.uow.write(leave):  # A chat's messages leave one after the other.
        pass
    assert turned == [500, 502]
