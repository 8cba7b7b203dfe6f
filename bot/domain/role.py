"""What somebody may do."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """Whom a feature is for: everyone is a visitor, organisers run the expo."""

    VISITOR = "visitor"
    ORGANISER = "organiser"
