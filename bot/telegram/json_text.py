"""JSON as others write it: fast where it is clean, lenient where it is not."""

from __future__ import annotations

import json
from typing import Any

import orjson


def loads(content: bytes | str) -> Any:
    """The value; bytes that are no UTF-8 become U+FFFD, lone surrogates are let through.

    Raises:
        ValueError: it is no JSON.
    """
    try:
        return orjson.loads(content)
    except ValueError:
        text = content.decode("utf-8", "replace") if isinstance(content, bytes) else content
        return json.loads(text)


def dumps(value: Any) -> str:
    """JSON text; lone surrogates stand as escapes."""
    try:
        return orjson.dumps(value).decode()
    except TypeError:
        return json.dumps(value)
