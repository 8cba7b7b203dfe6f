"""Reminders and change notices against a model, on real databases with a simulated clock.

Whatever people and organisers do, whenever the process is down or Telegram is slow, wherever the clock jumps:
each due reminder is sent once, at most 15 seconds late while the bot runs, and none of what was dropped; each
change is told once.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import random
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from bot.delivery.dispatcher import Dispatcher
from bot.delivery.limiter import Limits, RateLimiter
from bot.delivery.metrics import Metrics
from bot.delivery.outbox import Outbox
from bot.delivery.sender import Sender
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import Expo, Programme, Room, Session, SessionStatus
from bot.domain.reminder import ReminderRules
from bot.domain.viewer import Viewer
from bot.importers.imported import Counts, Imported
from bot.services import preferences
from bot.services.agenda import reminding, saving
from bot.services.agenda.planning import Planning
from bot.services.change_notices import ChangeNotices
from bot.services.importing import import_programme
from bot.services.refreshing import Refreshing
from bot.services.reminders import Reminders
from bot.texts.renderer import Renderer
from storage.database import Database, open_database
from tests.fakes import FakeClock, FakeMessenger
from tests.storage.raw import execute, select

# The night in which the clocks go back, with quiet hours in it.
ZONE = ZoneInfo("Europe/Berlin")
BEGIN = dt.datetime(2021, 10, 30, 20, 0, tzinfo=ZONE).astimezone(dt.UTC)
MINUTE = dt.timedelta(minutes=1)
GRACE = SNOOZE = DEBOUNCE = 5 * MINUTE
RULES = ReminderRules((15,), (dt.time(22), dt.time(7)))
VIEWERS = (1, 2)
STARTS = {"S1": "30T21:30", "S2": "31T03:30", "S3": "31T07:20", "S4": "31T09:00"}
IDS = sorted(STARTS)
RENDERER = Renderer()
# More than a chat takes at once.
POSTPONED = "SELECT id FROM outbox WHERE state = 'pending' AND reason = 'its turn is later'"
REMINDER = re.compile(r"(⏰ |❌ .* was planned for ).*")
TITLE, TIME = re.compile(r"S\d[AB]?"), re.compile(r"\d{1,2}:\d\d")
_TABLES = ("outbox", "agenda_items", "preferences", "session_changes", "programme_versions", "viewers")


def start_of(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(f"2021-10-{text}:00").replace(tzinfo=ZONE)


def first_programme() -> Programme:
    expo = Expo(Localized.of(en="Night Expo"), dt.date(2021, 10, 30), dt.date(2021, 10, 31), "Europe/Berlin")
    sessions = tuple(
        Session(name, start_of(at).date(), start_of(at), start_of(at) + 60 * MINUTE, Localized.of(en=name), "r1")
        for name, at in STARTS.items()
    )
    rooms = (Room("r1", Localized.of(en="Room 1")), Room("r2", Localized.of(en="Room 2")))
    return Programme(expo, rooms=rooms, sessions=sessions)


def due_at(start: dt.datetime, offset: int, quiet: bool) -> dt.datetime:
    """When a reminder comes, by the book."""
    at = start.astimezone(dt.UTC) - offset * MINUTE
    local = at.astimezone(ZONE)
    if not quiet or 7 <= local.hour < 22:
        return at
    day = local.date() + dt.timedelta(days=1 if local.hour >= 22 else 0)
    morning = dt.datetime.combine(day, dt.time(7), ZONE).astimezone(dt.UTC)
    return morning if morning <= start - min(offset, 5) * MINUTE else at


@dataclass
class Item:
    """A saved session in the model: the start its reminders are for, those that are still to come, and what its
    viewer saw when."""

    start: dt.datetime
    known_start: dt.datetime
    saved_at: dt.datetime
    pending: dict[dt.datetime, str] = field(default_factory=dict)
    offsets: set[int] | None = None
    snoozed: dt.datetime | None = None


@dataclass
class Waiting:
    """A change notice that has not left: when it may, what its reader knew of each session, and what it says."""

    leaves_at: dt.datetime
    known: dict[str, Session]
    says: frozenset[tuple[object, ...]]


@dataclass
class Person:
    offsets: set[int] | None = None
    quiet: bool = True
    items: dict[str, Item] = field(default_factory=dict)


class Model:
    """What should happen, in plain Python."""

    def __init__(self) -> None:
        self.people = {viewer: Person() for viewer in VIEWERS}
        self.sessions = {session.id: session for session in first_programme().sessions}
        self.changed_at: dict[str, dt.datetime] = {}
        self.untold: dict[str, tuple[Session, dt.datetime]] = {}
        self.reminded: Counter[tuple[object, ...]] = Counter()
        self.told: Counter[tuple[object, ...]] = Counter()
        self.keys: set[tuple[object, ...]] = set()
        self.queue: list[tuple[dt.datetime, int, str, dt.datetime]] = []
        self.waiting: dict[int, Waiting] = {}
        self.restart()

    def restart(self) -> None:
        """The new process does not know what time it was."""
        self.latest = dt.datetime.min.replace(tzinfo=dt.UTC)

    def dues(self, person: Person, item: Item, after: dt.datetime) -> dict[dt.datetime, str]:
        offsets = item.offsets if item.offsets is not None else person.offsets
        found: dict[dt.datetime, str] = {}
        for offset in sorted({15} if offsets is None else offsets, reverse=True):
            found[due_at(item.start, offset, person.quiet)] = str(offset)
        return {at: which for at, which in found.items() if at > after}

    def rearm(self, person: Person, item: Item, now: dt.datetime) -> None:
        """What is put off, or just about to leave, still comes."""
        first = min(item.pending, default=None)
        if first is not None and (first <= now or item.snoozed == first):
            later = self.dues(person, item, max(now, first))
            item.pending = {first: item.pending[first], **later}
        else:
            item.pending = self.dues(person, item, now)

    def edit(self, after: Session, now: dt.datetime) -> None:
        before = self.sessions[after.id]
        if before == after:
            return
        self.sessions[after.id] = after
        self.changed_at[after.id] = now
        ahead = [session.start - 10 * MINUTE for session in (before, after) if session.start > now]
        due = max(now, min([now + DEBOUNCE, *ahead]))
        first, earlier = self.untold.get(after.id, (before, due))
        self.untold[after.id] = (first, min(due, earlier))

    def next_event(self, now: dt.datetime) -> dt.datetime | None:
        pending = [at for person in self.people.values() for item in person.items.values() for at in item.pending]
        return min((at for at in (*pending, *(due for _, due in self.untold.values())) if at > now), default=None)

    def tick(self, now: dt.datetime) -> None:
        for viewer, person in self.people.items():
            for session_id, item in person.items.items():
                self.follow(person, item, self.sessions[session_id])
                self.remind(viewer, item, self.sessions[session_id], now)
        self.tell(now)

    def follow(self, person: Person, item: Item, session: Session) -> None:
        if session.start != item.start:
            item.start, item.snoozed = session.start, None
            item.pending = self.dues(person, item, self.changed_at[session.id])

    def remind(self, viewer: int, item: Item, session: Session, now: dt.datetime) -> None:
        past = sorted(at for at in item.pending if at <= now)
        if not past:
            return
        which = item.pending[past[0]]
        cancelled = session.status is SessionStatus.CANCELLED
        key = (viewer, session.id, item.start, "cancelled" if cancelled else which)
        if now <= item.start + GRACE and key not in self.keys:
            self.keys.add(key)
            self.queue.append((past[0], viewer, session.id, item.start))
        item.pending = {at: name for at, name in item.pending.items() if at > now}
        item.snoozed = None

    def dispatch(self, now: dt.datetime) -> None:
        """What left the agenda while it waited, was moved or is over does not come; what was cancelled says so."""
        # What was due stays so where the clock was set back, unless nobody knows any more that it was.
        until = self.latest if self.latest - now > dt.timedelta(seconds=1) else now
        self.latest = max(self.latest, now) if until == now else now
        leaving = [queued for queued in self.queue if queued[0] <= until]
        self.queue = [queued for queued in self.queue if queued[0] > until]
        self.waiting = {viewer: one for viewer, one in self.waiting.items() if one.leaves_at > until}
        for _, viewer, session_id, start in leaving:
            item, session = self.people[viewer].items.get(session_id), self.sessions[session_id]
            if item is not None and start == item.start == session.start and now <= start + GRACE:
                local = start.astimezone(ZONE)
                cancelled = session.status is SessionStatus.CANCELLED
                self.reminded[viewer, session.title.best("en"), f"{local:%-H:%M}", cancelled] += 1

    def tell(self, now: dt.datetime) -> None:
        due = {session_id: before for session_id, (before, at) in self.untold.items() if at <= now}
        for viewer, person in self.people.items():
            if not any(session_id in person.items for session_id in due):
                continue
            known = {name: before for name, before in due.items() if self.unaware(person.items.get(name), name)}
            if waiting := self.waiting.pop(viewer, None):
                self.told[viewer, waiting.says] -= 1
                known |= waiting.known
            known = {name: was for name, was in known.items() if self.worth_telling(was, self.sessions[name], now)}
            if known:
                says = frozenset(self.seen(name, before) for name, before in known.items())
                self.told[viewer, says] += 1
                self.waiting[viewer] = Waiting(self.leaves_at(person, known, now), known, says)
        for session_id in due:
            del self.untold[session_id]

    def unaware(self, item: Item | None, session_id: str) -> bool:
        if item is None:
            return False
        seen_from = self.changed_at[session_id] + dt.timedelta(seconds=10)
        return item.saved_at < seen_from or item.known_start != self.sessions[session_id].start

    def leaves_at(self, person: Person, known: dict[str, Session], now: dt.datetime) -> dt.datetime:
        local = now.astimezone(ZONE)
        if not person.quiet or 7 <= local.hour < 22:
            return now
        day = local.date() + dt.timedelta(days=1 if local.hour >= 22 else 0)
        morning = dt.datetime.combine(day, dt.time(7), ZONE).astimezone(dt.UTC)
        starts = [session.start for name, before in known.items() for session in (before, self.sessions[name])]
        return now if any(now < start < morning + 60 * MINUTE for start in starts) else morning

    def worth_telling(self, before: Session, after: Session, now: dt.datetime) -> bool:
        both_cancelled = before.status is after.status is SessionStatus.CANCELLED
        return before != after and not both_cancelled and not (before.end <= now and after.end <= now)

    def seen(self, session_id: str, before: Session) -> tuple[object, ...]:
        after = self.sessions[session_id]
        return (session_id, *(seen_of(state) for state in (before, after)))


def seen_of(session: Session) -> tuple[object, ...]:
    room = f"Room {session.room_id.removeprefix('r')}"
    cancelled = session.status is SessionStatus.CANCELLED
    return (session.title.best("en"), session.start.timestamp(), room, cancelled)


class Reality:
    """The services, the ticks and the dispatcher over a real database."""

    def __init__(self, url: str, clock: FakeClock) -> None:
        self.url = url
        self.clock = clock
        self.messenger = FakeMessenger()
        self.runner = asyncio.Runner()
        self.run = self.runner.run
        self.run(execute(url, "; ".join(f"DELETE FROM {table}" for table in _TABLES)))
        self.database: Database = self.run(open_database(url, synchronous="normal"))
        self.publish(first_programme())
        self.restart()

    def close(self) -> None:
        self.run(self.database.close())
        self.runner.close()

    def restart(self) -> None:
        """A new process takes over what is in the database."""
        self.catalogue = self.run(self.latest())
        now_in_force: Callable[[], Catalogue] = lambda: self.catalogue  # noqa: E731
        self.reminders = Reminders(self.database.uow, self.clock, now_in_force, RULES, 30)
        self.notices = ChangeNotices(self.database.uow, self.clock, now_in_force, RULES)
        sender = Sender(
            renderer=RENDERER,
            messenger=self.messenger,
            limiter=RateLimiter(Limits(per_second=1_000, per_chat_per_second=1_000)),
            catalogue=now_in_force,
            clock=self.clock,
            metrics=Metrics(),
        )
        refreshing = Refreshing(self.database.uow, self.clock, now_in_force)
        outbox = Outbox(self.database.uow, self.clock, random.Random(1))
        self.dispatcher = Dispatcher(outbox, sender, locale="en", refresh=refreshing.refresh)
        self.run(outbox.release())

    async def latest(self) -> Catalogue:
        async with self.database.uow.read() as tx:
            version = await tx.programmes.latest()
        assert version is not None
        return Catalogue(version.programme, version.number, version.published_at)

    def publish(self, programme: Programme) -> None:
        self.run(
            import_programme(
                self.database.uow,
                Imported("folder", programme, (), Counts()),
                source="test",
                now=self.clock.now(),
                dry_run=False,
            )
        )

    def tick(self, *, telegram_answers: bool) -> None:
        # The programme's own tick may come a moment later: then the others wait for it.
        self.run(self.reminders.tick())
        self.run(self.notices.tick())
        self.catalogue = self.run(self.latest())
        self.run(self.reminders.tick())
        self.run(self.notices.tick())
        if telegram_answers:
            self.run(self.dispatcher.tick())
            while self.run(select(self.url, POSTPONED)):
                self.clock.advance(seconds=0.01)
                self.run(self.dispatcher.tick())

    def planning(self, viewer_id: int) -> Planning:
        now = self.clock.now()
        return Planning(Viewer(viewer_id, "en", False, True, now, now), self.catalogue, RULES, now, "en")

    def sent(self) -> tuple[Counter[tuple[object, ...]], Counter[tuple[object, ...]]]:
        """The reminders that the messenger was given, and the change notices in the outbox."""
        reminded: Counter[tuple[object, ...]] = Counter()
        told: Counter[tuple[object, ...]] = Counter()
        for viewer, text, _ in self.messenger.delivered:
            if reminder := REMINDER.fullmatch(text):
                title, time = TITLE.search(text), TIME.search(text)
                assert title
                assert time
                reminded[viewer, title[0], time[0], reminder[0].startswith("❌")] += 1
        queue = self.run(select(self.url, "SELECT chat_id, kind, facts, state FROM outbox"))
        for viewer, kind, facts, state in queue:
            if kind == "change_notice" and state != "cancelled":
                told[viewer, frozenset(map(told_of, json.loads(facts)["view"]["changes"]))] += 1
        assert Counter(state for *_, state in queue)["sent"] == len(self.messenger.delivered)
        return reminded, told


def told_of(change: dict[str, Any]) -> tuple[object, ...]:
    states = [change["before"], change["after"]]
    return (
        change["before"]["id"],
        *(
            (
                state["title"]["by_locale"]["en"],
                dt.datetime.fromisoformat(state["start"]).timestamp(),
                state["room"]["by_locale"]["en"],
                state["cancelled"],
            )
            for state in states
        ),
    )


class Expo_(RuleBasedStateMachine):
    """Visitors and organisers do anything; the model and the real thing are compared after each step."""

    url = ""
    viewers = st.sampled_from(VIEWERS)
    sessions = st.sampled_from(IDS)
    offsets = st.sampled_from((5, 15, 60))

    def __init__(self) -> None:
        super().__init__()
        self.clock = FakeClock(BEGIN)
        self.model = Model()
        self.real = Reality(self.url, self.clock)
        self.telegram_answers = True

    def teardown(self) -> None:
        self.real.close()

    @property
    def now(self) -> dt.datetime:
        return self.clock.now()

    def tick(self) -> None:
        now = self.now
        self.real.tick(telegram_answers=self.telegram_answers)
        self.model.tick(now)
        if self.telegram_answers:
            self.model.dispatch(now)

    @initialize(saved=st.sets(st.tuples(viewers, sessions), min_size=3))
    def plans_are_made(self, saved: set[tuple[int, str]]) -> None:
        for viewer, session in sorted(saved):
            self.save(viewer, session)

    @rule(viewer=viewers, session=sessions)
    def save(self, viewer: int, session: str) -> None:
        self.tick()
        person, now = self.model.people[viewer], self.now
        self.real.run(saving.save(self.real.database.uow, self.real.planning(viewer), session))
        known = self.model.sessions[session]
        over = known.end <= now or known.status is SessionStatus.CANCELLED
        if session not in person.items and not over:
            item = person.items[session] = Item(known.start, known.start, now)
            item.pending = self.model.dues(person, item, now)

    @rule(viewer=viewers, session=sessions)
    def drop(self, viewer: int, session: str) -> None:
        self.real.run(saving.drop(self.real.database.uow, self.real.planning(viewer), session))
        self.model.people[viewer].items.pop(session, None)

    @rule(viewer=viewers, minutes=offsets, on=st.booleans())
    def change_offsets(self, viewer: int, minutes: int, on: bool) -> None:
        planning = self.real.planning(viewer)
        self.real.run(preferences.switch_offset(self.real.database.uow, planning, minutes, on))
        person = self.model.people[viewer]
        now_chosen = {15} if person.offsets is None else person.offsets
        person.offsets = now_chosen | {minutes} if on else now_chosen - {minutes}
        for item in person.items.values():
            self.model.rearm(person, item, self.now)

    @rule(viewer=viewers, on=st.booleans())
    def change_quiet_hours(self, viewer: int, on: bool) -> None:
        self.real.run(preferences.switch_quiet(self.real.database.uow, self.real.planning(viewer), on))
        person = self.model.people[viewer]
        person.quiet = on
        for item in person.items.values():
            self.model.rearm(person, item, self.now)

    @rule(viewer=viewers, session=sessions, minutes=offsets, on=st.booleans())
    def choose_reminder(self, viewer: int, session: str, minutes: int, on: bool) -> None:
        self.tick()
        planning = self.real.planning(viewer)
        self.real.run(reminding.switch(self.real.database.uow, planning, session, minutes, on))
        known, person = self.model.sessions[session], self.model.people[viewer]
        if known.status is SessionStatus.CANCELLED or known.start <= self.now:
            return
        item = person.items.get(session)
        chosen: set[int] = set()
        if item is not None:
            chosen = item.offsets if item.offsets is not None else person.offsets or set()
            chosen = {15} if item.offsets is None and person.offsets is None else chosen
        item = person.items.setdefault(session, Item(known.start, known.start, self.now))
        item.offsets = chosen | {minutes} if on else chosen - {minutes}
        self.model.rearm(person, item, self.now)

    @rule(viewer=viewers, session=sessions)
    def snooze(self, viewer: int, session: str) -> None:
        self.tick()
        self.real.run(reminding.snooze(self.real.database.uow, self.real.planning(viewer), "session", session))
        person, again = self.model.people[viewer], self.now + SNOOZE
        item = person.items.get(session)
        if item is not None and again <= item.start + GRACE:
            item.snoozed = again
            item.pending = {again: f"again {again}", **self.model.dues(person, item, again)}

    @rule(session=sessions, minutes=st.sampled_from((-60, -10, 10, 60, 600)))
    def move(self, session: str, minutes: int) -> None:
        known = self.model.sessions[session]
        self.edit(replace(known, start=known.start + minutes * MINUTE, end=known.end + minutes * MINUTE))

    @rule(session=sessions, cancelled=st.booleans())
    def cancel(self, session: str, cancelled: bool) -> None:
        status = SessionStatus.CANCELLED if cancelled else SessionStatus.CONFIRMED
        self.edit(replace(self.model.sessions[session], status=status))

    @rule(session=sessions, title=st.sampled_from(("A", "B")), room=st.sampled_from(("r1", "r2")))
    def rename(self, session: str, title: str, room: str) -> None:
        renamed = replace(self.model.sessions[session], title=Localized.of(en=f"{session}{title}"), room_id=room)
        self.edit(renamed)

    def edit(self, session: Session) -> None:
        self.model.edit(session, self.now)
        programme = replace(first_programme(), sessions=tuple(self.model.sessions[name] for name in IDS))
        self.real.publish(programme)

    @rule(answers=st.booleans())
    def telegram_is_slow_or_back(self, answers: bool) -> None:
        """What leaves waits in the outbox, and comes later."""
        self.telegram_answers = answers

    @rule()
    def restart(self) -> None:
        self.real.restart()
        self.model.restart()

    @rule(minutes=st.sampled_from((1, 4, 12, 55, 240, 700)), lag=st.integers(0, 13))
    def time_passes(self, minutes: int, lag: int) -> None:
        """The bot runs: its ticks come at most ``lag`` seconds after anything is due."""
        self.tick()
        end = self.now + minutes * MINUTE
        while (event := self.model.next_event(self.now)) is not None and event <= end:
            self.clock.advance(seconds=(event - self.now).total_seconds() + lag)
            self.tick()
            self.agree()
        self.clock.advance(seconds=max(0.0, (end - self.now).total_seconds()))
        self.tick()

    @rule(lag=st.integers(0, 13))
    def next_thing_happens(self, lag: int) -> None:
        """Nobody does anything until something is due."""
        self.tick()
        event = self.model.next_event(self.now)
        if event is not None:
            self.clock.advance(seconds=(event - self.now).total_seconds() + lag)
            self.tick()

    @rule(minutes=st.sampled_from((-20, -1, 1, 3, 8, 20, 90)))
    def next_thing_is_slept_through(self, minutes: int) -> None:
        """The machine sleeps until before or after something is due: no tick until then."""
        event = self.model.next_event(self.now)
        if event is not None:
            self.clock.advance(seconds=(event - self.now).total_seconds() + 60 * minutes)

    @rule(minutes=st.sampled_from((-60, -10, 3, 20, 90, 400)))
    def clock_jumps(self, minutes: int) -> None:
        """It was set, or the machine slept: no tick in between."""
        self.clock.advance(minutes=minutes)

    @invariant()
    def agree(self) -> None:
        reminded, told = self.real.sent()
        assert (reminded, told) == (self.model.reminded, self.model.told)


@pytest.mark.slow
def test_each_reminder_and_each_change_is_sent_once(database_url: str) -> None:
    machine = type("Machine", (Expo_,), {"url": database_url})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=150 if database_url.startswith("sqlite") else 50,
            stateful_step_count=40,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
