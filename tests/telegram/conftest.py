"""A local chat to talk to, without rate limits."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.localchat import BotProfile, LocalChat, Persona
from bot.telegram.application import TelegramEdge, connect

TOKEN = "4242:local-chat-token-for-tests-only"


@pytest.fixture
async def local_chat() -> AsyncIterator[LocalChat]:
    chat = LocalChat(
        token=TOKEN,
        bot=BotProfile(4242, "Expo", "expo_test_bot"),
        personas=[Persona(number, f"Person {number}") for number in range(1, 6)],
        limits=None,
    )
    await chat.start()
    yield chat
    await chat.stop()


@pytest.fixture
async def edge(local_chat: LocalChat) -> AsyncIterator[TelegramEdge]:
    connected = connect(local_chat.address, TOKEN)
    await connected.bot.initialize()
    yield connected
    await connected.bot.shutdown()
