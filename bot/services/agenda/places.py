"""Where something is, as calendars show it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.catalogue import Catalogue


def location(place: Sequence[str], catalogue: Catalogue, locale: str) -> str:
    """One line, from the room or the booth to the venue."""
    parts = [*place, catalogue.programme.venue.name.best(locale)]
    return ("，" if locale == "zh" else ", ").join(part for part in parts if part)


def position(catalogue: Catalogue) -> tuple[float, float] | None:
    """Latitude and longitude of the venue, in degrees, where known."""
    venue = catalogue.programme.venue
    if venue.latitude is None or venue.longitude is None:
        return None
    return (venue.latitude, venue.longitude)
