"""Stored before acknowledged, fed in order, handled once."""

from __future__ import annotations

import asyncio
import datetime as dt

from telegram import Bot, Update

from bot.delivery.metrics import Metrics
from bot.domain.intake import IntakeState, RawUpdate
from bot.ports.unit_of_work import UnitOfWork
from bot.telegram.intake import Intake

NOW = dt.datetime(2021, 7, 30, 2, 30, tzinfo=dt.UTC)


class FrozenClock:
    def now(self) -> dt.datetime:
        return NOW


def raw(number: int, text: str = "hello") -> RawUpdate:
    body = (
        f'{{"update_id":{number},"message":{{"message_id":{number},"date":1627612200,"text":"{text}",'
        f'"chat":{{"id":7,"type":"private"}}}}}}'
    )
    return RawUpdate(number, body)


class Feeding:
    """An intake that is being fed into a list."""

    def __init__(self, uow: UnitOfWork, *, in_flight: int = 100) -> None:
        self.intake = Intake(
            uow, FrozenClock(), Bot("4242:token"), bot_id=4242, metrics=Metrics(), in_flight=in_flight
        )
        self.fed: asyncio.Queue[Update] = asyncio.Queue()
        self.task = asyncio.create_task(self.intake.feed(self.fed.put))

    async def take(self, count: int) -> list[Update]:
        async with asyncio.timeout(5):
            return [await self.fed.get() for _ in range(count)]

    async def stop(self) -> None:
        self.task.cancel()
        await asyncio.gather(self.task, return_exceptions=True)
        await self.intake.close()


async def test_what_is_received_is_fed_in_order(uow: UnitOfWork) -> None:
    feeding = Feeding(uow)
    await feeding.intake.receive([raw(2), raw(1), raw(3)])
    assert [update.update_id for update in await feeding.take(3)] == [1, 2, 3]
    await feeding.stop()


async def test_an_update_that_comes_twice_is_fed_once(uow: UnitOfWork) -> None:
    feeding = Feeding(uow)
    await feeding.intake.receive([raw(1)])
    await feeding.intake.receive([raw(1), raw(2)])
    assert [update.update_id for update in await feeding.take(2)] == [1, 2]
    assert feeding.fed.empty()
    await feeding.stop()


async def test_a_restart_feeds_what_was_received_and_not_finished(uow: UnitOfWork) -> None:
    before = Feeding(uow)
    await before.intake.receive([raw(1), raw(2)])
    first, _ = await before.take(2)
    await before.intake.finished(first)
    await before.stop()
    after = Feeding(uow)
    assert [update.update_id for update in await after.take(1)] == [2]
    await after.stop()


async def test_a_restart_does_not_feed_what_has_taken_effect(uow: UnitOfWork) -> None:
    before = Feeding(uow)
    await before.intake.receive([raw(1), raw(2)])
    first, _ = await before.take(2)
    row = before.intake.row_of(first)
    await uow.write(lambda tx: tx.intake.mark(row.id, IntakeState.APPLIED))
    await before.stop()
    after = Feeding(uow)
    assert [update.update_id for update in await after.take(1)] == [2]
    await after.stop()


async def test_an_update_that_cannot_be_read_is_set_aside_and_the_next_one_comes(uow: UnitOfWork) -> None:
    feeding = Feeding(uow)
    broken = RawUpdate(1, '{"update_id":1,"message":{"message_id":"?"}}')
    await feeding.intake.receive([broken, raw(2)])
    assert [update.update_id for update in await feeding.take(1)] == [2]
    assert await feeding.intake.waiting() == 1
    await feeding.stop()


async def test_no_more_than_the_bound_is_in_flight(uow: UnitOfWork) -> None:
    feeding = Feeding(uow, in_flight=2)
    await feeding.intake.receive([raw(number) for number in range(1, 5)])
    first, second = await feeding.take(2)
    assert feeding.fed.empty()
    await feeding.intake.finished(first)
    await feeding.intake.finished(second)
    assert [update.update_id for update in await feeding.take(2)] == [3, 4]
    await feeding.stop()
