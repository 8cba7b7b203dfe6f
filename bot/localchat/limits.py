"""How much a bot may send, and how large."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from .errors import too_many_requests

MEGABYTE: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Telegram's limits; a rate of None is off.

    Telegram publishes the rates, not the bursts it tolerates: those are ours. `slack_seconds` forgives a
    sender that paces itself exactly at the limit the jitter of the network.
    """

    messages_per_second: float | None = 30
    burst: int = 30
    paid_messages_per_second: float | None = 1000
    paid_burst: int = 1000
    per_chat_per_second: float | None = 1
    per_chat_burst: int = 3
    per_group_per_minute: float | None = 20
    per_group_burst: int = 20
    slack_seconds: float = 0.0
    upload_bytes: int = 50 * MEGABYTE
    photo_bytes: int = 10 * MEGABYTE
    download_bytes: int = 20 * MEGABYTE
    query_seconds: float = 60
    updates_kept_seconds: float = 24 * 3600

    @classmethod
    def off(cls) -> Limits:
        """No rates; sizes stay."""
        return cls(
            messages_per_second=None,
            paid_messages_per_second=None,
            per_chat_per_second=None,
            per_group_per_minute=None,
        )


class Bucket:
    """A rate with a burst for any number of keys: one float a key, O(1) a check (the GCRA algorithm)."""

    __slots__ = ("_due", "_interval", "_tolerance")

    def __init__(self, per_second: float, burst: int, slack: float) -> None:
        self._interval = 1 / per_second
        self._tolerance = (burst - 1) * self._interval + slack + 1e-9
        self._due: dict[int, float] = {}

    def wait(self, key: int, now: float) -> float:
        """Seconds until the next message is allowed; 0 is now."""
        return max(0.0, self._due.get(key, now) - self._tolerance - now)

    def charge(self, key: int, count: int, now: float) -> None:
        """Count messages; an album may run into debt, as long as its first message was allowed."""
        self._due[key] = max(self._due.get(key, now), now) + count * self._interval


class RateLimiter:
    """Refuses what goes over the limits with 429 and `retry_after`."""

    def __init__(self, limits: Limits, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        slack = limits.slack_seconds
        self._free = _bucket(limits.messages_per_second, limits.burst, slack)
        self._paid = _bucket(limits.paid_messages_per_second, limits.paid_burst, slack)
        self._private = _bucket(limits.per_chat_per_second, limits.per_chat_burst, slack)
        per_minute = limits.per_group_per_minute
        self._group = _bucket(per_minute and per_minute / 60, limits.per_group_burst, slack)

    def take(self, chat_id: int, *, private: bool, paid: bool, count: int = 1) -> None:
        """Count `count` messages to a chat, or refuse them all."""
        now = self._monotonic()
        whole = self._paid if paid else self._free
        chat = self._private if private else self._group
        wait = max(
            whole.wait(0, now) if whole is not None else 0.0,
            chat.wait(chat_id, now) if chat is not None else 0.0,
        )
        if wait > 0:
            raise too_many_requests(max(1, math.ceil(wait)))
        if whole is not None:
            whole.charge(0, count, now)
        if chat is not None:
            chat.charge(chat_id, count, now)


def _bucket(per_second: float | None, burst: int, slack: float) -> Bucket | None:
    return Bucket(per_second, burst, slack) if per_second else None
