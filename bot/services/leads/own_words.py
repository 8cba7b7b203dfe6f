"""What exhibitors say of themselves, on their card."""

from __future__ import annotations

from dataclasses import replace

from bot.ports.unit_of_work import Transaction
from bot.views.lead_actions import SendBrochure
from bot.views.message import Message
from bot.views.screens import ExhibitorCard


async def with_own_words(tx: Transaction, message: Message) -> Message:
    """An exhibitor's card with what its staff wrote (see ``describing``), and its brochure; anything else as it
    is."""
    view = message.view
    if not isinstance(view, ExhibitorCard):
        return message
    profile = await tx.booths.profile(view.exhibitor.id)
    if profile is None or profile.is_empty:
        return message
    told = replace(
        view, description=profile.description, own_products=profile.products, languages=profile.languages
    )
    brochure = ((SendBrochure(profile.exhibitor_id),),) if profile.brochure else ()
    return replace(message, view=told, rows=(*brochure, *message.rows))
