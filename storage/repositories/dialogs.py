"""Dialogs."""

from __future__ import annotations

import datetime as dt

from bot.domain.dialog import Dialog
from storage.scope import Scope
from storage.values import to_instant, to_milliseconds


class SqlDialogs:
    """Implements ``DialogRepository``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._queries = scope.statements.dialogs

    async def get(self, chat_id: int, user_id: int, now: dt.datetime) -> Dialog | None:
        row = await self._queries.get_dialog(
            self._scope.connection, chat_id=chat_id, user_id=user_id, now=to_milliseconds(now)
        )
        if row is None:
            return None
        chat, user, kind, state, data, version, expires_at = row
        return Dialog(chat, user, kind, state, data, version, to_instant(expires_at))

    async def put(self, dialog: Dialog) -> None:
        await self._queries.put_dialog(
            self._scope.connection,
            chat_id=dialog.chat_id,
            user_id=dialog.user_id,
            kind=dialog.kind,
            state=dialog.state,
            data=dialog.data,
            version=dialog.version,
            expires_at=to_milliseconds(dialog.expires_at),
        )

    async def end(self, chat_id: int, user_id: int) -> None:
        await self._queries.end_dialog(self._scope.connection, chat_id=chat_id, user_id=user_id)

    async def purge(self, expired_before: dt.datetime) -> int:
        return len(
            await self._queries.purge_dialogs(
                self._scope.connection, expired_before=to_milliseconds(expired_before)
            )
        )
