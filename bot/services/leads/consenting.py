"""A visitor agrees, refuses, withdraws: receipts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.domain.card import Card, CardField
from bot.domain.consent import ConsentEvent, Receipt
from bot.domain.errors import NotAllowed
from bot.ports.unit_of_work import Transaction
from bot.services.editions import current_edition

TEXT_VERSION = "1"
"""Of the consent text (``consent.*`` in the locales): raise it when its meaning changes."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What the visitor was shown: to whom (``recipient``, with how to reach them), what for, until when, in which
    language."""

    purpose: str
    recipient: str
    keep_until: dt.date
    language: str


async def grant(
    tx: Transaction,
    card: Card,
    exhibitor_id: str,
    *,
    fields: Iterable[CardField],
    terms: Terms,
    now: dt.datetime,
) -> Receipt:
    """The visitor agrees for this exhibitor, to these fields of their card; which ones is remembered."""
    chosen = tuple(field for field in card.contact.filled if field in set(fields))
    receipt = Receipt(
        await current_edition(tx),
        exhibitor_id,
        card.viewer_id,
        ConsentEvent.GRANTED,
        now,
        chosen,
        TEXT_VERSION,
        terms.purpose,
        terms.recipient,
        terms.keep_until,
        terms.language,
    )
    await tx.consents.add(receipt)
    await tx.cards.put(replace(card, shares=chosen))
    return receipt


async def refuse(tx: Transaction, viewer_id: int, exhibitor_id: str, now: dt.datetime) -> bool:
    """The visitor does not agree, and is not asked again. False where there is nothing to refuse: what is in force
    is not taken back by a refusal (see ``revoke``)."""
    edition = await current_edition(tx)
    latest = await tx.consents.latest(edition, exhibitor_id, viewer_id)
    if latest is not None and latest.event is not ConsentEvent.ASKED:
        return False
    await tx.consents.add(Receipt(edition, exhibitor_id, viewer_id, ConsentEvent.REFUSED, now))
    return True


async def revoke(tx: Transaction, viewer_id: int, exhibitor_id: str, now: dt.datetime) -> Receipt:
    """The visitor takes back what the exhibitor has, also what was given by hand. What they had agreed to.

    Raises:
        NotAllowed: the exhibitor holds nothing of them.
    """
    edition = await current_edition(tx)
    leads = await tx.leads.of_viewer(viewer_id)
    held = [one for one in leads if (one.edition, one.exhibitor_id) == (edition, exhibitor_id)]
    latest = await tx.consents.latest(edition, exhibitor_id, viewer_id)
    if not held and latest is None:
        raise NotAllowed
    revoked = Receipt(edition, exhibitor_id, viewer_id, ConsentEvent.REVOKED, now)
    await tx.consents.add(revoked)
    for one in held:  # Who agrees again agrees to what they choose then: what was given by hand stays taken back.
        await tx.leads.end_declarations(one.id, now)
    return latest or revoked
