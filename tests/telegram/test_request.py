"""The aiohttp request backend over real HTTP."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from aiohttp.typedefs import Handler
from telegram import InputFile
from telegram.error import BadRequest, Conflict, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.localchat import LocalChat
from bot.telegram.api import BotApi
from bot.telegram.application import TelegramEdge
from bot.telegram.request import AiohttpRequest, UncertainDelivery


@pytest.fixture
async def request_backend() -> AsyncIterator[AiohttpRequest]:
    backend = AiohttpRequest(timeout=0.2)
    await backend.initialize()
    yield backend
    await backend.shutdown()


async def serving(handler: Handler) -> tuple[web.AppRunner, str]:
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", handler)
    runner = web.AppRunner(app, shutdown_timeout=0)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    return runner, f"http://127.0.0.1:{port}"


async def test_a_document_goes_out_as_multipart_and_comes_back_whole(
    local_chat: LocalChat, edge: TelegramEdge
) -> None:
    local_chat.user(1).mark_started()
    sent = await edge.bot.send_document(1, InputFile(b"a;b\n1;2\n", filename="leads 名单.csv"), caption="Here")
    assert sent.document is not None
    file = await edge.bot.get_file(sent.document.file_id)
    assert (sent.document.file_name, bytes(await file.download_as_bytearray())) == (
        "leads 名单.csv",
        b"a;b\n1;2\n",
    )


async def test_a_file_of_megabytes_arrives_whole(local_chat: LocalChat, edge: TelegramEdge) -> None:
    content = bytes(range(256)) * 12_000
    local_chat.user(1).mark_started()
    sent = await edge.bot.send_document(1, InputFile(content, filename="posters.pdf"))
    assert sent.document is not None
    file = await edge.bot.get_file(sent.document.file_id)
    assert bytes(await file.download_as_bytearray()) == content


async def test_errors_of_the_bot_api_are_python_telegram_bots_errors(
    local_chat: LocalChat, edge: TelegramEdge
) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await edge.bot.send_message(999, "x")


async def test_an_html_error_page_is_a_network_error(request_backend: AiohttpRequest) -> None:
    async def bad_gateway(_request: web.Request) -> web.Response:
        return web.Response(status=502, text="<html>Bad Gateway</html>", content_type="text/html")

    server, root = await serving(bad_gateway)
    with pytest.raises(NetworkError, match="Bad Gateway"):
        await BotApi(root, "1:x", request_backend).call("getMe", {})
    await server.cleanup()


async def test_json_with_a_success_status_that_is_no_json_is_an_error(request_backend: AiohttpRequest) -> None:
    async def captive_portal(_request: web.Request) -> web.Response:
        return web.Response(text="<html>Please log in</html>", content_type="text/html")

    server, root = await serving(captive_portal)
    with pytest.raises(TelegramError, match="not JSON"):
        await BotApi(root, "1:x", request_backend).call("getMe", {})
    await server.cleanup()


async def test_an_answer_that_does_not_come_is_a_timeout(request_backend: AiohttpRequest) -> None:
    never = asyncio.Event()

    async def silence(_request: web.Request) -> web.Response:
        await never.wait()
        return web.Response()

    server, root = await serving(silence)
    with pytest.raises(TimedOut):
        await BotApi(root, "1:x", request_backend).call("sendMessage", {})
    never.set()
    await server.cleanup()


async def test_a_connection_that_breaks_is_uncertain(request_backend: AiohttpRequest) -> None:
    async def hang_up(request: web.Request) -> web.Response:
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    server, root = await serving(hang_up)
    with pytest.raises(UncertainDelivery):
        await BotApi(root, "1:x", request_backend).call("sendMessage", {})
    await server.cleanup()


async def test_nobody_at_the_address_is_a_certain_failure(request_backend: AiohttpRequest) -> None:
    async def nothing(_request: web.Request) -> web.Response:
        return web.Response()

    server, root = await serving(nothing)
    await server.cleanup()
    with pytest.raises(NetworkError) as caught:
        await BotApi(root, "1:x", request_backend).call("sendMessage", {})
    assert not isinstance(caught.value, TimedOut | UncertainDelivery)


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (429, {"parameters": {"retry_after": 7}, "description": "Too Many Requests: retry after 7"}, RetryAfter),
        (409, {"description": "Conflict: terminated by other getUpdates request"}, Conflict),
    ],
)
async def test_bot_api_error_bodies(
    request_backend: AiohttpRequest, status: int, body: dict[str, object], error: type[Exception]
) -> None:
    async def refuse(_request: web.Request) -> web.Response:
        return web.json_response({"ok": False, "error_code": status, **body}, status=status)

    server, root = await serving(refuse)
    with pytest.raises(error):
        await BotApi(root, "1:x", request_backend).call("getUpdates", {})
    await server.cleanup()
