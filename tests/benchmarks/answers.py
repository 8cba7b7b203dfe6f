"""How long an answer takes: the sample expo, and its index."""

from __future__ import annotations

import datetime as dt
import statistics
import time

import main
from bot.answers.engine import answer
from bot.answers.index import AnswerIndex
from bot.domain.catalogue import Catalogue
from bot.importers.options import ImportOptions
from bot.importers.registry import read

QUESTIONS = (
    "What time do you open tomorrow?",
    "储能展商在几号馆",
    "what's on now?",
    "where is booth B2-017?",
    "who shows heat pumps",
    "是否有清真餐",
    "when is the closing session",
    "will it rain tomorrow",
    "晴川储能在哪儿",
    "第二天有哪些氢能场次",
)
NOW = dt.datetime(2021, 7, 30, 2, 30, tzinfo=dt.UTC)


async def run() -> list[str]:
    """Ten questions, fifty times."""
    programme = read([main.EXAMPLE], ImportOptions()).programme
    assert programme is not None
    catalogue = Catalogue(programme, 1, NOW)
    began = time.perf_counter()
    index = AnswerIndex.build(catalogue)
    built = time.perf_counter() - began
    times = []
    for _ in range(50):
        for question in QUESTIONS:
            began = time.perf_counter()
            answer(question, index, now=NOW, locale="en")
            times.append((time.perf_counter() - began) * 1000)
    times.sort()
    return [
        f"index built in  {built:6.2f} s",
        f"median          {statistics.median(times):6.2f} ms",
        f"p95             {times[int(len(times) * 0.95)]:6.2f} ms",
    ]
