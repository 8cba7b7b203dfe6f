"""Groups: members, privacy, migration, topics."""

from __future__ import annotations

from typing import Any

import pytest

from bot.localchat import CannotDo, LocalChat
from tests.localchat.support import BOT, Caller


def kinds(updates: list[dict[str, Any]]) -> list[str]:
    return [next(kind for kind in update if kind != "update_id") for update in updates]


async def test_bot_added_to_a_group(chat: LocalChat, call: Caller) -> None:
    group = chat.create_group("Desk", [11, 12])
    member, message = await call.updates()
    assert member["my_chat_member"]["chat"] == {
        "id": group.id,
        "title": "Desk",
        "type": "group",
        "all_members_are_administrators": False,
    }
    assert member["my_chat_member"]["old_chat_member"]["status"] == "left"
    assert member["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert message["message"]["new_chat_members"][0]["id"] == BOT.user_id


async def test_people_join_and_leave(chat: LocalChat, call: Caller) -> None:
    group = chat.create_group("Desk", [11])
    await call.updates()
    with pytest.raises(CannotDo):
        chat.user(12).send("hello", chat=group.id)
    group.join(12)
    group.leave(12)
    joined, left = (update["message"] for update in await call.updates())
    assert joined["new_chat_members"][0]["id"] == 12
    assert left["left_chat_member"]["id"] == 12
    assert (await call("getChatMember", chat_id=group.id, user_id=12))["status"] == "left"


async def test_members_told_to_admins_on_demand(chat: LocalChat, call: Caller) -> None:
    group = chat.create_group("Desk", [11], bot_is_admin=True)
    await call.updates()
    await call("getUpdates", allowed_updates=["chat_member"])
    group.join(12)
    (update,) = await call.updates()
    assert update["chat_member"]["new_chat_member"]["user"]["id"] == 12
    assert update["chat_member"]["old_chat_member"]["status"] == "left"


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("just talking", False),
        ("/help", True),
        ("/help@expo_bot", True),
        ("/help@other_bot", False),
        ("hey @expo_bot", True),
        ("hey @expo_bots", False),
    ],
)
async def test_privacy_mode(chat: LocalChat, call: Caller, text: str, heard: bool) -> None:
    group = chat.create_group("Desk", [11])
    await call.updates()
    chat.user(11).send(text, chat=group.id)
    assert bool(await call.updates()) is heard


async def test_privacy_mode_hears_replies_and_admins_hear_all(chat: LocalChat, call: Caller) -> None:
    group = chat.create_group("Desk", [11], supergroup=True)
    sent = await call("sendMessage", chat_id=group.id, text="Who can answer?")
    await call.updates()
    chat.user(11).send("I can", chat=group.id, reply_to=sent["message_id"])
    assert len(await call.updates()) == 1
    group.promote_bot()
    chat.user(11).send("just talking", chat=group.id)
    assert kinds(await call.updates()) == ["my_chat_member", "message"]


async def test_members_told(chat: LocalChat, call: Caller) -> None:
    group = chat.create_group("Desk", [11, 12], supergroup=True, bot_is_admin=True)
    assert await call("getChatMemberCount", chat_id=group.id) == 3
    admins = await call("getChatAdministrators", chat_id=group.id)
    assert [(admin["user"]["id"], admin["status"]) for admin in admins] == [
        (11, "creator"),
        (BOT.user_id, "administrator"),
    ]
    error = await call.error("getChatMember", chat_id=group.id, user_id=13)
    assert error == "Bad Request: member not found"
    assert await call.error("getChatMember", chat_id=group.id, user_id=999) == "Bad Request: user not found"
    assert await call("getUserProfilePhotos", user_id=11) == {"total_count": 0, "photos": []}


async def test_members_of_a_private_chat(chat: LocalChat, call: Caller) -> None:
    assert await call.error("getChat", chat_id=11) == "Bad Request: chat not found"
    chat.user(11).open_link()
    assert (await call("getChat", chat_id=11))["active_usernames"] == ["ann"]
    assert await call("getChatMemberCount", chat_id=11) == 2
    assert (await call("getChatMember", chat_id=11, user_id=11))["status"] == "member"


@pytest.mark.parametrize(("supergroup", "kind"), [(False, "group"), (True, "supergroup")])
async def test_bot_kicked(chat: LocalChat, call: Caller, supergroup: bool, kind: str) -> None:
    group = chat.create_group("Desk", [11], supergroup=supergroup)
    group.kick_bot()
    error = await call.error("sendMessage", chat_id=group.id, text="x")
    assert error == f"Forbidden: bot was kicked from the {kind} chat"
    await call.updates()
    chat.user(11).send("/help", chat=group.id)
    assert await call.updates() == []


async def test_bot_never_added(chat: LocalChat, call: Caller) -> None:
    group = chat.create_group("Desk", [11], supergroup=True, with_bot=False)
    error = await call.error("sendMessage", chat_id=group.id, text="x")
    assert error == "Forbidden: bot is not a member of the supergroup chat"


async def test_group_without_rights(chat: LocalChat, call: Caller) -> None:
    group = chat.create_group("Desk", [11], supergroup=True)
    group.mute()
    error = await call.error("sendMessage", chat_id=group.id, text="x")
    assert error == "Bad Request: not enough rights to send text messages to the chat"
    group.mute(False)
    group.deactivate()
    assert await call.error("sendMessage", chat_id=group.id, text="x") == "Bad Request: group is deactivated"


async def test_group_migrated(chat: LocalChat, call: Caller) -> None:
    old = chat.create_group("Desk", [11])
    await call.updates()
    new = chat.migrate_group(old)
    assert await call.raw("sendMessage", chat_id=old.id, text="x") == {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: group chat was migrated to a supergroup chat",
        "parameters": {"migrate_to_chat_id": new.id},
    }
    told_old, told_new = (update["message"] for update in await call.updates())
    assert told_old["migrate_to_chat_id"] == new.id
    assert told_new["migrate_from_chat_id"] == old.id
    assert (await call("sendMessage", chat_id=new.id, text="x"))["chat"]["type"] == "supergroup"


async def test_message_ids_counted_by_supergroup(chat: LocalChat, call: Caller) -> None:
    chat.user(11).open_link()
    chat.user(12).open_link()
    group = chat.create_group("Desk", [11], supergroup=True)
    ids = [(await call("sendMessage", chat_id=chat_id, text="x"))["message_id"] for chat_id in (11, 12, group.id)]
    assert ids == [3, 4, 2]


async def test_messages_deleted_and_pinned_by_right(chat: LocalChat, call: Caller) -> None:
    group = chat.create_group("Desk", [11], supergroup=True)
    asked = chat.user(11).send("/help", chat=group.id)
    target = {"chat_id": group.id, "message_id": asked.id}
    assert await call.error("deleteMessage", **target) == "Bad Request: message can't be deleted"
    error = await call.error("pinChatMessage", **target)
    assert error == "Bad Request: not enough rights to manage pinned messages in the chat"
    group.promote_bot()
    assert await call("pinChatMessage", **target) is True
    assert await call("deleteMessage", **target) is True


async def test_contact_asked_in_a_group(chat: LocalChat, call: Caller) -> None:
    group = chat.create_group("Desk", [11])
    keyboard = {"keyboard": [[{"text": "Share", "request_contact": True}]]}
    error = await call.error("sendMessage", chat_id=group.id, text="x", reply_markup=keyboard)
    assert error == "Bad Request: phone number can be requested in private chats only"


async def test_forum_topics(chat: LocalChat, call: Caller) -> None:
    forum = chat.create_group("Helpdesk", [11], forum=True)
    named = {"chat_id": forum.id, "name": "Ann: hall 4"}
    error = await call.error("createForumTopic", **named)
    assert error == "Bad Request: not enough rights to create a topic"
    forum.promote_bot()
    topic = await call("createForumTopic", **named, icon_color=7322096)
    thread = {"chat_id": forum.id, "message_thread_id": topic["message_thread_id"]}
    assert topic == {
        "message_thread_id": thread["message_thread_id"],
        "name": "Ann: hall 4",
        "icon_color": 7322096,
    }
    sent = await call("sendMessage", **thread, text="Where is hall 4?")
    assert (sent["message_thread_id"], sent["is_topic_message"]) == (thread["message_thread_id"], True)
    await call.updates()
    chat.user(11).send("North entrance", chat=forum.id, reply_to=sent["message_id"])
    (update,) = await call.updates()
    assert update["message"]["message_thread_id"] == thread["message_thread_id"]
    assert await call("closeForumTopic", **thread) is True
    assert await call.error("closeForumTopic", **thread) == "Bad Request: TOPIC_NOT_MODIFIED"
    forum.demote_bot()
    assert await call.error("sendMessage", **thread, text="x") == "Bad Request: TOPIC_CLOSED"
    assert await call("reopenForumTopic", **thread) is True  # its own topic, for which it needs no right
    theirs = {"chat_id": forum.id, "message_thread_id": forum.open_topic("Lost and found")}
    assert await call.error("closeForumTopic", **theirs) == "Bad Request: not enough rights to close the topic"
    forum.promote_bot()
    assert await call("closeForumTopic", **theirs) is True
    unknown = thread | {"message_thread_id": 999}
    assert await call.error("closeForumTopic", **unknown) == "Bad Request: message thread not found"
    assert await call.error("sendMessage", **unknown, text="x") == "Bad Request: message thread not found"


async def test_topic_opened_by_a_person(chat: LocalChat, call: Caller) -> None:
    forum = chat.create_group("Helpdesk", [11], forum=True, bot_is_admin=True)
    await call.updates()
    thread_id = forum.open_topic("Lost and found")
    chat.user(11).send("An umbrella", chat=forum.id, thread=thread_id)
    opened, message = (update["message"] for update in await call.updates())
    assert opened["forum_topic_created"]["name"] == "Lost and found"
    assert message["message_thread_id"] == thread_id == opened["message_id"]


async def test_topic_in_an_ordinary_group(chat: LocalChat, call: Caller) -> None:
    group = chat.create_group("Desk", [11], supergroup=True, bot_is_admin=True)
    error = await call.error("createForumTopic", chat_id=group.id, name="x")
    assert error == "Bad Request: the chat is not a forum"


async def test_button_pressed_in_a_group(chat: LocalChat, call: Caller) -> None:
    group = chat.create_group("Desk", [11])
    markup = {"inline_keyboard": [[{"text": "Take", "callback_data": "t"}]]}
    await call("sendMessage", chat_id=group.id, text="x", reply_markup=markup)
    await call.updates()
    query = chat.user(11).click(group.messages[-1], "t")
    (update,) = await call.updates()
    assert update["callback_query"]["message"]["chat"]["id"] == group.id
    assert await call("answerCallbackQuery", callback_query_id=query.query_id) is True
