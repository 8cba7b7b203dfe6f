"""kill -9 in the middle of an announcement that an organiser wrote in the chat: nobody is left out, and its
progress goes on in the same message."""

from __future__ import annotations

import asyncio

import pytest

from bot.localchat import LocalChat
from tests.e2e.bot_process import BotProcess
from tests.e2e.conftest import PEOPLE

TEXT = "Hall 5 opens at nine."
ORGANISER = 1
pytestmark = pytest.mark.slow


def told(chat: LocalChat, person: int) -> int:
    return sum(message.text.startswith(TEXT) for message in chat.user(person).messages if message.from_bot)


async def test_an_announcement_goes_on_after_a_kill(local_chat: LocalChat, bot_process: BotProcess) -> None:
    # Slowly enough that the kill finds some who have not been told.
    bot_process.settings |= {"organisers__telegram_ids": str(ORGANISER), "delivery__messages_per_second": "30"}
    organiser, everybody = local_chat.user(ORGANISER), range(1, PEOPLE + 1)

    async def kill_in_the_middle(_method: str, _params: object) -> None:
        if sum(told(local_chat, number) for number in everybody) >= PEOPLE // 2:
            local_chat.intercept_after.remove(kill_in_the_middle)
            bot_process.process.kill()

    await bot_process.start()
    for number in everybody:
        local_chat.user(number).open_link()
        await local_chat.user(number).wait_reply(within=20)
    await organiser.ask("/broadcast", within=20)
    await organiser.ask(TEXT, within=20)
    await organiser.press("Send…")
    question = await organiser.wait_reply("Send it to", within=20)
    local_chat.intercept_after.append(kill_in_the_middle)
    confirm = question.button("Confirm")
    assert confirm is not None
    organiser.click(question, confirm["callback_data"])  # It may be killed before it answers the press itself.
    async with asyncio.timeout(60):
        await bot_process.process.wait()
    assert any(not told(local_chat, number) for number in everybody), "the kill came too late to prove anything"

    await bot_process.start(within=60)
    ended = await organiser.wait_reply("Ended", within=60)

    async with asyncio.timeout(20):
        while any(not told(local_chat, number) for number in everybody):
            await asyncio.sleep(0.1)
    assert ended.id == question.id
    assert f"Delivered: {PEOPLE} of {PEOPLE}" in ended.text
    assert await bot_process.stop() == 0
