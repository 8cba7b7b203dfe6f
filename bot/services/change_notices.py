"""Whoever saved a session is told when it changes: once, old and new side by side."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.domain.agenda import AgendaItem
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
from bot.views.message import Message, from_facts, to_facts

_BATCH = 500
_SEEN_AFTER = dt.timedelta(seconds=10)
"""A published change is on everybody's screen after this (the bot looks for one every few seconds)."""
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
                await self._notify(tx, savers, due, catalogue, now)
            await tx.session_changes.told(due)

        await self.uow.write(work)

    async def _notify(
        self,
        tx: Transaction,
        savers: Sequence[Saved],
        due: Mapping[str, PendingNotice],
        catalogue: Catalogue,
        now: dt.datetime,
    ) -> None:
        """One message for each viewer who wants to know, with all that changed for them. A notice that has not
        left yet (it waits for the morning, or for Telegram) becomes part of this one: none tells what is over."""
        wanting = [saved for saved in savers if saved.active and saved.preferences.wants(NoticeKind.CHANGES)]
        viewer_ids = list(dict.fromkeys(saved.item.viewer_id for saved in wanting))
        waiting = await tx.outbox.withdraw(ChangeNotice.kind, Priority.REMINDER, viewer_ids, now)
        untold: dict[int, dict[str, SessionState]] = {}
        for viewer_id, facts in waiting:
            untold[viewer_id] = _known_before(facts) | untold.get(viewer_id, {})
        changes = _Changes(catalogue, now)
        made: dict[tuple[object, ...], tuple[str, str]] = {}  # most know the same
        notices = []
        for viewer_id, group in groupby(wanting, key=lambda saved: saved.item.viewer_id):
            saved = list(group)
            notices_due = [(due[one.item.subject.id], one.item) for one in saved]
            known = {
                notice.session_id: notice.before
                for notice, item in notices_due
                if _is_unaware(item, notice, catalogue)
            }
            worth = changes.worth_telling(known | untold.get(viewer_id, {}), saved[0].locale)
            if not worth:
                continue
            ids = tuple(session_id for session_id, _, _ in worth)
            key = (*ids, viewer_id) if viewer_id in untold else ids
            if key not in made:
                message = notice_of(worth)
                made[key] = (message.view.kind, to_facts(message))
            kind, facts = made[key]
            notices.append(
                NewOutboxMessage(
                    chat_id=viewer_id,
                    kind=kind,
                    facts=facts,
                    priority=Priority.REMINDER,
                    due_at=self._leaves_at(saved[0], worth, catalogue, now),
                    # By the moment too: a notice that was withdrawn for this one may have told of the same.
                    dedupe_key=f"changes:{viewer_id}:{_digest(ids)}:{now.timestamp()}",
                )
            )
        await tx.outbox.enqueue_all(notices)

    def _leaves_at(
        self, reader: Saved, changes: Sequence[_Change], catalogue: Catalogue, now: dt.datetime
    ) -> dt.datetime:
        """Now, or when the reader's quiet hours are over, unless something of it starts soon after."""
        quiet = self.rules.quiet_hours(reader.preferences, catalogue.zone)
        end = quiet.end_after(now) if quiet else None
        if end is None:
            return now.astimezone(dt.UTC)
        states = [state for _, before, after in changes for state in (before, after)]
        starts = [state.start for state in states if state and state.start > now]
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


_Change = tuple[str, SessionState, SessionState | None]
"""A session's id, what its reader knows of it, and what holds now."""


def _is_unaware(item: AgendaItem, notice: PendingNotice, catalogue: Catalogue) -> bool:
    """Whether it was saved before the last change was to be seen: later ones were saved as they are. Where the
    clock was set back between the two, the start that its viewer knows of tells."""
    session = catalogue.session(item.subject.id)
    moved = session is not None and item.moved_to(session.start)
    return moved or item.saved_at < notice.changed_at + _SEEN_AFTER


def _known_before(facts: str) -> dict[str, SessionState]:
    """What a reader knew of the sessions that a waiting notice tells of."""
    try:
        view = from_facts(ChangeNotice.kind, facts, None).view
    except ValueError:
        return {}  # a row of another release, which could not have left either
    lines = [change.before for change in view.changes] if isinstance(view, ChangeNotice) else []
    return {
        line.id: SessionState(line.title, line.date, line.start, line.end, line.room, line.cancelled)
        for line in lines
    }


class _Changes:
    """What holds now, against what people know."""

    def __init__(self, catalogue: Catalogue, now: dt.datetime) -> None:
        self._catalogue = catalogue
        self._now = now
        self._rooms = {room.id: room for room in catalogue.programme.rooms}

    def worth_telling(self, known: Mapping[str, SessionState], locale: str) -> list[_Change]:
        """What differs in the reader's language and is not all in the past, by the start that holds now. What was
        undone meanwhile does not differ."""
        states = [
            (session_id, before, state_of(self._catalogue.session(session_id), self._rooms))
            for session_id, before in known.items()
        ]
        worth = [
            (session_id, before, after)
            for session_id, before, after in states
            if (before.end > self._now or (after is not None and after.end > self._now))
            and (after is None or before.differs(after, locale))
        ]
        return sorted(worth, key=lambda change: ((change[2] or change[1]).start, change[0]))


def notice_of(changes: Sequence[_Change]) -> Message:
    """The notice of these changes, with what one can do about it."""
    view = ChangeNotice(tuple(_line(*change) for change in changes))
    if len(changes) > 1:
        left = [change.before.id for change in view.listed if change.after]
        return Message(view, rows=(*column(OpenSession(session_id) for session_id in left), (ShowAgenda(),)))
    session_id, _, after = changes[0]
    if after is None:
        return Message(view, rows=((DropSession(session_id), ShowAgenda()),))
    keep: tuple[Action, ...] = () if after.cancelled else (KeepSession(session_id),)
    return Message(view, rows=((*keep, DropSession(session_id)), (ShowAlternatives(session_id),)))


def _line(session_id: str, before: SessionState, after: SessionState | None) -> ChangeLine:
    return ChangeLine(_session_line(session_id, before), _session_line(session_id, after) if after else None)


def _session_line(session_id: str, state: SessionState) -> SessionLine:
    return SessionLine(session_id, state.title, state.date, state.start, state.end, state.room, state.cancelled)


def _digest(session_ids: Iterable[str]) -> str:
    return hashlib.blake2b("\n".join(sorted(session_ids)).encode(), digest_size=8).hexdigest()
