"""Acting as a person: what somebody does with the phone in their hand."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from .api import Api
from .files import StoredFile, media_json
from .messages import Message, Reader
from .people import Json, Persona, user_json
from .queries import Query
from .rooms import Room
from .texts import CAPTION_LENGTH, TEXT_LENGTH, finished

START_TOKEN: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")
_START_LINK: Final = re.compile(r"(?:https?://)?t\.me/(\w+)\?start=([A-Za-z0-9_-]{1,64})$", re.IGNORECASE)


class CannotDo(Exception):
    """Something that no Telegram client would let the person do."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a press of a button brings: a notice or an alert of the bot, or a place to go."""

    text: str = ""
    show_alert: bool = False
    url: str = ""


class Person(Reader):
    """Somebody's phone. Without `chat` everything happens in the chat with the bot."""

    def __init__(self, api: Api, user_id: int) -> None:
        super().__init__(api.rooms.private(user_id))
        self._api = api
        self.id = user_id

    @property
    def persona(self) -> Persona:
        return self._api.rooms.personas[self.id]

    @property
    def menu(self) -> list[Json]:
        """The commands that this person is shown."""
        return self._api.menu_of(self.id)

    @property
    def description(self) -> str:
        """What the bot says about itself in this person's language."""
        return self._api.description_of(self.id)

    def send(
        self,
        text: str,
        *,
        marks: Sequence[Json] = (),
        chat: int | None = None,
        reply_to: int | None = None,
        thread: int | None = None,
    ) -> Message:
        """Type a text and send it; `marks` are the entities of what is bold, or a link."""
        text, entities = finished(text, list(marks))
        if not 1 <= len(text) <= TEXT_LENGTH:
            raise CannotDo(f"a message has 1 to {TEXT_LENGTH} characters")
        content: Json = {"text": text}
        if entities:
            content["entities"] = entities
        return self._post(content, chat, reply_to, thread)

    def open_link(self, start_token: str = "") -> Message:
        """Open `t.me/<bot>?start=<token>`, or press Start; restarts a blocked bot."""
        if start_token and START_TOKEN.fullmatch(start_token) is None:
            raise CannotDo("a start parameter has 1 to 64 characters of A-Z a-z 0-9 _ -")
        self.unblock()
        return self.send(f"/start {start_token}".strip())

    def mark_started(self) -> None:
        """Let the chat have been started before, without an update."""
        self.room.started = True

    def send_contact(
        self,
        phone: str | None = None,
        first_name: str = "",
        last_name: str = "",
        user_id: int | None = None,
        vcard: str = "",
    ) -> Message:
        """Share a contact: one's own, or where a phone is given somebody else's."""
        me = self.persona
        if phone is None:
            phone, first_name, last_name, user_id = me.phone, me.first_name, me.last_name or "", me.user_id
        contact: Json = {"phone_number": phone, "first_name": first_name or "Contact"}
        contact |= {"last_name": last_name} if last_name else {}
        contact |= {"user_id": user_id} if user_id is not None else {}
        contact |= {"vcard": vcard} if vcard else {}
        return self._post({"contact": contact})

    def send_photo(
        self, content: bytes, caption: str = "", *, album: str = "", chat: int | None = None
    ) -> Message:
        """Send a picture; those with the same `album` were chosen together."""
        return self._send_file(self._api.files.add("photo", "", content), caption, chat, album)

    def send_document(
        self, name: str, content: bytes, caption: str = "", *, content_type: str = "", chat: int | None = None
    ) -> Message:
        return self._send_file(self._api.files.add("document", name, content, content_type), caption, chat)

    def send_voice(self, content: bytes, caption: str = "", *, chat: int | None = None) -> Message:
        return self._send_file(self._api.files.add("voice", "", content, "audio/ogg"), caption, chat)

    def _send_file(self, stored: StoredFile, caption: str, chat: int | None, album: str = "") -> Message:
        fields = media_json(stored, {"duration": 1})
        text, entities = finished(caption, [])
        if len(text) > CAPTION_LENGTH:
            raise CannotDo(f"a caption has up to {CAPTION_LENGTH} characters")
        fields |= {"caption": text} if text else {}
        fields |= {"caption_entities": entities} if entities else {}
        fields |= {"media_group_id": album} if album else {}
        return self._post(fields, chat)

    def send_location(self, latitude: float, longitude: float) -> Message:
        return self._post({"location": {"latitude": latitude, "longitude": longitude}})

    def forward(self, what: Message | str, *, sender: Persona | str | None = None) -> Message:
        """Forward a message, or a text that `sender` once wrote (a name: somebody who hides their account)."""
        origin: Json
        if isinstance(what, Message):
            hidden = ("reply_markup", "reply_to_message", "message_id", "from", "chat", "date", "edit_date")
            content = {name: value for name, value in what.raw.items() if name not in hidden}
            origin = {"type": "user", "sender_user": what["from"], "date": what["date"]}
        else:
            text, entities = finished(what, [])
            content = {"text": text} | ({"entities": entities} if entities else {})
            origin = {
                "type": "hidden_user",
                "sender_user_name": str(sender or "Somebody"),
                "date": self._api.timestamp(),
            }
        if isinstance(sender, Persona):
            origin = {"type": "user", "sender_user": user_json(sender), "date": origin["date"]}
        return self._post({"forward_origin": origin} | content)

    def edit(self, message: Message, text: str) -> Message:
        """Change an own message."""
        if message.from_bot or message["from"]["id"] != self.id:
            raise CannotDo("only own messages can be edited")
        room = self._api.rooms.find(message.chat_id)
        field = "text" if "text" in message else "caption"
        text, entities = finished(text, [])
        edited = message.raw | {field: text, "edit_date": self._api.timestamp()}
        entity_field = "entities" if field == "text" else "caption_entities"
        edited.pop(entity_field, None)
        edited |= {entity_field: entities} if entities else {}
        self.mark()
        self._api.rooms.replace(room, edited)
        self._api.updates.put("edited_message", edited, room.id)
        return Message(edited)

    def block(self) -> None:
        """Stop and block the bot."""
        if not self.room.blocked:
            self.room.blocked = True
            self._changed_block("member", "kicked")

    def unblock(self) -> None:
        if self.room.blocked:
            self.room.blocked = False
            self._changed_block("kicked", "member")

    def _changed_block(self, old: str, new: str) -> None:
        self._api.change_membership(self.room, self.id, old, new)
        self.room.log.append("state", {"blocked": self.room.blocked})

    def deactivate(self) -> None:
        """Delete one's Telegram account."""
        self.room.deactivated = True

    def set_language(self, language_code: str) -> None:
        """Switch Telegram to another language."""
        self._api.change_persona(self.id, language_code=language_code)
        self.room.log.append("commands", self.menu)

    async def ask(self, text: str, within: float = 5.0) -> Message:
        """Send a text and wait for what the bot says next."""
        self.send(text)
        return await self.wait_reply(within=within)

    async def press(
        self, label_or_data: str, message: Message | None = None, within: float = 5.0
    ) -> Answer | None:
        """Press a button (by default on the newest message that has it) and wait for the bot's answer.

        A button of a reply keyboard sends its text, or one's contact; there is no answer to wait for then.
        """
        if message is None:
            message = self._with_button(label_or_data)
        button = message.button(label_or_data)
        if button is None:
            raise CannotDo(f"no button {label_or_data!r}; there are {message.buttons}")
        if message.keyboard is not None and "reply_markup" not in message:
            self._press_key(button)
            return None
        if "callback_data" not in button:
            return self._follow(button)
        query = self.click(message, button["callback_data"])
        async with asyncio.timeout(within):
            answer = await query.answer
        return Answer(answer["text"], answer["show_alert"], answer["url"])

    def _with_button(self, label: str) -> Message:
        for message in reversed(self.messages):
            if message.button(label) is not None:
                return message
        raise CannotDo(f"no message has a button {label!r}")

    def _press_key(self, button: Json) -> None:
        if button.get("request_contact"):
            self.send_contact()
        elif button.get("request_location"):
            raise CannotDo("press of a location button: use send_location")
        else:
            self.send(button["text"])

    def _follow(self, button: Json) -> Answer:
        """Open the link of a button; one to the bot itself starts it with the parameter."""
        url = str(button.get("url", ""))
        start = _START_LINK.match(url)
        if start is not None and start[1].lower() == self._api.bot.username.lower():
            self.open_link(start[2])
        copied = button.get("copy_text") or {}
        return Answer(text=str(copied.get("text", "")), url=url)

    def click(self, message: Message, data: str) -> Query:
        """Press an inline button and don't wait."""
        buttons = [b for row in message.rows for b in row]
        if not any(b.get("callback_data") == data for b in buttons):
            raise CannotDo("the message has no such button")
        self.mark()
        query = self._api.callbacks.ask(self.id)
        room = self._api.rooms.find(message.chat_id)
        payload: Json = {
            "id": query.query_id,
            "from": user_json(self.persona),
            "message": room.messages.get(message.id, message.raw),
            "chat_instance": str(self._api.chat_instance_salt ^ abs(message.chat_id)),
            "data": data,
        }
        self._api.updates.put("callback_query", payload, room.id)
        return query

    async def inline(self, text: str, offset: str = "", within: float = 5.0) -> Json:
        """Type `@bot text` somewhere; the bot's results."""
        query = self._api.inline.ask(self.id)
        payload = {
            "id": query.query_id,
            "from": user_json(self.persona),
            "query": text[:256],
            "offset": offset,
        }
        self._api.updates.put("inline_query", payload | {"chat_type": "sender"}, self.id)
        async with asyncio.timeout(within):
            return await query.answer

    def _post(
        self, content: Json, chat: int | None = None, reply_to: int | None = None, thread: int | None = None
    ) -> Message:
        room = self.room if chat is None else self._api.rooms.find(chat)
        self._check(room)
        if reply_to is not None:
            answered = room.messages.get(reply_to)
            if answered is None:
                raise CannotDo("no message to reply to")
            bare = {name: value for name, value in answered.items() if name != "reply_to_message"}
            content = content | {"reply_to_message": bare}
            thread = answered.get("message_thread_id") if thread is None else thread
        if thread is not None:
            content = content | {"message_thread_id": thread, "is_topic_message": True}
        self.mark()
        return Message(self._api.receive(room, self.id, content))

    def _check(self, room: Room) -> None:
        if room.private:
            if room.blocked:
                raise CannotDo("the bot is blocked: unblock it first")
            if not room.started:
                room.started = True
                room.log.append("state", {"started": True})
        elif room.migrated_to:
            raise CannotDo("the group has become a supergroup")
        elif room.members.get(self.id) not in ("creator", "administrator", "member"):
            raise CannotDo("not a member of the group")
