"""What is due is sent, whatever happens on the way."""

from __future__ import annotations

import asyncio

import pytest

from bot.domain.outbox import Failed, OutboxState, RateLimited, ReaderGone, Rejected
from bot.ports.unit_of_work import UnitOfWork
from tests.delivery_parts import Delivery
from tests.fakes import NOW


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
    sent = await delivery.outbox.settle(message, ReaderGone("gone"))
    assert sent.state is OutboxState.GONE
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


async def test_a_stop_hands_back_what_waits_for_a_slot(delivery: Delivery) -> None:
    await delivery.enqueue(1, "a")
    delivery.sender.limiter.close()
    stopping = asyncio.create_task(delivery.dispatcher.tick())
    await asyncio.sleep(0)
    delivery.dispatcher.close()
    await stopping
    await delivery.dispatcher.join()
    assert (chats(delivery), await delivery.pending()) == ([], 1)
