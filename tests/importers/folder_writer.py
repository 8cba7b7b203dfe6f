"""Writes a programme as a folder, the way the format's documentation says."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from bot.domain.localized import Localized
from bot.domain.programme import Day, Exhibitor, Expo, Programme, Session

Columns = dict[str, str]


def write_folder(programme: Programme, folder: Path) -> Path:
    """Write every table that has rows; English columns without a suffix."""
    files = {
        "expo.toml": _expo_toml(programme),
        "halls.csv": _csv(
            {
                "hall_id": hall.id,
                **_texts("name", hall.name),
                **_texts("theme", hall.theme),
                "area_m2": "" if hall.area_m2 is None else str(hall.area_m2),
                **_lists("facilities", hall.facilities),
                **hall.extra,
            }
            for hall in programme.halls
        ),
        "exhibitors.csv": _csv(_exhibitor(exhibitor) for exhibitor in programme.exhibitors),
        "sessions.csv": _csv(_session(session) for session in programme.sessions),
        "faq.csv": _csv(
            {
                "faq_id": faq.id,
                **_texts("question", faq.question),
                **_texts("answer", faq.answer),
                "tag": faq.tag,
                **faq.extra,
            }
            for faq in programme.faq
        ),
        "booths.csv": _csv(
            {name: str(getattr(booth, name)) for name in ("hall_id", "booth", "x", "y", "width", "height")}
            for booth in programme.booths
        ),
        **{f"documents/{document.id}": document.text for document in programme.documents},
    }
    for name, text in files.items():
        if text:
            path = folder / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
    return folder


def _exhibitor(exhibitor: Exhibitor) -> Columns:
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


def _session(session: Session) -> Columns:
    companies = [
        Localized.of(en=speaker.exhibitor_id) if speaker.exhibitor_id else speaker.company
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
    since = instant.replace(tzinfo=None) - dt.datetime.combine(date, dt.time())
    minutes = int(since.total_seconds()) // 60
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _column(name: str, tag: str) -> str:
    return name if tag == "en" else f"{name}_{tag}"


def _texts(name: str, text: Localized) -> Columns:
    return {_column(name, tag): value for tag, value in text.by_locale.items()}


def _lists(name: str, items: Sequence[Localized]) -> Columns:
    tags = dict.fromkeys(tag for item in items for tag in item.by_locale)
    return {_column(name, tag): ";".join(item.by_locale.get(tag, "") for item in items) for tag in tags}


def _csv(rows: Iterable[Columns]) -> str:
    written = list(rows)
    if not written:
        return ""
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, list(dict.fromkeys(name for row in written for name in row)), restval="")
    writer.writeheader()
    writer.writerows(written)
    return stream.getvalue()


def _expo_toml(programme: Programme) -> str:
    expo, venue = programme.expo, programme.venue
    tables = [
        _table("[expo]", _expo(expo)),
        *(
            _table(
                "[[days]]",
                {
                    "day": day.number,
                    "date": day.date,
                    "open": day.open,
                    "close": _late(day, day.close),
                    "last_admission": _late(day, day.last_admission),
                    **_texts("note", day.note),
                },
            )
            for day in programme.days
        ),
        _table(
            "[venue]",
            {
                **_texts("name", venue.name),
                **_texts("address", venue.address),
                **_toml_lists("entrances", venue.entrances),
                "latitude": venue.latitude,
                "longitude": venue.longitude,
            },
        ),
        *(
            _table("[[transport]]", {**_texts("mode", way.mode), **_texts("text", way.text)})
            for way in programme.transport
        ),
        *(
            _table(
                "[[rooms]]",
                {
                    "id": room.id,
                    **_texts("name", room.name),
                    **_texts("location", room.location),
                    "seats": room.seats,
                    **room.extra,
                },
            )
            for room in programme.rooms
        ),
    ]
    return "\n".join(tables)


def _expo(expo: Expo) -> Mapping[str, object]:
    facts = {name: value for fact in expo.facts for name, value in _texts(fact.key, fact.value).items()}
    localized = {
        name: value
        for field in ("name", "short", "edition", "theme", "organizer")
        for name, value in _texts(field, getattr(expo, field)).items()
    }
    return {
        **localized,
        "start_date": expo.start_date,
        "end_date": expo.end_date,
        "timezone": expo.timezone,
        "website": expo.website,
        "contact_email": expo.contact_email,
        "contact_phone": expo.contact_phone,
        **facts,
    }


def _toml_lists(name: str, items: Sequence[Localized]) -> Mapping[str, list[str]]:
    return {column: text.split(";") for column, text in _lists(name, items).items()}


def _table(header: str, values: Mapping[str, object]) -> str:
    lines = [
        f"{_toml(key)} = {_toml(value)}" for key, value in values.items() if value is not None and value != ""
    ]
    return "\n".join([header, *lines, ""])


def _toml(value: object) -> str:
    forms: Mapping[type, Callable[[object], str]] = {
        str: lambda text: json.dumps(text, ensure_ascii=False),
        list: lambda items: json.dumps(items, ensure_ascii=False),
    }
    return forms[type(value)](value) if type(value) in forms else str(value)


def _late(day: Day, time: dt.time | None) -> dt.time | str | None:
    """What is after midnight has an hour from 24."""
    if time is None or day.open is None or not day.is_overnight or (time >= day.open and time != day.close):
        return time
    return f"{time.hour + 24}:{time.minute:02}"
