"""Deleting and pinning messages, and reactions to them."""

from __future__ import annotations

from typing import Final

from bot.localchat.api import Api
from bot.localchat.errors import bad_request
from bot.localchat.params import Params
from bot.localchat.people import Json
from bot.localchat.rooms import Room

from .copying import read_ids

_DELETABLE_SECONDS: Final = 48 * 3600
# Without the variation selectors that some clients add.
_EMOJI: Final = (
    "❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤\u200d🔥 🌚 🌭 💯 🤣"
    " ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨\u200d💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃"
    " 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷\u200d♂ 🤷 🤷\u200d♀ 😡"
)
REACTIONS: Final = frozenset(_EMOJI.split())


def _deletable(api: Api, room: Room, message: Json) -> bool:
    """Within 48 hours: everything in a private chat, in a group the bot's own, or all for an admin."""
    if api.timestamp() - message["date"] > _DELETABLE_SECONDS:
        return False
    return room.private or room.bot_is_admin or message["from"]["id"] == api.bot.user_id


def delete_message(api: Api, params: Params) -> bool:
    room = api.rooms.find(params.values.get("chat_id"))
    message_id = params.integer("message_id")
    message = room.messages.get(message_id)
    if message is None:
        raise bad_request("message to delete not found")
    if not _deletable(api, room, message):
        raise bad_request("message can't be deleted")
    api.rooms.remove(room, message_id)
    return True


def delete_messages(api: Api, params: Params) -> bool:
    room = api.rooms.find(params.values.get("chat_id"))
    for message_id in read_ids(params):
        message = room.messages.get(message_id)
        if message is not None and _deletable(api, room, message):
            api.rooms.remove(room, message_id)
    return True


def _may_pin(room: Room) -> None:
    if not room.private and not room.bot_is_admin:
        raise bad_request("not enough rights to manage pinned messages in the chat")


def pin_chat_message(api: Api, params: Params) -> bool:
    room = api.rooms.find(params.values.get("chat_id"))
    room.check_writable()
    _may_pin(room)
    message_id = params.integer("message_id")
    if message_id not in room.messages:
        raise bad_request("message to pin not found")
    if message_id in room.pinned:
        room.pinned.remove(message_id)
    room.pinned.append(message_id)
    room.log.append("state", {"pinned": message_id})
    return True


def unpin_chat_message(api: Api, params: Params) -> bool:
    room = api.rooms.find(params.values.get("chat_id"))
    _may_pin(room)
    message_id = params.integer("message_id") or (room.pinned[-1] if room.pinned else 0)
    if message_id not in room.pinned:
        raise bad_request("message to unpin not found")
    room.pinned.remove(message_id)
    room.log.append("state", {"pinned": room.pinned[-1] if room.pinned else None})
    return True


def set_message_reaction(api: Api, params: Params) -> bool:
    room = api.rooms.find(params.values.get("chat_id"))
    message_id = params.integer("message_id")
    if message_id not in room.messages:
        raise bad_request("message to react not found")
    reactions = params.json("reaction") or []
    if not isinstance(reactions, list) or len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    for reaction in reactions:
        emoji = str(reaction.get("emoji", "")) if isinstance(reaction, dict) else ""
        if emoji.replace("\ufe0f", "") not in REACTIONS:
            raise bad_request("REACTION_INVALID")
    room.log.append("state", {"reaction": reactions, "message_id": message_id})
    return True


METHODS: Final = {
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "setMessageReaction": set_message_reaction,
}
