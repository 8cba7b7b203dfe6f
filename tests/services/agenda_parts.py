"""The services of the agenda over a database, with a clock that stands still."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace

from bot.domain.catalogue import Catalogue
from bot.domain.outbox import OutboxMessage, OutboxState, Settlement
from bot.domain.programme import Programme, Session
from bot.domain.reminder import ReminderRules
from bot.domain.viewer import Viewer
from bot.importers.imported import Counts, Imported
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.agenda.planning import Planning
from bot.services.change_notices import ChangeNotices
from bot.services.importing import import_programme
from bot.services.morning_brief import MorningBriefs
from bot.services.reminders import Reminders
from bot.texts.renderer import Renderer
from bot.views.message import from_facts
from tests.fakes import FakeClock
from tests.texts import expo
from tests.texts.expo import DAY_1, at

RULES = ReminderRules((15,), (dt.time(22), dt.time(7)))
RENDERER = Renderer()


@dataclass
class AgendaBot:
    """A bot with the little expo, at 9:00 on its first day. ``minds`` is what it reads of the programme."""

    uow: UnitOfWork
    rules: ReminderRules = RULES
    per_second: float = 30
    clock: FakeClock = field(default_factory=lambda: FakeClock(at(DAY_1, "9:00").astimezone(dt.UTC)))
    catalogue: Catalogue = field(default_factory=expo.empty_catalogue)
    programme: Programme = field(default_factory=expo.programme)

    def __post_init__(self) -> None:
        self.restart()

    def restart(self) -> None:
        self.reminders = Reminders(self.uow, self.clock, lambda: self.catalogue, self.rules, self.per_second)
        self.notices = ChangeNotices(self.uow, self.clock, lambda: self.catalogue, self.rules)
        self.briefs = MorningBriefs(self.uow, self.clock, lambda: self.catalogue, self.rules)

    async def publish(self, programme: Programme | None = None, *, refresh: bool = True) -> None:
        """Import; the bot takes it over at once, or with the next ``refresh``."""
        self.programme = programme or self.programme
        await import_programme(
            self.uow,
            Imported("folder", self.programme, (), Counts()),
            source="test",
            now=self.clock.now(),
            dry_run=False,
        )
        if refresh:
            await self.refresh()

    async def refresh(self) -> None:
        async with self.uow.read() as tx:
            version = await tx.programmes.latest()
        assert version is not None
        self.catalogue = Catalogue(version.programme, version.number, version.published_at)

    async def change(self, session_id: str, *, refresh: bool = True, **fields: object) -> None:
        """Publish the programme with one session changed."""
        sessions = tuple(
            replace(one, **fields) if one.id == session_id else one  # type: ignore[arg-type]
            for one in self.programme.sessions
        )
        await self.publish(replace(self.programme, sessions=sessions), refresh=refresh)

    async def remove(self, session_id: str) -> None:
        sessions = tuple(one for one in self.programme.sessions if one.id != session_id)
        await self.publish(replace(self.programme, sessions=sessions))

    def session(self, session_id: str) -> Session:
        return next(one for one in self.programme.sessions if one.id == session_id)

    def at(self, viewer_id: int = 1, locale: str = "en") -> Planning:
        """Somebody at their agenda, now."""
        now = self.clock.now()
        viewer = Viewer(viewer_id, locale, True, True, now, now)
        return Planning(viewer, self.catalogue, self.rules, now, locale, expo.LOCALES)

    async def tick_at(self, time: str, date: dt.date = DAY_1) -> list[str]:
        """Move the clock, let the ticks look, and tell what they put into the outbox: "viewer: text"."""
        before = {row_id for row_id, _ in await self._waiting()}
        moment = at(date, time)
        self.clock.advance(seconds=(moment - self.clock.now()).total_seconds())
        await self.reminders.tick()
        await self.notices.tick()
        await self.briefs.tick()
        return [text for row_id, text in await self._waiting() if row_id not in before]

    async def sent(self) -> list[str]:
        """All that waits in the outbox, in its order: "viewer: text" in the language of its reader."""
        return [text for _, text in await self._waiting()]

    async def deliver(self) -> list[str]:
        """What leaves now."""

        async def leave(tx: Transaction) -> list[OutboxMessage]:
            now = self.clock.now()
            left = await tx.outbox.claim(now, now, 10_000)
            await tx.outbox.settle([Settlement(row.id, OutboxState.SENT, 1, at=now) for row in left])
            return left

        waiting = dict(await self._waiting())
        return [waiting[row.id] for row in await self.uow.write(leave)]

    async def _waiting(self) -> list[tuple[int, str]]:
        far = self.clock.now() + dt.timedelta(days=400)

        async def look(tx):  # type: ignore[no-untyped-def]
            found = await tx.outbox.claim(far, far, 10_000)
            await tx.outbox.release()
            return [(message, await tx.viewers.get(message.chat_id)) for message in found]

        rows = await self.uow.write(look)
        return [
            (message.id, f"{message.chat_id}: {self._text(message.kind, message.facts, viewer.locale)}")
            for message, viewer in sorted(rows, key=lambda row: row[0].id)
        ]

    def _text(self, kind: str, facts: str, locale: str) -> str:
        return RENDERER.render(from_facts(kind, facts, None), locale, self.catalogue, self.clock.now()).plain
