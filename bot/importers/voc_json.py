"""The ``schedule.json`` of voc and pretalx: frab's schedule as JSON."""

from __future__ import annotations

from pydantic import Field

from bot.importers.brought_file import BroughtFile
from bot.importers.circumstances import Circumstances
from bot.importers.found import Found, FoundSpeaker, Place
from bot.importers.frab import FrabDay, FrabEvent, FrabReader, day_of
from bot.importers.json_shapes import Many, Members, Shape, Text, Texts, shaped
from bot.importers.plain import localized_of, paragraphs, plain_line, plain_prose, tagged
from bot.importers.text import one_line

FORMAT = "voc-json"


class _Person(Shape):
    public_name: Text = ""
    name: Text = ""
    full_public_name: Text = ""


class _Event(Shape):
    id: Text = ""
    guid: Text = ""
    date: Text = ""
    start: Text = ""
    duration: Text = ""
    title: Texts = ""
    subtitle: Texts = ""
    track: Texts = ""
    type: Texts = ""
    language: Text = ""
    abstract: Text = ""
    description: Text = ""
    state: Text = ""
    url: Text = ""
    persons: Many[_Person] = Field(default_factory=list)


class _Day(Shape):
    date: Text = ""
    day_start: Text = ""
    day_end: Text = ""
    rooms: Members[Many[_Event]] = Field(default_factory=dict)


class _Conference(Shape):
    title: Texts = ""
    start: Text = ""
    end: Text = ""
    time_zone_name: Text = ""
    url: Text = ""
    days: Many[_Day] = Field(default_factory=list)


class _Schedule(Shape):
    base_url: Text = ""
    conference: _Conference


class _File(Shape):
    schedule: _Schedule


def knows(file: BroughtFile) -> bool:
    """``{"schedule": {"conference": {...}}}``."""
    found = file.sound_json
    schedule = found.get("schedule") if isinstance(found, dict) else None
    return isinstance(schedule, dict) and "conference" in schedule


def read(file: BroughtFile, given: Circumstances) -> Found | None:
    """Everything that the schedule tells; what is wrong is logged. None where it has another shape, logged too."""
    found = shaped(_File, file.json, file.name, given.problems)
    if found is None:
        return None
    conference = found.schedule.conference
    days = [_day(day, given.language) for day in conference.days]
    place = Place(file.name, conference.line)
    return Found(
        place=place,
        title=localized_of(conference.title, given.language),
        timezone=conference.time_zone_name.strip(),
        zone_place=place,
        zone_column="time_zone_name",
        start_date=day_of(conference.start),
        end_date=day_of(conference.end),
        days=len(days),
        website=one_line(conference.url or found.schedule.base_url),
        sessions=FrabReader(file.name, "", given).sessions(days),
    )


def _day(day: _Day, language: str) -> FrabDay:
    rooms = [
        (tagged(plain_line(name), language), [_event(event, language) for event in events])
        for name, events in day.rooms.items()
    ]
    return FrabDay(day.line, day.date, day.day_start, day.day_end, rooms)


def _event(event: _Event, language: str) -> FrabEvent:
    names = [plain_line(item.public_name or item.name or item.full_public_name) for item in event.persons]
    texts = [localized_of(event.subtitle, language).best(language)]
    texts += [plain_prose(text) for text in (event.abstract, event.description)]
    return FrabEvent(
        line=event.line,
        title=localized_of(event.title, language),
        id=event.id,
        guid=event.guid,
        date=event.date,
        start=event.start,
        duration=event.duration,
        track=localized_of(event.track, language),
        speakers=tuple(FoundSpeaker(tagged(name, language)) for name in names if name),
        language=event.language,
        abstract=tagged(paragraphs(texts), language),
        status=event.state,
        kind=localized_of(event.type, language).best(language),
        url=event.url,
    )
