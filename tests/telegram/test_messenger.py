"""Rendered messages to the Bot API, and its answers to outcomes."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace

import pytest
from aiohttp import web
from PIL import Image
from telegram.error import NetworkError

from bot.domain.file import File
from bot.domain.outbox import ChatMoved, Failed, Outcome, RateLimited, ReaderGone, Rejected, Sent
from bot.localchat import LocalChat, MovableClock
from bot.localchat.errors import ApiError
from bot.localchat.params import Params
from bot.ports.messenger import Button, Key, Rendered
from bot.telegram.application import TelegramEdge
from bot.telegram.messenger import TelegramMessenger, outcome_of

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


async def test_keys_below_the_text_field_come_with_a_new_message_and_go_with_another(
    local_chat: LocalChat, messenger: TelegramMessenger
) -> None:
    sent = await messenger.deliver(1, HELLO)
    assert isinstance(sent, Sent)
    keys = ((Key("My number", contact=True),), (Key("Skip"),))
    asked = await messenger.deliver(1, Rendered("Phone?", "Phone?", keys=keys), edits=sent.message_id)
    assert asked != sent
    question = local_chat.user(1).messages[-1]
    assert question.keyboard == {
        "keyboard": [[{"text": "My number", "request_contact": True}], [{"text": "Skip"}]],
        "resize_keyboard": True,
        "one_time_keyboard": True,
    }
    await messenger.deliver(1, Rendered("Thanks", "Thanks", keys=()))
    assert local_chat.user(1).messages[-1].keyboard == {"remove_keyboard": True}


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
    assert outcome.markup


async def test_another_refusal_is_not_the_markup_s_fault(messenger: TelegramMessenger) -> None:
    outcome = await messenger.deliver(1, Rendered("x" * 4097, "x" * 4097))
    assert outcome == Rejected("Message is too long")


@pytest.mark.parametrize(
    ("paid", "broadcast", "asked"), [(True, True, True), (True, False, False), (False, True, False)]
)
async def test_telegram_is_paid_for_broadcasts_alone_and_where_that_is_set(
    local_chat: LocalChat, edge: TelegramEdge, paid: bool, broadcast: bool, asked: bool
) -> None:
    local_chat.user(1).mark_started()
    seen: list[bool] = []

    async def look(method: str, params: Params) -> web.Response | None:
        if method == "sendmessage":
            seen.append(params.flag("allow_paid_broadcast"))
        return None

    local_chat.intercept_before.append(look)
    await TelegramMessenger(edge.api, paid_broadcast=paid).deliver(1, HELLO, broadcast=broadcast)
    assert seen == [asked]


async def test_a_location_is_sent_as_one(local_chat: LocalChat, messenger: TelegramMessenger) -> None:
    await messenger.deliver(1, Rendered("", "", location=(39.1, 117.2)))
    (message,) = local_chat.user(1).messages
    assert (message["location"]["latitude"], message["location"]["longitude"]) == (39.1, 117.2)


async def test_answer_stands_under_a_message_where_it_is_still_there(
    local_chat: LocalChat, messenger: TelegramMessenger
) -> None:
    asked = local_chat.user(1).send("where?")
    await messenger.deliver(1, Rendered("Here", "Here", answers=asked.id))
    await messenger.deliver(1, Rendered("There", "There", answers=999))
    here, there = local_chat.user(1).messages[-2:]
    assert here["reply_to_message"]["message_id"] == asked.id
    assert "reply_to_message" not in there


async def test_topic_is_begun_once_though_its_message_is_sent_again(
    local_chat: LocalChat, messenger: TelegramMessenger
) -> None:
    forum = local_chat.create_group("Desk", [1], True, bot_is_admin=True)
    failing = True

    async def fail(method: str, _params: Params) -> web.Response | None:
        return web.Response(status=502) if failing and method == "sendmessage" else None

    local_chat.intercept_before.append(fail)
    question = Rendered("Where?", "Where?", topic="Where\nis " + "x" * 200)
    assert isinstance(await messenger.deliver(forum.id, question), Failed)
    failing = False
    assert isinstance(await messenger.deliver(forum.id, question), Sent)
    (topic,) = forum.room.topics.values()
    assert (len(topic.name), topic.name[:9]) == (128, "Where is ")
    assert forum.messages[-1]["message_thread_id"] == topic.thread_id


ASKED = Rendered("Where?", "Where?", topic="Where?")
CLOSING, OPENING = replace(ASKED, html="There", topic_open=False), replace(ASKED, topic_open=True)


async def test_topic_is_closed_with_its_message_and_opened_again_by_what_follows(
    local_chat: LocalChat, messenger: TelegramMessenger
) -> None:
    forum = local_chat.create_group("Desk", [1], True, bot_is_admin=True)
    sent = await messenger.deliver(forum.id, ASKED)
    assert isinstance(sent, Sent)
    (topic,) = forum.room.topics.values()
    assert await messenger.deliver(forum.id, CLOSING, edits=sent.message_id) == sent
    assert topic.closed
    assert await messenger.deliver(forum.id, CLOSING, edits=sent.message_id) == Sent()  # twice is no fault
    again = await messenger.deliver(forum.id, replace(OPENING, answers=sent.message_id))
    assert isinstance(again, Sent)
    assert not topic.closed
    message = next(one for one in forum.messages if one.id == again.message_id)
    assert (message["message_thread_id"], message["reply_to_message"]["message_id"]) == (
        topic.thread_id,
        sent.message_id,
    )
    assert len(forum.room.topics) == 1


async def test_topic_that_could_not_be_closed_just_now_is_closed_by_the_next_try(
    local_chat: LocalChat, messenger: TelegramMessenger
) -> None:
    forum = local_chat.create_group("Desk", [1], True, bot_is_admin=True)
    sent = await messenger.deliver(forum.id, ASKED)
    assert isinstance(sent, Sent)
    failing = True

    async def fail(method: str, _params: Params) -> web.Response | None:
        return web.Response(status=502) if failing and method == "closeforumtopic" else None

    local_chat.intercept_before.append(fail)
    assert isinstance(await messenger.deliver(forum.id, CLOSING, edits=sent.message_id), Failed)
    failing = False
    assert await messenger.deliver(forum.id, CLOSING, edits=sent.message_id) == Sent()
    (topic,) = forum.room.topics.values()
    assert topic.closed


@pytest.mark.parametrize(
    "reason",
    ["TOPIC_NOT_MODIFIED", "TOPIC_DELETED", "not enough rights to close the topic", "message thread not found"],
)
async def test_message_arrives_though_its_topic_cannot_be_turned(
    local_chat: LocalChat, messenger: TelegramMessenger, reason: str
) -> None:
    forum = local_chat.create_group("Desk", [1], True, bot_is_admin=True)
    sent = await messenger.deliver(forum.id, ASKED)
    assert isinstance(sent, Sent)

    async def refuse(method: str, _params: Params) -> web.Response | None:
        if method in ("closeforumtopic", "reopenforumtopic"):
            raise ApiError(400, f"Bad Request: {reason}")
        return None

    local_chat.intercept_before.append(refuse)
    assert await messenger.deliver(forum.id, CLOSING, edits=sent.message_id) == sent
    assert isinstance(await messenger.deliver(forum.id, replace(OPENING, answers=sent.message_id)), Sent)
    assert [message.text for message in forum.messages if message.text] == ["There", "Where?"]


async def test_what_follows_is_sent_once_though_its_topic_could_not_be_opened(
    local_chat: LocalChat, messenger: TelegramMessenger
) -> None:
    forum = local_chat.create_group("Desk", [1], True, bot_is_admin=True)
    sent = await messenger.deliver(forum.id, ASKED)
    assert isinstance(sent, Sent)

    async def fail(method: str, _params: Params) -> web.Response | None:
        return web.Response(status=502) if method == "reopenforumtopic" else None

    local_chat.intercept_before.append(fail)
    assert isinstance(await messenger.deliver(forum.id, replace(OPENING, answers=sent.message_id)), Sent)


@pytest.mark.parametrize("gone", ["TOPIC_CLOSED", "TOPIC_DELETED", "message to be replied not found"])
async def test_what_follows_begins_a_topic_where_the_first_one_lets_nothing_in(
    local_chat: LocalChat, messenger: TelegramMessenger, gone: str
) -> None:
    forum = local_chat.create_group("Desk", [1], True, bot_is_admin=True)
    sent = await messenger.deliver(forum.id, ASKED)
    assert isinstance(sent, Sent)

    async def refuse(method: str, params: Params) -> web.Response | None:
        if method == "sendmessage" and "reply_parameters" in params.values:
            raise ApiError(400, f"Bad Request: {gone}")
        return None

    local_chat.intercept_before.append(refuse)
    again = await messenger.deliver(forum.id, replace(OPENING, answers=sent.message_id))
    assert isinstance(again, Sent)
    assert len(forum.room.topics) == 2
    assert forum.messages[-1]["message_thread_id"] == max(forum.room.topics)


async def test_group_without_topics_is_asked_again_later(local_chat: LocalChat, edge: TelegramEdge) -> None:
    group = local_chat.create_group("Desk", [1], supergroup=True)
    times, asked = [1.0], 0

    async def look(method: str, _params: Params) -> web.Response | None:
        nonlocal asked
        asked += method == "createforumtopic"
        return None

    local_chat.intercept_before.append(look)
    messenger = TelegramMessenger(edge.api, clock=lambda: times[-1])
    for moment in (1.0, 2.0, 700.0):
        times.append(moment)
        assert isinstance(await messenger.deliver(group.id, Rendered("?", "?", topic="?")), Sent)
    assert asked == 2


async def sent_document(local_chat: LocalChat, messenger: TelegramMessenger) -> tuple[int, File]:
    """A file that Telegram has, sent by us: its message and itself."""
    local_chat.user(1).send_document("plan.pdf", b"%PDF-1.7 a plan")
    plan = File("document", local_chat.user(1).messages[-1]["document"]["file_id"])
    sent = await messenger.deliver(1, Rendered("<b>Old</b>", "Old", file=plan))
    assert isinstance(sent, Sent)
    assert sent.message_id is not None
    return sent.message_id, plan


async def test_a_caption_is_edited_in_its_place(local_chat: LocalChat, messenger: TelegramMessenger) -> None:
    message_id, plan = await sent_document(local_chat, messenger)
    outcome = await messenger.deliver(1, Rendered("<b>New</b>", "New", file=plan), edits=message_id)
    assert outcome == Sent(message_id)
    last = local_chat.user(1).messages[-1]
    assert (last.id, last["caption"], last["caption_entities"]) == (
        message_id,
        "New",
        [{"type": "bold", "offset": 0, "length": 3}],
    )


async def test_messages_are_withdrawn_and_gone_ones_are_fine(
    local_chat: LocalChat, messenger: TelegramMessenger
) -> None:
    first, second = await messenger.deliver(1, HELLO), await messenger.deliver(1, HELLO)
    assert isinstance(first, Sent)
    assert isinstance(second, Sent)
    assert await messenger.withdraw(1, (first.message_id or 0, 4711, second.message_id or 0)) == Sent()
    assert local_chat.user(1).messages == []


@pytest.mark.parametrize("with_document", [False, True])
async def test_what_is_too_old_to_be_deleted_says_that_it_was_withdrawn(
    local_chat: LocalChat, messenger: TelegramMessenger, with_document: bool
) -> None:
    if with_document:
        message_id, _ = await sent_document(local_chat, messenger)
    else:
        sent = await messenger.deliver(1, HELLO)
        assert isinstance(sent, Sent)
        message_id = sent.message_id or 0
    assert isinstance(local_chat.clock, MovableClock)
    local_chat.clock.advance(dt.timedelta(hours=49))
    assert await messenger.withdraw(1, (message_id,), Rendered("<i>Gone</i>", "Gone")) == Sent()
    last = local_chat.user(1).messages[-1]
    assert (last.id, last.raw.get("caption") or last.text, last.buttons) == (message_id, "Gone", [])


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
        (web.Response(status=502, body=b"<html>nginx</html>"), Failed("Bad Gateway (502)")),
        (web.Response(status=500, body=b"<html>nginx</html>"), Failed("Internal Server Error (500)")),
    ],
)
async def test_refusals_of_the_bot_api(
    local_chat: LocalChat, messenger: TelegramMessenger, error: ApiError | web.Response, outcome: Outcome
) -> None:
    async def refuse(method: str, _params: Params) -> web.Response | None:
        if method != "sendmessage":
            return None
        if isinstance(error, ApiError):
            raise error
        return error

    local_chat.intercept_before.append(refuse)
    assert await messenger.deliver(1, HELLO) == outcome


def test_of_an_error_that_nobody_foresaw_nothing_that_was_to_be_sent_is_kept() -> None:
    error = NetworkError("Unknown error in HTTP implementation: TypeError('cannot send Wang Wei, +86 10 5555')")
    assert outcome_of(error) == Failed("Unknown error in HTTP implementation: TypeError")


async def test_what_telegram_calls_a_picture_is_told(local_chat: LocalChat, messenger: TelegramMessenger) -> None:
    png = io.BytesIO()
    Image.new("RGB", (40, 30)).save(png, "PNG")
    picture = File("photo", name="map.png", content=png.getvalue())
    sent = await messenger.deliver(1, Rendered("Hall 2", "Hall 2", file=picture))
    (message,) = local_chat.user(1).messages
    assert isinstance(sent, Sent)
    assert sent.file_id == message["photo"][-1]["file_id"] != ""
