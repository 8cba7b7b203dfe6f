"""What time it is in the chat: the product and the chat read the same clock, so a demo can move it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Protocol


class Clock(Protocol):
    """Tells an aware time."""

    def now(self) -> datetime: ...


def _real_time() -> datetime:
    return datetime.now(UTC)


class MovableClock:
    """A clock that runs at real speed, some offset away from the real time.

    `real` is the time underneath; a test passes a frozen one and gets a clock that moves only when told to.
    """

    def __init__(
        self,
        zone: tzinfo = UTC,
        *,
        start: datetime | None = None,
        real: Callable[[], datetime] = _real_time,
    ) -> None:
        self._zone = zone
        self._real = real
        self._offset = timedelta()
        self.on_move: list[Callable[[], None]] = []
        if start is not None:
            self.move_to(start)

    def now(self) -> datetime:
        return (self._real() + self._offset).astimezone(self._zone)

    @property
    def zone(self) -> tzinfo:
        """The zone in which the time is told."""
        return self._zone

    @property
    def offset(self) -> timedelta:
        """How far from the real time."""
        return self._offset

    def move_to(self, moment: datetime) -> None:
        """Make it `moment` now; a naive one is in the clock's zone."""
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=self._zone)
        self._set(moment - self._real())

    def advance(self, by: timedelta | float) -> None:
        """Move on (or back) by a duration or a number of seconds."""
        step = by if isinstance(by, timedelta) else timedelta(seconds=by)
        self._set(self._offset + step)

    def _set(self, offset: timedelta) -> None:
        self._offset = offset
        for listener in list(self.on_move):
            listener()
