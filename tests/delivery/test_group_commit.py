"""Many small writes in one transaction."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from bot.delivery.group_commit import GroupCommit


async def test_items_added_during_a_commit_share_the_next_one() -> None:
    groups: list[list[int]] = []
    gate = asyncio.Event()

    async def commit(items: Sequence[int]) -> None:
        groups.append(list(items))
        await gate.wait()

    grouped = GroupCommit(commit)
    first = asyncio.create_task(grouped.add(1))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    rest = [asyncio.create_task(grouped.add(number)) for number in (2, 3, 4)]
    await asyncio.sleep(0)
    gate.set()
    await asyncio.gather(first, *rest)
    assert groups == [[1], [2, 3, 4]]


async def test_a_failed_commit_reaches_each_of_its_callers_and_no_other() -> None:
    fails = True

    async def commit(items: Sequence[int]) -> None:
        if fails:
            raise OSError(f"no room for {list(items)}")

    grouped = GroupCommit(commit)
    results = await asyncio.gather(grouped.add(1), grouped.add(2), return_exceptions=True)
    fails = False
    await grouped.add(3)
    assert [str(result) for result in results] == ["no room for [1, 2]"] * 2


async def test_a_cancelled_caller_leaves_its_item_to_be_committed() -> None:
    committed: list[int] = []
    gate = asyncio.Event()

    async def commit(items: Sequence[int]) -> None:
        await gate.wait()
        committed.extend(items)

    grouped = GroupCommit(commit)
    caller = asyncio.create_task(grouped.add(1))
    await asyncio.sleep(0)
    caller.cancel()
    with pytest.raises(asyncio.CancelledError):
        await caller
    gate.set()
    await grouped.close()
    assert committed == [1]
