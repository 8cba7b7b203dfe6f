"""Dialogs, as the core asks for them."""

from __future__ import annotations

import datetime as dt
from typing import Protocol

from bot.domain.dialog import Dialog


class DialogRepository(Protocol):
    """Where people are in flows of several steps."""

    async def get(self, chat_id: int, user_id: int, now: dt.datetime) -> Dialog | None:
        """The dialog of that person in that chat; None where there is none or it has expired."""
        ...

    async def put(self, dialog: Dialog) -> None:
        """Keep it in the place of the one before."""
        ...

    async def end(self, chat_id: int, user_id: int) -> None: ...

    async def purge(self, expired_before: dt.datetime) -> int:
        """Delete what expired before; returns how many."""
        ...
