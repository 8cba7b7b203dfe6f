"""kill -9 at ten moments of an announcement to 3,000: nobody is left out, and who may have it twice is listed."""

from __future__ import annotations

import asyncio
import random
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.localchat import Limits, LocalChat
from tests.e2e import fair
from tests.e2e.bot_process import BotProcess
from tests.e2e.conftest import TOKEN

PEOPLE, KILLS, RATE = 3_000, 10, 500
pytestmark = pytest.mark.slow


@pytest.fixture
async def local_chat() -> AsyncIterator[LocalChat]:
    """Telegram's limits, at a faster pace."""
    chat = fair.chat_of(PEOPLE, Limits(messages_per_second=RATE, burst=RATE))
    await chat.start()
    yield chat
    await chat.stop()


async def test_an_announcement_survives_kills(local_chat: LocalChat, imported: str, tmp_path: Path) -> None:
    bot = BotProcess(
        tmp_path / "bot.log",
        telegram__token=TOKEN,
        telegram__api_url=local_chat.address,
        storage__url=imported,
        delivery__messages_per_second=str(RATE),
    )
    moments = sorted(random.Random(4).sample(range(100, PEOPLE - 100), KILLS))
    accepted = 0

    async def kill_in_time(method: str, _params: object) -> None:
        """The Bot API has taken the message, and the bot never hears of it."""
        nonlocal accepted
        if method == "sendmessage":
            accepted += 1
            if moments and accepted >= moments[0]:
                moments.pop(0)
                bot.process.kill()

    local_chat.intercept_after.append(kill_in_time)
    await fair.announce(imported, PEOPLE)
    at_risk, kills = 0, 0
    while moments:
        process = await bot.spawn()
        async with asyncio.timeout(60):
            assert await process.wait() == -signal.SIGKILL, bot.output
        at_risk += await fair.in_flight(imported)
        kills += 1
    await bot.start()
    async with asyncio.timeout(60):
        while (await fair.tally(imported)).pending:
            await asyncio.sleep(0.2)
    assert await bot.stop() == 0

    received = fair.received(local_chat)
    doubled = {person for person, times in received.items() if times > 1}
    assert kills == KILLS
    assert received.keys() == set(range(1, PEOPLE + 1))
    assert sum(received.values()) - PEOPLE <= at_risk
    assert doubled <= await fair.uncertain(imported)
    assert (await fair.tally(imported)).sent == PEOPLE
