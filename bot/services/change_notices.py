"""Whoever saved a session is told when it changes: once, old and new side by side."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.domain.catalogue import Catalogue
from bot.domain.diff import ProgrammeDiff
from bot.domain.notice import PendingNotice, SessionState, changed_sessions, notice_due, state_of
from bot.domain.outbox import NewOutboxMessage, Priority
from bot.domain.preferences import NoticeKind
from bot.domain.programme import Programme
from bot.domain.reminder import ReminderRules
from bot.ports.agenda import Saved
from bot.ports.clock import Clock
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.browsing.scene import column
from bot.views.action import Action
from bot.views.agenda import ChangeNotice
from bot.views.agenda_actions import DropSession, KeepSession, ShowAgenda, ShowAlternatives
from bot.views.browsing_actions import OpenSession
from bot.views.lines import ChangeLine, SessionLine
from bot.views.message import Message, to_facts

_LISTED = 5
_BATCH = 500
_SOON = dt.timedelta(hours=1)
"""A change of what starts within this after the quiet hours does not wait for their end."""


async def record(
    tx: Transaction, old: Programme, new: Programme, changes: ProgrammeDiff, *, now: dt.datetime
) -> None:
    """Part of the import's transaction: what changed of each session, and when people are to be told."""
    for session_id, (before, after) in changed_sessions(old, new, changes).items():
        await tx.session_changes.record(session_id, before, now, notice_due(before, after, now))


@dataclass(frozen=True, slots=True)
class ChangeNotices:
    """A tick. ``catalogue`` gives the programme in force."""

    uow: UnitOfWork
    clock: Clock
    catalogue: Callable[[], Catalogue]
    rules: ReminderRules

    async def tick(self) -> None:
        """Tell of the changes that are due; all in one transaction, so that each is told once."""
        catalogue, now = self.catalogue(), self.clock.now()
        async with self.uow.read() as tx:
            if not await tx.session_changes.due(now):
                return

        async def work(tx: Transaction) -> None:
            if await tx.programmes.latest_number() != catalogue.version:
                return  # a newer edit has been published: compare with that one, at the next tick
            due = {notice.session_id: notice for notice in await tx.session_changes.due(now)}
            after: int | None = 0
            while after is not None:
                savers, after = await _some_savers(tx, list(due), after)
                await tx.outbox.enqueue_all(self._notices(savers, due, catalogue, now))
            await tx.session_changes.told(due)

        await self.uow.write(work)

    def _notices(
        self, savers: Sequence[Saved], due: Mapping[str, PendingNotice], catalogue: Catalogue, now: dt.datetime
    ) -> list[NewOutboxMessage]:
        """One message for each viewer who wants to know, with all that changed for them."""
        states = _states(due, catalogue)
        made: dict[tuple[str, ...], tuple[str, str]] = {}
        notices = []
        for viewer_id, group in groupby(savers, key=lambda saved: saved.item.viewer_id):
            saved = list(group)
            reader = saved[0]
            if not reader.active or not reader.preferences.wants(NoticeKind.CHANGES):
                continue
            worth_telling = set(_worth_telling(saved, states, now))
            ids = tuple(session_id for session_id in states if session_id in worth_telling)
            if not ids:
                continue
            if ids not in made:
                message = notice_of(ids, states)
                made[ids] = (message.view.kind, to_facts(message))
            kind, facts = made[ids]
            notices.append(
                NewOutboxMessage(
                    chat_id=viewer_id,
                    kind=kind,
                    facts=facts,
                    priority=Priority.REMINDER,
                    due_at=self._leaves_at(reader, [states[session_id] for session_id in ids], catalogue, now),
                    dedupe_key=f"changes:{viewer_id}:{catalogue.version}:{_digest(ids)}",
                )
            )
        return notices

    def _leaves_at(
        self, reader: Saved, changes: Sequence[_Change], catalogue: Catalogue, now: dt.datetime
    ) -> dt.datetime:
        """Now, or when the reader's quiet hours are over, unless something of it starts soon after."""
        quiet = self.rules.quiet_hours(reader.preferences, catalogue.zone)
        end = quiet.end_after(now) if quiet else None
        if end is None:
            return now.astimezone(dt.UTC)
        starts = [state.start for change in changes for state in change if state and state.start > now]
        return now.astimezone(dt.UTC) if any(start < end + _SOON for start in starts) else end


async def _some_savers(tx: Transaction, session_ids: Sequence[str], after: int) -> tuple[list[Saved], int | None]:
    """Whole viewers behind ``after``, and who to go on behind: a few at a time, so that nobody waits for us."""
    found = await tx.agenda.savers(session_ids, after, _BATCH)
    if len(found) < _BATCH:
        return found, None
    last = found[-1].item.viewer_id
    # The last one may have more; where all are one person's, that is all of it that a notice can list anyway.
    whole = [saved for saved in found if saved.item.viewer_id != last] or found
    return whole, whole[-1].item.viewer_id


_Change = tuple[SessionState, SessionState | None]


def _states(due: Mapping[str, PendingNotice], catalogue: Catalogue) -> dict[str, _Change]:
    """What people know, and what holds now, of the sessions that differ, by the start that holds now. What was
    undone meanwhile does not differ."""
    rooms = {room.id: room for room in catalogue.programme.rooms}
    changes = {
        session_id: (notice.before, state_of(catalogue.session(session_id), rooms))
        for session_id, notice in due.items()
    }
    differing = [
        (session_id, (before, after)) for session_id, (before, after) in changes.items() if before != after
    ]
    return dict(sorted(differing, key=lambda change: ((change[1][1] or change[1][0]).start, change[0])))


def _worth_telling(saved: Iterable[Saved], states: Mapping[str, _Change], now: dt.datetime) -> Iterable[str]:
    """Ids of what differs in the reader's language, and is not all in the past."""
    for item in saved:
        change = states.get(item.item.subject.id)
        if change is None:
            continue
        before, after = change
        past = before.end <= now and (after is None or after.end <= now)
        if not past and (after is None or before.differs(after, item.locale)):
            yield item.item.subject.id


def notice_of(session_ids: Sequence[str], states: Mapping[str, _Change]) -> Message:
    """The notice of these changes, with what one can do about it."""
    changes = [_line(session_id, *states[session_id]) for session_id in session_ids]
    view = ChangeNotice(tuple(changes[:_LISTED]), max(0, len(changes) - _LISTED))
    if len(changes) > 1:
        left = [change.before.id for change in view.changes if change.after]
        return Message(view, rows=(*column(OpenSession(session_id) for session_id in left), (ShowAgenda(),)))
    session_id, after = session_ids[0], changes[0].after
    if after is None:
        return Message(view, rows=((DropSession(session_id), ShowAgenda()),))
    keep: tuple[Action, ...] = () if after.cancelled else (KeepSession(session_id),)
    return Message(view, rows=((*keep, DropSession(session_id)), (ShowAlternatives(session_id),)))


def _line(session_id: str, before: SessionState, after: SessionState | None) -> ChangeLine:
    return ChangeLine(_session_line(session_id, before), _session_line(session_id, after) if after else None)


def _session_line(session_id: str, state: SessionState) -> SessionLine:
    return SessionLine(session_id, state.title, state.date, state.start, state.end, state.room, state.cancelled)


def _digest(session_ids: Sequence[str]) -> str:
    return hashlib.blake2b("\n".join(sorted(session_ids)).encode(), digest_size=8).hexdigest()
