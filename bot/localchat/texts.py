"""From the parameters of a call, or from what somebody typed, to a text with entities."""

from __future__ import annotations

from typing import Final

from .detection import detect
from .entities import KEPT, clean, explicit, nested, trimmed
from .errors import bad_request
from .html import parse_html
from .people import Json

TEXT_LENGTH: Final = 4096
CAPTION_LENGTH: Final = 1024


def formatted(raw: str, parse_mode: str, marks: object) -> tuple[str, list[Json]]:
    """Text and entities of what a bot sends; an explicit parse mode wins over entities."""
    mode = parse_mode.lower()
    if mode == "html":
        text, entities = parse_html(clean(raw))
    elif mode in ("markdown", "markdownv2"):
        raise bad_request(f"parse_mode {parse_mode} is not supported by the local chat; use HTML or entities")
    elif mode:
        raise bad_request("unsupported parse_mode")
    else:
        entities = explicit(marks, raw) if marks else []
        text = clean(raw)
    return finished(text, entities)


def finished(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Add what Telegram finds itself, nest, trim, and keep the first hundred."""
    found = detect(text)
    if entities or found:
        # What was marked goes first, so that it wins over what was found in the same place.
        text, entities = trimmed(text, nested(entities + _beside(found, entities)))
        return text, entities[:KEPT]
    return text.strip(" \n"), []


_SOLID: Final = frozenset(
    {"pre", "code", "text_link", "text_mention", "custom_emoji", "url", "email", "mention"}
) | {
    "hashtag",
    "cashtag",
    "bot_command",
    "phone_number",
}


def _beside(found: list[Json], entities: list[Json]) -> list[Json]:
    """Found entities that don't touch a marked one of the same class."""
    solid = [(e["offset"], e["offset"] + e["length"]) for e in entities if e["type"] in _SOLID]
    if not solid:
        return found
    return [
        entity
        for entity in found
        if all(entity["offset"] + entity["length"] <= begin or entity["offset"] >= end for begin, end in solid)
    ]
