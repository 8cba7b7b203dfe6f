"""Which sessions fit what was asked for: by topic, day, hour, place, person, company, language."""

from __future__ import annotations

import datetime as dt

from bot.answers.concepts import AUDIENCES, concepts
from bot.answers.cues import says_cue
from bot.answers.draft import EITHER
from bot.answers.index import AnswerIndex
from bot.answers.memory import Criteria
from bot.answers.normalise import normalise
from bot.answers.pieces import pieces
from bot.answers.slots import Slot, slots, topics
from bot.answers.tokens import is_han
from bot.domain.catalogue import name_key
from bot.domain.programme import Session, SessionStatus

# A word that is more than an aside.
_FIRM = 0.5
_CEREMONIES = frozenset({"#opening_ceremony", "#closing_ceremony"})


def find_sessions(index: AnswerIndex, criteria: Criteria) -> tuple[Session, ...]:
    """All that fit, by start. Cancelled ones are among them (and say so) where days or topics ask for them."""
    found = index.catalogue.sessions
    if is_one_character(criteria.topic) and not criteria.ideas:
        # No search token is one character: 秀 stands in 开幕秀.
        ids = {id_ for id_, title in index.titles if criteria.topic in title}
        found = tuple(item for item in found if item.id in ids)
    elif criteria.topic:
        ids = _about(index, criteria)
        found = tuple(item for item in found if item.id in ids) if ids else ()
    if criteria.speaker:
        ids = set(index.people.sessions.get(criteria.speaker, ()))
        found = tuple(item for item in found if item.id in ids)
    if criteria.exhibitor:
        held = index.catalogue.sessions_by_exhibitor
        ids = {item.id for exhibitor in criteria.exhibitor.split(",") for item in held.get(exhibitor, ())}
        found = tuple(item for item in found if item.id in ids)
    if criteria.country:
        held = index.catalogue.sessions_by_exhibitor
        ids = {item.id for of in index.exhibitors_from(criteria.country) for item in held.get(of, ())}
        found = tuple(item for item in found if item.id in ids)
    if criteria.hall:
        rooms = index.rooms_in(criteria.hall)
        found = tuple(item for item in found if item.room_id in rooms)
    return tuple(item for item in found if _fits(item, criteria))


def is_one_character(topic: str) -> bool:
    """Whether it is one Chinese character that is a word of its own: a cat, a show."""
    return len(topic) == 1 and is_han(topic) and (bool(concepts(topic)) or says_cue("session_kind", topic))


def _about(index: AnswerIndex, criteria: Criteria) -> set[str]:
    """Those that have the whole topic; else one of those of which either will do."""
    whole = _about_one(index, criteria, criteria.topic.replace(EITHER, " "))
    if criteria.wide:
        sought = pieces(criteria.topic, index, index.sessions.knows)
        firm = [slot for slot in sought if slot.firmness >= _FIRM]
        whole |= set(index.sessions.search(index.sessions.translated(firm), strict=True))
    either = criteria.topic.split(EITHER) if EITHER in criteria.topic and not whole else ()
    return whole.union(*(_about_one(index, criteria, topic) for topic in either))


def _about_one(index: AnswerIndex, criteria: Criteria, topic: str) -> set[str]:
    """Those that have the topic, else (where other words will do) the ideas in it."""
    ideas = slots(topic, index.knows)
    if any(not _CEREMONIES.isdisjoint(slot.tokens) for slot in ideas):
        return set(index.sessions.search(ideas, strict=criteria.strict))  # 闭幕式 is no 开幕式.
    ids = set(index.sessions.search(topics(topic, index.knows), strict=criteria.strict))
    if criteria.ideas and ideas and all(not AUDIENCES.isdisjoint(slot.tokens) for slot in ideas):
        ids |= _of_track(index, ideas)
    if ids or not criteria.ideas:
        return ids
    if criteria.strict and not all(slot.is_idea for slot in ideas):
        return ids
    return set(index.sessions.search(ideas, strict=criteria.strict))


def _of_track(index: AnswerIndex, ideas: list[Slot]) -> set[str]:
    """Those of a track that is for whom it is asked, whatever their titles say ("Family programme")."""
    names = {track: name.values() for track, name in index.catalogue.tracks.items()}
    held = {
        track: {token for value in texts for idea in concepts(normalise(value)) for token in idea.tokens}
        for track, texts in names.items()
    }
    own = {track for track, said in held.items() if all(said & set(slot.tokens) for slot in ideas)}
    return {item.id for item in index.catalogue.sessions if name_key(item.track) in own}


def _fits(item: Session, criteria: Criteria) -> bool:
    return (
        (not criteria.days or item.date in criteria.days)
        and (
            criteria.start is None
            or _into(item.date, item.start) >= _seconds(criteria.start)
            or _still_runs(item, criteria)
        )
        and (criteria.end is None or _into(item.date, item.start) < _seconds(criteria.end))
        and (criteria.at is None or _runs_at(item, _seconds(criteria.at)))
        and (not criteria.room or item.room_id == criteria.room)
        and (not criteria.track or name_key(item.track) == criteria.track)
        and (not criteria.spoken or _is_in(item, set(criteria.spoken.split(",")), alone=criteria.alone))
        and (not criteria.cancelled or item.status is SessionStatus.CANCELLED)
    )


def _is_in(item: Session, spoken: set[str], *, alone: bool) -> bool:
    return spoken == set(item.languages) if alone else spoken <= set(item.languages)


def _still_runs(item: Session, criteria: Criteria) -> bool:
    """Whether it runs at the moment of the question, where the rest of the day is asked for."""
    now = criteria.asked
    if now is None or criteria.end or criteria.start != now.time().replace(second=0, microsecond=0):
        return False
    return item.start <= now < item.end


def _runs_at(item: Session, clock: int) -> bool:
    return _into(item.date, item.start) <= clock < _into(item.date, item.end)


def _seconds(clock: dt.time) -> int:
    return (clock.hour * 60 + clock.minute) * 60 + clock.second


def _into(day: dt.date, moment: dt.datetime) -> int:
    """Seconds on the wall clock from the midnight that the day begins with: past its end for what is listed under
    the evening before."""
    return (moment.date() - day).days * 86_400 + _seconds(moment.time())


def hours_asked(criteria: Criteria) -> tuple[dt.time | None, dt.time | None, dt.time | None]:
    """From, until and at which hour they were asked for; from midnight on is any hour."""
    return criteria.start if criteria.start != dt.time(0) else None, criteria.end, criteria.at
