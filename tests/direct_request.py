"""python-telegram-bot's way to the local chat without HTTP, for tests in simulated time."""

from __future__ import annotations

import asyncio
from typing import Any

from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

from bot.localchat import DropConnection, LocalChat, Params
from bot.telegram.request import UncertainDelivery


class DirectRequest(BaseRequest):
    """Calls the local chat's methods after half of ``latency`` seconds, and answers after the other half."""

    def __init__(self, chat: LocalChat, latency: float) -> None:
        self._chat = chat
        self._latency = latency

    @property
    def read_timeout(self) -> float:
        return 20.0

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        parameters = dict(request_data.parameters) if request_data is not None else {}
        await asyncio.sleep(self._latency / 2)
        try:
            response = await self._chat._dispatcher.answer(url.rpartition("/")[2], Params(parameters))
        except DropConnection:
            raise UncertainDelivery("The connection broke") from None
        await asyncio.sleep(self._latency / 2)
        if not isinstance(response.body, bytes):
            raise NetworkError("no answer")
        return response.status, response.body
