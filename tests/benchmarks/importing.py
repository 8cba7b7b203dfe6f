"""Importing large programmes: reading alone, and from the command line (start of Python, migration, reading, diff,
publishing, index of the answers), with the memory at most."""

from __future__ import annotations

import asyncio
import datetime as dt
import os
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from bot.domain.programme import Programme
from bot.importers.options import ImportOptions
from bot.importers.registry import read
from tests.benchmarks import large_expo
from tests.e2e.bot_process import EXAMPLE, ROOT, environment
from tests.importers.folder_writer import write_folder

SESSIONS, ROOMS = 773, 106
EXHIBITORS, TALKS = 5_000, 2_000
_WORDS = [
    "grid",
    "storage",
    "wind",
    "hydrogen",
    "island",
    "port",
    "cable",
    "charge",
    "forecast",
    "market",
    "safety",
    "people",
    "open",
    "data",
]


async def run() -> list[str]:
    """A conference of 773 sessions as frab XML, and an expo of 5,000 exhibitors and 2,000 sessions as a folder."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        schedule = folder / "schedule.xml"
        schedule.write_text(frab(), encoding="utf-8")
        expo = folder / "expo"
        expo.mkdir()
        write_folder(large(), expo)
        return [
            _read(f"frab XML, {SESSIONS} sessions: reading", schedule),
            _read(f"folder, {EXHIBITORS} exhibitors, {TALKS} sessions: reading", expo),
            await asyncio.to_thread(
                _measured, f"frab XML, {SESSIONS} sessions: main.py import", schedule, folder / "a.sqlite3"
            ),
            await asyncio.to_thread(
                _measured,
                f"folder, {EXHIBITORS} exhibitors, {TALKS} sessions: main.py import",
                expo,
                folder / "b.sqlite3",
            ),
        ]


def frab() -> str:
    """A two-day conference, texts of about 2,000 characters each."""
    dice = random.Random(773)
    days: list[str] = []
    number = 0
    for day in ("2027-02-06", "2027-02-07"):
        rooms = []
        for room in range(ROOMS):
            events: list[str] = []
            while number * 2 * ROOMS < SESSIONS * (len(days) * ROOMS + room + 1):
                start = dt.timedelta(hours=9, minutes=30 * len(events))
                text = " ".join(dice.choice(_WORDS) for _ in range(350))
                events.append(
                    f'<event id="{number}"><start>{str(start).zfill(8)[:5]}</start><duration>00:25</duration>'
                    f"<title>Talk {number} on {dice.choice(_WORDS)}</title><track>T{room % 30}</track>"
                    f"<abstract>&lt;p&gt;{text}&lt;/p&gt;</abstract>"
                    f'<persons><person id="{number % 684}">Person {number % 684}</person></persons></event>\n'
                )
                number += 1
            rooms.append(f'<room name="R.{room}">{"".join(events)}</room>')
        days.append(f'<day date="{day}">{"".join(rooms)}</day>')
    zone = "<time_zone_name>Europe/Brussels</time_zone_name>"
    return f"<schedule><conference><title>Invented</title>{zone}</conference>{''.join(days)}</schedule>"


def large() -> Programme:
    sample = read([EXAMPLE], ImportOptions()).programme
    if sample is None:
        raise RuntimeError("the sample cannot be imported")
    programme = large_expo.large_programme(sample)
    exhibitors = [
        replace(
            item, id=f"E{turn}{item.id}", stands=tuple(replace(s, booth=f"{turn}{s.booth}") for s in item.stands)
        )
        for turn in range(EXHIBITORS // len(programme.exhibitors))
        for item in programme.exhibitors
    ]
    sessions = [
        replace(item, id=f"{turn}{item.id}", speakers=tuple(replace(s, exhibitor_id=None) for s in item.speakers))
        for turn in range(TALKS // len(programme.sessions))
        for item in programme.sessions
    ]
    return replace(programme, exhibitors=tuple(exhibitors), sessions=tuple(sessions))


def _read(name: str, path: Path) -> str:
    began, cpu = time.perf_counter(), time.process_time()
    imported = read([path], ImportOptions())
    took, spent = time.perf_counter() - began, time.process_time() - cpu
    if imported.programme is None:
        raise RuntimeError(f"{name}: the import failed")
    return f"{name:<55} {took:5.2f} s   {spent:5.2f} s of CPU"


def _measured(name: str, path: Path, database: Path) -> str:
    settings = environment(storage__url=f"sqlite:///{database}")
    began = time.perf_counter()
    command = [sys.executable, str(ROOT / "main.py"), "import", str(path)]
    process = subprocess.Popen(command, env=settings, cwd=path.parent, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    took = time.perf_counter() - began
    if process.returncode:
        raise RuntimeError(f"{name}: the import failed")
    spent = usage.ru_utime + usage.ru_stime
    return f"{name:<55} {took:5.2f} s   {spent:5.2f} s of CPU   {usage.ru_maxrss / 1024:4.0f} MB at most"
