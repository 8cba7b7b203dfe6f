"""An Open Event archive: a ZIP of JSON files, whose keys differ between versions."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import PurePosixPath
from typing import Any

from pydantic import Field

from bot.domain.programme import Venue
from bot.domain.sentence import sentence
from bot.importers.brought_file import BroughtFile, Refused
from bot.importers.circumstances import Circumstances
from bot.importers.encoding import Undecodable, decode
from bot.importers.found import Found, FoundSession, FoundSpeaker, Place
from bot.importers.frab import day_of
from bot.importers.json_shapes import Many, Shape, Text, shaped
from bot.importers.json_text import LINE, BadJson, parse_json
from bot.importers.moments import read_moment
from bot.importers.plain import paragraphs, plain_line, plain_prose, tagged
from bot.importers.spoken import languages_of, note_of
from bot.importers.statuses import LeftOut, accepted_status
from bot.importers.text import one_line

FORMAT = "open-event-zip"
MAX_UNPACKED = 50_000_000
"""Bytes of one file in the archive."""
_TABLES = frozenset(("event", "sessions"))


class _Named(Shape):
    id: Text = ""
    name: Text = ""


class _Speaker(Shape):
    name: Text = ""
    organisation: Text = ""


class _Session(Shape):
    id: Text = ""
    title: Text = ""
    subtitle: Text = ""
    short_abstract: Text = ""
    long_abstract: Text = ""
    start_time: Text = ""
    end_time: Text = ""
    starts_at: Text = ""
    ends_at: Text = ""
    state: Text = ""
    language: Text = ""
    deleted_at: Text = ""
    microlocation: _Named | None = None
    track: _Named | None = None
    session_type: _Named | None = None
    speakers: Many[_Speaker] = Field(default_factory=list)


class _Event(Shape):
    name: Text = ""
    timezone: Text = ""
    start_time: Text = ""
    end_time: Text = ""
    starts_at: Text = ""
    ends_at: Text = ""
    event_url: Text = ""
    location_name: Text = ""


class _Sessions(Shape):
    sessions: Many[_Session] = Field(default_factory=list)


def knows(file: BroughtFile) -> bool:
    """A ZIP that holds ``event`` and ``sessions``, with or without ``.json``."""
    return file.is_archive and _members(file).keys() >= _TABLES


def read(file: BroughtFile, given: Circumstances) -> Found | None:
    """Event and sessions; what is wrong is logged. None where they have another shape, logged too.

    Raises:
        Refused: the archive is damaged, or unpacks to too much.
    """
    members = _members(file)
    if not members.keys() >= _TABLES:
        raise Refused(
            sentence("This is no Open Event archive: a ZIP with the files event and sessions; export it again")
        )
    event = shaped(_Event, _json(file, members["event"]), f"{file.name}/event", given.problems)
    name = f"{file.name}/{members['sessions']}"
    found = _json(file, members["sessions"])
    listed = shaped(_Sessions, {"sessions": found}, name, given.problems)
    if event is None or listed is None:
        return None
    left_out = LeftOut(given.problems)
    sessions = [session for item in listed.sessions if (session := _session(item, name, left_out, given))]
    left_out.tell("state")
    place = Place(f"{file.name}/{members['event']}", event.line)
    where = one_line(event.location_name)
    return Found(
        place=place,
        title=tagged(plain_line(event.name), given.language),
        timezone=event.timezone.strip(),
        zone_place=place,
        zone_column="timezone",
        start_date=day_of(event.start_time or event.starts_at),
        end_date=day_of(event.end_time or event.ends_at),
        venue=Venue(address=tagged(where, given.language)) if where else Venue(),
        website=one_line(event.event_url),
        sessions=sessions,
    )


def _session(item: _Session, file: str, left_out: LeftOut, given: Circumstances) -> FoundSession | None:
    place = Place(file, item.line)
    status = accepted_status(item.state)
    title = plain_line(item.title)
    if status is None or item.deleted_at:
        left_out.add(item.state if status is None else "deleted", place)
        return None
    language = given.language
    room, track, kind = (
        plain_line(named.name) if named else "" for named in (item.microlocation, item.track, item.session_type)
    )
    return FoundSession(
        place=place,
        title=tagged(title, language),
        id=item.id,
        start=read_moment(item.start_time or item.starts_at, "starts-at", place, given.problems),
        end=read_moment(item.end_time or item.ends_at, "ends-at", place, given.problems),
        rooms=(tagged(room, language),) if room else (),
        track=tagged(track, language),
        speakers=tuple(
            FoundSpeaker(tagged(plain_line(one.name), language), tagged(plain_line(one.organisation), language))
            for one in item.speakers
            if one.name.strip()
        ),
        languages=languages_of(one_line(item.language)),
        language_note=note_of(one_line(item.language), language),
        abstract=tagged(
            paragraphs(map(plain_prose, (item.subtitle, item.short_abstract, item.long_abstract))), language
        ),
        status=status,
        extra={"type": kind} if kind else {},
    )


def _members(file: BroughtFile) -> dict[str, str]:
    """The member of each table, by its name without ``.json``; empty where the archive is damaged."""
    try:
        with zipfile.ZipFile(file.path) as archive:
            names = archive.namelist()[:10_000]
    except (zipfile.BadZipFile, ValueError, OSError):
        return {}
    return {
        path.stem: name
        for name in names
        if (path := PurePosixPath(name)).suffix in ("", ".json") and not name.endswith("/")
    }


def _json(file: BroughtFile, member: str) -> Any:
    try:
        with zipfile.ZipFile(file.path) as archive, archive.open(member) as stream:
            data = stream.read(MAX_UNPACKED + 1)
        if len(data) > MAX_UNPACKED:
            raise Refused(
                sentence(
                    "%(member)s in the archive unpacks to more than %(limit)s MB",
                    member=member,
                    limit=MAX_UNPACKED // 1_000_000,
                )
            )
        return _same_keys(parse_json(decode(data).text))
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, OSError) as error:
        raise Refused(
            sentence(
                "%(member)s in the archive is damaged (%(error)s); export it again",
                member=member,
                error=str(error),
            )
        ) from error
    except (BadJson, Undecodable) as error:
        line = error.line if isinstance(error, BadJson) else 0
        raise Refused(
            sentence("%(member)s in the archive: %(error)s", member=member, error=error.said), line
        ) from error


def _same_keys(value: Any) -> Any:
    """``starts-at`` and ``starts_at`` are the same key."""
    if isinstance(value, list):
        return [_same_keys(item) for item in value]
    if isinstance(value, dict):
        return {key if key == LINE else key.replace("-", "_"): _same_keys(item) for key, item in value.items()}
    return value
