"""The programme as a workbook (XLSX) in the shape that is imported: one sheet a table."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from bot.domain.localized import Localized
from bot.domain.programme import Day, Exhibitor, Expo, Programme, Session
from bot.exporters.sheet_cells import plain_cell

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "expo": (
        "name*!",
        "short*",
        "edition*",
        "theme*",
        "start_date!",
        "end_date!",
        "timezone!",
        "organizer*",
        "website",
        "contact_email",
        "contact_phone",
    ),
    "days": ("day", "date!", "open", "close", "last_admission", "note*"),
    "venue": ("name*", "address*", "entrances*", "latitude", "longitude"),
    "transport": ("mode*!", "text*!"),
    "rooms": ("id!", "name*!", "location*", "seats"),
    "halls": ("hall_id!", "name*!", "theme*", "area_m2", "facilities*", "latitude", "longitude"),
    "exhibitors": (
        "exhibitor_id!",
        "name*!",
        "hall_id",
        "booth",
        "category*",
        "products*",
        "country*",
        "website",
        "contact_name",
        "contact_email",
    ),
    "sessions": (
        "session_id!",
        "date!",
        "start!",
        "end!",
        "room",
        "track*",
        "title*!",
        "speakers*",
        "companies*",
        "language",
        "language_note*",
        "abstract*",
        "status",
    ),
    "faq": ("faq_id!", "question*!", "answer*!", "tag"),
    "booths": ("hall_id!", "booth!", "x!", "y!", "width!", "height!"),
}
"""The tables and their columns; ``*``: one in each language, ``!``: needed. Documents have no table."""

_Value = str | float | int | None
_Row = dict[str, _Value]
_WIDTH, _TEXT_WIDTH = 16, 34


def blank_workbook(languages: Sequence[str]) -> bytes:
    """Every table with its header alone; needed columns are yellow. To be called in a thread."""
    return _workbook({name: [] for name in COLUMNS}, languages)


def programme_workbook(programme: Programme, languages: Sequence[str]) -> bytes:
    """Every table with its rows; ``languages`` (BCP 47) have their columns also where nothing is written in them.
    Imported over the same programme it changes nothing: documents, which have no table, are kept then. To be
    called in a thread: thousands of rows take seconds."""
    expo, venue, first = programme.expo, programme.venue, languages[0]
    tables: dict[str, list[_Row]] = {
        "expo": [_expo(expo)],
        "days": [
            {
                "day": day.number,
                "date": day.date.isoformat(),
                "open": _time(day.open),
                "close": _time(day.close, after=day.is_overnight),
                "last_admission": _time(day.last_admission, after=_is_after_midnight(day)),
                **_texts("note", day.note),
            }
            for day in programme.days
        ],
        "venue": [
            {
                **_texts("name", venue.name),
                **_texts("address", venue.address),
                **_lists("entrances", venue.entrances),
                "latitude": venue.latitude,
                "longitude": venue.longitude,
            }
        ],
        "transport": [{**_texts("mode", way.mode), **_texts("text", way.text)} for way in programme.transport],
        "rooms": [
            {
                "id": room.id,
                **_texts("name", room.name),
                **_texts("location", room.location),
                "seats": room.seats,
                **room.extra,
            }
            for room in programme.rooms
        ],
        "halls": [
            {
                "hall_id": hall.id,
                **_texts("name", hall.name),
                **_texts("theme", hall.theme),
                "area_m2": hall.area_m2,
                **_lists("facilities", hall.facilities),
                "latitude": hall.latitude,
                "longitude": hall.longitude,
                **hall.extra,
            }
            for hall in programme.halls
        ],
        "exhibitors": [_exhibitor(exhibitor) for exhibitor in programme.exhibitors],
        "sessions": [_session(session, first) for session in programme.sessions],
        "faq": [
            {
                "faq_id": faq.id,
                **_texts("question", faq.question),
                **_texts("answer", faq.answer),
                "tag": faq.tag,
                **faq.extra,
            }
            for faq in programme.faq
        ],
        "booths": [
            {name: getattr(booth, name) for name in ("hall_id", "booth", "x", "y", "width", "height")}
            for booth in programme.booths
        ],
    }
    return _workbook(tables, languages)


def _expo(expo: Expo) -> _Row:
    texts = {
        column: text
        for name in ("name", "short", "edition", "theme", "organizer")
        for column, text in _texts(name, getattr(expo, name)).items()
    }
    facts = {column: text for fact in expo.facts for column, text in _texts(fact.key, fact.value).items()}
    return {
        **texts,
        "start_date": expo.start_date.isoformat(),
        "end_date": expo.end_date.isoformat(),
        "timezone": expo.timezone,
        "website": expo.website,
        "contact_email": expo.contact_email,
        "contact_phone": expo.contact_phone,
        **facts,
    }


def _exhibitor(exhibitor: Exhibitor) -> _Row:
    return {
        "exhibitor_id": exhibitor.id,
        **_texts("name", exhibitor.name),
        "hall_id": ";".join(stand.hall_id for stand in exhibitor.stands),
        "booth": ";".join(stand.booth for stand in exhibitor.stands),
        **_lists("category", exhibitor.categories),
        **_lists("products", exhibitor.products),
        **_texts("country", exhibitor.country),
        "website": exhibitor.website,
        "contact_name": exhibitor.contact_name,
        "contact_email": exhibitor.contact_email,
        **exhibitor.extra,
    }


def _session(session: Session, first: str) -> _Row:
    companies = [
        # One that exhibits is named by its id: its name may change.
        Localized({first: speaker.exhibitor_id}) if speaker.exhibitor_id else speaker.company
        for speaker in session.speakers
    ]
    return {
        "session_id": session.id,
        "date": session.date.isoformat(),
        "start": _clock(session.date, session.start),
        "end": _clock(session.date, session.end),
        "room": session.room_id,
        **_texts("track", session.track),
        **_texts("title", session.title),
        **_lists("speakers", [speaker.name for speaker in session.speakers]),
        **_lists("companies", companies),
        "language": ";".join(session.languages),
        **_texts("language_note", session.language_note),
        **_texts("abstract", session.abstract),
        "status": session.status.value,
        **session.extra,
    }


def _clock(date: dt.date, instant: dt.datetime) -> str:
    """As the format counts: half past midnight of the evening is 24:30."""
    since = instant.replace(tzinfo=None) - dt.datetime.combine(date, dt.time())
    minutes = int(since.total_seconds()) // 60
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _time(time: dt.time | None, *, after: bool = False) -> str:
    """``after`` midnight: 02:00 is written 26:00."""
    return f"{time.hour + 24 * after:02}:{time.minute:02}" if time else ""


def _is_after_midnight(day: Day) -> bool:
    last = day.last_admission
    return day.is_overnight and last is not None and day.open is not None and last < day.open


def _texts(name: str, text: Localized) -> _Row:
    return {f"{name}_{tag}": value for tag, value in text.by_locale.items()}


def _lists(name: str, items: Sequence[Localized]) -> _Row:
    tags = dict.fromkeys(tag for item in items for tag in item.by_locale)
    return {f"{name}_{tag}": ";".join(item.by_locale.get(tag, "") for item in items) for tag in tags}


def _workbook(tables: Mapping[str, Sequence[_Row]], languages: Sequence[str]) -> bytes:
    from openpyxl import Workbook

    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, rows in tables.items():
        _fill(workbook.create_sheet(name), name, rows, languages)
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def _fill(sheet: Worksheet, table: str, rows: Sequence[_Row], languages: Sequence[str]) -> None:
    from openpyxl.styles import Font, PatternFill
    from openpyxl.utils import get_column_letter

    header = _header(table, rows, languages)
    needed = PatternFill("solid", fgColor="FFF2CC")
    sheet.freeze_panes = "A2"
    headings = [plain_cell(sheet, label) for label in header]
    for number, (label, heading) in enumerate(zip(header, headings, strict=True), 1):
        heading.font = Font(bold=True)
        if header[label]:
            heading.fill = needed
        sheet.column_dimensions[get_column_letter(number)].width = _TEXT_WIDTH if "_" in label else _WIDTH
    sheet.append(headings)
    for row in rows:
        values = [row.get(label) for label in header]
        sheet.append([None if value in (None, "") else plain_cell(sheet, value) for value in values])


def _header(table: str, rows: Sequence[_Row], languages: Sequence[str]) -> dict[str, bool]:
    """The labels of the columns, and whether each is needed: the format's own first, then what the rows add."""
    written = dict.fromkeys(label for row in rows for label in row)
    labels: dict[str, bool] = {}
    for column in COLUMNS[table]:
        name = column.rstrip("*!")
        if "*" not in column:
            labels[name] = "!" in column
            continue
        tags = dict.fromkeys((*languages, *_tags(name, written)))
        # In one language is enough.
        labels |= {f"{name}_{tag}": "!" in column and tag == languages[0] for tag in tags}
    return labels | {label: False for label in written if label not in labels}


def _tags(name: str, labels: Iterable[str]) -> list[str]:
    """The languages in which the rows have a column. A further column may begin alike: it is listed either way."""
    return [label.removeprefix(f"{name}_") for label in labels if label.startswith(f"{name}_")]
