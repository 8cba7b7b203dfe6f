"""What a newcomer meets: greeting, help, languages, links, and whatever they try."""

from __future__ import annotations

import asyncio
import re

import pytest

from tests.handlers.conftest import Expo
from tests.storage.raw import select


async def active(expo: Expo) -> int:
    """Whether the visitor is known as somebody who can be written to."""
    ((flag,),) = await select(expo.database_url, "SELECT active FROM viewers WHERE id = 1")
    return int(flag)


async def test_start_greets_in_the_language_of_the_client(expo: Expo) -> None:
    expo.visitor.open_link()
    english = await expo.visitor.wait_reply()
    expo.chinese_visitor.open_link()
    chinese = await expo.chinese_visitor.wait_reply()
    assert "30 July – 1 August" in english.text
    assert "7月30日—8月1日" in chinese.text


async def test_a_client_in_another_language_is_greeted_in_the_default_one(expo: Expo) -> None:
    joana = expo.chat.user(3)
    joana.open_link()
    assert "30 July – 1 August" in (await joana.wait_reply()).text


async def test_a_chosen_language_stays_whatever_the_client_says(expo: Expo) -> None:
    visitor = expo.visitor
    visitor.open_link()
    await visitor.wait_reply()
    await visitor.press("中文")
    assert "华北智慧能源博览会" in (await visitor.wait_reply()).text
    visitor.send("/help")
    assert "/programme" in (await visitor.wait_reply()).text
    visitor.send("/language")
    assert (await visitor.wait_reply()).text.count("语言") >= 1


async def test_the_menu_follows_the_chosen_language(expo: Expo) -> None:
    visitor = expo.visitor
    visitor.open_link()
    await visitor.wait_reply()
    await visitor.wait_until(lambda: len(visitor.menu) == 6)
    english = visitor.menu
    await visitor.press("中文")
    await visitor.wait_until(lambda: visitor.menu != english)
    assert [command["command"] for command in visitor.menu] == [command["command"] for command in english]


async def test_buttons_edit_the_message_instead_of_sending_new_ones(expo: Expo) -> None:
    visitor = expo.visitor
    visitor.send("/exhibitors")
    message = await visitor.wait_reply()
    count = len(visitor.messages)
    for label in ("Categories", "Back"):
        await visitor.press(label)
        edited = await visitor.wait_reply()
        assert edited.id == message.id
    assert len(visitor.messages) == count


async def test_a_shared_session_opens_for_whoever_gets_the_link(expo: Expo) -> None:
    visitor, other = expo.visitor, expo.chinese_visitor
    visitor.send("when is the opening ceremony")
    answer = await visitor.wait_reply()
    await visitor.press(answer.buttons[0])
    card = await visitor.wait_reply()
    assert "Opening Ceremony" in card.text
    await visitor.press("Share")
    shared = await visitor.wait_reply()
    link = re.search(r"t\.me/expo_test_bot\?start=([A-Za-z0-9_-]{22})", shared.text)
    assert link is not None
    other.open_link(link[1])
    assert "开幕式" in (await other.wait_reply()).text


@pytest.mark.parametrize("token", ["no-such-token", "x" * 64])
async def test_an_unknown_link_teaches_nothing(expo: Expo, token: str) -> None:
    expo.visitor.open_link(token)
    reply = await expo.visitor.wait_reply()
    assert token not in reply.text


async def test_an_unknown_command_points_to_help(expo: Expo) -> None:
    assert "/help" in (await expo.visitor.ask("/nonsense")).text


async def test_a_photo_is_answered_with_what_the_bot_can_read(expo: Expo) -> None:
    expo.visitor.send_location(38.0, 114.5)
    assert await expo.visitor.wait_reply()


async def test_a_button_of_another_release_is_stale(expo: Expo) -> None:
    visitor = expo.visitor
    visitor.send("/halls")
    message = await visitor.wait_reply()
    message.raw["reply_markup"]["inline_keyboard"].append([{"text": "Old", "callback_data": "0zz:1"}])
    await visitor.press("Old", message)
    assert await visitor.wait_reply()


async def test_blocking_is_remembered_and_ends_with_the_next_start(expo: Expo) -> None:
    visitor = expo.visitor
    visitor.open_link()
    await visitor.wait_reply()
    visitor.block()
    async with asyncio.timeout(10):
        while await active(expo) != 0:
            await asyncio.sleep(0.02)
    visitor.open_link()
    assert "30 July" in (await visitor.wait_reply()).text
    assert await active(expo) == 1


async def test_what_somebody_speaks_is_known_from_their_first_word_and_follows_their_client(expo: Expo) -> None:
    """What leaves later, by the outbox, has nothing else to go by."""
    locale = "SELECT locale FROM viewers WHERE id = 2"
    await expo.chinese_visitor.ask("/halls")
    assert await select(expo.database_url, locale) == [("zh",)]
    expo.chinese_visitor.set_language("en")
    await expo.chinese_visitor.ask("/halls")
    assert await select(expo.database_url, locale) == [("en",)]
