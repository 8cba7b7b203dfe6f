"""What a try to send means for the message: a pure decision."""

from __future__ import annotations

import datetime as dt

from bot.domain.outbox import (
    ChatMoved,
    Failed,
    OutboxMessage,
    OutboxState,
    Outcome,
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

    A 429 is the limit's doing, not the message's: it does not count as a try.
    """
    tries = message.attempts + 1
    match outcome:
        case Sent():
            return Settlement(message.id, OutboxState.SENT, tries, sent_message_id=outcome.message_id)
        case RateLimited():
            due_at = now + dt.timedelta(seconds=outcome.retry_after)
            return Settlement(message.id, OutboxState.PENDING, message.attempts, due_at, reason="429")
        case ChatMoved():
            return Settlement(message.id, OutboxState.PENDING, tries, now, chat_id=outcome.new_chat_id)
        case ReaderGone():
            return Settlement(message.id, OutboxState.GONE, tries, reason=outcome.reason)
        case Rejected():
            return Settlement(message.id, OutboxState.DEAD, tries, reason=outcome.reason)
        case Failed() if tries >= MAX_ATTEMPTS:
            reason = f"gave up after {tries} tries: {outcome.reason}"
            return Settlement(message.id, OutboxState.DEAD, tries, reason=reason, uncertain=outcome.uncertain)
        case Failed():
            due_at = now + backoff(tries, jitter)
            return Settlement(
                message.id, OutboxState.PENDING, tries, due_at, reason=outcome.reason, uncertain=outcome.uncertain
            )
