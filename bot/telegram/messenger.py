"""Rendered messages to the Bot API, and its exceptions to outcomes."""

from __future__ import annotations

import datetime as dt
import logging
import time
from collections.abc import Callable
from typing import Any

from telegram import InputFile
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError, TimedOut

from bot.domain.outbox import ChatMoved, Failed, Outcome, RateLimited, ReaderGone, Rejected, Sent
from bot.ports.messenger import Button, Key, Rendered
from bot.telegram.api import BotApi
from bot.telegram.request import UncertainDelivery

log = logging.getLogger(__name__)

_NOT_MODIFIED = "message is not modified"
_NO_LONGER_EDITABLE = (
    "message to edit not found",
    "message can't be edited",
    "no text in the message to edit",
    "no caption in the message to edit",
)
_GONE = "message to delete not found"
_NOT_DELETABLE = "message can't be deleted"
_NO_WAY_IN = (
    "topic_closed",
    "topic_deleted",
    "message to be replied not found",
    "reply message not found",
    "message thread not found",
)
"""Why nothing can be sent below a message."""
_TURNED_ALREADY = "topic_not_modified"
_LONGEST_TOPIC = 128
"""Characters of a topic's name."""
_ASKED_AGAIN = 600.0
"""Seconds until a chat without topics is asked whether it has them now."""
_UNFORESEEN = "Unknown error in HTTP implementation"
_UNREADABLE_MARKUP = "can't parse entities"


class TelegramMessenger:
    """Implements the messenger port over the Bot API. ``paid_broadcast``: Telegram is paid for broadcasts."""

    def __init__(
        self, api: BotApi, *, paid_broadcast: bool = False, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._api = api
        self._paid_broadcast = paid_broadcast
        self._clock = clock
        self._without_topics: dict[int, float] = {}
        self._begun: dict[tuple[int, str], int] = {}
        self._unturned: dict[tuple[int, int], int] = {}

    async def deliver(
        self, chat_id: int, message: Rendered, *, edits: int | None = None, broadcast: bool = False
    ) -> Outcome:
        try:
            if edits is not None and _may_replace(message):
                edited = await self._edit(chat_id, message, edits)
                if edited is not None:
                    return edited
            method, parameters = _call(chat_id, message)
            if broadcast and self._paid_broadcast:
                parameters["allow_paid_broadcast"] = True
            result = await self._send(chat_id, message, method, parameters)
        except TelegramError as error:
            return outcome_of(error)
        try:
            await self._turn_topic(chat_id, message, _thread_of(result))
        except TelegramError:
            # It is sent: sent again, it would be there twice. Members can open the topic themselves.
            log.warning("the topic of a message that was sent could not be opened again")
        return Sent(result["message_id"], file_id=_file_id_of(result))

    async def _send(self, chat_id: int, message: Rendered, method: str, parameters: dict[str, Any]) -> Any:
        """What goes on in a topic stands below the message that it answers; where that is gone or closed to us, it
        begins a topic of its own."""
        if message.topic and message.answers is not None:
            reply = {"message_id": message.answers, "allow_sending_without_reply": False}
            try:
                return await self._api.call(method, parameters | {"reply_parameters": reply})
            except BadRequest as error:
                if not any(phrase in error.message.lower() for phrase in _NO_WAY_IN):
                    raise
                parameters = {name: value for name, value in parameters.items() if name != "reply_parameters"}
        if message.topic:
            parameters |= await self._topic(chat_id, message.topic)
        result = await self._api.call(method, parameters)
        self._begun.pop((chat_id, message.topic), None)
        return result

    async def _turn_topic(self, chat_id: int, message: Rendered, thread: int | None) -> None:
        """Open or close the topic in which a message stands. That it is so already, or is gone, or is not ours to
        turn, is no fault of the message."""
        if message.topic_open is None or thread is None:
            return
        method = "reopenForumTopic" if message.topic_open else "closeForumTopic"
        try:
            await self._api.call(method, {"chat_id": chat_id, "message_thread_id": thread})
        except (BadRequest, Forbidden) as error:
            if _TURNED_ALREADY not in error.message.lower():
                log.info("%s: %s", method, error.message)

    async def _topic(self, chat_id: int, name: str) -> dict[str, int]:
        """A new topic to send into; nothing where the chat has none, or does not let us begin one. One whose
        message did not arrive is used again."""
        if self._clock() < self._without_topics.get(chat_id, 0.0):
            return {}
        thread = self._begun.get((chat_id, name))
        if thread is None:
            try:
                begun = await self._api.call("createForumTopic", {"chat_id": chat_id, "name": _fitting(name)})
            except BadRequest:
                self._without_topics[chat_id] = self._clock() + _ASKED_AGAIN
                return {}
            thread = self._begun[chat_id, name] = begun["message_thread_id"]
        return {"message_thread_id": thread}

    async def withdraw(
        self, chat_id: int, message_ids: tuple[int, ...], instead: Rendered | None = None
    ) -> Outcome:
        try:
            for message_id in message_ids:
                await self._delete(chat_id, message_id, instead)
            return Sent()
        except TelegramError as error:
            return outcome_of(error)

    async def _delete(self, chat_id: int, message_id: int, instead: Rendered | None) -> None:
        try:
            await self._api.call("deleteMessage", {"chat_id": chat_id, "message_id": message_id})
        except BadRequest as error:
            reason = error.message.lower()
            if _GONE in reason:
                return
            if instead is None or _NOT_DELETABLE not in reason:
                raise
            if await self._edit(chat_id, instead, message_id) is None:
                caption = {"caption": instead.html, "parse_mode": "HTML", "reply_markup": {"inline_keyboard": []}}
                await self._api.call(
                    "editMessageCaption", {"chat_id": chat_id, "message_id": message_id, **caption}
                )

    async def _edit(self, chat_id: int, message: Rendered, message_id: int) -> Outcome | None:
        """None where the message can't be edited any more and has to be sent anew."""
        method, parameters = _editing_call(chat_id, message)
        # An edit without reply_markup keeps the old buttons: say that there are none.
        parameters = {"reply_markup": {"inline_keyboard": []}, **parameters, "message_id": message_id}
        place, sent = (chat_id, message_id), Sent(message_id)
        try:
            result = await self._api.call(method, parameters)
            thread = _thread_of(result)
        except BadRequest as error:
            reason = error.message.lower()
            if any(phrase in reason for phrase in _NO_LONGER_EDITABLE):
                return None
            if _NOT_MODIFIED not in reason:
                raise
            # Tried again because its topic could not be turned: only the edit itself told where it stands.
            thread, sent = self._unturned.get(place), Sent()
        if message.topic_open is not None and thread is not None:
            self._unturned[place] = thread
            await self._turn_topic(chat_id, message, thread)
            del self._unturned[place]
        return sent


def _thread_of(result: Any) -> int | None:
    """The topic in which a message stands."""
    return result.get("message_thread_id") if isinstance(result, dict) and result.get("is_topic_message") else None


def _file_id_of(result: dict[str, Any]) -> str:
    """Of the picture in its full size; empty where there is none."""
    sizes = result.get("photo") or ()
    return str(sizes[-1]["file_id"]) if sizes else ""


def _fitting(name: str) -> str:
    line = " ".join(name.split())
    return line if len(line) <= _LONGEST_TOPIC else line[: _LONGEST_TOPIC - 1].rstrip() + "…"


def _may_replace(message: Rendered) -> bool:
    """Whether another message can become this one by editing: a text, or a file that Telegram has. Keys below the
    text field only come with a new message."""
    if message.location is not None or message.keys is not None:
        return False
    return message.file is None or bool(message.file.file_id)


def _call(chat_id: int, message: Rendered) -> tuple[str, dict[str, Any]]:
    """The method that sends it, and its parameters."""
    parameters: dict[str, Any] = {"chat_id": chat_id, **_keyboard(message)}
    if message.answers is not None:
        reply = {"message_id": message.answers, "allow_sending_without_reply": True}
        parameters["reply_parameters"] = reply
    if message.location is not None:
        latitude, longitude = message.location
        return "sendLocation", parameters | {"latitude": latitude, "longitude": longitude}
    if message.file is None:
        return "sendMessage", parameters | _text(message)
    file = message.file
    content = file.file_id or InputFile(file.content, filename=file.name)
    caption = {"caption": message.html, "parse_mode": "HTML"}
    return f"send{file.kind.capitalize()}", parameters | caption | {file.kind: content}


def _editing_call(chat_id: int, message: Rendered) -> tuple[str, dict[str, Any]]:
    parameters: dict[str, Any] = {"chat_id": chat_id, **_keyboard(message)}
    if message.file is None:
        return "editMessageText", parameters | _text(message)
    caption = {"caption": message.html, "parse_mode": "HTML"}
    if message.file.kind == "voice":  # the one kind that cannot be exchanged
        return "editMessageCaption", parameters | caption
    media = {"type": message.file.kind, "media": message.file.file_id, **caption}
    return "editMessageMedia", parameters | {"media": media}


def _text(message: Rendered) -> dict[str, Any]:
    return {"text": message.html, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}


def _keyboard(message: Rendered) -> dict[str, Any]:
    if message.keys is not None:
        return {"reply_markup": _keys(message.keys)}
    if not message.keyboard:
        return {}
    return {"reply_markup": {"inline_keyboard": [[_button(button) for button in row] for row in message.keyboard]}}


def _button(button: Button) -> dict[str, str]:
    if button.url is not None:
        return {"text": button.label, "url": button.url}
    return {"text": button.label, "callback_data": button.data or ""}


def _keys(rows: tuple[tuple[Key, ...], ...]) -> dict[str, Any]:
    if not rows:
        return {"remove_keyboard": True}
    keyboard = [
        [{"text": key.label} | ({"request_contact": True} if key.contact else {}) for key in row] for row in rows
    ]
    return {"keyboard": keyboard, "resize_keyboard": True, "one_time_keyboard": True}


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
            return Rejected(error.message, markup=_UNREADABLE_MARKUP in error.message.lower())
        case TimedOut() | UncertainDelivery():
            return Failed(error.message, uncertain=True)
        case _:
            # Of a proxy's page of HTML the status is enough, of an error that nobody foresaw its kind: the rest
            # may hold what was to be sent.
            told = error.message.partition(". Parsing the server response")[0]
            return Failed(told.partition("(")[0] if told.startswith(_UNFORESEEN) else told)


def seconds_of(error: RetryAfter) -> float:
    """How long a 429 asks us to wait."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, dt.timedelta) else float(wait)
