"""``make bench [ARGS=name …]``: runs the benchmarks, or those named."""

from __future__ import annotations

import asyncio
import logging
import os
import sys

from tests.benchmarks import (
    announcement,
    answers,
    audience,
    captures,
    cold_start,
    contact_words,
    hall_maps,
    importing,
    matching,
    sending,
    slow_chat,
    statistics,
    swapping,
)

BENCHMARKS = {
    "sending": sending.run,
    "slow_chat": slow_chat.run,
    "cold_start": cold_start.run,
    "answers": answers.run,
    "announcement": announcement.run,
    "audience": audience.run,
    "captures": captures.run,
    "contact_words": contact_words.run,
    "hall_maps": hall_maps.run,
    "importing": importing.run,
    "matching": matching.run,
    "swapping": swapping.run,
    "statistics": statistics.run,
}


def main(names: list[str]) -> int:
    """Run them; 2 where a name is unknown."""
    logging.getLogger("apscheduler").setLevel(logging.CRITICAL)  # As main.py has it.
    unknown = sorted(set(names) - set(BENCHMARKS))
    if unknown:
        print(f"unknown: {', '.join(unknown)}; there are: {', '.join(BENCHMARKS)}", file=sys.stderr)
        return 2
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores")
    for name in names or BENCHMARKS:
        print(f"\n{name}")
        for line in asyncio.run(BENCHMARKS[name]()):
            print(f"  {line}")
    return 0


sys.exit(main(sys.argv[1:]))
