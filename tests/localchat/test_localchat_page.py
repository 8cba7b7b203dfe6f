"""The page's HTTP interface, over real HTTP with its event stream."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import aiohttp
import orjson
import pytest
from yarl import URL

from bot.localchat import LocalChat, MovableClock, Person, Persona, Phase
from tests.localchat.support import ANN, BOT, NOON, TOKEN, Caller, png


class Page:
    """A browser's view of the page."""

    def __init__(self, call: Caller) -> None:
        self.session = call.session
        self.root = call.address

    async def get(self, path: str, **headers: str) -> tuple[int, Any]:
        async with self.session.get(self.root + path, headers=headers) as answer:
            return answer.status, await answer.json()

    async def post(self, path: str, body: Any = None, **headers: str) -> tuple[int, Any]:
        async with self.session.post(self.root + path, json=body or {}, headers=headers) as answer:
            return answer.status, await answer.json()

    @asynccontextmanager
    async def events(self, path: str, last_id: int | None = None) -> AsyncIterator[Events]:
        headers = {} if last_id is None else {"Last-Event-ID": str(last_id)}
        async with self.session.get(self.root + path, headers=headers) as answer:
            assert answer.headers["Content-Type"] == "text/event-stream"
            events = Events(answer)
            assert await events.frame() == {"retry": "1000"} or last_id is not None
            yield events


class Events:
    """Frames of an event stream."""

    def __init__(self, answer: aiohttp.ClientResponse) -> None:
        self.answer = answer

    async def frame(self) -> dict[str, str]:
        async with asyncio.timeout(5):
            frame = (await self.answer.content.readuntil(b"\n\n")).decode()
        return dict(line.split(": ", 1) for line in frame.strip().split("\n"))

    async def next(self, name: str) -> Any:
        """The data of the next event, which must be of this name."""
        frame = await self.frame()
        while "event" not in frame:
            frame = await self.frame()
        assert frame["event"] == name, frame
        return orjson.loads(frame["data"])


@pytest.fixture
def page(call: Caller) -> Page:
    return Page(call)


async def test_state(page: Page) -> None:
    status, state = await page.get("/chat/state")
    assert status == 200
    assert state["bot"] == {
        "id": BOT.user_id,
        "first_name": "Expo",
        "username": "expo_bot",
        "description": "All about the expo",
        "short_description": "",
    }
    assert state["personas"][0] == {
        "id": 11,
        "first_name": "Ann",
        "last_name": "Visitor",
        "username": "ann",
        "language_code": "en",
        "role": "visitor",
    }
    assert state["clock"] == {"now": NOON.isoformat(), "offset_seconds": 0, "timezone": "UTC"}
    assert state["phases"] == []


async def test_state_with_phases_and_zone(session: aiohttp.ClientSession) -> None:
    clock = MovableClock(ZoneInfo("Asia/Shanghai"), real=lambda: NOON)
    phase = Phase("Morning", "上午", "2026-06-11T09:00:00+08:00")
    chat = LocalChat(token=TOKEN, bot=BOT, clock=clock, phases=[phase])
    page = Page(Caller(await chat.start(), session))
    _, state = await page.get("/chat/state")
    assert state["clock"]["timezone"] == "Asia/Shanghai"
    assert state["phases"] == [{"label": "Morning", "label_zh": "上午", "iso": "2026-06-11T09:00:00+08:00"}]
    _, moved = await page.post("/chat/clock", {"iso": "2026-06-11T09:00:00"})
    assert moved["now"] == "2026-06-11T09:00:00+08:00"
    await chat.stop()


async def test_messages_listed(call: Caller, page: Page, ann: Person) -> None:
    await call("setMyCommands", commands=[{"command": "help", "description": "Help"}])
    await call("sendMessage", chat_id=11, text="x", reply_markup={"keyboard": [["A"]]})
    gone = await call("sendMessage", chat_id=11, text="gone")
    await call("deleteMessage", chat_id=11, message_id=gone["message_id"])
    _, listed = await page.get("/chat/11/messages")
    assert listed["chat"] == {
        "id": 11,
        "started": True,
        "blocked": False,
        "description": "All about the expo",
    }
    assert listed["commands"] == [{"command": "help", "description": "Help"}]
    start, shown = listed["messages"]
    assert (start["text"], start["out"]) == ("/start", True)
    assert (shown["text"], shown["out"]) == ("x", False)
    assert shown["reply_markup"] == {"keyboard": [[{"text": "A"}]]}


async def test_description_is_in_the_persons_language(call: Caller, page: Page) -> None:
    await call("setMyDescription", description="关于展会", language_code="zh")
    await page.post("/chat/11/language", {"language_code": "zh-hans"})
    _, listed = await page.get("/chat/11/messages")
    assert listed["chat"]["description"] == "关于展会"


async def test_actions_reach_the_bot(call: Caller, page: Page) -> None:
    _, started = await page.post("/chat/11/start", {"token": "booth-1"})
    assert started["out"] is True
    await page.post("/chat/11/send", {"text": "hi", "reply_to_message_id": started["message_id"]})
    await page.post("/chat/11/contact")
    await page.post("/chat/11/location", {"latitude": 1.5, "longitude": 2.5})
    start, text, contact, location = (update["message"] for update in await call.updates())
    assert start["text"] == "/start booth-1"
    assert text["reply_to_message"]["message_id"] == started["message_id"]
    assert contact["contact"]["phone_number"] == ANN.phone
    assert location["location"] == {"latitude": 1.5, "longitude": 2.5}


@pytest.mark.parametrize(
    ("kind", "name", "content"),
    [("photo", "a.png", png()), ("document", "a.csv", b"a,b"), ("voice", "a.ogg", b"OggS")],
)
async def test_file_sent_by_the_page(call: Caller, page: Page, kind: str, name: str, content: bytes) -> None:
    form = aiohttp.FormData({"as": kind, "caption": "mine"})
    form.add_field("file", content, filename=name)
    async with page.session.post(f"{page.root}/chat/11/file", data=form) as answer:
        sent = await answer.json()
    assert sent["caption"] == "mine"
    (update,) = await call.updates()
    media = update["message"][kind]
    file_id = (media[0] if kind == "photo" else media)["file_id"]
    async with page.session.get(f"{page.root}/chat/file/{file_id}") as answer:
        assert await answer.read() == content
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        disposition = answer.headers.get("Content-Disposition")
    assert disposition == {"photo": None, "document": "attachment; filename*=UTF-8''a.csv"}.get(kind, disposition)
    assert (disposition is None) is (kind == "photo")


async def test_press_and_answer(call: Caller, page: Page, ann: Person) -> None:
    markup = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    sent = await call("sendMessage", chat_id=11, text="x", reply_markup=markup)
    async with page.events("/chat/11/events") as events:
        _, pressed = await page.post("/chat/11/press", {"message_id": sent["message_id"], "data": "go"})
        query_id = pressed["callback_query_id"]
        await call("answerCallbackQuery", callback_query_id=query_id, text="Done", show_alert=True)
        assert await events.next("answer") == {
            "callback_query_id": query_id,
            "text": "Done",
            "show_alert": True,
            "url": "",
        }


async def test_events_told_as_they_happen(call: Caller, page: Page, ann: Person, clock: MovableClock) -> None:
    async with page.events("/chat/11/events") as events:
        sent = await call("sendMessage", chat_id=11, text="one")
        assert await events.next("message") == sent | {"out": False}
        edited = await call("editMessageText", chat_id=11, message_id=sent["message_id"], text="two")
        assert await events.next("edit") == edited | {"out": False}
        await call("deleteMessage", chat_id=11, message_id=sent["message_id"])
        assert await events.next("delete") == {"message_id": sent["message_id"]}
        await call("sendChatAction", chat_id=11, action="typing")
        assert await events.next("action") == {"action": "typing"}
        await call("setMyCommands", commands=[{"command": "a", "description": "b"}])
        assert await events.next("commands") == [{"command": "a", "description": "b"}]
        await page.post("/chat/clock", {"advance_seconds": 90})
        moved = (NOON + timedelta(seconds=90)).isoformat()
        assert await events.next("clock") == {"now": moved, "offset_seconds": 90, "timezone": "UTC"}
        clock.advance(-90)
        assert (await events.next("clock"))["offset_seconds"] == 0
        await page.post("/chat/11/block", {"blocked": True})
        assert await events.next("state") == {"blocked": True}
        ann.unblock()
        assert await events.next("state") == {"blocked": False}
        ann.send("hello")
        assert (await events.next("message"))["out"] is True


async def test_events_resumed(call: Caller, page: Page, ann: Person) -> None:
    last_id = ann.room.log.last_id
    for text in ("one", "two"):
        await call("sendMessage", chat_id=11, text=text)
    async with page.session.get(f"{page.root}/chat/11/events", headers={"Last-Event-ID": str(last_id)}) as answer:
        events = Events(answer)
        assert [(await events.next("message"))["text"] for _ in range(2)] == ["one", "two"]


async def test_events_forgotten(call: Caller, page: Page, ann: Person) -> None:
    for n in range(600):
        ann.send(str(n))
    async with page.session.get(f"{page.root}/chat/11/events", headers={"Last-Event-ID": "3"}) as answer:
        assert await Events(answer).next("state") == {"resync": True}


async def test_heartbeat(session: aiohttp.ClientSession) -> None:
    chat = LocalChat(token=TOKEN, bot=BOT, personas=[ANN], heartbeat=0.01)
    page = Page(Caller(await chat.start(), session))
    async with page.events("/chat/11/events") as events:
        assert await events.frame() == {"": "still here"}
    await chat.stop()


async def test_stop_ends_event_streams(session: aiohttp.ClientSession) -> None:
    chat = LocalChat(token=TOKEN, bot=BOT, personas=[ANN])
    page = Page(Caller(await chat.start(), session))
    async with page.events("/chat/11/events") as events:
        await chat.stop()
        assert await events.answer.content.read() == b""


async def test_language_changes_the_menu(call: Caller, page: Page, ann: Person) -> None:
    await call("setMyCommands", commands=[{"command": "a", "description": "b"}], language_code="zh")
    await page.post("/chat/11/language", {"language_code": "zh"})
    _, listed = await page.get("/chat/11/messages")
    assert listed["commands"] == [{"command": "a", "description": "b"}]
    ann.send("你好")
    assert (await call.updates())[-1]["message"]["from"]["language_code"] == "zh"


@pytest.mark.parametrize(
    ("path", "body", "status", "error"),
    [
        ("/chat/99/send", {"text": "x"}, 404, "nobody has this phone"),
        ("/chat/x/send", {"text": "x"}, 404, "nobody has this phone"),
        ("/chat/11/send", {"text": ""}, 400, "a message has 1 to 4096 characters"),
        ("/chat/11/send", {"text": "x", "reply_to_message_id": 99}, 400, "no message to reply to"),
        ("/chat/11/press", {"message_id": 99, "data": "x"}, 404, "no such message"),
        ("/chat/11/press", {}, 400, "expected message_id"),
        ("/chat/11/start", {"token": "a b"}, 400, "a start parameter has 1 to 64 characters of A-Z a-z 0-9 _ -"),
        ("/chat/11/location", {"latitude": "x"}, 400, "expected latitude and longitude"),
        ("/chat/11/language", {}, 400, "expected language_code"),
        ("/chat/11/dance", {}, 404, "not found"),
        ("/chat/clock", {}, 400, "expected iso or advance_seconds"),
        ("/chat/clock", {"iso": "tomorrow"}, 400, "expected iso or advance_seconds"),
        ("/chat/11/send", [1], 400, "expected a JSON object"),
        ("/nothing", {}, 404, "not found"),
    ],
)
async def test_action_refused(page: Page, path: str, body: Any, status: int, error: str) -> None:
    assert await page.post(path, body) == (status, {"error": error})


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Host": "evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Content-Type": "text/plain"},
    ],
)
async def test_other_sites_refused(page: Page, headers: dict[str, str]) -> None:
    status, _ = await page.post("/chat/11/send", {"text": "x"}, **headers)
    assert status in (403, 415)


async def test_own_site_accepted(page: Page) -> None:
    status, _ = await page.post("/chat/11/send", {"text": "x"}, Origin=page.root)
    assert status == 200


async def test_other_host_refused_for_reading(page: Page) -> None:
    assert await page.get("/chat/11/messages", Host="evil.example") == (403, {"error": "unknown host"})


async def test_page_served(page: Page) -> None:
    async with page.session.get(page.root + "/?visitor=11") as answer:
        assert answer.status == 200
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
    for path in ("/page/../pages.py", "/page/%2e%2e/pages.py", "/page/nothing.js", "/page/"):
        async with page.session.get(URL(page.root + path, encoded=True)) as answer:
            assert answer.status == 404


async def test_file_unknown(page: Page) -> None:
    assert await page.get("/chat/file/x") == (400, {"error": "Bad Request: invalid file id"})


async def test_clock_that_stands_still_is_not_moved(session: aiohttp.ClientSession) -> None:
    class Fixed:
        def now(self) -> Any:
            return NOON

    chat = LocalChat(token=TOKEN, bot=BOT, personas=[Persona(1, "A")], clock=Fixed())
    page = Page(Caller(await chat.start(), session))
    assert await page.post("/chat/clock", {"advance_seconds": 1}) == (409, {"error": "this clock can't be moved"})
    await chat.stop()
