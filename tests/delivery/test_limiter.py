"""The rate limiter, in simulated time."""

from __future__ import annotations

import asyncio

import pytest

from bot.delivery.limiter import Limits, Paused, RateLimiter
from bot.domain.outbox import Priority
from tests.simulated_time import run_simulated

MANY = range(1, 10_000)


async def sent_at(limiter: RateLimiter, chat_id: int, priority: Priority = Priority.INTERACTIVE) -> float:
    """When a message left, in seconds since now."""
    await limiter.acquire(chat_id, priority)
    return asyncio.get_running_loop().time()


def test_26_000_messages_leave_at_30_a_second() -> None:
    async def scenario() -> float:
        limiter = RateLimiter(Limits())
        began = asyncio.get_running_loop().time()
        sends = (sent_at(limiter, chat, Priority.ANNOUNCEMENT) for chat in range(26_000))
        return max(await asyncio.gather(*sends)) - began

    assert run_simulated(scenario()) == pytest.approx(26_000 / 30, rel=0.001)


def test_no_second_sees_more_than_the_limit_and_one() -> None:
    async def scenario() -> list[float]:
        limiter = RateLimiter(Limits())
        return sorted(await asyncio.gather(*(sent_at(limiter, chat) for chat in range(300))))

    times = run_simulated(scenario())
    assert max(sum(at <= other < at + 1 for other in times) for at in times) <= 31


def test_a_chat_gets_a_burst_of_three_then_one_a_second() -> None:
    async def scenario() -> list[float]:
        limiter = RateLimiter(Limits(per_second=1_000))
        began = asyncio.get_running_loop().time()
        return [round(await sent_at(limiter, 7) - began, 1) for _ in range(6)]

    assert run_simulated(scenario()) == [0.0, 0.0, 0.0, 1.0, 2.0, 3.0]


def test_a_group_gets_20_a_minute() -> None:
    async def scenario() -> list[float]:
        limiter = RateLimiter(Limits(per_second=1_000, per_chat_per_second=1_000))
        began = asyncio.get_running_loop().time()
        return [round(await sent_at(limiter, -100) - began) for _ in range(41)]

    assert run_simulated(scenario()) == [0] * 20 + [60] * 20 + [120]


def test_a_chat_at_its_limit_lets_others_pass() -> None:
    async def scenario() -> list[float]:
        limiter = RateLimiter(Limits(per_second=100))
        began = asyncio.get_running_loop().time()
        busy = [asyncio.create_task(sent_at(limiter, 1)) for _ in range(10)]
        await asyncio.sleep(0.5)
        other = await sent_at(limiter, 2) - began
        await asyncio.gather(*busy)
        return [round(other, 2)]

    assert run_simulated(scenario()) == [0.5]


def test_an_important_message_overtakes_the_queue() -> None:
    async def scenario() -> float:
        limiter = RateLimiter(Limits())
        queue = [asyncio.create_task(sent_at(limiter, chat, Priority.ANNOUNCEMENT)) for chat in MANY]
        await asyncio.sleep(5)
        began = asyncio.get_running_loop().time()
        waited = await sent_at(limiter, 0) - began
        await asyncio.gather(*queue)
        return waited

    assert run_simulated(scenario()) <= 1 / 30


def test_a_short_pause_holds_everything_back() -> None:
    async def scenario() -> float:
        limiter = RateLimiter(Limits())
        began = asyncio.get_running_loop().time()
        limiter.pause(3)
        return await sent_at(limiter, 1) - began

    assert run_simulated(scenario()) == pytest.approx(3)


def test_a_long_pause_is_handed_back_to_whoever_waits() -> None:
    async def scenario() -> list[float]:
        limiter = RateLimiter(Limits(per_second=1))
        await limiter.acquire(9, Priority.INTERACTIVE)
        waiting = [asyncio.create_task(sent_at(limiter, chat)) for chat in range(2)]
        await asyncio.sleep(0)
        limiter.pause(7_200)
        results = await asyncio.gather(*waiting, return_exceptions=True)
        return [result.seconds for result in results if isinstance(result, Paused)]

    assert run_simulated(scenario()) == [7_200, 7_200]


def test_a_long_pause_ends() -> None:
    async def scenario() -> bool:
        limiter = RateLimiter(Limits())
        limiter.pause(7_200)
        with pytest.raises(Paused):
            await limiter.acquire(1, Priority.INTERACTIVE)
        await asyncio.sleep(7_200)
        await limiter.acquire(1, Priority.INTERACTIVE)
        return True

    assert run_simulated(scenario())


def test_a_cancelled_sender_takes_no_slot() -> None:
    async def scenario() -> float:
        limiter = RateLimiter(Limits(per_second=1))
        began = asyncio.get_running_loop().time()
        await limiter.acquire(1, Priority.INTERACTIVE)
        gone = asyncio.create_task(sent_at(limiter, 2))
        stays = asyncio.create_task(sent_at(limiter, 3))
        await asyncio.sleep(0)
        gone.cancel()
        return round(await stays - began, 1)

    assert run_simulated(scenario()) == 1.0
