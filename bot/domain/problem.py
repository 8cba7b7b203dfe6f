"""What is wrong with a file that somebody brought."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.sentence import Sentence


class Level(StrEnum):
    """An error refuses the import, a warning is only shown."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One problem and where it is. ``line`` counts from 1 (0: the whole file), ``column`` is the header's or
    key's name (or empty). ``said`` names what is wrong and the remedy; ``option`` ends it on the command line, in
    English: how it is told what to do, where the chat has buttons. ``needs``: what somebody would have to say
    (timezone | start_date), empty where the file itself is to be mended. ``stays``: it only says what is
    kept of the programme in force."""

    file: str
    line: int
    column: str
    level: Level
    said: Sentence
    needs: str = ""
    option: str = ""
    stays: bool = False

    @property
    def message(self) -> str:
        """As the command line tells it."""
        return f"{self.said}{self.option}"
