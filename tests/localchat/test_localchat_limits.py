"""Rates, with a clock that moves when told to."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest
import pytest_asyncio

from bot.localchat import ApiError, Limits, LocalChat, Persona
from bot.localchat.limits import RateLimiter
from tests.localchat.support import BOT, TOKEN, Caller, Ticks


def took(limiter: RateLimiter, chat_id: int, *, private: bool = True, paid: bool = False, count: int = 1) -> int:
    """0 if the messages were taken, else `retry_after`."""
    try:
        limiter.take(chat_id, private=private, paid=paid, count=count)
    except ApiError as error:
        return int((error.parameters or {})["retry_after"])
    return 0


def test_private_chat_takes_three_at_once_then_one_a_second(ticks: Ticks) -> None:
    limiter = RateLimiter(Limits(), ticks)
    assert [took(limiter, 1) for _ in range(5)] == [0, 0, 0, 1, 1]
    ticks.advance(1)
    assert [took(limiter, 1) for _ in range(2)] == [0, 1]
    ticks.advance(60)
    assert [took(limiter, 1) for _ in range(4)] == [0, 0, 0, 1]


def test_group_takes_twenty_a_minute(ticks: Ticks) -> None:
    limiter = RateLimiter(Limits(), ticks)
    assert [took(limiter, -1, private=False) for _ in range(21)] == [0] * 20 + [3]
    ticks.advance(3)
    assert [took(limiter, -1, private=False) for _ in range(2)] == [0, 3]


def test_all_chats_take_thirty_a_second(ticks: Ticks) -> None:
    limiter = RateLimiter(Limits(), ticks)
    assert [took(limiter, n) for n in range(31)] == [0] * 30 + [1]
    ticks.advance(0.1)
    assert [took(limiter, 100 + n) for n in range(4)] == [0, 0, 0, 1]


def test_paid_broadcast_takes_a_thousand_a_second(ticks: Ticks) -> None:
    limiter = RateLimiter(Limits(), ticks)
    assert [took(limiter, n, paid=True) for n in range(1001)] == [0] * 1000 + [1]
    assert took(limiter, 5000) == 0


def test_sender_paced_at_the_limit_is_never_refused(ticks: Ticks) -> None:
    limiter = RateLimiter(Limits(), ticks)
    for n in range(3000):
        assert took(limiter, n) == 0
        ticks.advance(1 / 30)


def test_refused_messages_cost_nothing(ticks: Ticks) -> None:
    limiter = RateLimiter(Limits(), ticks)
    for _ in range(100):
        took(limiter, 1)
    ticks.advance(1)
    assert took(limiter, 1) == 0


def test_album_is_counted_in_full(ticks: Ticks) -> None:
    limiter = RateLimiter(Limits(), ticks)
    assert took(limiter, 1, count=10) == 0
    assert took(limiter, 1) == 8


def test_slack_forgives_jitter(ticks: Ticks) -> None:
    limiter = RateLimiter(Limits(per_chat_burst=1, slack_seconds=0.05), ticks)
    assert took(limiter, 1) == 0
    ticks.advance(0.96)
    assert took(limiter, 1) == 0


def test_limits_off(ticks: Ticks) -> None:
    limiter = RateLimiter(Limits.off(), ticks)
    assert {took(limiter, 1) for _ in range(5000)} == {0}


@pytest_asyncio.fixture
async def strict(ticks: Ticks) -> AsyncIterator[LocalChat]:
    chat = LocalChat(token=TOKEN, bot=BOT, personas=[Persona(n, "P") for n in range(1, 41)], monotonic=ticks)
    for n in range(1, 41):
        chat.user(n).mark_started()
    await chat.start()
    yield chat
    await chat.stop()


@pytest.fixture
def call_strict(strict: LocalChat, session: aiohttp.ClientSession) -> Caller:
    return Caller(strict.address, session)


async def test_refusal_tells_when_to_retry(call_strict: Caller) -> None:
    for _ in range(3):
        await call_strict("sendMessage", chat_id=1, text="x")
    async with call_strict.session.post(
        call_strict.root + "sendMessage", json={"chat_id": 1, "text": "x"}
    ) as answer:
        assert answer.status == 429
        assert answer.headers["Retry-After"] == "1"
        assert await answer.json() == {
            "ok": False,
            "error_code": 429,
            "description": "Too Many Requests: retry after 1",
            "parameters": {"retry_after": 1},
        }


async def test_edits_copies_and_forwards_count(strict: LocalChat, call_strict: Caller) -> None:
    sent = await call_strict("sendMessage", chat_id=1, text="x")
    source = {"chat_id": 1, "from_chat_id": 1, "message_id": sent["message_id"]}
    await call_strict("copyMessage", **source)
    await call_strict("editMessageText", chat_id=1, message_id=sent["message_id"], text="y")
    refused = "Too Many Requests: retry after 1"
    assert await call_strict.error("forwardMessage", **source) == refused
    assert (
        await call_strict.error("editMessageText", chat_id=1, message_id=sent["message_id"], text="z") == refused
    )


async def test_refused_calls_and_other_methods_do_not_count(call_strict: Caller) -> None:
    for _ in range(5):
        await call_strict.error("sendMessage", chat_id=1, text="<b>", parse_mode="HTML")
        await call_strict("sendChatAction", chat_id=1, action="typing")
        await call_strict("getChat", chat_id=1)
    for _ in range(3):
        await call_strict("sendMessage", chat_id=1, text="x")


async def test_paid_broadcast_by_parameter(call_strict: Caller) -> None:
    for n in range(1, 41):
        await call_strict("sendMessage", chat_id=n, text="x", allow_paid_broadcast=True)
    for n in range(1, 31):
        await call_strict("sendMessage", chat_id=n, text="x")
    assert await call_strict.error("sendMessage", chat_id=31, text="x") == "Too Many Requests: retry after 1"
