"""Halls and booths on their maps, as a visitor sees them on the phone."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import main
from bot.importers.imported import Counts, Imported
from bot.localchat.messages import Message
from bot.localchat.person import Person
from bot.services.importing import import_programme
from tests.handlers.booth_staff import pressed
from tests.handlers.conftest import Expo
from tests.storage.raw import execute, select


def picture(message: Message) -> str:
    """What the local chat calls the picture of a message."""
    return str(message["photo"][-1]["file_id"])


async def map_of(person: Person, question: str, label: str) -> Message:
    await person.ask(question)
    return await pressed(person, label)


async def test_answer_about_a_booth_leads_to_its_map(expo: Expo) -> None:
    shown = await map_of(expo.visitor, "where is B2-017", "Map")
    assert shown["caption"].splitlines() == ["B2-017: Hall 2 Energy Storage, row B", "Qingchuan Energy Storage"]
    assert shown["photo"][-1]["width"] == 1280
    assert shown.buttons == ["Qingchuan Energy Storage", "Exhibitors in Hall 2", "Back"]
    # The answer is still there, above.
    assert expo.visitor.messages[-2].button("Map") is not None


async def test_card_of_an_exhibitor_leads_to_its_map(expo: Expo) -> None:
    await expo.chinese_visitor.ask("B2-017是谁")
    await pressed(expo.chinese_visitor, "晴川储能")
    shown = await pressed(expo.chinese_visitor, "看地图")
    assert shown["caption"].splitlines()[0] == "B2-017：2号馆 储能，B排"


async def test_picture_is_uploaded_once_for_a_language(expo: Expo) -> None:
    first = await map_of(expo.visitor, "where is B2-017", "Map")
    again = await map_of(expo.visitor, "where is B2-017", "Map")
    other = await map_of(expo.organiser, "where is B2-017", "Map")
    chinese = await map_of(expo.chinese_visitor, "B2-017在哪儿", "看地图")
    assert {picture(first)} == {picture(again), picture(other)} != {picture(chinese)}
    assert await select(expo.database_url, "SELECT COUNT(*) FROM pictures") == [(2,)]


async def test_picture_that_telegram_does_not_know_any_more_is_drawn_anew(expo: Expo) -> None:
    await map_of(expo.visitor, "where is B2-017", "Map")
    await execute(expo.database_url, "UPDATE pictures SET file_id = 'of-another-bot'")
    shown = await map_of(expo.visitor, "where is B2-017", "Map")
    assert await select(expo.database_url, "SELECT file_id FROM pictures") == [(picture(shown),)]


async def test_halls_takes_a_booth_or_a_hall(expo: Expo) -> None:
    visitor = expo.visitor
    assert (await visitor.ask("/halls b2 017"))["caption"].startswith("B2-017: Hall 2")
    hall = await visitor.ask("/halls Hall 4")
    assert (hall["caption"].splitlines()[0], "photo" in hall.raw) == ("Hall 4 Hydrogen & EV Charging", True)
    assert "photo" not in (await visitor.ask("/halls of fame")).raw
    await visitor.ask("/halls")
    assert "photo" in (await pressed(visitor, "Hall 5 Efficiency, Services & Start-ups")).raw
    assert visitor.messages[-2].button("Hall 1 Solar & Wind") is not None


async def test_without_a_plan_the_row_is_told(expo: Expo) -> None:
    await without_plan(expo)
    card = await map_of(expo.visitor, "where is B2-017", "Qingchuan Energy Storage")
    assert "Hall 2, row B" in card.text.splitlines()
    assert card.button("Map") is None
    shown = await expo.visitor.ask("/halls B2-017")
    assert shown.text.splitlines() == [
        "B2-017: Hall 2 Energy Storage, row B",
        "Qingchuan Energy Storage",
        "",
        "The organiser has no plan of this place here.",
    ]


async def without_plan(expo: Expo) -> None:
    """Another process publishes the programme without coordinates."""
    async with main.database_of(expo.settings) as database:
        async with database.uow.read() as tx:
            latest = await tx.programmes.latest()
        assert latest is not None
        await import_programme(
            database.uow,
            Imported("folder", replace(latest.programme, booths=()), (), Counts()),
            source="test",
            now=expo.clock.now(),
            dry_run=False,
        )
    # The bot looks for a newer version every two seconds; it listens to so many messages only.
    for _ in range(12):
        await asyncio.sleep(0.5)
        card = await expo.visitor.ask("/halls 2", within=20)
        if "photo" not in card.raw:
            return
    raise AssertionError("the newer version is not taken over")


async def test_halls_with_a_booth_that_there_is_not_says_so(expo: Expo) -> None:
    assert "Z9-999" in (await expo.visitor.ask("/halls Z9-999")).text
    assert "Z9-999" in (await expo.chinese_visitor.ask("/halls Z9-999")).text
    assert (await expo.visitor.ask("/halls")).text.startswith("Halls")
