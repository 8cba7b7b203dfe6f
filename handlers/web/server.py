"""Our own HTTP server, in the bot's event loop."""

from __future__ import annotations

import logging

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.domain.errors import what_went_wrong
from handlers.web.calendar_feed import CalendarFeeds
from handlers.web.health import Health
from handlers.web.link_page import LinkPages
from handlers.web.webhook import LARGEST_UPDATE, Webhook

_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}

log = logging.getLogger(__name__)


def build_site(
    *,
    health: Health,
    pages: LinkPages,
    calendars: CalendarFeeds | None = None,
    webhook: Webhook | None,
) -> web.Application:
    """All routes; the webhook's only where the bot runs by webhook."""
    site = web.Application(client_max_size=LARGEST_UPDATE, middlewares=[_no_traceback])
    site.on_response_prepare.append(_guard)
    site.router.add_get("/healthz", health.alive)
    site.router.add_get("/readyz", health.ready)
    site.router.add_get("/metrics", health.metrics)
    site.router.add_get("/q/{token}", pages.show)
    if calendars is not None:
        site.router.add_get("/calendar/{token}.ics", calendars.show)
    if webhook is not None:
        site.router.add_post("/telegram/webhook", webhook.receive)
    return site


@web.middleware
async def _no_traceback(request: web.Request, handler: Handler) -> web.StreamResponse:
    try:
        return await handler(request)
    except web.HTTPException:
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, the caller gets an answer
        log.error("%s %s failed: %s", request.method, request.match_info.route.resource, what_went_wrong(error))
        return web.Response(status=500, text="Something went wrong here; it has been logged.\n")


async def _guard(_request: web.Request, response: web.StreamResponse) -> None:
    """No answer is sniffed, framed or cached by accident."""
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)


async def serve(site: web.Application, host: str, port: int) -> web.AppRunner:
    """Start listening; stop with ``cleanup()``.

    Raises:
        OSError: the address cannot be used.
    """
    runner = web.AppRunner(site, access_log=None, handle_signals=False, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, host, port).start()
    return runner
