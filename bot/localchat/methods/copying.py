"""copyMessage(s) and forwardMessage(s)."""

from __future__ import annotations

from typing import Any, Final

from bot.localchat.api import Api
from bot.localchat.errors import bad_request
from bot.localchat.markup import inline_of
from bot.localchat.params import Params
from bot.localchat.people import Json
from bot.localchat.rooms import Room

from .sending import addressed, deliver, origin_of, read_caption, take

MOST: Final = 100
# What a message says, without who said it, where, when and to what.
_BODY: Final = frozenset(
    {
        *("text", "photo", "document", "video", "audio", "voice", "animation", "sticker"),
        *("location", "venue", "contact"),
    }
)
_CONTENT: Final = _BODY | {
    *("entities", "caption", "caption_entities", "show_caption_above_media"),
    *("has_media_spoiler", "link_preview_options"),
}


def content_of(message: Json) -> Json:
    return {name: value for name, value in message.items() if name in _CONTENT}


def _source(api: Api, params: Params, message_id: int, verb: str) -> Json:
    room = api.rooms.find(params.values.get("from_chat_id"))
    message = room.messages.get(message_id)
    if message is None:
        raise bad_request(f"message to {verb} not found")
    if not message.keys() & _BODY:
        raise bad_request(f"message can't be {_PAST[verb]}")
    if message.get("has_protected_content"):
        raise bad_request(f"the message can't be {_PAST[verb]}")
    return message


_PAST: Final = {"copy": "copied", "forward": "forwarded"}


def copy_message(api: Api, params: Params) -> Json:
    content = content_of(_source(api, params, params.integer("message_id"), "copy"))
    if "caption" in params and "text" not in content:
        for name in ("caption", "caption_entities", "show_caption_above_media"):
            content.pop(name, None)
        content |= read_caption(api, params)
    return {"message_id": deliver(api, params, content)["message_id"]}


def forward_message(api: Api, params: Params) -> Json:
    message = _source(api, params, params.integer("message_id"), "forward")
    return deliver(api, params, _forwarded(message))


def _forwarded(message: Json) -> Json:
    content = content_of(message) | {"forward_origin": origin_of(message)}
    inline = inline_of(message.get("reply_markup"))
    # A forwarded message keeps the buttons that lead somewhere, and loses those that ask the bot.
    links = [[b for b in row if "url" in b] for row in (inline or {}).get("inline_keyboard", [])]
    if any(links):
        content["reply_markup"] = {"inline_keyboard": [row for row in links if row]}
    return content


def read_ids(params: Params) -> list[int]:
    """`message_ids`: 1 to 100 numbers."""
    ids: Any = params.json("message_ids")
    if not isinstance(ids, list) or not ids:
        raise bad_request("message identifiers are not specified")
    if len(ids) > MOST:
        raise bad_request("too many message identifiers specified")
    try:
        return [int(message_id) for message_id in ids]
    except (TypeError, ValueError):
        raise bad_request("can't parse message identifiers JSON object") from None


def _several(api: Api, params: Params, verb: str) -> list[Json]:
    """Copy or forward what can be; the rest is skipped, as Telegram does."""
    ids = read_ids(params)
    room: Room
    room, extra = addressed(api, params, "text messages")
    source = api.rooms.find(params.values.get("from_chat_id"))
    found = [source.messages[message_id] for message_id in ids if message_id in source.messages]
    kept = [m for m in found if m.keys() & _BODY and not m.get("has_protected_content")]
    if not kept:
        raise bad_request(f"there are no messages to {verb}")
    take(api, params, room, len(kept))
    sent = []
    for message in kept:
        content = content_of(message) if verb == "copy" else _forwarded(message)
        if verb == "copy" and params.flag("remove_caption") and "text" not in content:
            for name in ("caption", "caption_entities"):
                content.pop(name, None)
        sent.append({"message_id": api.post(room, content | extra)["message_id"]})
    return sent


def copy_messages(api: Api, params: Params) -> list[Json]:
    return _several(api, params, "copy")


def forward_messages(api: Api, params: Params) -> list[Json]:
    return _several(api, params, "forward")


METHODS: Final = {
    "copyMessage": copy_message,
    "copyMessages": copy_messages,
    "forwardMessage": forward_message,
    "forwardMessages": forward_messages,
}
