"""Pages of the team's lists."""

from __future__ import annotations

from collections.abc import Sequence

from bot.views.action import Action, Back, More
from bot.views.helpdesk_actions import ShowQuestions
from bot.views.lines import Span

PAGE = 5


def page_within(page: int, total: int, size: int) -> int:
    """The page (from 0) nearest to the one asked for that there is."""
    return max(0, min(page, (total - 1) // size))


def span_of(page: int, size: int, shown: int, total: int) -> Span:
    """Which lines a page shows."""
    return Span(page * size + 1, page * size + shown, total)


def paged(
    numbers: Sequence[Action], span: Span, following: Action, before: Action
) -> tuple[tuple[Action, ...], ...]:
    """The lines' own buttons, then the way back (to the page before, else to the overview) and the next page."""
    back = ShowQuestions() if span.first <= 1 else before
    more = (More(following),) if span.last < span.total else ()
    return tuple(row for row in (tuple(numbers), (Back(back), *more)) if row)
