"""What the bot is told, and how it fetches it."""

from __future__ import annotations

import asyncio

import aiohttp
import pytest

from bot.localchat import Answer, CannotDo, LocalChat, MovableClock, Person
from tests.localchat.support import ANN, BOT, NOON, TOKEN, Caller, Ticks, Waits, png

ANN_USER = {
    "id": 11,
    "is_bot": False,
    "first_name": "Ann",
    "last_name": "Visitor",
    "username": "ann",
    "language_code": "en",
}
BY_OTHER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
BUTTON = {"inline_keyboard": [[{"text": "🔔 Remind me", "callback_data": "r:1"}]]}


async def test_start_link_becomes_an_update(chat: LocalChat, call: Caller) -> None:
    chat.user(11).open_link("booth_4-1")
    (update,) = await call("getUpdates")
    assert update == {
        "update_id": chat.api.updates.next_id - 1,
        "message": {
            "message_id": 1,
            "from": ANN_USER,
            "chat": {"id": 11, "first_name": "Ann", "last_name": "Visitor", "username": "ann", "type": "private"},
            "date": int(NOON.timestamp()),
            "text": "/start booth_4-1",
            "entities": [{"type": "bot_command", "offset": 0, "length": 6}],
        },
    }


def test_update_ids_follow_the_seed() -> None:
    def first(seed: int) -> int:
        return LocalChat(token=TOKEN, bot=BOT, seed=seed).api.updates.next_id

    assert first(1) == first(1)
    assert first(1) != first(2)
    assert 10**8 <= first(1) < 10**9


@pytest.mark.parametrize("token", ["a" * 65, "with space", "umläut"])
def test_start_link_refused(chat: LocalChat, token: str) -> None:
    with pytest.raises(CannotDo):
        chat.user(11).open_link(token)


async def test_updates_come_until_confirmed(chat: LocalChat, call: Caller) -> None:
    for text in "abcd":
        chat.user(11).send(text)
    got = await call("getUpdates", limit=2)
    assert [update["message"]["text"] for update in got] == ["a", "b"]
    assert await call("getUpdates", limit=2) == got
    rest = await call("getUpdates", offset=got[-1]["update_id"] + 1)
    assert [update["message"]["text"] for update in rest] == ["c", "d"]
    last = await call("getUpdates", offset=-1)
    assert [update["message"]["text"] for update in last] == ["d"]
    assert await call("getUpdates") == last


async def test_updates_older_than_a_day_forgotten(chat: LocalChat, call: Caller, clock: MovableClock) -> None:
    chat.user(11).send("old")
    clock.advance(24 * 3600 + 1)
    chat.user(11).send("new")
    assert [update["message"]["text"] for update in await call("getUpdates")] == ["new"]


async def test_update_keeps_the_state_of_its_moment(call: Caller, ann: Person) -> None:
    sent = ann.send("one")
    ann.edit(sent, "two")
    first, second = await call.updates()
    assert first["message"]["text"] == "one"
    assert second["edited_message"]["text"] == "two"
    assert second["edited_message"]["edit_date"] == int(NOON.timestamp())


async def test_allowed_updates(call: Caller, ann: Person) -> None:
    await call("getUpdates", allowed_updates=["callback_query"])
    ann.send("not wanted")
    assert await call("getUpdates") == []
    await call("getUpdates", allowed_updates=[])
    ann.send("wanted")
    assert len(await call("getUpdates")) == 1


async def test_long_poll_returns_at_once(chat: LocalChat, call: Caller, ann: Person, waits: Waits) -> None:
    poll = asyncio.create_task(call("getUpdates", timeout=30))
    await waits.started()
    ann.send("hello")
    assert (await poll)[0]["message"]["text"] == "hello"


async def test_long_poll_ends_empty(session: aiohttp.ClientSession) -> None:
    asked = []

    async def sleep(seconds: float) -> None:
        asked.append(seconds)

    chat = LocalChat(token=TOKEN, bot=BOT, sleep=sleep)
    await chat.start()
    call = Caller(chat.address, session)
    assert await call("getUpdates", timeout=7) == []
    assert await call("getUpdates", timeout=500) == []
    assert asked == [7, 50]
    await chat.stop()


async def test_second_poll_ends_the_first(chat: LocalChat, call: Caller, ann: Person, waits: Waits) -> None:
    first = asyncio.create_task(call.raw("getUpdates", timeout=30))
    await waits.started()
    second = asyncio.create_task(call("getUpdates", timeout=30))
    assert await first == {"ok": False, "error_code": 409, "description": BY_OTHER}
    await waits.started()
    ann.send("hello")
    assert len(await second) == 1


async def test_stop_ends_a_poll(waits: Waits, session: aiohttp.ClientSession) -> None:
    chat = LocalChat(token=TOKEN, bot=BOT, sleep=waits)
    await chat.start()
    poll = asyncio.create_task(Caller(chat.address, session)("getUpdates", timeout=30))
    await waits.started()
    await chat.stop()
    assert await poll == []


async def test_button_pressed_and_answered(call: Caller, ann: Person) -> None:
    sent = await call("sendMessage", chat_id=11, text="Talk", reply_markup=BUTTON)
    press = asyncio.create_task(ann.press("Remind me"))
    (update,) = await call("getUpdates", timeout=5)
    query = update["callback_query"]
    assert query == {
        "id": query["id"],
        "from": ANN_USER,
        "message": sent,
        "chat_instance": query["chat_instance"],
        "data": "r:1",
    }
    answer = {"callback_query_id": query["id"], "text": "Will do", "show_alert": True}
    assert await call("answerCallbackQuery", **answer) is True
    assert await press == Answer("Will do", True, "")
    old = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    assert await call.error("answerCallbackQuery", **answer) == old


async def test_callback_answered_too_late(call: Caller, ann: Person, ticks: Ticks) -> None:
    await call("sendMessage", chat_id=11, text="Talk", reply_markup=BUTTON)
    query = ann.click(ann.messages[-1], "r:1")
    ticks.advance(61)
    error = await call.error("answerCallbackQuery", callback_query_id=query.query_id)
    assert error == "Bad Request: query is too old and response timeout expired or query ID is invalid"


@pytest.mark.parametrize(
    ("params", "what"),
    [
        ({"text": "x" * 201}, "MESSAGE_TOO_LONG"),
        ({"url": "https://example.com"}, "URL_INVALID"),
    ],
)
async def test_callback_answer_refused(call: Caller, ann: Person, params: dict[str, str], what: str) -> None:
    await call("sendMessage", chat_id=11, text="Talk", reply_markup=BUTTON)
    query = ann.click(ann.messages[-1], "r:1")
    error = await call.error("answerCallbackQuery", callback_query_id=query.query_id, **params)
    assert error == f"Bad Request: {what}"
    url = "https://t.me/expo_bot?start=x"
    assert await call("answerCallbackQuery", callback_query_id=query.query_id, url=url) is True


async def test_button_that_is_not_there(call: Caller, ann: Person) -> None:
    await call("sendMessage", chat_id=11, text="Talk", reply_markup=BUTTON)
    with pytest.raises(CannotDo):
        await ann.press("Something else")
    with pytest.raises(CannotDo):
        ann.click(ann.messages[-1], "r:2")


async def test_link_button_to_the_bot_starts_it(call: Caller, ann: Person) -> None:
    button = {"text": "Open", "url": "https://t.me/expo_bot?start=abc"}
    await call("sendMessage", chat_id=11, text="x", reply_markup={"inline_keyboard": [[button]]})
    assert await ann.press("Open") == Answer(url="https://t.me/expo_bot?start=abc")
    assert (await call.updates())[-1]["message"]["text"] == "/start abc"


async def test_reply_keyboard_pressed(call: Caller, ann: Person) -> None:
    rows = [["Programme"], [{"text": "Share", "request_contact": True}]]
    await call("sendMessage", chat_id=11, text="x", reply_markup={"keyboard": rows})
    assert await ann.press("Programme") is None
    await ann.press("Share")
    text, contact = await call.updates()
    assert text["message"]["text"] == "Programme"
    assert contact["message"]["contact"] == {
        "phone_number": ANN.phone,
        "first_name": "Ann",
        "last_name": "Visitor",
        "user_id": 11,
    }


async def test_block_and_unblock(call: Caller, ann: Person) -> None:
    ann.block()
    ann.block()
    ann.unblock()
    blocked, unblocked = await call.updates()
    bot = {"id": BOT.user_id, "is_bot": True, "first_name": "Expo", "username": "expo_bot"}
    assert blocked["my_chat_member"]["from"] == ANN_USER
    assert blocked["my_chat_member"]["old_chat_member"] == {"user": bot, "status": "member"}
    assert blocked["my_chat_member"]["new_chat_member"] == {"user": bot, "status": "kicked", "until_date": 0}
    assert unblocked["my_chat_member"]["new_chat_member"] == {"user": bot, "status": "member"}


async def test_blocked_bot_restarted_by_a_link(call: Caller, ann: Person) -> None:
    ann.block()
    with pytest.raises(CannotDo):
        ann.send("hello")
    ann.open_link("abc")
    kinds = [next(kind for kind in update if kind != "update_id") for update in await call.updates()]
    assert kinds == ["my_chat_member", "my_chat_member", "message"]


async def test_everything_a_person_sends(call: Caller, ann: Person) -> None:
    ann.send_photo(png(), "see /now")
    ann.send_document("card.vcf", b"BEGIN:VCARD", "mine")
    ann.send_voice(b"OggS")
    ann.send_location(48.1, 11.5)
    ann.send_contact("+49", "Bo", vcard="BEGIN:VCARD")
    ann.forward("Hello from Bo", sender="Bo")
    ann.forward(ann.messages[0], sender=ANN)
    photo, document, voice, location, contact, hidden, known = (u["message"] for u in await call.updates())
    assert photo["caption_entities"] == [{"type": "bot_command", "offset": 4, "length": 4}]
    assert document["document"]["mime_type"] in ("text/vcard", "text/x-vcard")
    assert voice["voice"]["mime_type"] == "audio/ogg"
    assert location["location"] == {"latitude": 48.1, "longitude": 11.5}
    assert contact["contact"] == {"phone_number": "+49", "first_name": "Bo", "vcard": "BEGIN:VCARD"}
    assert hidden["forward_origin"]["sender_user_name"] == "Bo"
    assert known["forward_origin"]["sender_user"]["id"] == 11
    file = await call("getFile", file_id=document["document"]["file_id"])
    async with call.session.get(f"{call.address}/file/bot{TOKEN}/{file['file_path']}") as answer:
        assert await answer.read() == b"BEGIN:VCARD"


async def test_inline_query(call: Caller, ann: Person) -> None:
    asked = asyncio.create_task(ann.inline("robot"))
    (update,) = await call("getUpdates", timeout=5)
    query = update["inline_query"]
    assert (query["query"], query["offset"], query["chat_type"]) == ("robot", "", "sender")
    article = {
        "type": "article",
        "id": "1",
        "title": "Robot",
        "input_message_content": {"message_text": "Robots in hall 4"},
    }
    answer = {"inline_query_id": query["id"], "results": [article]}
    assert await call.error("answerInlineQuery", **answer | {"results": [article, article]}) == (
        "Bad Request: RESULT_ID_DUPLICATE"
    )
    many = [article | {"id": str(n)} for n in range(51)]
    assert await call.error("answerInlineQuery", **answer | {"results": many}) == "Bad Request: RESULTS_TOO_MUCH"
    assert await call("answerInlineQuery", **answer) is True
    assert (await asked)["results"] == [article]


async def test_waiting_for_replies(call: Caller, ann: Person) -> None:
    for text in ("one", "two"):
        await call("sendMessage", chat_id=11, text=text)
    assert [(await ann.next_message()).text for _ in range(2)] == ["one", "two"]
    ann.send("question")
    with pytest.raises(TimeoutError, match="question"):
        await ann.next_message(0.01)
    sent = await call("sendMessage", chat_id=11, text="answer")
    assert (await ann.wait_reply()).text == "answer"
    await call("editMessageText", chat_id=11, message_id=sent["message_id"], text="better answer")
    assert (await ann.wait_reply("better")).id == sent["message_id"]


async def test_faults_injected(chat: LocalChat, call: Caller, ann: Person) -> None:
    from aiohttp import web

    from bot.localchat import ApiError, DropConnection, Params

    async def refuse(method: str, params: Params) -> web.Response | None:
        if params.text("text") == "refuse":
            raise ApiError(502, "Bad Gateway")
        return web.Response(status=500, text="broken") if params.text("text") == "break" else None

    async def lose(method: str, params: Params) -> web.Response | None:
        if method == "sendmessage" and params.text("text") == "lose":
            raise DropConnection
        return None

    chat.intercept_before.append(refuse)
    chat.intercept_after.append(lose)
    assert await call.raw("sendMessage", chat_id=11, text="refuse") == {
        "ok": False,
        "error_code": 502,
        "description": "Bad Gateway",
    }
    async with call.session.post(call.root + "sendMessage", json={"chat_id": 11, "text": "break"}) as answer:
        assert await answer.text() == "broken"
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await call("sendMessage", chat_id=11, text="lose")
    assert [message.text for message in ann.messages] == ["/start", "lose"]
