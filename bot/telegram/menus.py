"""The bot's face in Telegram: command menus and descriptions, sent only when they changed."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Mapping, Sequence
from typing import Any

import orjson
from telegram.error import TelegramError

from bot.domain.catalogue import Catalogue
from bot.domain.role import Role
from bot.ports.unit_of_work import UnitOfWork
from bot.services.access import Access
from bot.telegram.api import BotApi
from bot.texts.profile import bot_profile
from bot.texts.renderer import Renderer

log = logging.getLogger(__name__)
Call = tuple[str, dict[str, Any]]


class Menus:
    """Keeps Telegram's copy of our menus and descriptions like ours.

    ``commands`` are those that matter to each role; ``language`` is served where a client's language is none that
    the bot speaks.
    """

    def __init__(
        self,
        api: BotApi,
        bot_id: int,
        uow: UnitOfWork,
        renderer: Renderer,
        *,
        commands: Mapping[Role, Sequence[str]],
        access: Access,
        language: str,
    ) -> None:
        self._api = api
        self._bot_id = bot_id
        self._uow = uow
        self._renderer = renderer
        self._commands = commands
        self._access = access
        self._language = language

    async def publish(self, catalogue: Catalogue) -> None:
        """Send what differs from what was last sent; what fails is logged and tried with the next change."""
        for key, call in self._calls(catalogue):
            await self._send_changed(key, call)

    async def follow(self, viewer_id: int, locale: str) -> None:
        """The viewer's own menu speaks ``locale``, whatever their client reports, and shows what their role
        needs."""
        async with self._uow.read() as tx:
            roles = await self._access.roles(tx, viewer_id)
        role = next(role for role in reversed(tuple(self._commands)) if role in roles)
        parameters = {"commands": self._menu(locale, role), "scope": {"type": "chat", "chat_id": viewer_id}}
        await self._send_changed(f"menu:{viewer_id}", ("setMyCommands", parameters))

    def _menu(self, locale: str, role: Role = Role.VISITOR) -> list[dict[str, str]]:
        return [
            {"command": name, "description": self._renderer.text(locale, f"command.{name}")}
            for name in self._commands[role]
        ]

    def _calls(self, catalogue: Catalogue) -> list[tuple[str, Call]]:
        calls: list[tuple[str, Call]] = []
        for locale in self._renderer.locales:
            profile = bot_profile(self._renderer, catalogue, locale)
            # The default language also goes out without a code: it serves every other client.
            for code in (locale, "") if locale == self._language else (locale,):
                texts: dict[str, dict[str, Any]] = {
                    "setMyCommands": {"commands": self._menu(locale), "scope": {"type": "all_private_chats"}},
                    "setMyDescription": {"description": profile.description},
                    "setMyShortDescription": {"short_description": profile.short_description},
                }
                for method, parameters in texts.items():
                    calls.append((f"{method}:{code}", (method, {**parameters, "language_code": code})))
        return calls

    async def _send_changed(self, key: str, call: Call) -> None:
        method, parameters = call
        digest = hashlib.sha256(orjson.dumps(parameters, option=orjson.OPT_SORT_KEYS)).hexdigest()
        # Another bot on the same database has been told nothing yet.
        key = f"{self._bot_id}:{key}"
        async with self._uow.read() as tx:
            if await tx.bot_state.get(key) == digest:
                return
        if await self._send(method, parameters):
            await self._uow.write(lambda tx: tx.bot_state.put(key, digest))

    async def _send(self, method: str, parameters: dict[str, Any]) -> bool:
        try:
            await self._api.call(method, parameters)
        except TelegramError as error:
            log.warning("%s failed: %s", method, error)
            return False
        return True
