"""What is kept, as the core asks for it. Instants are aware UTC; every method runs in its transaction."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Protocol

from bot.domain.conversation import AskedQuestion, Conversation
from bot.domain.intake import IntakeRow, IntakeState, RawUpdate
from bot.domain.link import Link, LinkPurpose
from bot.domain.outbox import (
    Backlog,
    DeadLetter,
    FanOut,
    NewOutboxMessage,
    OutboxMessage,
    Priority,
    Settlement,
    Tally,
)
from bot.domain.programme import Programme
from bot.domain.version import ProgrammeVersion, VersionHead
from bot.domain.viewer import Viewer


class ViewerRepository(Protocol):
    """People who talk to the bot."""

    async def get(self, viewer_id: int) -> Viewer | None: ...

    async def seen(self, viewer_id: int, locale: str, at: dt.datetime) -> Viewer:
        """Insert, or touch ``last_seen_at`` and make active again; a chosen locale stays, another follows the
        client. Returns the row as it is now."""
        ...

    async def choose_locale(self, viewer_id: int, locale: str, at: dt.datetime) -> Viewer:
        """Insert or update, with ``locale_chosen``."""
        ...

    async def set_active(self, viewer_id: int, active: bool) -> None: ...

    async def purge(self, seen_before: dt.datetime) -> int:
        """Delete who was last seen before; returns how many."""
        ...


class ProgrammeRepository(Protocol):
    """Versions of what the organiser publishes."""

    async def latest_number(self) -> int:
        """0 where nothing was imported."""
        ...

    async def latest(self) -> ProgrammeVersion | None: ...

    async def get(self, number: int) -> ProgrammeVersion | None:
        """Raises StorageError where another release wrote what this one cannot read."""
        ...

    async def heads(self, limit: int, *, skip: int = 0) -> list[VersionHead]:
        """Newest first."""
        ...

    async def add(self, programme: Programme, source: str, at: dt.datetime) -> ProgrammeVersion:
        """Commit as the next number."""
        ...


class IntakeRepository(Protocol):
    """Updates on their way through (``bot_id``: the bot that they were sent to)."""

    async def store(self, bot_id: int, updates: Sequence[RawUpdate], at: dt.datetime) -> int:
        """Keep those whose update_id is new for this bot; returns how many were."""
        ...

    async def received_after(self, bot_id: int, last_id: int, limit: int) -> list[IntakeRow]:
        """Rows in state ``received`` with ``id > last_id``, oldest first."""
        ...

    async def mark(self, row_id: int, state: IntakeState, error: str | None = None) -> None: ...

    async def apply(self, row_id: int) -> bool:
        """Received becomes applied; False where it was not received any more: its effects are there already."""
        ...

    async def finish_applied(self, bot_id: int) -> int:
        """After a start: ``applied`` rows become ``done`` (their replies are outbox rows); returns how many."""
        ...

    async def purge(self, received_before: dt.datetime) -> int:
        """Delete rows that are done or set aside and older; returns how many."""
        ...

    async def waiting(self, bot_id: int) -> int:
        """How many are ``received``."""
        ...


class OutboxRepository(Protocol):
    """Messages on their way out."""

    async def enqueue(self, message: NewOutboxMessage, *, lease_until: dt.datetime | None = None) -> int | None:
        """Add it, leased to the caller where ``lease_until`` is given; None where its dedupe_key is known."""
        ...

    async def enqueue_all(self, messages: Sequence[NewOutboxMessage]) -> int:
        """Add them, but those whose dedupe_key is known; returns how many were added."""
        ...

    async def fan_out(self, message: FanOut, viewer_ids: Sequence[int]) -> int:
        """A row for each of these viewers who is active, in this order. Whoever has this announcement already gets
        no second row. Returns how many rows were added."""
        ...

    async def change_facts(self, announcement_id: int, kind: str, facts: str) -> None:
        """What its rows say that have not left yet. For those that have, see ``follow_up``; what is in flight just
        now keeps the old text: ``hold`` it and wait until the tally says that nothing is, then change it."""
        ...

    async def follow_up(  # noqa: PLR0917 - a row's fields
        self, announcement_id: int, kind: str, facts: str, priority: Priority, due_at: dt.datetime, key: str
    ) -> int:
        """A row for each message of it that was sent, which edits that (``kind`` withdrawal: takes it back). Empty
        ``facts``: as the announcement says when it leaves. Once for each ``key``; returns how many."""
        ...

    async def hold(self, announcement_id: int) -> int:
        """Keep back what has not left, until ``resume``; what is in flight is sent. Returns how many rows."""
        ...

    async def resume(self, announcement_id: int) -> int: ...

    async def cancel(self, announcement_id: int, at: dt.datetime) -> int:
        """What has not left never will; what is in flight is sent, and edits of what was sent stay. Returns how
        many rows."""
        ...

    async def forget_follow_ups(self, announcement_id: int) -> int:
        """Its edits, done or not, have become needless; but for those in flight. Returns how many rows."""
        ...

    async def tally(self, announcement_id: int, *, follow_ups: bool = False) -> Tally:
        """How far it is; ``follow_ups``: how far its edits or withdrawals are."""
        ...

    async def withdraw(
        self, kind: str, priority: Priority, chat_ids: Sequence[int], at: dt.datetime
    ) -> list[tuple[int, str]]:
        """What of that kind waits for these chats never leaves, but for what is in flight: (chat, facts) of each,
        oldest first, for whoever has something truer to say."""
        ...

    async def bring_forward(self, now: dt.datetime, until: dt.datetime) -> int:
        """What waits and is due by ``until`` is due ``now``, but for what is in flight. Returns how many rows."""
        ...

    async def claim(self, now: dt.datetime, lease_until: dt.datetime, limit: int) -> list[OutboxMessage]:
        """Take due pending rows whose lease is over, by (priority, due_at, id), never two at once of a chat's
        older and newer rows out of order. Each comes with its reader."""
        ...

    async def settle(self, settlements: Sequence[Settlement]) -> None:
        """A row that is held or cancelled meanwhile becomes what it should, unless that is pending."""
        ...

    async def move_chat(self, old_chat_id: int, new_chat_id: int) -> int:
        """The group became a supergroup: what waits for it goes there. Returns how many rows."""
        ...

    async def waiting(self, priority: Priority, now: dt.datetime) -> int:
        """How many of that priority are due and not sent."""
        ...

    async def backlog(self, now: dt.datetime) -> Backlog: ...

    async def dead_letters(
        self,
        *,
        kind: str | None = None,
        announcement_id: int | None = None,
        before_id: int | None = None,
        limit: int = 100,
    ) -> list[DeadLetter]:
        """The newest first; ``before_id`` continues a list."""
        ...

    async def dead_by_reason(self) -> list[tuple[str, str, int]]:
        """(kind, reason, how many), the most frequent first."""
        ...

    async def resend_dead(
        self,
        now: dt.datetime,
        *,
        message_id: int | None = None,
        kind: str | None = None,
        announcement_id: int | None = None,
    ) -> int:
        """Dead letters (all, unless told which) are due again, with all their tries; returns how many."""
        ...

    async def release(self) -> int:
        """After a start: nobody else holds a lease, so those of a process that died end now. Those messages were
        in flight: they are uncertain. Returns how many."""
        ...

    async def purge(self, settled_before: dt.datetime) -> int:
        """Delete rows that wait for nothing and whose due time is older; returns how many."""
        ...


class ConversationRepository(Protocol):
    """The follow-up context of each chat."""

    async def get(self, chat_id: int) -> Conversation | None: ...

    async def put(self, conversation: Conversation) -> None: ...

    async def purge(self, updated_before: dt.datetime) -> int: ...


class QuestionRepository(Protocol):
    """The log of what was asked."""

    async def add(self, question: AskedQuestion) -> int:
        """Returns its id."""
        ...

    async def get(self, question_id: int) -> AskedQuestion | None: ...

    async def unknown(self, limit: int) -> list[AskedQuestion]:
        """What the bot did not know and nobody hid, the newest first."""
        ...

    async def hide(self, question_id: int) -> None:
        """Leave it out of ``unknown``."""
        ...

    async def purge(self, asked_before: dt.datetime) -> int:
        """Delete what was asked before; returns how many."""
        ...

    async def erase(self, viewer_id: int) -> int:
        """Delete what one viewer asked; returns how many."""
        ...


class LinkRepository(Protocol):
    """Deep-link tokens."""

    async def get(self, token: str) -> Link | None:
        """None for one that is unknown or revoked."""
        ...

    async def ensure(self, purpose: LinkPurpose, subject_id: str, fresh: Link) -> Link:
        """The live link of that purpose and subject; ``fresh`` is kept where there is none yet."""
        ...


class BotStateRepository(Protocol):
    """Small facts about the bot itself (what was last sent as its menu), by key."""

    async def get(self, key: str) -> str | None: ...

    async def put(self, key: str, value: str) -> None: ...
