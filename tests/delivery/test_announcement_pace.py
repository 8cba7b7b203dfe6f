"""An announcement to a whole expo, in simulated time, against a Bot API that enforces Telegram's limits."""

from __future__ import annotations

import asyncio
import datetime as dt
import random
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from bot.delivery.dispatcher import Dispatcher
from bot.delivery.limiter import Limits, RateLimiter
from bot.delivery.metrics import Metrics
from bot.delivery.outbox import Outbox
from bot.delivery.sender import Sender
from bot.domain.catalogue import Catalogue
from bot.domain.outbox import FanOut, Priority, Tally
from bot.domain.programme import Programme
from bot.localchat import ApiError, BotProfile, DropConnection, LocalChat, Persona
from bot.localchat import Limits as ChatLimits
from bot.telegram.api import BotApi
from bot.telegram.messenger import TelegramMessenger
from bot.texts.renderer import Renderer
from bot.views.message import Message, to_facts
from bot.views.sending import Rest
from storage.unit_of_work import SqlUnitOfWork
from tests.delivery_parts import EXPO
from tests.direct_request import DirectRequest
from tests.fakes import NOW
from tests.inline_sqlite import inline_uow
from tests.simulated_time import run_simulated, ticking

TOKEN = "4242:local-chat-token-for-tests-only"
LATENCY = 0.08
RENDERER = Renderer()
NEWS = FanOut(1, "rest", to_facts(Message(Rest("Hall 5 opens at 9."))), Priority.ANNOUNCEMENT, NOW)
pytestmark = pytest.mark.slow


class LoopClock:
    """The event loop's time as the time of day."""

    def now(self) -> dt.datetime:
        return NOW + dt.timedelta(seconds=asyncio.get_running_loop().time() - 1_000)


@dataclass
class Fair:
    """A bot with many viewers on a local chat, in one simulated loop."""

    people: int
    chat: LocalChat
    uow: SqlUnitOfWork
    database: sqlite3.Connection
    dispatcher: Dispatcher
    sender: Sender
    metrics: Metrics

    async def announce(self, news: FanOut = NEWS) -> float:
        """Fan out, and send until nothing is pending; the seconds it took."""
        loop = asyncio.get_running_loop()
        async with ticking(self.dispatcher.tick):
            began = loop.time()
            await self.uow.write(lambda tx: tx.outbox.fan_out(news, range(1, self.people + 1)))
            while True:
                await asyncio.sleep(0.5)
                async with self.uow.read() as tx:
                    if not (await tx.outbox.backlog(NOW)).pending:
                        return loop.time() - began

    def rows(self, query: str) -> list[Any]:
        return self.database.execute(query).fetchall()

    def outcome(self, name: str) -> float:
        return self.metrics.registry.get_sample_value("expo_sends_total", {"outcome": name}) or 0.0

    def received(self) -> Counter[int]:
        """How many messages each person has."""
        rooms = (self.chat.api.rooms.private(person) for person in self.chat.api.rooms.personas)
        return Counter({room.id: len(room.messages) for room in rooms if room.messages})


@pytest.fixture
def open_fair(migrated_file: Path) -> Iterator[Callable[[int], Fair]]:
    """Makes fairs, in the running loop; they are closed in the end."""
    opened: list[Fair] = []

    def make(people: int) -> Fair:
        opened.append(fair(migrated_file, people))
        return opened[-1]

    yield make
    for each in opened:
        each.database.close()


def fair(migrated: Path, people: int) -> Fair:
    """Everybody has started the bot."""
    loop = asyncio.get_running_loop()
    chat = LocalChat(
        token=TOKEN,
        bot=BotProfile(4242, "Expo", "expo_test_bot"),
        personas=[Persona(number, f"Person {number}") for number in range(1, people + 1)],
        limits=ChatLimits(),
        monotonic=loop.time,
    )
    uow, database = inline_uow(migrated)
    for number in range(1, people + 1):
        chat.api.rooms.private(number).started = True
    database.executemany(
        "INSERT INTO viewers (id, locale, locale_chosen, active, first_seen_at, last_seen_at)"
        " VALUES (?, 'en', 0, 1, 0, 0)",
        [(number,) for number in range(1, people + 1)],
    )
    metrics, clock = Metrics(), LoopClock()
    catalogue = Catalogue(Programme(EXPO), 1, NOW)
    sender = Sender(
        renderer=RENDERER,
        messenger=TelegramMessenger(BotApi("", TOKEN, DirectRequest(chat, LATENCY))),
        limiter=RateLimiter(Limits()),
        catalogue=lambda: catalogue,
        clock=clock,
        metrics=metrics,
    )
    dispatcher = Dispatcher(Outbox(uow, clock, random.Random(1)), sender, locale="en")
    return Fair(people, chat, uow, database, dispatcher, sender, metrics)


async def tally(at: Fair, announcement_id: int = 1) -> Tally:
    async with at.uow.read() as tx:
        return await tx.outbox.tally(announcement_id)


def test_26_000_are_reached_at_30_a_second_each_once(open_fair: Callable[[int], Fair]) -> None:
    async def scenario() -> tuple[Fair, float, Tally]:
        at = open_fair(26_000)
        for number in range(20, 26_001, 20):
            at.chat.api.rooms.private(number).blocked = True
        took = await at.announce()
        return at, took, await tally(at)

    at, took, counts = run_simulated(scenario())
    assert took == pytest.approx(26_000 / 30, rel=0.02)
    assert counts == Tally(sent=24_700, gone=1_300)
    assert at.outcome("RateLimited") == 0
    assert at.received() == {number: 1 for number in range(1, 26_001) if number % 20}
    assert at.rows("SELECT COUNT(*), MIN(id % 20), MAX(id % 20) FROM viewers WHERE active = 0") == [(1_300, 0, 0)]


def test_an_urgent_announcement_overtakes_one_that_is_under_way(open_fair: Callable[[int], Fair]) -> None:
    async def scenario() -> tuple[Fair, float]:
        at = open_fair(900)
        urgent = FanOut(2, "rest", to_facts(Message(Rest("Leave hall 5."))), Priority.URGENT, NOW)
        slow = asyncio.create_task(at.announce())
        await asyncio.sleep(10)
        loop = asyncio.get_running_loop()
        began = loop.time()
        await at.uow.write(lambda tx: tx.outbox.fan_out(urgent, range(1, 901)))
        while (await tally(at, 2)).pending:
            await asyncio.sleep(0.5)
        took = loop.time() - began
        await slow
        return at, took

    at, took = run_simulated(scenario())
    assert took == pytest.approx(900 / 30, abs=4)
    assert set(at.received().values()) == {2}


def test_two_announcements_share_one_limit_one_after_the_other(open_fair: Callable[[int], Fair]) -> None:
    async def scenario() -> tuple[Fair, list[int]]:
        at = open_fair(600)
        second = FanOut(2, NEWS.kind, NEWS.facts, Priority.ANNOUNCEMENT, NOW + dt.timedelta(seconds=1))
        await at.uow.write(lambda tx: tx.outbox.fan_out(second, range(1, 601)))
        await at.announce()
        order = [row[0] for row in at.rows("SELECT announcement_id FROM outbox ORDER BY settled_at, id")]
        return at, order

    at, order = run_simulated(scenario())
    assert at.outcome("RateLimited") == 0
    # In the first second only the later one was there.
    assert Counter(order[-540:]) == {2: 540}


def test_a_pause_takes_effect_within_three_seconds(open_fair: Callable[[int], Fair]) -> None:
    async def scenario() -> tuple[Tally, Tally, Fair]:
        at = open_fair(600)
        sending = asyncio.create_task(at.announce())
        await asyncio.sleep(5)
        await at.uow.write(lambda tx: tx.outbox.hold(1))
        await asyncio.sleep(3)
        paused = await tally(at)
        await asyncio.sleep(60)
        await sending
        later = await tally(at)
        await at.uow.write(lambda tx: tx.outbox.resume(1))
        async with ticking(at.dispatcher.tick):
            await asyncio.sleep(60)
        return paused, later, at

    paused, later, at = run_simulated(scenario())
    assert (paused.in_flight, paused) == (0, later)
    assert 100 < paused.sent < 300
    assert at.received() == dict.fromkeys(range(1, 601), 1)


def test_all_faults_at_once_lose_nothing_and_double_only_what_was_accepted(
    open_fair: Callable[[int], Fair],
) -> None:
    dice = random.Random(7)
    accepted_and_died: Counter[int] = Counter()
    refused_with_429 = 0

    async def before(method: str, params: Any) -> Any:
        nonlocal refused_with_429
        roll = dice.random()
        if roll < 0.05:
            refused_with_429 += 1
            retry_after = dice.randint(1, 3)
            raise ApiError(429, f"Too Many Requests: retry after {retry_after}", {"retry_after": retry_after})
        if roll < 0.07:
            return page(dice.choice([500, 502]))
        if roll < 0.075:
            raise DropConnection
        return None

    async def after(method: str, params: Any) -> Any:
        roll = dice.random()
        if roll < 0.005:
            accepted_and_died[int(params.text("chat_id"))] += 1
            raise DropConnection
        if roll < 0.015:
            accepted_and_died[int(params.text("chat_id"))] += 1
            await asyncio.sleep(20)
            raise DropConnection
        return None

    async def scenario() -> tuple[Fair, Tally]:
        at = open_fair(3_000)
        at.chat.intercept_before.append(before)
        at.chat.intercept_after.append(after)
        await at.announce()
        return at, await tally(at)

    at, counts = run_simulated(scenario())
    assert (counts.sent, counts.total) == (3_000, 3_000)
    assert at.outcome("RateLimited") == refused_with_429 > 100
    assert at.received() == Counter(dict.fromkeys(range(1, 3_001), 1)) + accepted_and_died
    # Whoever has it twice is listed.
    uncertain = {row[0] for row in at.rows("SELECT chat_id FROM outbox WHERE uncertain = 1")}
    assert accepted_and_died.keys() <= uncertain


def page(status: int) -> web.Response:
    return web.Response(status=status, body=b"<html><h1>Bad Gateway</h1></html>", content_type="text/html")
