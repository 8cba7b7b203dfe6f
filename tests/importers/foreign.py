"""Small invented files in the formats of other programs, each with some of the quirks that real ones have."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import openpyxl

from bot.domain.programme import Programme, Session
from bot.importers.imported import Imported
from bot.importers.options import ImportOptions
from bot.importers.registry import read

FRAB = """\
<?xml version="1.0" encoding="utf-8"?>
<schedule>
  <version>1.2</version>
  <conference>
    <title>Harbour Nights</title>
    <venue>Old Shed</venue>
    <start>2027-05-14</start>
    <end>2027-05-15</end>
    <time_zone_name>Europe/Berlin</time_zone_name>
  </conference>
  <day index="1" date="2027-05-14" start="2027-05-14T10:00:00+02:00" end="2027-05-15T04:00:00+02:00">
    <room name="Crane Hall">
      <event id="11" guid="g-11">
        <date>2027-05-14T10:00:00+02:00</date>
        <start>10:00</start>
        <duration>0:45</duration>
        <room>crane</room>
        <title>Ropes &amp; knots</title>
        <subtitle>For beginners</subtitle>
        <track>Craft</track>
        <type>workshop</type>
        <language>en</language>
        <abstract>&lt;p&gt;We tie &lt;b&gt;knots&lt;/b&gt;.&lt;/p&gt;</abstract>
        <description>Bring *rope*.</description>
        <persons><person id="1">Jo Knot</person><person id="2">Al  Hitch</person></persons>
      </event>
      <event id="11" guid="g-12">
        <date>2027-05-15T00:30:00+02:00</date>
        <start>00:30</start>
        <duration>1:00</duration>
        <room>crane</room>
        <title>Night shanties</title>
        <persons/>
      </event>
    </room>
    <room name="Empty Loft"/>
  </day>
  <day index="2" date="2027-05-15">
    <room name="Deck">
      <event id="13" guid="g-12">
        <date>2027-05-15T09:00:00+02:00</date>
        <start>09:00</start>
        <duration>1:02:30</duration>
        <room>Deck</room>
        <title>Regatta</title>
        <persons><person id="1">Jo Knot</person></persons>
      </event>
    </room>
  </day>
</schedule>
"""

VOC = json.dumps(
    {
        "schedule": {
            "version": "1",
            "conference": {
                "title": "Harbour Nights",
                "start": "2027-05-14",
                "end": "2027-05-15",
                "time_zone_name": "Europe/Berlin",
                "days": [
                    {
                        "index": 1,
                        "date": "2027-05-14",
                        "day_start": "2027-05-14T10:00:00+02:00",
                        "day_end": "2027-05-15T04:00:00+02:00",
                        "rooms": {
                            "Crane Hall": [
                                {
                                    "id": 11,
                                    "guid": "g-11",
                                    "date": "2027-05-14T10:00:00+02:00",
                                    "start": "10:00",
                                    "duration": "00:45",
                                    "room": "Crane Hall",
                                    "title": "Ropes & knots",
                                    "subtitle": "",
                                    "track": None,
                                    "type": "workshop",
                                    "language": "en",
                                    "abstract": "We tie knots.",
                                    "description": None,
                                    "persons": [{"id": 1, "public_name": "Jo Knot"}],
                                }
                            ]
                        },
                    },
                    {"index": 2, "date": "2027-05-15", "rooms": {}},
                ],
            },
        }
    },
    indent=1,
)

PRETALX = json.dumps(
    {
        "count": 3,
        "next": None,
        "results": [
            {
                "code": "ABC",
                "title": "Ropes and knots",
                "speakers": [{"code": "S1", "name": "Jo Knot"}],
                "submission_type": {"en": "Talk", "de": "Vortrag"},
                "track": {"en": "Craft"},
                "state": "confirmed",
                "abstract": "We tie knots.\r\n\r\n* reef\r\n* bowline",
                "description": "",
                "content_locale": "en",
                "slot": {
                    "room": {"en": "Crane Hall", "de": "Kranhalle"},
                    "start": "2027-05-14T10:00:00+02:00",
                    "end": "2027-05-14T10:45:00+02:00",
                },
            },
            {"code": "DEF", "title": "Refused", "speakers": [], "state": "rejected", "slot": None},
            {"code": "GHI", "title": "Not yet placed", "speakers": [], "state": "accepted", "slot": None},
        ],
    },
    indent=1,
)

SESSIONIZE = json.dumps(
    {
        "sessions": [
            {
                "id": "100",
                "title": "Ropes and knots",
                "description": "We tie knots.",
                "startsAt": "2027-05-14T10:00:00",
                "endsAt": "2027-05-14T10:45:00",
                "isServiceSession": False,
                "speakers": ["u-1"],
                "categoryItems": [7],
                "roomId": 1,
            },
            {
                "id": "101",
                "title": "Lunch",
                "description": None,
                "startsAt": "2027-05-14T12:00:00",
                "endsAt": "2027-05-14T13:00:00",
                "isServiceSession": True,
                "speakers": [],
                "categoryItems": [],
                "roomId": None,
            },
        ],
        "speakers": [{"id": "u-1", "firstName": "Jo", "lastName": "Knot", "fullName": "Jo Knot"}],
        "questions": [],
        "categories": [{"id": 5, "title": "Track", "items": [{"id": 7, "name": "Craft"}]}],
        "rooms": [{"id": 1, "name": "Crane Hall"}, {"id": 2, "name": "Empty Loft"}],
    },
    indent=1,
)

ICS = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//invented//EN
X-WR-CALNAME:Harbour Nights
X-WR-TIMEZONE:Europe/Berlin
BEGIN:VEVENT
UID:1@harbour.example
DTSTART:20270514T080000Z
DTEND:20270514T084500Z
SUMMARY:Ropes\\, knots
LOCATION:Crane Hall
DESCRIPTION:We tie knots.\\nBring
  rope.
ATTENDEE;CN="Jo Knot":invalid:nomail
END:VEVENT
BEGIN:VEVENT
UID:2@harbour.example
DTSTART;TZID=Europe/Berlin:20270515T003000
DURATION:PT1H
SUMMARY:Night shanties
LOCATION:Crane Hall\\, Deck
STATUS:CANCELLED
END:VEVENT
BEGIN:VEVENT
UID:3@harbour.example
DTSTART;VALUE=DATE:20270515
SUMMARY:Open ship
LOCATION:Deck
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")

PROGRAMME = """\
Harbour Nights,,,,
Programme as of 1 May,,,,
Day,Time,Topic,Speaker,Where
14 May 2027,10:00-10:45,Ropes & knots,"Jo Knot, Al Hitch",Crane Hall
,11:00-12:00,Tides,Mia Moon,Deck
Saturday 15 May 2027,,,,
,09:00-11:30,Regatta,,Deck
"""

CHINESE = """\
日期;时间;题目;演讲嘉宾;单位;会议室
2027年5月14日;9:00-9:30;开幕式;张三；李四;港口集团；海事大学;一号厅
2027年5月14日;14点-15点半;智能航运论坛;王五;远洋公司;二号厅
2027年5月15日;上午10:00;闭幕式;;;一号厅
"""

EXHIBITORS = """\
Company;Stand;Hall;Sector;Web site;Phone
Acme Ropes;A1, A2;1;Ropes;https://acme.example;+49 30 1
Bolt & Sons;B7;2;Anchors;;
Bolt & Sons;C3;3;Anchors;;
Café Möwe;A1;1;Food;;
"""

LIST = json.dumps(
    {
        "event": "Harbour Nights",
        "days": [
            {
                "date": "2027-05-14",
                "rooms": [
                    {
                        "name": "Crane Hall",
                        "sessions": [
                            {"topic": "Ropes", "from": "10:00", "to": "10:45", "speakers": [{"name": "Jo Knot"}]},
                            {"topic": "Tides", "from": "11:00", "to": "12:00", "speakers": []},
                        ],
                    }
                ],
            },
            {
                "date": "2027-05-15",
                "rooms": [{"name": "Deck", "sessions": [{"topic": "Regatta", "from": "9:00am"}]}],
            },
        ],
    },
    indent=1,
)

PLAN = json.dumps(
    {
        "meta": {"unit": "feet"},
        "booths": [
            {"stand": "A1", "name": "Acme", "x": 10, "y": 20, "w": 10, "h": 10},
            {"stand": "A2, A3", "name": "Bolt", "x": 20, "y": 20, "w": 20, "h": 10},
            {"stand": "A1", "name": "Coil", "x": 10, "y": 30, "w": 10, "h": 10},
        ],
    },
    indent=1,
)


BERLIN = ImportOptions(timezone="Europe/Berlin")


def open_event(*, dashes: bool = True, suffix: str = "", sessions: Sequence[object] | None = None) -> bytes:
    """An Open Event archive; keys with dashes or underscores."""
    tables: dict[str, object] = {
        "event": {
            "name": "Harbour Nights",
            "timezone": "Europe/Berlin",
            "starts-at": "2027-05-14T10:00:00+02:00",
            "ends-at": "2027-05-15T12:00:00+02:00",
            "location-name": "Old Shed",
        },
        "sessions": sessions
        if sessions is not None
        else [
            {
                "id": 1,
                "title": "Ropes & knots",
                "short-abstract": "<p>We tie knots.</p>",
                "starts-at": "2027-05-14T10:00:00+02:00",
                "ends-at": "2027-05-14T10:45:00+02:00",
                "state": "accepted",
                "microlocation": {"id": 1, "name": "Crane Hall"},
                "track": {"id": 2, "name": "Craft"},
                "speakers": [{"name": "Jo Knot", "organisation": "Acme"}],
            },
            {"id": 2, "title": "A proposal", "state": "draft", "microlocation": None},
            {
                "id": 3,
                "title": "To be placed",
                "state": "confirmed",
                "starts-at": "2027-05-14T00:00:00+02:00",
                "ends-at": "2027-05-14T00:00:00+02:00",
                "microlocation": None,
            },
        ],
        "speakers": [],
        "microlocations": [],
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, table in tables.items():
            text = json.dumps(table)
            if not dashes:
                for key in ("starts-at", "ends-at", "short-abstract", "location-name"):
                    text = text.replace(f'"{key}"', f'"{key.replace("-", "_")}"')
            archive.writestr(zipfile.ZipInfo(name + suffix, (2027, 1, 1, 0, 0, 0)), text)
    return stream.getvalue()


def workbook(*sheets: tuple[str, Iterable[Sequence[object]]]) -> bytes:
    """A workbook with these sheets."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def import_file(
    folder: Path,
    content: str | bytes,
    name: str = "file",
    *,
    current: Programme | None = None,
    options: ImportOptions = BERLIN,
) -> Imported:
    """Import one file with this content; told that its times are Berlin's, unless ``options`` say otherwise."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read([path], options, current)


def sound(imported: Imported) -> Programme:
    """The programme that an import gave; fails with its problems where it gave none."""
    assert imported.programme is not None, imported.problems
    return imported.programme


def timetable(sessions: Iterable[Session]) -> list[tuple[str, str, str, str]]:
    """Start, end, title and room id of each."""
    return [
        (item.start.isoformat(), item.end.isoformat(), item.title.best("en"), item.room_id) for item in sessions
    ]
