"""From updates to features: what goes wrong in one is said to the viewer, once, and loses nothing."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable

import pytest
from telegram import Update

from bot.answers.index import AnswerIndex
from bot.delivery.metrics import Metrics
from bot.delivery.sender import Sender
from bot.domain.catalogue import Catalogue
from bot.domain.errors import StorageError
from bot.domain.intake import RawUpdate
from bot.domain.link import LinkAddress
from bot.domain.programme import Programme
from bot.localchat import LocalChat
from bot.ports.unit_of_work import Transaction
from bot.services.access import Access
from bot.services.published import Published
from bot.telegram.application import TelegramEdge, build_application
from bot.telegram.flood import BURST, FloodGate
from bot.telegram.intake import Intake
from bot.telegram.json_text import dumps
from bot.telegram.lanes import ChatLanes
from bot.telegram.messenger import TelegramMessenger
from bot.telegram.stage import Stage
from bot.telegram.turn import Turn
from bot.texts.renderer import Renderer
from bot.views.message import Message
from bot.views.screens import ErrorNotice
from handlers.feature import Command, Feature
from handlers.routing import Router
from tests.delivery_parts import EXPO, Delivery
from tests.fakes import NOW
from tests.telegram.test_turn import menu_follows, see

pytestmark = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
NOTICE = Message(ErrorNotice("unknown_command"))


class Bench:
    """An application with features of the test's own; ``say`` brings an update in and waits for its handling."""

    def __init__(self, chat: LocalChat, edge: TelegramEdge, delivery: Delivery, *commands: Command) -> None:
        catalogue = Catalogue(Programme(EXPO), 1, NOW)
        published = Published(catalogue, AnswerIndex.build(catalogue))
        sender = Sender(
            renderer=Renderer(),
            messenger=TelegramMessenger(edge.api),
            limiter=delivery.sender.limiter,
            catalogue=lambda: catalogue,
            clock=delivery.clock,
            metrics=Metrics(),
        )
        stage = Stage(
            delivery.uow,
            sender,
            delivery.outbox,
            delivery.clock,
            lambda: published,
            LinkAddress("expo_test_bot"),
            Access(frozenset()),
            {},
            menu_follows,
            "en",
        )
        self.chat = chat
        self.handled: asyncio.Queue[int] = asyncio.Queue()
        self.intake = Intake(delivery.uow, delivery.clock, edge.bot, bot_id=4242, metrics=Metrics())

        async def finished(update: Update) -> None:
            await self.intake.finished(update)
            self.handled.put_nowait(update.update_id)

        self.application = build_application(edge.bot, ChatLanes(4, finished))
        features = (Feature("test", commands=commands),)
        flood = FloodGate(lambda: 0.0)
        Router(features, stage, row_of=self.intake.row_of, flood=flood).register(self.application)
        self._feeding = asyncio.create_task(self.intake.feed(self.application.update_queue.put))

    async def start(self) -> None:
        await self.application.initialize()
        await self.application.start()

    async def say(self, text: str, update_id: int = 1) -> list[str]:
        """What the bot has answered by the time the update is handled."""
        message = self.chat.user(1).send(text).raw
        await self.intake.receive([RawUpdate(update_id, dumps({"update_id": update_id, "message": message}))])
        async with asyncio.timeout(10):
            await self.handled.get()
        return [reply.text for reply in self.chat.user(1).messages if reply.from_bot]

    async def stop(self) -> None:
        self._feeding.cancel()
        await asyncio.gather(self._feeding, return_exceptions=True)
        await self.application.stop()
        await self.intake.close()


Make = Callable[..., "Bench"]


@pytest.fixture
async def benches(local_chat: LocalChat, edge: TelegramEdge, delivery: Delivery) -> AsyncIterator[Make]:
    made: list[Bench] = []

    def make(*commands: Command) -> Bench:
        made.append(Bench(local_chat, edge, delivery, *commands))
        return made[-1]

    yield make
    for bench in made:
        await bench.stop()


async def test_a_bug_in_a_feature_is_apologised_for_and_its_words_are_not_logged(
    benches: Make, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail(_turn: Turn, argument: str) -> None:
        raise ValueError(f"cannot read {argument!r}")

    bench = benches(Command("boom", fail))
    await bench.start()
    with caplog.at_level(logging.DEBUG, logger="handlers"):
        (apology,) = await bench.say("/boom my phone is +49301234")
    assert apology
    assert ("ValueError" in caplog.text, "+49301234" in caplog.text) == (True, False)


async def test_flood_is_held_back_and_told_so_once(benches: Make) -> None:
    async def answer(turn: Turn, _argument: str) -> None:
        await turn.show(NOTICE)

    bench = benches(Command("go", answer))
    await bench.start()
    for number in range(BURST + 2):
        replies = await bench.say("/go", number + 1)
    assert replies[:BURST] == [replies[0]] * BURST
    assert replies[BURST:] == [
        "That was a lot at once, so I have stopped listening for a moment. Please write again in a minute."
    ]


async def test_no_apology_after_a_commit(benches: Make, delivery: Delivery) -> None:
    async def commit_then_fail(turn: Turn, _argument: str) -> None:
        await turn.unit_of_work(reply=lambda _result: NOTICE).write(see)
        raise ValueError("a bug")

    bench = benches(Command("boom", commit_then_fail))
    await bench.start()
    assert await bench.say("/boom") == []
    assert await delivery.pending() == 1


async def test_a_passing_fault_of_the_database_delays_an_update_and_loses_nothing(
    benches: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    faults = [StorageError("database is locked")]

    async def effect(turn: Turn, _argument: str) -> None:
        async def work(tx: Transaction) -> str:
            if faults:
                raise faults.pop()
            return await see(tx)

        await turn.unit_of_work(reply=lambda _result: NOTICE).write(work)
        await turn.deliver()

    monkeypatch.setattr("bot.delivery.insist.PAUSE", 0)
    bench = benches(Command("effect", effect))
    await bench.start()
    assert (len(await bench.say("/effect")), faults) == (1, [])


async def test_an_update_whose_commit_succeeded_unnoticed_takes_effect_once(
    benches: Make, delivery: Delivery, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    async def effect(turn: Turn, _argument: str) -> None:
        await turn.unit_of_work(reply=lambda _result: NOTICE).write(see)
        seen.append("effect")
        if len(seen) == 1:
            raise StorageError("the connection was lost after the commit")

    async def again(turn: Turn, argument: str) -> None:
        turn._committed = None
        await effect(turn, argument)

    monkeypatch.setattr("bot.delivery.insist.PAUSE", 0)
    bench = benches(Command("effect", again))
    await bench.start()
    await bench.say("/effect")
    assert (seen, await delivery.pending()) == (["effect"], 1)


async def test_a_screen_that_telegram_refuses_is_apologised_for(benches: Make) -> None:
    refusals = ["message text is empty"]

    async def show(turn: Turn, _argument: str) -> None:
        await turn.show(NOTICE)

    bench = benches(Command("show", show))

    async def refuse(method: str, _params: object) -> None:
        from bot.localchat.errors import ApiError

        if method == "sendmessage" and refusals:
            raise ApiError(400, f"Bad Request: {refusals.pop()}")

    bench.chat.intercept_before.append(refuse)
    await bench.start()
    assert len(await bench.say("/show")) == 1
