"""Answers of pretalx's REST API: talks or submissions with their slots, or slots with their submissions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import Field

from bot.domain.localized import Localized
from bot.domain.programme import EMPTY
from bot.domain.sentence import sentence
from bot.importers.brought_file import BroughtFile
from bot.importers.circumstances import Circumstances
from bot.importers.columns import canonical_tag
from bot.importers.found import Found, FoundSession, FoundSpeaker, Place
from bot.importers.json_shapes import Many, Shape, Text, Texts, shaped
from bot.importers.json_text import LINE
from bot.importers.moments import read_moment
from bot.importers.plain import localized_of, paragraphs, plain_line, plain_prose, tagged
from bot.importers.statuses import LeftOut, accepted_status

FORMAT = "pretalx-json"
_LISTS = ("results", "slots", "talks", "submissions", "schedule")
_MAX_DEPTH = 8


class _Room(Shape):
    id: Text = ""
    name: Texts = ""


class _Slot(Shape):
    room: Texts | _Room = ""
    room_id: Text = ""
    start: Text = ""
    end: Text = ""


class _Speaker(Shape):
    code: Text = ""
    name: Text = ""


class _Talk(Shape):
    code: Text = ""
    title: Texts = ""
    speakers: Many[_Speaker | Text] = Field(default_factory=list)
    track: Texts | _Room = ""
    submission_type: Texts | _Room = ""
    state: Text = ""
    abstract: Text = ""
    description: Text = ""
    content_locale: Text = ""
    duration: Text = ""
    slot: _Slot | None = None
    slots: Many[_Slot | Text] = Field(default_factory=list)


def knows(file: BroughtFile) -> bool:
    """Objects with a code, a title, a state and a slot, alone or within slots."""
    found = file.sound_json
    return found is not None and next(_talks(_content(found)), None) is not None


def read(file: BroughtFile, given: Circumstances) -> Found:
    """Every accepted talk that has a slot; what is wrong is logged."""
    whole = file.json
    content = _content(whole)
    objects = list(_talks(content))
    place = Place(file.name, content.get(LINE, 0) if isinstance(content, dict) else 0)
    if content is not whole and (others := sum(1 for _ in _talks(whole)) - len(objects)):
        message = sentence(
            "%(others)s more talks stand outside of the schedule (sprints, for example) and are not read",
            others=others,
        )
        place.warn(given.problems, "", message)
    if isinstance(whole, dict) and whole.get("next"):
        message = sentence(
            "The file is one page of several; ask for all at once (limit=9999), or export the schedule"
        )
        place.error(given.problems, "next", message)
    reader = _Reader(file.name, whole, given)
    sessions = [session for item in objects for session in reader.sessions(item)]
    reader.left_out.tell("state")
    return Found(place, sessions=sessions)


def _content(found: Any) -> Any:
    """The part that holds the schedule."""
    if isinstance(found, dict):
        return next((found[key] for key in _LISTS if isinstance(found.get(key), dict | list)), found)
    return found


def _talks(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """Every talk, also of a slot; not those within a talk."""
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, list):
        for item in value:
            yield from _talks(item, depth + 1)
    elif isinstance(value, dict):
        if _is_talk(value):
            yield value
        elif isinstance(inner := value.get("submission"), dict) and _is_talk(inner, slotted=True):
            yield {**inner, "slot": value}
        else:
            for item in value.values():
                yield from _talks(item, depth + 1)


def _is_talk(value: Any, *, slotted: bool = False) -> bool:
    if not isinstance(value, dict) or not {"code", "title", "speakers"} <= value.keys():
        return False
    return slotted or "slot" in value or "slots" in value or "submission_type" in value


class _Reader:
    def __init__(self, file: str, whole: Any, given: Circumstances) -> None:
        self._file = file
        self._given = given
        self.left_out = LeftOut(given.problems)
        self._rooms: dict[str, Localized] = {}
        rooms = whole.get("rooms") if isinstance(whole, dict) else None
        for item in rooms if isinstance(rooms, list) else []:
            if isinstance(item, dict) and "id" in item:
                names = {key: text for key, text in item.items() if key != LINE}
                self._rooms[str(item["id"])] = localized_of(_without_line(names.get("name")), given.language)

    def sessions(self, item: dict[str, Any]) -> Iterator[FoundSession]:
        """One for each slot."""
        talk = shaped(_Talk, item, self._file, self._given.problems)
        if talk is None:
            return
        place = Place(self._file, talk.line)
        status = accepted_status(talk.state)
        slots = [slot for slot in [talk.slot, *talk.slots] if isinstance(slot, _Slot) and slot.start]
        if status is None or not slots:
            self.left_out.add(talk.state if status is None else "", place)
            return
        language = self._given.language
        tag = canonical_tag(talk.content_locale)
        for slot in slots:
            yield FoundSession(
                place=place,
                title=localized_of(talk.title, language),
                id=talk.code,
                start=read_moment(slot.start, "start", place, self._given.problems),
                end=read_moment(slot.end, "end", place, self._given.problems),
                rooms=tuple(name for name in [self._room(slot)] if name),
                track=self._named(talk.track),
                speakers=self._speakers(talk),
                languages=(tag,) if tag else (),
                abstract=tagged(paragraphs(map(plain_prose, (talk.abstract, talk.description))), language),
                status=status,
                extra={
                    key: text
                    for key, text in (("type", self._named(talk.submission_type).best(language)),)
                    if text
                },
            )

    def _room(self, slot: _Slot) -> Localized:
        if isinstance(slot.room, str) and slot.room in self._rooms:
            return self._rooms[slot.room]
        return self._named(slot.room) or self._rooms.get(slot.room_id, EMPTY)

    def _named(self, value: str | dict[str, str | None] | _Room) -> Localized:
        return localized_of(value.name if isinstance(value, _Room) else value, self._given.language)

    def _speakers(self, talk: _Talk) -> tuple[FoundSpeaker, ...]:
        names = [plain_line(item.name) for item in talk.speakers if isinstance(item, _Speaker)]
        return tuple(FoundSpeaker(tagged(name, self._given.language)) for name in names if name)


def _without_line(value: Any) -> Any:
    return {key: text for key, text in value.items() if key != LINE} if isinstance(value, dict) else value
