"""What ``/stats`` costs at 26,000 viewers, 450 exhibitors, 50,000 leads, 70,000 scans and 100,000 questions."""

from __future__ import annotations

import asyncio
import datetime as dt
import random
import sqlite3
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import main
from bot.config import fixed_settings
from bot.domain.catalogue import Catalogue
from bot.exporters.stats_picture import stats_picture
from bot.exporters.workbook import workbook_of
from bot.services.importing import programme_in_force
from bot.services.stats.counting import Counted, count
from bot.services.stats.drawing import picture_of, sheets_of
from bot.texts.renderer import Renderer
from handlers.console import importing

VIEWERS, LEADS, SCANS, QUESTIONS, MESSAGES = 26_000, 50_000, 70_000, 100_000, 80_000
OPENS = dt.datetime(2021, 7, 30, 1, 0, tzinfo=dt.UTC)
ROUNDS = 5


async def run() -> list[str]:
    """Counting (off the event loop's way: in the database's thread), the picture and the workbook."""
    with tempfile.TemporaryDirectory() as folder:
        settings = fixed_settings(Path(folder))
        async with main.database_of(settings) as database:
            await importing.publish_folder(database.uow, main.EXAMPLE, main.SystemClock())
            version = await programme_in_force(database.uow)
            if version is None:
                raise RuntimeError("the sample cannot be imported")
            exhibitors = [one.id for one in version.programme.exhibitors]
            sessions = [one.id for one in version.programme.sessions]
            await asyncio.to_thread(_fill, Path(folder) / "expo.sqlite3", exhibitors, sessions)
            catalogue = Catalogue(version.programme, version.number, version.published_at)
            now, times = OPENS + dt.timedelta(days=1, hours=8), []
            for _ in range(ROUNDS):
                began, spent = time.perf_counter(), time.process_time()
                counted = await count(database.uow, catalogue, now)
                times.append((time.perf_counter() - began, time.process_time() - spent))
        wall, cpu = min(times)
        return [f"counting  {1000 * wall:5.0f} ms   {1000 * cpu:5.0f} ms of CPU", *_drawn(counted)]


def _drawn(counted: Counted) -> list[str]:
    renderer, lines = Renderer(), []
    began = time.process_time()
    picture = stats_picture(picture_of(counted, renderer, "zh"))
    lines.append(
        f"picture   {'':8}   {1000 * (time.process_time() - began):5.0f} ms of CPU   {len(picture) / 1e3:.0f} kB"
    )
    began = time.process_time()
    book = workbook_of(sheets_of(counted, renderer, "zh"))
    lines.append(
        f"workbook  {'':8}   {1000 * (time.process_time() - began):5.0f} ms of CPU   {len(book) / 1e3:.0f} kB"
    )
    return lines


def _fill(path: Path, exhibitors: Sequence[str], sessions: Sequence[str]) -> None:
    dice = random.Random(2021)

    def moment() -> int:
        minutes = min(540, max(0, int(dice.gauss(270, 130))))
        return int((OPENS + dt.timedelta(days=dice.randrange(2), minutes=minutes)).timestamp() * 1000)

    met = {
        (exhibitors[min(len(exhibitors) - 1, int(dice.expovariate(1 / 90)))], dice.randrange(1, VIEWERS + 1))
        for _ in range(2 * LEADS)
    }
    pairs = sorted(met)[:LEADS]
    rows: dict[str, list[tuple[int | str, ...]]] = {
        "viewers (id, locale, locale_chosen, active, first_seen_at, last_seen_at)": [
            (n, dice.choice(("zh", "zh", "zh", "en")), 0, 1, moment(), moment()) for n in range(1, VIEWERS + 1)
        ],
        "leads (id, edition, exhibitor_id, viewer_id, first_scanned_at, last_scanned_at)": [
            (n, 1, exhibitor, viewer, moment(), moment()) for n, (exhibitor, viewer) in enumerate(pairs, start=1)
        ],
        "scans (client_id, lead_id, at, source, staff_id, device)": [
            (str(n), dice.randrange(1, len(pairs) + 1), moment(), "badge", 1, "") for n in range(SCANS)
        ],
        "consents (edition, exhibitor_id, viewer_id, event, fields, text_version, purpose, recipient, language,"
        " at)": [
            (1, exhibitor, viewer, event, "", "", "", "", "", 0)
            for exhibitor, viewer in pairs
            for event in ("asked", dice.choice(("granted", "granted", "refused")))
        ],
        "questions (viewer_id, text, language, intent, abstained, asked_at, hidden)": [
            (
                dice.randrange(1, VIEWERS),
                "where is the coffee?",
                "en",
                "text",
                int(dice.random() < 0.2),
                moment(),
                0,
            )
            for _ in range(QUESTIONS)
        ],
        "agenda_items (viewer_id, kind, subject_id, starts_at, known_start, saved_at)": [
            (n, "session", dice.choice(sessions[:40]), 0, 0, 0) for n in range(1, VIEWERS + 1)
        ],
        "outbox (chat_id, kind, facts, priority, due_at, dedupe_key, state, attempts, lease_until, later_parts,"
        " uncertain, reason)": [(n, "x", "{}", 4, 0, str(n), "sent", 1, 0, "[]", 0, "") for n in range(MESSAGES)],
    }
    with closing(sqlite3.connect(path)) as connection:
        for table, values in rows.items():
            marks = ", ".join("?" * len(values[0]))
            connection.executemany(f"INSERT INTO {table} VALUES ({marks})", values)
        connection.commit()
