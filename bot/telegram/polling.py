"""Long polling that stores before it acknowledges."""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from telegram.error import Conflict, InvalidToken, RetryAfter
from telegram.error import TelegramError as BotApiError

from bot.domain.errors import StorageError, TelegramError
from bot.domain.intake import RawUpdate
from bot.telegram.api import BotApi
from bot.telegram.json_text import dumps
from bot.telegram.messenger import seconds_of

POLL_SECONDS = 25
NEWCOMER_SECONDS = 30.0
"""A conflict this soon after the start means that another process was there first."""
LONGEST_WAIT = 30.0

log = logging.getLogger(__name__)


class Poller:
    """Fetches updates for ever. The offset moves only behind what ``receive`` has stored; Telegram's own
    memory of the offset is the one that counts, so a restart begins without one."""

    def __init__(
        self,
        api: BotApi,
        receive: Callable[[Sequence[RawUpdate]], Awaitable[None]],
        allowed_updates: Sequence[str],
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        elapsed: Callable[[], float] | None = None,
    ) -> None:
        self._api = api
        self._receive = receive
        self._allowed = list(allowed_updates)
        self._sleep = sleep
        self._elapsed = elapsed or _since_now()
        self._webhook_is_gone = False

    async def run(self) -> None:
        """Poll until cancelled.

        Raises:
            TelegramError: the token is refused, or another process polls with it.
        """
        offset: int | None = None
        failures = 0
        while True:
            try:
                offset = await self._poll(offset)
                failures = 0
            except InvalidToken:
                raise TelegramError("Telegram refuses the token; set [telegram] token from @BotFather") from None
            except Conflict as error:
                self._refuse_second(error)
                failures += 1
                await self._wait(error, failures)
            except (BotApiError, StorageError) as error:
                failures += 1
                await self._wait(error, failures)

    async def _poll(self, offset: int | None) -> int | None:
        if not self._webhook_is_gone:
            await self._api.call("deleteWebhook", {})
            self._webhook_is_gone = True
        parameters = {
            "offset": offset,
            "timeout": POLL_SECONDS,
            "limit": 100,
            "allowed_updates": self._allowed,
        }
        result: list[dict[str, Any]] = await self._api.call(
            "getUpdates", parameters, read_timeout=POLL_SECONDS + 15
        )
        if not result:
            return offset
        await self._receive([RawUpdate(item["update_id"], dumps(item)) for item in result])
        highest: int = max(item["update_id"] for item in result)
        return highest + 1

    def _refuse_second(self, error: Conflict) -> None:
        if self._elapsed() < NEWCOMER_SECONDS:
            raise TelegramError(
                "Another process is running with this bot token; stop it first, or use a token of its own"
                f" ({error.message})"
            ) from None

    async def _wait(self, error: Exception, failures: int) -> None:
        if isinstance(error, RetryAfter):
            seconds = seconds_of(error)
        else:
            seconds = min(0.5 * 2 ** min(failures - 1, 10), LONGEST_WAIT) * (0.5 + random.random() / 2)  # noqa: S311
        log.warning("cannot fetch updates, trying again in %.1f s: %s", seconds, error)
        await self._sleep(seconds)


def _since_now() -> Callable[[], float]:
    loop = asyncio.get_running_loop()
    started = loop.time()
    return lambda: loop.time() - started
