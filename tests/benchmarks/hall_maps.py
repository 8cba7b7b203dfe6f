"""Drawing a hall of 2,000 booths."""

from __future__ import annotations

import statistics
import time

from bot.exporters.hall_map import hall_map
from tests.exporters.plans import hall_of_two_thousand_booths

ROUNDS = 5


async def run() -> list[str]:
    """The median of a few, and the size of the picture."""
    taken, plan = [], hall_of_two_thousand_booths()
    for _ in range(ROUNDS):
        began = time.process_time()
        picture = hall_map(plan)
        taken.append(1_000 * (time.process_time() - began))
    return [f"2,000 booths   {statistics.median(taken):5.0f} ms of CPU   {len(picture) / 1e3:.0f} kB"]
