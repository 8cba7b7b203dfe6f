"""What is due is sent, whatever happens on the way."""

from __future__ import annotations

import asyncio
import datetime as dt
from dataclasses import replace

import pytest

from bot.delivery.dispatcher import MOST_PER_CHAT, places_for
from bot.domain.errors import StorageError
from bot.domain.outbox import ChatMoved, Failed, OutboxMessage, Priority, RateLimited, ReaderGone, Rejected, Sent
from bot.ports.unit_of_work import UnitOfWork
from bot.views.message import Message, from_facts
from bot.views.screens import ErrorNotice
from tests.delivery_parts import Delivery, delivery_on
from tests.fakes import NOW, FakeClock, FakeMessenger
from tests.storage.raw import select


def chats(delivery: Delivery) -> list[int]:
    return [chat for chat, _, _ in delivery.messenger.delivered]


async def test_all_that_is_due_is_sent_once(delivery: Delivery) -> None:
    for chat in range(1, 301):
        await delivery.enqueue(chat, f"key {chat}")
    await delivery.dispatcher.tick()
    await delivery.dispatcher.tick()
    assert sorted(chats(delivery)) == list(range(1, 301))
    assert await delivery.pending() == 0


async def test_a_message_is_in_the_language_of_its_reader(delivery: Delivery, uow: UnitOfWork) -> None:
    await uow.write(lambda tx: tx.viewers.choose_locale(1, "zh", NOW))
    await delivery.enqueue(1, "a")
    await delivery.enqueue(2, "b")
    await delivery.dispatcher.tick()
    texts = {chat: text for chat, text, _ in delivery.messenger.delivered}
    assert ("这个命令" in texts[1] or "命令" in texts[1], "command" in texts[2]) == (True, True)


async def test_what_fails_is_sent_again_when_it_is_due(delivery: Delivery) -> None:
    delivery.messenger.outcomes = [Failed("502")]
    await delivery.enqueue(1, "a")
    await delivery.dispatcher.tick()
    await delivery.dispatcher.tick()
    assert chats(delivery) == [1]
    delivery.clock.advance(seconds=1)
    await delivery.dispatcher.tick()
    assert (chats(delivery), await delivery.pending()) == ([1, 1], 0)


async def test_a_long_429_stops_everything_and_loses_nothing(delivery: Delivery) -> None:
    delivery.messenger.outcomes = [RateLimited(7_200)]
    await delivery.enqueue(1, "a")
    await delivery.dispatcher.tick()
    await delivery.enqueue(2, "b")
    await delivery.dispatcher.tick()
    assert (chats(delivery), await delivery.pending()) == ([1], 2)


async def test_a_reader_who_is_gone_becomes_inactive(delivery: Delivery, uow: UnitOfWork) -> None:
    await uow.write(lambda tx: tx.viewers.seen(1, "en", NOW))
    delivery.messenger.outcomes = [ReaderGone("Forbidden: bot was blocked by the user")]
    await delivery.enqueue(1, "a")
    await delivery.dispatcher.tick()
    async with uow.read() as tx:
        viewer = await tx.viewers.get(1)
    assert (viewer is not None and viewer.active, await delivery.pending()) == (False, 0)


@pytest.mark.parametrize("facts", ["{}", "not json", '{"view": {"reason": 7}}'])
async def test_a_message_of_another_release_is_dead_and_holds_nobody_up(delivery: Delivery, facts: str) -> None:
    await delivery.enqueue(1, "a", facts=facts)
    await delivery.enqueue(2, "b")
    await delivery.dispatcher.tick()
    assert (chats(delivery), await delivery.pending()) == ([2], 0)


async def test_a_message_that_breaks_the_messenger_is_dead_and_holds_nobody_up(delivery: Delivery) -> None:
    delivery.messenger.outcomes = [RuntimeError("a bug")]
    await delivery.enqueue(1, "a")
    await delivery.enqueue(2, "b")
    await delivery.dispatcher.tick()
    assert (sorted(chats(delivery)), await delivery.pending()) == ([1, 2], 0)


async def test_a_rejected_message_is_not_tried_again(delivery: Delivery) -> None:
    delivery.messenger.outcomes = [Rejected("message is too long")]
    await delivery.enqueue(1, "a")
    await delivery.dispatcher.tick()
    delivery.clock.advance(hours=1)
    await delivery.dispatcher.tick()
    assert chats(delivery) == [1]


async def test_a_leased_message_is_left_to_its_holder_until_the_lease_is_over(delivery: Delivery) -> None:
    await delivery.enqueue(1, "a", leased=True)
    await delivery.dispatcher.tick()
    assert chats(delivery) == []
    delivery.clock.advance(seconds=61)
    await delivery.dispatcher.tick()
    assert chats(delivery) == [1]


async def test_a_start_sends_at_once_what_was_in_flight(delivery: Delivery) -> None:
    await delivery.enqueue(1, "a", leased=True)
    await delivery.dispatcher.catch_up(seconds=5)
    assert chats(delivery) == [1]


async def test_settling_what_is_settled_changes_nothing(delivery: Delivery) -> None:
    await delivery.enqueue(1, "a")
    (message,) = await delivery.outbox.claim(1)
    await delivery.outbox.settle(message, ReaderGone("gone"))
    await delivery.outbox.settle(message, Failed("late"))
    assert await delivery.pending() == 0


async def test_an_edit_that_waits_for_its_retry_does_not_come_back_over_a_newer_screen(
    delivery: Delivery,
) -> None:
    await delivery.enqueue(1, "a", edits=55)
    delivery.messenger.outcomes = [Failed("502")]
    await delivery.dispatcher.tick()
    await delivery.outbox.supersede(1, 55)
    delivery.clock.advance(hours=1)
    await delivery.dispatcher.tick()
    assert (chats(delivery), await delivery.pending()) == ([1], 0)


async def test_what_waits_longer_than_its_lease_is_not_sent_twice(delivery: Delivery) -> None:
    gate = asyncio.Event()
    delivery.messenger.gate = gate
    await delivery.enqueue(1, "a")
    first = asyncio.create_task(delivery.dispatcher.tick())
    await delivery.messenger.reached.wait()
    delivery.clock.advance(seconds=120)
    second = asyncio.create_task(delivery.dispatcher.tick())
    await delivery.enqueue(2, "b")
    gate.set()
    await asyncio.gather(first, second)
    assert sorted(chats(delivery)) == [1, 2]


async def test_one_send_that_hangs_holds_up_nobody_else(delivery: Delivery) -> None:
    gate = asyncio.Event()
    delivery.messenger.gate, delivery.messenger.gated = gate, 1
    await delivery.enqueue(1, "a")
    ticking = asyncio.create_task(delivery.dispatcher.tick())
    await delivery.messenger.reached.wait()
    await delivery.enqueue(2, "b")
    async with asyncio.timeout(10):
        await delivery.messenger.sent_to(2)
    gate.set()
    await ticking
    assert chats(delivery) == [1, 2]


async def test_a_chats_next_message_is_sent_although_the_one_before_ended_during_a_claim(
    delivery: Delivery, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = asyncio.Event()
    delivery.messenger.gate, delivery.messenger.gated = gate, 1
    await delivery.enqueue(1, "a")
    await delivery.enqueue(1, "b")
    await delivery.enqueue(2, "c")
    claim, claimed = delivery.outbox.claim, 0

    async def slow_claim(limit: int) -> list[OutboxMessage]:
        nonlocal claimed
        messages = await claim(limit)
        claimed += 1
        if claimed == 2:  # "c" has ended, "a" has not, and keeps "b" back
            gate.set()
            while delivery.dispatcher._in_flight:
                await asyncio.sleep(0)
        return messages

    monkeypatch.setattr(delivery.outbox, "claim", slow_claim)
    await delivery.dispatcher.tick()
    assert (chats(delivery), await delivery.pending()) == ([1, 2, 1], 0)


async def test_a_stop_hands_back_what_waits_for_a_slot(delivery: Delivery) -> None:
    await delivery.enqueue(1, "a")
    delivery.sender.limiter.close()
    stopping = asyncio.create_task(delivery.dispatcher.tick())
    await asyncio.sleep(0)
    delivery.dispatcher.close()
    await stopping
    await delivery.dispatcher.join()
    assert (chats(delivery), await delivery.pending()) == ([], 1)


LONG = "\n\n".join(letter * 4_000 for letter in "abc")


def texts(delivery: Delivery) -> list[str]:
    """The first letter of each message, with what it edits."""
    return [f"{text[0]} edits {edits}" if edits else text[0] for _, text, edits in delivery.messenger.delivered]


async def test_a_long_message_leaves_in_parts_one_after_the_other(delivery: Delivery) -> None:
    await delivery.say(1, LONG, "long")
    await delivery.say(1, "next", "next")
    await delivery.dispatcher.tick()
    assert (texts(delivery), await delivery.pending()) == (["a", "b", "c", "n"], 0)


async def test_the_first_part_of_an_edit_edits_and_the_others_are_sent(delivery: Delivery) -> None:
    await delivery.say(1, LONG, "long", edits=55)
    await delivery.dispatcher.tick()
    assert texts(delivery) == ["a edits 55", "b", "c"]


async def test_a_part_that_fails_is_sent_again_without_those_before_it(delivery: Delivery) -> None:
    delivery.messenger.outcomes = [Sent(1), Failed("502")]
    await delivery.say(1, LONG, "long", edits=55)
    await delivery.dispatcher.tick()
    delivery.clock.advance(seconds=1)
    await delivery.dispatcher.tick()
    assert (texts(delivery), await delivery.pending()) == (["a edits 55", "b", "b", "c"], 0)


async def test_a_crash_between_parts_doubles_only_the_part_in_flight(
    delivery: Delivery, database_url: str
) -> None:
    await delivery.say(1, LONG, "long")
    (message,) = await delivery.outbox.claim(1)
    rest = await delivery.outbox.settle(
        message,
        await delivery.sender.send(
            1, from_facts(message.kind, message.facts, None), locale="en", priority=Priority.INTERACTIVE
        ),
    )
    assert rest is not None
    await delivery.sender.send(
        1, from_facts(rest.kind, rest.facts, None), locale="en", priority=Priority.INTERACTIVE
    )
    # Here the process dies: "b" is sent, and nobody noted it.
    await delivery.restarted().dispatcher.catch_up(seconds=5)
    assert (texts(delivery), await delivery.pending()) == (["a", "b", "b", "c"], 0)
    kept = await select(database_url, "SELECT state, uncertain, sent_message_id, later_parts FROM outbox")
    assert kept == [("sent", 1, 101, "[103,104]")]


async def test_an_inactive_reader_gets_nothing_unasked(
    delivery: Delivery, uow: UnitOfWork, database_url: str
) -> None:
    await uow.write(lambda tx: tx.viewers.seen(1, "en", NOW))
    await uow.write(lambda tx: tx.viewers.set_active(1, False))
    await delivery.say(1, "reply", "reply")
    await delivery.say(1, "unasked", "unasked", priority=Priority.REMINDER)
    await delivery.dispatcher.tick()
    await delivery.dispatcher.tick()
    assert texts(delivery) == ["r"]
    assert await select(database_url, "SELECT state, reason FROM outbox ORDER BY id") == [
        ("sent", ""),
        ("gone", "blocked the bot before"),
    ]


async def test_a_reader_who_came_back_gets_what_is_due_later(delivery: Delivery, uow: UnitOfWork) -> None:
    await uow.write(lambda tx: tx.viewers.seen(1, "en", NOW))
    await uow.write(lambda tx: tx.viewers.set_active(1, False))
    delivery.clock.advance(hours=1)
    await delivery.say(1, "reminder", "a", priority=Priority.REMINDER)
    delivery.clock.advance(hours=-1)
    await delivery.dispatcher.tick()
    await uow.write(lambda tx: tx.viewers.seen(1, "en", NOW))
    delivery.clock.advance(hours=1)
    await delivery.dispatcher.tick()
    assert texts(delivery) == ["r"]


async def test_all_that_waits_for_a_group_follows_it_when_it_becomes_a_supergroup(delivery: Delivery) -> None:
    for key in "abc":
        await delivery.say(-5, key, key, priority=Priority.DIGEST)
    delivery.clock.advance(hours=1)
    await delivery.say(-5, "d", "d", priority=Priority.DIGEST)
    delivery.clock.advance(hours=-1)
    delivery.messenger.outcomes = [ChatMoved(-100_5)] * 3
    await delivery.dispatcher.tick()
    delivery.clock.advance(hours=1)
    await delivery.dispatcher.tick()
    sent = [(chat, text) for chat, text, _ in delivery.messenger.delivered]
    assert sent[:3] == [(-5, "a"), (-5, "b"), (-5, "c")]
    assert sorted(sent[3:]) == [(-100_5, "a"), (-100_5, "b"), (-100_5, "c"), (-100_5, "d")]


async def test_a_long_pause_outlives_a_restart(delivery: Delivery) -> None:
    delivery.messenger.outcomes = [RateLimited(7_200)]
    await delivery.say(1, "a", "a")
    await delivery.dispatcher.tick()
    await delivery.say(2, "b", "b")
    delivery.clock.advance(hours=1)
    again = delivery.restarted()
    await again.dispatcher.catch_up(seconds=5)
    assert chats(again) == [1]
    assert again.sender.limiter.paused_for() == pytest.approx(3_600, abs=5)


async def test_a_pause_is_over_after_a_restart_that_comes_later(delivery: Delivery) -> None:
    delivery.messenger.outcomes = [RateLimited(7_200)]
    await delivery.say(1, "a", "a")
    await delivery.dispatcher.tick()
    delivery.clock.advance(hours=2)
    again = delivery.restarted()
    await again.dispatcher.catch_up(seconds=5)
    assert (chats(again), await again.pending()) == ([1, 1], 0)


async def test_a_pause_does_not_grow_where_the_clock_is_set_back(delivery: Delivery) -> None:
    delivery.messenger.outcomes = [RateLimited(60)]
    await delivery.say(1, "a", "a")
    await delivery.dispatcher.tick()
    delivery.clock.advance(hours=-24)
    again = delivery.restarted()
    await again.dispatcher.catch_up(seconds=5)
    assert again.sender.limiter.paused_for() <= 60


async def test_what_waits_for_one_chat_leaves_places_for_others(uow: UnitOfWork) -> None:
    delivery = delivery_on(uow, FakeClock(), FakeMessenger())
    gate = asyncio.Event()
    delivery.messenger.gate, delivery.messenger.gated = gate, 7
    for number in range(200):
        await delivery.say(7, str(number), f"busy {number}", priority=Priority.URGENT)
    await delivery.say(8, "other", "other", priority=Priority.ANNOUNCEMENT)
    ticking = asyncio.create_task(delivery.dispatcher.tick())
    async with asyncio.timeout(10):
        await delivery.messenger.sent_to(8)
    assert len([chat for chat in chats(delivery) if chat == 7]) == MOST_PER_CHAT
    gate.set()
    await ticking
    while await delivery.pending():
        delivery.clock.advance(seconds=1)
        await delivery.dispatcher.tick()
    assert sorted(int(text) for chat, text, _ in delivery.messenger.delivered if chat == 7) == list(range(200))


@pytest.mark.parametrize(("per_second", "places"), [(1, 16), (30, 60), (1_000, 128)])
def test_places_are_enough_for_two_seconds(per_second: float, places: int) -> None:
    assert places_for(per_second) == places


async def test_what_is_of_no_use_any_more_does_not_leave(uow: UnitOfWork, database_url: str) -> None:
    async def refresh(chat_id: int, message: Message) -> Message | None:
        return None if chat_id == 1 else replace(message, view=ErrorNotice("stale"))

    delivery = delivery_on(uow, FakeClock(), FakeMessenger(), refresh=refresh)
    await delivery.enqueue(1, "a")
    await delivery.enqueue(2, "b")
    await delivery.dispatcher.tick()
    assert chats(delivery) == [2]
    assert await select(database_url, "SELECT chat_id, state, reason FROM outbox ORDER BY chat_id") == [
        (1, "cancelled", "of no use any more"),
        (2, "sent", ""),
    ]


async def test_a_message_that_cannot_be_looked_up_now_is_sent_later(uow: UnitOfWork) -> None:
    answers: list[Exception] = [StorageError("locked")]

    async def refresh(chat_id: int, message: Message) -> Message | None:
        if answers:
            raise answers.pop()
        return message

    delivery = delivery_on(uow, FakeClock(), FakeMessenger(), refresh=refresh)
    await delivery.enqueue(1, "a")
    await delivery.dispatcher.tick()
    assert (chats(delivery), await delivery.pending()) == ([], 1)
    delivery.clock.advance(seconds=1)
    await delivery.dispatcher.tick()
    assert chats(delivery) == [1]


async def test_a_clock_that_is_set_back_holds_nothing_up_that_was_due(delivery: Delivery) -> None:
    await delivery.dispatcher.tick()
    await delivery.enqueue(1, "now")
    await delivery.enqueue_at(2, "later", NOW + dt.timedelta(minutes=1))
    delivery.clock.advance(seconds=-600)
    await delivery.dispatcher.tick()
    assert chats(delivery) == [1]
    delivery.clock.advance(seconds=660)
    await delivery.dispatcher.tick()
    assert chats(delivery) == [1, 2]


async def test_what_breaks_a_message_is_logged_without_the_words_of_people(
    uow: UnitOfWork, caplog: pytest.LogCaptureFixture
) -> None:
    async def refresh(chat_id: int, message: Message) -> Message | None:
        raise ValueError("cannot encode 'Emma <emma@bashang.example>'")

    delivery = delivery_on(uow, FakeClock(), FakeMessenger(), refresh=refresh)
    await delivery.enqueue(1, "a")
    await delivery.dispatcher.tick()
    assert ("ValueError at" in caplog.text, "emma" in caplog.text) == (True, False)
