"""What the words of the data are called in its other language, learned from the data (钠: sodium)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property

from bot.answers.normalise import normalise
from bot.answers.tokens import tokens
from bot.domain.localized import Localized

# A word is another's counterpart where it stands in so many of its texts' other sides, and seldom elsewhere.
_TOGETHER, _ELSEWHERE = 0.75, 0.4
# Seen once, any word beside it may be meant.
_SEEN = 2
# A text that stands in two languages teaches their words.
_SIDES = 2


class Dictionary:
    """Search tokens and their counterparts, by the texts that stand in two languages."""

    def __init__(self, texts: Callable[[], Iterable[Localized]]) -> None:
        """``texts`` is called once, when a counterpart is first asked for."""
        self._texts = texts
        self._known: dict[str, frozenset[str]] = {}

    def counterparts(self, token: str) -> frozenset[str]:
        """The tokens of another language that stand wherever this one does; none where that is not clear."""
        if token not in self._known:
            self._known[token] = frozenset(self._looked_up(token))
        return self._known[token]

    def _looked_up(self, token: str) -> Iterable[str]:
        sides, places = self._sides
        own = places.get(token, ())
        if len(own) < _SEEN:
            return
        beside = Counter(other for place in own for other in sides[place ^ 1])
        for other, together in beside.items():
            if together >= _TOGETHER * len(own) and together >= _ELSEWHERE * len(places[other]):
                yield other

    @cached_property
    def _sides(self) -> tuple[list[frozenset[str]], dict[str, list[int]]]:
        """The tokens of each text, its two languages side by side (2n, 2n + 1); token -> where it stands."""
        pairs = {two for text in self._texts() if len(two := tuple(text.values())) == _SIDES and two[0] != two[1]}
        sides = [frozenset(tokens(normalise(value))) for pair in sorted(pairs) for value in pair]
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place, side in enumerate(sides):
            for token in side:
                places[token].append(place)
        return sides, places
