"""What the columns of a list that an organiser brings may be."""

from __future__ import annotations

from collections.abc import Mapping

FIELDS_BY_LIST: Mapping[str, tuple[str, ...]] = {
    "programme": (
        "title",
        "date",
        "start",
        "end",
        "duration",
        "room",
        "track",
        "speakers",
        "companies",
        "language",
        "abstract",
        "status",
        "id",
    ),
    "exhibitors": (
        "name",
        "booth",
        "hall",
        "category",
        "products",
        "country",
        "website",
        "contact_name",
        "contact_email",
        "id",
    ),
    "plan": ("booth", "hall", "x", "y", "width", "height"),
}
"""List -> its fields, in the order in which they are offered."""
LIST_FIELDS = frozenset(field for fields in FIELDS_BY_LIST.values() for field in fields)
