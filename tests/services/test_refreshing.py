"""What waits in the outbox is looked at once more before it leaves."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from bot.domain.preferences import Silence
from bot.domain.programme import SessionStatus
from bot.ports.unit_of_work import UnitOfWork
from bot.services import preferences
from bot.services.agenda import reminding, saving, visits
from bot.services.agenda.reminder import reminder_of
from bot.services.morning_brief import brief_of
from bot.services.refreshing import Refreshing
from bot.views.agenda import BriefOffer, Reminder
from bot.views.message import Message, from_facts, to_facts
from tests.services.agenda_parts import AgendaBot
from tests.texts.expo import DAY_1, DAY_2, at

Happening = Callable[[AgendaBot], Awaitable[object]]


@pytest.fixture
async def bot(uow: UnitOfWork) -> AgendaBot:
    bot = AgendaBot(uow)
    await bot.publish()
    await saving.save(uow, bot.at(), "S2")
    await visits.save(uow, bot.at(), "X1", int(at(DAY_1, "10:30").timestamp() // 60))
    await bot.tick_at("10:15")
    return bot


async def queued(bot: AgendaBot, what: str = "session") -> Message:
    """The reminder as it was put into the outbox just now."""
    async with bot.uow.read() as tx:
        item = next(one for one in await tx.agenda.of_viewer(1) if one.subject.kind == what)
    message = reminder_of(item, bot.catalogue, bot.clock.now())
    assert message is not None
    return from_facts(message.view.kind, to_facts(message), None)


async def refreshed(bot: AgendaBot, message: Message) -> Message | None:
    return await Refreshing(bot.uow, bot.clock, lambda: bot.catalogue).refresh(1, message)


async def test_reminder_that_still_holds_leaves_as_it_is(bot: AgendaBot) -> None:
    for what in ("session", "visit"):
        reminder = await queued(bot, what)
        assert await refreshed(bot, reminder) == reminder


async def moved(bot: AgendaBot) -> None:
    await bot.change("S2", start=at(DAY_1, "14:00"), end=at(DAY_1, "15:00"))


async def stopped(bot: AgendaBot) -> None:
    await preferences.stop_reminders(bot.uow, bot.at(), True)
    async with bot.uow.read() as tx:
        assert (await tx.preferences.get(1)).silence is Silence.ALL


async def began(bot: AgendaBot) -> None:
    bot.clock.advance(minutes=21)


@pytest.mark.parametrize(
    "happens",
    [
        lambda bot: saving.drop(bot.uow, bot.at(), "S2"),
        lambda bot: reminding.not_going(bot.uow, bot.at(), "session", "S2"),
        lambda bot: bot.remove("S2"),
        moved,
        stopped,
        began,
    ],
    ids=["dropped", "not going", "removed", "moved", "stopped", "began"],
)
async def test_reminder_that_is_of_no_use_any_more_does_not_leave(bot: AgendaBot, happens: Happening) -> None:
    reminder = await queued(bot)
    await happens(bot)
    assert await refreshed(bot, reminder) is None


async def test_reminder_of_a_visit_at_another_time_does_not_leave(bot: AgendaBot) -> None:
    reminder = await queued(bot, "visit")
    await visits.save(bot.uow, bot.at(), "X1", int(at(DAY_1, "12:00").timestamp() // 60))
    assert await refreshed(bot, reminder) is None


async def test_session_cancelled_while_its_reminder_waits_says_so(bot: AgendaBot) -> None:
    reminder = await queued(bot)
    await bot.change("S2", status=SessionStatus.CANCELLED)
    fresh = await refreshed(bot, reminder)
    assert fresh is not None
    assert isinstance(fresh.view, Reminder)
    assert fresh.view.cancelled is True


async def test_brief_of_yesterday_does_not_leave_and_the_rest_is_left_alone(bot: AgendaBot) -> None:
    async with bot.uow.read() as tx:
        brief = brief_of(await tx.agenda.of_viewer(1), bot.catalogue, at(DAY_1, "8:00"), set())
    assert brief is not None
    assert await refreshed(bot, brief) == brief
    await bot.tick_at("8:00", DAY_2)
    assert await refreshed(bot, brief) is None
    offer = Message(BriefOffer(at(DAY_1, "8:00").time()))
    assert await refreshed(bot, offer) is offer
