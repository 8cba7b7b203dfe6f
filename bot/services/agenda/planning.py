"""Who plans, at which expo, and when."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from bot.domain.agenda import AgendaItem, Subject
from bot.domain.catalogue import Catalogue
from bot.domain.preferences import Preferences
from bot.domain.reminder import SNOOZED, ReminderRules
from bot.domain.viewer import Viewer
from bot.ports.unit_of_work import Transaction
from bot.services.browsing.scene import Scene


@dataclass(frozen=True, slots=True)
class Planning:
    """One viewer at their agenda. ``now`` is aware; ``locales`` are what the bot speaks; ``feeds``
    tells that there can be private calendar links."""

    viewer: Viewer
    catalogue: Catalogue
    rules: ReminderRules
    now: dt.datetime
    locale: str
    locales: tuple[str, ...] = ()
    feeds: bool = False

    @property
    def scene(self) -> Scene:
        """For the parts that all screens share."""
        return Scene(self.catalogue, self.catalogue.local(self.now), self.locale, self.locales, ())

    async def seen(self, tx: Transaction) -> Preferences:
        """The viewer is here; what they want."""
        await tx.viewers.seen(self.viewer.id, self.viewer.locale, self.now)
        return await tx.preferences.get(self.viewer.id)

    def item(self, subject: Subject, starts_at: dt.datetime, offsets: tuple[int, ...] | None = None) -> AgendaItem:
        """A new item, without its reminder."""
        start = starts_at.astimezone(dt.UTC)
        return AgendaItem(self.viewer.id, subject, start, start, self.now.astimezone(dt.UTC), offsets)

    def armed(self, item: AgendaItem, preferences: Preferences) -> AgendaItem:
        """With its next reminder from now on. One that was put off, or is just about to leave, still comes."""
        if item.due_at is not None and (item.due_offset == SNOOZED or item.due_at <= self.now):
            return item
        due = self.rules.next_due(item, preferences, self.catalogue.zone, after=self.now)
        return replace(item, due_at=due.at if due else None, due_offset=due.offset if due else None)

    def local(self, instant: dt.datetime | None) -> dt.datetime | None:
        """On the expo's clocks."""
        return None if instant is None else self.catalogue.local(instant)
