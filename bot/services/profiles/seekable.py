"""Whether an exhibitor may ask a visitor who lets themselves be found, and that it did."""

from __future__ import annotations

import datetime as dt

from bot.domain.catalogue import Catalogue, name_key
from bot.domain.meeting import Meeting
from bot.matching.terms import product_term
from bot.ports.unit_of_work import Transaction
from bot.services.leads.access import lead_with

MOST_ASKED = 20
"""An exhibitor asks so many visitors a day."""
MOST_ASKING = 3
"""So many exhibitors ask a visitor a day."""
DAY = dt.timedelta(hours=24)


async def shown_terms(tx: Transaction, exhibitor_id: str, catalogue: Catalogue) -> frozenset[str]:
    """What visitors may look for and find there: its categories, its products, whom it seeks."""
    exhibitor, profile = catalogue.exhibitor(exhibitor_id), await tx.profiles.partner(exhibitor_id)
    shown = [f"c:{name_key(one)}" for one in exhibitor.categories if one] if exhibitor else []
    shown += [product_term(one) for one in exhibitor.products] if exhibitor else []
    return frozenset((*shown, *(f"k:{kind}" for kind in (profile.seeks if profile else ()))))


async def settle_request(
    tx: Transaction, meeting: Meeting, catalogue: Catalogue, by: int, now: dt.datetime
) -> str:
    """An exhibitor's first request is about to leave. To whom it has met, it may; whom it only found is settled
    then, as by an invitation: not before, since many a draft is never sent. Empty where it may leave, else why
    not: limit | silent."""
    exhibitor_id, viewer_id, at = meeting.exhibitor_id, meeting.viewer_id, now.astimezone(dt.UTC)
    if await lead_with(tx, exhibitor_id, viewer_id) is not None:
        return ""
    if await tx.profiles.asked(exhibitor_id, at - DAY) >= MOST_ASKED:
        return "limit"
    profile, terms = await tx.profiles.visitor(viewer_id), await shown_terms(tx, exhibitor_id, catalogue)
    found = profile is not None and await tx.profiles.seekers(
        exhibitor_id,
        meeting.edition,
        terms,
        since=at - DAY,
        most_asked=MOST_ASKING,
        limit=1,
        number=profile.number,
    )
    if not found:
        return "silent"
    await tx.profiles.settle(exhibitor_id, viewer_id, asked=True, by=by, at=at)
    return ""
