"""Who of the organiser's team is at work, here and now."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import partial

from bot.domain.catalogue import Catalogue
from bot.domain.dialog import LIFETIME, Dialog
from bot.domain.link import LinkAddress
from bot.domain.role import Role
from bot.domain.sentence import Sentence
from bot.ports.unit_of_work import Transaction
from bot.ports.wording import Wording
from bot.services import auditing
from bot.services.access import Access
from bot.views.message import Message


@dataclass(frozen=True, slots=True)
class Done:
    """What is said, and whether the programme changed by it; ``left``: a file that is to be removed."""

    said: Message | tuple[Message, ...]
    published: bool = False
    left: str | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """``now`` is aware; ``locales`` are what the bot speaks, ``language`` is that of columns without a suffix."""

    catalogue: Catalogue
    access: Access
    viewer_id: int
    name: str
    chat_id: int
    locale: str
    locales: tuple[str, ...]
    language: str
    address: LinkAddress
    now: dt.datetime
    wording: Wording

    async def require(self, tx: Transaction, role: Role) -> None:
        """Raises NotAllowed where they may not do what ``role`` may (any more)."""
        await self.access.require(tx, self.viewer_id, role)

    async def record(
        self, tx: Transaction, what: str, subject: str = "", *, before: str = "", after: str = ""
    ) -> None:
        """Write down what they did."""
        await auditing.record(tx, self.viewer_id, what, subject, before=before, after=after, at=self.now)

    async def wait_for(self, tx: Transaction, kind: str, state: str, data: str = "") -> None:
        """What they write next is the answer to that."""
        expires = (self.now + LIFETIME).astimezone(dt.UTC)
        await tx.dialogs.put(Dialog(self.chat_id, self.viewer_id, kind, state, data, 1, expires))

    async def stop_waiting(self, tx: Transaction) -> None:
        """What they write next is a question again."""
        await tx.dialogs.end(self.chat_id, self.viewer_id)

    def told(self, said: Sentence) -> str:
        """In their language."""
        return said.told(partial(self.wording.text, self.locale))

    def local(self, instant: dt.datetime) -> dt.datetime:
        """On the expo's clocks."""
        return self.catalogue.local(instant)
