"""The private calendar link over real HTTP, as calendars ask for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace

import pytest
from aiohttp import ClientResponse, ClientSession
from icalendar import Calendar
from prometheus_client import CollectorRegistry

from bot.domain.catalogue import Catalogue
from bot.domain.link import LinkAddress
from bot.domain.notice import state_of
from bot.domain.programme import SessionStatus
from bot.domain.reminder import ReminderRules
from bot.domain.viewer import Viewer
from bot.ports.unit_of_work import UnitOfWork
from bot.services.agenda import calendar, saving, visits
from bot.services.agenda.planning import Planning
from bot.texts.renderer import Renderer
from bot.views.agenda import CalendarLink
from handlers.web.calendar_feed import CalendarFeeds
from handlers.web.health import Health
from handlers.web.link_page import LinkPages
from handlers.web.server import build_site, serve
from tests.texts import expo
from tests.texts.expo import DAY_1, at

PUBLIC = "https://bot.example.org"
ADDRESS = LinkAddress("expo_test_bot", PUBLIC)
NOW = at(DAY_1, "9:00").astimezone(dt.UTC)


@dataclass
class Site:
    """The served site; its ``catalogue`` and ``seconds`` (of its clock) can be changed."""

    root: str
    client: ClientSession
    uow: UnitOfWork
    catalogue: Catalogue = field(default_factory=expo.catalogue)
    seconds: float = 0.0

    def planning(self, locale: str = "en") -> Planning:
        viewer = Viewer(1, locale, True, True, NOW, NOW)
        return Planning(viewer, self.catalogue, ReminderRules(), NOW, locale, expo.LOCALES, feeds=True)

    async def link(self, *, locale: str = "en", renew: bool = False) -> str:
        """The path of the viewer's own link."""
        message = await calendar.show_link(self.uow, self.planning(locale), ADDRESS, renew=renew)
        assert isinstance(message.view, CalendarLink)
        return message.view.url.removeprefix(PUBLIC)

    async def get(self, path: str, **headers: str) -> ClientResponse:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        response = await self.client.get(self.root + path, headers=named)
        await response.read()
        return response


@pytest.fixture
async def site(uow: UnitOfWork) -> AsyncIterator[Site]:
    async def nothing() -> None:
        pass

    async with ClientSession() as client:
        site = Site("", client, uow)
        feeds = CalendarFeeds(
            uow, Renderer(), lambda: site.catalogue, language="en", monotonic=lambda: site.seconds
        )
        built = build_site(
            health=Health({}, CollectorRegistry(), nothing),
            pages=LinkPages(uow, Renderer(), lambda: site.catalogue, ADDRESS, language="en"),
            calendars=feeds,
            webhook=None,
        )
        runner = await serve(built, "127.0.0.1", 0)
        host, port = runner.addresses[0][:2]
        site.root = f"http://{host}:{port}"
        yield site
        await runner.cleanup()


async def events(response: ClientResponse) -> list[tuple[str, int, str]]:
    """Title, sequence, status."""
    found = Calendar.from_ical(await response.read()).walk("VEVENT")
    return [(str(event["SUMMARY"]), int(str(event["SEQUENCE"])), str(event["STATUS"])) for event in found]


async def test_link_gives_the_agenda_and_names_nobody(site: Site) -> None:
    await saving.save(site.uow, site.planning(), "S2")
    await visits.save(site.uow, site.planning(), "X1", int(at(DAY_1, "14:00").timestamp() // 60))

    response = await site.get(await site.link())

    assert (response.status, response.headers["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    assert response.headers["Cache-Control"] == "private, no-cache"
    assert [title for title, _, _ in await events(response)] == ["Sodium Cells & <Safety>", "Yanshu Storage"]
    body = (await response.read()).decode().replace("\r\n ", "")
    assert "LOCATION:Room 301\\, Hall 2\\, Level 3\\, Bay Exhibition Centre" in body
    assert "LOCATION:B2-017\\, B2-018\\, Hall 2\\, Bay Exhibition Centre" in body
    assert "ORGANIZER" not in body
    assert "ATTENDEE" not in body


async def test_link_speaks_the_language_of_its_owner(site: Site) -> None:
    await site.uow.write(lambda tx: tx.viewers.choose_locale(1, "zh", NOW))
    await saving.save(site.uow, site.planning("zh"), "S2")

    assert await events(await site.get(await site.link(locale="zh"))) == [("钠电池与安全", 0, "CONFIRMED")]


async def test_calendar_that_has_the_newest_is_told_so(site: Site) -> None:
    await saving.save(site.uow, site.planning(), "S2")
    path = await site.link()
    first = await site.get(path)

    again = await site.get(path, If_None_Match=first.headers["ETag"])
    assert (again.status, await again.read(), again.headers["ETag"]) == (304, b"", first.headers["ETag"])
    assert again.headers["Last-Modified"] == "Fri, 30 Jul 2021 01:00:00 GMT"

    await saving.save(site.uow, site.planning(), "S4")
    changed = await site.get(path, If_None_Match=first.headers["ETag"])
    assert (changed.status, len(await events(changed))) == (200, 2)


async def test_change_of_a_session_reaches_the_calendar_with_a_higher_sequence(site: Site) -> None:
    await saving.save(site.uow, site.planning(), "S2")
    path = await site.link()
    before = await events(await site.get(path))

    cancelled = tuple(
        replace(session, status=SessionStatus.CANCELLED) if session.id == "S2" else session
        for session in expo.SESSIONS
    )
    state = state_of(expo.catalogue().session("S2"), {})
    assert state is not None
    await site.uow.write(lambda tx: tx.session_changes.record("S2", state, NOW, NOW))
    site.catalogue = expo.catalogue(sessions=cancelled)

    assert before == [("Sodium Cells & <Safety>", 0, "CONFIRMED")]
    assert await events(await site.get(path)) == [("Sodium Cells & <Safety>", 1, "CANCELLED")]


async def test_old_link_ends_with_a_new_one_and_every_link_when_it_is_revoked(site: Site) -> None:
    old = await site.link()
    assert await site.link() == old
    new = await site.link(renew=True)
    assert ((await site.get(old)).status, (await site.get(new)).status) == (404, 200)

    await calendar.revoke_link(site.uow, site.planning())
    assert (await site.get(new)).status == 404


@pytest.mark.parametrize(
    "path", ["/calendar/AbCdEfGhIjKlMnOpQrStUv.ics", "/calendar/x.ics", "/calendar/..%2f.ics"]
)
async def test_unknown_link_is_told_in_plain_words(site: Site, path: str) -> None:
    english = await site.get(path, Accept_Language="en")
    chinese = await site.get(path, Accept_Language="zh-CN,zh;q=0.9")

    assert (english.status, chinese.status) == (404, 404)
    assert "This calendar link doesn&#39;t work" in await english.text()
    assert "这个日历链接无效" in await chinese.text()


async def test_calendar_gone_wild_gets_a_pause(site: Site) -> None:
    path = await site.link()
    statuses = [(await site.get(path)).status for _ in range(31)]
    assert (statuses, (await site.get(path)).headers["Retry-After"]) == ([*[200] * 30, 429], "60")
    site.seconds += 61
    assert (await site.get(path)).status == 200
