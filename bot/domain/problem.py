"""What is wrong with a file that somebody brought."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """An error refuses the import, a warning is only shown."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One problem and where it is. ``line`` counts from 1 (0: the whole file), ``column`` is the header's or
    key's name (or empty). ``message`` is an English sentence that names what is wrong and the remedy. ``needs``:
    what somebody would have to say (timezone | start_date), empty where the file itself is to be mended."""

    file: str
    line: int
    column: str
    level: Level
    message: str
    needs: str = ""
