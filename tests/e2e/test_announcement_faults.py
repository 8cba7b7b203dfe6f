"""Everything goes wrong at once on the way to 300 readers: nobody is left out, and who has it twice is listed.

The same with 3,000 readers runs in simulated time (tests/delivery); here are real connections and a real timeout.
"""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web

from bot.localchat import ApiError, DropConnection, Limits, LocalChat, Params
from tests.e2e import fair
from tests.e2e.bot_process import BotProcess
from tests.e2e.conftest import TOKEN

PEOPLE, RATE = 300, 300
BLOCKED = range(20, PEOPLE + 1, 20)
pytestmark = pytest.mark.slow


@pytest.fixture
async def local_chat() -> AsyncIterator[LocalChat]:
    """Telegram's limits, at a faster pace; every twentieth has blocked the bot."""
    chat = fair.chat_of(PEOPLE, Limits(messages_per_second=RATE, burst=RATE))
    await chat.start()
    yield chat
    await chat.stop()


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_an_announcement_survives_faults(local_chat: LocalChat, imported: str, tmp_path: Path) -> None:
    dice = random.Random(3)
    accepted_and_died: Counter[int] = Counter()

    async def before(method: str, _params: Params) -> web.Response | None:
        if method != "sendmessage":
            return None
        roll = dice.random()
        if roll < 0.02:
            raise ApiError(429, "Too Many Requests: retry after 1", {"retry_after": 1})
        if roll < 0.06:
            page = b"<html><h1>Bad Gateway</h1></html>"
            return web.Response(status=dice.choice([500, 502]), body=page, content_type="text/html")
        if roll < 0.08:
            raise DropConnection
        return None

    async def after(method: str, params: Params) -> web.Response | None:
        if method != "sendmessage" or (roll := dice.random()) >= 0.04:
            return None
        accepted_and_died[int(params.text("chat_id"))] += 1
        if roll < 0.02:
            await asyncio.sleep(21)  # longer than the bot waits
        raise DropConnection

    local_chat.intercept_before.append(before)
    local_chat.intercept_after.append(after)
    for person in BLOCKED:
        local_chat.api.rooms.private(person).blocked = True
    bot = BotProcess(
        tmp_path / "bot.log",
        telegram__token=TOKEN,
        telegram__api_url=local_chat.address,
        storage__url=imported,
        delivery__messages_per_second=str(RATE),
    )
    await fair.announce(imported, PEOPLE)
    await bot.start()
    async with asyncio.timeout(120):
        while (await fair.tally(imported)).pending:
            await asyncio.sleep(0.2)
    # Back after a block: the next one reaches them.
    local_chat.user(20).open_link()
    await local_chat.user(20).wait_reply(within=30)
    assert await bot.stop() == 0

    counts = await fair.tally(imported)
    assert (counts.sent, counts.gone) == (PEOPLE - len(BLOCKED), len(BLOCKED))
    expected = Counter(person for person in range(1, PEOPLE + 1) if person not in BLOCKED)
    assert fair.received(local_chat) == expected + accepted_and_died
    assert accepted_and_died.keys() <= await fair.uncertain(imported)
    assert await fair.inactive(imported) == set(BLOCKED) - {20}
