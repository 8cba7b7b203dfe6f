"""Exhibitors: by category, by hall, by name; their card."""

from __future__ import annotations

from bot.services import browsing
from bot.services.leads.own_words import with_own_words
from bot.services.meetings.meetable import with_meet
from bot.telegram.turn import Turn
from bot.views.browsing_actions import (
    OpenCategories,
    OpenCategory,
    OpenExhibitor,
    OpenExhibitors,
    OpenExhibitorSessions,
    OpenHallExhibitors,
    SearchExhibitors,
)
from handlers.feature import Feature, command, screens


async def open_exhibitor(turn: Turn, action: OpenExhibitor) -> None:
    """The card, with what the exhibitor's staff wrote."""
    card = browsing.show(
        action, turn.catalogue, now=turn.now, locale=turn.locale, locales=turn.locales, commands=turn.commands
    )
    async with turn.database.read() as tx:
        card = await with_meet(tx, await with_own_words(tx, card))
    await turn.show(card)


FEATURE = Feature(
    name="exhibitors",
    commands=(command("exhibitors", OpenExhibitors()),),
    actions={
        **screens(
            OpenExhibitors,
            OpenCategories,
            OpenCategory,
            OpenHallExhibitors,
            SearchExhibitors,
            OpenExhibitorSessions,
        ),
        OpenExhibitor: open_exhibitor,
    },
)
