"""Captures at 100 a second from 240 of an exhibitor's and its rival's staff: how long until the answer is visible.

Telegram (in a process of its own) posts each update to the webhook; the answer is visible when ``sendMessage``
comes in for that chat. The bot runs on one core where the system lets us choose.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import tempfile
import time
from collections.abc import AsyncIterator
from multiprocessing import get_context
from multiprocessing.queues import Queue
from pathlib import Path
from typing import Any

import aiohttp

import main
from bot.config import fixed_settings
from bot.localchat import BotProfile, LocalChat, Persona
from handlers.console import importing
from tests.benchmarks.sending import TOKEN
from tests.e2e.booths import FIRST_VISITOR, Telegram, code_of, open_booths, update_of
from tests.e2e.bot_process import free_port

STAFF, VISITORS = 240, 1_500
CAPTURES, A_SECOND = 3_000, 100
SECRET = "a-secret-of-this-benchmark"


def _telegram(results: Queue[Any], orders: Queue[Any]) -> None:
    """A local chat; told a webhook, it captures at the pace and puts the waits, sorted, in seconds."""

    async def serve() -> None:
        chat = LocalChat(
            token=TOKEN,
            bot=BotProfile(4242, "Expo", "expo_bench_bot"),
            personas=[Persona(number, f"Person {number}") for number in range(1, FIRST_VISITOR + VISITORS)],
            limits=None,
            history=20,
        )
        for number in range(1, FIRST_VISITOR + VISITORS):
            chat.user(number).mark_started()
        posted: dict[int, list[float]] = {number: [] for number in range(1, STAFF + 1)}
        waits: list[float] = []

        async def visible(method: str, params: Any) -> None:
            staff_id = int(params.values.get("chat_id", 0)) if method == "sendmessage" else 0
            if posted.get(staff_id):
                waits.append(time.perf_counter() - posted[staff_id].pop(0))

        chat.intercept_after.append(visible)
        results.put(await chat.start())
        url = await asyncio.to_thread(orders.get)
        loop = asyncio.get_running_loop()
        async with aiohttp.ClientSession() as session:
            telegram = Telegram(url, SECRET, session)
            began = loop.time()
            for number in range(CAPTURES):
                await asyncio.sleep(max(0.0, began + number / A_SECOND - loop.time()))
                staff_id = number % STAFF + 1
                code = code_of(number % VISITORS)
                posted[staff_id].append(time.perf_counter())
                telegram.deliver(update_of(number + 1, staff_id, f"{code[:4]}-{code[4:]}"))
            await telegram.all_taken()
        async with asyncio.timeout(60):
            while len(waits) < CAPTURES:
                await asyncio.sleep(0.05)
        results.put(sorted(waits))
        await asyncio.to_thread(orders.get)

    asyncio.run(serve())


@contextlib.asynccontextmanager
async def _bot(address: str, folder: Path) -> AsyncIterator[str]:
    """The running bot with the sample expo and its booths; where its webhook is."""
    port = free_port()
    settings = fixed_settings(
        folder,
        telegram={"token": TOKEN, "api_url": address, "mode": "webhook"},
        web={"listen": f"127.0.0.1:{port}", "public_url": f"http://127.0.0.1:{port}", "secret": SECRET},
        delivery={"messages_per_second": 1000, "per_chat_per_second": 1000},
        answers={"semantic": "off"},
        log={"level": "error"},
    )
    async with main.database_of(settings) as database:
        await importing.publish_folder(database.uow, main.EXAMPLE, main.SystemClock())
    await open_booths(f"sqlite:///{folder / 'expo.sqlite3'}", STAFF, VISITORS)
    stopped, ready = asyncio.Event(), asyncio.Event()
    running = asyncio.create_task(main.run_bot(settings, main.SystemClock(), stopped, ready.set))
    await ready.wait()
    yield f"http://127.0.0.1:{port}/telegram/webhook"
    stopped.set()
    await running


async def run() -> list[str]:
    """Half, 95 and 99 of a hundred answers, and the worst, in milliseconds."""
    context = get_context("spawn")
    results: Queue[Any] = context.Queue()
    orders: Queue[Any] = context.Queue()
    process = context.Process(target=_telegram, args=(results, orders), daemon=True)
    process.start()
    cores = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_setaffinity") else []
    try:
        address = await asyncio.to_thread(results.get)
        if len(cores) > 1:
            os.sched_setaffinity(process.pid or 0, set(cores[1:]))
            os.sched_setaffinity(0, {cores[0]})
        with tempfile.TemporaryDirectory() as folder:
            async with _bot(address, Path(folder)) as url:
                before = time.process_time()
                orders.put(url)
                waits = await asyncio.to_thread(results.get)
                cpu = time.process_time() - before
        orders.put(None)
    finally:
        process.terminate()
        process.join()
        if len(cores) > 1:
            os.sched_setaffinity(0, set(cores))
    shown = [1000 * waits[min(len(waits) - 1, int(len(waits) * part))] for part in (0.5, 0.95, 0.99, 1)]
    return [
        f"{CAPTURES} captures at {A_SECOND}/s by {STAFF} staff: p50 {shown[0]:.0f} ms, p95 {shown[1]:.0f} ms,"
        f" p99 {shown[2]:.0f} ms, worst {shown[3]:.0f} ms",
        f"CPU: {1000 * cpu / CAPTURES:.1f} ms a capture",
    ]
