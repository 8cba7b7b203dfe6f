"""What the bot waits for from one of the staff: captures, until they are done, and an answer to what was asked."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict, dataclass

from bot.domain.dialog import LIFETIME, Dialog
from bot.ports.unit_of_work import Transaction
from bot.services.leads.capturing import Capturing

DIALOG = "leads"
SCANNING_LASTS = dt.timedelta(hours=12)
"""A day at the booth; each capture begins it anew."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """``scanning``: captures are expected. ``ask`` is a step of the qualification of the lead ``lead_id``, or its
    contact, or search; empty for none. ``last_id`` is the lead that was captured last, ``captured`` and ``new``
    count this round; ``found`` are the leads that a search found; ``offered`` is a contact that was typed, which
    one tap captures."""

    scanning: bool = False
    ask: str = ""
    lead_id: int = 0
    last_id: int = 0
    captured: int = 0
    new: int = 0
    found: tuple[int, ...] = ()
    offered: str = ""

    @property
    def is_idle(self) -> bool:
        return not (self.scanning or self.ask or self.found or self.offered)


def read(dialog: Dialog | None) -> Waiting:
    """What a dialog waits for."""
    if dialog is None or dialog.kind != DIALOG:
        return Waiting()
    told = json.loads(dialog.data)
    return Waiting(**{**told, "found": tuple(told["found"])})


async def waiting(tx: Transaction, at: Capturing) -> Waiting:
    """What is waited for now."""
    return read(await tx.dialogs.get(at.chat_id, at.viewer_id, at.now))


async def wait(tx: Transaction, at: Capturing, for_what: Waiting) -> None:
    """Wait for this from now on; where that is nothing, for nothing."""
    if for_what.is_idle:
        dialog = await tx.dialogs.get(at.chat_id, at.viewer_id, at.now)
        if dialog is not None and dialog.kind == DIALOG:
            await tx.dialogs.end(at.chat_id, at.viewer_id)
        return
    lasts = SCANNING_LASTS if for_what.scanning else LIFETIME
    data = json.dumps(asdict(for_what))
    state = for_what.ask or "scan"
    await tx.dialogs.put(Dialog(at.chat_id, at.viewer_id, DIALOG, state, data, 0, at.at + lasts))
