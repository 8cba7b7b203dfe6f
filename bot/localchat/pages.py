"""The page with the phones: its files, and the HTTP interface by which it acts as people."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote, urlsplit

import orjson
from aiohttp import web

from . import phones
from .api import Api
from .desk import Desk
from .errors import ApiError
from .files import StoredFile
from .people import Json, Phase
from .person import CannotDo, Person
from .phones import Refused
from .requests import read_params
from .sse import stream

_FOLDER: Final = Path(__file__).parent / "page"
_PICTURES: Final = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})
_LOCAL: Final = frozenset({"localhost", "127.0.0.1", "::1"})
_POLICY: Final = "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; frame-ancestors 'self'"


class Pages:
    """Serves `/`, `/page/…` and `/chat/…`. `hosts` are names besides the loopback ones for the page."""

    def __init__(
        self,
        api: Api,
        person: Callable[[int], Person],
        phases: Sequence[Phase] = (),
        heartbeat: float = 15.0,
        hosts: Sequence[str] = (),
    ) -> None:
        self._files = api.files
        self._person = person
        self._heartbeat = heartbeat
        self._hosts = _LOCAL | set(hosts)
        self._desk = Desk(api, phases)

    async def handle(self, request: web.BaseRequest, path: str) -> web.StreamResponse:
        try:
            self._check_origin(request)
            if path == "/" or path.startswith("/page/"):
                return self._static(path)
            if path.startswith("/chat/"):
                return await self._chat(request, path.removeprefix("/chat/").rstrip("/").split("/"))
            raise Refused(404, "not found")
        except Refused as refused:
            return _json({"error": str(refused)}, refused.status)
        except CannotDo as error:
            return _json({"error": str(error)}, 400)
        except ApiError as error:
            return _json({"error": error.description}, error.code)

    def _check_origin(self, request: web.BaseRequest) -> None:
        """Refuse other sites, also those that make their own name point to this machine."""
        try:
            host = urlsplit(f"//{request.headers.get('Host', '')}")
            origin_host = urlsplit(request.headers.get("Origin", "")).netloc
        except ValueError:
            raise Refused(400, "bad request") from None
        if host.hostname not in self._hosts:
            raise Refused(403, "unknown host")
        foreign = "Origin" in request.headers and origin_host != host.netloc
        if request.method == "POST" and (foreign or request.headers.get("Sec-Fetch-Site") == "cross-site"):
            raise Refused(403, "cross-site request")

    def _static(self, path: str) -> web.Response:
        name = "index.html" if path == "/" else path.removeprefix("/page/")
        file = (_FOLDER / name).resolve()
        if not file.is_relative_to(_FOLDER.resolve()) or not file.is_file():
            raise Refused(404, "not found")
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        charset = "; charset=utf-8" if kind.startswith("text/") or kind.endswith(("javascript", "json")) else ""
        headers = {
            "Content-Type": kind + charset,
            "Cache-Control": "no-cache",
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": _POLICY,
        }
        return web.Response(body=file.read_bytes(), headers=headers)

    async def _chat(self, request: web.BaseRequest, parts: list[str]) -> web.StreamResponse:
        get = request.method in ("GET", "HEAD")
        if parts == ["state"] and get:
            return _json(self._desk.state())
        if parts == ["clock"] and request.method == "POST":
            return _json(self._desk.move_clock(await _body(request)))
        if len(parts) != 2:
            raise Refused(404, "not found")
        if parts[0] == "file" and get:
            return file_response(self._files.find(parts[1]))
        person = self._who(parts[0])
        if get and parts[1] == "messages":
            return _json(phones.messages(person))
        if get and parts[1] == "events":
            return await stream(request, person.room.log, phones.shape_for(person), self._heartbeat)
        if request.method != "POST":
            raise Refused(404 if parts[1] not in phones.ACTIONS else 405, "not found")
        if parts[1] == "file":
            return _json(phones.send_file(person, await read_params(request)))
        action = phones.ACTIONS.get(parts[1])
        if action is None:
            raise Refused(404, "not found")
        return _json(action(person, await _body(request)))

    def announce_clock(self) -> None:
        """Tell the phones that the clock was moved."""
        self._desk.announce_clock()

    def _who(self, user_id: str) -> Person:
        try:
            return self._person(int(user_id))
        except (ValueError, KeyError):
            raise Refused(404, "nobody has this phone") from None


async def _body(request: web.BaseRequest) -> Json:
    """A JSON body; the content type is checked, because a foreign form can't set it without being asked."""
    raw = await request.read()
    if raw and request.content_type != "application/json":
        raise Refused(415, "expected application/json")
    try:
        body = orjson.loads(raw or b"{}")
    except orjson.JSONDecodeError:
        raise Refused(400, "expected JSON") from None
    if not isinstance(body, dict):
        raise Refused(400, "expected a JSON object")
    return body


def _json(value: Any, status: int = 200) -> web.Response:
    headers = {"Content-Type": "application/json", "Cache-Control": "no-store"}
    return web.Response(status=status, body=orjson.dumps(value), headers=headers)


def file_response(stored: StoredFile) -> web.Response:
    """A file for a browser: pictures are shown, everything else is saved, and nothing is guessed."""
    headers = {
        "Content-Type": stored.content_type,
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "sandbox",
        "Cache-Control": "private, max-age=3600",
    }
    if stored.content_type not in _PICTURES:
        name = quote(stored.name or stored.path.rsplit("/", 1)[-1])
        headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
    return web.Response(body=stored.content, headers=headers)
