"""The product as its users run it: a subprocess of main.py."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from pathlib import Path

import aiohttp

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "north-china-smart-energy-expo"


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def environment(**settings: str) -> dict[str, str]:
    """This process's environment with only these settings; ``telegram__token`` stands for EXPO_TELEGRAM__TOKEN."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("EXPO_")}
    return kept | {f"EXPO_{name.upper()}": value for name, value in settings.items()}


async def main_py(*arguments: str, stdin: str = "", **settings: str) -> tuple[int, str, str]:
    """Run a command to its end: exit code, stdout, stderr."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        str(ROOT / "main.py"),
        *arguments,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env=environment(**settings),
        cwd=settings.get("cwd", str(ROOT)),
    )
    async with asyncio.timeout(120):
        out, err = await process.communicate(stdin.encode())
    assert process.returncode is not None
    return process.returncode, out.decode(), err.decode()


class BotProcess:
    """``main.py run`` with these settings; starts, is killed, starts again."""

    def __init__(self, log: Path, **settings: str) -> None:
        self.settings = settings
        self.port = free_port()
        self.settings.setdefault("web__listen", f"127.0.0.1:{self.port}")
        self._log = log
        self._process: asyncio.subprocess.Process | None = None

    @property
    def process(self) -> asyncio.subprocess.Process:
        assert self._process is not None
        return self._process

    @property
    def output(self) -> str:
        return self._log.read_text(encoding="utf-8")

    async def start(self, *, within: float = 30) -> None:
        """Return when it says that it is ready."""
        process = await self.spawn()
        async with asyncio.timeout(within), aiohttp.ClientSession() as session:
            while not await self._ready(session):
                assert process.returncode is None, self.output
                await asyncio.sleep(0.02)

    async def spawn(self) -> asyncio.subprocess.Process:
        """Begin, without waiting until it is ready."""
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                str(ROOT / "main.py"),
                "run",
                stdout=log,
                stderr=log,
                env=environment(**self.settings),
                cwd=ROOT,
            )
        return self._process

    async def _ready(self, session: aiohttp.ClientSession) -> bool:
        try:
            async with session.get(f"http://127.0.0.1:{self.port}/readyz") as response:
                return response.status == 200
        except aiohttp.ClientError:
            return False

    async def kill(self) -> None:
        """kill -9."""
        self.process.kill()
        await self.process.wait()

    async def stop(self) -> int:
        """SIGTERM; its exit code."""
        if self.process.returncode is None:
            self.process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(10):
            return await self.process.wait()
