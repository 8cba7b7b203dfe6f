"""Counting and listing an audience among 26,000 viewers, and letting it leave, on both engines."""

from __future__ import annotations

import datetime as dt
import statistics
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit

from bot.domain.announcement import Criterion, Nature
from bot.domain.outbox import FanOut, Priority
from bot.ports.unit_of_work import UnitOfWork
from bot.views.message import Message, to_facts
from bot.views.sending import Rest
from storage.database import open_database
from storage.schema import migrate
from tests.databases import running_postgres
from tests.storage.raw import execute

VIEWERS, TIMES = 26_000, 9
NOW = dt.datetime(2027, 5, 11, 9, 0, tzinfo=dt.UTC)
MORNING = NOW - dt.timedelta(hours=1)
EVERYONE: list[Criterion] = []
NARROW = [
    Criterion("role", "visitor"),
    *(Criterion("organiser", str(viewer)) for viewer in range(1, 6)),
    Criterion("locale", "en"),
    *(Criterion("interest", f"category{number}") for number in range(6)),
    *(Criterion("session", f"S{number}") for number in range(60)),
    *(Criterion("booth", f"X{number}") for number in range(250)),
    Criterion("seen_since", str(int(MORNING.timestamp() * 1000))),
]
"""All that can be asked for at once: a hall has hundreds of exhibitors, a track dozens of sessions."""


def _crowd() -> str:
    """Two languages; half were here today; each has three interests, eight saved sessions and five visited booths,
    one in ten has changed their preferences, 2,000 are
    exhibitors' staff."""
    people = range(1, VIEWERS + 1)
    today = int(NOW.timestamp() * 1000)
    tables = {
        "viewers (id, locale, locale_chosen, active, first_seen_at, last_seen_at)": (
            f"({p}, '{'en' if p % 3 else 'zh'}', 0, 1, 0, {today if p % 20 >= 10 else 0})" for p in people
        ),
        "preferences (viewer_id, quiet, change_notices, morning_brief, announcements, sponsored, booth_visits,"
        " silence, brief_offered)": (
            f"({p}, 1, 1, 0, {p % 20 // 10}, 1, 1, 'none', 0)" for p in people if p % 10 == 0
        ),
        "staff (exhibitor_id, viewer_id, role, may_export, name, joined_at, chosen_at)": (
            f"('X{p % 1_000}', {p}, 'staff', 0, '', 0, 0)" for p in people if p % 13 == 0
        ),
        "interests (viewer_id, category)": (
            f"({p}, 'category{(p + n * 7) % 20}')" for p in people for n in range(3)
        ),
        "agenda_items (viewer_id, kind, subject_id, starts_at, known_start, saved_at)": (
            f"({p}, 'session', 'S{(p + n * 37) % 300}', 0, 0, 0)" for p in people for n in range(8)
        ),
        "booth_visits (viewer_id, exhibitor_id, visited_at)": (
            f"({p}, 'X{(p + n * 101) % 1_000}', 0)" for p in people for n in range(5)
        ),
    }
    return ";\n".join(f"INSERT INTO {table} VALUES {', '.join(rows)}" for table, rows in tables.items())


@asynccontextmanager
async def _engines() -> AsyncIterator[dict[str, str]]:
    """The URL of an empty database on each engine."""
    with tempfile.TemporaryDirectory() as folder, running_postgres() as server:
        await execute(server, "CREATE DATABASE audience")
        yield {
            "SQLite": f"sqlite:///{Path(folder) / 'expo.sqlite3'}",
            "PostgreSQL": urlsplit(server)._replace(path="/audience").geturl(),
        }


async def _median(step: Callable[[], Awaitable[object]]) -> float:
    """Milliseconds."""
    took = []
    for _ in range(TIMES):
        began = time.perf_counter()
        await step()
        took.append((time.perf_counter() - began) * 1000)
    return statistics.median(took)


async def _asked(uow: UnitOfWork, criteria: list[Criterion]) -> tuple[int, float, float]:
    """How many they are, and how long it takes to count and to list them (milliseconds)."""
    await uow.write(lambda tx: tx.announcements.set_criteria(1, criteria))

    async def count() -> int:
        async with uow.read() as tx:
            return (await tx.announcements.reach(1, Nature.NEWS)).total

    async def listed() -> list[int]:
        async with uow.read() as tx:
            return await tx.announcements.audience(1, Nature.NEWS, MORNING)

    found = await count()
    assert found == len(await listed())
    return found, await _median(count), await _median(listed)


async def _fan_out(uow: UnitOfWork) -> float:
    """Milliseconds until all of them are in the outbox."""
    async with uow.read() as tx:
        everyone = await tx.announcements.audience(1, Nature.URGENT, MORNING)
    news = FanOut(1, "rest", to_facts(Message(Rest("Hall 5 opens at 9."))), Priority.ANNOUNCEMENT, NOW)
    began = time.perf_counter()
    assert await uow.write(lambda tx: tx.outbox.fan_out(news, everyone)) == VIEWERS
    return (time.perf_counter() - began) * 1000


async def run() -> list[str]:
    """About a minute."""
    lines = []
    async with _engines() as engines:
        for engine, url in engines.items():
            await migrate(url)
            await execute(url, _crowd())
            database = await open_database(url)
            try:
                for name, criteria in (("all kinds", NARROW), ("everyone", EVERYONE)):
                    found, count, listed = await _asked(database.uow, criteria)
                    lines.append(
                        f"{engine:10}  {name:9}  {found:6,} of {VIEWERS:,}:"
                        f"  count {count:6.1f} ms, list {listed:6.1f} ms"
                    )
                lines.append(f"{engine:10}  fan-out of {VIEWERS:,}:  {await _fan_out(database.uow):6.0f} ms")
            finally:
                await database.close()
    return lines
