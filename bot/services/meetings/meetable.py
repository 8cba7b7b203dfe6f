"""Whom one can meet: a button on their card."""

from __future__ import annotations

from dataclasses import replace

from bot.ports.unit_of_work import Transaction
from bot.services.browsing.scene import Row
from bot.views.agenda_actions import PlanVisit
from bot.views.card_actions import SendCard
from bot.views.meeting_actions import AskToMeet
from bot.views.message import Message
from bot.views.screens import ExhibitorCard


async def with_meet(tx: Transaction, message: Message) -> Message:
    """An exhibitor's card with [Meet], where the expo is not over and somebody is there to answer; anything else
    as it is."""
    view = message.view
    if not isinstance(view, ExhibitorCard):
        return message
    to_come = any(isinstance(action, PlanVisit) for row in message.rows for action in row)
    if not to_come or not await _answers(tx, view.exhibitor.id):
        return message
    rows: list[Row] = []
    for row in message.rows:
        if any(isinstance(action, SendCard) for action in row):
            # Three side by side would not be read on a phone.
            rows += [(row[0], AskToMeet(view.exhibitor.id)), row[1:]]
        else:
            rows.append(row)
    return replace(message, rows=tuple(row for row in rows if row))


async def _answers(tx: Transaction, exhibitor_id: str) -> bool:
    team = await tx.teams.team(exhibitor_id)
    return any(one.revoked_at is None for one in team) and (await tx.meetings.setup(exhibitor_id)).tables > 0
