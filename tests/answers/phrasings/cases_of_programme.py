"""Cases of the programme: languages, tracks and days of sessions, one session, who speaks where."""

from __future__ import annotations

import datetime as dt

from bot.domain.programme import Session, SessionStatus
from tests.answers.phrasings.fair import Case, Cases, Fair, also_after
from tests.answers.phrasings.shown import lists, lists_sessions, names, says_time, shows

LANGUAGES = {
    "en": ("English", "英"), "zh": ("Chinese", "中文", "普通话"), "de": ("German", "德"), "fr": ("French", "法"),
    "ja": ("Japanese", "日"), "ko": ("Korean", "韩"), "es": ("Spanish", "西班牙"), "ru": ("Russian", "俄"),
}  # fmt: skip
_SPOKEN = {
    "en": {tag: called[0] for tag, called in LANGUAGES.items()},
    "zh": {
        "en": "英语", "zh": "中文", "de": "德语", "fr": "法语", "ja": "日语", "ko": "韩语", "es": "西班牙语",
        "ru": "俄语",
    },
}  # fmt: skip
_NOT_CANCELLED = ("not cancelled", "没有取消")


def of_programme(fair: Fair) -> Cases:
    cancelled = [one for one in fair.catalogue.sessions if one.status is SessionStatus.CANCELLED]
    if cancelled:
        yield "cancelled", Case({}, lambda answer: lists(answer, (names(one.title) for one in cancelled)))
    one = fair.one_of(fair.sessions)
    if one is None:
        return
    yield from _of_session(fair, one)
    yield from _of_day(fair, one)
    yield from _of_track(fair, one)
    yield from _of_languages(fair, one)
    yield from _of_speaker(fair)
    yield from _of_room(fair, one)


def _of_session(fair: Fair, one: Session) -> Cases:
    slots, before = {"S": fair.called(one.title)}, fair.asked_before("session")
    what = Case(slots, lambda answer: shows(answer, names(one.title)))
    yield from also_after("session_about", "f_session_about", what, before)
    held = Case(slots, lambda answer: shows(answer, _NOT_CANCELLED) or shows(answer, names(one.title)))
    yield from also_after("session_cancelled", "f_session_on", held, before)
    when = Case(slots, lambda answer: says_time(answer, one.start.time()), fair.asked_before("who"))
    yield "f_session_when", when


def _of_day(fair: Fair, one: Session) -> Cases:
    that_day = sorted((each for each in fair.sessions if each.date == one.date), key=lambda each: each.start)
    first = [each for each in that_day if each.start == that_day[0].start]
    last = [each for each in that_day if each.start == that_day[-1].start]
    hour = one.start.replace(minute=0)
    later = [each for each in that_day if each.start >= hour]
    said = f"{(hour.hour - 1) % 12 + 1} {'pm' if hour.hour >= 12 else 'am'}" if fair.tag == "en" else _clock(hour)
    slots = {"D": fair.day(one.date), "W": said}
    yield "first_session", Case(slots, lambda answer: lists(answer, (names(each.title) for each in first)))
    yield "last_session", Case(slots, lambda answer: lists(answer, (names(each.title) for each in last)))

    def from_then(answer: str) -> bool:
        return lists_sessions(answer, later) or any(shows(answer, names(each.title)) for each in that_day)

    yield "hour_sessions", Case(slots, from_then)


def _clock(hour: dt.datetime) -> str:
    return f"{'下午' if hour.hour >= 12 else '上午'}{(hour.hour - 1) % 12 + 1}点"


def _of_track(fair: Fair, one: Session) -> Cases:
    track = fair.called(one.track)
    if not track:
        return
    held = [each for each in fair.sessions if fair.called(each.track) == track and each.date == one.date]
    other = fair.one_of([day.date for day in fair.catalogue.days if day.date != one.date])
    slots = {"T": track, "D": fair.day(one.date)}
    on_day = Case(slots, lambda answer: lists_sessions(answer, held))
    yield "track_day", on_day
    if other:
        after = {**slots, "O": fair.day(other)}
        yield "f_sessions_day", Case(after, on_day.right, fair.asked_before("track"))


def _of_languages(fair: Fair, one: Session) -> Cases:
    tags = [tag for tag in one.languages if tag in LANGUAGES]
    if not tags:
        return
    held = [each for each in fair.sessions if tags[0] in each.languages]
    that_day = [each for each in held if each.date == one.date]
    slots = {"L": _SPOKEN[fair.tag][tags[0]], "D": fair.day(one.date), "O": fair.day(one.date)}
    yield "language_sessions", Case(slots, lambda answer: lists_sessions(answer, held))
    on_day = Case(slots, lambda answer: lists_sessions(answer, that_day))
    yield from also_after("language_day", "f_sessions_language", on_day, fair.asked_before("day"))


def _of_speaker(fair: Fair) -> Cases:
    person = fair.one_of([each for one in fair.sessions for each in one.speakers if fair.called(each.name)])
    if person is None:
        return
    slots, before = {"N": fair.called(person.name)}, fair.asked_before("speaker_time")
    theirs = [one for one in fair.sessions if any(fair.called(each.name) == slots["N"] for each in one.speakers)]
    rooms = [room for one in theirs if (room := fair.catalogue.room(one.room_id))]
    yield "has_speaker", Case(slots, lambda answer: lists(answer, (names(one.title) for one in theirs)))
    if rooms:
        where = Case(slots, lambda answer: lists(answer, (names(room.name) for room in rooms)))
        yield from also_after("speaker_where", "f_speaker_where", where, before)
    if person.company:
        yield "f_speaker_firm", Case(slots, lambda answer: shows(answer, names(person.company)), before)


def _of_room(fair: Fair, one: Session) -> Cases:
    room = fair.catalogue.room(one.room_id)
    if room is None or not fair.called(room.name):
        return
    slots = {"R": fair.called(room.name)}
    there = sorted((each for each in fair.sessions if each.room_id == room.id), key=lambda each: each.start)
    yield "room_sessions", Case(slots, lambda answer: lists_sessions(answer, there))
    before = there[0].start - dt.timedelta(minutes=20)
    yield "room_next", Case(slots, lambda answer: shows(answer, names(there[0].title)), now=before)
