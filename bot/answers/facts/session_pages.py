"""A page of a list of sessions."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from bot.answers.exhibitor_search import country_of
from bot.answers.memory import Criteria
from bot.answers.normalise import normalise
from bot.answers.session_search import hours_asked
from bot.answers.tokens import tokens
from bot.domain.programme import Session, SessionStatus
from bot.views.action import Action, More
from bot.views.browsing_actions import MoreResults, OpenSession
from bot.views.findings import SessionResults

PAGE = 5


def _upcoming_first(found: tuple[Session, ...], asked: dt.datetime | None) -> tuple[Session, ...]:
    """In order of time; of a long list, what was over when it was asked for comes last."""
    if len(found) <= PAGE or asked is None:
        return found
    return tuple(sorted(found, key=lambda item: item.end <= asked))


def _titled_first(found: tuple[Session, ...], topic: str) -> tuple[Session, ...]:
    """Of a long list, what has the topic in its title comes before what only has it in its track."""
    sought = set(tokens(topic))
    if len(found) <= PAGE or not sought:
        return found

    def is_titled(item: Session) -> bool:
        return any(sought <= _tokens_of(title) for title in item.title.values())

    return tuple(sorted(found, key=lambda item: not is_titled(item)))


@lru_cache(maxsize=5_000)
def _tokens_of(title: str) -> frozenset[str]:
    return frozenset(tokens(normalise(title)))


def session_page(
    criteria: Criteria, found: tuple[Session, ...], page: int
) -> tuple[SessionResults, tuple[tuple[Action, ...], ...]]:
    """One page of a list with its buttons; pages count from 0."""
    found = _titled_first(_upcoming_first(found, criteria.asked), criteria.topic)
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
        *hours_asked(criteria),
        criteria.cancelled,
        country_of(criteria),
    )
    rows: list[tuple[Action, ...]] = [(OpenSession(id_),) for id_ in ids]
    if (page + 1) * PAGE < len(found):
        rows.append((More(MoreResults(criteria.key, page + 1)),))
    return view, tuple(rows)
