"""What exhibitors write about their booths, as the core asks for it."""

from __future__ import annotations

import datetime as dt
from typing import Protocol

from bot.domain.booth import BoothProfile, BoothQuestion, QuestionKind


class BoothRepository(Protocol):
    """Profiles and questions, by exhibitor."""

    async def profile(self, exhibitor_id: str) -> BoothProfile | None:
        """None where nobody wrote anything."""
        ...

    async def put_profile(self, profile: BoothProfile) -> None: ...

    async def questions(self, exhibitor_id: str, *, retired: bool = False) -> list[BoothQuestion]:
        """Those that are asked, in their order; with ``retired`` also those that are not any more."""
        ...

    async def add_question(
        self, exhibitor_id: str, kind: QuestionKind, text: str, options: tuple[str, ...]
    ) -> BoothQuestion:
        """At the end."""
        ...

    async def retire_question(self, exhibitor_id: str, question_id: int, at: dt.datetime | None) -> bool:
        """Ask it no more, or (None) again; False where there is no such."""
        ...
