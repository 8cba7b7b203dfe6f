"""An organiser's morning: a file comes in as it is, is mended, published, edited, and taken back; and the bot is
restarted in the middle of it."""

from __future__ import annotations

import asyncio
import datetime as dt
import shutil
from pathlib import Path

import main
from bot.config import fixed_settings
from bot.localchat import BotProfile, LocalChat, MovableClock, Persona
from tests.handlers.conftest import DAY_ONE, SHANGHAI, TOKEN, Expo
from tests.handlers.test_announcements import shown
from tests.handlers.test_importing import logged, press, send_file, version

PLAN = (
    "Programme of the small stage;;;;;\n"
    "Wo?;Tag;Beginn;Ende;Was?;Farbe\n"
    "2号馆301会议室;30.07.2021;15:00;15:30;A new talk on old cables;rot\n"
    "2号馆301会议室;31.07.2021;15:00;15:30;Another talk on new cables;blau\n"
)
NORTH = "Hall 2's north entrance is closed until 14:00."


async def test_an_organisers_morning(expo: Expo) -> None:
    organiser, visitor = expo.organiser, expo.visitor

    # A file, as it is: what it would change, and what is not understood.
    preview = await send_file(organiser, "plan.csv", PLAN)
    assert "What is column 1?" in preview.buttons
    await press(organiser, "What is column 1?", "What is column 1")
    await press(organiser, "room", "plan.csv")
    if "What is column 6?" in organiser.messages[-1].buttons:
        await press(organiser, "What is column 6?", "What is column 6")
        await press(organiser, "left out", "plan.csv")
    preview = organiser.messages[-1]
    assert "2 sessions" in preview.text
    assert "Removed: " in preview.text

    # It would take the place of all sessions: asked twice, and given up.
    await press(organiser, "Publish", "This removes much")
    await press(organiser, "Cancel", "Given up")
    assert await version(expo) == 1

    # A FAQ entry more, in the shape of the current data.
    await organiser.ask("/import")
    entry = 'faq_id,Frage,question_en,answer_en\nQ1,intern,Is there a piano?,"Yes, in Hall 1."\n'
    await send_file(organiser, "faq.csv", entry, "New: 1 FAQ entry")
    await press(organiser, "What is column 1?", "Frage")
    await press(organiser, "left out", "New: 1 FAQ entry")
    await press(organiser, "Publish", "Version 2 is in force.")
    assert "in Hall 1" in (await visitor.ask("Is there a piano?")).text
    await press(organiser, "Undo", "Version 3 is in force.")

    # A session that somebody saved moves: they are told once.
    await visitor.ask("When is Battery Swapping for Heavy Trucks?")
    await press(visitor, "Save", "On your agenda")
    await organiser.ask("/import")
    await press(organiser, "Small edits", "What is to be changed?")
    found = await organiser.ask("battery swapping")
    await press(organiser, found.buttons[0], "11:00–11:45")
    await press(organiser, "Another time…", "When is it to be?")
    moved = await organiser.ask("31 July 12:10")
    assert "In force as version 4." in moved.text
    expo.clock.advance(dt.timedelta(minutes=6))
    assert "12:10" in (await shown(visitor, "12:10")).text

    # What is true for a while stands below what it is about.
    await organiser.ask("/import")
    await press(organiser, "Temporary notices", "None is up.")
    await press(organiser, "New temporary notice", "What is the notice about?")
    await press(organiser, "Notice: Hall 2", "What is to be said?")
    await organiser.ask(NORTH)
    await press(organiser, "Publish", "Up until 14:00")
    assert NORTH in (await visitor.ask("Where is B2-017?")).text

    # A question that the data does not answer, into the FAQ.
    await visitor.ask("Where can I have my glasses repaired?")
    await press(visitor, "Ask the team", "I've asked the team")
    await shown(organiser, "glasses repaired")
    await press(organiser, "Answer", "Write your answer")
    await organiser.ask("At the optician's opposite the South Entrance.")
    await press(organiser, "Make it an FAQ entry")
    assert await version(expo) == 5
    assert "optician" in (await expo.chat.user(3).ask("Where can I have my glasses repaired?")).text

    # And back to how it was, with all that this takes with it.
    await organiser.ask("/import", 20)
    await press(organiser, "Versions", "5. ")
    await press(organiser, "Version 3", "Version 3")
    await press(organiser, "Compare with version 5", "Since then")
    question = await press(organiser, "Go back to version 3", "Go back to version 3?")
    assert "Moved: 1 session" in question.text
    assert "Removed: 1 FAQ entry" in question.text
    await press(organiser, "Confirm", "Version 6 is in force.")
    assert "11:00" in (await visitor.ask("When is Battery Swapping for Heavy Trucks?")).text
    assert await logged(expo) == [
        "import.received",
        "import.answered",
        "import.answered",
        "import.cancelled",
        "import.received",
        "import.answered",
        "import.published",
        "version.rolled_back",
        "session.moved",
        "notice.put_up",
        "question.answered",
        "faq.published",
        "version.rolled_back",
    ]


async def test_file_that_waits_outlives_a_restart(sample_database: Path, tmp_path: Path) -> None:
    shutil.copy(sample_database, tmp_path / "expo.sqlite3")
    real = dt.datetime.now(dt.UTC)
    clock = MovableClock(SHANGHAI, start=DAY_ONE, real=lambda: real)
    chat = LocalChat(
        token=TOKEN,
        bot=BotProfile(4243, "Expo", "expo_test_bot"),
        personas=[Persona(9, "Olga", language_code="en")],
        limits=None,
        clock=clock,
    )
    settings = fixed_settings(
        tmp_path,
        telegram={"token": TOKEN, "api_url": await chat.start()},
        web={"listen": "127.0.0.1:0"},
        organisers={"telegram_ids": [9]},
        delivery={"messages_per_second": 1000, "per_chat_per_second": 1000},
    )
    organiser = chat.user(9)

    async def started() -> tuple[asyncio.Event, asyncio.Task[None]]:
        stopped, ready = asyncio.Event(), asyncio.Event()
        running = asyncio.create_task(main.run_bot(settings, clock, stopped, ready.set, lambda: None))
        waiting = asyncio.create_task(ready.wait())
        await asyncio.wait([running, waiting], return_when=asyncio.FIRST_COMPLETED)
        return stopped, running

    stopped, running = await started()
    await send_file(organiser, "faq.csv", "faq_id,question,answer\nQ1,Piano?,No.\n", "New: 1 FAQ entry")
    stopped.set()
    await running
    stopped, running = await started()
    await press(organiser, "Publish", "Version 2 is in force.")
    assert [path for path in (tmp_path / "files").rglob("*") if path.is_file()] == []
    clock.advance(dt.timedelta(days=2))
    await send_file(organiser, "faq.csv", "faq_id,question,answer\nQ1,Piano?,Yes.\n", "Changed: 1 FAQ entry")
    clock.advance(dt.timedelta(days=2))
    await press(organiser, "Publish", "There is nothing waiting any more.")
    stopped.set()
    await running
    await chat.stop()
