"""What the page shows of a phone, and what it does on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from .messages import Message
from .params import Params
from .people import Json
from .person import Person

Action = Callable[[Person, Json], Json]


class Refused(Exception):
    """An answer with an error."""

    def __init__(self, status: int, error: str) -> None:
        super().__init__(error)
        self.status = status


def messages(person: Person) -> Json:
    """All that lies on a phone's screen."""
    room = person.room
    chat = {
        "id": room.id,
        "started": room.started,
        "blocked": room.blocked,
        "description": person.description,
    }
    listed = [shown(person, message) for message in person.messages]
    return {"chat": chat, "commands": person.menu, "messages": listed}


def shown(person: Person, message: Message) -> Json:
    """A message as this person sees it: `out` is one of their own."""
    view = message.raw | {"out": message.raw["from"]["id"] == person.id}
    # Telegram's Message has inline keyboards only; the page needs the others as well.
    if message.keyboard is not None:
        view["reply_markup"] = message.keyboard
    return view


def shape_for(person: Person) -> Callable[[str, Any], Any]:
    """How events are told to a phone."""

    def shape(name: str, payload: Any) -> Any:
        if name not in ("message", "edit"):
            return payload
        return shown(person, Message(payload, person.room.keyboards.get(payload["message_id"])))

    return shape


def _send(person: Person, body: Json) -> Json:
    reply_to = _integer(body, "reply_to_message_id") if body.get("reply_to_message_id") else None
    return shown(person, person.send(str(body.get("text", "")), reply_to=reply_to))


def _press(person: Person, body: Json) -> Json:
    raw = person.room.messages.get(_integer(body, "message_id"))
    if raw is None:
        raise Refused(404, "no such message")
    return {"callback_query_id": person.click(Message(raw), str(body.get("data", ""))).query_id}


def _start(person: Person, body: Json) -> Json:
    return shown(person, person.open_link(str(body.get("token") or "")))


def _contact(person: Person, body: Json) -> Json:
    return shown(person, person.send_contact())


def _location(person: Person, body: Json) -> Json:
    try:
        sent = person.send_location(float(body["latitude"]), float(body["longitude"]))
    except (KeyError, TypeError, ValueError):
        raise Refused(400, "expected latitude and longitude") from None
    return shown(person, sent)


def _language(person: Person, body: Json) -> Json:
    code = str(body.get("language_code", ""))
    if not code:
        raise Refused(400, "expected language_code")
    person.set_language(code)
    return {"language_code": code}


def _block(person: Person, body: Json) -> Json:
    if body.get("blocked"):
        person.block()
    else:
        person.unblock()
    return {"blocked": person.room.blocked}


def send_file(person: Person, params: Params) -> Json:
    """Send a file as photo, document or voice message."""
    upload = params.uploads.get("file")
    if upload is None:
        raise Refused(400, "expected a file")
    caption = params.text("caption")
    kind = params.text("as") or "document"
    if kind == "photo":
        return shown(person, person.send_photo(upload.content, caption))
    if kind == "voice":
        return shown(person, person.send_voice(upload.content, caption))
    if kind == "document":
        sent = person.send_document(upload.name, upload.content, caption, content_type=upload.content_type)
        return shown(person, sent)
    raise Refused(400, "a file is sent as photo, document or voice")


ACTIONS: Final[dict[str, Action]] = {
    "send": _send,
    "press": _press,
    "start": _start,
    "contact": _contact,
    "location": _location,
    "language": _language,
    "block": _block,
}


def _integer(body: Json, name: str) -> int:
    try:
        return int(body[name])
    except (KeyError, TypeError, ValueError):
        raise Refused(400, f"expected {name}") from None
