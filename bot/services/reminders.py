"""Reminders leave when they are due, and follow their sessions when those are moved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from bot.domain.agenda import AgendaItem, Subject
from bot.domain.catalogue import Catalogue
from bot.domain.outbox import NewOutboxMessage, Priority
from bot.domain.preferences import NoticeKind
from bot.domain.programme import Session
from bot.domain.reminder import CROWD_LEAD, SNOOZED, Due, ReminderRules, is_useful, leaves_until
from bot.ports.agenda import Saved
from bot.ports.clock import Clock
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.agenda.reminder import reminder_of
from bot.views.agenda import Reminder
from bot.views.message import to_facts

BATCH = 200
"""Items in one transaction: a few milliseconds, so that nobody waits."""

_AGAIN = dt.timedelta(minutes=1)
"""Sessions are followed anew after this: who was saving one while it moved has saved it with its old start."""


@dataclass(slots=True)
class Reminders:
    """A tick. ``catalogue`` gives the one in force, ``rules`` are the organiser's defaults; ``per_second`` is how
    many messages can leave: where more fall together, the first of them leave early, so that the last is not late.

    An item of an agenda holds when its next reminder is due, so a tick only looks. What a reminder is about counts
    in its key: viewer, subject, offset and start. A moved session has another start, so its reminders come anew.
    """

    uow: UnitOfWork
    clock: Clock
    catalogue: Callable[[], Catalogue]
    rules: ReminderRules
    per_second: float
    _followed: tuple[int, dt.datetime] | None = field(default=None, init=False)

    async def tick(self) -> None:
        """Follow what was moved, then send what is due."""
        catalogue, now = self.catalogue(), self.clock.now()
        if self._followed is None or self._followed[0] != catalogue.version or now - self._followed[1] >= _AGAIN:
            await self._follow(catalogue)
            self._followed = (catalogue.version, now)
        early_until = await self._early_until(now)
        while await self._send_batch(catalogue, now, early_until) == BATCH:
            pass

    async def _early_until(self, now: dt.datetime) -> dt.datetime:
        async with self.uow.read() as tx:
            coming = await tx.agenda.coming(now, now + CROWD_LEAD)
            ahead = await tx.outbox.waiting(Priority.REMINDER, now) if coming else 0
        return leaves_until(now, coming, ahead, self.per_second)

    async def _send_batch(self, catalogue: Catalogue, now: dt.datetime, early_until: dt.datetime) -> int:
        async with self.uow.read() as tx:
            if not await tx.agenda.due(now, 1, early_until=early_until):
                return 0

        async def work(tx: Transaction) -> int:
            if await tx.programmes.latest_number() != catalogue.version:
                return 0  # something newer was published a moment ago: the next tick knows what
            due = await tx.agenda.due(now, BATCH, early_until=early_until)
            texts = _Texts(catalogue, now)
            messages = [self._message(saved, texts, now) for saved in due]
            await tx.outbox.enqueue_all([message for message in messages if message])
            await tx.agenda.put_all([self._advanced(saved, catalogue, now) for saved in due])
            return len(due)

        return await self.uow.write(work)

    def _message(self, saved: Saved, texts: _Texts, now: dt.datetime) -> NewOutboxMessage | None:
        """What leaves for one due item; None where nothing (any more) should."""
        item = saved.item
        message = texts.of(item)
        if message is None or item.due_at is None or not saved.active or not saved.preferences.reminded:
            return None
        if not is_useful(item.starts_at, now):
            return None
        return NewOutboxMessage(
            chat_id=item.viewer_id,
            kind=message.kind,
            facts=message.facts,
            priority=Priority.REMINDER,
            due_at=min(item.due_at, now.astimezone(dt.UTC)),
            dedupe_key=_key(item, cancelled=message.cancelled),
        )

    def _advanced(self, saved: Saved, catalogue: Catalogue, now: dt.datetime) -> AgendaItem:
        """The item with the reminder after this one; what was missed meanwhile is made up for by this one."""
        after = max(now, saved.item.due_at or now)
        return _with_due(
            saved.item, self.rules.next_due(saved.item, saved.preferences, catalogue.zone, after=after)
        )

    async def _follow(self, catalogue: Catalogue) -> None:
        """Set the reminders of moved sessions for their new starts."""
        async with self.uow.read() as tx:
            starts = await tx.agenda.session_starts()
            revisions = await tx.session_changes.revisions({session_id for session_id, _ in starts})
        for session_id, starts_at in starts:
            session = catalogue.session(session_id)
            if session is None or session.start.astimezone(dt.UTC) == starts_at:
                continue
            revision = revisions.get(session_id)
            # Since then it has been known: what was due while we were away is sent now, where still useful.
            since = revision.changed_at if revision else catalogue.published_at
            while await self._follow_batch(session, starts_at, since, catalogue) == BATCH:
                pass

    async def _follow_batch(
        self, session: Session, starts_at: dt.datetime, since: dt.datetime, catalogue: Catalogue
    ) -> int:
        async def work(tx: Transaction) -> int:
            found = await tx.agenda.set_for(session.id, starts_at, BATCH)
            await tx.agenda.put_all([self._followed_item(saved, session, since, catalogue) for saved in found])
            return len(found)

        return await self.uow.write(work)

    def _followed_item(
        self, saved: Saved, session: Session, since: dt.datetime, catalogue: Catalogue
    ) -> AgendaItem:
        moved = replace(saved.item, starts_at=session.start.astimezone(dt.UTC))
        due = self.rules.next_due(moved, saved.preferences, catalogue.zone, after=since)
        offsets = self.rules.offsets_of(moved, saved.preferences)
        if due is None and offsets and session.start > since and not saved.preferences.wants(NoticeKind.CHANGES):
            # Moved so close that its reminders are past, and no notice tells: remind at once.
            due = Due(since, min(offsets))
        return _with_due(moved, due)


@dataclass(frozen=True, slots=True)
class _Text:
    kind: str
    facts: str
    cancelled: bool


class _Texts:
    """What reminders say: the same to everybody, made once for each subject and start."""

    def __init__(self, catalogue: Catalogue, now: dt.datetime) -> None:
        self._catalogue = catalogue
        self._now = now
        self._made: dict[tuple[Subject, dt.datetime], _Text | None] = {}

    def of(self, item: AgendaItem) -> _Text | None:
        """None for what is not in the programme any more: a notice has told."""
        key = (item.subject, item.starts_at)
        if key not in self._made:
            self._made[key] = self._make(item)
        return self._made[key]

    def _make(self, item: AgendaItem) -> _Text | None:
        message = reminder_of(item, self._catalogue, self._now)
        if message is None:
            return None
        cancelled = isinstance(message.view, Reminder) and message.view.cancelled
        return _Text(message.view.kind, to_facts(message), cancelled)


def _with_due(item: AgendaItem, due: Due | None) -> AgendaItem:
    return replace(item, due_at=due.at if due else None, due_offset=due.offset if due else None)


def _key(item: AgendaItem, *, cancelled: bool) -> str:
    """What makes a reminder that one: nobody gets it twice, whatever happens."""
    which = f"{item.due_offset}"
    if cancelled:
        which = "cancelled"
    elif item.due_offset == SNOOZED and item.due_at is not None:
        which = f"again-{_milliseconds(item.due_at)}"
    start = _milliseconds(item.starts_at)
    return f"reminder:{item.viewer_id}:{item.subject.kind.value}:{which}:{start}:{item.subject.id}"


def _milliseconds(instant: dt.datetime) -> int:
    return int(instant.timestamp() * 1000)
