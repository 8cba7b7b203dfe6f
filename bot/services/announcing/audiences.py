"""Whom an announcement is for: from what an organiser chose to what the database checks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from bot.domain.announcement import Audience, Criterion
from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.programme import Session
from bot.views.announcing import AudienceLines

_NEVER = dt.datetime.max.replace(tzinfo=dt.UTC)
PARTS = ("role", "locale", "interest", "session", "track", "hall", "site")
"""The parts of an audience, as organisers choose them."""
_FIELDS = {
    "role": "roles",
    "locale": "locales",
    "interest": "interests",
    "session": "sessions",
    "track": "tracks",
    "hall": "halls",
}


def switched(audience: Audience, part: str, value: str, *, on: bool) -> Audience:
    """With ``value`` in that part, or without it."""
    if part == "site":
        return replace(audience, on_site=on)
    name = _FIELDS.get(part)
    if name is None:
        return audience
    others = tuple(one for one in chosen_of(audience, part) if one != value)
    return replace(audience, **{name: (*others, value) if on else others})  # type: ignore[arg-type]  # all are tuples


def chosen_of(audience: Audience, part: str) -> tuple[str, ...]:
    """What is chosen of a part."""
    chosen: tuple[str, ...] = getattr(audience, _FIELDS[part])
    return chosen


def criteria(
    audience: Audience, catalogue: Catalogue, team: Sequence[int], seen_since: dt.datetime | None
) -> list[Criterion]:
    """What the database checks. ``team`` is the organiser's; ``seen_since`` is when today began, None where today
    is no day of the expo.

    A track means its sessions and a hall its exhibitors, as the programme has them now; where that is nobody, the
    announcement is for nobody.
    """
    found = [Criterion("locale", locale) for locale in audience.locales]
    found += [Criterion("interest", key) for key in audience.interests]
    found += _roles(audience, team)
    sessions = [session.id for key in audience.sessions if (session := catalogue.session(key))]
    sessions += [session.id for key in audience.tracks for session in _of_track(catalogue, key)]
    found += _some("session", sessions, wanted=bool(audience.sessions or audience.tracks))
    halls = [hall.id for key in audience.halls if (hall := catalogue.hall(key))]
    booths = [exhibitor.id for hall in halls for exhibitor in catalogue.exhibitors_by_hall.get(hall, ())]
    found += _some("booth", booths, wanted=bool(audience.halls))
    if audience.on_site:
        found.append(Criterion("seen_since", str(int((seen_since or _NEVER).timestamp() * 1000))))
    return found


def _some(kind: str, ids: list[str], *, wanted: bool) -> list[Criterion]:
    # No session and no exhibitor has an empty id: that means nobody.
    return [Criterion(kind, id_) for id_ in dict.fromkeys(ids) or ([""] if wanted else [])]


def _roles(audience: Audience, team: Sequence[int]) -> list[Criterion]:
    if not audience.roles:
        return []
    organisers = [Criterion("organiser", str(viewer)) for viewer in team]
    return [Criterion("role", role) for role in audience.roles] + organisers


def _of_track(catalogue: Catalogue, key: str) -> list[Session]:
    by_track = catalogue.sessions_by_track.items()
    return [session for (_, track), sessions in by_track if track == key for session in sessions]


def lines(audience: Audience, catalogue: Catalogue) -> AudienceLines:
    """The audience in names; what is no longer in the programme is left out."""
    halls = (catalogue.hall(hall) for hall in audience.halls)
    sessions = (catalogue.session(session) for session in audience.sessions)
    return AudienceLines(
        audience.roles,
        audience.locales,
        _named(audience.interests, catalogue.categories),
        tuple(session.title for session in sessions if session),
        _named(audience.tracks, catalogue.tracks),
        tuple(hall.name for hall in halls if hall),
        audience.on_site,
    )


def _named(keys: tuple[str, ...], names: dict[str, Localized]) -> tuple[Localized, ...]:
    return tuple(names[key] for key in keys if key in names)
