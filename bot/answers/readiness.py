"""Which of the usual questions the data answers: the engine is asked, in each language of questions."""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from bot.answers.engine import answer
from bot.answers.index import AnswerIndex
from bot.domain.localized import Localized

_FILE = Path(__file__).with_suffix(".toml")


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """A question that most expos are asked: what it is ``about``, how it is asked (``ask``), and where its answer
    belongs (``put``), by language."""

    key: str
    about: Localized
    ask: Localized
    put: Localized


@dataclass(frozen=True, slots=True)
class Missing:
    """A usual question that is not answered; ``languages`` are the tags of those in which it is not."""

    item: ChecklistItem
    languages: tuple[str, ...]

    @property
    def everywhere(self) -> bool:
        """Whether it is answered in no language."""
        return len(self.languages) == len(self.item.ask.by_locale)


@dataclass(frozen=True, slots=True)
class ReadinessReport:
    """How many usual questions there are, and those not answered in every language, in the list's order."""

    usual: int
    missing: tuple[Missing, ...]

    @property
    def ready(self) -> int:
        """How many are answered in every language."""
        return self.usual - len(self.missing)


@lru_cache(maxsize=1)
def checklist() -> tuple[ChecklistItem, ...]:
    """The list, from ``readiness.toml``."""
    table = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return tuple(
        ChecklistItem(item["key"], Localized(item["about"]), Localized(item["ask"]), Localized(item["put"]))
        for item in table["question"]
    )


def readiness(index: AnswerIndex, now: dt.datetime) -> ReadinessReport:
    """Ask everything on the list, each question in a chat of its own. ``now`` is aware."""
    found = []
    for listed in checklist():
        unanswered = tuple(
            tag for tag, text in listed.ask.by_locale.items() if answer(text, index, now=now, locale=tag).abstained
        )
        if unanswered:
            found.append(Missing(listed, unanswered))
    return ReadinessReport(len(checklist()), tuple(found))
