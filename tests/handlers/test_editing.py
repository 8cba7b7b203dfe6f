"""Small edits and temporary notices over the local chat."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.localchat.messages import Message
from bot.localchat.person import Person
from bot.views.action import Action
from bot.views.edit_actions import CancelSession, CloseDay, RemoveFaq, SetRoom
from tests.handlers.conftest import Expo
from tests.handlers.test_importing import logged, press, version
from tests.handlers.test_lead_matrix import press_forged

RIVAL_BOOTH = "A2-015"
SWAPPING = "Battery Swapping"
NORTH = "Hall 2's north entrance is closed until 14:00."
NORTH_ZH = "2号馆北门关闭至14:00。"


async def edits(expo: Expo) -> Person:
    await expo.organiser.ask("/import")
    await press(expo.organiser, "Small edits", "What is to be changed?")
    return expo.organiser


async def published(expo: Expo, typed: str) -> Message:
    """Typed, asked about, and published all the same."""
    asked = await expo.organiser.ask(typed)
    assert asked.text.endswith(("Nothing is published yet.", "尚未发布。"))
    return await press(expo.organiser, next(one for one in asked.buttons if one in ("Publish", "发布")))


async def open_session(expo: Expo, text: str) -> str:
    """The newest card of that session, found by what was typed; its label."""
    organiser = await edits(expo)
    found = await organiser.ask(text)
    (label, *_) = [one for one in found.buttons if one.startswith("✏️")]
    await press(organiser, label)
    return label


async def test_session_is_moved_told_and_taken_back(expo: Expo) -> None:
    label = await open_session(expo, SWAPPING)
    asked = await press(expo.organiser, "Another time…", "When is it to be?")
    title = asked.text.splitlines()[0]
    wrong = await expo.organiser.ask("sometime")
    assert wrong.text.startswith("I cannot read that as a time.")
    assert (await expo.organiser.ask("5 August 14:00")).text.startswith("That is no day of the expo.")
    assert (await expo.organiser.ask("today 9:00")).text.startswith("That has passed.")
    moved = await published(expo, "1 August 11:10–11:50")
    assert f"{title}: " in moved.text
    assert "→ 1 August, 11:10" in moved.text
    assert "In force as version 2." in moved.text
    assert label not in moved.buttons
    answer = await expo.visitor.ask(f"When is {title}?")
    assert "11:10–11:50" in answer.text
    undone = await press(expo.organiser, "Undo", "Version 3")
    assert undone.text.startswith("Version 3 is in force.")
    assert "11:10–11:50" not in (await expo.visitor.ask(f"When is {title}?")).text
    assert await logged(expo) == ["session.moved", "version.rolled_back"]


async def test_session_is_cancelled_and_takes_place_after_all(expo: Expo) -> None:
    await open_session(expo, SWAPPING)
    await press(expo.organiser, "Cancel the session", "Cancel this session?")
    assert await version(expo) == 1
    done = await press(expo.organiser, "Confirm", "Cancelled: ")
    assert "told in a few minutes" in done.text
    await press(expo.organiser, "Back")
    done = await press(expo.organiser, "It takes place after all", "Takes place after all: ")
    assert await version(expo) == 3
    await expo.organiser.ask("/import")
    listed = await press(expo.organiser, "Versions")
    assert "cancelled" in listed.text
    assert "takes place after all" in listed.text


async def test_whoever_saved_it_is_told_once_when_the_edits_are_over(expo: Expo) -> None:
    await open_session(expo, SWAPPING)
    title = expo.organiser.messages[-1].text.splitlines()[0]
    await expo.visitor.ask(f"When is {title}?")
    await press(expo.visitor, next(one for one in expo.visitor.messages[-1].buttons if title[:12] in one))
    await press(expo.visitor, "Save", "On your agenda")
    await press(expo.organiser, "Another time…", "When is it to be?")
    await published(expo, "1 August 11:10")
    await press(expo.organiser, "Back")
    await press(expo.organiser, "Another time…", "When is it to be?")
    await published(expo, "1 August 13:20")
    expo.clock.advance(dt.timedelta(minutes=6))
    notice = await expo.visitor.wait_reply("13:20", within=15)
    assert "11:10" not in notice.text


async def test_room_hours_booth_and_faq(expo: Expo) -> None:
    await open_session(expo, SWAPPING)
    rooms = await press(expo.organiser, "Another room…", "Which room?")
    asked = await press(expo.organiser, rooms.buttons[0], "Nothing is published yet.")
    assert "At the same time in that room" in asked.text
    done = await press(expo.organiser, "Publish", "In force as version 2")
    assert "→" in done.text

    await edits(expo)
    day = next(one for one in expo.organiser.messages[-1].buttons if "31 July" in one)
    asked = await press(expo.organiser, day, "When is it open?")
    assert "9:00" in asked.text
    assert (await expo.organiser.ask("whenever")).text.startswith("I cannot read that as opening hours.")
    assert (await expo.organiser.ask("17:00-9:00")).text.startswith("That would end before it begins.")
    shown = await expo.organiser.ask("10:00-16:00, last admission 15:30")
    assert "→ 10:00–16:00 (15:30)" in shown.text
    assert shown.text.endswith("Nothing is published yet.")
    assert await version(expo) == 2
    await press(expo.organiser, "Publish", "In force as version 3")
    assert "10:00–16:00" in (await expo.visitor.ask("When are you open tomorrow?")).text

    await edits(expo)
    await expo.organiser.ask("EX140")
    await press(expo.organiser, next(one for one in expo.organiser.messages[-1].buttons if "Booth" in one))
    taken = await expo.organiser.ask(RIVAL_BOOTH)
    assert "Do they share it?" in taken.text
    assert (await expo.organiser.ask("When does it open")).text.startswith("That is no booth number.")
    moved = await published(expo, "B2-999")
    assert "→ B2-999" in moved.text
    assert "Qingchuan" in (await expo.visitor.ask("Who is at B2-999?")).text

    await edits(expo)
    await press(expo.organiser, "FAQ entries", "FAQ entries")
    entry = next(one for one in expo.organiser.messages[-1].buttons if one.startswith("✏️"))
    card = await press(expo.organiser, entry)
    question = card.text.splitlines()[0]
    await press(expo.organiser, "Answer: English", "What is the answer")
    assert "Only on the roof." in (await expo.organiser.ask("Only on the roof.")).text
    assert "Only on the roof." in (await expo.visitor.ask(question)).text
    await press(expo.organiser, "Back")
    await press(expo.organiser, "Remove entry", "Remove this entry?")
    await press(expo.organiser, "Confirm", "Removed: ")
    assert await logged(expo) == ["session.room", "day.hours", "exhibitor.booth", "faq.edited", "faq.removed"]


async def test_editors_find_the_way_below_cards_and_visitors_do_not(expo: Expo) -> None:
    for person, seen in ((expo.organiser, True), (expo.visitor, False)):
        await person.ask("Where is B2-017?")
        label = next(one for one in person.messages[-1].buttons if "Share" not in one)
        card = await press(person, label)
        assert any("✏️" in one for one in card.buttons) == seen


async def test_temporary_notice_below_answers_until_it_expires(expo: Expo) -> None:
    await expo.organiser.ask("/import")
    await press(expo.organiser, "Temporary notices", "None is up.")
    await press(expo.organiser, "New temporary notice", "What is the notice about?")
    await press(expo.organiser, "Notice: Hall 2", "What is to be said?")
    draft = await expo.organiser.ask(NORTH)
    assert "until 14:00" in draft.text
    assert "⚠️ Not written in Chinese" in draft.text
    await press(expo.organiser, "Text: Chinese", "The same in Chinese")
    draft = await expo.organiser.ask(NORTH_ZH)
    assert "Not written" not in draft.text
    up = await press(expo.organiser, "Publish", "Up until 14:00")
    assert "Hall 2" in up.text
    assert f"⚠️ {NORTH}" in (await expo.visitor.ask("Where is B2-017?")).text
    assert f"⚠️ {NORTH_ZH}" in (await expo.chinese_visitor.ask("B2-017在哪儿？")).text
    assert NORTH not in (await expo.visitor.ask("Where is A1-001?")).text
    expo.clock.advance(dt.timedelta(hours=4))
    assert NORTH not in (await expo.visitor.ask("Where is B2-017?")).text


async def test_notice_everywhere_is_taken_down(expo: Expo) -> None:
    await expo.organiser.ask("/import")
    await press(expo.organiser, "Temporary notices")
    await press(expo.organiser, "New temporary notice")
    await press(expo.organiser, "The whole expo", "What is to be said?")
    asked = await expo.organiser.ask("The Wi-Fi is down.")
    assert "Until when does it hold?" in asked.text
    assert (await expo.organiser.ask("soonish")).text.startswith("I cannot read that as a time.")
    await press(expo.organiser, "For 60 minutes", "until 11:30")
    await press(expo.organiser, "Publish", "Up until 11:30")
    assert "⚠️ The Wi-Fi is down." in (await expo.visitor.ask("/now")).text
    await press(expo.organiser, "Take it down", "Taken down.")
    assert "The Wi-Fi is down." not in (await expo.visitor.ask("/now")).text
    assert await logged(expo) == ["notice.put_up", "notice.taken_down"]


async def test_new_faq_entry_is_asked_for_published_and_offered_in_the_other_language(expo: Expo) -> None:
    await edits(expo)
    await press(expo.organiser, "FAQ entries", "FAQ entries")
    await press(expo.organiser, "New entry", "What is the new question?")
    assert (await expo.organiser.ask("why " * 100)).text.startswith("That is too long")
    await expo.organiser.ask("May I bring a falcon?")
    done = await expo.organiser.ask("Falcons stay outside.")
    assert done.text.startswith("Added: May I bring a falcon?")
    assert "Falcons stay outside." in (await expo.visitor.ask("May I bring a falcon?")).text
    await press(expo.organiser, "Question: Chinese", "What is the question, in Chinese?")
    doubted = await expo.organiser.ask("Are falcons allowed inside?")
    assert "⚠️ That does not look like Chinese." in doubted.text
    assert await version(expo) == 2
    await press(expo.organiser, "Publish", "In force as version 3.")
    await press(expo.organiser, "Back")
    await press(expo.organiser, "Question: Chinese", "What is the question, in Chinese?")
    assert "已" not in (await expo.organiser.ask("可以带猎鹰吗？")).text
    assert await logged(expo) == ["faq.added", "faq.edited", "faq.edited"]
    await expo.organiser.ask("/import")
    assert "FAQ entry faq-1 added" in (await press(expo.organiser, "Versions")).text


async def test_in_chinese(expo: Expo) -> None:
    expo.organiser.set_language("zh-hans")
    await expo.organiser.ask("/import")
    await press(expo.organiser, "快速修改", "要改什么？")
    found = await expo.organiser.ask("重卡换电")
    await press(expo.organiser, next(one for one in found.buttons if one.startswith("✏️")))
    await press(expo.organiser, "改时间…", "改到什么时间？")
    moved = await published(expo, "8月1日 11:10")
    assert "已生效，为第2版。" in moved.text


@pytest.mark.parametrize(
    "action",
    [CancelSession("S104", 1), SetRoom("S104", "room-301"), CloseDay(dt.date(2021, 7, 31)), RemoveFaq("F01", 1)],
    ids=lambda action: type(action).__name__,
)
async def test_forged_buttons_of_others_change_nothing(expo: Expo, action: Action) -> None:
    for person in (expo.visitor, expo.admin):
        await person.ask("/help")
        await press_forged(person, action)
        await person.wait_reply("organiser")
    assert (await version(expo), await logged(expo)) == (1, [])
