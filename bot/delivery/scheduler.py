"""A handful of interval ticks. What is due is always a row, so a tick only looks."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from apscheduler.executors.asyncio import AsyncIOExecutor
from apscheduler.schedulers.asyncio import AsyncIOScheduler, run_in_event_loop
from apscheduler.triggers.interval import IntervalTrigger

from bot.domain.errors import what_went_wrong

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Tick:
    """Something to look after every ``seconds``."""

    name: str
    seconds: float
    run: Callable[[], Awaitable[object]]


class Scheduler(AsyncIOScheduler):  # type: ignore[misc]  # untyped library
    """Runs each tick by itself, never beside itself; one that is late, or was missed, runs once.

    APScheduler computes the next run from the time of day: once the clock is set back by an hour, that run is an
    hour and a moment away. So at each awakening (its timer is the event loop's, which no clock moves) a tick that
    is further away than its interval is due now.
    """

    def __init__(self, ticks: list[Tick]) -> None:
        super().__init__(
            timezone="UTC",
            executors={"default": AsyncIOExecutor()},
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )
        for tick in ticks:
            self.add_job(_guarded(tick), IntervalTrigger(seconds=tick.seconds), id=tick.name, name=tick.name)

    @run_in_event_loop  # type: ignore[untyped-decorator]
    def wakeup(self) -> None:
        """See the base class."""
        now = dt.datetime.now(dt.UTC)
        for job in self.get_jobs():
            if job.next_run_time - now > job.trigger.interval:
                job.modify(next_run_time=now)
        self._stop_timer()
        self._start_timer(self._process_jobs())


def _guarded(tick: Tick) -> Callable[[], Awaitable[None]]:
    """The tick; what goes wrong is told (where, of what kind, never its text), and the next one tries again."""

    async def run() -> None:
        try:
            await tick.run()
        except Exception as error:  # noqa: BLE001 - the next tick tries again
            log.error("tick %s failed: %s", tick.name, what_went_wrong(error))

    return run
