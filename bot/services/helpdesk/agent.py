"""Somebody of the team at work."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.domain.catalogue import Catalogue
from bot.ports.unit_of_work import Transaction
from bot.services import auditing
from bot.services.helpdesk.desk import HelpDesk
from bot.services.helpdesk.tickets import Place


@dataclass(frozen=True, slots=True)
class Agent:
    """``id`` is the viewer's, ``name`` how Telegram calls them. They write or press in ``chat_id``; ``message_id``
    is the pressed message, which the reply edits. ``now`` is aware."""

    desk: HelpDesk
    id: int
    name: str
    chat_id: int
    message_id: int | None
    catalogue: Catalogue
    now: dt.datetime

    @property
    def place(self) -> Place:
        return self.chat_id, self.message_id

    async def require(self, tx: Transaction) -> None:
        """Raises NotAllowed where they may not answer here: see ``HelpDesk.require``."""
        await self.desk.require(tx, self.id, self.chat_id)

    async def require_role(self, tx: Transaction) -> None:
        """Raises NotAllowed where they are not of the help desk, whatever the chat."""
        await self.desk.require_role(tx, self.id)

    async def record(
        self, tx: Transaction, what: str, subject: str = "", *, before: str = "", after: str = ""
    ) -> None:
        """Write down what they did."""
        await auditing.record(tx, self.id, what, subject, before=before, after=after, at=self.now)
