"""Changing messages that the bot sent."""

from __future__ import annotations

from typing import Final

from bot.localchat.api import Api
from bot.localchat.errors import bad_request, migrated
from bot.localchat.markup import inline_of
from bot.localchat.params import Params
from bot.localchat.people import Json
from bot.localchat.rooms import Room

from .media import read_media
from .sending import read_caption, read_markup, read_text, take

_CAPTIONED: Final = frozenset({"photo", "video", "document", "audio", "voice", "animation"})
_TEXT: Final = ("text", "entities", "link_preview_options")
_CAPTION: Final = ("caption", "caption_entities", "show_caption_above_media")
_MEDIA: Final = (*_CAPTIONED, "has_media_spoiler")
_SAME: Final = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)


def _target(api: Api, params: Params) -> tuple[Room, Json]:
    if params.text("inline_message_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    room = api.rooms.find(params.values.get("chat_id"))
    if room.migrated_to:
        raise migrated(room.migrated_to)
    if "message_id" not in params:
        raise bad_request("message identifier is not specified")
    message = room.messages.get(params.integer("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if message["from"]["id"] != api.bot.user_id or "forward_origin" in message:
        raise bad_request("message can't be edited")
    return room, message


def _edit(api: Api, params: Params, target: tuple[Room, Json], taken: tuple[str, ...], given: Json) -> Json:
    """Replace the fields `taken` by `given`, and the inline keyboard by the one in the call."""
    room, message = target
    edited = {name: value for name, value in message.items() if name not in taken and name != "reply_markup"}
    edited |= given
    markup = read_markup(params)
    inline = inline_of(markup)
    if markup is not None and inline is None:
        raise bad_request("inline keyboard expected")
    if inline is not None:
        edited["reply_markup"] = inline
    if _visible(edited) == _visible(message):
        raise bad_request(_SAME)
    take(api, params, room)
    edited["edit_date"] = api.timestamp()
    return api.rooms.replace(room, edited)


def _visible(message: Json) -> Json:
    return {name: value for name, value in message.items() if name not in ("edit_date", "link_preview_options")}


def edit_message_text(api: Api, params: Params) -> Json:
    content = read_text(api, params)
    room, message = _target(api, params)
    if "text" not in message:
        what = (
            "there is no text in the message to edit" if message.keys() & _CAPTIONED else "message can't be edited"
        )
        raise bad_request(what)
    return _edit(api, params, (room, message), _TEXT, content)


def edit_message_caption(api: Api, params: Params) -> Json:
    content = read_caption(api, params)
    room, message = _target(api, params)
    if not message.keys() & _CAPTIONED:
        raise bad_request("there is no caption in the message to edit")
    return _edit(api, params, (room, message), _CAPTION, content)


def edit_message_media(api: Api, params: Params) -> Json:
    _, content = read_media(api, params, params.json("media", "media"))
    room, message = _target(api, params)
    if not message.keys() & _CAPTIONED and "text" not in message:
        raise bad_request("message can't be edited")
    return _edit(api, params, (room, message), (*_TEXT, *_CAPTION, *_MEDIA), content)


def edit_message_reply_markup(api: Api, params: Params) -> Json:
    read_markup(params)
    room, message = _target(api, params)
    return _edit(api, params, (room, message), (), {})


METHODS: Final = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageMedia": edit_message_media,
    "editMessageReplyMarkup": edit_message_reply_markup,
}
