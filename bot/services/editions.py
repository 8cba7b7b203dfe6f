"""Which edition of the expo this is."""

from __future__ import annotations

from bot.ports.unit_of_work import Transaction

_KEY = "edition"


async def current_edition(tx: Transaction) -> int:
    """Its number: leads and consent belong to one edition. The first is 1."""
    kept = await tx.bot_state.get(_KEY)
    return int(kept) if kept else 1
