"""5,000 people with 8 sessions each, through a day in simulated time: the real ticks, dispatcher and rate limit.

Sessions are moved and cancelled and dropped while thousands of reminders of them leave, the bot is restarted, and
the machine sleeps: each reminder comes once and in time, none of what was dropped.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import random
from collections import Counter
from collections.abc import Iterator
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from bot.delivery.dispatcher import Dispatcher
from bot.delivery.limiter import Limits, RateLimiter
from bot.delivery.metrics import Metrics
from bot.delivery.outbox import Outbox
from bot.delivery.sender import Sender
from bot.domain.agenda import Subject, SubjectKind
from bot.domain.localized import Localized
from bot.domain.outbox import Outcome, Sent
from bot.domain.preferences import Preferences
from bot.domain.programme import Session, SessionStatus
from bot.ports.messenger import Rendered
from bot.ports.unit_of_work import Transaction
from bot.services.agenda import saving
from bot.services.refreshing import Refreshing
from tests.fakes import FakeClock, FakeMessenger
from tests.inline_sqlite import inline_uow
from tests.services.agenda_parts import RENDERER, AgendaBot
from tests.simulated_time import run_simulated, ticking
from tests.texts.expo import DAY_1, at

VIEWERS, PER_SECOND = 5_000, 30
STARTS = ("10:00", "10:20", "10:40", "11:00", "11:20", "11:40", "12:00", "12:20")
LATE = dt.timedelta(seconds=15)
EARLY = dt.timedelta(minutes=3)


class LoopClock(FakeClock):
    """Goes with the event loop; ``advance`` makes it jump."""

    def now(self) -> dt.datetime:
        return super().now() + dt.timedelta(seconds=asyncio.get_running_loop().time() - 1_000)


@dataclass
class Recorder(FakeMessenger):
    """Notes when each message came, and to whom."""

    clock: FakeClock = field(default_factory=FakeClock)
    received: list[tuple[dt.datetime, int, str]] = field(default_factory=list)

    async def deliver(
        self, chat_id: int, message: Rendered, *, edits: int | None = None, broadcast: bool = False
    ) -> Outcome:
        self.received.append((self.clock.now(), chat_id, message.plain))
        return Sent(len(self.received))

    def of(self, start: str, number: int) -> list[tuple[dt.datetime, int, str]]:
        """The reminders of that talk at that time."""
        return [row for row in self.received if row[2].startswith("⏰") and f"{start}: Talk {number}." in row[2]]

    def counted(self, beginning: str) -> Counter[int]:
        """How many messages that begin so each person got."""
        return Counter(chat for _, chat, text in self.received if text.startswith(beginning))


def session(number: int) -> Session:
    start = at(DAY_1, STARTS[number])
    end = start + dt.timedelta(minutes=20)
    return Session(f"T{number}", DAY_1, start, end, Localized.of(en=f"Talk {number}"), "main")


class Day:
    """The bot on that day."""

    def __init__(self, migrated: Path) -> None:
        self.uow, self.database = inline_uow(migrated)
        self.clock = LoopClock(at(DAY_1, "9:40").astimezone(dt.UTC))
        self.bot = AgendaBot(self.uow, per_second=PER_SECOND, clock=self.clock)
        self.messenger = Recorder(clock=self.clock)

    async def everybody_saves_everything(self) -> None:
        await self.bot.publish(replace(self.bot.programme, sessions=tuple(map(session, range(len(STARTS))))))

        async def work(tx: Transaction) -> None:
            for viewer_id in range(1, VIEWERS + 1):
                await tx.viewers.seen(viewer_id, "en", self.clock.now())
                planning = self.bot.at(viewer_id)
                for one in self.bot.programme.sessions:
                    item = planning.item(Subject(SubjectKind.SESSION, one.id), one.start)
                    await tx.agenda.put(planning.armed(item, Preferences(viewer_id)))

        await self.uow.write(work)

    async def runs_until(self, time: str) -> None:
        """A new process, until then."""
        self.bot.restart()
        sender = Sender(
            renderer=RENDERER,
            messenger=self.messenger,
            limiter=RateLimiter(Limits(per_second=PER_SECOND)),
            catalogue=lambda: self.bot.catalogue,
            clock=self.clock,
            metrics=Metrics(),
        )
        outbox = Outbox(self.uow, self.clock, random.Random(1))
        refreshing = Refreshing(self.uow, self.clock, lambda: self.bot.catalogue)
        dispatcher = Dispatcher(outbox, sender, locale="en", refresh=refreshing.refresh)
        await outbox.release()
        async with AsyncExitStack() as ticks:
            await ticks.enter_async_context(ticking(dispatcher.tick, 1))
            await ticks.enter_async_context(ticking(self.bot.reminders.tick, 2))
            await ticks.enter_async_context(ticking(self.bot.notices.tick, 2))
            await asyncio.sleep((at(DAY_1, time) - self.clock.now()).total_seconds())
            dispatcher.close()
            await dispatcher.join()

    def sleeps_until(self, time: str) -> None:
        """Nothing runs, and then it is later."""
        self.clock.advance(seconds=(at(DAY_1, time) - self.clock.now()).total_seconds())


@contextmanager
def closing(day: Day) -> Iterator[Day]:
    yield day
    day.database.close()


@pytest.mark.slow
def test_each_of_forty_thousand_reminders_comes_once_and_in_time(migrated_file: Path) -> None:
    dropped = set(range(10, VIEWERS + 1, 10))
    moments: list[dt.datetime] = []

    async def scenario() -> Day:
        with closing(Day(migrated_file)) as day:
            await day.everybody_saves_everything()
            await day.runs_until("10:44")
            moments.append(day.clock.now())
            for viewer_id in dropped:  # in the middle of the reminders of it
                await saving.drop(day.uow, day.bot.at(viewer_id), "T3")
            await day.runs_until("11:04")
            moments.append(day.clock.now())
            await day.bot.change("T4", start=at(DAY_1, "12:40"), end=at(DAY_1, "13:00"))
            await day.runs_until("11:14")
            await day.bot.change("T5", status=SessionStatus.CANCELLED)
            await day.runs_until("11:44")  # restarted in the middle of a crowd
            await day.runs_until("11:50")
            day.sleeps_until("12:10")
            await day.runs_until("12:30")
            return day

    got = run_simulated(scenario()).messenger
    everybody = dict.fromkeys(range(1, VIEWERS + 1), 1)

    for number, start in ((0, "10:00"), (1, "10:20"), (2, "10:40"), (6, "12:00"), (4, "12:40")):
        reminders = got.of(start, number)
        due = at(DAY_1, start) - dt.timedelta(minutes=15)
        assert Counter(chat for _, chat, _ in reminders) == everybody
        assert (min(reminders)[0] >= due - EARLY, max(reminders)[0] <= due + LATE) == (True, True)

    # Dropped, moved and cancelled while they left: what was on its way came, nothing later.
    kept = got.of("11:00", 3)
    late = [chat for when, chat, _ in kept if when > moments[0] and chat in dropped]
    assert (late, max(Counter(chat for _, chat, _ in kept).values())) == ([], 1)
    assert everybody.keys() - dropped <= {chat for _, chat, _ in kept}
    old_start = got.of("11:20", 4)
    assert 0 < len(old_start) < VIEWERS
    assert max(old_start)[0] <= moments[1]
    assert got.counted("↻ Changed: Talk 4") == everybody
    assert got.counted("❌ Cancelled: Talk 5. It was planned for 11:40") == everybody
    assert got.counted("❌ Cancelled: Talk 5\n") == everybody

    # Slept over it: it comes at once, and says how much time is left.
    slept = got.of("12:20", 7)
    assert Counter(chat for _, chat, _ in slept) == everybody
    assert max(slept)[0] - min(slept)[0] <= dt.timedelta(seconds=VIEWERS / PER_SECOND + 2)
    assert "⏰ In 10 minutes, 12:20: Talk 7." in min(slept)[2]
