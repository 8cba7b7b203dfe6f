"""The retention rules, applied."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, fields

from bot.domain.catalogue import Catalogue
from bot.domain.lead import UNDO
from bot.ports.files import FileStore
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.editions import current_edition

DRAFTS_KEPT = dt.timedelta(days=30)
"""How long an announcement may stay unsent."""
_OURS = re.compile(r"(leads/\d+|imports)/[^/]+")
NOTICES_KEPT = dt.timedelta(days=1)
"""How long a notice that has expired can be seen by organisers."""
TRIES_KEPT = dt.timedelta(days=1)
"""How long codes that somebody tried in vain count."""


@dataclass(frozen=True, slots=True)
class Retention:
    """Days that handled updates, sent messages and follow-up contexts are kept; and days after the expo's last
    day that exhibitors' leads are, and people (who was seen later, for that long after they were)."""

    intake_days: int
    viewers_days_after_expo: int
    leads_days_after_expo: int = 180


@dataclass(frozen=True, slots=True)
class Purged:
    """How many went, by what they were. ``teams``: members and invitations; ``tries``: codes tried in vain, and
    which message showed a lead that is gone."""

    intake: int
    outbox: int
    conversations: int
    dialogs: int = 0
    viewers: int = 0
    questions: int = 0
    tickets: int = 0
    drafts: int = 0
    leads: int = 0
    files: int = 0
    badges: int = 0
    teams: int = 0
    tries: int = 0
    meetings: int = 0

    def counts(self) -> dict[str, int]:
        """By name."""
        return {item.name: getattr(self, item.name) for item in fields(self)}


class _Rehearsed(Exception):
    """Nothing is committed."""

    def __init__(self, purged: Purged) -> None:
        super().__init__()
        self.purged = purged


async def purge(
    uow: UnitOfWork, retention: Retention, catalogue: Catalogue, files: FileStore, *, now: dt.datetime
) -> Purged:
    """Delete what is older than its time. ``now`` is aware."""
    purged, left = await uow.write(lambda tx: _purge(tx, retention, catalogue, now))
    for path in left:
        await files.remove(path)
    return purged


async def rehearse(uow: UnitOfWork, retention: Retention, catalogue: Catalogue, *, now: dt.datetime) -> Purged:
    """What ``purge`` would delete now. Nothing is."""

    async def work(tx: Transaction) -> None:
        purged, _ = await _purge(tx, retention, catalogue, now)
        raise _Rehearsed(purged)

    try:
        await uow.write(work)
    except _Rehearsed as rehearsed:
        return rehearsed.purged
    raise RuntimeError("a rehearsal was not taken back")


async def sweep(uow: UnitOfWork, files: FileStore) -> int:
    """Remove files of leads and imports that nothing names any more: the process died between a commit and the
    removal. Only while nobody stores files; returns how many."""
    async with uow.read() as tx:
        named = await tx.retention.files() | set(await tx.import_drafts.paths())
    # The folder may hold what is not ours: a database, say, where somebody put both into one place.
    loose = {path for path in await files.paths() if _OURS.fullmatch(path)} - named
    for path in sorted(loose):
        await files.remove(path)
    return len(loose)


async def _purge(
    tx: Transaction, retention: Retention, catalogue: Catalogue, now: dt.datetime
) -> tuple[Purged, list[str]]:
    before = now - dt.timedelta(days=retention.intake_days)
    people_before = _over_before(retention.viewers_days_after_expo, catalogue, now)
    await tx.helpdesk.remember_messages()
    leads, paths = await _leads(tx, retention, catalogue, now)
    brought = await tx.import_drafts.purge(now)
    await tx.temporary_notices.purge(now - NOTICES_KEPT)
    purged = Purged(
        intake=await tx.intake.purge(before),
        outbox=await tx.outbox.purge(before),
        conversations=await tx.conversations.purge(before),
        dialogs=await tx.dialogs.purge(now),
        viewers=await tx.viewers.purge(people_before) if people_before else 0,
        questions=await tx.questions.purge(people_before) if people_before else 0,
        tickets=await tx.helpdesk.purge(people_before) if people_before else 0,
        drafts=await tx.announcements.purge(now - DRAFTS_KEPT) + len(brought),
        leads=leads,
        files=len(paths) + len(brought),
        badges=await tx.retention.badges(people_before) if people_before else 0,
        teams=await tx.retention.teams(people_before) if people_before else 0,
        tries=await tx.captures.purge(now - TRIES_KEPT),
        meetings=await _meetings(tx, retention, catalogue, now),
    )
    return purged, [*paths, *brought]


async def _leads(
    tx: Transaction, retention: Retention, catalogue: Catalogue, now: dt.datetime
) -> tuple[int, list[str]]:
    """Those whose time is over, and those that staff deleted and can take back no more."""
    deleted = await tx.leads.purge_deleted(now - UNDO)
    over = _over_before(retention.leads_days_after_expo, catalogue, now) is not None
    before = now - dt.timedelta(days=retention.leads_days_after_expo)
    count, paths = await tx.retention.leads(await current_edition(tx), before, over=over)
    return count, [*(one.path for one in deleted if one.path), *paths]


async def _meetings(tx: Transaction, retention: Retention, catalogue: Catalogue, now: dt.datetime) -> int:
    """They are kept as long as leads are; what was never asked, for a day."""
    over = _over_before(retention.leads_days_after_expo, catalogue, now) is not None
    before = now - dt.timedelta(days=retention.leads_days_after_expo)
    drafts = await tx.meetings.drop_drafts(now - TRIES_KEPT)
    return drafts + await tx.meetings.purge(await current_edition(tx), before, over=over)


def _over_before(days: int, catalogue: Catalogue, now: dt.datetime) -> dt.datetime | None:
    """So many days ago, where the expo was over by then; None while it is to come, on, or not long enough over."""
    kept = dt.timedelta(days=days)
    over = catalogue.version > 0 and catalogue.local(now - kept).date() > catalogue.expo.end_date
    return now - kept if over else None
