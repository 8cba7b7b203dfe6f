"""What a viewer looks for."""

from __future__ import annotations

from bot.services import interests
from bot.telegram.turn import Turn
from bot.views.settings_actions import ShowInterests, ToggleInterest
from handlers.feature import Feature
from handlers.wishes import wishing_of


async def show(turn: Turn, action: ShowInterests) -> None:
    await turn.show(await interests.show(turn.database, turn.viewer, turn.catalogue, page=action.page))


async def toggle(turn: Turn, action: ToggleInterest) -> None:
    uow = turn.unit_of_work()
    await interests.toggle(uow, turn.viewer, turn.catalogue, action, at=wishing_of(turn))
    await turn.deliver()


FEATURE = Feature(name="interests", actions={ShowInterests: show, ToggleInterest: toggle})
