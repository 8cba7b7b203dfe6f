"""What staff were shown of a lead turns by itself when its visitor decides."""

from __future__ import annotations

import datetime as dt

from bot.domain.lead import Lead, LeadRecord
from bot.ports.unit_of_work import Transaction
from bot.services.posting import post
from bot.views.leads import LeadScreen
from bot.views.message import Message


async def turn(tx: Transaction, record: Lead | LeadRecord, event: str, now: dt.datetime) -> frozenset[int]:
    """Bring the messages that show a lead up to date, of those who still work there; whose they are. What is known
    of the person is filled in when the edit leaves: it may be taken back before."""
    told = set()
    moment = int(now.astimezone(dt.UTC).timestamp() * 1000)
    for shown in await tx.captures.shown(record.id):
        member = await tx.teams.get(record.exhibitor_id, shown.viewer_id)
        if member is None or shown.message_id is None:
            continue
        view = LeadScreen(record.id, turned=True, step=shown.step)
        key = f"turned:{record.id}:{event}:{moment}:{shown.viewer_id}:{shown.message_id}"
        await post(tx, shown.viewer_id, Message(view), key, now, edits=shown.message_id)
        told.add(shown.viewer_id)
    return frozenset(told)
