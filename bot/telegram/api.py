"""Raw calls of the Bot API, where building python-telegram-bot's objects would only cost time."""

from __future__ import annotations

from typing import Any

from telegram import InputFile
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter


class BotApi:
    """One bot's methods over one request backend. ``root`` is the Bot API's root, without ``/bot``."""

    def __init__(self, root: str, token: str, request: BaseRequest) -> None:
        self._prefix = f"{root}/bot{token}/"
        self._files = f"{root}/file/bot{token}/"
        self._request = request

    async def call(self, method: str, parameters: dict[str, Any], *, read_timeout: float | None = None) -> Any:
        """The ``result`` of a method; parameters that are None are left out, an
        ``InputFile`` is uploaded. ``read_timeout`` in seconds.

        Raises:
            telegram.error.TelegramError: as python-telegram-bot's own methods do.
        """
        data = RequestData(
            [
                RequestParameter(name, None, [value])
                if isinstance(value, InputFile)
                else RequestParameter(name, value, None)
                for name, value in parameters.items()
                if value is not None
            ]
        )
        if read_timeout is None:
            return await self._request.post(self._prefix + method, data)
        return await self._request.post(self._prefix + method, data, read_timeout=read_timeout)

    async def download(self, path: str) -> bytes:
        """The content of a file, by the ``file_path`` that ``getFile`` told.

        Raises:
            telegram.error.TelegramError: as python-telegram-bot's own methods do.
        """
        return await self._request.retrieve(self._files + path)
