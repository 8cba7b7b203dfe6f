"""Sessions: one of them, and lists of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.answers.draft import Ask, Draft
from bot.answers.facts.hours import missing_day, outside_day
from bot.answers.facts.strangers import no_speaker
from bot.answers.facts.verdicts import verdict
from bot.answers.memory import Criteria, Memory
from bot.answers.normalise import normalise
from bot.answers.session_search import find_sessions
from bot.answers.slots import topics
from bot.answers.tokens import tokens
from bot.domain.programme import Session, SessionStatus
from bot.views.action import (
    Action,
    More,
    MoreResults,
    OpenDay,
    OpenExhibitor,
    OpenProgramme,
    OpenSession,
    RemindSession,
    SaveSession,
)
from bot.views.findings import (
    NoSessionResults,
    SessionAnswer,
    SessionResults,
)

PAGE = 5
_NEAREST = 3
# Of the content, by weight.
_MOST_OF_IT = 0.6
# Without one of these cues, a topic must stand in a title or track.
_CALLED_SO = ("session", "session_strong", "session_kind", "speaker", "about_topic")


def session(ask: Ask) -> Draft | None:
    """When and where one session is."""
    ids = ask.reading.ids("session") or ask.memory.sessions[:1]
    found = [item for item in map(ask.catalogue.session, ids) if item and _is_about(ask, item)]
    if not found or ask.reading.has("how_much", "opinion"):
        return None
    if len(found) > 1:
        ordered = sorted(found, key=lambda item: item.start)
        rows = tuple((OpenSession(item.id),) for item in ordered[:PAGE])
        memory = Memory(intent="session", sessions=tuple(item.id for item in ordered[:PAGE]))
        view = SessionResults(tuple(item.id for item in ordered[:PAGE]), len(ordered), 1)
        return Draft(view, (ask.source("session"),), rows, memory)
    return about_session(ask, found[0])


def _is_about(ask: Ask, found: Session) -> bool:
    """Whether what is left of the question stands in the session's own texts."""
    if not ask.content:
        return True
    people = (text for person in found.speakers for text in (person.name, person.company))
    texts = (found.title, found.track, found.abstract, *people)
    held = {token for text in texts for value in text.values() for token in tokens(normalise(value))}
    # A lone Chinese character is a verb or a measure word.
    told = (slot for slot in ask.content if len(slot.text) > 1 or slot.text.isascii())
    return all(held & set(slot.tokens) for slot in told)


def about_session(ask: Ask, found: Session) -> Draft:
    exhibitors = tuple(dict.fromkeys(s.exhibitor_id for s in found.speakers if s.exhibitor_id))
    rows: list[tuple[Action, ...]] = [(OpenSession(found.id),)]
    if state_of(found, ask.now) in ("upcoming", "running"):
        rows.append((SaveSession(found.id), RemindSession(found.id)))
    rows += [(OpenExhibitor(id_),) for id_ in exhibitors[:2]]
    cancelled = found.status is SessionStatus.CANCELLED
    at, days = ask.reading.when.at, ask.reading.when.days
    view = SessionAnswer(
        found.id,
        state_of(found, ask.now),
        presumed_cancelled=ask.reading.has("cancelled") and not cancelled,
        presumed_at=at if at != found.start.time() and not cancelled else None,
        focus=_focus(ask),
        verdict=verdict(ask, found.date in days and not cancelled if days else None),
    )
    speaker = normalise(found.speakers[0].name.best("en")) if len(found.speakers) == 1 else ""
    memory = Memory(
        intent="session", sessions=(found.id,), exhibitors=exhibitors[:1], room=found.room_id, speaker=speaker
    )
    return Draft(view, (ask.source("session", found.id),), tuple(rows), memory)


def _focus(ask: Ask) -> str:
    reading = ask.reading
    if reading.has("how_long"):
        return "length"
    return "about" if reading.has("about", "about_topic") and not reading.has("when", "where") else ""


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


def sessions_surely(ask: Ask) -> Draft | None:
    """Sessions that have the topic in a title or track; nothing is said where there are none."""
    criteria = replace(criteria_of(ask), strict=True, ideas=True, cancelled=False)
    if criteria.topic and find_sessions(ask.index, criteria):
        return session_list(ask, criteria)
    return _nearly_called(ask)


def _nearly_called(ask: Ask) -> Draft | None:
    """The one session whose title holds most of what is asked ("the dialogue on storage and wind farms")."""
    ids, share = ask.index.sessions.closest(topics(ask.topic(), ask.index.knows))
    found = ask.catalogue.session(ids[0]) if len(ids) == 1 and share >= _MOST_OF_IT else None
    return about_session(ask, found) if found else None


def sessions_like(ask: Ask) -> Draft | None:
    """Sessions that are for what every fair has (children, food), in whatever words they say so."""
    criteria = replace(criteria_of(ask), ideas=True, cancelled=False)
    return session_list(ask, criteria) if find_sessions(ask.index, criteria) else None


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
    held = [item.id for item in found if item.status is SessionStatus.CONFIRMED]
    if len(held) == 1:
        memory = replace(memory, sessions=tuple(held))
    if not found:
        return _none(ask, criteria, memory)
    if len(found) == 1 and criteria.topic and not criteria.days:
        about = about_session(ask, found[0])
        return replace(about, memory=replace(memory, intent="session", speaker=about.memory.speaker))
    view, rows = session_page(criteria, found, 0)
    view = replace(view, people=ask.reading.has("who_speaks"))
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
            return no_speaker(ask) if ask.reading.has("when", "where", "who") else None
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
        *_hours(criteria),
    )
    rows: list[tuple[Action, ...]] = [(OpenSession(item.id),) for item in near]
    rows.append((OpenDay(nearest),) if nearest else (OpenProgramme(),))
    return Draft(view, (ask.source("session"),), tuple(rows), memory)


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
        False,
        0 if criteria.cancelled else sum(item.status is SessionStatus.CANCELLED for item in found),
        *_hours(criteria),
    )
    rows: list[tuple[Action, ...]] = [(OpenSession(id_),) for id_ in ids]
    if (page + 1) * PAGE < len(found):
        rows.append((More(MoreResults(criteria.key, page + 1)),))
    return view, tuple(rows)


def _hours(criteria: Criteria) -> tuple[dt.time | None, dt.time | None, dt.time | None]:
    """From, until and at which hour they were asked for; from midnight on is any hour."""
    return criteria.start if criteria.start != dt.time(0) else None, criteria.end, criteria.at


def exhibitor_sessions(ask: Ask) -> Draft | None:
    """The sessions at which people of a company speak."""
    ids = ask.reading.ids("exhibitor") or ask.memory.exhibitors[:1]
    if not ids or any(len(link.refs) > 1 for link in ask.reading.links if link.kind == "exhibitor"):
        return None
    draft = session_list(ask, replace(criteria_of(ask), exhibitor=",".join(ids)))
    return replace(draft, memory=replace(draft.memory, exhibitors=ids)) if draft else None
