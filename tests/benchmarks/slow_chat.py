"""Replies to others while one chat's handler takes two seconds, through the whole application over HTTP."""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from pathlib import Path

import main
from bot.config import fixed_settings
from bot.localchat import BotProfile, LocalChat, MovableClock, Persona
from bot.telegram.turn import Turn
from bot.views.message import Message
from handlers import questions
from handlers.console import importing
from tests.benchmarks.sending import TOKEN

OTHERS, QUESTIONS = 20, 10


async def run() -> list[str]:
    """20 others ask 10 questions each, one after another, while one chat is held up all the time."""
    clock = MovableClock()
    people = [Persona(number, f"Person {number}") for number in range(OTHERS + 1)]
    chat = LocalChat(token=TOKEN, bot=BotProfile(4242, "Expo", "expo_bench_bot"), personas=people, limits=None)
    with tempfile.TemporaryDirectory() as folder:
        settings = fixed_settings(
            Path(folder),
            telegram={"token": TOKEN, "api_url": await chat.start()},
            web={"listen": "127.0.0.1:0"},
            delivery={"messages_per_second": 1000, "per_chat_per_second": 1000},
        )
        async with main.database_of(settings) as database:
            await importing.publish_folder(database.uow, main.EXAMPLE, clock)
        stopped, ready = asyncio.Event(), asyncio.Event()
        running = asyncio.create_task(main.run_bot(settings, clock, stopped, ready.set))
        await ready.wait()
        plain = questions.ask

        async def slow(
            turn: Turn, question: str, then: Message | None = None, message_id: int | None = None
        ) -> None:
            if turn.chat_id == 0:
                await asyncio.sleep(2)
            await plain(turn, question, then, message_id)

        questions.ask = slow
        try:
            for _ in range(5):
                chat.user(0).send("where is booth B2-017?")
            waits = await asyncio.gather(*(_waits(chat, number) for number in range(1, OTHERS + 1)))
        finally:
            questions.ask = plain
            stopped.set()
            await running
            await chat.stop()
    times = sorted(wait for person in waits for wait in person)
    return [
        f"median {statistics.median(times) * 1000:6.1f} ms",
        f"p99    {times[int(len(times) * 0.99)] * 1000:6.1f} ms   (of {len(times)} replies, 20 at once)",
    ]


async def _waits(chat: LocalChat, number: int) -> list[float]:
    person, waits = chat.user(number), []
    await asyncio.sleep(number * 0.0075)  # people do not press enter in step
    for _ in range(QUESTIONS):
        await asyncio.sleep(0.15)
        began = time.perf_counter()
        await person.ask("where is booth B2-017?")
        waits.append(time.perf_counter() - began)
    return waits
