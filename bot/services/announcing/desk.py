"""What the use cases of announcements share: who may, the expo in force, and how fast messages leave."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.domain.announcement import Announcement, AnnouncementState, Reach, estimated_seconds
from bot.domain.catalogue import Catalogue
from bot.domain.role import Role
from bot.ports.unit_of_work import Transaction
from bot.services import auditing
from bot.services.access import Access
from bot.services.announcing.audiences import criteria

OPEN = (AnnouncementState.SENDING, AnnouncementState.PAUSED)
"""On its way."""
ENDED = (AnnouncementState.SENT, AnnouncementState.CANCELLED)
"""Nothing of it is left to send."""
CHANGEABLE = (*OPEN, *ENDED)
"""Read by some already: its text can be changed, or taken back."""


class AnnouncementGone(Exception):
    """It was a draft, and somebody threw it away, or it grew old."""


@dataclass(frozen=True, slots=True)
class Desk:
    """One organiser at work in a chat (``chat_id``). ``now`` is aware; ``locales`` are what the bot speaks;
    ``per_second`` is how many messages leave in a second; ``message_id`` is the message whose button was pressed,
    which shows the next screen."""

    catalogue: Catalogue
    access: Access
    organiser_id: int
    chat_id: int
    locale: str
    locales: tuple[str, ...]
    now: dt.datetime
    per_second: float
    message_id: int | None = None

    @property
    def day_began(self) -> dt.datetime:
        """The beginning of the expo's present day."""
        return self.catalogue.local(self.now).replace(hour=0, minute=0, second=0, microsecond=0)

    def local(self, instant: dt.datetime | None) -> dt.datetime | None:
        """The instant in the expo's time."""
        return None if instant is None else self.catalogue.local(instant)

    def send_at(self, announcement: Announcement) -> dt.datetime | None:
        """When it will leave, in the expo's time; None: at once."""
        at = announcement.send_at
        return self.local(at) if at is not None and at > self.now else None

    async def require_announcer(self, tx: Transaction) -> None:
        """Raises NotAllowed where they may not announce (any more)."""
        await self.access.require(tx, self.organiser_id, Role.ANNOUNCER)

    async def record(self, tx: Transaction, what: str, announcement: Announcement, text: str = "") -> None:
        """Write down what they did to an announcement."""
        subject, at = f"announcement {announcement.id}", self.now
        await auditing.record(tx, self.organiser_id, f"announcement.{what}", subject, after=text, at=at)

    async def announcement(self, tx: Transaction, announcement_id: int) -> Announcement:
        """The announcement, for an organiser.

        Raises:
            NotAllowed: they are none.
            AnnouncementGone: there is no such announcement.
        """
        await self.require_announcer(tx)
        found = await tx.announcements.get(announcement_id)
        if found is None:
            raise AnnouncementGone
        return found

    async def reach(self, tx: Transaction, announcement: Announcement) -> Reach:
        """How many people it would go to now."""
        on_expo_day = self.catalogue.day(self.day_began.date()) is not None
        seen_since = self.day_began if on_expo_day else None
        team = await self.access.team(tx) if announcement.audience.roles else ()
        found = criteria(announcement.audience, self.catalogue, team, seen_since)
        await tx.announcements.set_criteria(announcement.id, found)
        return await tx.announcements.reach(announcement.id, announcement.nature)

    async def ahead(self, tx: Transaction, announcement: Announcement) -> int:
        """How many messages of other announcements leave before it."""
        waiting = 0
        for other in await tx.announcements.in_state(AnnouncementState.SENDING):
            if other.id != announcement.id and other.nature.priority <= announcement.nature.priority:
                waiting += (await tx.outbox.tally(other.id)).pending
        return waiting

    def seconds(self, announcement: Announcement, reach: Reach, ahead: int) -> float:
        """How long it takes until the last reader has it."""
        texts = dict(announcement.written)
        first = next(iter(texts.values()), None)
        messages = ahead
        for locale, readers in reach.by_locale:
            text = texts.get(locale, first)
            messages += readers * (text.messages if text else 1)
        return estimated_seconds(messages, self.per_second)
