"""In which zone a file's times are: as it says, else as the person says, else as the expo in force has it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.domain.sentence import Sentence, sentence, together
from bot.importers.cells import BadValue
from bot.importers.circumstances import Circumstances
from bot.importers.expo import parse_timezone
from bot.importers.found import Found, FoundSession, Place

UTC = "UTC"
TIMEZONE = "timezone"
"""What a problem needs to be told (``Problem.needs``)."""
_HOUR = dt.timedelta(hours=1)
_ASK = "name it with --timezone, for example --timezone Europe/Berlin"


@dataclass(frozen=True, slots=True)
class _Times:
    """What the starts of a file show: how many are local, which offsets the others have, and the first whose local
    time beside it contradicts its offset."""

    local: FoundSession | None
    offsets: Counter[dt.timedelta]
    contradiction: FoundSession | None


def zone_of(found: Found, given: Circumstances) -> str | None:
    """The IANA name to show times in. None: nobody says it, or the file contradicts itself, which is logged."""
    times = _times(found.sessions or ())
    named = _named(found, given)
    if named is not None and not _is_default(named, times):
        return _checked(named, found, given, times)
    option = given.options.timezone
    if option is not None:
        return _shown_in(option, sentence("--timezone %(option)s differs", option=option), found, given, times)
    if given.expo is not None:
        zone = given.expo.timezone
        if times.local is not None:
            message = sentence(
                "The file names no time zone; its times are taken in %(zone)s, as the expo in force has it",
                zone=zone,
            )
            found.place.warn(given.problems, "", message)
        return _shown_in(zone, sentence("the expo in force is in %(zone)s", zone=zone), found, given, times)
    return _of_offsets(named, found, given, times)


def _times(sessions: Sequence[FoundSession]) -> _Times:
    local = next((item for item in sessions if item.start and item.start.tzinfo is None), None)
    offsets: Counter[dt.timedelta] = Counter()
    contradiction = None
    for item in sessions:
        if item.start is None or (offset := item.start.utcoffset()) is None:
            continue
        offsets[offset] += 1
        if contradiction is None and item.clock is not None and _clock(item.start) != item.clock % (24 * _HOUR):
            contradiction = item
    return _Times(local, offsets, contradiction)


def _clock(moment: dt.datetime) -> dt.timedelta:
    return dt.timedelta(hours=moment.hour, minutes=moment.minute)


def _named(found: Found, given: Circumstances) -> str | None:
    if not found.timezone:
        return None
    try:
        return parse_timezone(found.timezone)
    except BadValue as error:
        place = found.zone_place or found.place
        if given.options.timezone is None and given.expo is None:
            place.error(
                given.problems,
                found.zone_column,
                error.said,
                needs=TIMEZONE,
                option=f", or {_ASK}",
            )
        else:
            place.warn(
                given.problems,
                found.zone_column,
                sentence("%(error)s; the file's zone is not used", error=error.said),
            )
        return None


def _is_default(named: str, times: _Times) -> bool:
    """Programs write UTC where nobody chose a zone: local offsets beside it say more."""
    is_utc = named.rsplit("/", 1)[-1] in ("UTC", "GMT", "Zulu", "Universal", "UCT")
    return is_utc and bool(times.offsets) and dt.timedelta() not in times.offsets


def _checked(named: str, found: Found, given: Circumstances, times: _Times) -> str:
    place = found.zone_place or found.place
    option = given.options.timezone
    if option is not None and option != named:
        place.warn(
            given.problems,
            found.zone_column,
            sentence("The file says %(found)s, so --timezone %(given)s is not used", found=named, given=option),
        )
    differing = _differing(named, found.sessions or ())
    if differing is not None and times.contradiction is None:
        message = sentence(
            "The file names the zone %(named)s, but here the offset is %(offset)s; the instant "
            "with its offset is taken, and shown in %(named)s",
            named=named,
            offset=_text(differing.start),
        )
        differing.place.warn(given.problems, "date", message)
    _check_clocks(named, found, given)
    return named


def _shown_in(zone: str, reason: Sentence, found: Found, given: Circumstances, times: _Times) -> str:
    differing = _differing(zone, found.sessions or ())
    if differing is not None and times.contradiction is None:
        message = sentence(
            "The offset is %(offset)s here, but %(reason)s; the instant is kept and shown in %(zone)s",
            offset=_text(differing.start),
            reason=reason,
            zone=zone,
        )
        differing.place.warn(given.problems, "", message)
    if times.contradiction is not None:
        _check_clocks(zone, found, given)
    return zone


def _check_clocks(zone: str, found: Found, given: Circumstances) -> None:
    """Warn where a start beside the instant is neither its own local time nor that of the zone."""
    info = ZoneInfo(zone)
    for item in found.sessions or ():
        if item.start is None or item.start.tzinfo is None or item.clock is None:
            continue
        shown = item.start.astimezone(info)
        if item.clock % (24 * _HOUR) not in (_clock(item.start), _clock(shown)):
            message = sentence(
                "The start is %(clock)s here, but by its date %(shown)s; the date is taken",
                clock=_hours(item.clock),
                shown=f"{shown:%H:%M}",
            )
            item.place.warn(given.problems, "start", message)
            return


def _of_offsets(named: str | None, found: Found, given: Circumstances, times: _Times) -> str | None:
    """Nobody names a zone: one whole-hour offset that all times have is enough to show them as the file does."""
    if times.local is not None or not times.offsets:
        _ask(times.local, found, given)
        return None
    if times.contradiction is not None:
        item = times.contradiction
        message = sentence(
            "The start is %(clock)s here, but the date beside it has the offset %(offset)s: the zone is not clear",
            clock=_hours(item.clock),
            offset=_text(item.start),
        )
        item.place.error(given.problems, "start", message, needs=TIMEZONE, option=f"; {_ASK}")
        return None
    offset, *others = times.offsets
    if others or offset % _HOUR:
        shown = together([_signed(item) for item in sorted(times.offsets)])
        message = sentence("The times have the offset %(shown)s, and no zone is named", shown=shown)
        found.place.error(given.problems, "", message, needs=TIMEZONE, option=f"; {_ASK}")
        return None
    hours = offset // _HOUR
    zone = f"Etc/GMT{-hours:+d}" if hours else UTC
    if named is not None and named != zone:
        where = found.zone_place or found.place
        message = sentence(
            "The file says %(named)s, but its times have the offset %(offset)s: the offset is taken",
            named=named,
            offset=_signed(offset),
        )
        where.warn(
            given.problems,
            found.zone_column,
            message,
            option=f"; if that is wrong, {_ASK}",
        )
    else:
        message = (
            sentence(
                "The times have the offset %(offset)s, and no zone is named: they are shown so",
                offset=_signed(offset),
            )
            if hours
            else sentence("The times are in UTC, and no zone is named: they are shown so")
        )
        option = f"; if visitors shall see those of the place, {_ASK}"
        found.place.warn(given.problems, "", message, needs=TIMEZONE, option=option)
    return zone


def _ask(local: FoundSession | None, found: Found, given: Circumstances) -> None:
    place = Place(found.place.file, local.place.line) if local else found.place
    if not any(problem.column == found.zone_column != "" for problem in given.problems.sorted()):
        message = sentence("The times are local ones, and the file names no zone")
        place.error(given.problems, "timezone", message, needs=TIMEZONE, option=f"; {_ASK}")


def _differing(zone: str, sessions: Sequence[FoundSession]) -> FoundSession | None:
    """The first session whose offset is not the zone's; an instant in UTC says nothing about the zone."""
    info = ZoneInfo(zone)
    for item in sessions:
        offset = item.start.utcoffset() if item.start else None
        if item.start and offset and offset != item.start.astimezone(info).utcoffset():
            return item
    return None


def _text(moment: dt.datetime | None) -> str:
    return _signed((moment.utcoffset() if moment else None) or dt.timedelta())


def _signed(offset: dt.timedelta) -> str:
    minutes = round(offset / dt.timedelta(minutes=1))
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _hours(clock: dt.timedelta | None) -> str:
    minutes = round((clock or dt.timedelta()) / dt.timedelta(minutes=1))
    return f"{minutes // 60:02}:{minutes % 60:02}"
