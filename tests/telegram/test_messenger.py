"""Rendered messages to the Bot API, and its answers to outcomes."""

from __future__ import annotations

import pytest
from aiohttp import web

from bot.domain.outbox import ChatMoved, Failed, Outcome, RateLimited, ReaderGone, Rejected, Sent
from bot.localchat import LocalChat
from bot.localchat.errors import ApiError
from bot.localchat.params import Params
from bot.ports.messenger import Button, Rendered
from bot.telegram.application import TelegramEdge
from bot.telegram.messenger import TelegramMessenger

HELLO = Rendered(
    "<b>Hello</b>", "Hello", ((Button("Open", data="1h"), Button("Site", url="https://expo.example")),)
)


@pytest.fixture
def messenger(local_chat: LocalChat, edge: TelegramEdge) -> TelegramMessenger:
    local_chat.user(1).mark_started()
    return TelegramMessenger(edge.api)


async def test_a_message_arrives_with_its_markup_and_buttons(
    local_chat: LocalChat, messenger: TelegramMessenger
) -> None:
    outcome = await messenger.deliver(1, HELLO)
    (message,) = local_chat.user(1).messages
    assert outcome == Sent(message.id)
    assert (message.text, message["entities"], message.buttons) == (
        "Hello",
        [{"type": "bold", "offset": 0, "length": 5}],
        ["Open", "Site"],
    )


async def test_an_edit_takes_the_place_of_the_message_and_its_buttons(
    local_chat: LocalChat, messenger: TelegramMessenger
) -> None:
    sent = await messenger.deliver(1, HELLO)
    assert isinstance(sent, Sent)
    assert await messenger.deliver(1, Rendered("Bye", "Bye"), edits=sent.message_id) == sent
    (message,) = local_chat.user(1).messages
    assert (message.text, message.buttons) == ("Bye", [])


async def test_an_edit_that_changes_nothing_is_sent(local_chat: LocalChat, messenger: TelegramMessenger) -> None:
    sent = await messenger.deliver(1, HELLO)
    assert isinstance(sent, Sent)
    assert await messenger.deliver(1, HELLO, edits=sent.message_id) == Sent()


async def test_a_message_that_is_gone_is_sent_anew(local_chat: LocalChat, messenger: TelegramMessenger) -> None:
    outcome = await messenger.deliver(1, HELLO, edits=4711)
    (message,) = local_chat.user(1).messages
    assert outcome == Sent(message.id)


async def test_a_reader_who_blocked_the_bot_is_gone(local_chat: LocalChat, messenger: TelegramMessenger) -> None:
    local_chat.user(1).block()
    assert await messenger.deliver(1, HELLO) == ReaderGone("Forbidden: bot was blocked by the user")


async def test_broken_markup_is_rejected(messenger: TelegramMessenger) -> None:
    outcome = await messenger.deliver(1, Rendered("<b>Hello", "Hello"))
    assert isinstance(outcome, Rejected)


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (ApiError(429, "Too Many Requests: retry after 9", {"retry_after": 9}), RateLimited(9)),
        (
            ApiError(
                400, "Bad Request: group chat was upgraded to a supergroup chat", {"migrate_to_chat_id": -1009}
            ),
            ChatMoved(-1009),
        ),
        (ApiError(502, "Bad Gateway"), Failed("Bad Gateway")),
    ],
)
async def test_refusals_of_the_bot_api(
    local_chat: LocalChat, messenger: TelegramMessenger, error: ApiError, outcome: Outcome
) -> None:
    async def refuse(method: str, _params: Params) -> web.Response | None:
        if method == "sendmessage":
            raise error
        return None

    local_chat.intercept_before.append(refuse)
    assert await messenger.deliver(1, HELLO) == outcome
