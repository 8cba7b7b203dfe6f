"""The private calendar link: somebody's agenda, for the calendar on their phone. It names nobody."""

from __future__ import annotations

import re
import time
from collections import OrderedDict, deque
from collections.abc import Callable
from email.utils import format_datetime
from pathlib import Path

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.domain.catalogue import Catalogue
from bot.ports.unit_of_work import UnitOfWork
from bot.services.agenda.calendar import feed
from bot.texts.renderer import Renderer
from bot.texts.translations import spoken_locale

_TOKEN = re.compile(r"[A-Za-z0-9_-]{22}")
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_A_MINUTE = 60.0


class CalendarFeeds:
    """Answers ``GET /calendar/<token>.ics``. ``monotonic`` gives seconds."""

    def __init__(
        self,
        uow: UnitOfWork,
        renderer: Renderer,
        catalogue: Callable[[], Catalogue],
        *,
        language: str,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._uow = uow
        self._renderer = renderer
        self._catalogue = catalogue
        self._language = language
        self._asked = _Asked(monotonic)
        environment = Environment(
            loader=FileSystemLoader(Path(__file__).parent / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
        )
        self._unknown = environment.get_template("calendar_unknown.html.j2")

    async def show(self, request: web.Request) -> web.Response:
        """The file, or 304 where the calendar has it; 404 in plain words for a link that is none (any more)."""
        token = request.match_info["token"]
        if not _TOKEN.fullmatch(token):
            return self._not_found(request)
        if not self._asked.may(token):
            return web.Response(status=429, headers={"Retry-After": str(int(_A_MINUTE))})
        found = await feed(self._uow, self._catalogue(), token)
        if found is None:
            return self._not_found(request)
        headers = {
            "ETag": f'"{found.tag}"',
            "Last-Modified": format_datetime(found.modified, usegmt=True),
            # Nobody between us and the reader keeps it; the reader asks each time, which is cheap.
            "Cache-Control": "private, no-cache",
            "X-Robots-Tag": "noindex",
        }
        if any(tag.value in (found.tag, "*") for tag in request.if_none_match or ()):
            return web.Response(status=304, headers=headers)
        headers["Content-Disposition"] = 'inline; filename="agenda.ics"'
        headers["Content-Type"] = "text/calendar; charset=utf-8"
        return web.Response(body=found.content, headers=headers)

    def _not_found(self, request: web.Request) -> web.Response:
        accepted = request.headers.get("Accept-Language", "").split(",")[0].split(";")[0].strip()
        locale = spoken_locale(accepted, self._renderer.locales, self._language)
        text = self._unknown.render(
            locale=locale,
            text=lambda msgid, **values: self._renderer.text(locale, msgid, **values),
            expo=self._catalogue().expo,
        )
        headers = {"Content-Security-Policy": _POLICY, "Content-Language": locale, "Vary": "Accept-Language"}
        return web.Response(status=404, text=text, content_type="text/html", headers=headers)


class _Asked:
    """How often each link was asked for in the last minute: a calendar gone wild gets a pause."""

    _A_MINUTE_EACH = 30
    _REMEMBERED = 5_000

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._times: OrderedDict[str, deque[float]] = OrderedDict()

    def may(self, token: str) -> bool:
        now = self._monotonic()
        times = self._times.setdefault(token, deque())
        self._times.move_to_end(token)
        while len(self._times) > self._REMEMBERED:
            self._times.popitem(last=False)
        while times and times[0] <= now - _A_MINUTE:
            times.popleft()
        if len(times) >= self._A_MINUTE_EACH:
            return False
        times.append(now)
        return True
