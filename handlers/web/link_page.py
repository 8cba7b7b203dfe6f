"""The light page behind a printed QR code: says what it is, and opens Telegram. It consumes nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.domain.catalogue import Catalogue
from bot.domain.link import Link, LinkAddress, LinkPurpose
from bot.ports.unit_of_work import UnitOfWork
from bot.texts.renderer import Renderer
from bot.texts.translations import spoken_locale

_WHAT = {LinkPurpose.BADGE: "web.q.badge_what", LinkPurpose.INVITE: "web.q.invite_what"}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


class LinkPages:
    """Renders ``/q/<token>`` in the browser's language or in ``?lang=``."""

    def __init__(
        self,
        uow: UnitOfWork,
        renderer: Renderer,
        catalogue: Callable[[], Catalogue],
        address: LinkAddress,
        *,
        language: str,
    ) -> None:
        self._uow = uow
        self._renderer = renderer
        self._catalogue = catalogue
        self._address = address
        self._language = language
        environment = Environment(
            loader=FileSystemLoader(Path(__file__).parent / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
        )
        self._page = environment.get_template("link_page.html.j2")

    async def show(self, request: web.Request) -> web.Response:
        token = request.match_info["token"]
        async with self._uow.read() as tx:
            link = await tx.links.get(token) if len(token) <= 64 else None
        locale = self._locale(request)
        catalogue = self._catalogue()
        text = self._page.render(
            locale=locale,
            text=lambda msgid, **values: self._renderer.text(locale, msgid, **values),
            expo=catalogue.expo,
            subject=self._subject(link, catalogue, locale),
            what=self._renderer.text(locale, _WHAT.get(link.purpose, "web.q.what") if link else "web.q.what"),
            telegram_url=self._address.telegram(token) if link else None,
            others=[
                (code, self._renderer.text(code, "language.name"))
                for code in self._renderer.locales
                if code != locale
            ],
        )
        headers = {"Content-Security-Policy": _POLICY, "Content-Language": locale, "Vary": "Accept-Language"}
        return web.Response(status=200 if link else 404, text=text, content_type="text/html", headers=headers)

    def _subject(self, link: Link | None, catalogue: Catalogue, locale: str) -> str | None:
        """What the link opens, None where that is gone. Whose badge it is, and into whose team it invites, is not
        for whoever finds the code."""
        if link is None:
            return None
        match link.purpose:
            case LinkPurpose.SESSION:
                session = catalogue.session(link.subject_id)
                return session.title.best(locale) if session else None
            case LinkPurpose.EXHIBITOR | LinkPurpose.BOOTH:
                exhibitor = catalogue.exhibitor(link.subject_id)
                return exhibitor.name.best(locale) if exhibitor else None
            case LinkPurpose.HALL:
                hall = catalogue.hall(link.subject_id)
                return hall.name.best(locale) if hall else None
            case LinkPurpose.ROOM:
                room = catalogue.room(link.subject_id)
                return room.name.best(locale) if room else None
            case LinkPurpose.ENTRANCE:
                return catalogue.expo.name.best(locale) or None
            case purpose:
                return self._renderer.text(locale, f"web.q.{purpose}")

    def _locale(self, request: web.Request) -> str:
        asked = request.query.get("lang")
        accepted = request.headers.get("Accept-Language", "").split(",")[0].split(";")[0].strip()
        locales = self._renderer.locales
        return asked if asked in locales else spoken_locale(accepted, locales, self._language)
