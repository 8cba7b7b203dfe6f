"""What came of an evaluation: scores by set, kind and whatever else, times, and what is below its floor."""

from __future__ import annotations

import math
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from tests.answers.evaluation.asking import Outcome, Reaction
from tests.answers.evaluation.sets import FOLDER

Key = TypeVar("Key")
Item = TypeVar("Item", Outcome, Reaction)

_DECLINED = frozenset({"abstain", "corrected"})


@dataclass(frozen=True, slots=True)
class Score:
    """``right`` of ``asked``. ``goal`` is the percent that we want to be right, ``floor`` what was reached and
    must not be lost; both None where nothing is asked of it."""

    right: int
    asked: int
    goal: float | None = None
    floor: float | None = None

    @property
    def percent(self) -> float:
        return 100 * self.right / self.asked if self.asked else 100.0

    @property
    def is_low(self) -> bool:
        """Whether more went wrong than the floor allows (rounded up: one of a dozen may)."""
        if self.floor is None:
            return False
        return self.asked - self.right > math.ceil(self.asked * (100 - self.floor) / 100 - 1e-9)


def floors() -> dict[str, dict[str, float]]:
    """``goal`` -> kind, and each set -> kind -> percent; of chatter, kind is ``ignored``."""
    return tomllib.loads((FOLDER / "floors.toml").read_text("utf-8"))


def kind_of(outcome: Outcome) -> str:
    """The kind as floors name it: abstain and corrected are ``declined``."""
    kind = outcome.question.kind
    return "declined" if kind in _DECLINED else kind


def by_set(outcomes: Iterable[Outcome]) -> dict[tuple[str, str], Score]:
    """(Set, kind) -> its score, with the floor."""
    held = floors()
    counted = by(outcomes, lambda outcome: (outcome.set_name, kind_of(outcome)))
    return {
        (name, kind): Score(score.right, score.asked, held["goal"][kind], held[name][kind])
        for (name, kind), score in counted.items()
    }


def by_language_of_chatter(reactions: Iterable[Reaction]) -> dict[str, Score]:
    """Set of chatter -> how much of it was not answered as if it were about the expo."""
    held, kind = floors(), "ignored"
    counted = by(reactions, lambda reaction: reaction.set_name)
    return {
        name: Score(score.right, score.asked, held["goal"][kind], held[name][kind])
        for name, score in counted.items()
    }


def by(items: Iterable[Item], key: Callable[[Item], Key]) -> dict[Key, Score]:
    """Scores of groups, in the order in which they come up."""
    groups: defaultdict[Key, list[bool]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item.right)
    return {name: Score(sum(rights), len(rights)) for name, rights in groups.items()}


def percentile(times: Sequence[float], share: float) -> float:
    """The smallest of the times that ``share`` of them do not exceed; 0 where there are none."""
    ordered = sorted(times)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)] if ordered else 0.0


def worst_first(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """Those that went wrong: what was made up, then "none" taken for something, then wrong answers, then questions
    that were declined though the data answers them."""

    def rank(outcome: Outcome) -> tuple[int, str, str]:
        if outcome.is_false_answer:
            severity = 0
        elif outcome.question.kind == "none":
            severity = 1
        else:
            severity = 3 if outcome.abstained else 2
        return severity, outcome.set_name, outcome.question.id

    return sorted((outcome for outcome in outcomes if not outcome.right), key=rank)
