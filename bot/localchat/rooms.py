"""Chats and their messages. A message is the JSON that Telegram would send; it is replaced, never changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from .errors import bad_request, forbidden, migrated
from .events import EventLog
from .people import Json, Persona, private_chat_json

_SUPERGROUP_BASE: Final = -1_000_000_000_000


@dataclass(slots=True)
class Topic:
    """A topic of a forum; its id is that of the message which opened it."""

    thread_id: int
    name: str
    icon_color: int
    closed: bool = False
    by_bot: bool = False


@dataclass(slots=True)
class Room:
    """A chat. In a private one `started` and `blocked` tell how the person stands to the bot."""

    id: int
    kind: str
    chat: Json
    messages: dict[int, Json] = field(default_factory=dict)
    keyboards: dict[int, Json] = field(default_factory=dict)
    log: EventLog = field(default_factory=EventLog)
    started: bool = False
    blocked: bool = False
    deactivated: bool = False
    members: dict[int, str] = field(default_factory=dict)
    bot_status: str = "member"
    muted: bool = False
    migrated_to: int = 0
    pinned: list[int] = field(default_factory=list)
    topics: dict[int, Topic] = field(default_factory=dict)
    last_message_id: int = 0
    bot_spoke_last: bool = False

    @property
    def private(self) -> bool:
        return self.kind == "private"

    @property
    def forum(self) -> bool:
        return bool(self.chat.get("is_forum"))

    @property
    def bot_is_admin(self) -> bool:
        return self.bot_status == "administrator"

    def check_writable(self, what: str = "text messages") -> None:
        """Refuse a bot that may not write here, in Telegram's words."""
        if self.migrated_to:
            raise migrated(self.migrated_to)
        if self.private:
            self._check_person()
            return
        if self.bot_status == "kicked":
            raise forbidden(f"bot was kicked from the {self.kind} chat")
        if self.bot_status == "left":
            raise forbidden(f"bot is not a member of the {self.kind} chat")
        if self.deactivated:
            raise bad_request("group is deactivated")
        if self.muted and not self.bot_is_admin:
            raise bad_request(f"not enough rights to send {what} to the chat")

    def _check_person(self) -> None:
        if self.deactivated:
            raise forbidden("user is deactivated")
        if self.blocked:
            raise forbidden("bot was blocked by the user")
        if not self.started:
            raise forbidden("bot can't initiate conversation with a user")


class Rooms:
    """All chats, and who is in them."""

    def __init__(self, bot_id: int, personas: Iterable[Persona], history: int | None = None) -> None:
        self._bot_id = bot_id
        self._history = history
        self.personas: dict[int, Persona] = {}
        self._rooms: dict[int, Room] = {}
        self._groups = 0
        # Telegram counts private chats and small groups of an account together, supergroups one by one.
        self._last_message_id = 0
        for persona in personas:
            self.add(persona)

    def add(self, persona: Persona) -> None:
        """Let somebody have a phone, or change who they are."""
        self.personas[persona.user_id] = persona
        room = self._rooms.get(persona.user_id)
        if room is not None:
            room.chat = private_chat_json(persona)

    def all(self) -> list[Room]:
        return list(self._rooms.values())

    def private(self, user_id: int) -> Room:
        """The chat of a person with the bot; KeyError for a stranger."""
        room = self._rooms.get(user_id)
        if room is None:
            room = Room(user_id, "private", private_chat_json(self.personas[user_id]))
            self._rooms[user_id] = room
        return room

    def open_group(self, title: str, kind: str, forum: bool) -> Room:
        self._groups += 1
        chat_id = (_SUPERGROUP_BASE if kind == "supergroup" else 0) - 4_000_000 - self._groups
        chat: Json = {"id": chat_id, "title": title, "type": kind}
        if forum:
            chat["is_forum"] = True
        if kind == "group":
            chat["all_members_are_administrators"] = False
        room = self._rooms[chat_id] = Room(chat_id, kind, chat)
        return room

    def find(self, chat_id: object) -> Room:
        """The chat that a call means."""
        if isinstance(chat_id, str):
            if not chat_id:
                raise bad_request("chat_id is empty")
            chat_id = self._by_name(chat_id)
        if chat_id is None:
            raise bad_request("chat_id is empty")
        room = self._rooms.get(chat_id) if isinstance(chat_id, int) else None
        if room is not None:
            return room
        if chat_id == self._bot_id:
            raise forbidden("bot can't send messages to bots")
        if isinstance(chat_id, int) and chat_id in self.personas:
            return self.private(chat_id)
        raise bad_request("chat not found")

    def _by_name(self, text: str) -> int | None:
        try:
            return int(text)
        except ValueError:
            pass
        # Only groups and channels can be found by name; people can't.
        for room in self._rooms.values():
            if text.startswith("@") and str(room.chat.get("username", "")).lower() == text[1:].lower():
                return room.id if not room.private else 0
        return 0

    def next_message_id(self, room: Room) -> int:
        if room.kind == "supergroup":
            room.last_message_id += 1
            return room.last_message_id
        self._last_message_id += 1
        return self._last_message_id

    def post(self, room: Room, message: Json, keyboard: Json | None = None) -> Json:
        """Put a message into the room; `keyboard` is one for under the text field."""
        message_id = message["message_id"]
        room.messages[message_id] = message
        if self._history is not None and len(room.messages) > self._history:
            self._forget(room, next(iter(room.messages)))
        if keyboard is not None:
            room.keyboards[message_id] = keyboard
        room.log.append("message", message)
        return message

    def replace(self, room: Room, message: Json) -> Json:
        room.messages[message["message_id"]] = message
        room.log.append("edit", message)
        return message

    def remove(self, room: Room, message_id: int) -> None:
        self._forget(room, message_id)
        room.log.append("delete", {"message_id": message_id})

    def _forget(self, room: Room, message_id: int) -> None:
        del room.messages[message_id]
        room.keyboards.pop(message_id, None)
        if message_id in room.pinned:
            room.pinned.remove(message_id)
