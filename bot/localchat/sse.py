"""Server-sent events of one chat."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, Final

import orjson
from aiohttp import web

from .events import Event, EventLog

_HEADERS: Final = {
    "Content-Type": "text/event-stream",
    "Cache-Control": "no-store",
    "X-Accel-Buffering": "no",
}


async def stream(
    request: web.BaseRequest, log: EventLog, shape: Callable[[str, Any], Any], heartbeat: float
) -> web.StreamResponse:
    """Send events until the client goes or the log is closed.

    With Last-Event-ID it goes on from there; where that is too long ago, a `state` event with `resync` tells
    the client to read everything again.
    """
    response = web.StreamResponse(headers=_HEADERS)
    await response.prepare(request)
    cursor = log.last_id
    asked = request.headers.get("Last-Event-ID", request.query.get("last_event_id", ""))
    if asked.isdigit():
        if log.covers(int(asked)):
            cursor = int(asked)
        else:
            await response.write(_frame(Event(cursor, "state", {"resync": True})))
    await response.write(b"retry: 1000\n\n")
    try:
        while not log.closed:
            for event in log.since(cursor):
                cursor = event.id
                await response.write(_frame(Event(event.id, event.name, shape(event.name, event.payload))))
            if cursor == log.last_id and not log.closed:
                await _wait(log, response, heartbeat)
    except ConnectionError:
        pass
    return response


async def _wait(log: EventLog, response: web.StreamResponse, heartbeat: float) -> None:
    try:
        async with asyncio.timeout(heartbeat):
            await log.wait()
    except TimeoutError:
        await response.write(b": still here\n\n")


def _frame(event: Event) -> bytes:
    return b"id: %d\nevent: %s\ndata: %s\n\n" % (event.id, event.name.encode(), orjson.dumps(event.payload))
