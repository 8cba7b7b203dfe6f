"""From starting ``main.py run`` to the first answered update, on one core, and the memory it takes then."""

from __future__ import annotations

import asyncio
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from bot.localchat import BotProfile, LocalChat, Persona
from tests.benchmarks.sending import TOKEN
from tests.e2e.bot_process import EXAMPLE, ROOT, environment, main_py

ROUNDS = 5


async def run() -> list[str]:
    """An update waits when the process starts; five starts."""
    seconds, megabytes = [], []
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/expo.sqlite3"
        code, _, err = await main_py("import", str(EXAMPLE), storage__url=url)
        if code != 0:
            raise RuntimeError(f"the sample cannot be imported: {err}")
        for number in range(ROUNDS):
            took, memory = await _start(url, Path(folder), seed=number)
            seconds.append(took)
            megabytes.append(memory)
    return [
        f"first answer after  {statistics.median(seconds):5.2f} s   (of {ROUNDS} starts)",
        f"resident memory     {statistics.median(megabytes):5.0f} MB",
    ]


async def _start(url: str, folder: Path, *, seed: int) -> tuple[float, float]:
    people = [Persona(1, "Emma")]
    # Another seed, other update ids: the database would drop those that it knows.
    bot = BotProfile(4242, "Expo", "expo_bench_bot")
    chat = LocalChat(token=TOKEN, bot=bot, personas=people, limits=None, seed=seed)
    address = await chat.start()
    chat.user(1).send("where is booth B2-017?")
    one_core = ["taskset", "-c", "1"] if Path("/usr/bin/taskset").exists() else []
    began = time.perf_counter()
    process = await asyncio.create_subprocess_exec(
        *one_core,
        sys.executable,
        str(ROOT / "main.py"),
        "run",
        env=environment(
            telegram__token=TOKEN, telegram__api_url=address, storage__url=url, web__listen="127.0.0.1:0"
        ),
        cwd=folder,
        stderr=asyncio.subprocess.DEVNULL,
    )
    await chat.user(1).wait_reply(within=60)
    took = time.perf_counter() - began
    pages = int(Path(f"/proc/{process.pid}/statm").read_text().split()[1])
    process.terminate()
    await process.wait()
    await chat.stop()
    return took, pages * os.sysconf("SC_PAGE_SIZE") / 1e6
