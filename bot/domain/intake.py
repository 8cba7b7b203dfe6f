"""Updates as they came in, stored before they are acknowledged."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class IntakeState(StrEnum):
    """``applied``: its effects and its reply are committed, the reply is on its way; ``aside``: unreadable."""

    RECEIVED = "received"
    APPLIED = "applied"
    DONE = "done"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class RawUpdate:
    """One update as Telegram sent it (``raw`` is its JSON)."""

    update_id: int
    raw: str


@dataclass(frozen=True, slots=True)
class IntakeRow:
    """A stored update; ids grow in the order of arrival."""

    id: int
    update_id: int
    raw: str
