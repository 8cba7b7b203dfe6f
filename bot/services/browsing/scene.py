"""What every screen is made from, and the parts that screens share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from bot.domain.catalogue import Catalogue
from bot.domain.localized import Localized
from bot.domain.phase import Phase, phase_at
from bot.domain.privacy import PrivacyNotice
from bot.domain.programme import Exhibitor, Session, SessionStatus
from bot.views.action import Action, Back, More
from bot.views.browsing_actions import ShowWelcome
from bot.views.lines import ExhibitorLine, SessionLine, Span, StandLine
from bot.views.message import Message, Source
from bot.views.screens import NoLongerListed

MAX_ROWS = 8
PAGE = 5
NO_TEXT = Localized()
NO_NOTICE = PrivacyNotice()

T = TypeVar("T")
Row = tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """The expo in force, the moment on its clocks, and who looks: their locale, what the bot speaks and does; what
    the organiser says about people's data."""

    catalogue: Catalogue
    now: dt.datetime
    locale: str
    locales: tuple[str, ...]
    commands: tuple[str, ...]
    notice: PrivacyNotice = NO_NOTICE

    @property
    def today(self) -> dt.date:
        return self.now.date()

    @property
    def phase(self) -> Phase:
        return phase_at(self.catalogue.expo, self.now)

    def source(self, kind: str, item_id: str = "") -> tuple[Source, ...]:
        return (Source(kind, item_id, self.catalogue.published_at),)


def page_of(
    items: Sequence[T],
    page: int,
    to_page: Callable[[int], Action],
    up: Action,
    *,
    size: int = PAGE,
    out: Action | None = None,
) -> tuple[Sequence[T], Span, Row]:
    """One page of a list (the nearest that there is), which part it is, and its row of Back, More and the way out.

    Back leads to the page before, from the first one to ``up``; later pages have the way ``out`` too (by default
    the main menu), so that nobody must press Back page by page.
    """
    last_page = max(0, (len(items) - 1) // size)
    page = min(max(page, 0), last_page)
    shown = items[page * size : (page + 1) * size]
    span = Span(page * size + 1 if items else 0, page * size + len(shown), len(items))
    row: list[Action] = [Back(to_page(page - 1) if page else up)]
    if page < last_page:
        row.append(More(to_page(page + 1)))
    if page:
        row.append(out or ShowWelcome())
    return shown, span, tuple(row)


def column(actions: Iterable[Action]) -> tuple[Row, ...]:
    """A button a row."""
    return tuple((action,) for action in actions)


def grid(actions: Sequence[Action], rows: int = MAX_ROWS - 1) -> tuple[Row, ...]:
    """As few buttons a row as ``rows`` rows allow."""
    width = max(1, -(-len(actions) // rows))
    return tuple(tuple(actions[start : start + width]) for start in range(0, len(actions), width))


def gone(what: str, up: Action) -> Message:
    """The thing is not in the programme any more."""
    return Message(NoLongerListed(what), rows=((Back(up),),))


def session_line(session: Session, catalogue: Catalogue) -> SessionLine:
    room = catalogue.room(session.room_id)
    return SessionLine(
        session.id,
        session.title,
        session.date,
        session.start,
        session.end,
        room.name if room else NO_TEXT,
        session.status is SessionStatus.CANCELLED,
    )


def exhibitor_line(exhibitor: Exhibitor, catalogue: Catalogue) -> ExhibitorLine:
    """With its booths grouped by hall."""
    booths: dict[str, list[str]] = {}
    for stand in exhibitor.stands:
        booths.setdefault(stand.hall_id, []).extend([stand.booth] if stand.booth else [])
    stands = []
    for hall_id, numbers in booths.items():
        hall = catalogue.hall(hall_id)
        if hall or numbers:
            stands.append(StandLine(hall.short_name if hall else NO_TEXT, tuple(dict.fromkeys(numbers))))
    return ExhibitorLine(exhibitor.id, exhibitor.name, tuple(stands))
