"""How long an answer takes at a large expo on one core, how long its index takes to build, and how much memory.

``python -m tests.benchmarks.answers [--semantic] [--slowest N]`` measures in this process; ``run`` does so in one
of its own that has one core.
"""

from __future__ import annotations

import argparse
import asyncio
import datetime as dt
import os
import sys
import time
from pathlib import Path

import orjson

from bot.answers.index import AnswerIndex
from bot.answers.passages import passages
from bot.answers.warmth import warm_up
from bot.domain.catalogue import Catalogue
from bot.embedding.universal import installed
from bot.importers.options import ImportOptions
from bot.importers.registry import read
from bot.services.embedding import embedded_texts, with_meaning
from bot.services.giving_way import making_what_stays
from bot.services.published import Published
from bot.texts.renderer import Renderer
from handlers.console.ask import Asker
from handlers.feature import offered_by
from handlers.features import FEATURES
from tests.answers.evaluation.asking import has_embedder
from tests.answers.evaluation.scores import percentile
from tests.answers.evaluation.sets import SAMPLE
from tests.benchmarks.corridor import questions, told_beside
from tests.benchmarks.large_expo import FIRST, ZONE, large_programme
from tests.fakes import FakeClock

ROUNDS = 5
# What is promised, of 1,000 exhibitors and 1,000 sessions on one core: milliseconds of the 95th percentile without
# and with embeddings, seconds from the catalogue to the first answer, megabytes of the process.
SLOWEST = {False: 5.0, True: 30.0}
LONGEST_START = 2.0
MOST_MEMORY = 300.0
NOW = dt.datetime.combine(FIRST, dt.time(10, 50), ZONE)


async def run() -> list[str]:
    """Some 130 different questions, five times with other names, and two dozen in several clauses, without and
    with sentence embeddings."""
    lines = []
    for semantic in (False, True) if has_embedder() else (False,):
        measured = await _measured_apart(semantic)
        lines.append(
            f"{'with' if semantic else 'without'} embeddings: of {measured['asked']:.0f} answers "
            f"p50 {measured['p50']:5.2f} ms  p95 {_within(measured['p95'], SLOWEST[semantic], '5.2f')} ms"
            f"  worst {measured['worst']:5.1f} ms  in several clauses p50 {measured['beside_p50']:5.2f} ms"
            f"  p95 {_within(measured['beside_p95'], SLOWEST[semantic], '5.2f')} ms"
            f"  index {_within(measured['index'], LONGEST_START, '4.2f')} s"
            f"  memory {_within(measured['memory'], MOST_MEMORY, '.0f')} MB"
        )
    return lines


def _within(number: float, limit: float, digits: str) -> str:
    """The number with its limit beside it; one that is missed is cried out."""
    return f"{number:{digits}} ({'limit' if number <= limit else 'MORE THAN THE LIMIT'} {limit:g})"


async def _measured_apart(semantic: bool) -> dict[str, float]:
    one_core = ["taskset", "-c", "1"] if Path("/usr/bin/taskset").exists() else []
    command = [*one_core, sys.executable, "-m", "tests.benchmarks.answers", *(["--semantic"] if semantic else [])]
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    out, _ = await process.communicate()
    if process.returncode != 0:
        raise RuntimeError(f"{' '.join(command)} failed")
    measured: dict[str, float] = orjson.loads(out)
    return measured


def measure(*, semantic: bool) -> tuple[dict[str, float], list[tuple[float, str, str]]]:
    """Milliseconds, seconds, megabytes; and (milliseconds, intent, question) of each answer, the slowest first."""
    sample = read([SAMPLE], ImportOptions()).programme
    if sample is None:
        raise SystemExit(f"{SAMPLE} cannot be imported")
    catalogue = Catalogue(large_programme(sample), 1, NOW)
    # Texts are embedded when they are imported; a start takes up their vectors.
    embedder = installed() if semantic else None
    vectors = embedder.embed(embedded_texts(catalogue, tuple(passages(catalogue)))) if embedder else []
    began = time.perf_counter()
    with making_what_stays():
        index = AnswerIndex.build(catalogue)
        if embedder:
            index = with_meaning(index, embedder, vectors)
        warm_up(index)
    built = time.perf_counter() - began
    bot = Asker(Published(catalogue, index), Renderer(offered_by(FEATURES)), FakeClock(NOW), language="en")
    found = _answers(bot, questions(catalogue.programme, ROUNDS))
    beside = _answers(bot, told_beside(catalogue.programme, ROUNDS))
    times, longer = [ms for ms, _, _ in found], [ms for ms, _, _ in beside]
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return {
        "asked": len(times),
        "p50": percentile(times, 0.5),
        "p95": percentile(times, 0.95),
        "worst": max(times),
        "beside_p50": percentile(longer, 0.5),
        "beside_p95": percentile(longer, 0.95),
        "index": built,
        "memory": pages * os.sysconf("SC_PAGE_SIZE") / 1e6,
    }, sorted((*found, *beside), reverse=True)


def _answers(bot: Asker, asked: list[tuple[str, str]]) -> list[tuple[float, str, str]]:
    lines = [
        orjson.dumps({"chat": number, "text": text, "lang": language}).decode()
        for number, (language, text) in enumerate(asked)
    ]
    return [
        (answered["ms"], answered["intent"], text)
        for answered, (_, text) in zip(map(orjson.loads, bot.batch(lines)), asked, strict=True)
    ]


def main() -> None:
    """Print what was measured as JSON, or the slowest answers."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.answers")
    parser.add_argument("--semantic", action="store_true")
    parser.add_argument("--slowest", type=int, metavar="N")
    arguments = parser.parse_args()
    numbers, found = measure(semantic=arguments.semantic)
    if arguments.slowest is None:
        print(orjson.dumps(numbers).decode())
        return
    for ms, intent, question in found[: arguments.slowest]:
        print(f"{ms:8.2f} ms  {intent:<20} {question}")


if __name__ == "__main__":
    main()
