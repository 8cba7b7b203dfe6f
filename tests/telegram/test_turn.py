"""One update, our turn: effects once, the reply at least once."""

from __future__ import annotations

import pytest

from bot.answers.index import AnswerIndex
from bot.domain.catalogue import Catalogue
from bot.domain.intake import IntakeRow, RawUpdate
from bot.domain.link import LinkAddress
from bot.domain.outbox import Failed, RateLimited, Sent
from bot.domain.programme import Programme
from bot.domain.role import Role
from bot.domain.viewer import Viewer
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.access import Access
from bot.services.published import Published
from bot.telegram.stage import Stage
from bot.telegram.turn import Turn
from bot.views.message import Message
from bot.views.screens import ErrorNotice
from bot.views.sending import Rest
from tests.delivery_parts import EXPO, Delivery
from tests.fakes import NOW

NOTICE = Message(ErrorNotice("unknown_command"))


async def menu_follows(_viewer_id: int, _locale: str) -> None:
    """Nobody looks at menus here."""


async def begin(delivery: Delivery) -> Turn:
    """A turn for one stored update of viewer 7."""

    async def store(tx: Transaction) -> IntakeRow:
        await tx.intake.store(4242, [RawUpdate(1, "{}")], NOW)
        (row,) = await tx.intake.received_after(4242, 0, 1)
        return row

    row = await delivery.uow.write(store)
    catalogue = Catalogue(Programme(EXPO), 1, NOW)
    published = Published(catalogue, AnswerIndex.build(catalogue))
    stage = Stage(
        delivery.uow,
        delivery.sender,
        delivery.outbox,
        delivery.clock,
        lambda: published,
        LinkAddress("expo_test_bot"),
        Access(frozenset()),
        {Role.VISITOR: ("start",)},
        menu_follows,
        "en",
    )
    return Turn(stage, row, viewer=Viewer(7, "en", False, True, NOW, NOW), chat_id=7, edits=None)


async def see(tx: Transaction) -> str:
    """An effect."""
    await tx.viewers.seen(7, "en", NOW)
    return "seen"


async def waiting(uow: UnitOfWork) -> int:
    async with uow.read() as tx:
        return await tx.intake.waiting(4242)


async def test_effect_reply_and_mark_are_committed_together(delivery: Delivery) -> None:
    turn = await begin(delivery)
    assert await turn.unit_of_work(reply=lambda _result: NOTICE).write(see) == "seen"
    assert (await delivery.pending(), await waiting(delivery.uow)) == (1, 0)
    assert delivery.messenger.delivered == []


async def test_a_failing_use_case_commits_nothing(delivery: Delivery) -> None:
    turn = await begin(delivery)

    async def fail(tx: Transaction) -> None:
        await see(tx)
        raise LookupError("a bug")

    with pytest.raises(LookupError):
        await turn.unit_of_work(reply=lambda _result: NOTICE).write(fail)
    async with delivery.uow.read() as tx:
        assert await tx.viewers.get(7) is None
    assert (await delivery.pending(), await waiting(delivery.uow)) == (0, 1)


async def test_a_committed_reply_is_delivered_once(delivery: Delivery) -> None:
    turn = await begin(delivery)
    await turn.unit_of_work(reply=lambda _result: NOTICE).write(see)
    await turn.deliver()
    delivery.clock.advance(hours=1)
    await delivery.dispatcher.tick()
    assert len(delivery.messenger.delivered) == 1


async def test_a_reply_that_was_committed_and_never_sent_is_sent_by_the_next_start(delivery: Delivery) -> None:
    turn = await begin(delivery)
    await turn.unit_of_work(reply=lambda _result: NOTICE).write(see)
    await delivery.dispatcher.catch_up(seconds=5)
    assert len(delivery.messenger.delivered) == 1


async def test_a_use_case_is_one_transaction(delivery: Delivery) -> None:
    turn = await begin(delivery)
    uow = turn.unit_of_work(reply=lambda _result: NOTICE)
    await uow.write(see)
    with pytest.raises(RuntimeError, match="one transaction"):
        await uow.write(see)


@pytest.mark.parametrize("outcome", [Failed("502"), Failed("timeout", uncertain=True)])
async def test_a_screen_that_cannot_leave_now_is_queued(delivery: Delivery, outcome: Failed) -> None:
    turn = await begin(delivery)
    delivery.messenger.outcomes = [outcome]
    await turn.show(NOTICE)
    assert await delivery.pending() == 1
    delivery.clock.advance(seconds=2)
    await delivery.dispatcher.tick()
    assert (len(delivery.messenger.delivered), await delivery.pending()) == (2, 0)


async def test_a_short_pause_is_waited_out_so_that_the_next_answer_comes_behind(delivery: Delivery) -> None:
    first, second = await begin(delivery), Message(ErrorNotice("stale"))
    delivery.messenger.outcomes = [RateLimited(0.05)]
    await first.show(NOTICE)
    await first.show(second)
    told = [text for _, text, _ in delivery.messenger.delivered]
    assert (len(told), told[0] == told[1], told[1] == told[2]) == (3, True, False)
    assert await delivery.pending() == 0


async def test_a_reply_that_is_held_back_too_long_is_queued(delivery: Delivery) -> None:
    turn = await begin(delivery)
    delivery.messenger.outcomes = [RateLimited(3_600)]
    await turn.show(NOTICE)
    assert (len(delivery.messenger.delivered), await delivery.pending()) == (1, 1)


async def test_no_apology_where_a_reply_is_on_its_way(delivery: Delivery) -> None:
    turn = await begin(delivery)
    await turn.unit_of_work(reply=lambda _result: NOTICE).write(see)
    await turn.apologise(Message(ErrorNotice("internal")))
    assert delivery.messenger.delivered == []


LONG = Message(Rest("\n\n".join(letter * 4_000 for letter in "abc")))


async def test_a_screen_that_is_too_long_goes_on_in_further_messages(delivery: Delivery) -> None:
    turn = await begin(delivery)
    await turn.show(LONG)
    assert [text[0] for _, text, _ in delivery.messenger.delivered] == ["a", "b", "c"]
    assert await delivery.pending() == 0


async def test_a_reply_that_is_too_long_goes_on_in_further_messages(delivery: Delivery) -> None:
    turn = await begin(delivery)
    await turn.unit_of_work(reply=lambda _result: LONG).write(see)
    await turn.deliver()
    assert [text[0] for _, text, _ in delivery.messenger.delivered] == ["a", "b", "c"]
    assert await delivery.pending() == 0


async def test_the_rest_of_a_screen_that_cannot_leave_now_is_queued(delivery: Delivery) -> None:
    turn = await begin(delivery)
    delivery.messenger.outcomes = [Sent(1), Failed("502")]
    await turn.show(LONG)
    delivery.clock.advance(seconds=2)
    await delivery.dispatcher.tick()
    assert [text[0] for _, text, _ in delivery.messenger.delivered] == ["a", "b", "b", "c"]
