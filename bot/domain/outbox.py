"""Messages that must go out, and what became of trying."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Priority(IntEnum):
    """Who goes first when sends are scarce; smaller is earlier."""

    INTERACTIVE = 0
    URGENT = 1
    REMINDER = 2
    DIGEST = 3
    ANNOUNCEMENT = 4


class OutboxState(StrEnum):
    """``pending`` until sent; ``dead`` was refused for good; ``gone``: the reader blocked the bot."""

    PENDING = "pending"
    SENT = "sent"
    DEAD = "dead"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class NewOutboxMessage:
    """A message to enqueue in the transaction of its cause.

    ``kind`` names a view and ``facts`` holds it as JSON: the text is rendered when it is sent, in ``locale`` or,
    where that is None, in the reader's language then. ``dedupe_key`` makes enqueueing idempotent.
    ``edits`` is the id of a message of ours in the chat to edit instead of sending a new one.
    """

    chat_id: int
    kind: str
    facts: str
    priority: Priority
    due_at: dt.datetime
    dedupe_key: str
    locale: str | None = None
    edits: int | None = None


@dataclass(frozen=True, slots=True)
class OutboxMessage:
    """A claimed row: ours until ``lease_until``. ``attempts`` counts the tries before this claim."""

    id: int
    chat_id: int
    kind: str
    facts: str
    priority: Priority
    due_at: dt.datetime
    attempts: int
    lease_until: dt.datetime
    locale: str | None = None
    edits: int | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """The Bot API took it. ``message_id`` is None where nothing had to change."""

    message_id: int | None = None


@dataclass(frozen=True, slots=True)
class RateLimited:
    """429: nothing may be sent for ``retry_after`` seconds."""

    retry_after: float


@dataclass(frozen=True, slots=True)
class Failed:
    """A passing fault (5xx, reset, timeout). ``uncertain``: it may have been delivered all the same."""

    reason: str
    uncertain: bool = False


@dataclass(frozen=True, slots=True)
class Rejected:
    """400: it will never be taken as it is."""

    reason: str


@dataclass(frozen=True, slots=True)
class ReaderGone:
    """403: the reader blocked the bot, left or is deactivated."""

    reason: str


@dataclass(frozen=True, slots=True)
class ChatMoved:
    """The group became a supergroup with this id."""

    new_chat_id: int


Outcome = Sent | RateLimited | Failed | Rejected | ReaderGone | ChatMoved


@dataclass(frozen=True, slots=True)
class Settlement:
    """How a claimed row ends this try.

    ``state`` is what it becomes; a pending one is due again at ``due_at`` (aware UTC), in ``chat_id`` where the
    chat moved. ``reason`` is kept for a person to read; ``uncertain`` is counted and reported.
    """

    message_id: int
    state: OutboxState
    attempts: int
    due_at: dt.datetime | None = None
    chat_id: int | None = None
    reason: str = ""
    sent_message_id: int | None = None
    uncertain: bool = False
