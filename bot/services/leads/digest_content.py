"""What a digest says. Pure."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.domain.catalogue import Catalogue
from bot.domain.consent import ConsentEvent, ConsentStatus
from bot.domain.digest import AFTERWARDS
from bot.domain.lead import Lead, Rating
from bot.domain.qualification import planned, ratings
from bot.exporters.hour_chart import HourChart
from bot.services.leads.details import line, one_value
from bot.services.leads.ledger import Ledger
from bot.views.digests import DigestContent, InterestCount, StaffCount
from bot.views.leads import LeadLine

_LISTED = 3
_TOP = 3
_BUSIEST = 5
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """The time that a digest tells of: behind ``since``, up to ``until`` (both aware, on the expo's clocks)."""

    since: dt.datetime
    until: dt.datetime

    def __contains__(self, instant: dt.datetime) -> bool:
        return self.since < instant <= self.until

    @property
    def ends_day(self) -> bool:
        """Whether it is one of the long ones, which say what is due tomorrow."""
        return self.until - self.since > dt.timedelta(hours=2)


def digest_content(
    ledger: Ledger, catalogue: Catalogue, stretch: Stretch, to_download: int = 0, keep_until: dt.date | None = None
) -> DigestContent:
    """Of what the ledger holds now. ``to_download``: see ``undownloaded``."""
    leads = [lead for lead in ledger.leads if lead.first_scanned_at <= stretch.until]
    new = [lead for lead in leads if lead.first_scanned_at in stretch]
    decided = [lead for lead in leads if lead.consent is not None and lead.consent.at in stretch]
    open_leads = [lead for lead in leads if not lead.withdrawn]
    unrated = [lead for lead in open_leads if not ratings(ledger.said_of(lead))]
    hot = [lead for lead in open_leads if _is_hot(ledger, lead)]
    today, yesterday = day_counts(leads, catalogue, stretch)
    return DigestContent(
        leads=len(leads),
        new=len(new),
        today=sum(today.values()),
        yesterday=sum(yesterday.values()),
        agreed=_events(decided, ConsentEvent.GRANTED),
        withdrawn=_events(decided, ConsentEvent.REVOKED),
        waiting=sum(lead.status is ConsentStatus.ASKED for lead in leads),
        hot=len(hot),
        unrated=len(unrated),
        hot_leads=_lines(ledger, [lead for lead in hot if lead.last_scanned_at in stretch], catalogue),
        unrated_leads=_lines(ledger, unrated, catalogue),
        follow_ups=_follow_ups(ledger, open_leads, catalogue, stretch) if stretch.ends_day else (),
        interests=_interests(ledger, new, catalogue),
        staff=_staff(ledger, new),
        to_download=to_download,
        keep_until=keep_until if to_download else None,
    )


def _is_hot(ledger: Ledger, lead: Lead) -> bool:
    rated = ratings(ledger.said_of(lead))
    return bool(rated) and rated[0].value == Rating.HOT


def _events(leads: Iterable[Lead], event: ConsentEvent) -> int:
    return sum(lead.consent is not None and lead.consent.event is event for lead in leads)


def _lines(ledger: Ledger, leads: Sequence[Lead], catalogue: Catalogue) -> tuple[LeadLine, ...]:
    return tuple(line(lead, ledger.said_of(lead), catalogue) for lead in leads[:_LISTED])


def _follow_ups(
    ledger: Ledger, leads: Sequence[Lead], catalogue: Catalogue, stretch: Stretch
) -> tuple[LeadLine, ...]:
    days = (stretch.until.date(), stretch.until.date() + _DAY)
    steps = ((planned(ledger.said_of(lead)), lead) for lead in leads)
    due = [(step.on, lead) for step, lead in steps if step is not None and step.on in days]
    due.sort(key=lambda one: (one[0] or days[0], one[1].id))
    return _lines(ledger, [lead for _, lead in due], catalogue)


def _interests(ledger: Ledger, leads: Iterable[Lead], catalogue: Catalogue) -> tuple[InterestCount, ...]:
    wanted = [interest for lead in leads for interest in ledger.interests(lead, catalogue)]
    names = {one_value(interest): interest for interest in wanted}
    top = Counter(map(one_value, wanted)).most_common(_TOP)
    return tuple(InterestCount(names[key], count) for key, count in top)


def _staff(ledger: Ledger, leads: Iterable[Lead]) -> tuple[StaffCount, ...]:
    met = Counter(lead.scanned_by for lead in leads if lead.scanned_by is not None)
    return tuple(
        StaffCount(ledger.names.get(staff_id, ""), count) for staff_id, count in met.most_common(_BUSIEST)
    )


def day_counts(leads: Iterable[Lead], catalogue: Catalogue, stretch: Stretch) -> tuple[Counter[int], Counter[int]]:
    """New leads by the hour: of the stretch's last day up to its end, and of the day before up to the same hour
    and minute."""
    today: Counter[int] = Counter()
    yesterday: Counter[int] = Counter()
    end = stretch.until
    for lead in leads:
        met = catalogue.local(lead.first_scanned_at)
        if met.date() == end.date() and met <= end:
            today[met.hour] += 1
        elif met.date() == end.date() - _DAY and met.time() <= end.time():
            yesterday[met.hour] += 1
    return today, yesterday


def chart(ledger: Ledger, catalogue: Catalogue, stretch: Stretch) -> HourChart | None:
    """The picture of those; None where there is nothing to see."""
    today, yesterday = day_counts(ledger.leads, catalogue, stretch)
    if not today:
        return None
    day = catalogue.day(stretch.until.date())
    opens = day.open.hour if day and day.open else min(today)
    closes = day.close.hour if day and day.close and not day.is_overnight else max(today)
    hours = sorted({*today, *yesterday, opens, closes})
    return HourChart(
        range(hours[0], hours[-1] + 1), today, yesterday, stretch.until.date(), stretch.until.date() - _DAY
    )


def undownloaded(ledger: Ledger, last: dt.datetime | None, catalogue: Catalogue, until: dt.datetime) -> int:
    """How many leads are in no file of the team's (the last was made at ``last``), on the days after the expo on
    which that is called to mind; 0 on others."""
    days = (catalogue.local(until).date() - catalogue.expo.end_date).days
    return ledger.met_since(last) if days in AFTERWARDS else 0
