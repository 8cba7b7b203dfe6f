"""Messages a second through the Bot API, sent by 64 workers: ours, and python-telegram-bot as shipped."""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Awaitable, Callable
from multiprocessing import get_context
from multiprocessing.queues import Queue

from telegram import Bot

from bot.localchat import BotProfile, LocalChat, Persona
from bot.ports.messenger import Rendered
from bot.telegram.application import connect
from bot.telegram.messenger import TelegramMessenger

TOKEN = "4242:local-chat-token-for-benchmarks"
WORKERS, ROUNDS = 64, 5
HELLO = Rendered("<b>Hello</b>", "Hello")


def _serve(addresses: Queue[str]) -> None:
    async def serve() -> None:
        chat = LocalChat(
            token=TOKEN,
            bot=BotProfile(4242, "Expo", "expo_bench_bot"),
            personas=[Persona(1, "Emma")],
            limits=None,
            history=100,
        )
        chat.user(1).mark_started()
        addresses.put(await chat.start())
        await asyncio.Event().wait()

    asyncio.run(serve())


async def _rate(send: Callable[[], Awaitable[object]], count: int) -> float:
    left = iter(range(count))

    async def work() -> None:
        for _ in left:
            await send()

    began = time.perf_counter()
    await asyncio.gather(*(work() for _ in range(WORKERS)))
    return count / (time.perf_counter() - began)


async def run() -> list[str]:
    """The server runs in a process of its own, so that a core is left for the client."""
    context = get_context("spawn")
    addresses: Queue[str] = context.Queue()
    server = context.Process(target=_serve, args=(addresses,), daemon=True)
    server.start()
    address = await asyncio.to_thread(addresses.get, True, 30)
    edge = connect(address, TOKEN)
    await edge.bot.initialize()
    messenger = TelegramMessenger(edge.api)
    shipped = Bot(TOKEN, base_url=f"{address}/bot")
    await shipped.initialize()
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(await _rate(lambda: messenger.deliver(1, HELLO), 4_000))
        theirs.append(await _rate(lambda: shipped.send_message(1, "<b>Hello</b>", parse_mode="HTML"), 400))
    await edge.bot.shutdown()
    await shipped.shutdown()
    server.terminate()
    server.join()
    ratio = statistics.median(a / b for a, b in zip(ours, theirs, strict=True))
    return [
        f"ours                {statistics.median(ours):8,.0f} sends/s",
        f"library as shipped  {statistics.median(theirs):8,.0f} sends/s",
        f"ratio               {ratio:8.1f}",
    ]
