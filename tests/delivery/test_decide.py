"""What a try to send means for the message."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.delivery.decide import MAX_ATTEMPTS, backoff, decide
from bot.domain.outbox import (
    ChatMoved,
    Failed,
    OutboxMessage,
    OutboxState,
    Outcome,
    Postponed,
    Priority,
    RateLimited,
    ReaderGone,
    Rejected,
    Remainder,
    Sent,
    Settlement,
)

NOW = dt.datetime(2021, 7, 30, 2, 30, tzinfo=dt.UTC)


def message(attempts: int = 0) -> OutboxMessage:
    return OutboxMessage(1, 7, "welcome", "{}", Priority.INTERACTIVE, NOW, attempts, NOW)


@pytest.mark.parametrize(
    ("outcome", "settlement"),
    [
        (Sent(42), Settlement(1, OutboxState.SENT, 1, parts=(42,), at=NOW)),
        (Sent(), Settlement(1, OutboxState.SENT, 1, at=NOW)),
        (ReaderGone("blocked"), Settlement(1, OutboxState.GONE, 1, reason="blocked", at=NOW)),
        (Rejected("too long"), Settlement(1, OutboxState.DEAD, 1, reason="too long", at=NOW)),
        (
            Postponed(90),
            Settlement(1, OutboxState.PENDING, 0, NOW + dt.timedelta(seconds=90), reason="its turn is later"),
        ),
        (ChatMoved(-100), Settlement(1, OutboxState.PENDING, 1, NOW, chat_id=-100)),
        (
            RateLimited(7_200),
            Settlement(1, OutboxState.PENDING, 0, NOW + dt.timedelta(hours=2), reason="429"),
        ),
        (
            Failed("502"),
            Settlement(1, OutboxState.PENDING, 1, NOW + dt.timedelta(seconds=1), reason="502"),
        ),
    ],
)
def test_decision_for_each_outcome(outcome: Outcome, settlement: Settlement) -> None:
    assert decide(message(), outcome, NOW, jitter=1.0) == settlement


def test_an_uncertain_failure_is_remembered_as_such() -> None:
    assert decide(message(), Failed("timeout", uncertain=True), NOW, 0.0).uncertain


def test_a_message_that_fails_and_fails_is_dead() -> None:
    settlement = decide(message(MAX_ATTEMPTS - 1), Failed("502"), NOW, 0.0)
    assert (settlement.state, settlement.reason) == (OutboxState.DEAD, f"gave up after {MAX_ATTEMPTS} tries: 502")


def test_backoff_doubles_up_to_five_minutes() -> None:
    waits = [backoff(attempts, jitter=1.0).total_seconds() for attempts in (1, 2, 3, 9, 10, 1_000)]
    assert waits == [1, 2, 4, 256, 300, 300]


def test_backoff_is_spread_over_its_upper_half() -> None:
    assert backoff(3, jitter=0.0).total_seconds() == 2


def test_a_part_that_is_sent_leaves_the_rest_with_all_its_tries() -> None:
    rest = Remainder("rest", '{"view":{"markup":"b"}}')
    first = replace(message(attempts=3), parts=(41,))
    assert decide(first, Sent(42, rest), NOW, 0.0) == Settlement(
        1, OutboxState.PENDING, 0, NOW, parts=(41, 42), rest=rest
    )


def test_a_part_that_fails_keeps_those_before_it() -> None:
    assert decide(replace(message(), parts=(41,)), Failed("502"), NOW, 0.0).parts == (41,)
