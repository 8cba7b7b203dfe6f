"""Who is in the chat: people and the bot, and the JSON shapes by which Telegram names them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody with a phone. `role` only labels the phone on the page."""

    user_id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = "en"
    role: str = "visitor"
    phone: str = "+15550000000"
    is_premium: bool = False


@dataclass(frozen=True, slots=True)
class BotProfile:
    """The bot as BotFather set it up. Privacy mode is on unless `can_read_all_group_messages`."""

    user_id: int
    first_name: str
    username: str
    description: str = ""
    short_description: str = ""
    supports_inline_queries: bool = False
    can_read_all_group_messages: bool = False
    can_join_groups: bool = True


@dataclass(frozen=True, slots=True)
class Phase:
    """A preset of the clock that the page offers."""

    label: str
    label_zh: str
    iso: str


def user_json(persona: Persona) -> Json:
    """A User as it stands in `from`."""
    user: Json = {"id": persona.user_id, "is_bot": False, "first_name": persona.first_name}
    if persona.last_name:
        user["last_name"] = persona.last_name
    if persona.username:
        user["username"] = persona.username
    if persona.language_code:
        user["language_code"] = persona.language_code
    if persona.is_premium:
        user["is_premium"] = True
    return user


def private_chat_json(persona: Persona) -> Json:
    """The Chat of a private conversation."""
    chat: Json = {"id": persona.user_id, "first_name": persona.first_name}
    if persona.last_name:
        chat["last_name"] = persona.last_name
    if persona.username:
        chat["username"] = persona.username
    chat["type"] = "private"
    return chat


def bot_json(user_id: int, first_name: str, username: str) -> Json:
    """The bot as a User."""
    return {"id": user_id, "is_bot": True, "first_name": first_name, "username": username}
