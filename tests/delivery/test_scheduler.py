"""Ticks look at rows: whatever the clock does, the next one catches up."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

import pytest

from bot.delivery.scheduler import Scheduler, Tick
from tests.fakes import FakeClock
from tests.simulated_time import run_simulated, ticking

BERLIN = ZoneInfo("Europe/Berlin")


@dataclass
class DueList:
    """What is due at which instant, and when (in loop seconds since the start) it was found to be."""

    clock: FakeClock
    due: list[dt.datetime]
    found: list[tuple[float, dt.datetime]] = field(default_factory=list)
    looks: list[int] = field(default_factory=list)

    async def look(self) -> None:
        now = self.clock.now()
        self.looks.append(round(asyncio.get_running_loop().time() - 1_000))
        for instant in [instant for instant in self.due if instant <= now]:
            self.due.remove(instant)
            self.found.append((asyncio.get_running_loop().time() - 1_000, instant))


def watched(
    clock: FakeClock, due: list[dt.datetime], changes: dict[int, Callable[[], None]], seconds: int
) -> DueList:
    """A tick a second, for some seconds, in which the clock goes on and changes."""
    listed = DueList(clock, list(due))

    async def scenario() -> None:
        async with ticking(listed.look):
            for second in range(1, seconds + 1):
                await asyncio.sleep(1)
                clock.advance(seconds=1)
                changes.get(second, lambda: None)()

    run_simulated(scenario())
    return listed


def test_what_is_due_is_found_within_a_second_once() -> None:
    clock = FakeClock()
    due = [clock.now() + dt.timedelta(seconds=3.5), clock.now() + dt.timedelta(seconds=7)]
    listed = watched(clock, due, {}, 10)
    assert [instant for _, instant in listed.found] == due
    assert [at for at, _ in listed.found] == pytest.approx([4, 7], abs=1)


def test_a_clock_that_is_set_forward_is_caught_up_with_at_the_next_tick() -> None:
    clock = FakeClock()
    due = [clock.now() + dt.timedelta(hours=hours) for hours in (1, 2, 5)]
    listed = watched(clock, due, {3: lambda: clock.advance(hours=3)}, 6)
    assert [instant for _, instant in listed.found] == due[:2]
    assert [at <= 4 for at, _ in listed.found] == [True, True]


def test_a_clock_that_is_set_back_stops_no_tick_and_repeats_nothing() -> None:
    clock = FakeClock()
    due = [clock.now() + dt.timedelta(seconds=1), clock.now() + dt.timedelta(seconds=8 - 3_600)]
    listed = watched(clock, due, {3: lambda: clock.advance(hours=-1)}, 20)
    assert listed.looks[:19] == list(range(1, 20))
    assert sorted(instant for _, instant in listed.found) == sorted(due)


@pytest.mark.parametrize("night", [dt.datetime(2026, 3, 29), dt.datetime(2026, 10, 25)])
def test_a_night_in_which_the_zone_changes_its_offset_loses_and_repeats_nothing(night: dt.datetime) -> None:
    local = [night.replace(hour=hour, tzinfo=BERLIN) for hour in (1, 4)]
    due = [each.astimezone(dt.UTC) for each in local]
    clock = FakeClock(due[0] - dt.timedelta(seconds=2))
    whole = (due[1] - due[0]).total_seconds()
    listed = watched(clock, due, {}, int(whole) + 5)
    assert [instant for _, instant in listed.found] == due
    assert listed.found[1][0] - listed.found[0][0] == pytest.approx(whole, abs=1)


@dataclass
class Ran:
    """Counts the runs of a tick, and wakes who waits for one."""

    times: int = 0
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self) -> None:
        self.times += 1
        self.changed.set()

    async def again(self, runs: int = 1) -> None:
        """Wait for so many more runs."""
        until = self.times + runs
        async with asyncio.timeout(5):
            while self.times < until:
                self.changed.clear()
                await self.changed.wait()


def next_run_in(scheduler: Scheduler, delta: dt.timedelta) -> None:
    """What a change of the clock by as much looks like to the scheduler."""
    for job in scheduler.get_jobs():
        job.modify(next_run_time=dt.datetime.now(dt.UTC) + delta)


async def test_a_clock_that_was_set_back_an_hour_stops_no_tick() -> None:
    ran = Ran()
    scheduler = Scheduler([Tick("tick", 0.02, ran.run)])
    scheduler.start()
    await ran.again()
    next_run_in(scheduler, dt.timedelta(hours=1))
    await ran.again(2)
    scheduler.shutdown(wait=False)


async def test_a_process_that_slept_runs_a_missed_tick_once() -> None:
    ran = Ran()
    scheduler = Scheduler([Tick("tick", 60, ran.run)])
    scheduler.start()
    next_run_in(scheduler, dt.timedelta(hours=-1))
    await ran.again()
    (job,) = scheduler.get_jobs()
    assert (ran.times, job.next_run_time > dt.datetime.now(dt.UTC)) == (1, True)
    scheduler.shutdown(wait=False)


async def test_a_tick_that_takes_long_is_not_run_beside_itself() -> None:
    beside, most = 0, 0
    other, release = Ran(), asyncio.Event()

    async def slow() -> None:
        nonlocal beside, most
        beside += 1
        most = max(most, beside)
        await release.wait()
        beside -= 1

    scheduler = Scheduler([Tick("slow", 0.01, slow), Tick("other", 0.01, other.run)])
    scheduler.start()
    await other.again(5)
    release.set()
    await other.again(5)
    scheduler.shutdown(wait=False)
    assert most == 1


async def test_a_tick_that_fails_comes_again_and_holds_up_no_other(caplog: pytest.LogCaptureFixture) -> None:
    failed, sound = Ran(), Ran()

    async def fail() -> None:
        await failed.run()
        raise OSError("somebody's name")

    scheduler = Scheduler([Tick("broken", 0.01, fail), Tick("sound", 0.01, sound.run)])
    scheduler.start()
    await asyncio.gather(failed.again(2), sound.again(2))
    scheduler.shutdown(wait=False)
    assert "tick broken failed: OSError" in caplog.text
    assert "somebody" not in caplog.text
