"""Conversations, questions, links, bot state."""

from __future__ import annotations

import asyncio
import datetime as dt
from functools import partial

from bot.domain.conversation import AskedQuestion, Conversation
from bot.domain.dialog import Dialog
from bot.domain.link import Link, LinkPurpose
from bot.ports.unit_of_work import Transaction, UnitOfWork
from tests.storage.raw import execute, select

NOW = dt.datetime(2026, 7, 30, 1, 0, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


async def test_conversation_put_again_is_replaced(uow: UnitOfWork) -> None:
    await uow.write(lambda tx: tx.conversations.put(Conversation(-5, '{"day":1}', NOW)))
    latest = Conversation(-5, '{"day":3}', NOW + HOUR)
    await uow.write(lambda tx: tx.conversations.put(latest))
    async with uow.read() as tx:
        assert await tx.conversations.get(-5) == latest
        assert await tx.conversations.get(5) is None


async def test_conversation_purge_deletes_the_older(uow: UnitOfWork) -> None:
    await uow.write(lambda tx: tx.conversations.put(Conversation(1, "{}", NOW)))
    await uow.write(lambda tx: tx.conversations.put(Conversation(2, "{}", NOW + HOUR)))
    assert await uow.write(lambda tx: tx.conversations.purge(NOW + HOUR)) == 1
    async with uow.read() as tx:
        assert await tx.conversations.get(1) is None
        assert await tx.conversations.get(2) == Conversation(2, "{}", NOW + HOUR)


async def test_question_of_a_stranger_is_logged(uow: UnitOfWork, database_url: str) -> None:
    await uow.write(lambda tx: tx.questions.add(AskedQuestion(7, "馆在哪儿\0？", "zh", "where", False, NOW)))
    kept = await select(
        database_url, "SELECT viewer_id, text, language, intent, abstained, asked_at FROM questions"
    )
    assert kept == [(7, "馆在哪儿\ufffd？", "zh", "where", 0, 1_785_373_200_000)]


async def test_link_that_was_revoked_is_gone_and_another_takes_its_place(
    uow: UnitOfWork, database_url: str
) -> None:
    first = Link("token-1", LinkPurpose.SESSION, "s1", NOW)
    second = Link("token-2", LinkPurpose.SESSION, "s1", NOW + HOUR)
    await uow.write(lambda tx: tx.links.ensure(LinkPurpose.SESSION, "s1", first))
    await execute(database_url, "UPDATE links SET revoked_at = 1")
    async with uow.read() as tx:
        assert await tx.links.get("token-1") is None
    assert await uow.write(lambda tx: tx.links.ensure(LinkPurpose.SESSION, "s1", second)) == second


async def test_link_ensured_twice_stays_the_same(uow: UnitOfWork) -> None:
    first = Link("token-1", LinkPurpose.SESSION, "s1", NOW)
    second = Link("token-2", LinkPurpose.SESSION, "s1", NOW + HOUR)
    assert await uow.write(lambda tx: tx.links.ensure(LinkPurpose.SESSION, "s1", first)) == first
    assert await uow.write(lambda tx: tx.links.ensure(LinkPurpose.SESSION, "s1", second)) == first
    async with uow.read() as tx:
        assert await tx.links.get("token-1") == first
        assert await tx.links.get("token-2") is None


async def test_link_of_another_purpose_is_another(uow: UnitOfWork) -> None:
    session = Link("token-1", LinkPurpose.SESSION, "1", NOW)
    exhibitor = Link("token-2", LinkPurpose.EXHIBITOR, "1", NOW)
    await uow.write(lambda tx: tx.links.ensure(LinkPurpose.SESSION, "1", session))
    assert await uow.write(lambda tx: tx.links.ensure(LinkPurpose.EXHIBITOR, "1", exhibitor)) == exhibitor


async def test_link_ensured_by_many_at_once_is_one(uow: UnitOfWork) -> None:
    async def ensure(number: int) -> str:
        fresh = Link(f"token-{number}", LinkPurpose.SESSION, "s1", NOW)

        async def work(tx: Transaction) -> Link:
            return await tx.links.ensure(LinkPurpose.SESSION, "s1", fresh)

        return (await uow.write(work)).token

    assert len(set(await asyncio.gather(*map(ensure, range(12))))) == 1


async def test_bot_state_put_again_is_replaced(uow: UnitOfWork) -> None:
    await uow.write(lambda tx: tx.bot_state.put("menu", "1"))
    await uow.write(lambda tx: tx.bot_state.put("menu", "2"))
    async with uow.read() as tx:
        assert await tx.bot_state.get("menu") == "2"
        assert await tx.bot_state.get("commands") is None


async def test_dialog_is_replaced_and_forgotten_when_it_expires(uow: UnitOfWork) -> None:
    first = Dialog(7, 7, "broadcast", "text", "{}", 1, NOW + HOUR)
    second = Dialog(7, 7, "broadcast", "audience", '{"text":"好"}', 2, NOW + 2 * HOUR)
    await uow.write(lambda tx: tx.dialogs.put(first))
    await uow.write(lambda tx: tx.dialogs.put(second))
    async with uow.read() as tx:
        assert await tx.dialogs.get(7, 7, NOW) == second
        assert await tx.dialogs.get(7, 7, NOW + 2 * HOUR) is None
        assert await tx.dialogs.get(7, 8, NOW) is None


async def test_dialog_that_ends_or_expires_is_deleted(uow: UnitOfWork, database_url: str) -> None:
    for user in (1, 2, 3):
        dialog = Dialog(5, user, "broadcast", "text", "{}", 1, NOW + user * HOUR)
        await uow.write(partial(_put, dialog))
    await uow.write(lambda tx: tx.dialogs.end(5, 3))
    assert await uow.write(lambda tx: tx.dialogs.purge(NOW + 2 * HOUR)) == 1
    assert await select(database_url, "SELECT user_id FROM dialogs") == [(2,)]


async def _put(dialog: Dialog, tx: Transaction) -> None:
    await tx.dialogs.put(dialog)


async def test_pictures_of_older_versions_are_forgotten(uow: UnitOfWork) -> None:
    await uow.write(lambda tx: tx.pictures.put("1\nen\n2", 1, "first"))
    await uow.write(lambda tx: tx.pictures.put("1\nen\n2", 1, "first again"))
    await uow.write(lambda tx: tx.pictures.put("1\nzh\n2", 1, "other"))
    async with uow.read() as tx:
        assert [await tx.pictures.file_id(key) for key in ("1\nen\n2", "1\nzh\n2", "2\nen\n2")] == [
            "first again",
            "other",
            None,
        ]
    await uow.write(lambda tx: tx.pictures.put("2\nen\n2", 2, "newer"))
    async with uow.read() as tx:
        assert [await tx.pictures.file_id(key) for key in ("1\nen\n2", "1\nzh\n2", "2\nen\n2")] == [
            None,
            None,
            "newer",
        ]
