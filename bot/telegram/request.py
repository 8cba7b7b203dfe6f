"""python-telegram-bot's requests over one aiohttp session."""

from __future__ import annotations

import asyncio
import io
from functools import cache
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
import orjson
from telegram._utils.defaultvalue import DefaultValue
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.telegram.json_text import loads

MEDIA_TIMEOUT = 120.0
"""Seconds for a request that uploads files."""


class UncertainDelivery(NetworkError):
    """The request left, its answer never came: the Bot API may have acted on it."""


class AiohttpRequest(BaseRequest):
    """A small request backend: keep-alive, a bounded number of connections, JSON bodies, proxies from the
    environment, timeouts as python-telegram-bot's errors.

    ``timeout`` is seconds for a whole exchange where a call brings none of its own.
    """

    def __init__(self, *, connections: int = 128, timeout: float = 20.0) -> None:
        self._connections = connections
        self._timeout = timeout
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return self._timeout

    async def initialize(self) -> None:
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=75)
            self._session = aiohttp.ClientSession(
                connector=connector, cookie_jar=aiohttp.DummyCookieJar(), auto_decompress=True
            )

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    def parse_json_payload(self, payload: bytes) -> dict[str, Any]:  # type: ignore[override]  # a static method there
        try:
            parsed = loads(payload)
        except ValueError as error:
            raise TelegramError("The Bot API answered with something that is not JSON") from error
        if not isinstance(parsed, dict):
            raise TelegramError("The Bot API answered with JSON that is not an object")
        return parsed

    async def do_request(  # noqa: PLR0917 - as the base class has it
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise RuntimeError("the request backend is not initialised")
        uploads = request_data is not None and request_data.contains_files
        reading = self._timeout if isinstance(read_timeout, DefaultValue) else read_timeout
        total = MEDIA_TIMEOUT if uploads and reading is not None else reading
        try:
            async with self._session.request(
                method,
                url,
                timeout=aiohttp.ClientTimeout(total=total, connect=10),
                proxy=proxy_of(url[: url.find("/", 8)]),
                **_body(request_data),
            ) as response:
                return response.status, await response.read()
        except aiohttp.ConnectionTimeoutError:
            # Not TimedOut: that stands for a request that may have arrived.
            raise NetworkError("No connection to the Bot API in time") from None
        except TimeoutError:
            raise TimedOut("The Bot API did not answer in time") from None
        except aiohttp.ClientConnectorError as error:
            raise NetworkError(f"No connection to the Bot API: {error.os_error or error}") from None
        except (aiohttp.ClientError, OSError, asyncio.IncompleteReadError) as error:
            raise UncertainDelivery(f"The connection to the Bot API broke: {type(error).__name__}") from error


@cache
def proxy_of(root: str) -> str | None:
    """The proxy that the environment names for a root like ``https://host``. aiohttp's own ``trust_env`` looks it
    up, and reads ~/.netrc, in a thread for each request: that halves the sends a second."""
    parts = urlsplit(root)
    if parts.hostname is None or proxy_bypass(parts.hostname):
        return None
    return getproxies().get(parts.scheme)


def _body(data: RequestData | None) -> dict[str, Any]:
    if data is None:
        return {}
    if not data.contains_files:
        return {"data": orjson.dumps(data.parameters), "headers": {"Content-Type": "application/json"}}
    form = aiohttp.FormData(quote_fields=False)
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime_type) in data.multipart_data.items():
        # aiohttp writes bare bytes in one go, which holds the event loop, and warns of those above a megabyte.
        part = io.BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, part, filename=filename, content_type=mime_type)
    return {"data": form}
