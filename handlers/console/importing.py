"""``import``: reads what an organiser brings, shows the difference and every problem, and publishes it."""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot.importers.options import ImportOptions
from bot.importers.registry import read
from bot.ports.clock import Clock
from bot.ports.unit_of_work import UnitOfWork


async def publish_folder(uow: UnitOfWork, folder: Path, clock: Clock) -> None:
    imported = await asyncio.to_thread(read, [folder], ImportOptions())
    await uow.write(lambda tx: tx.programmes.add(imported.programme, folder.name, clock.now()))
