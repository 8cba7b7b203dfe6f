"""The whole bot in this process, on the local chat over HTTP, with the sample expo."""

from __future__ import annotations

import asyncio
import datetime as dt
import gc
import itertools
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

import main
from bot.config import fixed_settings
from bot.domain.staff import Membership, StaffRole
from bot.domain.version import ProgrammeVersion
from bot.localchat import BotProfile, LocalChat, MovableClock, Persona
from bot.localchat.person import Person
from bot.services import published
from bot.services.leads.joining import enlist
from bot.services.published import Published
from bot.settings import Settings
from handlers.console import importing

TOKEN = "4243:local-chat-token-for-tests-only"
SHANGHAI = ZoneInfo("Asia/Shanghai")
DAY_ONE = dt.datetime(2021, 7, 30, 10, 30, tzinfo=SHANGHAI)
LOOKED_THROUGH = 20
_STARTS = itertools.count(1)
EXHIBITOR, RIVAL = "EX140", "EX122"
MEMBERS = tuple(
    Membership(exhibitor_id, viewer_id, role, False, name, at.astimezone(dt.UTC), at.astimezone(dt.UTC))
    for at in (DAY_ONE - dt.timedelta(days=1),)
    for exhibitor_id, viewer_id, role, name in (
        (EXHIBITOR, 20, StaffRole.ADMIN, "Ada"),
        (EXHIBITOR, 21, StaffRole.STAFF, "Sven"),
        (EXHIBITOR, 22, StaffRole.STAFF, "文博"),
        (RIVAL, 30, StaffRole.ADMIN, "Otto"),
    )
)


@dataclass
class Expo:
    """A running expo: its people and its clock, which stands still until it is moved."""

    chat: LocalChat
    clock: MovableClock
    settings: Settings

    @property
    def database_url(self) -> str:
        return f"sqlite:///{self.settings.base / 'expo.sqlite3'}"

    @property
    def visitor(self) -> Person:
        """Speaks English."""
        return self.chat.user(1)

    @property
    def chinese_visitor(self) -> Person:
        return self.chat.user(2)

    @property
    def admin(self) -> Person:
        """Runs the team of Qingchuan Energy Storage (``EXHIBITOR``)."""
        return self.chat.user(20)

    @property
    def staff(self) -> Person:
        """Works there."""
        return self.chat.user(21)

    @property
    def chinese_staff(self) -> Person:
        """Works there too."""
        return self.chat.user(22)

    @property
    def rival(self) -> Person:
        """Runs the team of Batteriehaus Müller (``RIVAL``)."""
        return self.chat.user(30)

    @property
    def organiser(self) -> Person:
        """One whom the settings name."""
        return self.chat.user(9)


@pytest.fixture(scope="session")
def sample_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with the sample expo and the members of two teams, to copy."""
    folder = tmp_path_factory.mktemp("sample")
    settings = fixed_settings(folder)

    async def prepare() -> None:
        async with main.database_of(settings) as database:
            await importing.publish_folder(database.uow, main.EXAMPLE, main.SystemClock())
            for one in MEMBERS:
                await enlist(database.uow, one)

    # A loop of its own: the test's is not running yet, or is another one.
    with asyncio.Runner() as runner:
        runner.run(prepare())
    return folder / "expo.sqlite3"


@pytest.fixture(scope="session")
def indexed() -> list[tuple[ProgrammeVersion, Published]]:
    """The last two versions that these tests showed, with their indexes."""
    return []


@pytest.fixture(autouse=True)
def index_once(indexed: list[tuple[ProgrammeVersion, Published]], monkeypatch: pytest.MonkeyPatch) -> None:
    """All tests show the same programme until one of them changes it: its index is built once, not once a test.
    Not so for the tests of other folders: one of them counts what is left in memory."""
    build = published.publish

    def remembered(version: ProgrammeVersion) -> Published:
        found = next((one for other, one in indexed if other == version), None)
        if found is None:
            found = build(version)
            indexed[:] = [*indexed[-1:], (version, found)]
        return found

    monkeypatch.setattr(published, "publish", remembered)


@pytest.fixture(autouse=True)
def looking_often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else these tests mostly wait for the next look at what is due."""
    monkeypatch.setattr(main, "MOVED_SECONDS", 0.2)


@pytest.fixture
def organisers() -> list[int]:
    """Whom the settings name; a module may name others."""
    return [9]


@pytest.fixture
def crowd() -> list[Persona]:
    """Who is there besides; a module may bring others."""
    return []


@pytest.fixture
async def expo(
    sample_database: Path, tmp_path: Path, organisers: list[int], crowd: list[Persona]
) -> AsyncIterator[Expo]:
    shutil.copy(sample_database, tmp_path / "expo.sqlite3")
    real = dt.datetime.now(dt.UTC)
    clock = MovableClock(SHANGHAI, start=DAY_ONE, real=lambda: real)
    chat = LocalChat(
        token=TOKEN,
        bot=BotProfile(4243, "Expo", "expo_test_bot"),
        personas=[
            Persona(1, "Emma", language_code="en"),
            Persona(2, "小雨", language_code="zh-hans"),
            Persona(3, "Joana", language_code="pt-br"),
            Persona(4, "Nadia", language_code="en"),
            Persona(5, "Ivo", language_code="en"),
            Persona(8, "欧阳", language_code="zh-hans"),
            Persona(9, "Olga", language_code="en"),
            Persona(20, "Ada", language_code="en"),
            Persona(21, "Sven", language_code="en"),
            Persona(22, "文博", language_code="zh-hans"),
            Persona(30, "Otto", language_code="en"),
            *crowd,
        ],
        limits=None,
        clock=clock,
    )
    address = await chat.start()
    settings = fixed_settings(
        tmp_path,
        telegram={"token": TOKEN, "api_url": address},
        web={"listen": "127.0.0.1:0"},
        organisers={"telegram_ids": organisers},
        delivery={"messages_per_second": 1000, "per_chat_per_second": 1000},
        # The model would read the whole expo in the background of each test, done at some time or never.
        answers={"semantic": "off"},
    )
    stopped, ready = asyncio.Event(), asyncio.Event()
    running = asyncio.create_task(main.run_bot(settings, clock, stopped, ready.set, lambda: None))
    waiting = asyncio.create_task(ready.wait())
    await asyncio.wait([running, waiting], return_when=asyncio.FIRST_COMPLETED)
    if running.done():
        await running
    yield Expo(chat, clock, settings)
    stopped.set()
    await running
    await chat.stop()
    # A bot keeps what stays out of the collector's sight, and is its process's only one; here it is one of many,
    # and a look through all that the tests have loaded takes as long as its start: once in a while.
    if next(_STARTS) % LOOKED_THROUGH == 0:
        gc.unfreeze()
