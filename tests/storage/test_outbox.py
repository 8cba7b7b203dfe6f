"""Messages on their way out: claim, lease, settle."""

from __future__ import annotations

import asyncio
import datetime as dt

from bot.domain.outbox import (
    NewOutboxMessage,
    OutboxMessage,
    OutboxState,
    Priority,
    Settlement,
)
from bot.ports.unit_of_work import UnitOfWork
from tests.storage.raw import select

NOW = dt.datetime(2026, 7, 30, 1, 0, tzinfo=dt.UTC)
MINUTE = dt.timedelta(minutes=1)
LEASE = NOW + MINUTE


def message(
    key: str, *, chat_id: int = 1, priority: Priority = Priority.ANNOUNCEMENT, due_at: dt.datetime = NOW
) -> NewOutboxMessage:
    return NewOutboxMessage(chat_id, "session_card", '{"view":{}}', priority, due_at, key)


async def enqueue(uow: UnitOfWork, new: NewOutboxMessage, lease_until: dt.datetime | None = None) -> int:
    message_id = await uow.write(lambda tx: tx.outbox.enqueue(new, lease_until=lease_until))
    assert message_id is not None
    return message_id


async def claim(uow: UnitOfWork, now: dt.datetime = NOW, limit: int = 100) -> list[OutboxMessage]:
    return await uow.write(lambda tx: tx.outbox.claim(now, now + MINUTE, limit))


async def claimed_ids(uow: UnitOfWork, now: dt.datetime = NOW, limit: int = 100) -> list[int]:
    return [claimed.id for claimed in await claim(uow, now, limit)]


async def settle(uow: UnitOfWork, *settlements: Settlement) -> None:
    await uow.write(lambda tx: tx.outbox.settle(settlements))


async def still_pending(uow: UnitOfWork) -> int:
    async with uow.read() as tx:
        return (await tx.outbox.backlog(NOW)).pending


async def test_claim_of_a_due_message_leases_it(uow: UnitOfWork) -> None:
    new = NewOutboxMessage(-100, "hall_card", '{"view":{"名":"馆"}}', Priority.URGENT, NOW, "a", "zh", 55)
    message_id = await enqueue(uow, new)
    assert await claim(uow) == [
        OutboxMessage(
            message_id, -100, "hall_card", '{"view":{"名":"馆"}}', Priority.URGENT, NOW, 0, LEASE, "zh", 55
        )
    ]
    assert await claim(uow) == []


async def test_enqueue_with_a_known_dedupe_key_adds_nothing(uow: UnitOfWork) -> None:
    await enqueue(uow, message("a"))
    assert await uow.write(lambda tx: tx.outbox.enqueue(message("a", chat_id=2))) is None
    assert await still_pending(uow) == 1


async def test_enqueue_with_the_key_of_a_sent_message_adds_nothing(uow: UnitOfWork) -> None:
    sent = await enqueue(uow, message("a"))
    await claim(uow)
    await settle(uow, Settlement(sent, OutboxState.SENT, 1))
    assert await uow.write(lambda tx: tx.outbox.enqueue(message("a"))) is None


async def test_enqueue_leased_to_the_caller_is_claimed_once_the_lease_is_over(uow: UnitOfWork) -> None:
    reply = await enqueue(uow, message("a", priority=Priority.INTERACTIVE), lease_until=LEASE)
    assert await claimed_ids(uow, LEASE - dt.timedelta(milliseconds=1)) == []
    assert await claimed_ids(uow, LEASE) == [reply]


async def test_claim_goes_by_priority_then_due_time_then_id(uow: UnitOfWork) -> None:
    announcement = await enqueue(uow, message("a", chat_id=1))
    late = await enqueue(uow, message("b", chat_id=2, priority=Priority.REMINDER))
    early = await enqueue(uow, message("c", chat_id=3, priority=Priority.REMINDER, due_at=NOW - MINUTE))
    early_too = await enqueue(uow, message("d", chat_id=4, priority=Priority.REMINDER, due_at=NOW - MINUTE))
    reply = await enqueue(uow, message("e", chat_id=5, priority=Priority.INTERACTIVE))
    assert await claimed_ids(uow, limit=3) == [reply, early, early_too]
    assert await claimed_ids(uow) == [late, announcement]


async def test_claim_leaves_what_is_not_due(uow: UnitOfWork) -> None:
    later = await enqueue(uow, message("a", due_at=NOW + MINUTE))
    assert await claimed_ids(uow) == []
    assert await claimed_ids(uow, NOW + MINUTE) == [later]


async def test_claim_takes_replies_of_one_chat_one_after_another(uow: UnitOfWork) -> None:
    first = await enqueue(uow, message("a", priority=Priority.INTERACTIVE))
    second = await enqueue(uow, message("b", priority=Priority.INTERACTIVE))
    other_chat = await enqueue(uow, message("c", chat_id=2, priority=Priority.INTERACTIVE))
    assert await claimed_ids(uow) == [first, other_chat]
    assert await claimed_ids(uow) == []
    await settle(uow, Settlement(first, OutboxState.SENT, 1))
    assert await claimed_ids(uow) == [second]


async def test_claim_holds_back_what_follows_a_reply_leased_to_a_handler(uow: UnitOfWork) -> None:
    reply = await enqueue(uow, message("a", priority=Priority.INTERACTIVE), lease_until=LEASE)
    announcement = await enqueue(uow, message("b"))
    assert await claimed_ids(uow) == []
    await settle(uow, Settlement(reply, OutboxState.SENT, 1))
    assert await claimed_ids(uow) == [announcement]


async def test_claim_passes_a_reply_that_waits_for_its_retry(uow: UnitOfWork) -> None:
    first = await enqueue(uow, message("a", priority=Priority.INTERACTIVE))
    second = await enqueue(uow, message("b", priority=Priority.INTERACTIVE))
    await claim(uow)
    await settle(uow, Settlement(first, OutboxState.PENDING, 1, due_at=NOW + MINUTE, reason="502"))
    assert await claimed_ids(uow) == [second]


async def test_claim_takes_several_announcements_of_one_chat_at_once(uow: UnitOfWork) -> None:
    ids = [await enqueue(uow, message(key)) for key in "abc"]
    assert await claimed_ids(uow) == ids


async def test_claim_by_two_at_once_hands_out_each_message_once(uow: UnitOfWork) -> None:
    ids = [await enqueue(uow, message(str(number), chat_id=number)) for number in range(60)]
    claims = await asyncio.gather(*(claimed_ids(uow, limit=7) for _ in range(12)))
    assert sorted(message_id for batch in claims for message_id in batch) == ids


async def test_settle_as_retry_is_due_again_with_its_attempts(uow: UnitOfWork) -> None:
    retried = await enqueue(uow, message("a"))
    await claim(uow)
    await settle(uow, Settlement(retried, OutboxState.PENDING, 3, due_at=NOW + MINUTE))
    assert await claimed_ids(uow) == []
    [again] = await claim(uow, NOW + MINUTE)
    assert (again.id, again.attempts, again.due_at) == (retried, 3, NOW + MINUTE)


async def test_settle_in_a_moved_chat_sends_there(uow: UnitOfWork) -> None:
    moved = await enqueue(uow, message("a", chat_id=-5))
    await claim(uow)
    await settle(uow, Settlement(moved, OutboxState.PENDING, 1, due_at=NOW, chat_id=-100_500))
    assert [(again.id, again.chat_id) for again in await claim(uow)] == [(moved, -100_500)]


async def test_settle_ends_a_batch(uow: UnitOfWork) -> None:
    ids = [await enqueue(uow, message(str(number), chat_id=number)) for number in range(4)]
    await claim(uow)
    states = [OutboxState.SENT, OutboxState.DEAD, OutboxState.GONE]
    await settle(
        uow,
        *[Settlement(ended, state, 1, reason="b\0d") for ended, state in zip(ids, states, strict=False)],
        Settlement(ids[3], OutboxState.PENDING, 1, due_at=NOW + MINUTE),
    )
    assert await still_pending(uow) == 1
    assert await claimed_ids(uow, NOW + MINUTE) == [ids[3]]


async def test_settle_of_what_is_settled_already_changes_nothing(uow: UnitOfWork) -> None:
    sent = await enqueue(uow, message("a"))
    await claim(uow)
    await settle(uow, Settlement(sent, OutboxState.SENT, 1, parts=(9,)))
    await settle(uow, Settlement(sent, OutboxState.PENDING, 1, due_at=NOW))
    assert await still_pending(uow) == 0


async def test_settle_of_nothing_is_nothing(uow: UnitOfWork) -> None:
    await settle(uow)
    assert await still_pending(uow) == 0


async def test_release_after_a_start_ends_the_leases_of_the_dead(uow: UnitOfWork) -> None:
    reply = await enqueue(uow, message("a", priority=Priority.INTERACTIVE), lease_until=LEASE)
    claimed = await enqueue(uow, message("b", chat_id=2))
    await claim(uow)
    settled = await enqueue(uow, message("c", chat_id=3), lease_until=LEASE)
    await settle(uow, Settlement(settled, OutboxState.SENT, 1))
    assert await uow.write(lambda tx: tx.outbox.release()) == 2
    assert await claimed_ids(uow) == [reply, claimed]


async def test_claim_of_what_was_in_flight_when_its_claimer_died_is_uncertain(
    uow: UnitOfWork, database_url: str
) -> None:
    await enqueue(uow, message("a"))
    await claim(uow)
    await uow.write(lambda tx: tx.outbox.release())
    [again] = await claim(uow)
    await enqueue(uow, message("b", chat_id=2))
    await claim(uow)
    await settle(uow, Settlement(again.id, OutboxState.SENT, 1))
    kept = await select(database_url, "SELECT dedupe_key, uncertain FROM outbox ORDER BY id")
    assert kept == [("a", 1), ("b", 0)]


async def test_settle_keeps_what_a_person_may_ask_for(uow: UnitOfWork, database_url: str) -> None:
    settled = await enqueue(uow, message("a"))
    await claim(uow)
    await settle(uow, Settlement(settled, OutboxState.DEAD, 2, reason="chat not found", parts=(5,)))
    kept = await select(database_url, "SELECT state, attempts, lease_until, reason, sent_message_id FROM outbox")
    assert kept == [("dead", 2, 0, "chat not found", 5)]


async def test_release_twice_releases_once(uow: UnitOfWork) -> None:
    await enqueue(uow, message("a"), lease_until=LEASE)
    assert await uow.write(lambda tx: tx.outbox.release()) == 1
    assert await uow.write(lambda tx: tx.outbox.release()) == 0


async def test_purge_deletes_what_is_settled_and_old(uow: UnitOfWork) -> None:
    old, recent, pending = [
        await enqueue(uow, message("a", due_at=NOW - MINUTE)),
        await enqueue(uow, message("b", due_at=NOW)),
        await enqueue(uow, message("c", due_at=NOW - MINUTE)),
    ]
    await claim(uow)
    await settle(uow, Settlement(old, OutboxState.SENT, 1), Settlement(recent, OutboxState.SENT, 1))
    assert await uow.write(lambda tx: tx.outbox.purge(NOW)) == 1
    assert await uow.write(lambda tx: tx.outbox.purge(NOW + MINUTE)) == 1
    assert await still_pending(uow) == 1
    assert await claimed_ids(uow, LEASE) == [pending]


async def test_ids_of_deleted_messages_are_never_used_again(uow: UnitOfWork) -> None:
    last = await enqueue(uow, message("a"))
    await claim(uow)
    await settle(uow, Settlement(last, OutboxState.SENT, 1))
    await uow.write(lambda tx: tx.outbox.purge(NOW + MINUTE))
    assert await enqueue(uow, message("b")) > last
