"""Sessions by time, topic, place, person, company and language."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.concepts import AUDIENCES
from bot.answers.countries import spoken_in
from bot.answers.cues import says_cue
from bot.answers.draft import Ask, Draft
from bot.answers.facts.evenings import evening
from bot.answers.facts.no_sessions import no_sessions, none_of
from bot.answers.facts.noted_days import on_noted_day
from bot.answers.facts.one_session import about_session, has_words, is_about, nearly_called
from bot.answers.facts.outside import missing_day
from bot.answers.facts.session_kinds import is_kind_alone
from bot.answers.facts.session_lists import criteria_of, is_for_sessions, session_list
from bot.answers.facts.session_pages import PAGE
from bot.answers.facts.verdicts import asks_whether, denial
from bot.answers.memory import Criteria, Memory
from bot.answers.misread import is_of_firms
from bot.answers.objects import topic_sought
from bot.answers.reading import Reading
from bot.answers.replies import reply
from bot.answers.session_search import find_sessions
from bot.answers.slots import Slot
from bot.answers.spans import mask, meets
from bot.answers.tokens import is_han, tokens
from bot.domain.localized import Localized
from bot.domain.programme import Session, Speaker
from bot.views.browsing_actions import OpenProgramme, OpenSession
from bot.views.findings import (
    SessionResults,
)

# So many words are no single idea.
_WORDS = 2
# So many with the same words are a series.
_SERIES = 2
_CHILDREN = "#children"
# Cues of what the card of a session tells, and no list.
_OF_ONE = ("language", "how_long", "begins", "ends", "which_room")
# Cues of what is asked beside what there is.
_NOT_WHAT = (
    "how_many", "how_much", "register", "open", "close", "hours", "when", "ends", "about_topic", "how",
    "which_room", "who_speaks",
)  # fmt: skip


def session(ask: Ask) -> Draft | None:
    """When and where one session is."""
    ids = ask.reading.ids("session") or ask.memory.sessions[:1]
    found = [item for item in map(ask.catalogue.session, ids) if item and is_about(ask, item)]
    if not found or ask.reading.has("how_much", "opinion"):
        return None
    if len(found) > 1:
        ordered = sorted(found, key=lambda item: item.start)
        rows = tuple((OpenSession(item.id),) for item in ordered[:PAGE])
        memory = Memory(intent="session", sessions=tuple(item.id for item in ordered[:PAGE]))
        view = SessionResults(tuple(item.id for item in ordered[:PAGE]), len(ordered), 1)
        return Draft(view, (ask.source("session"),), rows, memory)
    return about_session(ask, found[0])


def sessions_surely(ask: Ask) -> Draft | None:
    """Sessions that have the topic in a title or track; nothing is said where there are none, or where no more
    is asked for than a Chinese character."""
    if all(len(slot.text) == 1 and not slot.text.isascii() for slot in ask.content):
        return None
    criteria = replace(criteria_of(ask), strict=True, ideas=is_for_sessions(ask), cancelled=False)
    if _begins_strangely(ask):
        return no_sessions(ask, criteria, Memory(intent="sessions").listing(criteria, ask.memory))
    if from_there := ask.reading.of("country") and _sessions_from(ask):
        return from_there
    if criteria.topic and (found := find_sessions(ask.index, criteria)):
        if called := _called_so_on_another_day(ask, criteria, found):
            return _listing(ask, about_session(ask, called), criteria)
        ahead = [item for item in found if item.end > ask.now] if reply(ask.reading.text, "is_on") else []
        return about_session(ask, ahead[0]) if len(ahead) == 1 < len(found) else session_list(ask, criteria)
    if of_track := _of_whole_track(ask, criteria):
        return session_list(ask, of_track)
    # "The ceremony at 2, right?": there is one, at another hour.
    others = find_sessions(ask.index, replace(criteria, at=None)) if criteria.topic and criteria.at else ()
    near = about_session(ask, others[0]) if len(others) == 1 else nearly_called(ask)
    return _listing(ask, near, criteria) if near and criteria.days else near


def _listing(ask: Ask, draft: Draft, criteria: Criteria) -> Draft:
    """The same, after which "and tomorrow?" asks for those on the topic."""
    return replace(draft, memory=draft.memory.listing(criteria, ask.memory))


def _called_so_on_another_day(ask: Ask, criteria: Criteria, found: tuple[Session, ...]) -> Session | None:
    """The one whose title has the very words, on another day than is asked about, where those of that day only
    have the ideas ("the lamp ceremony on the 17th?": on that day the fair is closed with a lamp)."""
    words = {token for slot in ask.content for token in tokens(slot.text)}
    if not criteria.days or len(words) < _WORDS or any(has_words(one, words) for one in found):
        return None
    whenever = find_sessions(ask.index, replace(criteria, days=(), start=None, end=None, at=None))
    called = [one for one in whenever if has_words(one, words)]
    return called[0] if len(called) == 1 else None


def _begins_strangely(ask: Ask) -> bool:
    """Whether a topic in Chinese that talks are sought on begins with what nothing in the data is called: 木结构,
    where there is 结构."""
    first = next(iter(ask.content), None)
    if first is None or not is_han(first.text) or topic_sought(ask.reading.text) != first.start:
        return False
    return len(ask.content) > 1 and not any(map(ask.index.knows, first.tokens))


def _of_whole_track(ask: Ask, criteria: Criteria) -> Criteria | None:
    """By the track that is named in full, where nothing is asked beside it."""
    named = [link for link in ask.reading.links if link.kind == "track" and link.is_sure]
    if len(named) != 1 or not ask.reading.has("session", "session_strong"):
        return None
    spans = [(link.start, link.end) for link in named]
    if any(not meets((slot.start, slot.end), spans) for slot in ask.content):
        return None
    label = ask.as_typed(ask.reading.text[named[0].start : named[0].end])
    return replace(criteria, topic="", label=label, track=named[0].refs[0].id)


def _of_track_in_vain(ask: Ask, criteria: Criteria) -> Criteria:
    """By the track, where no session has the words of its name."""
    at_any_time = replace(criteria, days=(), start=None, end=None, at=None)
    in_vain = bool(criteria.topic) and not find_sessions(ask.index, at_any_time)
    return (_of_whole_track(ask, criteria) if in_vain else None) or criteria


def sessions_like(ask: Ask) -> Draft | None:
    """Sessions that are for what every fair has (children, food), in whatever words they say so."""
    audience = any(not AUDIENCES.isdisjoint(slot.tokens) for slot in ask.content)
    if not audience and (not ask.reading.when or all(len(slot.text) == 1 for slot in ask.content)):
        return None
    criteria = replace(criteria_of(ask), ideas=True, cancelled=False)
    return session_list(ask, criteria) if find_sessions(ask.index, criteria) else None


def sessions_on_service(ask: Ask) -> Draft | None:
    """Talks on what every fair has, too ("insurance talks on Friday"); that there are none, or none then."""
    criteria = replace(criteria_of(ask), ideas=True, cancelled=False)
    return session_list(ask, criteria) if find_sessions(ask.index, criteria) else none_of(ask, criteria)


def sessions_then(ask: Ask) -> Draft | None:
    """Those of a series at some time ("short course tomorrow afternoon?"), or that there is none then."""
    criteria = replace(criteria_of(ask), strict=True, cancelled=False)
    series = find_sessions(ask.index, replace(criteria, days=(), start=None, end=None, at=None))
    if len(series) < _SERIES:
        return None
    return session_list(ask, criteria) if find_sessions(ask.index, criteria) else none_of(ask, criteria)


def for_children(ask: Ask) -> Draft | None:
    """Sessions for children, for who comes with some ("tomorrow with a six year old, what is there?"), whatever
    their age; None where no day, hour or kind is said (what there always is, a text tells), and where anything is
    asked or named beside."""
    reading = ask.reading
    narrowed = reading.when.names_day or reading.when.has_hours or reading.has("session", "session_kind")
    whom = next((slot.text for slot in reading.query if _CHILDREN in slot.tokens and slot.firmness), "")
    others = [slot for slot in ask.content if _CHILDREN not in slot.tokens and not _is_of_visit(slot)]
    if others or reading.has(*_NOT_WHAT) or not reading.wanted <= {"age", "permission"}:
        return None
    if not narrowed or not reply(reading.text, "for_children"):
        return None
    criteria = replace(criteria_of(ask), topic=whom, label=whom, strict=True, ideas=True, cancelled=False)
    return session_list(ask, criteria) if whom and find_sessions(ask.index, criteria) else None


def _is_of_visit(slot: Slot) -> bool:
    """Whether it is an age, or a word for what is held, or done there."""
    held = says_cue("session_kind", slot.text) or says_cue("session", slot.text)
    return held or slot.text.isdigit() or reply(slot.text, "pastime") is not None


def sessions_of_noted(ask: Ask) -> Draft | None:
    """Sessions of the day that is called by its note ("what's on for kids on the public day?")."""
    on_day = on_noted_day(ask)
    if on_day is None:
        return None
    criteria = replace(criteria_of(on_day), ideas=True, cancelled=False)
    asked = bool(find_sessions(ask.index, criteria)) or (ask.reading.has("session_strong") and on_day.content)
    return session_list(on_day, criteria) if asked else None


def cancelled_sessions(ask: Ask) -> Draft | None:
    """Which sessions are cancelled, of those of a day or place that is named; that none is."""
    if ask.reading.when.missing_day is not None:
        return sessions(ask)
    return session_list(ask, replace(criteria_of(ask), topic="", label="", cancelled=True))


def cancelled_of(ask: Ask) -> Draft | None:
    """Which of several sessions on a topic are cancelled ("has any of the fashion walks been called off?"); that
    none is."""
    criteria = replace(criteria_of(ask), strict=True, cancelled=True)
    if len(find_sessions(ask.index, replace(criteria, cancelled=False))) < _SERIES:
        return None
    return session_list(ask, criteria) if find_sessions(ask.index, criteria) else none_of(ask, criteria)


def sessions(ask: Ask) -> Draft | None:
    """Sessions by time, topic, place, person, company and language."""
    if ask.reading.when.missing_day is not None and not ask.content:
        view = missing_day(ask, ask.reading.when.missing_day)
        return Draft(view, (ask.source("expo"),), ((OpenProgramme(),),), Memory(intent="sessions"))
    reading = ask.reading
    lost = reading.has("pronoun") and not (ask.content or reading.of("hall") or reading.of("room"))
    if reading.has("opinion") and not ask.content:
        return None  # Sessions have no rank.
    if reading.takes("line") and not reading.has("session", "session_strong"):
        return None  # Bus 31 runs, or does not, whatever is on that day.
    if "sale" in reading.wanted and not (ask.content or reading.has("session", "session_strong")):
        return None  # Nor are they bought.
    of_country = _spoken_there(ask)
    if reading.of("country") and not of_country:
        return _sessions_from(ask)
    if lost and not (reading.of("speaker") or reading.of("exhibitor") or reading.of("track")):
        return None  # "When do they speak?", and nobody knows who.
    criteria = _of_track_in_vain(ask, criteria_of(ask))
    criteria = replace(criteria, spoken=criteria.spoken or of_country)
    outside = bool(reading.when.days) and not any(map(ask.catalogue.day, reading.when.days))
    if ask.content and outside and reading.says("presumes"):
        at_any_time = replace(criteria, days=(), start=None, end=None, at=None)
        if not find_sessions(ask.index, at_any_time):
            return None  # "When is the drone show tonight?", of which nobody knows, on a day without a fair.
    today = ask.now.date()
    anyhow = criteria.topic or criteria.speaker or criteria.exhibitor or criteria.track
    if reading.when.has_hours and not (criteria.days or anyhow) and ask.catalogue.day(today):
        criteria = replace(criteria, days=(today,))
    told = evening(ask, criteria)
    if told:
        return told
    if reply(reading.text, "still_to_come") and not (reading.when or anyhow):
        criteria = _still_to_come(ask, criteria)
    elif criteria.days == (today,) and (_asks_what_is_left(reading) or reading.says("any_more")):
        criteria = _from_now_on(ask, criteria)
    return _listed_or_one(ask, replace(criteria, strict=reading.is_about_service))


def _listed_or_one(ask: Ask, criteria: Criteria) -> Draft | None:
    """The list; where it is asked who is on, and one session alone fits, its card: lists name nobody."""
    on_stage = ask.reading.has("on_stage", "who_speaks") or ask.reading.of("room")
    found = find_sessions(ask.index, criteria) if on_stage and reply(ask.reading.text, "asks_who") else ()
    if len(found) != 1:
        return session_list(ask, criteria)
    then = replace(ask.reading, when=replace(ask.reading.when, at=None))  # It need not begin then.
    return about_session(replace(ask, reading=then), found[0])


def _sessions_from(ask: Ask) -> Draft | None:
    """Sessions at which people of exhibitors from a country speak ("a talk by someone from France"), or that there
    are none then, or on what "French companies" are to speak of; None where there never are: the exhibitors from
    there may be what is asked for."""
    if not ask.reading.has("session_strong", "speaker", "who_speaks"):
        return None
    criteria = replace(criteria_of(ask), country=",".join(ask.reading.ids("country")))
    at_any_time = replace(criteria, days=(), start=None, end=None, at=None)
    if find_sessions(ask.index, at_any_time):
        return session_list(ask, criteria)
    of_firms = any(link.kind == "country" and is_of_firms(link, ask.reading.text) for link in ask.reading.links)
    anyone = criteria.topic and of_firms and find_sessions(ask.index, replace(at_any_time, country=""))
    return none_of(ask, criteria) if anyone else None


def _asks_what_is_left(reading: Reading) -> bool:
    """Whether it asks what is left of today ("any more talks today?"), in whichever room or hall."""
    places = [(link.start, link.end) for link in reading.links if link.kind in ("room", "hall")]
    rest = " ".join(mask(reading.text, [*reading.when.spans, *places]).split())
    return reply(rest, "still_to_come") is not None


def _from_now_on(ask: Ask, criteria: Criteria) -> Criteria:
    """What is left of today, or of the part of it that is asked about; where that is over, nothing is."""
    now = ask.now.time().replace(second=0, microsecond=0)
    if criteria.at or (criteria.start and criteria.start > now):
        return criteria
    return replace(criteria, start=now)


def _still_to_come(ask: Ask, criteria: Criteria) -> Criteria:
    """What is left of today; of the days after it where that is nothing, or the fair does not run yet."""
    today = ask.now.date()
    left = tuple(day.date for day in ask.catalogue.days if day.date > today)
    of_today = replace(criteria, days=(today,), start=ask.now.time().replace(second=0, microsecond=0))
    if ask.catalogue.day(today) and (not left or find_sessions(ask.index, of_today)):
        return of_today
    return replace(criteria, days=left)


def _spoken_there(ask: Ask) -> str:
    """The language of the one country that sessions are asked for by ("a Chinese session"); empty where none is
    in it."""
    countries = ask.reading.ids("country")
    if len(countries) != 1 or not ask.reading.has("session_strong") or ask.reading.has("exhibitor"):
        return ""
    spoken = spoken_in(countries[0])
    return spoken if any(spoken in item.languages for item in ask.catalogue.running_sessions) else ""


def _speaks_for(person: Speaker, name: Localized, exhibitors: tuple[str, ...]) -> bool:
    return person.name == name and person.exhibitor_id in exhibitors


def exhibitor_sessions(ask: Ask) -> Draft | None:
    """The sessions at which people of a company speak."""
    ids = ask.reading.ids("exhibitor") or ask.memory.exhibitors[:1]
    if not ids or any(len(link.refs) > 1 for link in ask.reading.links if link.kind == "exhibitor"):
        return None
    criteria = replace(criteria_of(ask), exhibitor=",".join(ids))
    if criteria.speaker and not any(
        _speaks_for(person, ask.index.people.names[criteria.speaker], ids)
        for item in find_sessions(ask.index, criteria)
        for person in item.speakers
    ):
        return None  # Nobody of that name speaks for them: for whom and where else, the person's own card says.
    of_any = len(ask.content) == 1 and reply(ask.reading.text, "talk_or_kind") is not None
    of_other_kind = not of_any and is_kind_alone(ask) and not find_sessions(ask.index, criteria)
    if of_any or of_other_kind:
        criteria = replace(criteria, topic="", label="")  # "Do they give a demo?": whatever it is called.
    only = find_sessions(ask.index, criteria)
    if len(only) == 1 and ask.reading.has(*_OF_ONE) and not ask.content:
        return about_session(ask, only[0])  # "Which language is Acme's talk in?"
    draft = session_list(ask, criteria)
    if draft and isinstance(draft.view, SessionResults) and ask.reading.has("speaker", "who_speaks"):
        draft = replace(draft, view=replace(draft.view, people=True))
    if draft and of_other_kind and isinstance(draft.view, SessionResults) and asks_whether(ask):
        draft = replace(draft, view=replace(draft.view, verdict=denial(ask, "none")))
    return replace(draft, memory=replace(draft.memory, exhibitors=ids)) if draft else None
