"""What is kept, as the core asks for it. Instants are aware UTC; every method runs in its transaction."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Protocol

from bot.domain.conversation import AskedQuestion, Conversation
from bot.domain.intake import IntakeRow, IntakeState, RawUpdate
from bot.domain.link import Link, LinkPurpose
from bot.domain.outbox import NewOutboxMessage, OutboxMessage, Settlement
from bot.domain.programme import Programme
from bot.domain.version import ProgrammeVersion
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

    async def claim(self, now: dt.datetime, lease_until: dt.datetime, limit: int) -> list[OutboxMessage]:
        """Take due pending rows whose lease is over, by (priority, due_at, id), never two at once of a chat's
        older and newer rows out of order."""
        ...

    async def settle(self, settlements: Sequence[Settlement]) -> None: ...

    async def depth(self) -> int:
        """How many are pending."""
        ...

    async def release(self) -> int:
        """After a start: nobody else holds a lease, so those of a process that died end now. Those messages were
        in flight: the next claim counts them as uncertain. Returns how many."""
        ...

    async def purge(self, settled_before: dt.datetime) -> int:
        """Delete rows no longer pending whose due time is older; returns how many."""
        ...


class ConversationRepository(Protocol):
    """The follow-up context of each chat."""

    async def get(self, chat_id: int) -> Conversation | None: ...

    async def put(self, conversation: Conversation) -> None: ...

    async def purge(self, updated_before: dt.datetime) -> int: ...


class QuestionRepository(Protocol):
    """The log of what was asked."""

    async def add(self, question: AskedQuestion) -> None: ...

    async def purge(self, asked_before: dt.datetime) -> int:
        """Delete what was asked before; returns how many."""
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
