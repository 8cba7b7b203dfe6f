"""The language that the bot speaks to a viewer."""

from __future__ import annotations

from bot.services import languages
from bot.telegram.turn import Turn
from bot.views.browsing_actions import ChooseLanguage, ShowLanguages
from handlers.feature import Feature, command, screens, show


async def choose(turn: Turn, action: ChooseLanguage) -> None:
    """Keep the choice: from now on the client's language no longer counts."""
    if action.locale not in turn.locales:
        await show(turn, ShowLanguages())
        return
    uow = turn.unit_of_work()
    await languages.choose(
        uow, turn.viewer, action.locale, catalogue=turn.catalogue, locales=turn.locales, now=turn.now
    )
    await turn.deliver()
    if not (turn.viewer.locale_chosen and turn.viewer.locale == action.locale):
        await turn.menu_follows(action.locale)


FEATURE = Feature(
    name="language",
    commands=(command("language", ShowLanguages()),),
    actions={**screens(ShowLanguages), ChooseLanguage: choose},
)
