"""For you: exhibitors and sessions that fit, and more or less like them."""

from __future__ import annotations

from bot.services.profiles import suggesting
from bot.services.profiles.suggesting import Suggesting
from bot.telegram.turn import Turn
from bot.views import profile_actions as actions
from handlers.feature import Feature


def suggesting_of(turn: Turn) -> Suggesting:
    """The viewer, who looks at suggestions."""
    return Suggesting(turn.viewer, turn.published, turn.matchers, turn.now, turn.locale)


async def show(turn: Turn, action: actions.ShowForYou) -> None:
    await turn.show(await suggesting.show(turn.database, suggesting_of(turn), action.kind))


async def mark(turn: Turn, action: actions.MarkSuggestion) -> None:
    uow, at = turn.unit_of_work(), suggesting_of(turn)
    await suggesting.mark(uow, at, action.kind, action.subject_id, action.liked)
    await turn.deliver()


FEATURE = Feature(name="suggestions", actions={actions.ShowForYou: show, actions.MarkSuggestion: mark})
