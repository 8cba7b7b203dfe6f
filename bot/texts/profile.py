"""How the bot presents itself in Telegram, made from the expo in force."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.catalogue import Catalogue
from bot.texts.formats import label
from bot.texts.renderer import Renderer

MAX_DESCRIPTION = 512
MAX_SHORT_DESCRIPTION = 120


@dataclass(frozen=True, slots=True)
class BotProfile:
    """What ``setMyDescription`` and ``setMyShortDescription`` take."""

    description: str
    short_description: str


def bot_profile(renderer: Renderer, catalogue: Catalogue, locale: str) -> BotProfile:
    """The profile in ``locale``; a long name of the expo is cut so that Telegram's limits hold."""
    if not (catalogue.expo.short or catalogue.expo.name):
        return BotProfile(
            renderer.text(locale, "bot.description_unnamed"),
            renderer.text(locale, "bot.short_description_unnamed"),
        )
    return BotProfile(
        _filled(renderer, "bot.description", catalogue, locale, MAX_DESCRIPTION),
        _filled(renderer, "bot.short_description", catalogue, locale, MAX_SHORT_DESCRIPTION),
    )


def _filled(renderer: Renderer, msgid: str, catalogue: Catalogue, locale: str, limit: int) -> str:
    expo = catalogue.expo
    filters = renderer.filters(locale)
    name = filters["bare"]((expo.short or expo.name).best(locale))
    dates = filters["dates"](expo.start_date, expo.end_date, True)
    room = limit - len(renderer.text(locale, msgid, expo="", dates=dates))
    return renderer.text(locale, msgid, expo=name if len(name) <= room else label(name, room), dates=dates)
