"""Topics of forum groups."""

from __future__ import annotations

from typing import Final

from bot.localchat.api import Api
from bot.localchat.errors import bad_request
from bot.localchat.params import Params
from bot.localchat.people import Json
from bot.localchat.rooms import Room, Topic

_COLORS: Final = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)


def _forum(api: Api, params: Params) -> Room:
    room = api.rooms.find(params.values.get("chat_id"))
    room.check_writable()
    if not room.forum:
        raise bad_request("the chat is not a forum")
    return room


def create_forum_topic(api: Api, params: Params) -> Json:
    room = _forum(api, params)
    if not room.bot_is_admin:
        raise bad_request("not enough rights to create a topic")
    name = params.text("name").strip()
    if not 1 <= len(name) <= 128:
        raise bad_request("TOPIC_TITLE_EMPTY" if not name else "topic name is too long")
    color = params.integer("icon_color", _COLORS[0])
    if color not in _COLORS:
        raise bad_request("invalid icon color specified")
    opened: Json = {"name": name, "icon_color": color}
    if params.text("icon_custom_emoji_id"):
        opened["icon_custom_emoji_id"] = params.text("icon_custom_emoji_id")
    thread_id = room.last_message_id + 1
    message = {"forum_topic_created": opened, "message_thread_id": thread_id, "is_topic_message": True}
    api.post(room, message)
    room.topics[thread_id] = Topic(thread_id, name, color, by_bot=True)
    return {"message_thread_id": thread_id} | opened


def _set_closed(api: Api, params: Params, closed: bool) -> bool:
    room = _forum(api, params)
    topic = room.topics.get(params.integer("message_thread_id"))
    if topic is None:
        raise bad_request("message thread not found")
    if not room.bot_is_admin and not topic.by_bot:  # Whoever began it may turn it.
        raise bad_request(
            "not enough rights to close the topic" if closed else "not enough rights to reopen the topic"
        )
    if topic.closed == closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.closed = closed
    what = "forum_topic_closed" if closed else "forum_topic_reopened"
    api.post(room, {what: {}, "message_thread_id": topic.thread_id, "is_topic_message": True})
    return True


def close_forum_topic(api: Api, params: Params) -> bool:
    return _set_closed(api, params, True)


def reopen_forum_topic(api: Api, params: Params) -> bool:
    return _set_closed(api, params, False)


METHODS: Final = {
    "createForumTopic": create_forum_topic,
    "closeForumTopic": close_forum_topic,
    "reopenForumTopic": reopen_forum_topic,
}
