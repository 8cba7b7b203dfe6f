"""Files that people sent, downloaded from the Bot API."""

from __future__ import annotations

from telegram.error import BadRequest, TelegramError

from bot.ports.files import FileUnavailable
from bot.telegram.api import BotApi


class TelegramFiles:
    """Implements ``FileSource``. Telegram gives a bot files of up to 20 MB."""

    def __init__(self, api: BotApi) -> None:
        self._api = api

    async def download(self, file_id: str, most: int) -> bytes:
        try:
            found = await self._api.call("getFile", {"file_id": file_id})
            if found.get("file_size", 0) > most or "file_path" not in found:
                raise FileUnavailable("it is too large")
            content = await self._api.download(found["file_path"])
        except BadRequest as error:
            raise FileUnavailable(error.message) from error
        except TelegramError as error:
            raise FileUnavailable(error.message, passing=True) from error
        if len(content) > most:
            raise FileUnavailable("it is too large")
        return content
