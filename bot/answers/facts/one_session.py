"""One session: when and where it is, and which one is meant by a part of its title."""

from __future__ import annotations

import datetime as dt
import re

from bot.answers.concepts import AUDIENCES, EVENTS
from bot.answers.cues import says_cue
from bot.answers.draft import Ask, Draft
from bot.answers.facts.entries import held_by, is_untold, left_of
from bot.answers.facts.verdicts import asks_whether, verdict
from bot.answers.memory import Memory
from bot.answers.normalise import normalise
from bot.answers.passages import search_tokens
from bot.answers.replies import reply
from bot.answers.slots import Slot, topics
from bot.answers.spans import meets
from bot.answers.tokens import is_han, tokens
from bot.answers.wanted import asked_for, tells
from bot.domain.programme import Session, SessionStatus
from bot.views.action import Action
from bot.views.agenda_actions import RemindSession, SaveSession
from bot.views.browsing_actions import OpenExhibitor, OpenSession
from bot.views.findings import (
    SessionAnswer,
)

# Kinds of facts that the words of a session tell of it, where they tell them.
_IN_OWN_WORDS = frozenset({"age", "money", "price", "limit", "count"})
# Of the content, by weight.
_MOST_OF_IT = 0.6
# Where a clause ends.
_PAUSE = re.compile(r"[,;.!?，；。！？]")
# So many words of a title are hardly there by chance.
_A_TITLE = 2
_A_HAN_TITLE = 4
# Cues of sessions, and of who speaks.
_OF_SESSIONS = ("session", "session_strong", "session_kind", "speaker", "on_stage", "who_speaks", "about_topic")
# Cues of what a session's entry tells.
_TOLD = ("when", "where", "which_room", "begins", "ends", "how_long", "language", "who_speaks", "rooms")


def session_tells(ask: Ask) -> Draft | None:
    """The one session that is named, whose own words tell what is asked (from what age, how many may come)."""
    ids = ask.reading.ids("session")
    found = ask.catalogue.session(ids[0]) if len(ids) == 1 else None
    if found is None or not (ask.reading.wanted and ask.reading.wanted <= _IN_OWN_WORDS):
        return None
    said = normalise(" ".join((*found.title.values(), *found.abstract.values())))
    return about_session(ask, found) if all(tells(kind, said) for kind in ask.reading.wanted) else None


def about_session(ask: Ask, found: Session) -> Draft:
    exhibitors = tuple(dict.fromkeys(s.exhibitor_id for s in found.speakers if s.exhibitor_id))
    rows: list[tuple[Action, ...]] = [(OpenSession(found.id),)]
    if state_of(found, ask.now) in ("upcoming", "running"):
        rows.append((SaveSession(found.id), RemindSession(found.id)))
    rows += [(OpenExhibitor(id_),) for id_ in exhibitors[:2]]
    cancelled = found.status is SessionStatus.CANCELLED
    at = ask.reading.when.at
    view = SessionAnswer(
        found.id,
        state_of(found, ask.now),
        presumed_cancelled=ask.reading.has("cancelled") and not cancelled,
        presumed_at=at if at != found.start.time() and not cancelled else None,
        presumed_on=_presumed_day(ask, found),
        focus=_focus(ask),
        verdict="off" if cancelled and _asks_if_on(ask) else verdict(ask, _is_so(ask, found)),
    )
    speaker = ask.index.people.key(found.speakers[0].name) if len(found.speakers) == 1 else ""
    memory = Memory(
        intent="session",
        sessions=(found.id,),
        exhibitors=exhibitors[:1],
        room=found.room_id,
        speaker=speaker,
        days=(found.date,) if ask.reading.when.names_day else (),
    )
    return Draft(view, (ask.source("session", found.id),), tuple(rows), memory)


def _presumed_day(ask: Ask, found: Session) -> dt.date | None:
    """The one day that was taken for its own, and is not; None where a yes or no says it."""
    days = ask.reading.when.days
    wrong = len(days) == 1 and found.date not in days and found.status is not SessionStatus.CANCELLED
    return days[0] if wrong and not asks_whether(ask) and _in_one_clause(ask) else None


def _in_one_clause(ask: Ask) -> bool:
    """Whether the day is said of the session: "when is the dinner, I leave on Saturday" presumes none."""
    named = [(link.start, link.end) for link in ask.reading.links if link.kind == "session"]
    named += [(slot.start, slot.end) for slot in ask.content]
    if not named:
        return True
    text = ask.reading.text
    between = (
        text[min(end, last) : max(first, start)] for start, end in named for first, last in ask.reading.when.spans
    )
    return not any(_PAUSE.search(one) for one in between)


def is_about(ask: Ask, found: Session) -> bool:
    """Whether what is left of the question stands in the session's own texts, or what is asked does, whatever else
    is said."""
    if not ask.content:
        return True
    people = (text for person in found.speakers for text in (person.name, person.company))
    if ask.reading.has("expo_name") and ask.reading.of("session"):
        return False  # What something is called there.
    if lacks_service(ask, found):
        return False
    left = left_of(ask, held_by((found.title, found.track, found.abstract, *people)))
    told = ask.reading.has(*_TOLD) and not is_untold(ask.reading)
    # For whom it is ("my kid") says who asks.
    return not left or (told and not any(slot.is_idea and AUDIENCES.isdisjoint(slot.tokens) for slot in left))


def _asks_if_on(ask: Ask) -> bool:
    """Whether it is asked if it takes place, on whatever day; that it was called off is no yes or no to whether it
    was."""
    return asks_whether(ask) and not (ask.reading.spoken or ask.reading.has("cancelled"))


def _is_so(ask: Ask, found: Session) -> bool | None:
    """Whether it is on that day, in that language; None where neither was asked, or what is asked is who may come
    then."""
    days, spoken = ask.reading.when.days, ask.reading.spoken
    if not (days or spoken):
        return None
    is_then = not days or (found.date in days and found.status is not SessionStatus.CANCELLED)
    is_so = is_then and (not spoken or not set(spoken.split(",")).isdisjoint(found.languages))
    return None if is_so and "permission" in ask.reading.wanted else is_so


def _focus(ask: Ask) -> str:
    reading = ask.reading
    if reading.has("how_long"):
        return "length"
    if reading.has("track"):
        return "track"
    return "about" if reading.has("about", "about_topic") and not reading.has("when", "where") else ""


def state_of(found: Session, now: dt.datetime) -> str:
    """cancelled | upcoming | running | over at that moment."""
    if found.status is SessionStatus.CANCELLED:
        return "cancelled"
    if now < found.start:
        return "upcoming"
    return "running" if now < found.end else "over"


def titled(ask: Ask) -> Draft | None:
    """The one session that is meant by a part of its title ("is the broken spine workshop on?")."""
    words = _words_of_title(ask)
    if len(words) < _A_TITLE or _asks_for_goods(ask) or _asks_for_service(ask):
        return None
    ids = ask.index.sessions.search(words, strict=True)
    found = ask.catalogue.session(ids[0]) if len(ids) == 1 else None
    if found is None:
        return None if _is_short(words) else _nearest_title(ask, words)
    if is_of_another_day(ask, found) or _is_elsewhere(ask, found) or _is_at_another_hour(ask, found):
        return None
    return about_session(ask, found)


def _asks_for_goods(ask: Ask) -> bool:
    """Whether it is asked who has, or whether a hall has, goods that are shown (谁有玫瑰精油), and no session."""
    reading = ask.reading
    in_hall = bool(reading.of("hall")) and reply(reading.text, "has") is not None
    asked = in_hall or bool(reading.sought) or reading.has("who", "makes", "exhibitor")
    asked = asked or reading.says("which_there_are") or bool(reading.of("country"))
    return reading.is_of_goods and asked and not reading.has(*_OF_SESSIONS)


def _asks_for_service(ask: Ask) -> bool:
    """Whether nothing but what every fair has is asked for, and no event (a nursing room, whoever nurses in a
    title)."""
    services = all(slot.is_idea and EVENTS.isdisjoint(slot.tokens) for slot in ask.content)
    return services and not ask.reading.has(*_OF_SESSIONS)


def _is_at_another_hour(ask: Ask, found: Session) -> bool:
    """Whether any such session is asked for ("any tasting tomorrow morning?", "rig demos after 3 pm"), and it is
    outside these hours."""
    when = ask.reading.when
    early = when.start is not None and found.end.time() <= when.start
    late = when.end is not None and found.start.time() >= when.end
    any_such = reply(ask.reading.text, "for_any") or reply(ask.reading.text, "several_sessions")
    return any_such is not None and (early or late)


def _happens_otherwise(ask: Ask, found: Session) -> bool:
    """Whether a show is asked for (无人机灯光秀), and the title has only what is shown."""
    shows = [slot for slot in ask.content if reply(slot.text, "happening") and not slot.is_idea]
    title = [normalise(text) for text in found.title.values()]
    return any(is_han(slot.text) and not any(slot.text in one for one in title) for slot in shows)


def _is_elsewhere(ask: Ask, found: Session) -> bool:
    """Whether what a hall has is asked for, by words of a title of a session that is surely in another one; or
    whether it has something, by those of one that is in none."""
    asked = set(ask.reading.ids("hall"))
    halls = {hall.id for hall in ask.catalogue.programme.halls if found.room_id in ask.index.rooms_in(hall.id)}
    has = reply(ask.reading.text, "has") is not None and not ask.reading.has("session", "session_strong")
    return bool(asked) and (bool(halls) or has) and asked.isdisjoint(halls)


def is_of_another_day(ask: Ask, found: Session) -> bool:
    """Whether it is on another day than the one that such sessions are asked for on."""
    days = ask.reading.when.days
    return bool(days) and found.date not in days and not asks_whether(ask)


def _words_of_title(ask: Ask) -> list[Slot]:
    """The content without what only says the kind of session, where no session is called so ("workshop"), and
    without the age that is asked for."""
    aside = {slot.text for slot in ask.content if "#age" in slot.tokens}
    words = topics(ask.topic(), ask.index.knows)
    known = ask.index.sessions.knows
    return [
        word
        for word in words
        if word.text not in aside and (any(map(known, word.tokens)) or not says_cue("session_kind", word.text))
    ]


def _is_short(words: list[Slot]) -> bool:
    """Whether it is no more than a Chinese word of three characters: its pairs overlap."""
    return all(is_han(word.text) for word in words) and words[-1].end - words[0].start < _A_HAN_TITLE


def nearly_called(ask: Ask) -> Draft | None:
    """The one session whose title holds most of what is asked ("the dialogue on storage and wind farms")."""
    return _nearest_title(ask, topics(ask.topic(), ask.index.knows))


def _nearest_title(ask: Ask, words: list[Slot]) -> Draft | None:
    ids, share = ask.index.sessions.closest(words)
    near = [item for id_ in ids if (item := ask.catalogue.session(id_))]
    # One that is held every day is meant on the day that is named; but not one that is called otherwise.
    on_day = [item for item in near if item.date in ask.reading.when.days]
    said = {token for word in words for token in tokens(word.text)}
    called = [item for item in near if has_words(item, said)]
    if len(on_day) == 1 and len(called) == 1:
        on_day = called
    ids = tuple(item.id for item in on_day) or ids
    found = ask.catalogue.session(ids[0]) if len(ids) == 1 and share >= _MOST_OF_IT else None
    if found is None or is_of_another_day(ask, found) or lacks_service(ask, found):
        return None
    if _is_elsewhere(ask, found) or _is_at_another_hour(ask, found) or _happens_otherwise(ask, found):
        return None
    return about_session(ask, found)


def has_words(found: Session, words: set[str]) -> bool:
    """Whether its title has all of these search tokens, in one language."""
    return any(words.issubset(tokens(normalise(title))) for title in found.title.values())


def lacks_service(ask: Ask, found: Session) -> bool:
    """Whether it is asked for what every fair has (what to wear, food), and the session's own texts say nothing of
    it."""
    asking = [span for _, span in asked_for(ask.reading.text)]
    said = (slot for slot in ask.content if not meets((slot.start, slot.end), asking))
    asked = [slot for slot in said if slot.is_idea and (AUDIENCES | EVENTS).isdisjoint(slot.tokens)]
    texts = (text for one in (found.title, found.track, found.abstract) for text in one.values())
    held = {token for text in texts for token in search_tokens(normalise(text))} if asked else set()
    return any(held.isdisjoint(slot.tokens) for slot in asked)
