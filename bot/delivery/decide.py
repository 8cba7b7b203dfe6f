"""What a try to send means for the message: a pure decision."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.domain.outbox import (
    ChatMoved,
    Failed,
    OutboxMessage,
    OutboxState,
    Outcome,
    Outdated,
    Postponed,
    RateLimited,
    ReaderGone,
    Rejected,
    Sent,
    Settlement,
)

MAX_ATTEMPTS = 12
"""Tries before a message that fails and fails is dead; with the backoff below: about half an hour."""
FIRST_BACKOFF = dt.timedelta(seconds=1)
LONGEST_BACKOFF = dt.timedelta(minutes=5)


def backoff(attempts: int, jitter: float) -> dt.timedelta:
    """The wait after the ``attempts``-th failure (from 1): doubling, capped, times 0.5..1 by ``jitter`` (0..1)."""
    doubled = FIRST_BACKOFF * float(2 ** min(attempts - 1, 16))
    return min(doubled, LONGEST_BACKOFF) * (0.5 + jitter / 2)


def decide(message: OutboxMessage, outcome: Outcome, now: dt.datetime, jitter: float) -> Settlement:
    """How the row ends this try. ``now`` is aware UTC, ``jitter`` a random number of 0..1.

    A 429 is the limit's doing, not the message's: it does not count as a try. A message of several parts is
    pending until its last one is sent; each part has its own tries.
    """
    tries = message.attempts + 1

    def pending(
        due_at: dt.datetime, attempts: int = tries, reason: str = "", uncertain: bool = False
    ) -> Settlement:
        return Settlement(
            message.id,
            OutboxState.PENDING,
            attempts,
            due_at,
            reason=reason,
            uncertain=uncertain,
            parts=message.parts,
        )

    def ended(state: OutboxState, reason: str = "", uncertain: bool = False) -> Settlement:
        return Settlement(
            message.id, state, tries, reason=reason, uncertain=uncertain, parts=message.parts, at=now
        )

    match outcome:
        case Sent(message_id, None):
            return replace(ended(OutboxState.SENT), parts=_with(message.parts, message_id))
        case Sent(message_id, rest):
            return replace(pending(message.due_at, attempts=0), parts=_with(message.parts, message_id), rest=rest)
        case RateLimited():
            return pending(now + dt.timedelta(seconds=outcome.retry_after), message.attempts, "429")
        case Postponed():
            return pending(now + dt.timedelta(seconds=outcome.seconds), message.attempts, "its turn is later")
        case ChatMoved():
            return replace(pending(now), chat_id=outcome.new_chat_id)
        case ReaderGone():
            return ended(OutboxState.GONE, outcome.reason)
        case Outdated():
            return ended(OutboxState.CANCELLED, "of no use any more")
        case Rejected():
            return ended(OutboxState.DEAD, outcome.reason)
        case Failed() if tries >= MAX_ATTEMPTS:
            return ended(OutboxState.DEAD, f"gave up after {tries} tries: {outcome.reason}", outcome.uncertain)
        case Failed():
            return pending(now + backoff(tries, jitter), tries, outcome.reason, outcome.uncertain)


def _with(parts: tuple[int, ...], message_id: int | None) -> tuple[int, ...]:
    return parts if message_id is None else (*parts, message_id)
