"""Telegram's webhook: check the secret, store, acknowledge."""

from __future__ import annotations

import hmac
import logging
from collections.abc import Awaitable, Callable, Sequence

from aiohttp import web

from bot.domain.errors import StorageError
from bot.domain.intake import RawUpdate
from bot.telegram.json_text import loads

LARGEST_UPDATE = 1 << 20
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name

log = logging.getLogger(__name__)


class Webhook:
    """Acknowledges only what is stored: anything but 200 makes Telegram send it again."""

    def __init__(self, store: Callable[[Sequence[RawUpdate]], Awaitable[None]], secret: str) -> None:
        self._store = store
        self._secret = secret.encode()

    async def receive(self, request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, self._secret):
            return web.Response(status=403)
        body = await request.read()
        try:
            update = _update(body)
        except ValueError:
            log.error("a webhook delivery is no update (%d bytes)", len(body))
            return web.Response(status=400)
        try:
            await self._store([update])
        except StorageError as error:
            log.error("an update could not be stored: %s", error)
            return web.Response(status=503)
        return web.Response()


def _update(body: bytes) -> RawUpdate:
    content = loads(body)
    update_id = content.get("update_id") if isinstance(content, dict) else None
    if type(update_id) is not int or abs(update_id) >= 1 << 63:
        raise ValueError("no update_id")
    return RawUpdate(update_id, body.decode("utf-8", "replace"))
