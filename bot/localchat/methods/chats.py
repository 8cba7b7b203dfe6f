"""Chats and their members."""

from __future__ import annotations

from typing import Any, Final

from bot.localchat.api import Api, member_json
from bot.localchat.errors import bad_request, forbidden, migrated
from bot.localchat.params import Params
from bot.localchat.people import Json, user_json
from bot.localchat.rooms import Room

_GIFTS: Final = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), True
)
_PERMISSION_NAMES: Final = (
    "can_send_messages can_send_audios can_send_documents can_send_photos can_send_videos"
    " can_send_video_notes can_send_voice_notes can_send_polls can_send_other_messages"
    " can_add_web_page_previews can_change_info can_invite_users can_pin_messages can_manage_topics"
)
_PERMISSIONS: Final = tuple(_PERMISSION_NAMES.split())
_PRESENT: Final = ("creator", "administrator", "member")


def _seen(api: Api, params: Params) -> Room:
    """A chat that the bot can look into."""
    room = api.rooms.find(params.values.get("chat_id"))
    if room.migrated_to:
        raise migrated(room.migrated_to)
    if room.private and not room.started:
        raise bad_request("chat not found")
    if room.bot_status == "kicked":
        raise forbidden(f"bot was kicked from the {room.kind} chat")
    if room.bot_status == "left":
        raise forbidden(f"bot is not a member of the {room.kind} chat")
    return room


def get_chat(api: Api, params: Params) -> Json:
    room = _seen(api, params)
    chat = room.chat | {
        "accent_color_id": room.id % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": _GIFTS,
    }
    if room.private:
        if room.chat.get("username"):
            chat["active_usernames"] = [room.chat["username"]]
    else:
        chat["permissions"] = dict.fromkeys(_PERMISSIONS, not room.muted)
    if room.pinned:
        chat["pinned_message"] = room.messages[room.pinned[-1]]
    return chat


def _member(api: Api, room: Room, user_id: int) -> Json:
    if user_id == api.bot.user_id:
        return member_json(api.bot_user, "member" if room.private else room.bot_status)
    persona = api.person(user_id)
    if room.private:
        status: str | None = "member" if user_id == room.id else None
    else:
        status = room.members.get(user_id)
    if status is None:
        raise bad_request("member not found")
    return member_json(user_json(persona), status)


def get_chat_member(api: Api, params: Params) -> Json:
    return _member(api, _seen(api, params), params.integer("user_id"))


def get_chat_member_count(api: Api, params: Params) -> int:
    room = _seen(api, params)
    if room.private:
        return 2
    return sum(status in _PRESENT for status in room.members.values()) + (room.bot_status in _PRESENT)


def get_chat_administrators(api: Api, params: Params) -> list[Json]:
    room = _seen(api, params)
    if room.private:
        raise bad_request("there are no administrators in the private chat")
    admins = [user_id for user_id, status in room.members.items() if status in ("creator", "administrator")]
    members = [_member(api, room, user_id) for user_id in admins]
    return members + ([_member(api, room, api.bot.user_id)] if room.bot_is_admin else [])


def get_user_profile_photos(api: Api, params: Params) -> Json:
    api.person(params.integer("user_id"))
    return {"total_count": 0, "photos": []}


def leave_chat(api: Api, params: Params) -> bool:
    room = _seen(api, params)
    if room.private:
        raise bad_request("chat member status can't be changed in private chats")
    room.bot_status = "left"
    return True


def accept(api: Api, params: Params) -> Any:
    """logOut and close do nothing here but agree."""
    return True


METHODS: Final = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatMemberCount": get_chat_member_count,
    "getChatAdministrators": get_chat_administrators,
    "getUserProfilePhotos": get_user_profile_photos,
    "leaveChat": leave_chat,
    "logOut": accept,
    "close": accept,
}
