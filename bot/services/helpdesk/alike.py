"""Questions that are the same but for how people write: the team sees one."""

from __future__ import annotations

import datetime as dt

from bot.answers.normalise import normalise
from bot.domain.catalogue import Catalogue
from bot.domain.helpdesk import Ticket, TicketState
from bot.ports.unit_of_work import Transaction
from bot.services.helpdesk.tickets import show_change


def subject_of(text: str, language: str) -> str:
    """What is asked: no case, no spaces, no punctuation. Of another language it is another question: so is its
    answer."""
    plain = "".join(sign for sign in normalise(text) if sign.isalnum())
    return f"{language}:{plain}" if plain else ""


async def seen_by_team(tx: Transaction, ticket_id: int) -> Ticket | None:
    """The ticket that a button names or, where its asker withdrew it and others ask the same, the one that went on
    in its place."""
    ticket = await tx.helpdesk.get(ticket_id)
    while ticket is not None and ticket.state is TicketState.WITHDRAWN and ticket.same_as is not None:
        ticket = await tx.helpdesk.get(ticket.same_as)
    return ticket


async def leave(tx: Transaction, ticket: Ticket, catalogue: Catalogue, now: dt.datetime) -> bool:
    """Its asker, who withdrew it, is no longer one of those who ask the same; False where nobody else does."""
    if ticket.same_as is not None:
        root = await tx.helpdesk.count_askers(ticket.same_as)
        await show_change(tx, root, catalogue, now, besides=(0, None))
        return True
    others = await tx.helpdesk.followers(ticket.id)
    if not others:
        return False
    heir = await tx.helpdesk.hand_over(ticket.id, others[0].id)
    await show_change(tx, heir, catalogue, now, besides=(0, None))
    return True


async def withdraw_all(tx: Transaction, viewer_id: int, catalogue: Catalogue, now: dt.datetime) -> None:
    """Somebody is forgotten: whoever asks the same still waits for the answer."""
    for ticket in await tx.helpdesk.open_of(viewer_id):
        await leave(tx, await tx.helpdesk.settle(ticket.id, TicketState.WITHDRAWN, now, 0, ""), catalogue, now)
