"""On expos whose tastes are hidden from the matcher, it finds what people visit later."""

from __future__ import annotations

import datetime as dt
import statistics

import pytest

import main
from bot.answers.index import AnswerIndex
from bot.domain.catalogue import Catalogue
from bot.importers.options import ImportOptions
from bot.importers.registry import read
from bot.matching.building import Matcher
from tests.matching.rankers import by_chance, by_matcher, by_popularity, in_sentences
from tests.matching.simulated_expo import SimulatedExpo, ndcg

WORLDS = (11, 12, 13, 20210730)
"""None of those with which the weights were chosen (1 and 2)."""
VISITORS, JUDGED = 4_000, 500
NOW = dt.datetime(2021, 7, 30, 3, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def index() -> AnswerIndex:
    programme = read([main.EXAMPLE], ImportOptions()).programme
    assert programme is not None
    return AnswerIndex.build(Catalogue(programme, 1, NOW))


@pytest.mark.slow
def test_suggestions_are_twice_as_good_as_popularity(index: AnswerIndex) -> None:
    matcher, now = Matcher(index.catalogue), index.catalogue.local(NOW)
    scores: dict[str, list[float]] = {"matcher": [], "popularity": [], "chance": []}
    for seed in WORLDS:
        world = SimulatedExpo(index.catalogue, seed)
        everybody = list(world.visitors(VISITORS))
        judged = [one for one in everybody if one.seen.is_something][:JUDGED]
        rankers = {
            "matcher": by_matcher(matcher, index, now),
            "popularity": by_popularity(one.seen for one in everybody),
            "chance": by_chance([one.id for one in world.exhibitors], seed),
        }
        for name, rank in rankers.items():
            scores[name].append(statistics.mean(ndcg(rank(one.seen), one.later) for one in judged))
    means = {name: statistics.mean(found) for name, found in scores.items()}
    assert means["matcher"] >= 2 * means["popularity"], scores
    assert means["popularity"] >= 2 * means["chance"], scores
    assert all(a > b for a, b in zip(scores["matcher"], scores["popularity"], strict=True)), scores


@pytest.mark.slow
def test_wish_within_a_sentence_is_understood_nearly_as_well(index: AnswerIndex) -> None:
    plain = by_matcher(Matcher(index.catalogue), index, index.catalogue.local(NOW))
    wished = [
        one for seed in WORLDS for one in SimulatedExpo(index.catalogue, seed).visitors(800) if one.seen.wishes
    ]
    scores = [
        statistics.mean(ndcg(rank(one.seen), one.later) for one in wished)
        for rank in (plain, in_sentences(plain, index.catalogue))
    ]
    assert scores[1] >= 0.95 * scores[0], scores


def test_world_is_the_same_for_a_seed(index: AnswerIndex) -> None:
    first, second = (list(SimulatedExpo(index.catalogue, 7).visitors(20)) for _ in range(2))
    assert [(one.seen, one.later) for one in first] == [(one.seen, one.later) for one in second]
