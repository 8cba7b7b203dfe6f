"""Sessions of somebody else's format, made ours: ids, instants, days, rooms, ends."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from statistics import median_low
from zoneinfo import ZoneInfo

from bot.domain.localized import Localized
from bot.domain.programme import Session, SessionStatus, Speaker
from bot.domain.sentence import sentence
from bot.importers.cells import BadValue
from bot.importers.circumstances import Circumstances
from bot.importers.found import FoundSession, FoundSpeaker
from bot.importers.ids import Ids, slug
from bot.importers.kept import in_setting
from bot.importers.references import References
from bot.importers.room_book import RoomBook
from bot.importers.text import fold, one_line
from bot.importers.times import instant

DAY = dt.timedelta(days=1)
LONGEST_GAP = dt.timedelta(hours=3)
USUAL_LENGTH = dt.timedelta(hours=1)
NIGHT_UNTIL = dt.time(6)


@dataclass(slots=True)
class Assembled:
    """``placed`` have a time, ``unplaced`` have none. ``rooms``: see ``RoomBook``."""

    placed: list[tuple[FoundSession, Session]] = field(default_factory=list)
    unplaced: list[FoundSession] = field(default_factory=list)


@dataclass(slots=True)
class _Timed:
    found: FoundSession
    start: dt.datetime
    end: dt.datetime | None
    rooms: list[str]
    draft: bool = False


class SessionAssembly:
    """Makes sessions in ``file_zone`` into those of an expo in ``zone``; what is wrong is logged."""

    def __init__(
        self,
        given: Circumstances,
        *,
        file_zone: ZoneInfo,
        zone: ZoneInfo,
        rooms: RoomBook,
        in_force: Sequence[Session],
        exhibitors: References,
    ) -> None:
        self._given = given
        self._problems = given.problems
        self._file_zone = file_zone
        self._zone = zone
        self._rooms = rooms
        self._exhibitors = exhibitors
        titles = Counter(fold(text) for item in in_force for text in item.title.values())
        self._by_title = {
            fold(text): item.id for item in in_force for text in item.title.values() if titles[fold(text)] == 1
        }
        self._ids = Ids()

    def assemble(self, found: Iterable[FoundSession]) -> Assembled:
        """All of them, in the file's order."""
        result = Assembled()
        timed: list[_Timed] = []
        for item in found:
            if not item.title and not self._problems.has_error_in(item.place.file, item.place.line):
                item.place.error(
                    self._problems, "title", sentence("The session has no title; write one, or leave it out")
                )
            if item.start is None:
                result.unplaced.append(item)
            elif (times := self._timed(item)) is not None:
                timed.append(times)
        self._tell_unplaced(result.unplaced)
        self._place_placeholders(timed)
        self._fill_ends(timed)
        result.placed = [(item.found, self._session(item)) for item in timed]
        return result

    def drafts(self, unplaced: Iterable[FoundSession], first_day: dt.date) -> list[Session]:
        """Sessions without a time, kept where no visitor sees them: as drafts of the whole first day."""
        start = dt.datetime.combine(first_day, dt.time(), self._zone)
        items = [_Timed(item, start, start + DAY, self._room_ids(item), draft=True) for item in unplaced]
        return [self._session(item) for item in items]

    def _timed(self, item: FoundSession) -> _Timed | None:
        try:
            start = self._instant(item.start)
            end = self._instant(item.end)
        except BadValue as error:
            item.place.error(self._problems, "start", error.said)
            return None
        if start is None:
            return None
        if end is not None and end < start:
            message = sentence(
                "The session ends at %(end)s, before it starts at %(start)s; correct one",
                end=f"{end:%H:%M}",
                start=f"{start:%H:%M}",
            )
            item.place.error(self._problems, "end", message)
            end = None
        return _Timed(item, start, None if end == start else end, self._room_ids(item))

    def _instant(self, moment: dt.datetime | None) -> dt.datetime | None:
        if moment is None:
            return None
        if moment.tzinfo is None:
            moment = instant(
                moment.date(),
                dt.timedelta(hours=moment.hour, minutes=moment.minute, seconds=moment.second),
                self._file_zone,
            )
        return moment.astimezone(self._zone)

    def _room_ids(self, item: FoundSession) -> list[str]:
        return [self._rooms.room_id(name) for name in self._rooms.split(item)]

    def _tell_unplaced(self, unplaced: Sequence[FoundSession]) -> None:
        if unplaced:
            number = len(unplaced)
            message = (
                sentence(
                    "1 session has no time, here the first: kept as drafts, which no visitor sees, until they "
                    "have one"
                )
                if number == 1
                else sentence(
                    "%(number)s sessions have no time, here the first: kept as drafts, which no visitor sees, "
                    "until they have one",
                    number=number,
                )
            )
            unplaced[0].place.warn(self._problems, "start", message)

    def _place_placeholders(self, timed: Iterable[_Timed]) -> None:
        """A time that nobody chose: midnight to midnight, without a room."""
        for item in timed:
            if (
                item.end is None
                and item.found.end is not None
                and not item.rooms
                and item.start.time() == dt.time()
            ):
                item.draft, item.end = True, item.start + DAY
                message = sentence(
                    "The session starts and ends at 00:00 and has no room: it is kept as a draft, which "
                    "no visitor sees; give it its time"
                )
                item.found.place.warn(self._problems, "start", message)

    def _fill_ends(self, timed: Sequence[_Timed]) -> None:
        """Until the next session in the room, else as long as most."""
        open_ended = [item for item in timed if item.end is None]
        if not open_ended:
            return
        lengths = [item.end - item.start for item in timed if item.end is not None and not item.draft]
        usual = median_low(lengths) if lengths else USUAL_LENGTH
        for item in open_ended:
            later = [
                other.start
                for other in timed
                if other.rooms[:1] == item.rooms[:1] and item.start < other.start <= item.start + LONGEST_GAP
            ]
            item.end = min(later, default=item.start + usual)
        number = len(open_ended)
        minutes = round(usual / dt.timedelta(minutes=1))
        message = (
            sentence(
                "1 session has no end, here the first: taken is the next start in the same room, or %(minutes)s "
                "minutes; add the ends",
                minutes=minutes,
            )
            if number == 1
            else sentence(
                "%(number)s sessions have no end, here the first: taken is the next start in the same room, or "
                "%(minutes)s minutes; add the ends",
                number=number,
                minutes=minutes,
            )
        )
        open_ended[0].found.place.warn(self._problems, "end", message)

    def _session(self, item: _Timed) -> Session:
        found = item.found
        end = item.end if item.end is not None else item.start + USUAL_LENGTH
        extra = dict(found.extra)
        if len(item.rooms) > 1:
            extra["rooms"] = "; ".join(name.best(self._given.language) for name in self._rooms.split(found))
        return Session(
            id=self._id(found),
            date=_listed(found, item.start),
            start=item.start,
            end=end,
            title=found.title,
            room_id=item.rooms[0] if item.rooms else "",
            track=found.track,
            speakers=tuple(self._speaker(speaker) for speaker in found.speakers),
            languages=found.languages,
            abstract=found.abstract,
            status=SessionStatus.DRAFT if item.draft else found.status,
            extra=extra,
            language_note=found.language_note,
        )

    def _id(self, found: FoundSession) -> str:
        wanted = [one_line(found.id), one_line(found.guid)]
        if not any(wanted):
            title = found.title.best(self._given.language)
            wanted = [self._by_title.get(fold(title), ""), slug(title)]
        chosen = self._ids.take(wanted)
        if wanted[0] and chosen != wanted[0]:
            message = sentence(
                'The id "%(wanted)s" stands here again; the session is kept as "%(chosen)s"',
                wanted=wanted[0],
                chosen=chosen,
            )
            found.place.warn(self._problems, "id", message)
        return chosen

    def _speaker(self, speaker: FoundSpeaker) -> Speaker:
        found = {ids[0] for text in speaker.company.values() if len(ids := self._exhibitors.find(text)) == 1}
        if len(found) != 1:
            return Speaker(speaker.name, speaker.company)
        exhibitor_id = found.pop()
        return Speaker(speaker.name, self._exhibitors.ids[exhibitor_id], exhibitor_id)


def relinked(sessions: Iterable[Session], zone: ZoneInfo, exhibitors: References) -> tuple[Session, ...]:
    """Kept sessions beside new exhibitors: a company that exhibits no more is an outside body, one that exhibits
    now is linked by its name."""

    def unlinked(speaker: Speaker) -> Speaker:
        gone = speaker.exhibitor_id is not None and speaker.exhibitor_id not in exhibitors.ids
        return replace(speaker, exhibitor_id=None) if gone else speaker

    kept = (
        replace(session, speakers=tuple(unlinked(speaker) for speaker in session.speakers)) for session in sessions
    )
    return in_setting(kept, zone, exhibitors)


def _listed(found: FoundSession, start: dt.datetime) -> dt.date:
    """The day that the file lists it under, where that is the evening before; else its own."""
    night = start.time() < NIGHT_UNTIL and found.day == start.date() - DAY
    return found.day if night and found.day is not None else start.date()


def speaker_names(sessions: Iterable[FoundSession], language: str) -> set[str]:
    """Each distinct name."""
    every: Iterable[Localized] = (speaker.name for session in sessions for speaker in session.speakers)
    return {" ".join(name.best(language).split()) for name in every} - {""}
