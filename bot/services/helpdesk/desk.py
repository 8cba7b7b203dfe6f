"""Who the team is, and where it is asked."""

from __future__ import annotations

from bot.domain.errors import NotAllowed
from bot.ports.unit_of_work import UnitOfWork
from bot.services.access import Access

_MOVES = 5
"""A group becomes a supergroup once; more moves than this are a circle."""


class HelpDesk:
    """The team's group, else every organiser in private. ``group`` is the chat from the settings, or the one that
    it has become."""

    def __init__(self, access: Access, group: int | None = None) -> None:
        self._access = access
        self._configured = group
        self.group = group

    @property
    def chats(self) -> tuple[int, ...]:
        """Where questions go; empty where there is nobody to ask."""
        return tuple(sorted(self._access.organisers)) if self.group is None else (self.group,)

    def require(self, viewer_id: int, chat_id: int) -> None:
        """Organisers may answer anywhere, everybody in the team's group there; others: NotAllowed."""
        if chat_id != self.group or self.group is None:
            self._access.require_organiser(viewer_id)

    def may_answer(self, viewer_id: int, chat_id: int) -> bool:
        try:
            self.require(viewer_id, chat_id)
        except NotAllowed:
            return False
        return True

    async def moved(self, uow: UnitOfWork, old_chat_id: int, new_chat_id: int) -> None:
        """A group became a supergroup: remember it, for now and for the next start."""
        await uow.write(lambda tx: tx.bot_state.put(moved_key(old_chat_id), str(new_chat_id)))
        await self.refresh(uow)

    async def refresh(self, uow: UnitOfWork) -> None:
        """Follow the group to where it is now."""
        if self._configured is None:
            return
        chat = self._configured
        async with uow.read() as tx:
            for _ in range(_MOVES):
                moved = await tx.bot_state.get(moved_key(chat))
                if moved is None:
                    break
                chat = int(moved)
        self.group = chat


def moved_key(chat_id: int) -> str:
    """Under which the bot remembers what a chat has become."""
    return f"moved_chat:{chat_id}"
