"""One of an exhibitor's staff, here and now."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.services.profiles.matchers import Matchers
from bot.services.published import Published


@dataclass(frozen=True, slots=True)
class Colleague:
    """They see to what their company is and seeks, or look for visitors. ``now`` is aware."""

    viewer_id: int
    chat_id: int
    published: Published
    matchers: Matchers
    now: dt.datetime
    locale: str

    @property
    def at(self) -> dt.datetime:
        """The moment in UTC."""
        return self.now.astimezone(dt.UTC)
