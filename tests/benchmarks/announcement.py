"""An announcement over HTTP, against a Bot API (in a process of its own) that enforces Telegram's limits.

Three thousand readers at Telegram's pace; replies to 20 questions a second beside such an announcement; and what
the event loop notices of 50,000 due rows.
"""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import re
import statistics
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.queues import Queue
from pathlib import Path
from typing import Any

import aiohttp

import main
from bot.config import fixed_settings
from bot.domain.outbox import FanOut, Priority, Tally
from bot.localchat import BotProfile, Limits, LocalChat, MovableClock, Persona
from bot.ports.unit_of_work import UnitOfWork
from bot.views.message import Message, to_facts
from bot.views.sending import Rest
from handlers.console import importing
from tests.benchmarks.sending import TOKEN
from tests.e2e.bot_process import free_port
from tests.storage.raw import execute

READERS, DUE = 3_000, 50_000
QUESTIONS_A_SECOND, ASKING_SECONDS = 20, 40
STALL_SECONDS = 20


def _chat(people: int, rate: float) -> LocalChat:
    chat = LocalChat(
        token=TOKEN,
        bot=BotProfile(4242, "Expo", "expo_bench_bot"),
        personas=[Persona(number, f"Person {number}") for number in range(1, people + 1)],
        limits=Limits(messages_per_second=rate, burst=int(rate)),
        history=20,
    )
    for number in range(1, people + 1):
        chat.user(number).mark_started()
    return chat


def _serve(addresses: Queue[Any], questions: Queue[Any], people: int, rate: float) -> None:
    """The local chat; for each number of questions it is told, it asks them and puts the waits in seconds."""

    async def serve() -> None:
        chat = _chat(people, rate)

        async def ask_at(at: float, person: int) -> float:
            await asyncio.sleep(at)
            began = time.perf_counter()
            # Readers get the announcement too: the reply is what names the booth.
            chat.user(person).send("where is booth B2-017?")
            await chat.user(person).wait_until(
                lambda: any(
                    "B2-017" in message.text and message.from_bot for message in chat.user(person).messages
                ),
                within=60,
            )
            return time.perf_counter() - began

        addresses.put(await chat.start())
        while True:
            count = await asyncio.to_thread(questions.get)
            waits = await asyncio.gather(
                *(ask_at(number / QUESTIONS_A_SECOND, people - number) for number in range(count))
            )
            addresses.put(sorted(waits))

    asyncio.run(serve())


@contextlib.contextmanager
def _server(people: int, rate: float) -> Any:
    context = get_context("spawn")
    addresses: Queue[Any] = context.Queue()
    questions: Queue[Any] = context.Queue()
    process = context.Process(target=_serve, args=(addresses, questions, people, rate), daemon=True)
    process.start()
    try:
        yield addresses.get(timeout=60), addresses, questions
    finally:
        process.terminate()
        process.join()


@dataclass(frozen=True)
class Bot:
    """The running bot: its database, and where its metrics are."""

    uow: UnitOfWork
    port: int

    async def announce(self) -> float:
        """Fan out to all; milliseconds."""
        text = "Hall 5 opens at 9 tomorrow."
        news = FanOut(1, "rest", to_facts(Message(Rest(text))), Priority.ANNOUNCEMENT, dt.datetime.now(dt.UTC))
        return await _timed(lambda: self.uow.write(lambda tx: tx.outbox.fan_out(news, range(1, DUE + 1))))

    async def tally(self) -> Tally:
        async with self.uow.read() as tx:
            return await tx.outbox.tally(1)

    async def refused(self) -> int:
        """How many times it was told 429."""
        address = f"http://127.0.0.1:{self.port}/metrics"
        async with aiohttp.ClientSession() as session, session.get(address) as response:
            found = re.search(r'expo_sends_total\{outcome="RateLimited"\} (\d+)', await response.text())
        return int(found[1]) if found else 0


@contextlib.asynccontextmanager
async def _bot(address: str, people: int, rate: float) -> AsyncIterator[Bot]:
    """The bot in this process, with a database and that many viewers."""
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        settings = fixed_settings(
            Path(folder),
            telegram={"token": TOKEN, "api_url": address},
            web={"listen": f"127.0.0.1:{port}"},
            delivery={"messages_per_second": rate},
        )
        clock = MovableClock()
        async with main.database_of(settings) as database:
            await importing.publish_folder(database.uow, main.EXAMPLE, clock)
            rows = ", ".join(f"({number}, 'en', 0, 1, 0, 0)" for number in range(1, people + 1))
            columns = "id, locale, locale_chosen, active, first_seen_at, last_seen_at"
            path = Path(folder) / settings.storage.url.removeprefix("sqlite:///")
            await execute(f"sqlite:///{path}", f"INSERT INTO viewers ({columns}) VALUES {rows}")
            stopped, ready = asyncio.Event(), asyncio.Event()
            running = asyncio.create_task(main.run_bot(settings, clock, stopped, ready.set))
            answers = asyncio.create_task(ready.wait())
            await asyncio.wait([running, answers], return_when=asyncio.FIRST_COMPLETED)
            try:
                if answers.done():
                    yield Bot(database.uow, port)
            finally:
                stopped.set()
                await running


async def _three_thousand() -> list[str]:
    rate = 30.0
    with _server(READERS, rate) as (address, _, _):
        async with _bot(address, READERS, rate) as bot:
            began = time.perf_counter()
            await bot.announce()
            while not (await bot.tally()).sent:
                await asyncio.sleep(0.001)
            first = time.perf_counter()
            while (await bot.tally()).pending:
                await asyncio.sleep(0.01)
            ended = time.perf_counter()
            sent, refused = (await bot.tally()).sent, await bot.refused()
    took, should = ended - first, READERS / rate
    return [
        f"{sent:,} readers at {rate:.0f}/s  {took:6.2f} s   (limit: {should:.2f} s, {took / should - 1:+.1%};"
        f" the first after {first - began:.2f} s; {refused} times 429)"
    ]


async def _replies() -> list[str]:
    rate = 30.0
    with _server(READERS, rate) as (address, answers, questions):
        async with _bot(address, READERS, rate) as bot:
            await bot.announce()
            await asyncio.sleep(2)
            questions.put(QUESTIONS_A_SECOND * ASKING_SECONDS)
            waits = await asyncio.to_thread(answers.get, True, 300)
            sent, refused = (await bot.tally()).sent, await bot.refused()
    return [
        f"replies beside it      median {statistics.median(waits) * 1000:5.1f} ms, p99"
        f" {waits[int(len(waits) * 0.99)] * 1000:5.1f} ms   (of {len(waits)} at {QUESTIONS_A_SECOND}/s;"
        f" {sent} announced beside them, {refused} times 429)"
    ]


async def _stalls() -> list[str]:
    rate, found = 30.0, list[float]()
    with _server(READERS, rate) as (address, _, _):
        async with _bot(address, DUE, rate) as bot:
            watching = asyncio.create_task(_watch(found))
            fan_out = await bot.announce()
            at_fan_out = max(found)
            found.clear()
            await asyncio.sleep(STALL_SECONDS)
            sending = max(found)
            found.clear()
            took = {name: await _timed(step) for name, step in _steps(bot).items()}
            at_steps = max(found)
            watching.cancel()
    steps = ", ".join(f"{name} {milliseconds:.0f} ms" for name, milliseconds in took.items())
    return [
        f"worst stall of the loop with {DUE:,} due rows  {sending * 1000:5.1f} ms   (in {STALL_SECONDS} s)",
        f"fan-out to {DUE:,}  {fan_out:.0f} ms, stall {at_fan_out * 1000:.1f} ms",
        f"{steps}; stall {at_steps * 1000:.1f} ms",
    ]


def _steps(bot: Bot) -> dict[str, Callable[[], Any]]:
    return {
        "tally": bot.tally,
        "pause": lambda: bot.uow.write(lambda tx: tx.outbox.hold(1)),
        "resume": lambda: bot.uow.write(lambda tx: tx.outbox.resume(1)),
        "cancel": lambda: bot.uow.write(lambda tx: tx.outbox.cancel(1, dt.datetime.now(dt.UTC))),
    }


async def _timed(step: Callable[[], Any]) -> float:
    began = time.perf_counter()
    await step()
    return (time.perf_counter() - began) * 1000


async def _watch(found: list[float]) -> None:
    """How late the loop comes back, again and again, in seconds."""
    while True:
        began = time.perf_counter()
        await asyncio.sleep(0.001)
        found.append(time.perf_counter() - began - 0.001)


async def run() -> list[str]:
    """Real time; about three minutes."""
    return [*await _three_thousand(), *await _replies(), *await _stalls()]
