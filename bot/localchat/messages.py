"""A message as a person sees it, and waiting for the next one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .people import Json
from .rooms import Room


@dataclass(frozen=True, slots=True)
class Message:
    """A message and the keyboard that came with it; `raw` is Telegram's JSON."""

    raw: Json
    keyboard: Json | None = None

    @property
    def id(self) -> int:
        return int(self.raw["message_id"])

    @property
    def chat_id(self) -> int:
        return int(self.raw["chat"]["id"])

    @property
    def from_bot(self) -> bool:
        return bool(self.raw["from"]["is_bot"])

    @property
    def text(self) -> str:
        """Text or caption; empty where there is neither."""
        return str(self.raw.get("text") or self.raw.get("caption") or "")

    @property
    def rows(self) -> list[list[Json]]:
        """Buttons, inline or of a reply keyboard, as they lie."""
        markup = self.raw.get("reply_markup") or self.keyboard or {}
        rows: list[list[Json]] = markup.get("inline_keyboard") or markup.get("keyboard") or []
        return rows

    @property
    def buttons(self) -> list[str]:
        """The labels of all buttons, row by row."""
        return [str(button["text"]) for row in self.rows for button in row]

    def button(self, label_or_data: str) -> Json | None:
        """The button with this label or callback data; an icon may stand before the label."""
        buttons = [button for row in self.rows for button in row]
        exact = [b for b in buttons if label_or_data in (b["text"], b.get("callback_data"))]
        loose = [b for b in buttons if str(b["text"]).endswith(f" {label_or_data}")]
        return next(iter(exact + loose), None)

    def __getitem__(self, name: str) -> Any:
        return self.raw[name]

    def __contains__(self, name: str) -> bool:
        return name in self.raw


Match = Callable[[Message], bool] | str | None


class Reader:
    """Reads what the bot writes into a room, each message once."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self._message_cursor = 0
        self._reply_cursor = 0

    @property
    def messages(self) -> list[Message]:
        """All messages of the room in their present state."""
        return [self._seen(raw) for raw in self.room.messages.values()]

    def mark(self) -> None:
        """The person does something now: replies come after it."""
        self._reply_cursor = self.room.log.last_id

    async def next_message(self, within: float = 5.0, match: Match = None) -> Message:
        """The next new message of the bot, in order, none left out."""
        event_id, message = await self._wait(self._message_cursor, ("message",), match, within)
        self._message_cursor = event_id
        return message

    async def wait_reply(self, match: Match = None, within: float = 5.0) -> Message:
        """The next message or edit of the bot since the person last did something."""
        event_id, message = await self._wait(self._reply_cursor, ("message", "edit"), match, within)
        self._reply_cursor = event_id
        return message

    async def wait_until(self, condition: Callable[[], bool], within: float = 5.0) -> None:
        """Wait for anything that shows in this chat."""
        async with asyncio.timeout(within):
            while not condition():
                await self.room.log.wait()

    async def _wait(self, cursor: int, names: tuple[str, ...], match: Match, within: float) -> tuple[int, Message]:
        try:
            async with asyncio.timeout(within):
                while True:
                    for event in self.room.log.since(cursor):
                        cursor = event.id
                        if event.name in names and event.payload["from"]["is_bot"]:
                            message = self._seen(event.payload)
                            if _fits(message, match):
                                return cursor, message
                    await self.room.log.wait()
        except TimeoutError:
            last = [message.text or sorted(message.raw) for message in self.messages[-3:]]
            raise TimeoutError(f"no message within {within} s; the last ones: {last}") from None

    def _seen(self, raw: Json) -> Message:
        return Message(raw, self.room.keyboards.get(raw["message_id"]))


def _fits(message: Message, match: Match) -> bool:
    if match is None:
        return True
    return match in message.text if isinstance(match, str) else match(message)
