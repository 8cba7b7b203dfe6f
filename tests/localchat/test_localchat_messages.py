"""Sending, editing, copying and deleting, with Telegram's refusals word by word."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest

from bot.localchat import LocalChat, MovableClock, Params, Person
from tests.localchat.support import ANN, BEN, BOT, NOON, TOKEN, Caller

SAME = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
BOT_USER = {"id": BOT.user_id, "is_bot": True, "first_name": "Expo", "username": "expo_bot"}
ANN_CHAT = {"id": 11, "first_name": "Ann", "last_name": "Visitor", "username": "ann", "type": "private"}


def inline(*labels: str, **button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": label} | (button or {"callback_data": label}) for label in labels]]}


async def test_message_sent(call: Caller, ann: Person) -> None:
    markup = inline("Go")
    assert await call(
        "sendMessage", chat_id=11, text="<b>Hi</b> 😀 /now", parse_mode="HTML", reply_markup=markup
    ) == {
        "message_id": 2,
        "from": BOT_USER,
        "chat": ANN_CHAT,
        "date": int(NOON.timestamp()),
        "text": "Hi 😀 /now",
        "entities": [
            {"type": "bold", "offset": 0, "length": 2},
            {"type": "bot_command", "offset": 6, "length": 4},
        ],
        "reply_markup": markup,
    }
    assert ann.messages[-1].buttons == ["Go"]


async def test_get_me(call: Caller) -> None:
    me = await call("getMe")
    assert me["id"] == BOT.user_id
    assert me["username"] == "expo_bot"
    assert me["supports_inline_queries"] is True


@pytest.mark.parametrize("name", ["sendmessage", "SENDMESSAGE", "sendMessage"])
async def test_method_in_any_case(call: Caller, ann: Person, name: str) -> None:
    assert (await call(name, chat_id=11, text="x"))["text"] == "x"


async def test_method_unknown(call: Caller) -> None:
    assert await call.raw("sendNothing") == {
        "ok": False,
        "error_code": 404,
        "description": "Not Found: method not found",
    }


async def test_token_wrong(chat: LocalChat, session: aiohttp.ClientSession) -> None:
    stranger = Caller(chat.address, session, "1:x")
    assert await stranger.raw("getMe") == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_call_by_a_web_page_refused(call: Caller) -> None:
    headers = {"Origin": "https://evil.example"}
    async with call.session.post(call.root + "getMe", headers=headers) as answer:
        assert answer.status == 403


async def test_fault_of_our_own(chat: LocalChat, call: Caller, caplog: pytest.LogCaptureFixture) -> None:
    async def break_it(method: str, params: Params) -> None:
        raise KeyError(method)

    chat.intercept_before.append(break_it)
    assert await call.raw("getMe") == {"ok": False, "error_code": 500, "description": "Internal Server Error"}
    assert "getme failed" in caplog.text


async def test_history_kept_short(session: aiohttp.ClientSession) -> None:
    chat = LocalChat(token=TOKEN, bot=BOT, personas=[ANN], limits=None, history=2)
    call = Caller(await chat.start(), session)
    chat.user(11).mark_started()
    for text in "abc":
        await call("sendMessage", chat_id=11, text=text)
    assert [message.text for message in chat.user(11).messages] == ["b", "c"]
    await chat.stop()


async def test_call_by_query(call: Caller, ann: Person) -> None:
    query = {
        "chat_id": "11",
        "text": "x",
        "reply_markup": '{"inline_keyboard":[[{"text":"a","callback_data":"b"}]]}',
    }
    async with call.session.get(call.root + "sendMessage", params=query) as answer:
        body = await answer.json()
    assert body["result"]["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "b"


async def test_call_by_form(call: Caller, ann: Person) -> None:
    form = {"chat_id": "11", "text": "x", "disable_notification": "true", "protect_content": "True"}
    async with call.session.post(call.root + "sendMessage", data=form) as answer:
        body = await answer.json()
    assert body["result"]["has_protected_content"] is True


async def test_call_by_multipart(call: Caller, ann: Person) -> None:
    body = await call.upload(
        "sendMessage", chat_id=11, text="x", entities='[{"type":"bold","offset":0,"length":1}]'
    )
    assert body["result"]["entities"] == [{"type": "bold", "offset": 0, "length": 1}]


async def test_call_with_broken_json(call: Caller) -> None:
    headers = {"Content-Type": "application/json"}
    async with call.session.post(call.root + "sendMessage", data=b"{", headers=headers) as answer:
        assert answer.status == 400


@pytest.mark.parametrize(
    ("params", "what"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": "   "}, "text must be non-empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"chat_id": ""}, "chat_id is empty"),
        ({"chat_id": None}, "chat_id is empty"),
        ({"chat_id": 999}, "chat not found"),
        ({"chat_id": "@nobody"}, "chat not found"),
        ({"chat_id": "nobody"}, "chat not found"),
        ({"chat_id": -1}, "chat not found"),
        ({"parse_mode": "x"}, "unsupported parse_mode"),
        ({"message_thread_id": 999}, "message thread not found"),
        ({"reply_parameters": {"message_id": 999}}, "message to be replied not found"),
        ({"reply_parameters": {"quote": "x"}}, 'can\'t find field "message_id"'),
        ({"business_connection_id": "x"}, "business connection not found"),
        ({"link_preview_options": {"url": "not-a-url"}}, "WEBPAGE_URL_INVALID"),
        ({"link_preview_options": {"is_disabled": "yes"}}, 'field "is_disabled" must be of type Boolean'),
        ({"reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
        ({"reply_markup": [1]}, "object expected as reply markup"),
        ({"reply_markup": {"inline_keyboard": "bad"}}, 'field "inline_keyboard" must be of type Array'),
        ({"reply_markup": {"inline_keyboard": ["bad"]}}, 'field "inline_keyboard" must be an Array of Arrays'),
        ({"reply_markup": {"keyboard": "bad"}}, 'field "keyboard" must be of type Array'),
        ({"reply_markup": {"force_reply": "yes"}}, 'field "force_reply" must be of type Boolean'),
        ({"reply_markup": {"remove_keyboard": "yes"}}, 'field "remove_keyboard" must be of type Boolean'),
        (
            {"reply_markup": {"keyboard": [[{"text": "A"}]], "resize_keyboard": "yes"}},
            'field "resize_keyboard" must be of type Boolean',
        ),
        ({"reply_markup": inline("a", callback_data="x" * 65)}, "BUTTON_DATA_INVALID"),
        ({"reply_markup": inline("a", callback_data="展" * 22)}, "BUTTON_DATA_INVALID"),
        (
            {"reply_markup": inline("a", callback_data="")},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"reply_markup": {"inline_keyboard": [[{"callback_data": "x"}]]}},
            "can't parse inline keyboard button: Can't find field \"text\"",
        ),
        (
            {"reply_markup": inline("a", url="not-a-url")},
            "inline keyboard button URL 'not-a-url' is invalid: Wrong HTTP URL",
        ),
        (
            {"reply_markup": inline("a", url="http://localhost:8080/x")},
            "inline keyboard button URL 'http://localhost:8080/x' is invalid: Wrong HTTP URL",
        ),
        (
            {"reply_markup": inline("a", url="ftp://example.com")},
            "inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol",
        ),
        ({"reply_markup": inline("a", url="https://example.com/a b")}, "BUTTON_URL_INVALID"),
        ({"reply_markup": inline("a", url="https://example.com/" + "a" * 2048)}, "BUTTON_URL_INVALID"),
        (
            {"reply_markup": inline("a", web_app={"url": "http://example.com"})},
            "inline keyboard button Web App URL 'http://example.com' is invalid: Only HTTPS links are allowed",
        ),
        ({"reply_markup": inline("a", copy_text={"text": ""})}, "BUTTON_COPY_TEXT_INVALID"),
        ({"reply_markup": inline("a", copy_text={"text": "x" * 257})}, "BUTTON_COPY_TEXT_INVALID"),
        ({"reply_markup": inline("a", pay=True)}, "BUTTON_TYPE_INVALID"),
        ({"reply_markup": inline("a", callback_game={})}, "BUTTON_TYPE_INVALID"),
        ({"reply_markup": inline(*"abcdefghi")}, "reply markup is too long"),
        (
            {"reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "b"}]] * 101}},
            "reply markup is too long",
        ),
        (
            {"reply_markup": {"inline_keyboard": [[{"text": "a" * 500, "callback_data": "b"}]] * 20}},
            "reply markup is too long",
        ),
    ],
)
async def test_message_refused(call: Caller, ann: Person, params: dict[str, Any], what: str) -> None:
    assert await call.raw("sendMessage", **({"chat_id": 11, "text": "x"} | params)) == {
        "ok": False,
        "error_code": 400,
        "description": f"Bad Request: {what}",
    }


@pytest.mark.parametrize(
    "button",
    [
        {"url": "https://t.me/expo_bot?start=x"},
        {"url": "http://127.0.0.1:8080/q/x"},
        {"url": "tg://user?id=11"},
        {"callback_data": "x" * 64},
        {"switch_inline_query": ""},
        {"switch_inline_query_current_chat": "x"},
        {"copy_text": {"text": "x" * 256}},
        {"web_app": {"url": "https://example.com"}},
    ],
)
async def test_button_accepted(call: Caller, ann: Person, button: dict[str, Any]) -> None:
    sent = await call("sendMessage", chat_id=11, text="x", reply_markup=inline("a", **button))
    assert sent["reply_markup"]["inline_keyboard"] == [[{"text": "a"} | button]]


async def test_text_of_4096_characters_accepted(call: Caller, ann: Person) -> None:
    assert (await call("sendMessage", chat_id=11, text=f"<b>{'展' * 4096}</b>", parse_mode="HTML"))[
        "text"
    ] == "展" * 4096


async def test_chat_never_started(call: Caller) -> None:
    assert await call.raw("sendMessage", chat_id=BEN.user_id, text="x") == {
        "ok": False,
        "error_code": 403,
        "description": "Forbidden: bot can't initiate conversation with a user",
    }


async def test_bot_blocked(call: Caller, ann: Person) -> None:
    ann.block()
    assert await call.error("sendMessage", chat_id=11, text="x") == "Forbidden: bot was blocked by the user"
    ann.unblock()
    await call("sendMessage", chat_id=11, text="x")


async def test_user_deactivated(call: Caller, ann: Person) -> None:
    ann.deactivate()
    assert await call.error("sendMessage", chat_id=11, text="x") == "Forbidden: user is deactivated"


async def test_message_to_a_bot(call: Caller) -> None:
    error = await call.error("sendMessage", chat_id=BOT.user_id, text="x")
    assert error == "Forbidden: bot can't send messages to bots"


async def test_reply_shows_the_original(call: Caller, ann: Person) -> None:
    asked = ann.send("Where is hall 4?")
    first = await call("sendMessage", chat_id=11, text="There", reply_parameters={"message_id": asked.id})
    assert first["reply_to_message"]["text"] == "Where is hall 4?"
    second = await call("sendMessage", chat_id=11, text="So", reply_to_message_id=first["message_id"])
    assert "reply_to_message" not in second["reply_to_message"]


async def test_reply_with_quote(call: Caller, ann: Person) -> None:
    asked = ann.send("😀 Where is hall 4?")
    params = {"chat_id": 11, "text": "x"}
    sent = await call("sendMessage", **params, reply_parameters={"message_id": asked.id, "quote": "hall"})
    assert sent["quote"] == {"text": "hall", "position": 12, "is_manual": True}
    error = await call.error("sendMessage", **params, reply_parameters={"message_id": asked.id, "quote": "booth"})
    assert error == "Bad Request: QUOTE_TEXT_INVALID"


async def test_reply_to_nothing_allowed(call: Caller, ann: Person) -> None:
    reply = {"message_id": 999, "allow_sending_without_reply": True}
    assert "reply_to_message" not in await call("sendMessage", chat_id=11, text="x", reply_parameters=reply)


async def test_reply_keyboard_kept_for_the_phone(call: Caller, ann: Person) -> None:
    keyboard = {"keyboard": [["A", {"text": "Contact", "request_contact": True}]], "resize_keyboard": True}
    sent = await call("sendMessage", chat_id=11, text="x", reply_markup=keyboard)
    assert "reply_markup" not in sent
    assert ann.messages[-1].buttons == ["A", "Contact"]


async def test_location_venue_contact(call: Caller, ann: Person) -> None:
    place = {"latitude": 48.1, "longitude": 11.5}
    assert (await call("sendLocation", chat_id=11, **place))["location"] == place
    venue = await call("sendVenue", chat_id=11, **place, title="Hall 4", address="Messe")
    assert venue["venue"] == {"location": place, "title": "Hall 4", "address": "Messe"}
    assert venue["location"] == place
    contact = {"phone_number": "+49", "first_name": "Bo", "last_name": "X", "vcard": "BEGIN:VCARD"}
    assert (await call("sendContact", chat_id=11, **contact))["contact"] == contact
    assert (
        await call.error("sendContact", chat_id=11, phone_number="1")
        == "Bad Request: first name must be non-empty"
    )


async def test_chat_action(call: Caller, ann: Person) -> None:
    assert await call("sendChatAction", chat_id=11, action="typing") is True
    error = await call.error("sendChatAction", chat_id=11, action="dancing")
    assert error == "Bad Request: wrong parameter action in request"


async def test_text_edited(call: Caller, ann: Person) -> None:
    sent = await call("sendMessage", chat_id=11, text="one", reply_markup=inline("Go"))
    edited = await call("editMessageText", chat_id=11, message_id=sent["message_id"], text="two")
    assert edited == {k: v for k, v in sent.items() if k != "reply_markup"} | {
        "text": "two",
        "edit_date": int(NOON.timestamp()),
    }
    assert [message.text for message in ann.messages] == ["/start", "two"]


async def test_markup_edited(call: Caller, ann: Person) -> None:
    sent = await call("sendMessage", chat_id=11, text="one")
    target = {"chat_id": 11, "message_id": sent["message_id"]}
    edited = await call("editMessageReplyMarkup", **target, reply_markup=inline("Go"))
    assert edited["reply_markup"] == inline("Go")
    assert await call.error("editMessageReplyMarkup", **target, reply_markup=inline("Go")) == SAME
    assert "reply_markup" not in await call("editMessageReplyMarkup", **target)


async def test_edit_refused(call: Caller, ann: Person) -> None:
    asked = ann.send("hello")
    sent = await call("sendMessage", chat_id=11, text="one")
    place = await call("sendLocation", chat_id=11, latitude=1, longitude=2)
    refusals = [
        (asked.id, "x", "Bad Request: message can't be edited"),
        (999, "x", "Bad Request: message to edit not found"),
        (sent["message_id"], "one", SAME),
        (sent["message_id"], "", "Bad Request: message text is empty"),
        (place["message_id"], "x", "Bad Request: message can't be edited"),
    ]
    for message_id, text, error in refusals:
        assert await call.error("editMessageText", chat_id=11, message_id=message_id, text=text) == error
    target = {"chat_id": 11, "message_id": sent["message_id"]}
    error = await call.error("editMessageCaption", **target, caption="x")
    assert error == "Bad Request: there is no caption in the message to edit"
    error = await call.error("editMessageText", **target, text="x", reply_markup={"keyboard": [["A"]]})
    assert error == "Bad Request: inline keyboard expected"


async def test_copy_and_forward(call: Caller, chat: LocalChat, ann: Person) -> None:
    chat.user(12).open_link()
    asked = ann.send("see /now")
    source = {"chat_id": 12, "from_chat_id": 11, "message_id": asked.id}
    copy = await call("copyMessage", **source)
    assert list(copy) == ["message_id"]
    assert chat.user(12).messages[-1].raw["entities"] == asked["entities"]
    forward = await call("forwardMessage", **source)
    assert forward["forward_origin"] == {"type": "user", "sender_user": asked["from"], "date": asked["date"]}
    again = await call("forwardMessage", chat_id=11, from_chat_id=12, message_id=forward["message_id"])
    assert again["forward_origin"] == forward["forward_origin"]
    assert (
        await call.error("copyMessage", **source | {"message_id": 999}) == "Bad Request: message to copy not found"
    )
    error = await call.error("forwardMessage", **source | {"message_id": 999})
    assert error == "Bad Request: message to forward not found"


async def test_copy_of_protected_message_refused(call: Caller, ann: Person) -> None:
    sent = await call("sendMessage", chat_id=11, text="secret", protect_content=True)
    target = {"chat_id": 11, "from_chat_id": 11, "message_id": sent["message_id"]}
    assert await call.error("copyMessage", **target) == "Bad Request: the message can't be copied"
    assert await call.error("forwardMessage", **target) == "Bad Request: the message can't be forwarded"


async def test_several_copied_and_forwarded(call: Caller, ann: Person) -> None:
    ids = [ann.send(text).id for text in ("a", "b")]
    params = {"chat_id": 11, "from_chat_id": 11, "message_ids": [*ids, 999]}
    copies = await call("copyMessages", **params)
    assert [ann.room.messages[copy["message_id"]]["text"] for copy in copies] == ["a", "b"]
    assert len(await call("forwardMessages", **params)) == 2
    error = await call.error("copyMessages", **params | {"message_ids": list(range(101))})
    assert error == "Bad Request: too many message identifiers specified"
    error = await call.error("copyMessages", **params | {"message_ids": [999]})
    assert error == "Bad Request: there are no messages to copy"


async def test_deleted(call: Caller, ann: Person, clock: MovableClock) -> None:
    asked = ann.send("hello")
    sent = await call("sendMessage", chat_id=11, text="one")
    assert await call("deleteMessage", chat_id=11, message_id=asked.id) is True
    error = await call.error("deleteMessage", chat_id=11, message_id=asked.id)
    assert error == "Bad Request: message to delete not found"
    clock.advance(48 * 3600 + 1)
    error = await call.error("deleteMessage", chat_id=11, message_id=sent["message_id"])
    assert error == "Bad Request: message can't be deleted"
    assert await call("deleteMessages", chat_id=11, message_ids=[sent["message_id"], 999]) is True
    assert [message.text for message in ann.messages] == ["/start", "one"]


async def test_pinned(call: Caller, ann: Person) -> None:
    sent = await call("sendMessage", chat_id=11, text="one")
    assert await call("pinChatMessage", chat_id=11, message_id=sent["message_id"]) is True
    assert (await call("getChat", chat_id=11))["pinned_message"]["text"] == "one"
    assert await call("unpinChatMessage", chat_id=11) is True
    assert await call.error("unpinChatMessage", chat_id=11) == "Bad Request: message to unpin not found"
    assert (
        await call.error("pinChatMessage", chat_id=11, message_id=999) == "Bad Request: message to pin not found"
    )


async def test_reaction(call: Caller, ann: Person) -> None:
    asked = ann.send("thanks")
    target = {"chat_id": 11, "message_id": asked.id}
    assert await call("setMessageReaction", **target, reaction=[{"type": "emoji", "emoji": "👍"}]) is True
    error = await call.error("setMessageReaction", **target, reaction=[{"type": "emoji", "emoji": "x"}])
    assert error == "Bad Request: REACTION_INVALID"


async def test_mention_of_a_person(call: Caller, ann: Person) -> None:
    text = '<a href="tg://user?id=11">Ann</a> <a href="tg://user?id=999">Nobody</a>'
    sent = await call("sendMessage", chat_id=11, text=text, parse_mode="HTML")
    assert [entity["user"]["first_name"] for entity in sent["entities"]] == [ANN.first_name]
