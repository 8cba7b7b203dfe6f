"""Updates as they came in."""

from __future__ import annotations

import datetime as dt

from bot.domain.intake import IntakeRow, IntakeState, RawUpdate
from bot.ports.unit_of_work import UnitOfWork

NOW = dt.datetime(2026, 7, 30, 1, 0, tzinfo=dt.UTC)
BOT = 7_000_000_001


async def store(uow: UnitOfWork, *update_ids: int, bot_id: int = BOT, at: dt.datetime = NOW) -> int:
    updates = [RawUpdate(update_id, f'{{"update_id":{update_id}}}') for update_id in update_ids]
    return await uow.write(lambda tx: tx.intake.store(bot_id, updates, at))


async def received(uow: UnitOfWork, last_id: int = 0, limit: int = 100, bot_id: int = BOT) -> list[IntakeRow]:
    async with uow.read() as tx:
        return await tx.intake.received_after(bot_id, last_id, limit)


async def test_store_keeps_updates_in_their_order(uow: UnitOfWork) -> None:
    assert await store(uow, 30, 10, 20) == 3
    rows = await received(uow)
    assert [row.update_id for row in rows] == [30, 10, 20]
    assert [row.id for row in rows] == sorted(row.id for row in rows)


async def test_store_keeps_the_update_as_it_came(uow: UnitOfWork) -> None:
    raw = '{"update_id": 1, "message": {"text": "“馆” \\u0000 \\ud83d 🙂 \\"\\n"}}'
    await uow.write(lambda tx: tx.intake.store(BOT, [RawUpdate(1, raw)], NOW))
    [row] = await received(uow)
    assert (row.update_id, row.raw) == (1, raw)


async def test_store_replaces_what_postgresql_cannot_hold(uow: UnitOfWork) -> None:
    await uow.write(lambda tx: tx.intake.store(BOT, [RawUpdate(1, "a\0b\ud800c")], NOW))
    assert [row.raw for row in await received(uow)] == ["a\ufffdb?c"]


async def test_store_of_nothing_is_nothing(uow: UnitOfWork) -> None:
    assert await store(uow) == 0


async def test_store_drops_updates_that_are_known(uow: UnitOfWork) -> None:
    assert await store(uow, 1, 2) == 2
    assert await store(uow, 2, 3) == 1
    assert [row.update_id for row in await received(uow)] == [1, 2, 3]


async def test_store_drops_a_duplicate_within_the_batch(uow: UnitOfWork) -> None:
    assert await store(uow, 1, 1, 2) == 2


async def test_store_of_another_bot_keeps_the_same_update_id(uow: UnitOfWork) -> None:
    await store(uow, 1)
    assert await store(uow, 1, bot_id=BOT + 1) == 1
    assert len(await received(uow)) == 1


async def test_received_after_gives_the_next_rows_that_are_received(uow: UnitOfWork) -> None:
    await store(uow, 1, 2, 3, 4)
    first, second, third, fourth = await received(uow)
    assert await received(uow, first.id, 2) == [second, third]
    await uow.write(lambda tx: tx.intake.mark(third.id, IntakeState.APPLIED))
    assert await received(uow, first.id) == [second, fourth]


async def test_mark_aside_is_no_longer_received(uow: UnitOfWork) -> None:
    await store(uow, 1)
    [row] = await received(uow)
    await uow.write(lambda tx: tx.intake.mark(row.id, IntakeState.ASIDE, "no JSON\0"))
    assert await received(uow) == []


async def test_finish_applied_ends_what_was_applied_of_this_bot(uow: UnitOfWork) -> None:
    await store(uow, 1, 2)
    await store(uow, 1, bot_id=BOT + 1)
    for row in [*await received(uow), *await received(uow, bot_id=BOT + 1)]:
        await uow.write(lambda tx, row=row: tx.intake.mark(row.id, IntakeState.APPLIED))  # type: ignore[misc]
    assert await uow.write(lambda tx: tx.intake.finish_applied(BOT)) == 2
    assert await uow.write(lambda tx: tx.intake.finish_applied(BOT)) == 0


async def test_purge_deletes_what_is_done_or_aside_and_old(uow: UnitOfWork) -> None:
    await store(uow, 1, 2, 3, 4)
    await store(uow, 5, at=NOW + dt.timedelta(days=1))
    states = [IntakeState.DONE, IntakeState.ASIDE, IntakeState.APPLIED, IntakeState.RECEIVED, IntakeState.DONE]
    for row, state in zip(await received(uow), states, strict=True):
        await uow.write(lambda tx, row=row, state=state: tx.intake.mark(row.id, state))  # type: ignore[misc]
    assert await uow.write(lambda tx: tx.intake.purge(NOW + dt.timedelta(hours=1))) == 2
    assert [row.update_id for row in await received(uow)] == [4]


async def test_an_update_is_applied_once(uow: UnitOfWork) -> None:
    await uow.write(lambda tx: tx.intake.store(BOT, [RawUpdate(20, "{}")], NOW))
    async with uow.read() as tx:
        (row,) = await tx.intake.received_after(BOT, 0, 10)
    assert [await uow.write(lambda tx: tx.intake.apply(row.id)) for _ in range(2)] == [True, False]


async def test_waiting_counts_what_is_received(uow: UnitOfWork) -> None:
    await store(uow, 1, 2, 3)
    [row, *_] = await received(uow)
    await uow.write(lambda tx: tx.intake.mark(row.id, IntakeState.DONE))
    async with uow.read() as tx:
        assert await tx.intake.waiting(BOT) == 2
