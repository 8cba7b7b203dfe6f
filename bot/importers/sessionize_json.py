"""Sessionize's "All" view as JSON: sessions, speakers, rooms and categories that name each other by id."""

from __future__ import annotations

from pydantic import Field

from bot.domain.sentence import sentence
from bot.importers.brought_file import BroughtFile
from bot.importers.circumstances import Circumstances
from bot.importers.found import Found, FoundSession, FoundSpeaker, Place
from bot.importers.json_shapes import Many, Shape, Text, shaped
from bot.importers.moments import read_moment
from bot.importers.plain import plain_line, plain_prose, tagged
from bot.importers.spoken import languages_of, note_of
from bot.importers.statuses import LeftOut, accepted_status

FORMAT = "sessionize-json"
_KEYS = frozenset(("sessions", "speakers", "rooms", "categories", "questions"))


class _Session(Shape):
    id: Text = ""
    title: Text = ""
    description: Text = ""
    startsAt: Text = ""
    endsAt: Text = ""
    roomId: Text = ""
    status: Text = ""
    speakers: Many[Text] = Field(default_factory=list)
    categoryItems: Many[Text] = Field(default_factory=list)


class _Speaker(Shape):
    id: Text = ""
    fullName: Text = ""
    firstName: Text = ""
    lastName: Text = ""


class _Named(Shape):
    id: Text = ""
    name: Text = ""


class _Category(Shape):
    title: Text = ""
    items: Many[_Named] = Field(default_factory=list)


class _All(Shape):
    sessions: Many[_Session] = Field(default_factory=list)
    speakers: Many[_Speaker] = Field(default_factory=list)
    rooms: Many[_Named] = Field(default_factory=list)
    categories: Many[_Category] = Field(default_factory=list)


def knows(file: BroughtFile) -> bool:
    """An object with lists of sessions, speakers and rooms, as this view has them."""
    found = file.sound_json
    return isinstance(found, dict) and len(_KEYS & found.keys()) >= 4 and "sessions" in found


def read(file: BroughtFile, given: Circumstances) -> Found | None:
    """Everything that the view tells; what is wrong is logged. None where it has another shape, logged too."""
    found = shaped(_All, file.json, file.name, given.problems)
    if found is None:
        return None
    reader = _Reader(file.name, found, given)
    sessions = [session for item in found.sessions if (session := reader.session(item))]
    reader.left_out.tell("status")
    return Found(Place(file.name, found.line), sessions=sessions)


class _Reader:
    def __init__(self, file: str, found: _All, given: Circumstances) -> None:
        self._file = file
        self._given = given
        self.left_out = LeftOut(given.problems)
        self._speakers = {
            item.id: plain_line(item.fullName or f"{item.firstName} {item.lastName}") for item in found.speakers
        }
        self._rooms = {item.id: plain_line(item.name) for item in found.rooms}
        self._items = {
            item.id: (plain_line(category.title).casefold(), plain_line(item.name))
            for category in found.categories
            for item in category.items
        }

    def session(self, item: _Session) -> FoundSession | None:
        place = Place(self._file, item.line)
        language = self._given.language
        status = accepted_status(item.status)
        if status is None:
            self.left_out.add(item.status, place)
            return None
        chosen = [self._items[key] for key in item.categoryItems if key in self._items]
        track = next((name for title, name in chosen if "track" in title), "")
        spoken = next((name for title, name in chosen if "language" in title or "sprache" in title), "")
        return FoundSession(
            place=place,
            title=tagged(plain_line(item.title), language),
            id=item.id,
            start=read_moment(item.startsAt, "startsAt", place, self._given.problems),
            end=read_moment(item.endsAt, "endsAt", place, self._given.problems),
            rooms=tuple(tagged(name, language) for name in [self._name(item.roomId, "roomId", place)] if name),
            track=tagged(track, language),
            speakers=tuple(
                FoundSpeaker(tagged(name, language))
                for key in item.speakers
                if (name := self._name(key, "speakers", place))
            ),
            languages=languages_of(spoken),
            language_note=note_of(spoken, language),
            abstract=tagged(plain_prose(item.description), language),
            status=status,
        )

    def _name(self, key: str, column: str, place: Place) -> str:
        names = self._rooms if column == "roomId" else self._speakers
        if key and key not in names:
            message = (
                sentence('There is no "%(key)s" among the rooms of the file; export it again', key=key)
                if column == "roomId"
                else sentence('There is no "%(key)s" among the speakers of the file; export it again', key=key)
            )
            place.warn(self._given.problems, column, message)
        return names.get(key, "")
