"""2,000 captures at 200 a second, some of them twice, and kill -9 in the middle: exactly the expected leads and
scans."""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path

import aiohttp
import pytest

from tests.e2e.booths import FIRST_VISITOR, Telegram, code_of, exhibitor_of, open_booths, update_of
from tests.e2e.bot_process import BotProcess, free_port
from tests.e2e.conftest import TOKEN
from tests.e2e.fair import chat_of
from tests.storage.raw import select

CAPTURES, A_SECOND, STAFF, VISITORS = 2_000, 200, 12, 1_000
SECRET = "a-secret-of-this-test"

pytestmark = pytest.mark.slow


def captures() -> list[tuple[int, str]]:
    """Who scans which code: every visitor at both exhibitors, by one of their six each."""
    return [
        (2 * (number % (STAFF // 2)) + half + 1, code_of(number)) for half in (0, 1) for number in range(VISITORS)
    ]


async def test_no_capture_is_lost_or_doubled_across_a_kill(imported: str, tmp_path: Path) -> None:
    await open_booths(imported, STAFF, VISITORS)
    chat = chat_of(FIRST_VISITOR + VISITORS, None)
    address = await chat.start()
    port = free_port()
    bot = BotProcess(
        tmp_path / "bot.log",
        telegram__token=TOKEN,
        telegram__api_url=address,
        telegram__mode="webhook",
        web__listen=f"127.0.0.1:{port}",
        web__public_url=f"http://127.0.0.1:{port}",
        web__secret=SECRET,
        storage__url=imported,
        delivery__messages_per_second="1000",
        delivery__per_chat_per_second="1000",
        answers__semantic="off",
    )
    bot.port = port
    await bot.start()
    planned = captures()
    assert len(planned) == CAPTURES
    sent: list[dict[str, object]] = []
    async with aiohttp.ClientSession() as session:
        telegram = Telegram(f"http://127.0.0.1:{port}/telegram/webhook", SECRET, session)
        loop = asyncio.get_running_loop()
        began = loop.time()
        killed = None
        for number, (staff_id, code) in enumerate(planned):
            await asyncio.sleep(max(0.0, began + number / A_SECOND - loop.time()))
            sent.append(update_of(len(sent) + 1, staff_id, f"{code[:4]}-{code[4:]}"))
            telegram.deliver(sent[-1])
            if number % 10 == 3:  # A double tap: another update says the same.
                sent.append(update_of(len(sent) + 1, staff_id, f"{code[:4]}-{code[4:]}"))
                telegram.deliver(sent[-1])
            if number % 10 == 7:  # A replay: the same update comes again.
                telegram.deliver(sent[-1 - number % 40 if len(sent) > 40 else -1])
            if number == CAPTURES // 2:
                killed = asyncio.create_task(_kill_and_start(bot))
        assert killed is not None
        await killed
        await telegram.all_taken()
        assert telegram.retried > 0, "the kill hit nothing"
    async with asyncio.timeout(240):
        while (await select(imported, "SELECT COUNT(*) FROM intake WHERE state = 'received'"))[0][0]:
            await asyncio.sleep(0.1)
    assert await bot.stop() == 0
    await chat.stop()

    leads = await select(imported, "SELECT exhibitor_id, viewer_id FROM leads")
    expected = {
        (exhibitor_of(staff_id), FIRST_VISITOR + number % VISITORS) for number, (staff_id, _) in enumerate(planned)
    }
    assert Counter(map(tuple, leads)) == Counter(expected)
    scans = await select(
        imported,
        "SELECT s.staff_id, b.code FROM scans AS s JOIN leads AS l ON l.id = s.lead_id"
        " JOIN badges AS b ON b.id = l.badge_id",
    )
    told = Counter((update["message"]["from"]["id"], update["message"]["text"]) for update in sent)  # type: ignore[index]
    assert Counter((staff_id, f"{code[:4]}-{code[4:]}") for staff_id, code in scans) == told
    assert sum(told.values()) == CAPTURES * 11 // 10
    # One request for each visitor and exhibitor, however often they were scanned.
    asked = await select(imported, "SELECT exhibitor_id, viewer_id FROM consents WHERE event = 'asked'")
    assert Counter(map(tuple, asked)) == Counter(expected)


async def _kill_and_start(bot: BotProcess) -> None:
    await bot.kill()
    await bot.start()
