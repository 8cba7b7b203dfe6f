"""frab/Pentabarf ``schedule.xml``, which pretalx and others write too."""

from __future__ import annotations

from bot.domain.programme import Venue
from bot.importers.brought_file import BroughtFile
from bot.importers.circumstances import Circumstances
from bot.importers.found import Found, FoundSpeaker, Place
from bot.importers.frab import FrabDay, FrabEvent, FrabReader, day_of
from bot.importers.plain import paragraphs, plain_line, plain_prose, tagged
from bot.importers.text import one_line
from bot.importers.xml_tree import Element

FORMAT = "frab-xml"
_TIMES = ("date", "start", "duration")


def knows(file: BroughtFile) -> bool:
    """``<schedule>`` with a conference or days: other XML has the same root."""
    if not file.looks_like_xml:
        return False
    try:
        root = file.xml
    except ValueError:
        return "<schedule" in file.text and ("<conference" in file.text or "<day " in file.text)
    return root.tag == "schedule" and any(child.tag in ("conference", "day") for child in root.children)


def read(file: BroughtFile, given: Circumstances) -> Found:
    """Everything that the schedule tells; what is wrong is logged.

    Raises:
        Refused: it is no sound XML.
    """
    root = file.xml
    conference = root.first("conference") or Element("conference", {}, 0)
    zone = conference.first("time_zone_name")
    days = [_day(day, given.language) for day in root.all("day")]
    where = one_line(", ".join(filter(None, (conference.value("venue"), conference.value("city")))))
    reader = FrabReader(file.name, conference.value("day_change"), given)
    return Found(
        place=Place(file.name, conference.line),
        title=tagged(plain_line(conference.value("title")), given.language),
        timezone=zone.text.strip() if zone else "",
        zone_place=Place(file.name, zone.line) if zone else None,
        zone_column="time_zone_name",
        start_date=day_of(conference.value("start")),
        end_date=day_of(conference.value("end")),
        days=len(days),
        venue=Venue(name=tagged(where, given.language)) if where else Venue(),
        website=one_line(conference.value("url") or conference.value("base_url")),
        sessions=reader.sessions(days),
    )


def _day(day: Element, language: str) -> FrabDay:
    rooms = [
        (
            tagged(plain_line(room.attributes.get("name", "")), language),
            [_event(event, language) for event in room.all("event")],
        )
        for room in day.all("room")
    ]
    names = ("date", "start", "end")
    date, begins, ends = (day.attributes.get(name, "") for name in names)
    return FrabDay(day.line, date, begins, ends, rooms)


def _event(event: Element, language: str) -> FrabEvent:
    texts = [plain_prose(event.value(name)) for name in ("subtitle", "abstract", "description")]
    persons = event.first("persons")
    names = [plain_line(person.text) for person in persons.all("person")] if persons else []
    return FrabEvent(
        line=event.line,
        title=tagged(plain_line(event.value("title")), language),
        id=event.attributes.get("id", ""),
        guid=event.attributes.get("guid", ""),
        date=event.value("date"),
        start=event.value("start"),
        duration=event.value("duration"),
        track=tagged(plain_line(event.value("track")), language),
        speakers=tuple(FoundSpeaker(tagged(name, language)) for name in names if name),
        language=event.value("language"),
        abstract=tagged(paragraphs(texts), language),
        status=event.value("status") or event.attributes.get("status", ""),
        kind=event.value("type"),
        url=event.value("url"),
        lines={name: child.line for name in _TIMES if (child := event.first(name))},
    )
