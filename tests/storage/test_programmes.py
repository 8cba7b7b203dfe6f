"""Versions of the programme."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from contextlib import closing
from zoneinfo import ZoneInfo

import pytest

from bot.domain.errors import StorageError
from bot.domain.localized import Localized
from bot.domain.programme import (
    BoothRectangle,
    Day,
    Document,
    Exhibitor,
    Expo,
    Fact,
    Faq,
    Hall,
    Programme,
    Room,
    Session,
    SessionStatus,
    Speaker,
    Stand,
    Transport,
    Venue,
)
from bot.domain.version import ProgrammeVersion, VersionHead
from bot.ports.unit_of_work import UnitOfWork

NOW = dt.datetime(2026, 7, 20, 1, 0, tzinfo=dt.UTC)
ZONE = ZoneInfo("Europe/Berlin")
FIRST_DAY = dt.date(2026, 10, 24)

PROGRAMME = Programme(
    Expo(
        Localized.of(en="Energy Expo", zh="能源展"),
        FIRST_DAY,
        dt.date(2026, 10, 26),
        "Europe/Berlin",
        facts=(Fact("wifi", Localized.of(en="expo-guest")),),
    ),
    (Day(1, FIRST_DAY, dt.time(9), dt.time(17), dt.time(16, 30), Localized.of(zh="开幕日")),),
    Venue(Localized.of(en="Fairground"), entrances=(Localized.of(en="South"),), latitude=52.5, longitude=13.4),
    (Transport(Localized.of(en="metro"), Localized.of(en="Line 2")),),
    (Room("r1", Localized.of(en="Room 1"), seats=80),),
    (Hall("h1", Localized.of(en="Hall 1"), area_m2=1200.5, extra={"floor": "2"}),),
    (Exhibitor("e1", Localized.of(en="Acme"), (Stand("h1", "B2-017"),), contact_email="a@example.org"),),
    (
        Session(
            "s1",
            FIRST_DAY,
            dt.datetime(2026, 10, 25, 2, 30, tzinfo=ZONE, fold=1),  # the hour that comes twice
            dt.datetime(2026, 10, 25, 3, 30, tzinfo=ZONE),
            Localized.of(en="Night shift"),
            "r1",
            speakers=(Speaker(Localized.of(en="Ada"), exhibitor_id="e1"),),
            languages=("en", "zh"),
            status=SessionStatus.CANCELLED,
        ),
    ),
    (Faq("f1", Localized.of(en="Parking?"), Localized.of(en="P3")),),
    (BoothRectangle("h1", "B2-017", 1.5, 2, 3, 4.25),),
    (Document("rules.md", "No drones."),),
)


async def test_latest_number_before_any_import_is_zero(uow: UnitOfWork) -> None:
    async with uow.read() as tx:
        assert (await tx.programmes.latest_number(), await tx.programmes.latest()) == (0, None)


async def test_add_numbers_versions_one_after_another(uow: UnitOfWork) -> None:
    first = await uow.write(lambda tx: tx.programmes.add(PROGRAMME, "folder", NOW))
    second = await uow.write(lambda tx: tx.programmes.add(PROGRAMME, "schedule.xml", NOW))
    assert first == ProgrammeVersion(1, NOW, "folder", PROGRAMME)
    async with uow.read() as tx:
        assert await tx.programmes.latest_number() == 2
        assert await tx.programmes.latest() == second


async def test_each_version_is_there_and_listed_newest_first(uow: UnitOfWork) -> None:
    first = await uow.write(lambda tx: tx.programmes.add(PROGRAMME, "folder", NOW))
    await uow.write(lambda tx: tx.programmes.add(PROGRAMME, "rollback:1", NOW))
    async with uow.read() as tx:
        assert await tx.programmes.get(1) == first
        assert await tx.programmes.get(3) is None
        newest = VersionHead(2, NOW, "rollback:1")
        assert await tx.programmes.heads(5) == [newest, VersionHead(1, NOW, "folder")]
        assert await tx.programmes.heads(1) == [newest]
        assert [head.number for head in await tx.programmes.heads(5, skip=1)] == [1]


async def test_latest_gives_sessions_in_the_expos_zone(uow: UnitOfWork) -> None:
    await uow.write(lambda tx: tx.programmes.add(PROGRAMME, "folder", NOW))
    async with uow.read() as tx:
        latest = await tx.programmes.latest()
    assert latest is not None
    [session] = latest.programme.sessions
    assert (session.start.tzinfo, session.start.fold, session.start.isoformat()) == (
        ZONE,
        1,
        "2026-10-25T02:30:00+01:00",
    )


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_version_of_before_sessions_had_a_note_on_languages_is_read(
    uow: UnitOfWork, database_url: str
) -> None:
    await uow.write(lambda tx: tx.programmes.add(PROGRAMME, "folder", NOW))
    with closing(sqlite3.connect(database_url.removeprefix("sqlite:///"))) as connection, connection:
        [[payload]] = connection.execute("SELECT payload FROM programme_versions").fetchall()
        document = json.loads(payload)
        for session in document["sessions"]:
            del session["language_note"]
        connection.execute("UPDATE programme_versions SET payload = ?", [json.dumps(document)])
    async with uow.read() as tx:
        latest = await tx.programmes.latest()
    assert latest is not None
    assert latest.programme == PROGRAMME


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_latest_of_a_payload_that_is_not_ours_is_a_sentence(uow: UnitOfWork, database_url: str) -> None:
    with closing(sqlite3.connect(database_url.removeprefix("sqlite:///"))) as connection, connection:
        connection.execute("INSERT INTO programme_versions VALUES (4, 0, 'x', '{}')")
    async with uow.read() as tx:
        with pytest.raises(
            StorageError, match=r"^Programme version 4 was written by another release; import the data again$"
        ):
            await tx.programmes.latest()
