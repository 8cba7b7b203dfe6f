"""Delivery on a real database, with a fake way out."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass

import pytest

from bot.delivery.dispatcher import Dispatcher, Refresh, as_queued
from bot.delivery.limiter import Limits, RateLimiter
from bot.delivery.metrics import Metrics
from bot.delivery.outbox import Outbox
from bot.delivery.sender import Sender
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.outbox import NewOutboxMessage, Priority
from bot.domain.programme import Expo, Programme
from bot.ports.unit_of_work import UnitOfWork
from bot.texts.renderer import Renderer
from bot.views.message import Message, to_facts
from bot.views.screens import ErrorNotice
from bot.views.sending import Rest
from tests.fakes import NOW, FakeClock, FakeMessenger

EXPO = Expo(Localized.of(en="Expo", zh="博览会"), NOW.date(), NOW.date(), "Asia/Shanghai")


@dataclass
class Delivery:
    """The parts, and a way to put a message into the outbox."""

    uow: UnitOfWork
    clock: FakeClock
    messenger: FakeMessenger
    sender: Sender
    outbox: Outbox
    dispatcher: Dispatcher
    metrics: Metrics

    def restarted(self) -> Delivery:
        """The same database and messenger, after the process died and began anew."""
        return delivery_on(self.uow, self.clock, self.messenger)

    def counted(self, metric: str) -> float | None:
        return self.metrics.registry.get_sample_value(metric)

    async def say(
        self,
        chat_id: int,
        markup: str,
        key: str,
        *,
        priority: Priority = Priority.INTERACTIVE,
        edits: int | None = None,
    ) -> None:
        """Put these words into the outbox."""
        message = Message(Rest(markup))
        new = NewOutboxMessage(chat_id, "rest", to_facts(message), priority, self.clock.now(), key, edits=edits)
        await self.uow.write(lambda tx: tx.outbox.enqueue(new))

    async def enqueue(
        self, chat_id: int, key: str, *, leased: bool = False, facts: str | None = None, edits: int | None = None
    ) -> None:
        notice = Message(ErrorNotice("unknown_command"))
        message = NewOutboxMessage(
            chat_id=chat_id,
            kind=notice.view.kind,
            facts=to_facts(notice) if facts is None else facts,
            priority=Priority.INTERACTIVE,
            due_at=self.clock.now(),
            dedupe_key=key,
            edits=edits,
        )
        lease = self.outbox.lease() if leased else None
        await self.uow.write(lambda tx: tx.outbox.enqueue(message, lease_until=lease))

    async def enqueue_at(self, chat_id: int, key: str, due_at: dt.datetime) -> None:
        message = Message(Rest(key))
        new = NewOutboxMessage(chat_id, "rest", to_facts(message), Priority.REMINDER, due_at, key)
        await self.uow.write(lambda tx: tx.outbox.enqueue(new))

    async def pending(self) -> int:
        async with self.uow.read() as tx:
            return (await tx.outbox.backlog(self.clock.now())).pending


@pytest.fixture
def delivery(uow: UnitOfWork) -> Delivery:
    return delivery_on(uow, FakeClock(), FakeMessenger())


def delivery_on(
    uow: UnitOfWork, clock: FakeClock, messenger: FakeMessenger, *, refresh: Refresh = as_queued
) -> Delivery:
    catalogue, metrics = Catalogue(Programme(EXPO), 1, NOW), Metrics()
    sender = Sender(
        renderer=Renderer(),
        messenger=messenger,
        limiter=RateLimiter(Limits(per_second=1_000, per_chat_per_second=1_000)),
        catalogue=lambda: catalogue,
        clock=clock,
        metrics=metrics,
    )
    outbox = Outbox(uow, clock, random.Random(1))
    dispatcher = Dispatcher(outbox, sender, locale="en", refresh=refresh)
    return Delivery(uow, clock, messenger, sender, outbox, dispatcher, metrics)
