"""What somebody may do."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """Whom a feature is for: everyone is a visitor, exhibitors' staff capture leads, organisers run the expo."""

    VISITOR = "visitor"
    EXHIBITOR = "exhibitor"
    ORGANISER = "organiser"
