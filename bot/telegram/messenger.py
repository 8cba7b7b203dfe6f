"""Rendered messages to the Bot API, and its exceptions to outcomes."""

from __future__ import annotations

import datetime as dt
from typing import Any

from telegram import InputFile
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.domain.file import File
from bot.domain.outbox import ChatMoved, Failed, Outcome, RateLimited, ReaderGone, Rejected, Sent
from bot.ports.messenger import Button, Rendered
from bot.telegram.api import BotApi
from bot.telegram.request import UncertainDelivery

_NOT_MODIFIED = "message is not modified"
_NO_LONGER_EDITABLE = ("message to edit not found", "message can't be edited", "no text in the message to edit")


class TelegramMessenger:
    """Implements the messenger port over the Bot API."""

    def __init__(self, api: BotApi) -> None:
        self._api = api

    async def deliver(self, chat_id: int, message: Rendered, *, edits: int | None = None) -> Outcome:
        parameters = _parameters(chat_id, message)
        try:
            # A text cannot become a file by editing: that is sent anew.
            if edits is not None and message.file is None and message.location is None:
                edited = await self._edit(parameters, edits)
                if edited is not None:
                    return edited
            if message.location is not None:
                await self._api.call("sendLocation", _location(chat_id, message.location))
            result = await self._api.call(_method(message), parameters)
            return Sent(result["message_id"])
        except TelegramError as error:
            return outcome_of(error)

    async def _edit(self, parameters: dict[str, Any], message_id: int) -> Outcome | None:
        """None where the message can't be edited any more and has to be sent anew."""
        # An edit without reply_markup keeps the old buttons: say that there are none.
        parameters = {"reply_markup": {"inline_keyboard": []}, **parameters, "message_id": message_id}
        try:
            await self._api.call("editMessageText", parameters)
        except BadRequest as error:
            reason = error.message.lower()
            if _NOT_MODIFIED in reason:
                return Sent()
            if any(phrase in reason for phrase in _NO_LONGER_EDITABLE):
                return None
            raise
        return Sent(message_id)


def _parameters(chat_id: int, message: Rendered) -> dict[str, Any]:
    parameters: dict[str, Any] = {
        "chat_id": chat_id,
        "parse_mode": "HTML",
    }
    if message.file is None:
        parameters |= {"text": message.html, "link_preview_options": {"is_disabled": True}}
    else:
        parameters |= {"caption": message.html, message.file.kind: _sendable(message.file)}
    if message.keyboard:
        rows = [[_button(button) for button in row] for row in message.keyboard]
        parameters["reply_markup"] = {"inline_keyboard": rows}
    return parameters


def _method(message: Rendered) -> str:
    return "sendMessage" if message.file is None else f"send{message.file.kind.capitalize()}"


def _sendable(file: File) -> str | InputFile:
    return file.file_id or InputFile(file.content, filename=file.name)


def _location(chat_id: int, location: tuple[float, float]) -> dict[str, Any]:
    return {"chat_id": chat_id, "latitude": location[0], "longitude": location[1]}


def _button(button: Button) -> dict[str, str]:
    if button.url is not None:
        return {"text": button.label, "url": button.url}
    return {"text": button.label, "callback_data": button.data or ""}


def outcome_of(error: TelegramError) -> Outcome:
    """What a failed call means. BadRequest stands before NetworkError: it is a subclass of it."""
    match error:
        case RetryAfter():
            return RateLimited(seconds_of(error))
        case ChatMigrated():
            return ChatMoved(error.new_chat_id)
        case Forbidden():
            return ReaderGone(error.message)
        case BadRequest():
            return Rejected(error.message)
        case TimedOut() | UncertainDelivery():
            return Failed(error.message, uncertain=True)
        case NetworkError():
            return Failed(error.message)
        case _:
            return Failed(str(error))


def seconds_of(error: RetryAfter) -> float:
    """How long a 429 asks us to wait."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, dt.timedelta) else float(wait)
