"""Digests of leads. What is known of people is not kept with a digest: it is read, and masked, when it leaves.
Times are the expo's."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, ClassVar

from pydantic import Field

from bot.domain.localized import Localized
from bot.views.leads import LeadLine
from bot.views.lines import EMPTY
from bot.views.message import View


@dataclass(frozen=True, slots=True)
class InterestCount:
    """How many leads are interested in something."""

    name: Localized
    leads: int


@dataclass(frozen=True, slots=True)
class StaffCount:
    """How many leads one of the staff met first."""

    name: str
    leads: int


@dataclass(frozen=True, slots=True)
class DigestContent:
    """What happened in a stretch of time, and what is to be done.

    ``new`` leads were met in it, ``agreed`` and ``withdrawn`` count decisions of visitors in it; ``today`` and
    ``yesterday`` are the new ones of its last day up to its end, and of the day before up to the same hour;
    ``leads``, ``waiting``, ``hot`` and ``unrated`` count all that there are. ``follow_ups`` are due on its last
    day or the day after; of all lists only the first few are there. ``to_download`` leads are in no file of the
    team's yet, told in the week after the expo; ``keep_until`` is the last day on which they are here.
    """

    leads: int
    new: int
    today: int
    yesterday: int
    agreed: int
    withdrawn: int
    waiting: int
    hot: int
    unrated: int
    hot_leads: tuple[LeadLine, ...] = ()
    unrated_leads: tuple[LeadLine, ...] = ()
    follow_ups: tuple[LeadLine, ...] = ()
    interests: tuple[InterestCount, ...] = ()
    staff: tuple[StaffCount, ...] = ()
    to_download: int = 0
    keep_until: dt.date | None = None

    @property
    def is_empty(self) -> bool:
        """Nothing happened, and nothing is due."""
        return not (self.new or self.agreed or self.withdrawn or self.follow_ups or self.to_download)


@dataclass(frozen=True)
class Digest(View):
    """``frequency`` is what it comes by (instant | hourly | daily | closing), or preview. ``charted``: with the
    picture of leads by the hour. ``exhibitor``, ``content`` and the picture are made when it leaves."""

    remade: ClassVar[bool] = True

    exhibitor_id: str
    frequency: str
    since: dt.datetime
    until: dt.datetime
    exhibitor: Annotated[Localized, Field(exclude=True)] = EMPTY
    charted: Annotated[bool, Field(exclude=True)] = False
    content: Annotated[DigestContent | None, Field(exclude=True)] = None


@dataclass(frozen=True)
class DigestSettings(View):
    """How the reader is told. ``by_default``: as the organiser has it; ``exports``: with a file of the leads."""

    exhibitor: Localized
    frequency: str
    daily_at: dt.time
    when_empty: bool
    by_default: bool
    exports: bool


@dataclass(frozen=True)
class DigestHour(View):
    """At which hour does the daily one come?"""

    daily_at: dt.time


@dataclass(frozen=True)
class UnratedLead(View):
    """How hot is it? ``left`` leads are unrated. ``lead`` is filled when the message leaves."""

    lead_id: int
    left: int
    lead: Annotated[LeadLine | None, Field(exclude=True)] = None


@dataclass(frozen=True)
class AllRated(View):
    """No lead is left to rate; ``skipped`` ones are still unrated."""

    skipped: int
