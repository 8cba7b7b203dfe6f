"""What a question names and the expo does not have."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unknown:
    """Something that the question names and the expo does not have; ``text`` as it was asked for.

    ``kind``: hall | halls, days, exhibitors (a wrong number of them) | counted_... (the right one) | edition
    (another) | booth | room | exhibitor, speaker (by a name) | line | gate | stands (how many one has).
    """

    kind: str
    text: str
    start: int
    end: int
