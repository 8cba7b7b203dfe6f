"""kill -9 while digests are in the making, and again while they leave: everybody who is due one has it, once; what
was under way to Telegram when the process died may be there twice, and is counted as uncertain."""

from __future__ import annotations

import asyncio
import csv
import datetime as dt
import signal

import pytest

from bot.domain.lead import Person, Scan, Source
from bot.domain.staff import Membership, StaffRole
from bot.localchat import LocalChat
from bot.ports.unit_of_work import Transaction
from storage.database import open_database
from tests.e2e.bot_process import EXAMPLE, BotProcess
from tests.e2e.conftest import PEOPLE
from tests.storage.raw import select

LEADS_EACH = 80
QUEUED = "SELECT chat_id, state, uncertain FROM outbox WHERE kind = 'digest' ORDER BY chat_id"
pytestmark = pytest.mark.slow


def exhibitors() -> list[str]:
    """One for every two of the staff."""
    with (EXAMPLE / "exhibitors.csv").open(encoding="utf-8-sig", newline="") as table:
        return [row["exhibitor_id"] for row in csv.DictReader(table)][: PEOPLE // 2]


async def open_teams(url: str) -> None:
    """Two of staff at each of many booths, who met somebody after their last digest."""
    now = dt.datetime.now(dt.UTC)
    joined, met = now - dt.timedelta(days=3), now - dt.timedelta(days=2)
    database = await open_database(url)

    async def work(tx: Transaction) -> None:
        for place, exhibitor_id in enumerate(exhibitors()):
            for viewer_id in (2 * place + 1, 2 * place + 2):
                await tx.viewers.seen(viewer_id, "en", joined)
                name = f"Person {viewer_id}"
                await tx.teams.put(
                    Membership(exhibitor_id, viewer_id, StaffRole.STAFF, False, name, joined, joined)
                )
            for number in range(LEADS_EACH):
                scan = Scan(f"{exhibitor_id}:{number}", met, Source.MANUAL, 2 * place + 1)
                await tx.leads.meet(1, exhibitor_id, Person((f"m:{number}",)), scan)

    try:
        await database.uow.write(work)
    finally:
        await database.close()


def digests(chat: LocalChat, person: int) -> list[str]:
    told = (message.text for message in chat.user(person).messages if message.from_bot)
    return [text for text in told if text.startswith("Leads of ")]


async def test_a_digest_comes_once_across_a_kill(local_chat: LocalChat, bot_process: BotProcess) -> None:
    url, everybody = bot_process.settings["storage__url"], range(1, PEOPLE + 1)
    bot_process.settings["answers__semantic"] = "off"
    await open_teams(url)
    for person in everybody:
        local_chat.user(person).mark_started()

    await bot_process.start()
    async with asyncio.timeout(60):
        while not await select(url, QUEUED):
            await asyncio.sleep(0.002)
    await bot_process.kill()
    made = len(await select(url, QUEUED))
    assert 0 < made < PEOPLE, "the kill came too late to prove anything"

    async def kill_on_the_way(_method: str, _params: object) -> None:
        if sum(bool(digests(local_chat, person)) for person in everybody) >= made // 2 + 10:
            local_chat.intercept_after.remove(kill_on_the_way)
            bot_process.process.kill()

    local_chat.intercept_after.append(kill_on_the_way)
    process = await bot_process.spawn()  # The kill may come before it says that it is ready.
    async with asyncio.timeout(120):
        assert await process.wait() == -signal.SIGKILL, bot_process.output
    assert any(not digests(local_chat, person) for person in everybody), "the second kill came too late"

    await bot_process.start(within=60)
    async with asyncio.timeout(120):
        while not all(digests(local_chat, person) for person in everybody):
            await asyncio.sleep(0.1)
        while await select(url, "SELECT id FROM outbox WHERE state = 'pending'"):
            await asyncio.sleep(0.1)
    assert await bot_process.stop() == 0

    rows = await select(url, QUEUED)
    assert [(chat_id, state) for chat_id, state, _ in rows] == [(person, "sent") for person in everybody]
    uncertain = {chat_id for chat_id, _, is_uncertain in rows if is_uncertain}
    told = {person: digests(local_chat, person) for person in everybody}
    assert {person for person, texts in told.items() if len(texts) > 1} <= uncertain
    assert max(map(len, told.values())) <= 2
    assert all(f"{LEADS_EACH} new leads" in texts[0] for texts in told.values())
