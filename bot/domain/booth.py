"""What an exhibitor's staff write about their booth, and what they want to know of everybody they meet."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.file import File

MOST_QUESTIONS = 8
MOST_OPTIONS = 8


@dataclass(frozen=True, slots=True)
class BoothProfile:
    """What visitors see beside the organiser's data; empty where nothing was written. ``products`` are names,
    ``languages`` BCP 47 tags; ``brochure`` is a file that Telegram has. ``updated_at`` is aware UTC."""

    exhibitor_id: str
    updated_by: int
    updated_at: dt.datetime
    description: str = ""
    products: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    brochure: File | None = None

    @property
    def is_empty(self) -> bool:
        return not (self.description or self.products or self.languages or self.brochure)


class QuestionKind(StrEnum):
    """How one of the exhibitor's questions is answered."""

    TEXT = "text"
    ONE = "one"
    SEVERAL = "several"


@dataclass(frozen=True, slots=True)
class BoothQuestion:
    """One of the exhibitor's own questions, asked after a capture, in the order of ``position``. ``options`` are
    what can be chosen, empty for a text. A retired one is asked no more; its answers stay."""

    id: int
    exhibitor_id: str
    position: int
    kind: QuestionKind
    text: str
    options: tuple[str, ...] = ()
    retired: bool = False
