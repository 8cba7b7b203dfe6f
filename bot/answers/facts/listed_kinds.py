"""All sessions of a kind that titles or tracks of this fair are called by ("how many tastings are there?")."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.draft import Ask, Draft
from bot.answers.facts.session_lists import criteria_of, session_list
from bot.answers.language import languages_of
from bot.answers.latin_words import is_everyday
from bot.answers.lexicon import everyday_words
from bot.answers.memory import Memory
from bot.answers.normalise import has_han
from bot.answers.replies import reply
from bot.answers.slots import topics
from bot.answers.spans import mask
from bot.answers.tokens import tokens
from bot.domain.programme import Session
from bot.views.browsing_actions import OpenProgramme, OpenSession
from bot.views.findings import NoSessionResults

# What is asked after in so many words.
_WHETHER = frozenset({"what", "what2"})
# Several are called so: one may be by chance.
_LEAST = 2
_SHOWN = 3


def listed_kind(ask: Ask) -> Draft | None:
    """The sessions of the kind that a whole question counts or lists; None where no two titles or tracks end with
    it, or exhibitors show it."""
    match = reply(mask(ask.reading.text, ask.reading.when.spans).strip(), "lists_kind")
    kind = next((value for value in match.groupdict().values() if value), "") if match else ""
    if not kind or _is_any(kind) or len(_called_so(ask, kind)) < _LEAST:
        return None
    if ask.index.exhibitors.search(topics(kind, ask.index.knows), strict=True):
        return None
    asked = replace(criteria_of(ask), topic=kind, label=kind, track="", strict=True)
    return session_list(ask, asked)


def _is_any(kind: str) -> bool:
    """Whether every session is one: a talk, an event."""
    cues = (one.cues.get("session_strong") for one in languages_of(kind))
    return reply(kind, "any_session") is not None or any(cue is not None and cue.fullmatch(kind) for cue in cues)


def lacking_kind(ask: Ask) -> Draft | None:
    """That there is no such session of a kind, of which there are others ("is there a caviar tasting?"), with the
    first of those; None where one is found, or a text may speak of it."""
    match = reply(ask.reading.text, "has_kind")
    part, what = (
        next(((part, value) for part, value in match.groupdict().items() if value), ("", ""))
        if match
        else ("", "")
    )
    # Where it is not asked whether there is one, "packaging" is no kind, however many titles end so.
    kinds = (one for one in _ends_of(what) if part in _WHETHER or reply(one, "kind_of_session"))
    kind = next((one for one in kinds if len(_called_so(ask, one)) >= _LEAST), "")
    own = what.removesuffix(kind).strip(" 的") if kind else ""
    said = all(map(ask.index.sessions.knows, tokens(own)))
    # A demo of latte art asks for no coffee.
    service = ask.reading.is_about_service and not reply(kind, "kind_of_session")
    if not own or said or service or _is_said_of_any(own):
        return None
    days = ask.reading.when.days
    others = [one for one in _called_so(ask, kind) if not days or one.date in days][:_SHOWN]
    day = days[0] if len(days) == 1 else None
    view = NoSessionResults(ask.as_typed(what), day, ids=tuple(one.id for one in others), akin=True)
    rows = (*((OpenSession(one.id),) for one in others), (OpenProgramme(),))
    return Draft(view, (ask.source("session"),), rows, Memory(intent="sessions"))


def _is_said_of_any(own: str) -> bool:
    """Whether it is what anything may be ("cheap", 适合新手的), and no thing of its own."""
    everyday = own in everyday_words() or any(map(is_everyday, own.split()))
    return everyday or reply(own, "of_any_thing") is not None


def _called_so(ask: Ask, kind: str) -> list[Session]:
    called = ask.index.session_kinds.called(kind)
    return [session for session in ask.catalogue.running_sessions if session.id in called] if called else []


def _ends_of(what: str) -> list[str]:
    """The longer first: two words or one, three characters or two."""
    if has_han(what):
        return [what[-length:] for length in (4, 3, 2) if length < len(what)]
    words = what.split()
    return [" ".join(words[-length:]) for length in (2, 1) if length < len(words)]
