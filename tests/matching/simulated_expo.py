"""A simulated expo: 26,000 visitors with tastes, 450 exhibitors, and what a bot would see of it.

The world knows nothing of words. Every product (a phrase of the catalogue) has a place in a space of 16
dimensions, near the centre of its category; an exhibitor stands in the middle of its products, off by something
of its own; a visitor has one to three needs, each near a product. Whom they visit follows from how near that is,
from how well known an exhibitor is, and in a good part from chance: they walk by. Of all that, the matcher sees
what the bot would: categories chosen (some forgotten, some wrong), wishes in words (some vague, in one
language), questions (half about something else), sessions saved, the first booths visited. It is judged by the
booths that they visit afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from bot.domain.catalogue import Catalogue, name_key
from bot.domain.localized import Localized

VISITORS = 26_000
_DIMENSIONS = 16
_SPREAD, _OF_ITS_OWN, _OF_A_NEED = 0.9, 0.45, 0.35
"""How far products are from the centre of their category, exhibitors from their products, needs from a product."""
_PULL = 12.0
"""How strongly nearness draws: some dozen booths of 450 are worth a visit to somebody."""
_BY_THE_WAY = 0.25
"""Of the booths visited, by how well known they are alone."""
_OTHER_QUESTIONS = (
    "Where can I park?",
    "几点开门？",
    "Is there Wi-Fi?",
    "有没有寄存处？",
    "When does the shuttle leave?",
)


@dataclass(frozen=True)
class Seen:
    """What the bot knows of a visitor."""

    categories: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    sessions: tuple[str, ...] = ()
    visits: tuple[str, ...] = ()

    @property
    def is_something(self) -> bool:
        """Whether it knows anything that could tell a taste."""
        return bool(self.categories or self.wishes or self.sessions or self.visits)


@dataclass(frozen=True)
class Visitor:
    """``later`` are the booths that they visit afterwards, ``best`` those nearest to their needs in truth."""

    seen: Seen
    later: frozenset[str]
    best: tuple[str, ...] = field(repr=False)


class SimulatedExpo:
    """The world of one seed."""

    def __init__(self, catalogue: Catalogue, seed: int) -> None:
        self._catalogue = catalogue
        self._random = np.random.default_rng(seed)
        self.exhibitors = catalogue.programme.exhibitors
        self._place_products()
        self._place_exhibitors()
        self._place_sessions()

    def _place_products(self) -> None:
        centres = {key: self._somewhere() for key in self._catalogue.categories}
        self._products: list[tuple[Localized, str]] = []
        places: dict[str, np.ndarray] = {}
        for exhibitor in self.exhibitors:
            for product in exhibitor.products:
                key = product.best("en")
                if key not in places:
                    category = name_key(exhibitor.categories[0])
                    places[key] = _unit(centres[category] + _SPREAD * self._somewhere())
                    self._products.append((product, category))
        self._product_places = places

    def _place_exhibitors(self) -> None:
        own = [
            np.mean([self._product_places[product.best("en")] for product in exhibitor.products], axis=0)
            for exhibitor in self.exhibitors
        ]
        self._places = np.array([_unit(place + _OF_ITS_OWN * self._somewhere()) for place in own])
        fame = self._random.lognormal(0.0, 0.9, len(own))
        stands = np.array([1 + len(exhibitor.stands) for exhibitor in self.exhibitors])
        self._fame = fame * stands / np.sum(fame * stands)

    def _place_sessions(self) -> None:
        numbers = {exhibitor.id: number for number, exhibitor in enumerate(self.exhibitors)}
        self._sessions = list(self._catalogue.running_sessions)
        places = []
        for session in self._sessions:
            of = [numbers[one.exhibitor_id] for one in session.speakers if one.exhibitor_id in numbers]
            where = np.mean(self._places[of], axis=0) if of else self._somewhere()
            places.append(_unit(where + 0.5 * self._somewhere()))
        self._session_places = np.array(places)

    def _somewhere(self) -> np.ndarray:
        return _unit(self._random.normal(size=_DIMENSIONS))

    def visitors(self, count: int = VISITORS) -> Iterator[Visitor]:
        """Everybody, one after the other."""
        for _ in range(count):
            yield self._visitor()

    def _visitor(self) -> Visitor:
        draw = self._random
        language = "zh" if draw.random() < 0.8 else "en"
        needs = [self._products[number] for number in draw.integers(len(self._products), size=draw.integers(1, 4))]
        at = np.array(
            [_unit(self._product_places[need.best("en")] + _OF_A_NEED * self._somewhere()) for need, _ in needs]
        )
        worth = np.max(self._places @ at.T, axis=1)
        before, after = int(draw.poisson(2.0)), int(draw.integers(6, 12))
        visited = self._walk(worth, before + after)
        seen = Seen(
            tuple(self._chosen_categories(needs)),
            tuple(self._wishes(needs, language)),
            tuple(self._questions(needs, language)),
            tuple(self._saved(at)),
            tuple(visited[:before]),
        )
        best = [
            one for one in np.argsort(-worth, kind="stable") if self.exhibitors[one].id not in visited[:before]
        ]
        return Visitor(seen, frozenset(visited[before:]), tuple(self.exhibitors[one].id for one in best[:5]))

    def _walk(self, worth: np.ndarray, count: int) -> list[str]:
        """Booths visited, each once."""
        drawn = np.exp(_PULL * (worth - worth.max()))
        chances = (1 - _BY_THE_WAY) * drawn / drawn.sum() + _BY_THE_WAY * self._fame
        # The same as drawing one after the other without putting back.
        keys = self._random.exponential(size=len(chances)) / chances
        return [self.exhibitors[number].id for number in np.argsort(keys)[:count]]

    def _chosen_categories(self, needs: Sequence[tuple[Localized, str]]) -> Iterator[str]:
        if self._random.random() < 0.4:
            return
        chosen = dict.fromkeys(category for _, category in needs if self._random.random() < 0.8)
        if self._random.random() < 0.2:
            keys = list(self._catalogue.categories)
            chosen[keys[self._random.integers(len(keys))]] = None
        yield from chosen

    def _wishes(self, needs: Sequence[tuple[Localized, str]], language: str) -> Iterator[str]:
        if self._random.random() < 0.65:
            return
        need, category = needs[0]
        vague = self._random.random() < 0.25
        yield self._catalogue.categories[category].best(language) if vague else self._part(need.best(language))

    def _questions(self, needs: Sequence[tuple[Localized, str]], language: str) -> Iterator[str]:
        for _ in range(self._random.poisson(0.8)):
            if self._random.random() < 0.5:
                yield _OTHER_QUESTIONS[self._random.integers(len(_OTHER_QUESTIONS))]
            else:
                need = self._part(needs[int(self._random.integers(len(needs)))][0].best(language))
                yield f"谁家有{need}？" if language == "zh" else f"Who makes {need}?"

    def _part(self, text: str) -> str:
        """People do not say all of it."""
        if " " not in text:
            return text[: max(2, int(len(text) * self._random.uniform(0.5, 1.0)))]
        words = text.split()
        kept = [word for word in words if self._random.random() < 0.7]
        return " ".join(kept or words[:1])

    def _saved(self, at: np.ndarray) -> Iterator[str]:
        if self._random.random() < 0.6 or not self._sessions:
            return
        worth = np.max(self._session_places @ at.T, axis=1)
        drawn = np.exp(4.0 * worth)
        count = int(self._random.integers(1, 4))
        for number in self._random.choice(len(drawn), size=count, replace=False, p=drawn / drawn.sum()):
            yield self._sessions[number].id


def _unit(vector: np.ndarray) -> np.ndarray:
    scaled: np.ndarray = vector / np.linalg.norm(vector)
    return scaled


def ndcg(ranked: Sequence[str], relevant: frozenset[str], at: int = 5) -> float:
    """How good the first ``at`` are: 1 where all are visited later, those that come first counting more."""
    gains = [1 / np.log2(place + 2) for place, one in enumerate(ranked[:at]) if one in relevant]
    ideal = [1 / np.log2(place + 2) for place in range(min(at, len(relevant)))]
    return float(sum(gains) / sum(ideal)) if ideal else 0.0
