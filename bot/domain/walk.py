"""How long one walks between two halls."""

from __future__ import annotations

import math

_EARTH = 6_371_000.0
_DETOUR = 1.3
"""People go round walls, queues and each other."""
_PACE = 70.0
"""Metres a minute, in a crowd."""


def walk_minutes(start: tuple[float, float], end: tuple[float, float]) -> int:
    """Whole minutes, at least 1, between two places (latitude, longitude in degrees) some hundred metres apart."""
    south, north = math.radians(start[0]), math.radians(end[0])
    up = north - south
    along = math.radians(end[1] - start[1]) * math.cos((south + north) / 2)
    metres = _EARTH * math.hypot(up, along)
    return max(1, walk_metres(metres))


def walk_metres(metres: float) -> int:
    """Whole minutes for a distance as the crow flies."""
    return math.ceil(metres * _DETOUR / _PACE)
