"""Sessions: one of them, lists of them, people who speak."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.answers.draft import Ask, Draft
from bot.answers.facts.hours import missing_day, outside_day
from bot.answers.index import AnswerIndex
from bot.answers.memory import Criteria, Memory
from bot.answers.normalise import normalise
from bot.answers.slots import topics
from bot.domain.catalogue import name_key
from bot.domain.programme import Session, SessionStatus
from bot.views.action import Action, More, MoreResults, OpenDay, OpenExhibitor, OpenProgramme, OpenSession
from bot.views.answers import (
    ChoicesAnswer,
    NoSessionResults,
    NotListed,
    SessionAnswer,
    SessionResults,
    SpeakerAnswer,
)

PAGE = 5
_NEAREST = 3
# Without one of these cues, a topic must stand in a title or track.
_CALLED_SO = ("session", "session_strong", "session_kind", "speaker", "about_topic")


def session(ask: Ask) -> Draft | None:
    """When and where one session is."""
    ids = ask.reading.ids("session") or ask.memory.sessions[:1]
    found = [item for item in map(ask.catalogue.session, ids) if item]
    if not found:
        return None
    if len(found) > 1:
        ordered = sorted(found, key=lambda item: item.start)
        rows = tuple((OpenSession(item.id),) for item in ordered[:PAGE])
        memory = Memory(intent="session", sessions=tuple(item.id for item in ordered[:PAGE]))
        view = SessionResults(tuple(item.id for item in ordered[:PAGE]), len(ordered), 1)
        return Draft(view, (ask.source("session"),), rows, memory)
    return about_session(ask, found[0])


def about_session(ask: Ask, found: Session) -> Draft:
    exhibitors = tuple(dict.fromkeys(s.exhibitor_id for s in found.speakers if s.exhibitor_id))
    rows: list[tuple[Action, ...]] = [(OpenSession(found.id),)]
    rows += [(OpenExhibitor(id_),) for id_ in exhibitors[:2]]
    cancelled = found.status is SessionStatus.CANCELLED
    at = ask.reading.when.at
    view = SessionAnswer(
        found.id,
        state_of(found, ask.now),
        presumed_cancelled=ask.reading.has("cancelled") and not cancelled,
        presumed_at=at if at != found.start.time() and not cancelled else None,
    )
    memory = Memory(intent="session", sessions=(found.id,), exhibitors=exhibitors[:1], room=found.room_id)
    return Draft(view, (ask.source("session", found.id),), tuple(rows), memory)


def state_of(found: Session, now: dt.datetime) -> str:
    """cancelled | upcoming | running | over at that moment."""
    if found.status is SessionStatus.CANCELLED:
        return "cancelled"
    if now < found.start:
        return "upcoming"
    return "running" if now < found.end else "over"


def criteria_of(ask: Ask) -> Criteria:
    """What the question asks sessions by."""
    reading = ask.reading
    when = reading.when

    def first(kind: str) -> str:
        return next(iter(reading.ids(kind)), "")

    return Criteria(
        kind="session",
        topic=ask.topic(),
        label=ask.label(),
        hall=first("hall"),
        days=when.days,
        start=when.start,
        end=when.end,
        at=when.at,
        room=first("room"),
        track="" if ask.content else first("track"),
        speaker=first("speaker"),
        exhibitor=first("exhibitor"),
        spoken=reading.spoken or "",
        cancelled=reading.has("cancelled"),
        language=reading.language,
        asked=ask.now,
    )


def find_sessions(index: AnswerIndex, criteria: Criteria) -> tuple[Session, ...]:
    """All that fit, by start. Cancelled ones are among them (and say so) where days or topics ask for them."""
    catalogue = index.catalogue
    found = catalogue.sessions
    if criteria.topic:
        content = topics(criteria.topic, index.knows)
        ids = set(index.sessions.search(content, strict=criteria.strict))
        found = tuple(item for item in found if item.id in ids)
    if criteria.speaker:
        ids = set(index.sessions_by_speaker.get(criteria.speaker, ()))
        found = tuple(item for item in found if item.id in ids)
    return tuple(item for item in found if _fits(index, item, criteria))


def _fits(index: AnswerIndex, item: Session, criteria: Criteria) -> bool:
    start, end = item.start.time(), item.end.time()
    checks = (
        not criteria.days or item.date in criteria.days,
        criteria.start is None or start >= criteria.start,
        criteria.end is None or start < criteria.end,
        criteria.at is None or start <= criteria.at < end,
        not criteria.room or item.room_id == criteria.room,
        not criteria.hall or in_hall(index, item.room_id, criteria.hall),
        not criteria.track or name_key(item.track) == criteria.track,
        not criteria.exhibitor or any(s.exhibitor_id == criteria.exhibitor for s in item.speakers),
        not criteria.spoken or criteria.spoken in item.languages,
        not criteria.cancelled or item.status is SessionStatus.CANCELLED,
    )
    return all(checks)


def in_hall(index: AnswerIndex, room_id: str, hall_id: str) -> bool:
    """Whether the room's name or location names the hall."""
    room = index.catalogue.room(room_id)
    if room is None:
        return False
    texts = (*room.location.values(), *room.name.values())
    for text in map(normalise, texts):
        links, _ = index.places.by_pattern(text)
        named = {
            ref.id for link in (*links, *index.places.known_codes(text)) for ref in link.refs if ref.kind == "hall"
        }
        if hall_id in named:
            return True
    return False


def sessions(ask: Ask) -> Draft | None:
    """Sessions by time, topic, place, person, company and language."""
    if ask.reading.when.missing_day is not None and not ask.content:
        view = missing_day(ask, ask.reading.when.missing_day)
        return Draft(view, (ask.source("expo"),), ((OpenProgramme(),),), Memory(intent="sessions"))
    reading = ask.reading
    lost = reading.has("pronoun") and not (ask.content or reading.of("hall") or reading.of("room"))
    if reading.of("country") or (reading.has("opinion") and not ask.content):
        return None  # Sessions have no country and no rank.
    if lost and not (reading.of("speaker") or reading.of("exhibitor") or reading.of("track")):
        return None  # "When do they speak?", and nobody knows who.
    return session_list(ask, criteria_of(ask))


def session_list(ask: Ask, criteria: Criteria) -> Draft | None:
    """The first page of a list; "none" with the nearest day that has some, where the question is clearly so."""
    catalogue = ask.catalogue
    days = criteria.days
    memory = Memory(intent="sessions", days=days, room=criteria.room, speaker=criteria.speaker)
    if days and not any(day in catalogue.sessions_by_day or catalogue.day(day) for day in days):
        if criteria.topic and not ask.reading.has("session", "speaker"):
            return None
        view = outside_day(ask, days[0])
        return Draft(view, (ask.source("expo"),), ((OpenProgramme(),),), memory.listing(criteria, ask.memory))
    if criteria.topic and not ask.reading.has(*_CALLED_SO) and not criteria.strict:
        criteria = replace(criteria, strict=True)
    found = find_sessions(ask.index, criteria)
    memory = replace(memory, sessions=tuple(item.id for item in found[:PAGE])).listing(criteria, ask.memory)
    if not found:
        return _none(ask, criteria, memory)
    if len(found) == 1 and criteria.topic and not criteria.days:
        return replace(about_session(ask, found[0]), memory=replace(memory, intent="session"))
    view, rows = session_page(criteria, found, 0)
    return Draft(view, (ask.source("session"),), rows, memory)


def _upcoming_first(found: tuple[Session, ...], asked: dt.datetime | None) -> tuple[Session, ...]:
    """In order of time; of a long list, what was over when it was asked for comes last."""
    if len(found) <= PAGE or asked is None:
        return found
    return tuple(sorted(found, key=lambda item: item.end <= asked))


def _none(ask: Ask, criteria: Criteria, memory: Memory) -> Draft | None:
    anywhere = find_sessions(ask.index, replace(criteria, days=(), start=None, end=None, at=None))
    if not anywhere and criteria.topic:
        if ask.reading.has("speaker") and not ask.reading.has("about_topic"):
            return not_listed(ask) if ask.reading.has("when", "where", "who") else None
        if not ask.reading.has("session_strong") or ask.reading.is_about_service:
            return None
    day = criteria.days[0] if len(criteria.days) == 1 else None
    nearest, near = _nearest(anywhere, day or ask.now.date())
    view = NoSessionResults(
        criteria.label,
        day,
        nearest,
        tuple(item.id for item in near),
        criteria.hall,
        criteria.room,
        criteria.spoken,
    )
    rows: list[tuple[Action, ...]] = [(OpenSession(item.id),) for item in near]
    rows.append((OpenDay(nearest),) if nearest else (OpenProgramme(),))
    return Draft(view, (ask.source("session"),), tuple(rows), memory)


def not_listed(ask: Ask) -> Draft:
    """A person who is asked for by name and is in no session."""
    view = NotListed("speaker", ask.label())
    return Draft(view, (ask.source("session"),), ((OpenProgramme(),),), abstained=True)


def _nearest(found: tuple[Session, ...], day: dt.date) -> tuple[dt.date | None, tuple[Session, ...]]:
    if not found:
        return None, ()
    date = min((item.date for item in found), key=lambda other: (abs(other - day), other < day))
    return date, tuple(item for item in found if item.date == date)[:_NEAREST]


def session_page(
    criteria: Criteria, found: tuple[Session, ...], page: int
) -> tuple[SessionResults, tuple[tuple[Action, ...], ...]]:
    """One page of a list with its buttons; pages count from 0."""
    found = _upcoming_first(found, criteria.asked)
    ids = tuple(item.id for item in found[page * PAGE : (page + 1) * PAGE])
    dates = {item.date for item in found}
    view = SessionResults(
        ids,
        len(found),
        page * PAGE + 1,
        criteria.label,
        dates.pop() if len(dates) == 1 else None,
        criteria.hall,
        criteria.room,
        criteria.spoken,
        bool(criteria.spoken) and any(len(item.languages) > 1 for item in found),
    )
    rows: list[tuple[Action, ...]] = [(OpenSession(id_),) for id_ in ids]
    if (page + 1) * PAGE < len(found):
        rows.append((More(MoreResults(criteria.key, page + 1)),))
    return view, tuple(rows)


def speaker(ask: Ask) -> Draft | None:
    """When and where a person speaks."""
    keys = ask.reading.ids("speaker") or ((ask.memory.speaker,) if ask.memory.speaker else ())
    keys = tuple(key for key in keys if key in ask.index.speakers)
    if not keys:
        return None
    if len(keys) > 1:
        return _same_name(ask, keys)
    key = keys[0]
    criteria = replace(criteria_of(ask), speaker=key, exhibitor="", topic="", label="", cancelled=False)
    found = find_sessions(ask.index, criteria)
    if not found:
        memory = Memory(intent="speaker", speaker=key).listing(criteria, ask.memory)
        return _none(ask, criteria, memory)
    rows: list[tuple[Action, ...]] = [(OpenSession(item.id),) for item in found[:PAGE]]
    ids = tuple(item.id for item in found[:PAGE])
    memory = Memory(intent="speaker", speaker=key, sessions=ids, exhibitors=_companies(ask, key, found))
    memory = memory.listing(criteria, ask.memory)
    view = SpeakerAnswer(ask.index.speakers[key], ids, len(found))
    return Draft(view, (ask.source("session", ids[0] if len(ids) == 1 else ""),), tuple(rows), memory)


def _companies(ask: Ask, key: str, found: tuple[Session, ...]) -> tuple[str, ...]:
    """The exhibitor that the person works for."""
    name = ask.index.speakers[key]
    people = (person for item in found for person in item.speakers if person.name == name)
    return tuple(dict.fromkeys(person.exhibitor_id for person in people if person.exhibitor_id))[:1]


def _same_name(ask: Ask, keys: tuple[str, ...]) -> Draft:
    ids = list(dict.fromkeys(id_ for key in keys for id_ in ask.index.sessions_by_speaker[key]))
    link = next(link for link in ask.reading.links if link.kind == "speaker")
    label = ask.reading.text[link.start : link.end]
    rows = tuple((OpenSession(id_),) for id_ in ids[:PAGE])
    memory = Memory(intent="speaker", sessions=tuple(ids[:PAGE]))
    return Draft(ChoicesAnswer(label, len(keys)), (ask.source("session"),), rows, memory)


def exhibitor_sessions(ask: Ask) -> Draft | None:
    """The sessions at which people of a company speak."""
    ids = ask.reading.ids("exhibitor") or ask.memory.exhibitors[:1]
    if len(ids) != 1:
        return None
    draft = session_list(ask, replace(criteria_of(ask), exhibitor=ids[0]))
    return replace(draft, memory=replace(draft.memory, exhibitors=ids)) if draft else None
