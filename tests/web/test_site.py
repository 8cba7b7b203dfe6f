"""Our HTTP server over real HTTP: webhook, health, metrics, the page behind a printed link."""

from __future__ import annotations

import datetime as dt
import html
import io
import re
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

import pytest
from aiohttp import ClientSession
from prometheus_client import CollectorRegistry, Gauge

from bot.domain.catalogue import Catalogue
from bot.domain.errors import StorageError
from bot.domain.intake import RawUpdate
from bot.domain.link import Link, LinkAddress, LinkPurpose, new_token
from bot.domain.localized import Localized
from bot.domain.programme import Exhibitor, Expo, Programme
from bot.ports.unit_of_work import UnitOfWork
from bot.texts.renderer import Renderer
from handlers.web.health import Health, checked
from handlers.web.link_page import LinkPages
from handlers.web.server import build_site, serve
from handlers.web.webhook import SECRET_HEADER, Webhook

SECRET = "a-secret-of-this-test"
NOW = dt.datetime(2021, 7, 30, 2, 30, tzinfo=dt.UTC)
NAME = Localized.of(en="North <China> Expo", zh="华北博览会")


class FakeIntake:
    """Keeps what it receives, or says that it cannot."""

    def __init__(self) -> None:
        self.received: list[RawUpdate] = []
        self.broken = False

    async def receive(self, updates: Sequence[RawUpdate]) -> None:
        if self.broken:
            raise StorageError("the disk is full")
        self.received += updates


@dataclass
class Site:
    """A served site, its parts and a client."""

    root: str
    client: ClientSession
    intake: FakeIntake
    uow: UnitOfWork
    sick: list[str]


@pytest.fixture
async def site(uow: UnitOfWork) -> AsyncIterator[Site]:
    exhibitor = Exhibitor("EX1", Localized.of(en="Qingchuan & Co", zh="晴川储能"))
    expo = Expo(NAME, NOW.date(), NOW.date(), "Asia/Shanghai")
    catalogue = Catalogue(Programme(expo, exhibitors=(exhibitor,)), 1, NOW)
    registry = CollectorRegistry()
    gauge = Gauge("expo_example", "An example", registry=registry)
    intake, sick = FakeIntake(), list[str]()

    async def probe() -> None:
        if sick:
            raise StorageError(sick[0])

    async def measure() -> None:
        gauge.set(7)

    address = LinkAddress("expo_test_bot", "https://bot.example.org")
    built = build_site(
        health=Health({"database": checked(probe)}, registry, measure),
        pages=LinkPages(uow, Renderer(), lambda: catalogue, address, language="en"),
        webhook=Webhook(intake.receive, SECRET),
    )
    runner = await serve(built, "127.0.0.1", 0)
    async with ClientSession() as client:
        yield Site(f"http://127.0.0.1:{runner.addresses[0][1]}", client, intake, uow, sick)
    await runner.cleanup()


async def post(site: Site, body: bytes, secret: str = SECRET) -> int:
    headers = {SECRET_HEADER: secret}
    async with site.client.post(
        f"{site.root}/telegram/webhook", data=io.BytesIO(body), headers=headers
    ) as response:
        return response.status


async def get(site: Site, path: str, **headers: str) -> tuple[int, str]:
    async with site.client.get(f"{site.root}{path}", headers=headers) as response:
        return response.status, await response.text()


async def test_a_webhook_delivery_is_stored_before_it_is_acknowledged(site: Site) -> None:
    assert await post(site, '{"update_id": 7, "note": "晴"}'.encode()) == 200
    assert site.intake.received == [RawUpdate(7, '{"update_id": 7, "note": "晴"}')]


@pytest.mark.parametrize("secret", ["", "wrong", SECRET + "x", "\udcff\udcfe"])
async def test_a_wrong_secret_is_refused_and_nothing_is_stored(site: Site, secret: str) -> None:
    assert await post(site, b'{"update_id": 7}', secret) == 403
    assert site.intake.received == []


@pytest.mark.parametrize(
    "body", [b"", b"nope", b"[]", b"{}", b'{"update_id": null}', b'{"update_id": "12"}', b'{"update_id": 1e23}']
)
async def test_a_delivery_that_is_no_update_is_refused(site: Site, body: bytes) -> None:
    assert await post(site, body) == 400


@pytest.mark.parametrize("text", [b'"\\ud800"', b'"\xff"'])
async def test_a_delivery_with_broken_text_is_stored_all_the_same(site: Site, text: bytes) -> None:
    assert await post(site, b'{"update_id": 7, "text": ' + text + b"}") == 200
    assert [update.update_id for update in site.intake.received] == [7]


async def test_a_delivery_that_cannot_be_stored_is_not_acknowledged(site: Site) -> None:
    site.intake.broken = True
    assert await post(site, b'{"update_id": 7}') == 503


async def test_an_update_of_more_than_a_mebibyte_is_refused(site: Site) -> None:
    assert await post(site, b'{"update_id": 7, "x": "' + b"x" * (1 << 20) + b'"}') == 413


async def test_healthz_answers_while_the_process_lives(site: Site) -> None:
    assert await get(site, "/healthz") == (200, "ok\n")


async def test_readyz_names_what_is_sick(site: Site) -> None:
    assert await get(site, "/readyz") == (200, '{"database":"ok"}')
    site.sick.append("gone")
    assert await get(site, "/readyz") == (503, '{"database":"StorageError"}')


async def test_metrics_are_measured_at_the_scrape(site: Site) -> None:
    status, text = await get(site, "/metrics")
    assert (status, "expo_example 7.0" in text) == (200, True)


async def kept_link(site: Site, purpose: LinkPurpose = LinkPurpose.EXHIBITOR, subject: str = "EX1") -> Link:
    fresh = Link(new_token(), purpose, subject, NOW)
    return await site.uow.write(lambda tx: tx.links.ensure(purpose, subject, fresh))


async def test_a_link_page_says_what_it_opens_in_the_browsers_language(site: Site) -> None:
    link = await kept_link(site)
    _, english = await get(site, f"/q/{link.token}", **{"Accept-Language": "en-GB,en;q=0.9"})
    _, chinese = await get(site, f"/q/{link.token}", **{"Accept-Language": "zh-CN,zh;q=0.9"})
    assert ("Qingchuan &amp; Co" in english, "晴川储能" in chinese) == (True, True)


async def test_a_link_page_switches_its_language(site: Site) -> None:
    link = await kept_link(site)
    _, page = await get(site, f"/q/{link.token}?lang=zh", **{"Accept-Language": "en"})
    assert ('<html lang="zh">' in page, 'href="?lang=en"' in page) == (True, True)


async def test_a_link_page_opens_telegram_and_is_light(site: Site) -> None:
    link = await kept_link(site)
    status, page = await get(site, f"/q/{link.token}")
    assert status == 200
    assert re.findall(r'class="open" href="([^"]+)"', page) == [f"https://t.me/expo_test_bot?start={link.token}"]
    assert len(page.encode()) <= 20_000


async def test_a_link_page_escapes_what_the_organiser_wrote(site: Site) -> None:
    link = await kept_link(site)
    _, page = await get(site, f"/q/{link.token}")
    assert ("<China>" in page, "North &lt;China&gt; Expo" in page) == (False, True)


async def test_opening_a_link_page_consumes_nothing(site: Site) -> None:
    link = await kept_link(site)
    pages = {(await get(site, f"/q/{link.token}"))[0] for _ in range(3)}
    assert pages == {200}


@pytest.mark.parametrize("token", ["unknown", "x" * 64, "x" * 300])
async def test_an_unknown_link_says_so_and_teaches_nothing(site: Site, token: str) -> None:
    status, page = await get(site, f"/q/{token}")
    assert (status, "t.me" in page, token in page) == (404, False, False)


async def test_a_link_to_what_is_gone_still_opens_the_bot(site: Site) -> None:
    link = await kept_link(site, LinkPurpose.SESSION, "S-gone")
    status, page = await get(site, f"/q/{link.token}")
    assert (status, f"start={link.token}" in page) == (200, True)


async def test_pages_are_neither_sniffed_nor_framed(site: Site) -> None:
    async with site.client.get(f"{site.root}/q/x") as response:
        headers = response.headers
    assert (headers["X-Content-Type-Options"], headers["X-Frame-Options"]) == ("nosniff", "DENY")
    assert "script" not in headers["Content-Security-Policy"]


async def test_an_unknown_path_is_not_found(site: Site) -> None:
    assert (await get(site, "/admin"))[0] == 404


@pytest.mark.parametrize(
    ("purpose", "subject", "english", "chinese"),
    [
        (LinkPurpose.BADGE, "7", "A visitor's badge", "观众证"),
        (LinkPurpose.INVITE, "7", "An invitation to an exhibitor's team", "展商团队邀请"),
        (LinkPurpose.BOOTH, "EX1", "Qingchuan &amp; Co", "晴川储能"),
    ],
)
async def test_the_page_says_what_a_link_is_and_claims_nothing(
    site: Site, purpose: LinkPurpose, subject: str, english: str, chinese: str
) -> None:
    link = await site.uow.write(
        lambda tx: tx.links.ensure(purpose, subject, Link(new_token(), purpose, subject, NOW))
    )
    for _ in range(2):
        status, page = await get(site, f"/q/{link.token}?lang=en")
        heading = re.search(r"<h1>(.*?)</h1>", page)
        assert heading is not None
        assert (status, html.unescape(heading[1])) == (200, html.unescape(english))
    _, page = await get(site, f"/q/{link.token}?lang=zh")
    assert f"<h1>{chinese}</h1>" in page
    async with site.uow.read() as tx:
        assert await tx.links.get(link.token) == link
