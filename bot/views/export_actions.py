"""Actions about files of leads, and digests; whoever presses is authorised anew."""

from __future__ import annotations

from dataclasses import dataclass

from bot.views.action import Action


@dataclass(frozen=True)
class ShowExport(Action, code="re"):
    """Which files there are; of that exhibitor, or (empty) the one that I work for now."""

    exhibitor_id: str = ""


@dataclass(frozen=True)
class ExportLeads(Action, code="rx"):
    """Send me the leads of that exhibitor; ``form`` is xlsx | csv | vcf | hubspot | salesforce | zip."""

    exhibitor_id: str
    form: str


@dataclass(frozen=True)
class ShowDigest(Action, code="rd"):
    """When digests come."""


@dataclass(frozen=True)
class SetDigest(Action, code="rs"):
    """``frequency`` is off | instant | hourly | daily | closing; ``chosen`` (1 or 0): it is so now."""

    frequency: str
    chosen: int = 0


@dataclass(frozen=True)
class ChooseDigestHour(Action, code="rh"):
    """At which hour does the daily one come?"""


@dataclass(frozen=True)
class SetDigestHour(Action, code="rt"):
    """At that time of day, in minutes; ``chosen`` (1 or 0): it is so now."""

    minutes: int
    chosen: int = 0


@dataclass(frozen=True)
class SetDigestWhenEmpty(Action, code="ro"):
    """Also when nothing happened: ``on`` 1 or 0."""

    on: int


@dataclass(frozen=True)
class PreviewDigest(Action, code="rp"):
    """Today's so far."""


@dataclass(frozen=True)
class RateLeads(Action, code="rn"):
    """Show me, one after the other, the leads of that exhibitor that nobody has rated: those before lead
    ``after``, or (0) from the newest on."""

    exhibitor_id: str
    after: int = 0


@dataclass(frozen=True)
class RateLead(Action, code="rr"):
    """Rate it hot | warm | cold, and show the next."""

    lead_id: int
    rating: str
