"""Somebody who acts on a meeting, here and now."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.domain.catalogue import Catalogue
from bot.domain.consent import ConsentRules
from bot.domain.dialog import LIFETIME, Dialog
from bot.ports.unit_of_work import Transaction
from bot.services.access import Access
from bot.services.agenda.planning import Planning

DIALOG = "meeting"


@dataclass(frozen=True, slots=True)
class Party:
    """``planning`` is the viewer at their agenda; ``client_id`` names what this update tells, the same however
    often it is told."""

    planning: Planning
    chat_id: int
    client_id: str
    consent_rules: ConsentRules
    access: Access

    @property
    def id(self) -> int:
        return self.planning.viewer.id

    @property
    def catalogue(self) -> Catalogue:
        return self.planning.catalogue

    @property
    def now(self) -> dt.datetime:
        """The moment in UTC."""
        return self.planning.now.astimezone(dt.UTC)

    async def wait(self, tx: Transaction, state: str, data: str = "") -> None:
        """What they write next is for this step."""
        expires_at = self.now + LIFETIME
        await tx.dialogs.put(Dialog(self.chat_id, self.id, DIALOG, state, data, 0, expires_at))

    async def waits(self, tx: Transaction) -> bool:
        """Whether something of ours waits for their words."""
        dialog = await tx.dialogs.get(self.chat_id, self.id, self.now)
        return dialog is not None and dialog.kind == DIALOG

    async def wait_no_more(self, tx: Transaction) -> None:
        """What they write next is for nothing of ours."""
        if await self.waits(tx):
            await tx.dialogs.end(self.chat_id, self.id)
