"""Groups: who is in them, and how that changes."""

from __future__ import annotations

from collections.abc import Sequence

from .api import Api, member_json
from .messages import Reader
from .people import Json, user_json
from .rooms import Room, Topic


class Group(Reader):
    """A group chat. People write into it with `person.send(text, chat=group.id)`."""

    def __init__(self, api: Api, room: Room) -> None:
        super().__init__(room)
        self._api = api

    @property
    def id(self) -> int:
        return self.room.id

    @property
    def owner(self) -> int:
        return next(user_id for user_id, status in self.room.members.items() if status == "creator")

    def join(self, user_id: int) -> None:
        """Somebody enters."""
        self.room.members[user_id] = "member"
        user = user_json(self._api.rooms.personas[user_id])
        self._service(user_id, {"new_chat_members": [user], "new_chat_member": user, "new_chat_participant": user})
        self._tell_admin(user, "left", "member")

    def leave(self, user_id: int) -> None:
        """Somebody goes."""
        user = user_json(self._api.rooms.personas[user_id])
        self._service(user_id, {"left_chat_member": user, "left_chat_participant": user})
        self.room.members[user_id] = "left"
        self._tell_admin(user, "member", "left")

    def _tell_admin(self, user: Json, old: str, new: str) -> None:
        """Only administrators are told of other members, and only on demand."""
        if self.room.bot_is_admin:
            changed: Json = {"chat": self.room.chat, "from": user, "date": self._api.timestamp()}
            changed |= {"old_chat_member": member_json(user, old), "new_chat_member": member_json(user, new)}
            self._api.updates.put("chat_member", changed, self.room.id)

    def add_bot(self, by: int | None = None) -> None:
        """Let the bot in."""
        by = self.owner if by is None else by
        self._set_bot("member", by)
        bot = self._api.bot_user
        self._service(by, {"new_chat_members": [bot], "new_chat_member": bot, "new_chat_participant": bot})

    def promote_bot(self, by: int | None = None) -> None:
        """Make the bot an administrator with all rights."""
        self._set_bot("administrator", by)

    def demote_bot(self, by: int | None = None) -> None:
        self._set_bot("member", by)

    def kick_bot(self, by: int | None = None) -> None:
        """Put the bot out."""
        self._set_bot("kicked", by)

    def _set_bot(self, status: str, by: int | None) -> None:
        old, self.room.bot_status = self.room.bot_status, status
        self._api.change_membership(self.room, self.owner if by is None else by, old, status)

    def mute(self, muted: bool = True) -> None:
        """Let only administrators write."""
        self.room.muted = muted

    def deactivate(self) -> None:
        """Delete the group."""
        self.room.deactivated = True

    def open_topic(self, name: str, by: int | None = None) -> int:
        """A person opens a topic; its message_thread_id."""
        thread_id = self.room.last_message_id + 1
        content: Json = {"forum_topic_created": {"name": name, "icon_color": 7322096}}
        content |= {"message_thread_id": thread_id, "is_topic_message": True}
        self.room.topics[thread_id] = Topic(thread_id, name, 7322096)
        self._service(self.owner if by is None else by, content)
        return thread_id

    def _service(self, user_id: int, content: Json) -> None:
        self._api.receive(self.room, user_id, content)


def create_group(
    api: Api,
    title: str,
    members: Sequence[int],
    *,
    supergroup: bool,
    forum: bool,
    with_bot: bool,
    admin: bool,
) -> Group:
    """A new group; the first member owns it."""
    kind = "supergroup" if supergroup or forum else "group"
    room = api.rooms.open_group(title, kind, forum)
    room.bot_status = "left"
    room.members = dict.fromkeys(members, "member") | {members[0]: "creator"}
    group = Group(api, room)
    if with_bot:
        group.add_bot()
        if admin:
            group.promote_bot()
    return group


def migrate_group(api: Api, group: Group) -> Group:
    """Turn a group into a supergroup, which has another id."""
    old = group.room
    new = api.rooms.open_group(str(old.chat["title"]), "supergroup", False)
    new.members, new.bot_status = dict(old.members), old.bot_status
    owner = group.owner
    api.receive(old, owner, {"migrate_to_chat_id": new.id})
    old.migrated_to = new.id
    api.receive(new, owner, {"migrate_from_chat_id": old.id})
    return Group(api, new)
