"""In which zone a file's times are: as it says, else as the person says, else as the expo in force has it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

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
        return _shown_in(option, f"--timezone {option} differs", found, given, times)
    if given.expo is not None:
        zone = given.expo.timezone
        if times.local is not None:
            message = f"The file names no time zone; its times are taken in {zone}, as the expo in force has it"
            found.place.warn(given.problems, "", message)
        return _shown_in(zone, f"the expo in force is in {zone}", found, given, times)
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
            place.error(given.problems, found.zone_column, f"{error}, or {_ASK}", needs=TIMEZONE)
        else:
            place.warn(given.problems, found.zone_column, f"{error}; the file's zone is not used")
        return None


def _is_default(named: str, times: _Times) -> bool:
    """Programs write UTC where nobody chose a zone: local offsets beside it say more."""
    is_utc = named.rsplit("/", 1)[-1] in ("UTC", "GMT", "Zulu", "Universal", "UCT")
    return is_utc and bool(times.offsets) and dt.timedelta() not in times.offsets


def _checked(named: str, found: Found, given: Circumstances, times: _Times) -> str:
    place = found.zone_place or found.place
    option = given.options.timezone
    if option is not None and option != named:
        place.warn(given.problems, found.zone_column, f"The file says {named}, so --timezone {option} is not used")
    differing = _differing(named, found.sessions or ())
    if differing is not None and times.contradiction is None:
        message = (
            f"The file names the zone {named}, but here the offset is {_text(differing.start)}; the instant "
            f"with its offset is taken, and shown in {named}"
        )
        differing.place.warn(given.problems, "date", message)
    _check_clocks(named, found, given)
    return named


def _shown_in(zone: str, reason: str, found: Found, given: Circumstances, times: _Times) -> str:
    differing = _differing(zone, found.sessions or ())
    if differing is not None and times.contradiction is None:
        message = (
            f"The offset is {_text(differing.start)} here, but {reason}; the instant is kept and shown in {zone}"
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
            message = f"The start is {_hours(item.clock)} here, but by its date {shown:%H:%M}; the date is taken"
            item.place.warn(given.problems, "start", message)
            return


def _of_offsets(named: str | None, found: Found, given: Circumstances, times: _Times) -> str | None:
    """Nobody names a zone: one whole-hour offset that all times have is enough to show them as the file does."""
    if times.local is not None or not times.offsets:
        _ask(times.local, found, given)
        return None
    if times.contradiction is not None:
        item = times.contradiction
        message = (
            f"The start is {_hours(item.clock)} here, but the date beside it has the offset {_text(item.start)}: "
            f"the zone is not clear; {_ASK}"
        )
        item.place.error(given.problems, "start", message, needs=TIMEZONE)
        return None
    offset, *others = times.offsets
    if others or offset % _HOUR:
        shown = " and ".join(_signed(item) for item in sorted(times.offsets))
        message = f"The times have the offset {shown}, and no zone is named; {_ASK}"
        found.place.error(given.problems, "", message, needs=TIMEZONE)
        return None
    hours = offset // _HOUR
    zone = f"Etc/GMT{-hours:+d}" if hours else UTC
    if named is not None and named != zone:
        where = found.zone_place or found.place
        message = f"The file says {named}, but its times have the offset {_signed(offset)}: the offset is taken"
        where.warn(given.problems, found.zone_column, f"{message}; if that is wrong, {_ASK}")
    else:
        shown = "are in UTC" if not hours else f"have the offset {_signed(offset)}"
        message = f"The times {shown}, and no zone is named: they are shown so"
        message = f"{message}; if visitors shall see those of the place, {_ASK}"
        found.place.warn(given.problems, "", message, needs=TIMEZONE)
    return zone


def _ask(local: FoundSession | None, found: Found, given: Circumstances) -> None:
    place = Place(found.place.file, local.place.line) if local else found.place
    if not any(problem.column == found.zone_column != "" for problem in given.problems.sorted()):
        message = f"The times are local ones, and the file names no zone; {_ASK}"
        place.error(given.problems, "timezone", message, needs=TIMEZONE)


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
