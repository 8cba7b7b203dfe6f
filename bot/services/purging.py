"""The retention rules, applied."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.domain.catalogue import Catalogue
from bot.ports.unit_of_work import Transaction, UnitOfWork

DRAFTS_KEPT = dt.timedelta(days=30)
"""How long an announcement may stay unsent."""


@dataclass(frozen=True, slots=True)
class Retention:
    """Days that handled updates, sent messages and follow-up contexts are kept; and days after the expo's last
    day that people are (who was seen later, for that long after they were)."""

    intake_days: int
    viewers_days_after_expo: int


@dataclass(frozen=True, slots=True)
class Purged:
    """How many rows went, by what they were."""

    intake: int
    outbox: int
    conversations: int
    dialogs: int = 0
    viewers: int = 0
    questions: int = 0
    tickets: int = 0
    drafts: int = 0


async def purge(uow: UnitOfWork, retention: Retention, catalogue: Catalogue, *, now: dt.datetime) -> Purged:
    """Delete what is older than its time. ``now`` is aware."""
    before = now - dt.timedelta(days=retention.intake_days)
    people_before = _people_before(retention, catalogue, now)

    async def work(tx: Transaction) -> Purged:
        await tx.helpdesk.remember_messages()
        return Purged(
            intake=await tx.intake.purge(before),
            outbox=await tx.outbox.purge(before),
            conversations=await tx.conversations.purge(before),
            dialogs=await tx.dialogs.purge(now),
            viewers=await tx.viewers.purge(people_before) if people_before else 0,
            questions=await tx.questions.purge(people_before) if people_before else 0,
            tickets=await tx.helpdesk.purge(people_before) if people_before else 0,
            drafts=await tx.announcements.purge(now - DRAFTS_KEPT),
        )

    return await uow.write(work)


def _people_before(retention: Retention, catalogue: Catalogue, now: dt.datetime) -> dt.datetime | None:
    """People last seen before this are forgotten; None while the expo is to come, on, or not long enough over."""
    kept = dt.timedelta(days=retention.viewers_days_after_expo)
    over = catalogue.version > 0 and catalogue.local(now - kept).date() > catalogue.expo.end_date
    return now - kept if over else None
