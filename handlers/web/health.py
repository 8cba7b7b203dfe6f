"""Is it alive, is it ready, and how does it do."""

from __future__ import annotations

import asyncio
import contextlib
import math
import time
from collections.abc import Awaitable, Callable, Mapping

import orjson
from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from telegram.error import TelegramError

from bot.domain.errors import ExpoBotError

Check = Callable[[], Awaitable[str | None]]
"""Tells what is wrong, or None."""


def checked(probe: Callable[[], Awaitable[object]], *, seconds: float = 5.0) -> Check:
    """A check that passes where ``probe`` returns within ``seconds``."""

    async def check() -> str | None:
        try:
            async with asyncio.timeout(seconds):
                await probe()
        except (TimeoutError, ExpoBotError, TelegramError) as error:
            return type(error).__name__
        return None

    return check


def remembered(check: Check, *, seconds: float) -> Check:
    """The same check, asked anew at most every ``seconds``: whoever asks us often does not make us ask others."""
    asked_at, state = -math.inf, None

    async def remember() -> str | None:
        nonlocal asked_at, state
        if time.monotonic() - asked_at > seconds:
            state = await check()
            asked_at = time.monotonic()
        return state

    return remember


class Health:
    """``checks`` by name (database, intake, bot_api); ``measure`` freshens the metrics before a scrape."""

    def __init__(
        self, checks: Mapping[str, Check], registry: CollectorRegistry, measure: Callable[[], Awaitable[None]]
    ) -> None:
        self._checks = checks
        self._registry = registry
        self._measure = measure

    async def alive(self, _request: web.Request) -> web.Response:
        """The process answers."""
        return web.Response(text="ok\n")

    async def ready(self, _request: web.Request) -> web.Response:
        """200 where each check passes, else 503; the body names each one's state."""
        states = {name: await check() or "ok" for name, check in self._checks.items()}
        status = 200 if all(state == "ok" for state in states.values()) else 503
        return web.Response(status=status, body=orjson.dumps(states), content_type="application/json")

    async def metrics(self, _request: web.Request) -> web.Response:
        """Prometheus' text format."""
        with contextlib.suppress(ExpoBotError):
            # What is counted in memory is worth most just when the database is not there.
            await self._measure()
        return web.Response(body=generate_latest(self._registry), headers={"Content-Type": CONTENT_TYPE_LATEST})
