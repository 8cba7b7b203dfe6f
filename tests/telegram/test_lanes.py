"""Order within a chat, parallel across chats."""

from __future__ import annotations

import asyncio

from telegram import Update

from bot.telegram.lanes import ChatLanes


def update(number: int, chat: int) -> Update:
    message = {
        "message_id": number,
        "date": 1_627_612_200,
        "chat": {"id": chat, "type": "private"},
        "from": {"id": chat, "is_bot": False, "first_name": "P"},
        "text": str(number),
    }
    parsed = Update.de_json({"update_id": number, "message": message}, None)
    assert parsed is not None
    return parsed


async def finished(_update: Update) -> None:
    """Nothing to note."""


async def test_a_chat_keeps_its_order_while_another_passes_by() -> None:
    lanes = ChatLanes(workers=8, finished=finished)
    order: list[int] = []
    gate = asyncio.Event()

    async def handle(number: int, waits: bool) -> None:
        if waits:
            await gate.wait()
        order.append(number)

    slow = [
        asyncio.create_task(lanes.process_update(update(number, 1), handle(number, number == 1)))
        for number in (1, 2, 3)
    ]
    await lanes.process_update(update(4, 2), handle(4, False))
    gate.set()
    await asyncio.gather(*slow)
    assert order == [4, 1, 2, 3]


async def test_waiting_in_a_lane_takes_no_worker() -> None:
    lanes = ChatLanes(workers=2, finished=finished)
    gate = asyncio.Event()

    async def wait() -> None:
        await gate.wait()

    async def nothing() -> None:
        pass

    busy = [asyncio.create_task(lanes.process_update(update(number, 1), wait())) for number in range(1, 20)]
    await asyncio.sleep(0)
    async with asyncio.timeout(1):
        await lanes.process_update(update(50, 2), nothing())
    gate.set()
    await asyncio.gather(*busy)


async def test_a_lane_is_dropped_after_its_last_update() -> None:
    lanes = ChatLanes(workers=2, finished=finished)

    async def nothing() -> None:
        pass

    await asyncio.gather(*(lanes.process_update(update(number, number % 3), nothing()) for number in range(1, 9)))
    assert lanes._lanes == {}


async def test_an_update_is_finished_after_its_handlers_and_within_its_lane() -> None:
    seen: list[str] = []

    async def note(finished_update: Update) -> None:
        seen.append(f"finished {finished_update.update_id}")

    async def handle(number: int) -> None:
        seen.append(f"handled {number}")

    lanes = ChatLanes(workers=2, finished=note)
    await asyncio.gather(*(lanes.process_update(update(number, 1), handle(number)) for number in (1, 2)))
    assert seen == ["handled 1", "finished 1", "handled 2", "finished 2"]
