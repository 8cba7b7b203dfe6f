"""Reading a call's parameters from HTTP."""

from __future__ import annotations

from typing import Any

import orjson
from aiohttp import web

from .errors import bad_request, entity_too_large
from .params import Params, Upload


async def read_params(request: web.BaseRequest) -> Params:
    """Parameters of a GET or a POST; those in the query count for both."""
    values: dict[str, Any] = dict(request.query) if request.query_string else {}
    if not request.body_exists:
        return Params(values)
    kind = request.content_type
    try:
        if kind == "application/json":
            return Params(values | _object(await request.read()))
        if kind in ("application/x-www-form-urlencoded", "multipart/form-data"):
            return await _form(request, values)
    except web.HTTPRequestEntityTooLarge:
        raise entity_too_large() from None
    await request.read()
    return Params(values)


def _object(body: bytes) -> dict[str, Any]:
    if not body:
        return {}
    try:
        parsed = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise bad_request("can't parse request JSON object") from None
    if not isinstance(parsed, dict):
        raise bad_request("request must be a JSON object")
    return parsed


async def _form(request: web.BaseRequest, values: dict[str, Any]) -> Params:
    params = Params(values)
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            with value.file as file:
                params.uploads[name] = Upload(value.filename, value.content_type, file.read())
        else:
            values[name] = value if isinstance(value, str) else bytes(value).decode("utf-8", "replace")
    return params
