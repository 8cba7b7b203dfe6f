"""The HTTP side: one catch-all handler for the Bot API, its files and the page."""

from __future__ import annotations

import asyncio
from typing import Final
from urllib.parse import unquote

from aiohttp import web

from .api import Api
from .dispatcher import Dispatcher, refusal
from .errors import ApiError, DropConnection, entity_too_large, unauthorized
from .pages import Pages
from .requests import read_params

# Room for the other fields of a form beside a file of the largest size.
_FORM_ROOM: Final = 4 * 1024 * 1024
_NOT_FOUND: Final = b'{"ok":false,"error_code":404,"description":"Not Found"}'


class Server:
    """Serves on one address until stopped."""

    def __init__(self, api: Api, dispatcher: Dispatcher, pages: Pages) -> None:
        self._api = api
        self._dispatcher = dispatcher
        self._pages = pages
        self._runner: web.ServerRunner | None = None

    async def start(self, host: str, port: int) -> str:
        """Listen; the root URL."""
        server = web.Server(self._handle, request_factory=self._request, access_log=None)
        self._runner = web.ServerRunner(server, shutdown_timeout=1.0)
        await self._runner.setup()
        await web.TCPSite(self._runner, host, port, reuse_address=True).start()
        address = self._runner.addresses[0]
        name = f"[{address[0]}]" if ":" in address[0] else address[0]
        return f"http://{name}:{address[1]}"

    async def stop(self) -> None:
        runner, self._runner = self._runner, None
        if runner is not None:
            await runner.cleanup()

    def _request(
        self, message: object, payload: object, protocol: object, writer: object, task: object
    ) -> web.BaseRequest:
        # aiohttp's own factory allows bodies of 1 MB only.
        size = self._api.limits.upload_bytes + _FORM_ROOM
        loop = asyncio.get_running_loop()
        return web.BaseRequest(message, payload, protocol, writer, task, loop, client_max_size=size)  # type: ignore[arg-type]

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        path = request.rel_url.raw_path
        try:
            if path.startswith("/bot"):
                return await self._method(request, path)
            if path.startswith("/file/bot"):
                return self._file(path)
            return await self._pages.handle(request, request.path)
        except DropConnection:
            transport = request.transport
            if transport is not None:
                transport.abort()
            return web.Response(status=500)

    async def _method(self, request: web.BaseRequest, path: str) -> web.Response:
        token, _, method = path[4:].partition("/")
        if "Origin" in request.headers:
            # A bot sends none: this is a web page that knows the token of a demo.
            return refusal(ApiError(403, "Forbidden"))
        if token != self._api.token and unquote(token) != self._api.token:
            await request.read()
            return refusal(unauthorized())
        try:
            params = await read_params(request)
            if any(len(upload.content) > self._api.limits.upload_bytes for upload in params.uploads.values()):
                raise entity_too_large()
        except ApiError as error:
            return refusal(error)
        return await self._dispatcher.answer(method.rstrip("/"), params)

    def _file(self, path: str) -> web.Response:
        token, _, name = path[len("/file/bot") :].partition("/")
        if unquote(token) != self._api.token:
            return refusal(unauthorized())
        stored = self._api.files.at(unquote(name))
        if stored is None:
            return web.Response(status=404, body=_NOT_FOUND, content_type="application/json")
        return web.Response(body=stored.content, headers={"Content-Type": "application/octet-stream"})
