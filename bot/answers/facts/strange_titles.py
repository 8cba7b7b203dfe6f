"""That no session is called what stands in quotes ("when is “Nets of Tomorrow”"), with those that are like it: a
neighbour is no answer to who wants that very talk."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.answers.draft import Ask, Draft
from bot.answers.facts.misspelt_titles import nearly_titled
from bot.answers.facts.no_sessions import akin
from bot.answers.facts.one_session import about_session
from bot.answers.language import telling_tokens
from bot.answers.linking import TOPICAL
from bot.answers.list_intents import HARMLESS
from bot.answers.memory import Memory
from bot.answers.normalise import normalise
from bot.answers.pieces import pieces
from bot.answers.reading import Reading
from bot.answers.replies import reply
from bot.answers.spans import QUOTED, Span, mask, within
from bot.answers.tokens import is_han, tokens
from bot.answers.years import other_years
from bot.domain.programme import Session
from bot.views.action import Action
from bot.views.browsing_actions import OpenProgramme, OpenSession
from bot.views.findings import NoSessionResults

# Cues of what is asked of a session alone.
_OF_TITLE = ("when", "begins", "ends", "who_speaks", "which_room", "how_long", "on_stage")
# The same where nothing else is said; what may be said with them.
_OF_LONG_TITLE = (*_OF_TITLE, "language", "where", "which_hall")
_WITH_TITLE = frozenset({*_OF_LONG_TITLE, "rooms", "halls", *HARMLESS})
# Of one of them, by whatever title.
_OF_ONE_SESSION = frozenset(
    {
        *_OF_LONG_TITLE, "session", "session_strong", "session_kind", "speaker", "cancelled", "about", "dates",
        "remind",
    }
)  # fmt: skip
# So many of its words name something else.
_MOSTLY, _ALL = 0.6, 1.0
# A title has so many characters in Chinese, words in English; the same where it is surely one.
_LONG_TITLE, _LONG_NAME = 5, 3
_SHORT_TITLE, _SHORT_NAME = 3, 2
# With more of its words than this, a title may be meant.
_HALF = 0.5
# So much of it, by weight, a session has that may be called so.
_SOME = 0.2


def no_title(ask: Ask) -> Draft | None:
    """Where it is asked when it is, in which room, or by whom; the session that is called nearly so."""
    match = QUOTED.search(ask.reading.text)
    if match is None or not ask.reading.has(*_OF_TITLE) or _is_named(ask, match):
        return None
    beside = mask(ask.reading.text, [match.span()])
    if other_years(beside, ask.catalogue) or not _is_within(ask.reading.when.spans, match.span()):
        return None
    near = nearly_titled(ask, match["title"])
    return about_session(ask, near) if near else _none_called(ask, match["title"])


def strange_title(ask: Ask) -> Draft | None:
    """Where what is asked beside it is asked of a session, and none has most of its words in its title."""
    match = QUOTED.search(ask.reading.text)
    if match is None:
        return None
    beside = mask(ask.reading.text, [match.span(), *ask.reading.when.spans])
    asked = reply(" ".join(beside.split()), "asks_of_title") or _asks_of_title_alone(ask.reading, match.span())
    sure = ask.reading.has(*_OF_TITLE, "language") or not ask.reading.has("where", "which_hall")
    return _none_titled(ask, match, sure=sure) if asked else None


def title_in_vain(ask: Ask) -> Draft | None:
    """``strange_title`` in whatever words, where nothing else was found and it is asked of a session."""
    reading = ask.reading
    match = QUOTED.search(reading.text)
    if match is None or not _is_within(_spans(reading), match.span()) or reading.has("meaning"):
        return None
    asked = reading.cues & _OF_ONE_SESSION or reading.wanted
    return _none_titled(ask, match, sure=False) if asked else None


def _none_titled(ask: Ask, quoted: re.Match[str], *, sure: bool) -> Draft | None:
    """None where it is short, or a session or a text may be called so."""
    beside = mask(ask.reading.text, [quoted.span(), *ask.reading.when.spans])
    if other_years(beside, ask.catalogue) or _is_named(ask, quoted):
        return None
    title = quoted["title"]
    characters, words, most = (_SHORT_TITLE, _SHORT_NAME, _ALL) if sure else (_LONG_TITLE, _LONG_NAME, _MOSTLY)
    long = len(title) >= characters if is_han(title[:1]) else len(title.split()) >= words
    if not long or _is_told_of(ask, title, most):
        return None
    near = nearly_titled(ask, title)
    if near:
        return about_session(ask, near)
    sought = pieces(title, ask.index, ask.index.sessions.knows)
    held = (ask.catalogue.session(one.id) for one in ask.index.sessions.nearly(sought, _SOME))
    alike = any(_share(title, one) > _HALF for one in held if one)
    return None if alike else _none_called(ask, title)


def _is_named(ask: Ask, quoted: re.Match[str]) -> bool:
    """Whether most of what stands in quotes is the name of something here, as of a room or a company; or of a
    session, or its title has more than half of it, or all of its title stands there. "Opening Ceremony: The First
    Ember" is not named where the opening ceremony is called otherwise."""
    span = quoted.span("title")
    held = (
        min(one.end, span[1]) - max(one.start, span[0]) for one in ask.reading.links if one.kind not in TOPICAL
    )
    if any(length > _MOSTLY * (span[1] - span[0]) for length in held):
        return True
    named = (ask.catalogue.session(id_) for id_ in ask.reading.ids("session"))
    return any(_share(quoted["title"], one) > _HALF for one in named if one)


def _share(said: str, session: Session) -> float:
    """How much of normalised words stands in the title of a session, 0 to 1, in either language; all of them,
    where the whole title stands there."""
    words = telling_tokens(said)
    titles = [telling_tokens(normalise(title)) for title in session.title.values()]
    if any(title and title <= words for title in titles):
        return 1.0
    return max((len(words & title) / len(words) for title in titles if words), default=0.0)


def _asks_of_title_alone(reading: Reading, quoted: Span) -> bool:
    """Whether nothing is said beside what stands in quotes but when, where or by whom it is."""
    asked = reading.has(*_OF_LONG_TITLE) and not reading.cues - _WITH_TITLE
    return asked and _is_within((*_spans(reading), *reading.when.spans), quoted)


def _spans(reading: Reading) -> tuple[Span, ...]:
    """Where something is named, or searched for."""
    content = [(slot.start, slot.end) for slot in reading.content]
    links = [(link.start, link.end) for link in reading.links]
    return (*content, *links, *((one.start, one.end) for one in reading.unknown))


def _is_told_of(ask: Ask, title: str, share: float) -> bool:
    """Whether a text, the venue or an entrance has such a share of its words: something else is called so."""
    words = set(tokens(title))
    venue = ask.catalogue.programme.venue
    named = [value for text in (venue.name, *venue.entrances) for value in text.values()]
    texts = [f"{one.head}\n{one.body}" for one in ask.index.passages]
    return any(len(words & set(tokens(normalise(one)))) >= share * len(words) for one in (*named, *texts))


def _is_within(spans: Iterable[Span], quoted: Span) -> bool:
    return all(within(span, [quoted]) for span in spans)


def _none_called(ask: Ask, title: str) -> Draft:
    ids = tuple(item.id for item in akin(ask, title))
    rows: list[tuple[Action, ...]] = [(OpenSession(id_),) for id_ in ids]
    view = NoSessionResults(ask.as_typed(title), ids=ids, akin=bool(ids))
    return Draft(view, (ask.source("session"),), (*rows, (OpenProgramme(),)), Memory(intent="sessions"))
