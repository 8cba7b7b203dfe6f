"""The pure parts: retry delays, values, waiting to the end."""

from __future__ import annotations

import asyncio
import datetime as dt

import pytest

from storage.cancellation import to_the_end
from storage.retry import ATTEMPTS, retry_delay
from storage.values import storable, to_instant, to_milliseconds


def test_retry_delay_doubles_up_to_its_longest() -> None:
    assert [retry_delay(attempt, 0.5) for attempt in (1, 2, 3, 7, ATTEMPTS)] == [0.002, 0.004, 0.008, 0.125, 0.125]


def test_retry_delay_is_spread_by_the_jitter() -> None:
    assert retry_delay(1, 0.0) == 0.0
    assert retry_delay(1, 0.25) == 0.001


def test_instants_are_rounded_down_to_milliseconds() -> None:
    at = dt.datetime(1969, 12, 31, 23, 59, 59, 999_999, tzinfo=dt.UTC)
    assert to_milliseconds(at) == -1
    assert to_instant(-1) == dt.datetime(1969, 12, 31, 23, 59, 59, 999_000, tzinfo=dt.UTC)


def test_naive_instants_are_refused() -> None:
    with pytest.raises(TypeError):
        to_milliseconds(dt.datetime(2026, 7, 30))


def test_storable_text_keeps_everything_else() -> None:
    assert storable("“馆” 🙂\n\t\x01") == "“馆” 🙂\n\t\x01"
    assert storable("a\0\udc80b") == "a\ufffd?b"


async def test_to_the_end_gives_the_result_or_the_error() -> None:
    async def fail() -> None:
        raise KeyError("ours")

    assert await to_the_end(asyncio.sleep(0, "result")) == "result"
    with pytest.raises(KeyError, match="ours"):
        await to_the_end(fail())


async def test_to_the_end_cancelled_twice_still_ends_before_it_raises() -> None:
    began, go_on = asyncio.Event(), asyncio.Event()
    ended = []

    async def clean_up() -> None:
        began.set()
        await go_on.wait()
        ended.append(True)

    task = asyncio.create_task(to_the_end(clean_up()))
    await began.wait()
    task.cancel()
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0)
    assert not task.done()
    go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert ended == [True]
