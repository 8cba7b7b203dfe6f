"""Message entities: offsets in UTF-16 units, properly nested, in Telegram's order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from .errors import bad_request
from .links import LinkError, checked_link
from .people import Json

KEPT: Final = 100

# Telegram's order of entities with the same range: quotes outside, then code, links, and plain styles inside.
_ORDER: Final = {
    "blockquote": 0,
    "expandable_blockquote": 0,
    "pre": 11,
    "code": 20,
    "text_link": 49,
    "text_mention": 49,
    "mention": 50,
    "hashtag": 50,
    "cashtag": 50,
    "bot_command": 50,
    "url": 50,
    "email": 50,
    "phone_number": 50,
    "bold": 90,
    "italic": 91,
    "underline": 92,
    "strikethrough": 93,
    "spoiler": 94,
    "date_time": 95,
    "custom_emoji": 99,
}
_STYLES: Final = frozenset({"bold", "italic", "underline", "strikethrough", "spoiler"})
_QUOTES: Final = frozenset({"blockquote", "expandable_blockquote"})
_CODE: Final = frozenset({"pre", "code"})
_CONTROL: Final = re.compile("[\x00-\x09\x0b-\x1f\u2028-\u202e\u0333\u033f\u030a]")
_REMOVED: Final = re.compile("[\r\u2028-\u202e\u0333\u033f\u030a]")
_BLANK: Final = re.compile("[\x00-\x09\x0b-\x1f]")


def utf16_length(text: str) -> int:
    """Length in UTF-16 code units, in which Telegram counts."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf16_slice(text: str, offset: int, length: int) -> str:
    """The part of a text that an entity covers."""
    if text.isascii():
        return text[offset : offset + length]
    raw = text.encode("utf-16-le", "surrogatepass")
    return raw[2 * offset : 2 * (offset + length)].decode("utf-16-le", "replace")


def clean(text: str) -> str:
    """The text without what Telegram takes out: control characters become spaces, some marks vanish."""
    if _CONTROL.search(text) is None:
        return text
    return _BLANK.sub(" ", _REMOVED.sub("", text))


def order(entity: Json) -> tuple[int, int, int]:
    return entity["offset"], -entity["length"], _ORDER.get(entity["type"], 50)


def explicit(entities: object, text: str) -> list[Json]:
    """Check the `entities` parameter against the text as it was sent."""
    if not isinstance(entities, list):
        raise bad_request("can't parse entities JSON object")
    size = utf16_length(text)
    checked = [_checked(entity) for entity in entities]
    checked = sorted((entity for entity in checked if entity["length"]), key=order)
    for entity in checked:
        offset, end = entity["offset"], entity["offset"] + entity["length"]
        if offset >= size:
            raise bad_request(f"entity begins after the end of the text at UTF-16 offset {offset}")
        if end > size:
            where = f"ends after the end of the text at UTF-16 offset {end}"
            raise bad_request(f"entity beginning at UTF-16 offset {offset} {where}")
    return _shifted(checked, text) if _REMOVED.search(text) else checked


def _shifted(entities: list[Json], text: str) -> list[Json]:
    """Move entities by what `clean` takes out of the text before and inside them."""
    moved = []
    for entity in entities:
        start = utf16_length(_REMOVED.sub("", utf16_slice(text, 0, entity["offset"])))
        length = utf16_length(_REMOVED.sub("", utf16_slice(text, entity["offset"], entity["length"])))
        if length:
            moved.append(entity | {"offset": start, "length": length})
    return moved


_NEEDED: Final = {"text_link": "url", "text_mention": "user", "custom_emoji": "custom_emoji_id"}


def _checked(entity: object) -> Json:
    if not isinstance(entity, dict):
        raise bad_request("can't parse MessageEntity: expected an Object")
    kind = entity.get("type")
    if kind not in _ORDER:
        raise bad_request("can't parse MessageEntity: Unsupported type specified")
    offset, length = (_integer(entity.get(name)) for name in ("offset", "length"))
    if offset < 0:
        raise bad_request(f"receive an entity with incorrect offset {offset}")
    if length < 0:
        raise bad_request(f"receive an entity with incorrect length {length}")
    checked: Json = {"type": kind, "offset": offset, "length": length}
    needed = _NEEDED.get(kind)
    if needed:
        if needed not in entity:
            raise bad_request(f"can't parse MessageEntity: Can't find field \"{needed}\"")
        checked[needed] = entity[needed]
    if kind == "text_link":
        checked["url"] = _link(str(entity["url"]))
    if kind == "pre" and entity.get("language"):
        checked["language"] = entity["language"]
    return checked


def _integer(value: object) -> int:
    if isinstance(value, int):
        return value
    raise bad_request('can\'t parse MessageEntity: Field "offset" must be of type Number')


def _link(url: str) -> str:
    try:
        return checked_link(url)
    except LinkError as error:
        raise bad_request(f"entity URL '{url}' is invalid: {error}") from None


def nested(entities: Iterable[Json]) -> list[Json]:
    """Bring entities into a form in which they nest and don't contradict each other, as Telegram does.

    Code holds nothing else, links don't hold links, quotes don't hold quotes, styles of one kind are
    merged, and a style that crosses the border of something else is cut there.
    """
    quotes: list[Json] = []
    solid: list[Json] = []
    styles: list[Json] = []
    for entity in sorted(entities, key=order):
        kind = entity["type"]
        if kind in _STYLES:
            styles.append(entity)
            continue
        group = quotes if kind in _QUOTES else solid
        if not group or entity["offset"] >= group[-1]["offset"] + group[-1]["length"]:
            group.append(entity)
    # What can't be cut at the border of a quote goes.
    solid = [e for e in solid if all(len(_split(e, q["offset"], q["offset"] + q["length"])) == 1 for q in quotes)]
    if not styles:
        return sorted(quotes + solid, key=order)
    merged = _without_code(_merged(styles), [entity for entity in solid if entity["type"] in _CODE])
    return sorted(quotes + solid + _cut(merged, quotes + solid), key=order)


def _merged(styles: list[Json]) -> list[Json]:
    """Join styles of one kind that overlap or touch."""
    last: dict[str, Json] = {}
    merged = []
    for entity in styles:
        before = last.get(entity["type"])
        end = entity["offset"] + entity["length"]
        if before is not None and entity["offset"] <= before["offset"] + before["length"]:
            before["length"] = max(before["length"], end - before["offset"])
            continue
        last[entity["type"]] = longer = dict(entity)
        merged.append(longer)
    return merged


def _without_code(styles: list[Json], code: list[Json]) -> list[Json]:
    """Take out of the styles what lies in code."""
    for block in code:
        start, stop = block["offset"], block["offset"] + block["length"]
        left = []
        for entity in styles:
            begin, end = entity["offset"], entity["offset"] + entity["length"]
            left += [_piece(entity, begin, min(end, start)), _piece(entity, max(begin, stop), end)]
        styles = [entity for entity in left if entity["length"] > 0]
    return styles


def _cut(styles: list[Json], borders: list[Json]) -> list[Json]:
    """Cut styles where they would cross the border of another entity."""
    done: list[Json] = []
    for entity in sorted(styles, key=order):
        pieces = [entity]
        for other in borders + done:
            start, stop = other["offset"], other["offset"] + other["length"]
            pieces = [part for piece in pieces for part in _split(piece, start, stop)]
        done += pieces
    return done


def _split(entity: Json, start: int, stop: int) -> list[Json]:
    begin, end = entity["offset"], entity["offset"] + entity["length"]
    if begin < start < end < stop:
        return [_piece(entity, begin, start), _piece(entity, start, end)]
    if start < begin < stop < end:
        return [_piece(entity, begin, stop), _piece(entity, stop, end)]
    return [entity]


def _piece(entity: Json, begin: int, end: int) -> Json:
    return entity | {"offset": begin, "length": end - begin}


def trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Take white space off both ends, and entities that cover nothing visible."""
    short = text.rstrip(" \n")
    body = short.lstrip(" \n")
    if not entities:
        return body, entities
    shift, size = len(short) - len(body), utf16_length(body)
    kept = []
    for entity in entities:
        begin = max(entity["offset"] - shift, 0)
        end = min(entity["offset"] + entity["length"] - shift, size)
        if end > begin and utf16_slice(body, begin, end - begin).strip(" \n"):
            kept.append(_piece(entity, begin, end))
    return body, kept
