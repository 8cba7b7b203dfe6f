"""Fixtures for whole-product tests."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.localchat import BotProfile, LocalChat, Persona
from tests.e2e.bot_process import EXAMPLE, BotProcess, main_py

TOKEN = "4242:local-chat-token-for-tests-only"
PEOPLE = 50


@pytest.fixture
async def local_chat() -> AsyncIterator[LocalChat]:
    """A local chat without rate limits, and 50 people."""
    chat = LocalChat(
        token=TOKEN,
        bot=BotProfile(4242, "Expo", "expo_test_bot"),
        personas=[Persona(number, f"Person {number}") for number in range(1, PEOPLE + 1)],
        limits=None,
    )
    await chat.start()
    yield chat
    await chat.stop()


@pytest.fixture
async def imported(database_url: str) -> str:
    """A database with the sample expo, by its URL."""
    code, _, err = await main_py("import", str(EXAMPLE), storage__url=database_url, answers__semantic="off")
    assert code == 0, err
    return database_url


@pytest.fixture
async def bot_process(local_chat: LocalChat, imported: str, tmp_path: Path) -> AsyncIterator[BotProcess]:
    """The bot on the local chat, not started yet."""
    process = BotProcess(
        tmp_path / "bot.log",
        telegram__token=TOKEN,
        telegram__api_url=local_chat.address,
        storage__url=imported,
        delivery__messages_per_second="1000",
        delivery__per_chat_per_second="1000",
        # Loading the embedder takes most of a start, and nothing here asks by meaning.
        answers__semantic="off",
    )
    yield process
    if process._process is not None and process.process.returncode is None:
        await process.kill()
