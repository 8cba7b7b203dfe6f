"""The figures' picture and workbook, in an organiser's language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from bot.exporters.lettering import writable, written
from bot.exporters.stats_picture import Bars, Ranking, StatsPicture, Tile, stacked
from bot.exporters.workbook import Sheet
from bot.ports.wording import Wording
from bot.services.stats.counting import Counted, stats_of, today, top_exhibitors, top_sessions
from bot.views.statistics import RankedLine

_DAYS = 14
_LAST = dt.time(23)
_BY_DAY = ("reached", "active", "asked", "unanswered", "leads", "scans")
_ACTIVATION = ("invited", "claimed", "scanned", "silent")


def picture_of(counted: Counted, wording: Wording, locale: str) -> StatsPicture:
    """What is drawn."""
    stats, now = stats_of(counted), counted.now

    def words(msgid: str, **values: object) -> str:
        return wording.text(locale, msgid, **values)

    number = "{:,}".format
    rate = "–" if stats.rate is None else f"{stats.rate}%"
    asked = words("stats.today", num=number(stats.asked_today))
    tiles = (
        Tile(words("stats.reached"), number(stats.reached), words("stats.new", num=number(stats.new))),
        Tile(words("stats.active"), number(stats.active)),
        Tile(words("stats.asked"), number(stats.asked), asked),
        Tile(
            words("stats.unanswered"),
            number(stats.unanswered),
            words("stats.today", num=number(stats.unanswered_today)),
        ),
        Tile(words("stats.leads"), number(stats.leads)),
        Tile(words("stats.scans"), number(stats.scans), words("stats.today", num=number(stats.scans_today))),
        Tile(words("stats.rate"), rate),
        Tile(words("stats.sent"), number(stats.sent), words("stats.dead", num=number(stats.dead))),
    )
    activation = Ranking(
        words("stats.exhibitors", num=number(stats.exhibitors)),
        tuple((words(f"stats.activation.{step}"), getattr(stats, step)) for step in _ACTIVATION),
        of=stats.exhibitors,
    )
    languages = Ranking(
        words("stats.languages"),
        tuple((wording.text(tag, "language.name"), count) for tag, count in stats.locales),
    )
    return StatsPicture(
        writable(written(counted.catalogue.expo.name, locale)),
        f"{now:%Y-%m-%d %H:%M}",
        tiles,
        tuple(bars for bars in (_hours(counted, wording, locale), _history(counted, wording, locale)) if bars),
        (
            Ranking(words("stats.top_exhibitors"), _written(top_exhibitors(counted), locale)),
            Ranking(words("stats.top_sessions"), _written(top_sessions(counted), locale)),
            activation if stats.exhibitors else Ranking("", ()),
            languages,
        ),
    )


def _language(tag: str, wording: Wording) -> str:
    return wording.text(tag, "language.name") if tag in wording.locales else tag


def _written(lines: Sequence[RankedLine], locale: str) -> tuple[tuple[str, int], ...]:
    return tuple((written(line.name, locale), line.count) for line in lines)


def _hours(counted: Counted, wording: Wording, locale: str) -> Bars | None:
    """Scans by hour and hall, of the last day on which there were some."""
    day = counted.busiest_day()
    if day is None:
        return None
    by_hall = counted.by_hall(day)
    opening = counted.catalogue.day(day)
    told = {hour for hours in by_hall.values() for hour in hours}
    if opening:
        # What is scanned after midnight is the next day's.
        closes = _LAST if opening.is_overnight else opening.close
        told |= {time.hour for time in (opening.open, closes) if time}
    hours = range(min(told), max(told) + 1)
    names = {
        _hall_name(counted, hall_id, wording, locale): [found[hour] for hour in hours]
        for hall_id, found in by_hall.items()
    }
    title = wording.text(locale, "stats.by_hour", day=f"{day:%Y-%m-%d}")
    return stacked(title, [str(hour) for hour in hours], names, wording.text(locale, "stats.other_halls"))


def _hall_name(counted: Counted, hall_id: str, wording: Wording, locale: str) -> str:
    hall = counted.catalogue.hall(hall_id)
    return written(hall.short_name, locale) if hall else wording.text(locale, "stats.no_hall")


def _history(counted: Counted, wording: Wording, locale: str) -> Bars | None:
    """Visitors active day by day, today as it is so far."""
    past = [one for one in counted.days if one.day < counted.now.date()]
    days = (*past, today(counted))[-_DAYS:]
    if len(days) < 2:
        return None
    labels = tuple(f"{one.day.month}-{one.day.day:02d}" for one in days)
    series = ((wording.text(locale, "stats.active"), tuple(one.active for one in days)),)
    return Bars(wording.text(locale, "stats.by_day"), labels, series)


def sheets_of(counted: Counted, wording: Wording, locale: str) -> list[Sheet]:
    """What the workbook holds: figures, days, exhibitors, sessions, hours by hall."""
    stats = stats_of(counted)

    def words(msgid: str) -> str:
        return wording.text(locale, msgid)

    figures: list[tuple[str, int | None]] = [
        (words("stats.reached"), stats.reached),
        (words("stats.active"), stats.active),
        (words("stats.blocked"), stats.blocked),
        (words("stats.asked"), stats.asked),
        (words("stats.unanswered"), stats.unanswered),
        (words("stats.tickets"), stats.tickets_open),
        (words("stats.leads"), stats.leads),
        (words("stats.scans"), stats.scans),
        (words("stats.rate_percent"), stats.rate),
        *((words(f"stats.activation.{step}"), getattr(stats, step)) for step in _ACTIVATION),
        (words("stats.sent"), stats.sent),
        (words("stats.waiting"), stats.waiting),
        (words("stats.given_up"), stats.dead),
        (words("stats.gone"), stats.gone),
        *((_language(tag, wording), count) for tag, count in stats.locales),
    ]
    day, number, name = words("stats.day"), words("stats.number"), words("stats.name")
    return [
        Sheet(words("stats.sheet.figures"), (name, number), figures),
        Sheet(
            words("stats.sheet.days"),
            (
                day,
                *(words(f"stats.{one}") for one in ("reached", "active", "asked", "unanswered", "leads", "scans")),
            ),
            [
                (one.day, one.reached, one.active, one.asked, one.unanswered, one.leads, one.scans)
                for one in counted.days
            ],
        ),
        Sheet(
            words("stats.sheet.exhibitors"),
            ("ID", name, words("stats.leads"), words("stats.scans"), words("stats.state")),
            _exhibitor_rows(counted, wording, locale),
        ),
        Sheet(
            words("stats.sheet.sessions"),
            (name, words("stats.saved")),
            [(line.name.best(locale), line.count) for line in top_sessions(counted, len(counted.figures.saved))],
        ),
        Sheet(
            words("stats.sheet.hours"),
            (day, words("stats.hour"), words("stats.hall"), words("stats.scans")),
            _hour_rows(counted, wording, locale),
        ),
    ]


def _exhibitor_rows(counted: Counted, wording: Wording, locale: str) -> list[tuple[str | int, ...]]:
    """All of them, the silent too, as they stand."""
    figures, scans = counted.figures, counted.scans_by_exhibitor()
    rows: list[tuple[str | int, ...]] = []
    for one in counted.catalogue.programme.exhibitors:
        state = "scanned" if scans[one.id] else "silent" if one.id in figures.claimed else ""
        state = state or ("invited" if one.id in figures.invited else "")
        told = wording.text(locale, f"stats.activation.{state}") if state else ""
        rows.append((one.id, one.name.best(locale), figures.leads.get(one.id, 0), scans[one.id], told))
    return rows


def _hour_rows(counted: Counted, wording: Wording, locale: str) -> list[tuple[dt.date | str | int, ...]]:
    days = sorted({counted.catalogue.local(at).date() for _, at, _ in counted.figures.scans})
    return [
        (day, hour, _hall_name(counted, hall_id, wording, locale), count)
        for day in days
        for hall_id, hours in counted.by_hall(day).items()
        for hour, count in sorted(hours.items())
    ]
