"""Who the team is, and where it is asked."""

from __future__ import annotations

from bot.domain.errors import NotAllowed
from bot.domain.role import Role
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.access import Access

_MOVES = 5
"""A group becomes a supergroup once; more moves than this are a circle."""


class HelpDesk:
    """The team's group, else in private everybody who may answer. ``group`` is the chat from the settings, or the
    one that it has become."""

    def __init__(self, access: Access, group: int | None = None) -> None:
        self._access = access
        self._configured = group
        self.group = group

    async def chats(self, tx: Transaction) -> tuple[int, ...]:
        """Where questions go; empty where there is nobody to ask."""
        return await self._access.holders(tx, Role.HELPDESK) if self.group is None else (self.group,)

    async def require(self, tx: Transaction, viewer_id: int, chat_id: int) -> None:
        """The help desk may answer anywhere, everybody in the team's group there; others: NotAllowed."""
        if chat_id != self.group or self.group is None:
            await self.require_role(tx, viewer_id)

    async def require_role(self, tx: Transaction, viewer_id: int) -> None:
        """The help desk itself, wherever they are; others of the team's group: NotAllowed."""
        await self._access.require(tx, viewer_id, Role.HELPDESK)

    async def may_answer(self, tx: Transaction, viewer_id: int, chat_id: int) -> bool:
        try:
            await self.require(tx, viewer_id, chat_id)
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
