"""What people look for, and what they thought of suggestions, as the core asks for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Protocol

from bot.domain.profile import Mark, PartnerProfile, Seeker, VisitorProfile


class ProfileRepository(Protocol):
    """Profiles of visitors and of exhibitors."""

    async def visitor(self, viewer_id: int) -> VisitorProfile | None:
        """None where they said nothing."""
        ...

    async def put_visitor(self, profile: VisitorProfile) -> None:
        """Keep it; its number stays. The viewer must be known."""
        ...

    async def put_terms(self, viewer_id: int, terms: Collection[str]) -> None:
        """By what exhibitors find them; none: by nothing."""
        ...

    async def visible(self, after: int, most: int) -> list[int]:
        """Viewers who let themselves be found, by their ids from above ``after``."""
        ...

    async def partner(self, exhibitor_id: str) -> PartnerProfile | None: ...

    async def partners(self) -> list[PartnerProfile]:
        """All, in order of their exhibitors' ids."""
        ...

    async def put_partner(self, profile: PartnerProfile) -> None: ...

    async def marks(self, viewer_id: int) -> list[Mark]:
        """Latest first."""
        ...

    async def mark(self, viewer_id: int, mark: Mark, at: dt.datetime) -> None:
        """In the place of an earlier one of the same thing. The viewer must be known."""
        ...

    async def unmark(self, viewer_id: int, kind: str, subject_id: str) -> None: ...

    async def seekers(
        self,
        exhibitor_id: str,
        edition: int,
        terms: Collection[str],
        *,
        since: dt.datetime,
        most_asked: int,
        limit: int,
        number: int = 0,
    ) -> list[Seeker]:
        """Those who let themselves be found and have one of the terms, most in common first: none whom the
        exhibitor has met, asked or passed over, who works for it, who wants nothing unasked, who was asked by
        ``most_asked`` exhibitors after ``since``, or who barred it; none at all where the organisers stopped it.
        ``number``: only that one, 0 for all."""
        ...

    async def viewer_of(self, number: int) -> int | None:
        """Who lets themselves be found by this number; None for nobody (any more)."""
        ...

    async def settle(self, exhibitor_id: str, viewer_id: int, *, asked: bool, by: int, at: dt.datetime) -> bool:
        """The exhibitor asked them to come, or passed them over: they are not suggested to it again. False where
        that was settled already."""
        ...

    async def asked(self, exhibitor_id: str, since: dt.datetime) -> int:
        """How many the exhibitor asked after an instant."""
        ...

    async def own_products(self) -> dict[str, tuple[str, ...]]:
        """Exhibitor id -> the products that its staff wrote."""
        ...
