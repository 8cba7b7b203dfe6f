"""From a method's name and parameters to the JSON of its answer, with a place for faults on both sides."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Awaitable, Callable
from typing import Final

import orjson
from aiohttp import web

from .api import Api
from .errors import ApiError, DropConnection, unknown_method
from .methods import METHODS
from .methods.delivery import ASYNC_METHODS, Described
from .params import Params
from .people import Json

_log = logging.getLogger(__name__)
Interceptor = Callable[[str, Params], Awaitable[web.Response | None]]
JSON_HEADERS: Final = {"Content-Type": "application/json"}


class Dispatcher:
    """Runs methods.

    `before` sees every call before it is looked at, `after` every call that was accepted, when its effect has
    happened and its answer has not been sent. An interceptor may wait, return a response of its own, raise an
    ApiError, or raise DropConnection; it gets the method's name in lower case.
    """

    def __init__(self, api: Api) -> None:
        self._api = api
        self.before: list[Interceptor] = []
        self.after: list[Interceptor] = []
        api.run_reply = self.run_reply

    async def answer(self, method: str, params: Params) -> web.Response:
        """The response to a call."""
        method = method.lower()
        try:
            for interceptor in self.before:
                response = await interceptor(method, params)
                if response is not None:
                    return response
            body = await self._run(method, params)
            for interceptor in self.after:
                response = await interceptor(method, params)
                if response is not None:
                    return response
        except ApiError as error:
            return refusal(error)
        except DropConnection:
            raise
        except Exception:  # noqa: BLE001 - whatever it is, the caller gets an answer
            # A fault of the local chat must look like one of Telegram's servers, not like a refusal.
            _log.exception("%s failed", method)
            return refusal(ApiError(500, "Internal Server Error"))
        return web.Response(body=body, headers=JSON_HEADERS)

    async def _run(self, method: str, params: Params) -> bytes:
        quick = METHODS.get(method)
        if quick is not None:
            return orjson.dumps({"ok": True, "result": quick(self._api, params)})
        slow = ASYNC_METHODS.get(method)
        if slow is None:
            raise unknown_method()
        result = await slow(self._api, params)
        if isinstance(result, Described):
            return orjson.dumps({"ok": True, "result": result.result, "description": result.description})
        return orjson.dumps({"ok": True, "result": result})

    async def run_reply(self, call: Json) -> None:
        """Run what the answer of a webhook asks for."""
        method = str(call.pop("method"))
        with contextlib.suppress(ApiError):
            await self._run(method.lower(), Params(call))


def refusal(error: ApiError) -> web.Response:
    """An error as Telegram sends it."""
    response = web.Response(status=error.code, body=error.body(), headers=JSON_HEADERS)
    if error.parameters and "retry_after" in error.parameters:
        response.headers["Retry-After"] = str(error.parameters["retry_after"])
    return response
