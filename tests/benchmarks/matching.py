"""Recommendations on the simulated expo of 26,000 visitors: how good they are against chance, popularity and an
embedding, and how long each takes."""

from __future__ import annotations

import statistics
import time
from collections import defaultdict
from collections.abc import Iterator

import main
from bot.answers.index import AnswerIndex
from bot.domain.catalogue import Catalogue
from bot.embedding import universal
from bot.importers.options import ImportOptions
from bot.importers.registry import read
from bot.matching.building import Matcher
from tests.matching.rankers import Rank, by_chance, by_embedding, by_matcher, by_popularity, in_sentences
from tests.matching.simulated_expo import SimulatedExpo, Visitor, ndcg
from tests.matching.test_simulated_expo import NOW, WORLDS

JUDGED, BY_EMBEDDING = 1_000, 300
"""Of each world; an embedding takes most of a tenth of a second the first time."""


async def run() -> list[str]:
    """Four worlds, none of those with which the weights were chosen."""
    programme = read([main.EXAMPLE], ImportOptions()).programme
    if programme is None:
        raise SystemExit("the sample expo cannot be read")
    catalogue = Catalogue(programme, 1, NOW)
    index, matcher = AnswerIndex.build(catalogue), Matcher(catalogue)
    embedder = universal.installed()
    scores: defaultdict[str, list[float]] = defaultdict(list)
    times: defaultdict[str, list[float]] = defaultdict(list)
    for seed in WORLDS:
        world = SimulatedExpo(catalogue, seed)
        everybody = list(world.visitors())
        judged = [one for one in everybody if one.seen.is_something][:JUDGED]
        rankers: dict[str, Rank] = {
            "chance": by_chance([one.id for one in world.exhibitors], seed),
            "popularity": by_popularity(one.seen for one in everybody),
            "matcher": by_matcher(matcher, index, catalogue.local(NOW)),
        }
        rankers["in sentences"] = in_sentences(rankers["matcher"], catalogue)
        if embedder is not None:
            rankers["embedding"] = by_embedding(index, embedder)
            rankers["with meaning"] = by_matcher(matcher, index, catalogue.local(NOW), embedder)
        for name, rank in rankers.items():
            part = judged[:BY_EMBEDDING] if name == "embedding" else judged
            found = list(_judged(rank, part))
            scores[name].append(statistics.mean(score for score, _ in found))
            times[name] += [taken for _, taken in found]
        scores["the truth"].append(statistics.mean(ndcg(one.best, one.later) for one in judged))
    return [_line(name, scores[name], times[name]) for name in scores]


def _line(name: str, scores: list[float], times: list[float]) -> str:
    worlds = " ".join(f"{score:.3f}" for score in scores)
    line = f"{name:12} nDCG@5 {statistics.mean(scores):.3f} ({worlds})"
    if not times:
        return line
    return f"{line}  p50 {statistics.median(times):5.1f} ms  p99 {statistics.quantiles(times, n=100)[98]:5.1f} ms"


def _judged(rank: Rank, judged: list[Visitor]) -> Iterator[tuple[float, float]]:
    for one in judged:
        began = time.perf_counter()
        ranked = rank(one.seen)
        taken = (time.perf_counter() - began) * 1_000
        yield ndcg(ranked, one.later), taken
