"""sendMessage and the other messages without a file; what all sending has in common."""

from __future__ import annotations

from typing import Any, Final

from bot.localchat.api import Api
from bot.localchat.entities import utf16_length
from bot.localchat.errors import bad_request
from bot.localchat.links import LinkError, checked_link
from bot.localchat.markup import check_markup, inline_of
from bot.localchat.params import Params
from bot.localchat.people import Json, user_json
from bot.localchat.rooms import Room
from bot.localchat.texts import CAPTION_LENGTH, TEXT_LENGTH, formatted

_ACTION_NAMES: Final = (
    "typing upload_photo record_video upload_video record_voice upload_voice record_audio upload_audio"
    " upload_document find_location record_video_note upload_video_note choose_sticker"
)
_ACTIONS: Final = frozenset(_ACTION_NAMES.split())
_PREVIEW_FLAGS: Final = ("is_disabled", "prefer_small_media", "prefer_large_media", "show_above_text")


def deliver(api: Api, params: Params, content: Json, what: str = "text messages") -> Json:
    """Send one message to the chat that the call names."""
    markup = read_markup(params)
    room, extra = addressed(api, params, what)
    take(api, params, room)
    inline = inline_of(markup)
    if inline is not None:
        extra["reply_markup"] = inline
    return api.post(room, content | extra, markup if inline is None else None)


def take(api: Api, params: Params, room: Room, count: int = 1) -> None:
    """Count messages against the rates, or refuse them."""
    paid = params.flag("allow_paid_broadcast")
    api.limiter.take(room.id, private=room.private, paid=paid, count=count)


def read_markup(params: Params) -> Json | None:
    value = params.values.get("reply_markup")
    if not value:
        return None
    markup = params.json("reply_markup", "reply keyboard markup") if isinstance(value, str) else value
    return check_markup(markup, private=not params.text("chat_id").startswith(("-", "@")))


def addressed(api: Api, params: Params, what: str) -> tuple[Room, Json]:
    """The chat of a call, and the fields that a message gets for where and how it is sent."""
    room = api.rooms.find(params.values.get("chat_id"))
    room.check_writable(what)
    if params.text("business_connection_id"):
        raise bad_request("business connection not found")
    extra: Json = {}
    if "message_thread_id" in params:
        extra |= _thread(room, params.integer("message_thread_id"))
    if "reply_parameters" in params or "reply_to_message_id" in params:
        extra |= _reply(api, params, room)
    if params.flag("protect_content"):
        extra["has_protected_content"] = True
    if params.text("message_effect_id") and room.private:
        extra["effect_id"] = params.text("message_effect_id")
    return room, extra


def _thread(room: Room, thread_id: int) -> Json:
    if not room.forum or thread_id <= 1:
        if thread_id in room.messages or (room.forum and thread_id == 1):
            return {}
        raise bad_request("message thread not found")
    topic = room.topics.get(thread_id)
    if topic is None:
        raise bad_request("message thread not found")
    if topic.closed and not room.bot_is_admin:
        raise bad_request("TOPIC_CLOSED")
    return {"message_thread_id": thread_id, "is_topic_message": True}


def _reply(api: Api, params: Params, room: Room) -> Json:
    reply = params.json("reply_parameters")
    if reply is None:
        # The old names still work.
        flag = params.flag("allow_sending_without_reply")
        reply = {"message_id": params.integer("reply_to_message_id"), "allow_sending_without_reply": flag}
    if not isinstance(reply, dict) or "message_id" not in reply:
        raise bad_request('can\'t find field "message_id"')
    chat_id = reply.get("chat_id")
    other = room if chat_id is None else api.rooms.find(chat_id)
    message = other.messages.get(int(reply["message_id"]))
    if message is None:
        if reply.get("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    if other is not room:
        return {
            "external_reply": {
                "origin": origin_of(message),
                "chat": other.chat,
                "message_id": message["message_id"],
            }
        }
    fields: Json = {"reply_to_message": without_reply(message)}
    if message.get("is_topic_message") and "message_thread_id" not in params:
        fields |= _thread(room, message["message_thread_id"])
    if reply.get("quote"):
        fields["quote"] = _quote(reply, message)
    return fields


def _quote(reply: Json, message: Json) -> Json:
    text, entities = formatted(
        str(reply["quote"]), str(reply.get("quote_parse_mode") or ""), reply.get("quote_entities")
    )
    whole = message.get("text") or message.get("caption") or ""
    at = whole.find(text)
    if at < 0:
        raise bad_request("QUOTE_TEXT_INVALID")
    quote: Json = {"text": text, "position": utf16_length(whole[:at]), "is_manual": True}
    return quote | ({"entities": entities} if entities else {})


def without_reply(message: Json) -> Json:
    """A message as it stands in `reply_to_message`: without one of its own."""
    if "reply_to_message" not in message:
        return message
    return {name: value for name, value in message.items() if name != "reply_to_message"}


def origin_of(message: Json) -> Json:
    """Where a message came from first."""
    origin: Json | None = message.get("forward_origin")
    return origin or {"type": "user", "sender_user": message["from"], "date": message["date"]}


def read_text(api: Api, params: Params) -> Json:
    """The text of a message, with its entities."""
    raw = params.text("text")
    if not raw:
        raise bad_request("message text is empty")
    text, entities = formatted(raw, params.text("parse_mode"), params.json("entities"))
    if not text:
        raise bad_request("text must be non-empty")
    if len(text) > TEXT_LENGTH:
        raise bad_request("message is too long")
    content: Json = {"text": text}
    if entities:
        content["entities"] = known_people(api, params, entities)
    preview = params.json("link_preview_options")
    if preview:
        content["link_preview_options"] = _preview(preview)
    elif params.flag("disable_web_page_preview"):
        content["link_preview_options"] = {"is_disabled": True}
    return content


def _preview(options: Any) -> Json:
    if not isinstance(options, dict):
        raise bad_request("can't parse link preview options JSON object")
    for name in _PREVIEW_FLAGS:
        if not isinstance(options.get(name, False), bool):
            raise bad_request(f'field "{name}" must be of type Boolean')
    if options.get("url"):
        try:
            checked_link(str(options["url"]))
        except LinkError:
            raise bad_request("WEBPAGE_URL_INVALID") from None
    return options


def read_caption(api: Api, params: Params) -> Json:
    """The caption of a file, with its entities."""
    raw = params.text("caption")
    if not raw:
        return {}
    text, entities = formatted(raw, params.text("parse_mode"), params.json("caption_entities"))
    if len(text) > CAPTION_LENGTH:
        raise bad_request("message caption is too long")
    content: Json = {"caption": text} if text else {}
    if entities:
        content["caption_entities"] = known_people(api, params, entities)
    if text and params.flag("show_caption_above_media"):
        content["show_caption_above_media"] = True
    return content


def known_people(api: Api, params: Params, entities: list[Json]) -> list[Json]:
    """Fill in whom mentions mean. One of a stranger is an error among explicit entities, and dropped in HTML."""
    kept = []
    for entity in entities:
        if entity["type"] != "text_mention":
            kept.append(entity)
            continue
        user = entity["user"]
        persona = api.rooms.personas.get(int(user.get("id", 0)) if isinstance(user, dict) else 0)
        if persona is not None:
            kept.append(entity | {"user": user_json(persona)})
        elif not params.text("parse_mode"):
            raise bad_request("user not found")
    return kept


def send_message(api: Api, params: Params) -> Json:
    return deliver(api, params, read_text(api, params))


def _location(params: Params) -> Json:
    latitude, longitude = params.number("latitude"), params.number("longitude")
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise bad_request("invalid location specified" if abs(latitude) > 90 else "invalid longitude specified")
    location: Json = {"latitude": latitude, "longitude": longitude}
    if "horizontal_accuracy" in params:
        location["horizontal_accuracy"] = params.number("horizontal_accuracy")
    return location


def send_location(api: Api, params: Params) -> Json:
    return deliver(api, params, {"location": _location(params)})


def send_venue(api: Api, params: Params) -> Json:
    location = _location(params)
    for name in ("title", "address"):
        if not params.text(name):
            raise bad_request(f"venue {name} must be non-empty")
    venue: Json = {"location": location, "title": params.text("title"), "address": params.text("address")}
    for name in ("foursquare_id", "foursquare_type", "google_place_id", "google_place_type"):
        if params.text(name):
            venue[name] = params.text(name)
    return deliver(api, params, {"venue": venue, "location": location})


def send_contact(api: Api, params: Params) -> Json:
    if not params.text("phone_number"):
        raise bad_request("phone number must be non-empty")
    if not params.text("first_name"):
        raise bad_request("first name must be non-empty")
    contact: Json = {"phone_number": params.text("phone_number"), "first_name": params.text("first_name")}
    if params.text("last_name"):
        contact["last_name"] = params.text("last_name")
    vcard = params.text("vcard")
    if len(vcard.encode()) > 2048:
        raise bad_request("contact vCard is too long")
    if vcard:
        contact["vcard"] = vcard
    return deliver(api, params, {"contact": contact})


def send_chat_action(api: Api, params: Params) -> bool:
    action = params.text("action").lower()
    if action not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    room = api.rooms.find(params.values.get("chat_id"))
    room.check_writable()
    room.log.append("action", {"action": action})
    return True


METHODS: Final = {
    "sendMessage": send_message,
    "sendLocation": send_location,
    "sendVenue": send_venue,
    "sendContact": send_contact,
    "sendChatAction": send_chat_action,
}
