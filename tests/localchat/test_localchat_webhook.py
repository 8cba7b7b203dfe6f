"""Delivery by webhook: secret, order, parallelism, retries, and what getWebhookInfo tells."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import orjson
import pytest
import pytest_asyncio
from aiohttp import web

from bot.localchat import LocalChat, MovableClock, Persona
from tests.localchat.support import ANN, BEN, BOT, NOON, TOKEN, Caller, Waits


class Hook:
    """A bot's webhook that answers as told."""

    def __init__(self) -> None:
        self.url = ""
        self.got: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.statuses: list[int] = []
        self.reply: dict[str, Any] | None = None
        self.gate: asyncio.Event | None = None
        self.arrived = asyncio.Condition()
        self.open = 0

    async def handle(self, request: web.BaseRequest) -> web.Response:
        body = await request.read()
        self.open += 1
        self.headers.append(dict(request.headers))
        async with self.arrived:
            self.arrived.notify_all()
        if self.gate is not None:
            await self.gate.wait()
        self.open -= 1
        status = self.statuses.pop(0) if self.statuses else 200
        if status == 200:
            self.got.append(orjson.loads(body))
        async with self.arrived:
            self.arrived.notify_all()
        return web.json_response(self.reply or {}, status=status)

    async def wait(self, condition: Any) -> None:
        async with asyncio.timeout(5), self.arrived:
            await self.arrived.wait_for(condition)

    @property
    def texts(self) -> list[str]:
        return [update["message"]["text"] for update in self.got]


class Naps:
    """Sleeps that take no time but are remembered."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.slept.append(seconds)
        await asyncio.sleep(0)


@pytest_asyncio.fixture
async def hook() -> AsyncIterator[Hook]:
    hook = Hook()
    runner = web.ServerRunner(web.Server(hook.handle))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/telegram/webhook"
    yield hook
    if hook.gate is not None:
        hook.gate.set()
    await runner.cleanup()


@pytest.fixture
def naps() -> Naps:
    return Naps()


@pytest_asyncio.fixture
async def hooked(clock: MovableClock, naps: Naps) -> AsyncIterator[LocalChat]:
    personas = [ANN, BEN, *(Persona(n, "P") for n in range(100, 120))]
    chat = LocalChat(token=TOKEN, bot=BOT, personas=personas, clock=clock, limits=None, sleep=naps)
    await chat.start()
    yield chat
    await chat.stop()


@pytest.fixture
def call_hooked(hooked: LocalChat, session: aiohttp.ClientSession) -> Caller:
    return Caller(hooked.address, session)


async def test_update_delivered_with_secret(hooked: LocalChat, call_hooked: Caller, hook: Hook) -> None:
    assert await call_hooked.raw("setWebhook", url=hook.url, secret_token="s-1_x") == {
        "ok": True,
        "result": True,
        "description": "Webhook was set",
    }
    hooked.user(11).send("hello")
    await hook.wait(lambda: hook.got)
    assert hook.texts == ["hello"]
    assert hook.headers[0]["X-Telegram-Bot-Api-Secret-Token"] == "s-1_x"
    assert hook.headers[0]["Content-Type"] == "application/json"


async def test_updates_that_waited_are_delivered(hooked: LocalChat, call_hooked: Caller, hook: Hook) -> None:
    hooked.user(11).send("one")
    hooked.user(11).send("two")
    await call_hooked("setWebhook", url=hook.url)
    await hook.wait(lambda: len(hook.got) == 2)
    assert hook.texts == ["one", "two"]


async def test_pending_updates_dropped(hooked: LocalChat, call_hooked: Caller, hook: Hook) -> None:
    hooked.user(11).send("old")
    await call_hooked("setWebhook", url=hook.url, drop_pending_updates=True)
    hooked.user(11).send("new")
    await hook.wait(lambda: hook.got)
    assert hook.texts == ["new"]


async def test_failed_delivery_repeated_in_order(
    hooked: LocalChat, call_hooked: Caller, hook: Hook, naps: Naps
) -> None:
    hook.statuses = [500, 403, 302]
    await call_hooked("setWebhook", url=hook.url)
    hooked.user(11).send("one")
    hooked.user(11).send("two")
    await hook.wait(lambda: len(hook.got) == 2)
    assert hook.texts == ["one", "two"]
    assert naps.slept == [1, 2, 4]
    info = await call_hooked("getWebhookInfo")
    assert info["last_error_date"] == int(NOON.timestamp())
    assert info["last_error_message"] == "Wrong response from the webhook: 302 Found"


async def test_unreachable_webhook_reported(hooked: LocalChat, call_hooked: Caller, session: Any) -> None:
    called = asyncio.Event()

    async def sleep(seconds: float) -> None:
        called.set()
        await asyncio.Event().wait()

    hooked.api._sleep = sleep
    await call_hooked("setWebhook", url="http://127.0.0.1:9/x", max_connections=7, allowed_updates=["message"])
    hooked.user(11).send("one")
    await asyncio.wait_for(called.wait(), 5)
    assert await call_hooked("getWebhookInfo") == {
        "url": "http://127.0.0.1:9/x",
        "has_custom_certificate": False,
        "pending_update_count": 1,
        "max_connections": 7,
        "last_error_date": int(NOON.timestamp()),
        "last_error_message": "Connection refused",
        "allowed_updates": ["message"],
    }


async def test_a_chat_in_order_and_chats_in_parallel(hooked: LocalChat, call_hooked: Caller, hook: Hook) -> None:
    hook.gate = asyncio.Event()
    await call_hooked("setWebhook", url=hook.url, max_connections=3)
    for n in range(100, 105):
        hooked.user(n).send(f"{n} a")
        hooked.user(n).send(f"{n} b")
    await hook.wait(lambda: hook.open == 3)
    assert len(hook.headers) == 3
    hook.gate.set()
    await hook.wait(lambda: len(hook.got) == 10)
    for n in range(100, 105):
        assert [text for text in hook.texts if text.startswith(str(n))] == [f"{n} a", f"{n} b"]


async def test_one_connection_keeps_the_order_of_all(hooked: LocalChat, call_hooked: Caller, hook: Hook) -> None:
    await call_hooked("setWebhook", url=hook.url, max_connections=1)
    for n in range(100, 120):
        hooked.user(n).send(str(n))
    await hook.wait(lambda: len(hook.got) == 20)
    assert hook.texts == [str(n) for n in range(100, 120)]


async def test_reply_in_the_answer(hooked: LocalChat, call_hooked: Caller, hook: Hook) -> None:
    hook.reply = {"method": "sendMessage", "chat_id": 11, "text": "hi"}
    await call_hooked("setWebhook", url=hook.url)
    reply = await hooked.user(11).ask("hello")
    assert reply.text == "hi"


async def test_polling_while_a_webhook_is_set(hooked: LocalChat, call_hooked: Caller, hook: Hook) -> None:
    await call_hooked("setWebhook", url=hook.url)
    assert await call_hooked.raw("getUpdates") == {
        "ok": False,
        "error_code": 409,
        "description": "Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first",
    }
    assert (await call_hooked.raw("deleteWebhook"))["description"] == "Webhook was deleted"
    assert (await call_hooked.raw("deleteWebhook"))["description"] == "Webhook is already deleted"
    hooked.user(11).send("hello")
    assert len(await call_hooked("getUpdates")) == 1


async def test_webhook_ends_a_poll(call: Caller, hook: Hook, waits: Waits) -> None:
    poll = asyncio.create_task(call.raw("getUpdates", timeout=30))
    await waits.started()
    await call("setWebhook", url=hook.url)
    assert (await poll)["description"] == "Conflict: terminated by setWebhook request"


async def test_undelivered_updates_go_back_to_the_queue(
    hooked: LocalChat, call_hooked: Caller, hook: Hook
) -> None:
    hook.gate = asyncio.Event()
    await call_hooked("setWebhook", url=hook.url)
    for text in ("one", "two"):
        hooked.user(11).send(text)
    await hook.wait(lambda: hook.open == 1)
    await call_hooked("deleteWebhook")
    assert [update["message"]["text"] for update in await call_hooked("getUpdates")] == ["one", "two"]


@pytest.mark.parametrize(
    ("params", "what"),
    [
        ({"url": "ftp://example.com"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ({"url": "https://"}, "bad webhook: URL host is empty"),
        ({"url": "https://example.com", "secret_token": "ä"}, "secret token contains unallowed characters"),
        ({"url": "https://example.com", "secret_token": "a" * 257}, "secret token is too long"),
    ],
)
async def test_webhook_refused(call: Caller, params: dict[str, str], what: str) -> None:
    assert await call.error("setWebhook", **params) == f"Bad Request: {what}"


async def test_webhook_info_without_one(chat: LocalChat, call: Caller) -> None:
    chat.user(11).send("x")
    assert await call("getWebhookInfo") == {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": 1,
    }
