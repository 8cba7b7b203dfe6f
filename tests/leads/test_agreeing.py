"""Visitors agree, refuse, choose and withdraw, on both engines: what is kept, and who is told."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.card import CardField, to_mask
from bot.domain.consent import ConsentEvent
from bot.domain.lead import Source, masked
from bot.domain.preferences import Silence
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.leads import agreeing, badges, holdings
from bot.services.refreshing import Refreshing
from bot.views.action import decode, encode
from bot.views.card_actions import AgreeToSend, ChooseFields, DeclineToSend, FlipField, SendCard, WithdrawAll
from bot.views.cards import (
    AllWithdrawn,
    BadgeClaimed,
    BadgeFound,
    CardNotSent,
    CardPrompt,
    CardSent,
    CardWithdrawn,
    ConsentRequest,
    CopiesToDelete,
    MyData,
    ReachLine,
    VisitorAnswered,
    WithdrawAllQuestion,
)
from bot.views.message import Message
from bot.views.screens import ErrorNotice, ExhibitorCard
from tests.fakes import FakeClock
from tests.leads.visitors import ADA, CONTACT, EMMA, OTTO, SVEN, X1, X2, ZHANG, Booths, without

ALL = to_mask(CONTACT.filled)
UNNAMED = ALL & ~to_mask([CardField.USERNAME])
KEEP_UNTIL = dt.date(2022, 1, 28)


@pytest.fixture
async def booths(uow: UnitOfWork) -> Booths:
    return await Booths(uow).open()


def buttons(message: Message) -> list[object]:
    return [action for row in message.rows for action in row]


async def test_the_screen_says_who_gets_what_for_what_and_until_when(booths: Booths) -> None:
    await booths.has_card()
    asked = await agreeing.offer(booths.uow, booths.visitor(), X1)
    view = asked.view
    assert isinstance(view, ConsentRequest)
    assert (view.exhibitor.id, view.keep_until, view.scanned) == (X1, KEEP_UNTIL, False)
    assert view.fields == ("full_name", "company", "title", "email", "phone", "country")
    assert (view.channels, view.reach) == (("phone", "email"), ReachLine("website", "https://www.yanshu.example"))
    assert buttons(asked) == [AgreeToSend(X1, UNNAMED), ChooseFields(X1, UNNAMED), DeclineToSend(X1)]
    assert (await booths.receipts(), await booths.leads()) == ([], [])


async def test_agreeing_leaves_a_receipt_and_a_lead_and_brings_the_booth(booths: Booths) -> None:
    await booths.has_card()
    sent, booth = await agreeing.agree(booths.uow, booths.visitor(), X1, UNNAMED)
    assert isinstance(sent.view, CardSent)
    assert isinstance(booth.view, ExhibitorCard)
    (receipt,) = await booths.receipts()
    assert (receipt.event, receipt.exhibitor_id, receipt.at) == (ConsentEvent.GRANTED, X1, booths.now)
    assert receipt.fields == tuple(field for field in CONTACT.filled if field is not CardField.USERNAME)
    assert (receipt.text_version, receipt.language, receipt.keep_until) == ("1", "en", KEEP_UNTIL)
    assert receipt.purpose == "product_contact:phone,email"
    assert receipt.recipient == "Yanshu Storage; B2-017, B2-018, A1-004; https://www.yanshu.example"
    (lead,) = await booths.leads()
    assert (lead.source, lead.scanned_by, lead.scans) == (Source.BOOTH, None, 1)
    assert masked(lead).contact == without(CONTACT, CardField.USERNAME)


async def test_a_second_tap_changes_nothing(booths: Booths) -> None:
    await booths.has_card()
    await agreeing.agree(booths.uow, booths.visitor(), X1, UNNAMED)
    booths.later(minutes=1)
    (again,) = await agreeing.agree(booths.uow, booths.visitor(), X1, UNNAMED)
    assert isinstance(again.view, CardSent)
    assert again.view.before
    assert len(await booths.receipts()) == 1
    assert [lead.scans for lead in await booths.leads()] == [1]


async def test_what_the_screen_named_is_what_is_granted(booths: Booths) -> None:
    """Not what was chosen for another exhibitor meanwhile."""
    await booths.has_card(shares=[CardField.NAME])
    first = await agreeing.offer(booths.uow, booths.visitor(), X1)
    agree = buttons(first)[0]
    assert agree == AgreeToSend(X1, to_mask([CardField.NAME]))
    await agreeing.agree(booths.uow, booths.visitor(), X2, to_mask([CardField.NAME, CardField.PHONE]))
    await agreeing.agree(booths.uow, booths.visitor(), X1, agree.fields)
    assert {one.exhibitor_id: one.fields for one in await booths.receipts()} == {
        X2: (CardField.NAME, CardField.PHONE),
        X1: (CardField.NAME,),
    }


async def test_chosen_fields_are_proposed_the_next_time_but_never_sent_by_themselves(booths: Booths) -> None:
    await booths.has_card()
    await agreeing.agree(booths.uow, booths.visitor(), X1, to_mask([CardField.NAME, CardField.EMAIL]))
    asked = await agreeing.offer(booths.uow, booths.visitor(), X2)
    assert isinstance(asked.view, ConsentRequest)
    assert asked.view.fields == ("full_name", "email")
    assert [one.exhibitor_id for one in await booths.receipts()] == [X1]


async def test_fields_are_chosen_one_by_one_under_the_same_words(booths: Booths) -> None:
    await booths.has_card(contact=replace(CONTACT, title="", country=""))
    shown = await agreeing.choose(booths.uow, booths.visitor(), X1, to_mask([CardField.NAME]))
    flip = FlipField(X1, to_mask([CardField.NAME]), "telegram_username")
    assert flip in buttons(shown)
    pressed = decode(encode(flip))
    assert isinstance(pressed, FlipField)
    flipped = await agreeing.flip(booths.uow, booths.visitor(), pressed)
    assert isinstance(flipped.view, ConsentRequest)
    assert (flipped.view.fields, flipped.view.channels) == (("full_name", "telegram_username"), ("telegram",))
    both = to_mask([CardField.NAME, CardField.USERNAME])
    assert AgreeToSend(X1, both) in buttons(flipped)
    none = await agreeing.flip(booths.uow, booths.visitor(), FlipField(X1, to_mask([CardField.NAME]), "full_name"))
    assert isinstance(none.view, ConsentRequest)
    assert none.view.fields == ()
    assert [one for one in buttons(none) if isinstance(one, AgreeToSend)] == []


async def test_who_has_no_card_makes_one_first(booths: Booths) -> None:
    prompt = await agreeing.offer(booths.uow, booths.visitor(), X1)
    assert isinstance(prompt.view, CardPrompt)
    assert prompt.view.for_exhibitor.best("en") == "Yanshu Storage"
    (forged,) = await agreeing.agree(booths.uow, booths.visitor(), X1, ALL)
    assert isinstance(forged.view, CardPrompt)
    assert (await booths.receipts(), await booths.leads()) == ([], [])


async def test_fields_that_left_the_card_are_not_granted(booths: Booths) -> None:
    await booths.has_card(contact=replace(CONTACT, email=""))
    (asked,) = await agreeing.agree(booths.uow, booths.visitor(), X1, to_mask([CardField.EMAIL]))
    assert isinstance(asked.view, ConsentRequest)
    assert await booths.receipts() == []


async def test_not_sending_of_ones_own_accord_is_no_refusal(booths: Booths) -> None:
    await booths.has_card()
    left = await agreeing.decline(booths.uow, booths.visitor(), X1)
    assert left.view == CardNotSent(booths.catalogue.exhibitor(X1).name)  # type: ignore[union-attr]
    assert await booths.receipts() == []
    assert (await booths.scan(await booths.badge())).ask == EMMA


async def test_a_scan_asks_and_the_answer_comes_back_to_who_scanned(booths: Booths) -> None:
    await booths.has_card()
    badge = await booths.badge()
    await booths.scan(badge)
    (request,) = await booths.queued_messages(EMMA)
    assert isinstance(request.view, ConsentRequest)
    assert request.view.scanned
    booths.later(minutes=1)
    await agreeing.agree(booths.uow, booths.visitor(), X1, UNNAMED)
    told = await booths.queued(SVEN)
    assert told == [
        VisitorAnswered(badge.code, "granted", booths.catalogue.local(booths.now - dt.timedelta(minutes=1)))
    ]
    assert (await booths.queued(ADA), await booths.queued(OTTO)) == ([], [])
    (lead,) = await booths.leads()
    assert (lead.scans, lead.source) == (1, Source.BADGE)  # To answer is no other encounter.


async def test_after_a_refusal_nobody_asks_again_and_the_visitor_may_still_send(booths: Booths) -> None:
    await booths.has_card()
    badge = await booths.badge()
    await booths.scan(badge)
    await booths.queued(EMMA)
    refused = await agreeing.decline(booths.uow, booths.visitor(), X1)
    assert isinstance(refused.view, CardNotSent)
    assert refused.view.asked
    assert [view.event for view in await booths.queued(SVEN) if isinstance(view, VisitorAnswered)] == ["refused"]
    booths.later(days=2)
    assert (await booths.scan(badge)).ask is None
    assert await booths.queued(EMMA) == []
    again = await agreeing.decline(booths.uow, booths.visitor(), X1)  # A second tap.
    assert again.view == refused.view
    await agreeing.agree(booths.uow, booths.visitor(), X1, UNNAMED)
    assert [one.event.value for one in await booths.receipts()] == ["asked", "refused", "granted"]


async def test_dont_send_on_an_old_screen_takes_nothing_back(booths: Booths) -> None:
    await booths.has_card()
    await agreeing.agree(booths.uow, booths.visitor(), X1, UNNAMED)
    shown = await agreeing.decline(booths.uow, booths.visitor(), X1)
    assert isinstance(shown.view, CardSent)
    assert [one.event.value for one in await booths.receipts()] == ["granted"]


async def test_an_unanswered_request_comes_again_after_a_day_at_most(booths: Booths) -> None:
    badge = await booths.badge()
    await booths.uow.write(lambda tx: tx.viewers.seen(EMMA, "en", booths.now))
    counts = []
    for hours in (0, 1, 22, 2):
        booths.later(hours=hours)
        await booths.scan(badge)
        counts.append(len(await booths.queued(EMMA)))
    assert counts == [1, 0, 0, 1]


async def test_who_said_stop_is_not_written_to_but_finds_the_request(booths: Booths) -> None:
    async def silence(tx: Transaction) -> None:
        await tx.viewers.seen(EMMA, "en", booths.now)
        preferences = await tx.preferences.get(EMMA)
        await tx.preferences.put(replace(preferences, silence=Silence.UNASKED))

    await booths.uow.write(silence)
    await booths.scan(await booths.badge())
    assert await booths.queued(EMMA) == []
    shown = await holdings.show(booths.uow, booths.visitor())
    assert isinstance(shown.view, MyData)
    assert [(line.status, line.fields) for line in shown.view.holders] == [("asked", ())]


async def test_a_queued_request_is_as_things_are_when_it_leaves(booths: Booths) -> None:
    await booths.scan(await booths.badge())
    (request,) = await booths.queued_messages(EMMA)
    assert isinstance(request.view, ConsentRequest)
    assert (request.view.has_card, buttons(request)[0]) == (False, SendCard(X1))
    refreshing = Refreshing(booths.uow, FakeClock(booths.now), lambda: booths.catalogue)
    await booths.has_card()
    fresh = await refreshing.refresh(EMMA, request)
    assert fresh is not None
    assert buttons(fresh)[0] == AgreeToSend(X1, UNNAMED)
    await agreeing.decline(booths.uow, booths.visitor(), X1)
    assert await refreshing.refresh(EMMA, request) is None


async def test_withdrawing_masks_at_once_and_asks_for_copies_to_be_deleted(booths: Booths) -> None:
    await booths.has_card()
    await agreeing.agree(booths.uow, booths.visitor(), X1, UNNAMED)
    booths.later(hours=1)
    gone = await holdings.withdraw(booths.uow, booths.visitor(), X1)
    assert isinstance(gone.view, CardWithdrawn)
    (lead,) = await booths.leads()
    assert masked(lead).contact.filled == ()
    name, met = booths.catalogue.exhibitor(X1).name, booths.catalogue.local(booths.now - dt.timedelta(hours=1))  # type: ignore[union-attr]
    assert await booths.queued(ADA) == [CopiesToDelete(name, lead.id, met, "revoked")]
    assert await booths.queued(SVEN) == []  # May not export, so has no copies.
    assert isinstance((await holdings.withdraw(booths.uow, booths.visitor(), X1)).view, CardWithdrawn)
    assert [one.event.value for one in await booths.receipts()] == ["granted", "revoked"]


async def test_withdrawing_a_request_that_waits_is_a_refusal(booths: Booths) -> None:
    await booths.scan(await booths.badge())
    await holdings.withdraw(booths.uow, booths.visitor(), X1)
    assert [one.event.value for one in await booths.receipts()] == ["asked", "refused"]


async def test_what_was_given_by_hand_can_be_taken_back_too(booths: Booths) -> None:
    await booths.gives_by_hand(CONTACT, EMMA)
    shown = await holdings.show(booths.uow, booths.visitor())
    assert isinstance(shown.view, MyData)
    assert [line.status for line in shown.view.holders] == ["by_hand"]
    await holdings.withdraw(booths.uow, booths.visitor(), X1)
    (lead,) = await booths.leads()
    assert masked(lead).contact.filled == ()


async def test_withdrawing_from_all_asks_first(booths: Booths) -> None:
    await booths.has_card()
    for key in (X1, X2):
        await agreeing.agree(booths.uow, booths.visitor(), key, UNNAMED)
    question = await holdings.withdraw_all(booths.uow, booths.visitor(), sure=False)
    assert (question.view, question.rows[0][0]) == (WithdrawAllQuestion(2), WithdrawAll(1))
    assert [one.live for one in await booths.receipts()] == [True, True]
    done = await holdings.withdraw_all(booths.uow, booths.visitor(), sure=True)
    assert done.view == AllWithdrawn(2)
    assert [one.event.value for one in await booths.receipts()] == ["granted", "granted", "revoked", "revoked"]
    assert (await holdings.withdraw_all(booths.uow, booths.visitor(), sure=True)).view == AllWithdrawn(0)


async def test_nobody_withdraws_for_somebody_else(booths: Booths) -> None:
    await booths.has_card()
    await agreeing.agree(booths.uow, booths.visitor(), X1, UNNAMED)
    assert (await holdings.withdraw(booths.uow, booths.visitor(ZHANG), X1)).view == ErrorNotice("stale")
    assert [one.live for one in await booths.receipts()] == [True]


async def test_a_printed_badge_is_claimed_by_who_opened_it(booths: Booths) -> None:
    badge = await booths.badge(None)
    await booths.scan(badge)
    assert await booths.leads() == []
    booths.later(hours=1)
    stale = await badges.claim(booths.uow, booths.visitor(), badge.id)
    assert [message.view for message in stale] == [ErrorNotice("stale")]
    found = await booths.uow.write(lambda tx: badges.ask_finder(tx, badge, booths.visitor()))
    assert found.view == BadgeFound(f"{badge.code[:4]}-{badge.code[4:]}")
    (claimed,) = await badges.claim(booths.uow, booths.visitor(), badge.id)
    assert claimed.view == BadgeClaimed(f"{badge.code[:4]}-{badge.code[4:]}", 1)
    assert [lead.exhibitor_id for lead in await booths.leads()] == [X1]
    (request,) = await booths.queued(EMMA)
    assert isinstance(request, ConsentRequest)
    assert not request.has_card
    (again,) = await badges.claim(booths.uow, booths.visitor(), badge.id)
    assert again.view == BadgeClaimed(f"{badge.code[:4]}-{badge.code[4:]}")
    await booths.uow.write(lambda tx: badges.ask_finder(tx, badge, booths.visitor(ZHANG)))
    (too_late,) = await badges.claim(booths.uow, booths.visitor(ZHANG), badge.id)
    assert too_late.view == ErrorNotice("stale")
