"""Who is in the chat, a plain HTTP caller, and things to send."""

from __future__ import annotations

import asyncio
import struct
import zlib
from datetime import UTC, datetime
from typing import Any

import aiohttp

from bot.localchat import BotProfile, Persona

TOKEN = "7654321:AAlocalchat"
NOON = datetime(2026, 6, 10, 12, 0, tzinfo=UTC)
BOT = BotProfile(7654321, "Expo", "expo_bot", description="All about the expo", supports_inline_queries=True)
ANN = Persona(11, "Ann", "Visitor", "ann", "en", "visitor", "+4915112345678")
BEN = Persona(12, "Ben", None, None, "zh-hans", "exhibitor", "+8613912345678")
OLA = Persona(13, "Ola", role="organiser")


class Caller:
    """Calls methods by plain HTTP."""

    def __init__(self, address: str, session: aiohttp.ClientSession, token: str = TOKEN) -> None:
        self.address = address
        self.session = session
        self.root = f"{address}/bot{token}/"

    async def raw(self, method: str, **params: Any) -> dict[str, Any]:
        async with self.session.post(self.root + method, json=params) as answer:
            body: dict[str, Any] = await answer.json()
            assert answer.status == body.get("error_code", 200)
            return body

    async def __call__(self, method: str, **params: Any) -> Any:
        body = await self.raw(method, **params)
        assert body["ok"], body
        return body["result"]

    async def error(self, method: str, **params: Any) -> str:
        body = await self.raw(method, **params)
        assert not body["ok"], body
        return str(body["description"])

    async def upload(self, method: str, **fields: Any) -> dict[str, Any]:
        """A multipart call; bytes, or (name, bytes), are files."""
        form = aiohttp.FormData()
        for name, value in fields.items():
            if isinstance(value, tuple):
                form.add_field(name, value[1], filename=value[0])
            elif isinstance(value, bytes):
                form.add_field(name, value, filename=f"{name}.bin")
            else:
                form.add_field(name, str(value))
        async with self.session.post(self.root + method, data=form) as answer:
            body: dict[str, Any] = await answer.json()
            return body

    async def updates(self) -> list[dict[str, Any]]:
        """Take all pending updates."""
        got: list[dict[str, Any]] = await self("getUpdates")
        if got:
            await self("getUpdates", offset=got[-1]["update_id"] + 1)
        return got


def png(width: int = 4, height: int = 3) -> bytes:
    """A grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


class Ticks:
    """Seconds that pass when told to."""

    def __init__(self) -> None:
        self.value = 1000.0

    def __call__(self) -> float:
        return self.value

    def advance(self, seconds: float) -> None:
        self.value += seconds


class Waits:
    """Stands in for `asyncio.sleep`: tells that somebody waits, and lets them wait until they are cancelled."""

    def __init__(self) -> None:
        self._started = asyncio.Event()

    async def __call__(self, seconds: float) -> None:
        self._started.set()
        await asyncio.Event().wait()

    async def started(self) -> None:
        """Until a poll hangs at the server."""
        async with asyncio.timeout(5):
            await self._started.wait()
        self._started.clear()
