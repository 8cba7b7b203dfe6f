"""Long polling that stores before it acknowledges."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest
from aiohttp import web

from bot.domain.errors import StorageError, TelegramError
from bot.domain.intake import RawUpdate
from bot.localchat import LocalChat
from bot.localchat.errors import ApiError
from bot.localchat.params import Params
from bot.telegram.application import ALLOWED_UPDATES, TelegramEdge, connect
from bot.telegram.polling import Poller


class Received:
    """Keeps what it receives; refuses as often as it is told to."""

    def __init__(self, refusals: int = 0) -> None:
        self.updates: list[RawUpdate] = []
        self.refusals = refusals
        self.came = asyncio.Event()

    async def __call__(self, updates: Sequence[RawUpdate]) -> None:
        if self.refusals:
            self.refusals -= 1
            raise StorageError("the disk is full")
        self.updates += updates
        self.came.set()


async def no_sleep(_seconds: float) -> None:
    await asyncio.sleep(0)


def poller(edge: TelegramEdge, received: Received, *, elapsed: float = 0.0) -> Poller:
    return Poller(edge.polling_api, received, ALLOWED_UPDATES, sleep=no_sleep, elapsed=lambda: elapsed)


async def stopped(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_updates_come_in_raw(local_chat: LocalChat, edge: TelegramEdge) -> None:
    received = Received()
    polling = asyncio.create_task(poller(edge, received).run())
    local_chat.user(1).send("现在有什么论坛？")
    await asyncio.wait_for(received.came.wait(), 5)
    await stopped(polling)
    (update,) = received.updates
    assert '"text":"现在有什么论坛？"' in update.raw


async def test_an_update_that_was_not_stored_is_fetched_again(local_chat: LocalChat, edge: TelegramEdge) -> None:
    received = Received(refusals=2)
    polling = asyncio.create_task(poller(edge, received).run())
    local_chat.user(1).send("hello")
    await asyncio.wait_for(received.came.wait(), 5)
    await stopped(polling)
    assert len(received.updates) == 1


async def test_passing_faults_are_waited_out(local_chat: LocalChat, edge: TelegramEdge) -> None:
    faults = [ApiError(502, "Bad Gateway"), ApiError(429, "Too Many Requests", {"retry_after": 3})]

    async def fail(method: str, _params: Params) -> web.Response | None:
        if method == "getupdates" and faults:
            raise faults.pop()
        return None

    local_chat.intercept_before.append(fail)
    received = Received()
    polling = asyncio.create_task(poller(edge, received).run())
    local_chat.user(1).send("hello")
    await asyncio.wait_for(received.came.wait(), 5)
    await stopped(polling)
    assert (len(received.updates), faults) == (1, [])


async def conflicting(method: str, _params: Params) -> web.Response | None:
    if method == "getupdates":
        raise ApiError(409, "Conflict: terminated by other getUpdates request")
    return None


async def test_a_second_process_is_told_so_and_ends(local_chat: LocalChat, edge: TelegramEdge) -> None:
    local_chat.intercept_before.append(conflicting)
    with pytest.raises(TelegramError, match="Another process is running with this bot token"):
        await poller(edge, Received(), elapsed=5).run()


async def test_the_first_process_outlives_a_conflict(local_chat: LocalChat, edge: TelegramEdge) -> None:
    conflicts = [1, 2]

    async def conflict_twice(method: str, params: Params) -> web.Response | None:
        return (
            await conflicting(method, params) if method == "getupdates" and conflicts and conflicts.pop() else None
        )

    local_chat.intercept_before.append(conflict_twice)
    received = Received()
    polling = asyncio.create_task(poller(edge, received, elapsed=3_600).run())
    local_chat.user(1).send("hello")
    await asyncio.wait_for(received.came.wait(), 5)
    await stopped(polling)
    assert len(received.updates) == 1


async def test_a_refused_token_ends_the_process(local_chat: LocalChat) -> None:
    stranger = connect(local_chat.address, "4242:another-token")
    await stranger.polling_api._request.initialize()
    with pytest.raises(TelegramError, match="refuses the token"):
        await poller(stranger, Received()).run()
    await stranger.polling_api._request.shutdown()
