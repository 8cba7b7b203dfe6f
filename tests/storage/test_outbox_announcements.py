"""One message to many in the outbox: fan-out, pause, progress, follow-ups, and what died."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.outbox import (
    Backlog,
    DeadLetter,
    FanOut,
    NewOutboxMessage,
    OutboxMessage,
    OutboxState,
    Priority,
    Reader,
    Settlement,
    Tally,
)
from bot.ports.unit_of_work import UnitOfWork
from tests.storage.raw import select

NOW = dt.datetime(2026, 7, 30, 1, 0, tzinfo=dt.UTC)
MINUTE = dt.timedelta(minutes=1)
NEWS = FanOut(7, "rest", '{"view":{"markup":"馆 opens"}}', Priority.ANNOUNCEMENT, NOW)


@pytest.fixture(autouse=True)
async def viewers(uow: UnitOfWork) -> None:
    """1 to 5, of whom 3 blocked the bot; 5 was here last."""
    for viewer_id in range(1, 6):
        at = NOW + viewer_id * MINUTE
        await uow.write(lambda tx, viewer_id=viewer_id, at=at: tx.viewers.seen(viewer_id, "zh", at))  # type: ignore[misc]
    await uow.write(lambda tx: tx.viewers.set_active(3, False))


async def fan_out(uow: UnitOfWork, *viewer_ids: int, news: FanOut = NEWS) -> int:
    return await uow.write(lambda tx: tx.outbox.fan_out(news, viewer_ids))


async def claim(uow: UnitOfWork, limit: int = 100, now: dt.datetime = NOW) -> list[OutboxMessage]:
    return await uow.write(lambda tx: tx.outbox.claim(now, now + MINUTE, limit))


async def settle(uow: UnitOfWork, *settlements: Settlement) -> None:
    await uow.write(lambda tx: tx.outbox.settle(settlements))


async def send_all(uow: UnitOfWork, parts: tuple[int, ...] = (90,)) -> list[int]:
    """Claim and settle as sent; the chats."""
    claimed = await claim(uow)
    await settle(uow, *[Settlement(each.id, OutboxState.SENT, 1, parts=parts, at=NOW) for each in claimed])
    return [each.chat_id for each in claimed]


async def tally(uow: UnitOfWork, *, follow_ups: bool = False) -> Tally:
    async with uow.read() as tx:
        return await tx.outbox.tally(7, follow_ups=follow_ups)


async def test_fan_out_reaches_those_named_who_are_active_in_this_order(uow: UnitOfWork) -> None:
    assert await fan_out(uow, 4, 1, 3, 2, 99) == 3
    assert [message.chat_id for message in await claim(uow)] == [4, 1, 2]


async def test_fan_out_again_adds_only_who_is_new(uow: UnitOfWork) -> None:
    await fan_out(uow, 1, 2)
    assert await fan_out(uow, 1, 2, 4) == 1
    assert await tally(uow) == Tally(pending=3)


async def test_a_row_says_what_the_announcement_says_and_who_reads_it(uow: UnitOfWork) -> None:
    await fan_out(uow, 1)
    [message] = await claim(uow)
    assert (message.kind, message.facts, message.reader) == ("rest", NEWS.facts, Reader("zh", True))


async def test_the_earlier_of_two_announcements_is_sent_to_its_end_first(uow: UnitOfWork) -> None:
    later = FanOut(8, "rest", NEWS.facts, Priority.ANNOUNCEMENT, NOW + dt.timedelta(seconds=1))
    await fan_out(uow, 5, news=later)
    await fan_out(uow, 1, 2)
    assert [message.chat_id for message in await claim(uow, now=NOW + MINUTE)] == [1, 2, 5]


async def test_an_urgent_one_goes_first(uow: UnitOfWork) -> None:
    await fan_out(uow, 1, 2)
    await fan_out(uow, 5, news=FanOut(8, "rest", NEWS.facts, Priority.URGENT, NOW))
    assert [message.chat_id for message in await claim(uow, limit=1)] == [5]


async def test_facts_changed_before_it_leaves_are_what_is_sent(uow: UnitOfWork) -> None:
    await fan_out(uow, 1)
    await uow.write(lambda tx: tx.outbox.change_facts(7, "rest", '{"view":{"markup":"new"}}'))
    assert [message.facts for message in await claim(uow)] == ['{"view":{"markup":"new"}}']


async def test_hold_keeps_back_what_has_not_left_and_resume_lets_it_go(uow: UnitOfWork) -> None:
    await fan_out(uow, 1, 2, 4)
    [in_flight] = await claim(uow, limit=1)
    assert await uow.write(lambda tx: tx.outbox.hold(7)) == 3
    assert await claim(uow) == []
    assert await tally(uow) == Tally(held=3, in_flight=1)
    await settle(uow, Settlement(in_flight.id, OutboxState.SENT, 1, parts=(9,), at=NOW))
    assert await tally(uow) == Tally(held=2, sent=1)
    assert await uow.write(lambda tx: tx.outbox.resume(7)) == 2
    assert [message.chat_id for message in await claim(uow)] == [2, 4]


async def test_what_is_to_be_tried_again_stays_held(uow: UnitOfWork) -> None:
    await fan_out(uow, 1)
    [in_flight] = await claim(uow)
    await uow.write(lambda tx: tx.outbox.hold(7))
    await settle(uow, Settlement(in_flight.id, OutboxState.PENDING, 1, due_at=NOW, reason="502"))
    assert (await claim(uow), await tally(uow)) == ([], Tally(held=1))


async def test_cancel_ends_what_has_not_left_for_good(uow: UnitOfWork) -> None:
    await fan_out(uow, 1, 2, 4)
    sent, retried = await claim(uow, limit=2)
    assert await uow.write(lambda tx: tx.outbox.cancel(7, NOW)) == 3
    await settle(
        uow,
        Settlement(sent.id, OutboxState.SENT, 1, parts=(9,), at=NOW),
        Settlement(retried.id, OutboxState.PENDING, 1, due_at=NOW),
    )
    assert await tally(uow) == Tally(cancelled=2, sent=1)
    await settle(uow, Settlement(retried.id, OutboxState.SENT, 1, at=NOW))
    assert await tally(uow) == Tally(cancelled=2, sent=1)
    assert await uow.write(lambda tx: tx.outbox.resume(7)) == 0


async def test_what_was_in_flight_at_a_crash_is_uncertain_at_once(uow: UnitOfWork) -> None:
    await fan_out(uow, 1, 2, 4)
    await claim(uow, limit=2)
    await uow.write(lambda tx: tx.outbox.hold(7))
    assert await uow.write(lambda tx: tx.outbox.release()) == 2
    assert await tally(uow) == Tally(held=3, uncertain=2)


async def test_tally_counts_each_state(uow: UnitOfWork) -> None:
    await fan_out(uow, 1, 2, 4, 5)
    sent, dead, gone = await claim(uow, limit=3)
    await settle(
        uow,
        Settlement(sent.id, OutboxState.SENT, 1, at=NOW, uncertain=True),
        Settlement(dead.id, OutboxState.DEAD, 1, at=NOW, reason="chat not found"),
        Settlement(gone.id, OutboxState.GONE, 1, at=NOW),
    )
    assert await tally(uow) == Tally(pending=1, sent=1, dead=1, gone=1, uncertain=1)
    assert (await tally(uow)).total == 4


async def test_follow_up_edits_what_was_sent_and_is_counted_apart(uow: UnitOfWork) -> None:
    await fan_out(uow, 1, 2, 4)
    [gone] = await claim(uow, limit=1)
    await settle(uow, Settlement(gone.id, OutboxState.GONE, 1, at=NOW))
    await send_all(uow, parts=(90, 91, 92))

    async def edit(key: str) -> int:
        return await uow.write(lambda tx: tx.outbox.follow_up(7, "rest", "", Priority.ANNOUNCEMENT, NOW, key))

    assert (await edit("edit:7:1"), await edit("edit:7:1")) == (2, 0)
    edits = await claim(uow)
    assert [(each.chat_id, each.edits, each.replaces, each.parts, each.facts) for each in edits] == [
        (2, 90, (91, 92), (), NEWS.facts),
        (4, 90, (91, 92), (), NEWS.facts),
    ]
    assert await tally(uow) == Tally(sent=2, gone=1)
    assert await tally(uow, follow_ups=True) == Tally(pending=2, in_flight=2)
    assert await edit("edit:7:2") == 2


async def test_withdrawal_takes_back_what_arrived_of_messages_that_were_given_up(uow: UnitOfWork) -> None:
    """A place had arrived, its text was to be tried again: cancelled then, the place is still there."""
    await fan_out(uow, 1, 2, 4)
    half, dead, untouched = await claim(uow)
    await settle(
        uow,
        Settlement(half.id, OutboxState.PENDING, 1, due_at=NOW, parts=(90,)),
        Settlement(dead.id, OutboxState.DEAD, 1, parts=(91,), reason="refused", at=NOW),
        Settlement(untouched.id, OutboxState.PENDING, 1, due_at=NOW),
    )
    await uow.write(lambda tx: tx.outbox.cancel(7, NOW))

    async def follow_up(kind: str) -> int:
        return await uow.write(
            lambda tx: tx.outbox.follow_up(7, kind, "", Priority.ANNOUNCEMENT, NOW, f"{kind}:7")
        )

    assert (await follow_up("rest"), await follow_up("withdrawal")) == (0, 2)
    assert [(each.chat_id, each.edits) for each in await claim(uow)] == [(1, 90), (2, 91)]


async def test_move_chat_takes_along_what_waits(uow: UnitOfWork, database_url: str) -> None:
    for key in "ab":
        new = NewOutboxMessage(-5, "rest", NEWS.facts, Priority.DIGEST, NOW, key)
        await uow.write(lambda tx, new=new: tx.outbox.enqueue(new))  # type: ignore[misc]
    [sent] = await claim(uow, limit=1)
    await settle(uow, Settlement(sent.id, OutboxState.SENT, 1, at=NOW))
    assert await uow.write(lambda tx: tx.outbox.move_chat(-5, -100_5)) == 1
    assert await select(database_url, "SELECT dedupe_key, chat_id FROM outbox ORDER BY id") == [
        ("a", -5),
        ("b", -100_5),
    ]


async def dead(uow: UnitOfWork, *viewer_ids: int, reason: str = "chat not found") -> list[int]:
    await fan_out(uow, *viewer_ids)
    ids = [each.id for each in await claim(uow)]
    await settle(uow, *[Settlement(row_id, OutboxState.DEAD, 12, at=NOW, reason=reason) for row_id in ids])
    return ids


async def test_dead_letters_are_listed_with_their_reason_the_newest_first(uow: UnitOfWork) -> None:
    first, second = await dead(uow, 1, 2)
    async with uow.read() as tx:
        assert await tx.outbox.dead_letters() == [
            DeadLetter(second, 2, "rest", "chat not found", NOW, 7),
            DeadLetter(first, 1, "rest", "chat not found", NOW, 7),
        ]
        assert [letter.id for letter in await tx.outbox.dead_letters(before_id=second)] == [first]
        assert [letter.id for letter in await tx.outbox.dead_letters(limit=1)] == [second]
        assert await tx.outbox.dead_letters(kind="welcome") == []
        assert await tx.outbox.dead_letters(announcement_id=8) == []
        assert await tx.outbox.dead_by_reason() == [("rest", "chat not found", 2)]


@pytest.mark.parametrize(
    ("chosen", "count"),
    [
        ({}, 2),
        ({"kind": "rest"}, 2),
        ({"kind": "welcome"}, 0),
        ({"announcement_id": 7}, 2),
        ({"announcement_id": 8}, 0),
    ],
)
async def test_resend_makes_dead_letters_due_with_all_their_tries(
    uow: UnitOfWork, chosen: dict[str, object], count: int
) -> None:
    await dead(uow, 1, 2)
    assert await uow.write(lambda tx: tx.outbox.resend_dead(NOW, **chosen)) == count  # type: ignore[arg-type]
    assert [(each.attempts, each.due_at) for each in await claim(uow)] == [(0, NOW)] * count


async def test_resend_of_one_leaves_the_others(uow: UnitOfWork) -> None:
    first, _ = await dead(uow, 1, 2)
    assert await uow.write(lambda tx: tx.outbox.resend_dead(NOW, message_id=first)) == 1
    assert [each.id for each in await claim(uow)] == [first]


async def test_backlog_tells_how_the_outbox_does(uow: UnitOfWork) -> None:
    async with uow.read() as tx:
        assert await tx.outbox.backlog(NOW) == Backlog(0, 0, 0, None)
    await dead(uow, 1)
    await fan_out(uow, 2, 4)
    await claim(uow, limit=1)
    await uow.write(lambda tx: tx.outbox.release())
    async with uow.read() as tx:
        assert await tx.outbox.backlog(NOW + MINUTE) == Backlog(2, 1, 1, NOW)
        assert await tx.outbox.backlog(NOW - MINUTE) == Backlog(2, 1, 1, None)


async def test_purge_forgets_what_an_announcement_said_with_its_last_row(
    uow: UnitOfWork, database_url: str
) -> None:
    await fan_out(uow, 1, 2)
    await send_all(uow)
    await fan_out(uow, 4)
    await uow.write(lambda tx: tx.outbox.hold(7))
    assert await uow.write(lambda tx: tx.outbox.purge(NOW + MINUTE)) == 2
    assert await select(database_url, "SELECT announcement_id FROM announcement_facts") == [(7,)]
    await uow.write(lambda tx: tx.outbox.cancel(7, NOW))
    assert await uow.write(lambda tx: tx.outbox.purge(NOW + MINUTE)) == 1
    assert await select(database_url, "SELECT announcement_id FROM announcement_facts") == []
