"""Messages that must go out, and what became of trying."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum


class Priority(IntEnum):
    """Who goes first when sends are scarce; smaller is earlier."""

    INTERACTIVE = 0
    URGENT = 1
    REMINDER = 2
    DIGEST = 3
    ANNOUNCEMENT = 4


class OutboxState(StrEnum):
    """``pending`` until sent; ``held`` waits until its announcement goes on; ``cancelled`` with it, or because it
    was of no use any more; ``dead`` was refused for good; ``gone``: the reader blocked the bot."""

    PENDING = "pending"
    HELD = "held"
    CANCELLED = "cancelled"
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


def reply_key(client_id: str) -> str:
    """The ``dedupe_key`` of the reply to a thing that an update tells (its client id)."""
    return f"reply:{client_id}"


@dataclass(frozen=True, slots=True)
class FanOut:
    """One announcement to many: ``facts`` are kept once, each reader's row is small.

    ``due_at`` (aware UTC) orders announcements of one priority: the earlier one is sent to its end first.
    """

    announcement_id: int
    kind: str
    facts: str
    priority: Priority
    due_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads a private chat: their ``locale``; not ``active`` once they blocked the bot."""

    locale: str
    active: bool


@dataclass(frozen=True, slots=True)
class OutboxMessage:
    """A claimed row: ours until ``lease_until``. ``attempts`` counts the tries before this claim.

    ``parts`` are Telegram's ids of the parts that are sent already, where it did not fit into one message;
    ``replaces`` are those of the message that it ``edits``, from the second on: they go.
    ``reader`` is None in groups, and for people whom we do not know (any more). ``announcement_id`` tells that it
    is one of many.
    """

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
    parts: tuple[int, ...] = ()
    replaces: tuple[int, ...] = ()
    reader: Reader | None = None
    announcement_id: int | None = None


@dataclass(frozen=True, slots=True)
class Remainder:
    """What is left to send of a message that does not fit into one: a view's ``kind`` and its ``facts``."""

    kind: str
    facts: str


@dataclass(frozen=True, slots=True)
class Sent:
    """The Bot API took it. ``message_id`` is None where nothing had to change; ``rest`` did not fit; ``file_id``
    is what Telegram calls a picture that was sent."""

    message_id: int | None = None
    rest: Remainder | None = None
    file_id: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class RateLimited:
    """429: nothing may be sent for ``retry_after`` seconds."""

    retry_after: float


@dataclass(frozen=True, slots=True)
class Postponed:
    """Not tried: nothing may leave for ``seconds`` (a 429's pause, or the chat's own limit)."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Outdated:
    """Not tried: what it says is of no use any more."""


@dataclass(frozen=True, slots=True)
class Failed:
    """A passing fault (5xx, reset, timeout). ``uncertain``: it may have been delivered all the same."""

    reason: str
    uncertain: bool = False


@dataclass(frozen=True, slots=True)
class Rejected:
    """400: it will never be taken as it is. ``markup``: because its markup cannot be read."""

    reason: str
    markup: bool = False


@dataclass(frozen=True, slots=True)
class ReaderGone:
    """403: the reader blocked the bot, left or is deactivated."""

    reason: str


@dataclass(frozen=True, slots=True)
class ChatMoved:
    """The group became a supergroup with this id."""

    new_chat_id: int


Outcome = Sent | RateLimited | Postponed | Outdated | Failed | Rejected | ReaderGone | ChatMoved


@dataclass(frozen=True, slots=True)
class Settlement:
    """How a claimed row ends this try, at ``at`` (aware UTC).

    ``state`` is what it becomes; a pending one is due again at ``due_at`` (aware UTC), in ``chat_id`` where the
    chat moved. With a ``rest`` the row becomes that, and stays ours until ``lease_until``. ``reason`` is for a
    person to read; ``uncertain`` is counted and reported. ``parts`` are the ids of all its messages so far.
    """

    message_id: int
    state: OutboxState
    attempts: int
    due_at: dt.datetime | None = None
    chat_id: int | None = None
    reason: str = ""
    parts: tuple[int, ...] = ()
    uncertain: bool = False
    rest: Remainder | None = None
    lease_until: dt.datetime | None = None
    at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many messages of an announcement are in each state. ``in_flight`` are being sent (and are counted in
    their state too); ``uncertain`` may have come twice."""

    pending: int = 0
    held: int = 0
    cancelled: int = 0
    sent: int = 0
    dead: int = 0
    gone: int = 0
    in_flight: int = 0
    uncertain: int = 0

    @property
    def total(self) -> int:
        return self.pending + self.held + self.cancelled + self.sent + self.dead + self.gone


@dataclass(frozen=True, slots=True)
class Backlog:
    """How the outbox does: ``oldest_due`` is the due time of what should have left first, None where nothing is
    due; ``uncertain`` counts what may have come twice."""

    pending: int
    dead: int
    uncertain: int
    oldest_due: dt.datetime | None


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """A message that was refused for good, or failed for too long. ``at`` is aware UTC."""

    id: int
    chat_id: int
    kind: str
    reason: str
    at: dt.datetime
    announcement_id: int | None = None
