"""What is kept around captures and booths, on both engines."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.domain.booth import BoothProfile, QuestionKind
from bot.domain.file import File
from bot.domain.lead import Person, Scan, Source
from bot.domain.outbox import NewOutboxMessage, OutboxState, Priority, Settlement
from bot.ports.captures import LeadMessage
from bot.ports.unit_of_work import Transaction, UnitOfWork
from tests.fakes import NOW

LI, SVEN = 20, 21
MINUTE = dt.timedelta(minutes=1)


async def sent(tx: Transaction, key: str, message_id: int) -> None:
    """A reply that has left as that message."""
    queued = NewOutboxMessage(LI, "lead_screen", "{}", Priority.INTERACTIVE, NOW, key)
    row = await tx.outbox.enqueue(queued)
    assert row is not None
    await tx.outbox.settle([Settlement(row, OutboxState.SENT, 1, parts=(message_id,), at=NOW)])


async def lead(uow: UnitOfWork, number: int = 1) -> int:
    scan = Scan(f"c{number}", NOW, Source.BADGE, LI)
    made, _ = await uow.write(lambda tx: tx.leads.meet(1, "X1", Person.badge(number), scan))
    return made


async def test_last_messages_of_each_of_the_staff_are_known(uow: UnitOfWork) -> None:
    number = await lead(uow)

    async def work(tx: Transaction) -> None:
        await sent(tx, "reply:u1:0", 55)
        for key in ("reply:u-3:0", "reply:u-2:0", "reply:u-1:0"):
            await tx.captures.show(number, LI, key, None, "rating")
        await tx.captures.show(number, LI, "reply:u1:0", None, "next")
        await tx.captures.show(number, SVEN, "reply:u8:0", 77, "rating")
        await tx.captures.show(number, SVEN, "reply:u9:0", 77, "")

    await uow.write(work)
    async with uow.read() as tx:
        assert await tx.captures.shown(number) == [
            LeadMessage(LI, "reply:u-2:0", None, "rating"),
            LeadMessage(LI, "reply:u-1:0", None, "rating"),
            LeadMessage(LI, "reply:u1:0", 55, "next"),
            LeadMessage(SVEN, "reply:u9:0", 77, ""),
        ]
        found = [await tx.captures.shown_by(*who) for who in ((LI, 55), (SVEN, 77), (SVEN, 55), (LI, 1))]
    assert found == [number, number, None, None]
    await uow.write(lambda tx: tx.captures.hide(LI, 55))
    async with uow.read() as tx:
        assert await tx.captures.shown_by(LI, 55) is None


async def test_messages_go_with_a_lead_that_becomes_another(uow: UnitOfWork) -> None:
    waiting, known = await lead(uow), await lead(uow, 2)

    async def work(tx: Transaction) -> None:
        await tx.captures.show(waiting, LI, "a", 1)
        await tx.captures.show(waiting, SVEN, "b", 2)
        await tx.captures.show(known, SVEN, "c", 3)
        assert await tx.leads.identify(waiting, Person.badge(2)) == waiting

    await uow.write(work)
    async with uow.read() as tx:
        told = [(one.viewer_id, one.key) for one in await tx.captures.shown(waiting)]
    assert told == [(LI, "a"), (SVEN, "b"), (SVEN, "c")]  # The older of the two stays.
    await uow.write(lambda tx: tx.leads.delete(waiting, NOW))
    await uow.write(lambda tx: tx.leads.purge_deleted(NOW + MINUTE))
    assert await uow.write(lambda tx: tx.captures.purge(NOW)) == 3
    async with uow.read() as tx:
        assert await tx.captures.shown(waiting) == []


async def test_scans_and_misses_are_counted_since(uow: UnitOfWork) -> None:
    await lead(uow)
    for at in (NOW - 11 * MINUTE, NOW, NOW):
        await uow.write(lambda tx, at=at: tx.captures.miss(LI, at))  # type: ignore[misc]
    async with uow.read() as tx:
        assert [await tx.captures.missed(who, NOW - 10 * MINUTE) for who in (LI, SVEN)] == [2, 0]
        assert [await tx.captures.scanned(LI, since) for since in (NOW, NOW + MINUTE)] == [1, 0]
    assert await uow.write(lambda tx: tx.captures.purge(NOW)) == 1


async def test_booth_comes_back(uow: UnitOfWork) -> None:
    brochure = File("document", "F1", "Catalogue.pdf")
    profile = BoothProfile("X1", LI, NOW, "We store\x00 energy", ("A", "储能"), ("zh", "en"), brochure)
    for one in (profile, replace(profile, brochure=None, updated_by=SVEN)):
        await uow.write(lambda tx, one=one: tx.booths.put_profile(one))  # type: ignore[misc]
        async with uow.read() as tx:
            kept = await tx.booths.profile("X1")
        assert kept == replace(one, description="We store\ufffd energy")
    async with uow.read() as tx:
        assert await tx.booths.profile("X2") is None


async def test_questions_keep_their_order_and_can_be_retired(uow: UnitOfWork) -> None:
    first = await uow.write(lambda tx: tx.booths.add_question("X1", QuestionKind.TEXT, "Grid?", ()))
    second = await uow.write(lambda tx: tx.booths.add_question("X1", QuestionKind.ONE, "Budget?", ("a", "b")))
    theirs = await uow.write(lambda tx: tx.booths.add_question("X2", QuestionKind.TEXT, "Why?", ()))
    assert (first.position, second.position, theirs.position) == (1, 2, 1)
    assert await uow.write(lambda tx: tx.booths.retire_question("X2", first.id, NOW)) is False
    assert await uow.write(lambda tx: tx.booths.retire_question("X1", first.id, NOW)) is True
    async with uow.read() as tx:
        assert await tx.booths.questions("X1") == [second]
        assert await tx.booths.questions("X1", retired=True) == [replace(first, retired=True), second]
    assert await uow.write(lambda tx: tx.booths.retire_question("X1", first.id, None)) is True
    async with uow.read() as tx:
        assert await tx.booths.questions("X1") == [first, second]
