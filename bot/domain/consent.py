"""Consent: receipts of what a visitor agreed to, exhibitor by exhibitor."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.card import CardField

ASK_AGAIN = dt.timedelta(days=1)
"""A request that got no answer may be shown again by a rescan after this."""


@dataclass(frozen=True, slots=True)
class ConsentRules:
    """What the organiser promises: exhibitors' leads are kept for so many days after the expo's last."""

    leads_days_after_expo: int = 180

    def keep_until(self, last_day: dt.date) -> dt.date:
        """The last day on which they are here."""
        return last_day + dt.timedelta(days=self.leads_days_after_expo)


class ConsentEvent(StrEnum):
    """What happened between a visitor and an exhibitor."""

    ASKED = "asked"
    GRANTED = "granted"
    REFUSED = "refused"
    REVOKED = "revoked"


class ConsentStatus(StrEnum):
    """Where a lead stands. ``by_hand``: given to staff in person, as they declared."""

    GRANTED = "granted"
    ASKED = "asked"
    REFUSED = "refused"
    REVOKED = "revoked"
    BY_HAND = "by_hand"


@dataclass(frozen=True, slots=True)
class Receipt:
    """One event, never changed. For a grant: which fields, under which text (its version and language), for what,
    whom to turn to, and until when the data is kept."""

    edition: int
    exhibitor_id: str
    viewer_id: int
    event: ConsentEvent
    at: dt.datetime
    fields: tuple[CardField, ...] = ()
    text_version: str = ""
    purpose: str = ""
    recipient: str = ""
    keep_until: dt.date | None = None
    language: str = ""

    @property
    def live(self) -> bool:
        """Whether the exhibitor may see its fields, as long as it is the latest."""
        return self.event is ConsentEvent.GRANTED


def may_ask(latest: Receipt | None, now: dt.datetime) -> bool:
    """Whether a scan shows the visitor a request: never after a refusal or a withdrawal, and what is unanswered
    at most once a day."""
    if latest is None:
        return True
    return latest.event is ConsentEvent.ASKED and now - latest.at >= ASK_AGAIN


def status(latest: Receipt | None, *, by_hand: bool) -> ConsentStatus:
    """What consent there is, latest event and declaration of staff taken together: a withdrawal outweighs what was
    given by hand, a request that waits does not."""
    if latest is not None and latest.event is not ConsentEvent.ASKED:
        # Someone who gave their paper card and refused to send the digital one still gave the paper.
        if latest.event is ConsentEvent.REFUSED and by_hand:
            return ConsentStatus.BY_HAND
        return ConsentStatus(latest.event.value)
    return ConsentStatus.BY_HAND if by_hand else ConsentStatus.ASKED
