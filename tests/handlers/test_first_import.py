"""``/import`` before there is any programme: what the file leaves open is asked."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

import main
from bot.config import fixed_settings
from tests.handlers.conftest import Expo
from tests.handlers.test_importing import press, send_file, version

TIMES = "title,start\nOpening,10:00\nClosing,12:00\n"


@pytest.fixture(scope="session")
def sample_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file without an expo."""
    folder = tmp_path_factory.mktemp("empty")

    async def prepare() -> None:
        async with main.database_of(fixed_settings(folder)):
            pass

    with asyncio.Runner() as runner:
        runner.run(prepare())
    return folder / "expo.sqlite3"


async def test_day_and_zone_are_asked_pressed_or_typed(expo: Expo) -> None:
    assert "No programme has been published yet." in (await expo.organiser.ask("/import")).text
    shown = await send_file(expo.organiser, "programme.csv", TIMES, "Which is the first day?")
    assert "Publish" not in shown.buttons
    assert "The file has times but no dates\n" in f"{shown.text}\n"  # no word of --start-date
    wrong = await expo.organiser.ask("some day soon")
    assert "I cannot read that as a day." in wrong.text
    shown = await expo.organiser.ask("2021-07-30")
    assert "in which time zone" in shown.text
    assert "and the file names no zone\n" in f"{shown.text}\n"  # no word of --timezone
    assert "Asia/Shanghai" in shown.buttons
    wrong = await expo.organiser.ask("Atlantis")
    assert "I know no such time zone." in wrong.text
    shown = await expo.organiser.ask("Berlin")
    assert "New: " in shown.text
    assert "2 sessions" in shown.text
    await press(expo.organiser, "Publish", "Version 1 is in force.")
    answer = await expo.visitor.ask("/programme")
    assert "30 July" in answer.text


async def test_question_of_the_dialog_goes_when_the_file_is_given_up(expo: Expo) -> None:
    await send_file(expo.organiser, "programme.csv", TIMES, "Which is the first day?")
    await press(expo.organiser, "Tomorrow", "in which time zone")
    await press(expo.organiser, "Cancel", "Given up")
    await expo.organiser.ask("Berlin")
    assert "waits to be published" not in (await expo.organiser.ask("/import")).text
    assert await version(expo) == 0


async def test_another_file_takes_the_place_of_the_one_that_asks(expo: Expo) -> None:
    await send_file(expo.organiser, "programme.csv", TIMES, "Which is the first day?")
    text = "title,date,start\nOpening,2021-07-30,10:00+08:00\n"
    shown = await send_file(expo.organiser, "other.csv", text, "other.csv")
    assert "Which is the first day?" not in shown.text


async def test_conference_without_exhibitors_has_posters_of_its_rooms(expo: Expo) -> None:
    offered = await expo.organiser.ask("/invite")
    assert (offered.text.split(".")[0], offered.buttons) == ("There are no exhibitors yet", ["Main menu"])
    plan = "title,date,start,room\nOpening,2021-07-30,10:00,Aula\nClosing,2021-07-30,12:00,Aula\n"
    await send_file(expo.organiser, "plan.csv", plan, "in which time zone")
    await press(expo.organiser, "Asia/Shanghai", "2 sessions")
    await press(expo.organiser, "Publish", "Version 1 is in force.")
    offered = await expo.organiser.ask("/invite")
    assert offered.buttons == ["Posters A4", "Posters A5", "One file each", "Main menu"]
