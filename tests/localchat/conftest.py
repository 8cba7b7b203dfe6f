"""A local chat with a clock that stands still, and a plain HTTP caller."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest
import pytest_asyncio

from bot.localchat import LocalChat, MovableClock, Person
from tests.localchat.support import ANN, BEN, BOT, NOON, OLA, TOKEN, Caller, Ticks, Waits


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(real=lambda: NOON)


@pytest.fixture
def ticks() -> Ticks:
    return Ticks()


@pytest.fixture
def waits() -> Waits:
    return Waits()


@pytest_asyncio.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest_asyncio.fixture
async def chat(clock: MovableClock, ticks: Ticks, waits: Waits) -> AsyncIterator[LocalChat]:
    chat = LocalChat(
        token=TOKEN,
        bot=BOT,
        personas=[ANN, BEN, OLA],
        clock=clock,
        limits=None,
        monotonic=ticks,
        sleep=waits,
        seed=1,
    )
    await chat.start()
    yield chat
    await chat.stop()


@pytest.fixture
def call(chat: LocalChat, session: aiohttp.ClientSession) -> Caller:
    return Caller(chat.address, session)


@pytest_asyncio.fixture
async def ann(chat: LocalChat, call: Caller) -> Person:
    """A visitor who has pressed Start, and the bot has seen it."""
    person = chat.user(ANN.user_id)
    person.open_link()
    await call.updates()
    return person
