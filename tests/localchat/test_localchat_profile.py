"""What the bot says about itself, and which menu people see."""

from __future__ import annotations

from typing import Any

import pytest

from bot.localchat import LocalChat, Person
from tests.localchat.support import Caller


def menu(*names: str) -> list[dict[str, str]]:
    return [{"command": name, "description": f"Does {name}"} for name in names]


async def put(call: Caller, name: str, language: str = "", **scope: Any) -> None:
    params = {"scope": scope} if scope else {}
    await call("setMyCommands", commands=menu(name), language_code=language, **params)


async def test_commands_set_and_read_exactly(call: Caller, ann: Person) -> None:
    await put(call, "help")
    await put(call, "hilfe", "de")
    assert await call("getMyCommands") == menu("help")
    assert await call("getMyCommands", language_code="de") == menu("hilfe")
    assert await call("getMyCommands", language_code="zh") == []
    assert await call("getMyCommands", scope={"type": "all_private_chats"}) == []
    await call("deleteMyCommands")
    assert await call("getMyCommands") == []


async def test_menu_falls_back_from_chat_to_default(chat: LocalChat, call: Caller, ann: Person) -> None:
    seen = []
    for name, language, scope in (
        ("a", "", {"type": "default"}),
        ("b", "zh", {"type": "default"}),
        ("c", "en", {"type": "default"}),
        ("d", "", {"type": "all_group_chats"}),
        ("e", "", {"type": "all_private_chats"}),
        ("f", "en", {"type": "all_private_chats"}),
        ("g", "", {"type": "chat", "chat_id": 11}),
        ("h", "en", {"type": "chat", "chat_id": 11}),
    ):
        await put(call, name, language, **scope)
        seen.append(ann.menu[0]["command"])
    assert seen == ["a", "a", "c", "c", "e", "f", "g", "h"]
    assert chat.user(12).menu == menu("e")


async def test_menu_in_the_language_of_the_phone(chat: LocalChat, call: Caller) -> None:
    await put(call, "help")
    await put(call, "bangzhu", "zh")
    assert chat.user(12).menu == menu("bangzhu")
    chat.user(12).set_language("de")
    assert chat.user(12).menu == menu("help")


async def test_menu_in_groups(chat: LocalChat, call: Caller) -> None:
    group = chat.create_group("Desk", [11, 12])
    await put(call, "all", type="all_group_chats")
    await put(call, "admins", type="all_chat_administrators")
    await put(call, "one", type="chat_member", chat_id=group.id, user_id=12)
    menus = chat.api.menus
    assert menus.seen_in_group(group.id, 11, admin=True, language="en") == menu("admins")
    assert menus.seen_in_group(group.id, 11, admin=False, language="en") == menu("all")
    assert menus.seen_in_group(group.id, 12, admin=True, language="en") == menu("one")
    await put(call, "here", type="chat", chat_id=group.id)
    assert menus.seen_in_group(group.id, 11, admin=True, language="en") == menu("here")
    await put(call, "bosses", type="chat_administrators", chat_id=group.id)
    assert menus.seen_in_group(group.id, 11, admin=True, language="en") == menu("bosses")


@pytest.mark.parametrize(
    ("params", "what"),
    [
        ({"commands": menu("Bad-Name")}, "BOT_COMMAND_INVALID"),
        ({"commands": menu("a" * 33)}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "a", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": [{"command": "a", "description": "x" * 257}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": menu(*(f"c{n}" for n in range(101)))}, "BOT_COMMANDS_TOO_MUCH"),
        ({"commands": menu("a"), "language_code": "english"}, "invalid language code specified"),
        ({"commands": menu("a"), "scope": {"type": "chat", "chat_id": 999}}, "chat not found"),
        (
            {"commands": menu("a"), "scope": {"type": "x"}},
            "can't parse BotCommandScope: Unsupported type specified",
        ),
    ],
)
async def test_commands_refused(call: Caller, params: dict[str, Any], what: str) -> None:
    assert await call.error("setMyCommands", **params) == f"Bad Request: {what}"


@pytest.mark.parametrize(
    ("what", "field", "before", "most", "error"),
    [
        ("Name", "name", "Expo", 64, "BOT_TITLE_INVALID"),
        ("Description", "description", "All about the expo", 512, "bot description is too long"),
        ("ShortDescription", "short_description", "", 120, "bot short description is too long"),
    ],
)
async def test_texts_about_the_bot(
    call: Caller, what: str, field: str, before: str, most: int, error: str
) -> None:
    assert await call(f"getMy{what}") == {field: before}
    await call(f"setMy{what}", **{field: "x" * most})
    await call(f"setMy{what}", **{field: "展会"}, language_code="zh")
    assert await call(f"getMy{what}", language_code="zh") == {field: "展会"}
    assert await call(f"getMy{what}", language_code="de") == {field: "x" * most}
    assert await call.error(f"setMy{what}", **{field: "x" * (most + 1)}) == f"Bad Request: {error}"
    await call(f"setMy{what}", language_code="zh")
    assert await call(f"getMy{what}", language_code="zh") == {field: "x" * most}


async def test_menu_button(call: Caller, ann: Person) -> None:
    assert await call("getChatMenuButton") == {"type": "commands"}
    app = {"type": "web_app", "text": "Map", "web_app": {"url": "https://example.com"}}
    assert await call("setChatMenuButton", chat_id=11, menu_button=app) is True
    assert await call("getChatMenuButton", chat_id=11) == app
    await call("setChatMenuButton", chat_id=11)
    assert await call("getChatMenuButton", chat_id=11) == {"type": "commands"}
    bad = app | {"web_app": {"url": "http://example.com"}}
    assert await call.error("setChatMenuButton", menu_button=bad) == (
        "Bad Request: menu button Web App URL 'http://example.com' is invalid: Only HTTPS links are allowed"
    )


async def test_log_out_and_close(call: Caller) -> None:
    assert await call("logOut") is True
    assert await call("close") is True
