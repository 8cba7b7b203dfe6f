"""The bot's face in Telegram, sent only when it changed."""

from __future__ import annotations

import dataclasses

import pytest
from aiohttp import web

from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import Programme
from bot.domain.role import Role
from bot.localchat import LocalChat
from bot.localchat.params import Params
from bot.ports.unit_of_work import UnitOfWork
from bot.services.access import Access
from bot.telegram.application import TelegramEdge
from bot.telegram.menus import Menus
from bot.texts.renderer import Renderer
from tests.delivery_parts import EXPO
from tests.fakes import NOW

COMMANDS = {Role.VISITOR: ("now", "help"), Role.ORGANISER: ("help",)}
EXPO_NOW = Catalogue(Programme(EXPO), 1, NOW)


@pytest.fixture
def calls(local_chat: LocalChat) -> list[str]:
    """The methods that were called, in order."""
    seen: list[str] = []

    async def note(method: str, _params: Params) -> web.Response | None:
        seen.append(method)
        return None

    local_chat.intercept_before.append(note)
    return seen


def menus(edge: TelegramEdge, uow: UnitOfWork, *, bot_id: int = 4242) -> Menus:
    return Menus(
        edge.api, bot_id, uow, Renderer(), commands=COMMANDS, access=Access(frozenset({9})), language="en"
    )


async def test_each_language_gets_its_menu_and_every_other_client_the_default(
    local_chat: LocalChat, edge: TelegramEdge, uow: UnitOfWork
) -> None:
    await menus(edge, uow).publish(EXPO_NOW)
    person = local_chat.user(1)
    seen = {}
    for language in ("en", "zh-hans", "pt-br"):
        person.set_language(language)
        seen[language] = person.menu[0]["description"]
    assert (seen["pt-br"] == seen["en"], seen["zh-hans"] == seen["en"]) == (True, False)


async def test_what_was_sent_is_not_sent_again(edge: TelegramEdge, uow: UnitOfWork, calls: list[str]) -> None:
    await menus(edge, uow).publish(EXPO_NOW)
    first = len(calls)
    await menus(edge, uow).publish(EXPO_NOW)
    assert (first, len(calls)) == (9, 9)


async def test_only_what_changed_is_sent(edge: TelegramEdge, uow: UnitOfWork, calls: list[str]) -> None:
    await menus(edge, uow).publish(EXPO_NOW)
    calls.clear()
    renamed = dataclasses.replace(EXPO, name=Localized.of(en="Other Expo", zh="博览会"))
    await menus(edge, uow).publish(Catalogue(Programme(renamed), 2, NOW))
    assert set(calls) == {"setmydescription", "setmyshortdescription"}


async def test_another_bot_on_the_same_database_is_told_all(
    edge: TelegramEdge, uow: UnitOfWork, calls: list[str]
) -> None:
    await menus(edge, uow).publish(EXPO_NOW)
    await menus(edge, uow, bot_id=4243).publish(EXPO_NOW)
    assert len(calls) == 18


async def test_what_could_not_be_sent_is_sent_with_the_next_change(
    local_chat: LocalChat, edge: TelegramEdge, uow: UnitOfWork, calls: list[str]
) -> None:
    async def refuse(_method: str, _params: Params) -> web.Response | None:
        return web.Response(status=502, text="Bad Gateway")

    local_chat.intercept_before.append(refuse)
    await menus(edge, uow).publish(EXPO_NOW)
    local_chat.intercept_before.remove(refuse)
    calls.clear()
    await menus(edge, uow).publish(EXPO_NOW)
    assert len(calls) == 9


async def test_a_chosen_language_gives_the_viewer_a_menu_of_their_own(
    local_chat: LocalChat, edge: TelegramEdge, uow: UnitOfWork
) -> None:
    publisher = menus(edge, uow)
    await publisher.publish(EXPO_NOW)
    local_chat.user(1).mark_started()
    before = local_chat.user(1).menu
    await publisher.follow(1, "zh")
    assert (local_chat.user(1).menu != before, local_chat.user(2).menu == before) == (True, True)


async def test_an_organiser_who_starts_gets_a_menu_of_their_own_once(
    local_chat: LocalChat, edge: TelegramEdge, uow: UnitOfWork, calls: list[str]
) -> None:
    organiser = Menus(
        edge.api, 4242, uow, Renderer(), commands=COMMANDS, access=Access(frozenset({1})), language="en"
    )
    await organiser.follow(1, "zh")
    await organiser.follow(1, "zh")
    await organiser.follow(2, "zh")
    assert [command["command"] for command in local_chat.user(1).menu] == ["help"]
    assert [command["command"] for command in local_chat.user(2).menu] == ["now", "help"]
    assert len(calls) == 2
