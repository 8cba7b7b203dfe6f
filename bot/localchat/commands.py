"""Menus of commands: which one somebody sees, by scope and language."""

from __future__ import annotations

import re
from typing import Final

from .errors import bad_request
from .people import Json

_NAME: Final = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE: Final = re.compile(r"[a-z]{2}")
_GENERAL: Final = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators")
Scope = tuple[str, int, int]
DEFAULT: Final[Scope] = ("default", 0, 0)


def check_language(code: str) -> str:
    if code and _LANGUAGE.fullmatch(code) is None:
        raise bad_request("invalid language code specified")
    return code


def check_commands(commands: object) -> list[Json]:
    """The `commands` parameter; a leading slash is forgiven, as Telegram does."""
    if not isinstance(commands, list):
        raise bad_request("expected an Array of BotCommand")
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    return [_command(command) for command in commands]


def _command(command: object) -> Json:
    if not isinstance(command, dict):
        raise bad_request("expected an Object as BotCommand")
    name = str(command.get("command", "")).removeprefix("/").lower()
    description = str(command.get("description", "")).strip()
    if _NAME.fullmatch(name) is None:
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}


class CommandMenus:
    """What setMyCommands keeps."""

    def __init__(self) -> None:
        self._menus: dict[tuple[Scope, str], list[Json]] = {}

    def put(self, scope: Scope, language: str, commands: list[Json]) -> None:
        """Keep a menu; an empty one is deleted."""
        if commands:
            self._menus[scope, language] = commands
        else:
            self._menus.pop((scope, language), None)

    def get(self, scope: Scope, language: str) -> list[Json]:
        """Exactly this menu, without any fallback: what getMyCommands answers."""
        return self._menus.get((scope, language), [])

    def seen_in_private(self, user_id: int, language: str) -> list[Json]:
        """What somebody sees in the chat with the bot."""
        return self._first([("chat", user_id, 0), ("all_private_chats", 0, 0), DEFAULT], language)

    def seen_in_group(self, chat_id: int, user_id: int, *, admin: bool, language: str) -> list[Json]:
        """What a member of a group sees there."""
        scopes: list[Scope] = [("chat_member", chat_id, user_id)]
        scopes += [("chat_administrators", chat_id, 0)] if admin else []
        scopes += [("chat", chat_id, 0)]
        scopes += [("all_chat_administrators", 0, 0)] if admin else []
        return self._first([*scopes, ("all_group_chats", 0, 0), DEFAULT], language)

    def _first(self, scopes: list[Scope], language: str) -> list[Json]:
        # People's language codes may carry a region (zh-hans), menus never do.
        short = language.lower().split("-")[0][:2]
        for scope in scopes:
            for code in (short, "") if short else ("",):
                if (scope, code) in self._menus:
                    return self._menus[scope, code]
        return []


def general_scope(kind: str) -> Scope | None:
    """A scope that names no chat."""
    return (kind, 0, 0) if kind in _GENERAL else None
