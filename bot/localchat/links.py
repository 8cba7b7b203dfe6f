"""Which URLs Telegram takes, and how it spells them."""

from __future__ import annotations

import re
from typing import Final

_PROTOCOL: Final = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):(//)?")
_HOST: Final = re.compile(r"[^/?#:]*")
_HOST_PORT: Final = re.compile(r"[\w.-]+:\d")


class LinkError(ValueError):
    """Why a URL is refused, in Telegram's words."""


def checked_link(url: str) -> str:
    """The URL in full, or LinkError."""
    url = url.strip()
    found = _PROTOCOL.match(url)
    if found is None or _HOST_PORT.match(url):
        return _http("http", url)
    protocol = found[1].lower()
    if protocol in ("tg", "ton", "tonsite"):
        return url
    if protocol not in ("http", "https"):
        raise LinkError("Unsupported URL protocol")
    return _http(protocol, url[found.end() :])


def _http(protocol: str, rest: str) -> str:
    authority = rest.partition("/")[0].rpartition("@")[2]
    found = _HOST.match(authority)
    host = found[0] if found else ""
    if not host:
        raise LinkError("URL host is empty")
    if " " in host or "." not in host.strip("."):
        raise LinkError("Wrong HTTP URL")
    # Telegram writes a bare host with a slash behind it.
    return f"{protocol}://{rest}/" if rest == authority else f"{protocol}://{rest}"
