"""kill -9 in the middle of 500 updates: every one is handled, in order, none twice in effect."""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from functools import partial

import pytest

from bot.localchat import LocalChat
from tests.e2e.bot_process import BotProcess, free_port
from tests.e2e.conftest import PEOPLE, TOKEN
from tests.storage.raw import select

QUESTIONS_EACH = 10
BOOTH = re.compile(r"\b[A-F][1-5]-\d{3}\b")

pytestmark = pytest.mark.slow


def booth(person: int, number: int) -> str:
    """A different booth for each of a person's questions (row A has at least 30 in halls 1 to 5)."""
    return f"A{person % 5 + 1}-{number + 1:03d}"


async def questions_in_log(url: str) -> dict[int, list[str]]:
    """What took effect: each person's logged questions, in order."""
    by_person: dict[int, list[str]] = {}
    for viewer_id, text in await select(url, "SELECT viewer_id, text FROM questions ORDER BY id"):
        by_person.setdefault(viewer_id, []).append(text)
    return by_person


def replies(chat: LocalChat, person: int) -> list[str]:
    """The booths that the bot's answers to a person are about, in order."""
    found = (BOOTH.search(message.text) for message in chat.user(person).messages if message.from_bot)
    return [match[0] for match in found if match]


def has_reply(chat: LocalChat, person: int, name: str) -> bool:
    return name in replies(chat, person)


@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_every_update_takes_effect_once_across_a_kill(
    local_chat: LocalChat, bot_process: BotProcess, mode: str
) -> None:
    if mode == "webhook":
        port = free_port()
        bot_process.port = port
        bot_process.settings |= {
            "telegram__mode": "webhook",
            "web__listen": f"127.0.0.1:{port}",
            "web__public_url": f"http://127.0.0.1:{port}",
            "web__secret": "a-secret-of-this-test",
        }
    await bot_process.start()
    answered = 0
    enough = asyncio.Event()

    async def count(method: str, _params: object) -> None:
        nonlocal answered
        if method == "sendmessage":
            answered += 1
            if answered >= 100:
                enough.set()

    local_chat.intercept_after.append(count)
    people = range(1, PEOPLE + 1)
    for number in range(QUESTIONS_EACH):
        for person in people:
            local_chat.user(person).send(f"where is booth {booth(person, number)}?")
    await asyncio.wait_for(enough.wait(), 60)
    await bot_process.kill()
    after_kill = answered
    assert after_kill < PEOPLE * QUESTIONS_EACH, "the kill came too late to prove anything"
    await bot_process.start()

    expected = {person: [booth(person, number) for number in range(QUESTIONS_EACH)] for person in people}
    async with asyncio.timeout(120):
        for person in people:
            await local_chat.user(person).wait_until(
                partial(has_reply, local_chat, person, expected[person][-1]), within=120
            )
    assert await bot_process.stop() == 0

    logged = await questions_in_log(bot_process.settings["storage__url"])
    assert logged == {person: [f"where is booth {name}?" for name in expected[person]] for person in people}
    for person in people:
        got = replies(local_chat, person)
        assert list(dict.fromkeys(got)) == expected[person]
        # At least once: only what was in flight when the process died may have come twice.
        assert sum(Counter(got).values()) <= QUESTIONS_EACH + 1


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_a_stop_under_load_is_quick_and_loses_and_doubles_nothing(
    local_chat: LocalChat, bot_process: BotProcess
) -> None:
    # At 30 a second, 500 replies take 17 s: most of them are still to come when the bot is told to stop.
    slow = {"delivery__messages_per_second": "30", "log__level": "debug"}
    fast = dict(bot_process.settings)
    bot_process.settings |= slow
    await bot_process.start()
    people = range(1, PEOPLE + 1)
    for number in range(QUESTIONS_EACH):
        for person in people:
            local_chat.user(person).send(f"where is booth {booth(person, number)}?")
    await local_chat.user(1).wait_reply(within=30)
    assert await bot_process.stop() == 0
    answered = sum(len(replies(local_chat, person)) for person in people)
    assert answered < PEOPLE * QUESTIONS_EACH, "the stop came too late to prove anything"
    assert "never awaited" not in bot_process.output

    bot_process.settings = fast | {"log__level": "debug"}
    await bot_process.start()
    for person in people:
        await local_chat.user(person).wait_until(
            partial(has_reply, local_chat, person, booth(person, QUESTIONS_EACH - 1)), within=120
        )
    assert await bot_process.stop() == 0
    got = {person: replies(local_chat, person) for person in people}
    assert got == {person: [booth(person, number) for number in range(QUESTIONS_EACH)] for person in people}
    # Not even at debug does the log hold what people wrote, who they are, or the token.
    secrets = ("where is booth", "Person 1", TOKEN)
    assert [secret in bot_process.output for secret in secrets] == [False] * 3
