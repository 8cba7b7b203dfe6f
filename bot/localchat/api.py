"""Everything behind the Bot API in one place: what the methods read and change."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from .clock import Clock
from .commands import CommandMenus
from .errors import bad_request
from .files import Files
from .limits import Limits, RateLimiter
from .people import BotProfile, Json, Persona, bot_json, user_json
from .queries import Queries
from .rooms import Room, Rooms
from .updates import Sleep, UpdateQueue
from .webhook import Reply, Webhook, WebhookSettings


class Profile:
    """What the bot says about itself, by language; the empty language is for everybody else."""

    def __init__(self, bot: BotProfile) -> None:
        self.name = {"": bot.first_name}
        self.description = {"": bot.description}
        self.short_description = {"": bot.short_description}
        self.menu_buttons: dict[int, Json] = {}

    def description_in(self, language: str) -> str:
        """The description that somebody with this language code sees (it may carry a region: zh-hans)."""
        return self.description.get(language.lower().split("-")[0][:2]) or self.description[""]


class Api:
    """The state of the local chat. Methods are functions of it; people act on it through `receive`."""

    def __init__(
        self,
        *,
        token: str,
        bot: BotProfile,
        personas: Iterable[Persona],
        clock: Clock,
        limits: Limits,
        seed: int,
        sleep: Sleep,
        monotonic: Callable[[], float] = time.monotonic,
        history: int | None = None,
    ) -> None:
        numbers = random.Random(seed)  # noqa: S311 - numbers to look like Telegram's
        self.token = token
        self.bot = bot
        self.bot_user = bot_json(bot.user_id, bot.first_name, bot.username)
        self.profile = Profile(bot)
        self.clock = clock
        self.limits = limits
        self.limiter = RateLimiter(limits, monotonic)
        self.rooms = Rooms(bot.user_id, personas, history)
        self.files = Files(limits, seed)
        self.menus = CommandMenus()
        self.updates = UpdateQueue(numbers.randrange(10**8, 9 * 10**8), clock, sleep, limits.updates_kept_seconds)
        self.callbacks = Queries(numbers.randrange(10**17, 10**18), monotonic, limits.query_seconds)
        self.inline = Queries(numbers.randrange(10**17, 10**18), monotonic, limits.query_seconds)
        self.chat_instance_salt = numbers.randrange(10**17, 10**18)
        self.webhook: Webhook | None = None
        self.album_id = numbers.randrange(10**16, 10**17)
        self._sleep = sleep
        # Runs a method that a webhook's answer names; the dispatcher puts itself here.
        self.run_reply: Reply = _ignore

    def timestamp(self) -> int:
        """Now, as Telegram writes it."""
        return int(self.clock.now().timestamp())

    def post(self, room: Room, content: Json, keyboard: Json | None = None) -> Json:
        """Put a message of the bot into a room."""
        message = {
            "message_id": self.rooms.next_message_id(room),
            "from": self.bot_user,
            "chat": room.chat,
            "date": self.timestamp(),
        } | content
        room.bot_spoke_last = True
        return self.rooms.post(room, message, keyboard)

    def receive(self, room: Room, user_id: int, content: Json) -> Json:
        """Put a message of a person into a room, and tell the bot."""
        message = {
            "message_id": self.rooms.next_message_id(room),
            "from": user_json(self.rooms.personas[user_id]),
            "chat": room.chat,
            "date": self.timestamp(),
        } | content
        self.rooms.post(room, message)
        if room.private or self._hears(room, message):
            self.updates.put("message", message, room.id)
        room.bot_spoke_last = False
        return message

    def _hears(self, room: Room, message: Json) -> bool:
        """Whether the bot sees a message in a group: with privacy mode, only what is meant for it."""
        if room.bot_status in ("left", "kicked"):
            return False
        if room.bot_is_admin or self.bot.can_read_all_group_messages:
            return True
        if "text" not in message and "caption" not in message and not message.keys() & _MEDIA:
            return True  # service messages
        answered = message.get("reply_to_message")
        if answered is not None and answered["from"]["id"] == self.bot.user_id:
            return True
        return self._addressed(room, message)

    def _addressed(self, room: Room, message: Json) -> bool:
        text = message.get("text") or message.get("caption") or ""
        name = f"@{self.bot.username}".lower()
        for entity in message.get("entities") or message.get("caption_entities") or ():
            word = text[entity["offset"] : entity["offset"] + entity["length"]].lower()
            if entity["type"] == "mention" and word == name:
                return True
            if entity["type"] == "bot_command" and (word.endswith(name) or "@" not in word):
                return word.endswith(name) or entity["offset"] == 0 or room.bot_spoke_last
        return False

    def change_membership(self, room: Room, by: int, old: str, new: str) -> None:
        """Tell the bot that somebody let it in, put it out, blocked or unblocked it."""
        self.updates.put(
            "my_chat_member",
            {
                "chat": room.chat,
                "from": user_json(self.rooms.personas[by]),
                "date": self.timestamp(),
                "old_chat_member": member_json(self.bot_user, old),
                "new_chat_member": member_json(self.bot_user, new),
            },
            room.id,
        )

    def change_persona(self, user_id: int, **changes: Any) -> Persona:
        persona = replace(self.rooms.personas[user_id], **changes)
        self.rooms.add(persona)
        return persona

    def person(self, user_id: int) -> Persona:
        persona = self.rooms.personas.get(user_id)
        if persona is None:
            raise bad_request("user not found")
        return persona

    def menu_of(self, user_id: int) -> list[Json]:
        """The menu that somebody sees in the chat with the bot."""
        return self.menus.seen_in_private(user_id, self.rooms.personas[user_id].language_code or "")

    def description_of(self, user_id: int) -> str:
        """What somebody reads about the bot before the first start."""
        return self.profile.description_in(self.rooms.personas[user_id].language_code or "")

    def announce_menus(self) -> None:
        """Tell the phones that a menu may have changed."""
        for room in self.rooms.all():
            if room.private:
                room.log.append("commands", self.menu_of(room.id))

    async def set_webhook(self, settings: WebhookSettings | None, drop: bool = False) -> None:
        """Deliver to an address from now on, or hold updates for getUpdates again."""
        old, self.webhook, self.updates.on_put = self.webhook, None, None
        if old is not None:
            self.updates.put_back(await old.close())
        if drop:
            self.updates.drain()
        if settings is None:
            return
        self.updates.interrupt("setWebhook request")
        self.webhook = webhook = Webhook(settings, self.clock, self._sleep, self.run_reply)
        self.updates.on_put = webhook.put
        for update in self.updates.drain():
            webhook.put(update)


async def _ignore(_: Json) -> None:
    return None


_MEDIA = frozenset({"photo", "document", "voice", "video", "audio", "animation", "sticker", "location", "contact"})
# The last one is newer than Bot API 10.1; aiogram insists on it.
_RIGHT_NAMES = (
    "can_manage_chat can_delete_messages can_manage_video_chats can_restrict_members can_change_info"
    " can_invite_users can_post_stories can_edit_stories can_delete_stories can_pin_messages"
    " can_manage_topics can_send_welcome_messages"
)
_RIGHTS = tuple(_RIGHT_NAMES.split())


def member_json(user: Json, status: str) -> Json:
    """A ChatMember of any status."""
    member: Json = {"user": user, "status": status}
    if status == "administrator":
        member |= {"can_be_edited": False, "is_anonymous": False, "can_promote_members": False}
        member |= dict.fromkeys(_RIGHTS, True)
    elif status == "creator":
        member["is_anonymous"] = False
    elif status == "kicked":
        member["until_date"] = 0
    return member
