"""A handful of interval ticks. What is due is always a row, so a tick only looks."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from apscheduler.executors.asyncio import AsyncIOExecutor
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger


@dataclass(frozen=True, slots=True)
class Tick:
    """Something to look after every ``seconds``."""

    name: str
    seconds: float
    run: Callable[[], Awaitable[object]]


def scheduler_of(ticks: list[Tick]) -> AsyncIOScheduler:
    """A scheduler in memory, not started. A late or missed tick runs once, never beside itself."""
    scheduler = AsyncIOScheduler(
        timezone="UTC",
        executors={"default": AsyncIOExecutor()},
        job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
    )
    for tick in ticks:
        scheduler.add_job(tick.run, IntervalTrigger(seconds=tick.seconds), id=tick.name, name=tick.name)
    return scheduler
