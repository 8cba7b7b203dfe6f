"""The place: halls with their maps, where a booth is, the venue, how to get there."""

from __future__ import annotations

from dataclasses import replace

from bot.services import browsing, hall_maps
from bot.services.browsing.finding import place_named
from bot.telegram.turn import RefusedReply, Turn
from bot.views.action import Action
from bot.views.browsing_actions import (
    OpenExhibitorMap,
    OpenHall,
    OpenHallMap,
    OpenHalls,
    OpenTransport,
    ShowVenue,
)
from bot.views.message import Message
from handlers.feature import Command, Feature, screens, show
from handlers.questions import ask


async def halls(turn: Turn, argument: str) -> None:
    """``/halls``; with the number of a booth or the name of a hall behind it, the map of that. What is neither is
    a question: the answer says that there is none, and what comes near."""
    named = place_named(argument, turn.catalogue) if argument else None
    if named is not None:
        await show_map(turn, named)
    elif argument:
        await ask(turn, argument)
    else:
        await show(turn, OpenHalls())


async def show_map(turn: Turn, action: Action) -> None:
    """The screen of a hall or a booth, below its picture where there is a plan. It is a message of its own: that
    of the button, a list as a rule, is still of use."""
    message = browsing.show(action, turn.catalogue, now=turn.now, locale=turn.locale, locales=turn.locales)
    picture = hall_maps.picture_of(message, turn.catalogue, turn.locale)
    if picture is None:
        await turn.show(message)
        return
    turn.edits = None
    kept = await hall_maps.kept(turn.database, picture)
    if kept is not None and await _shown(turn, replace(message, file=kept)):
        return
    sent = await turn.show(replace(message, file=await hall_maps.drawn(picture, turn.wording)))
    if sent is not None and sent.file_id:
        await hall_maps.remember(turn.database, picture, sent.file_id)


async def _shown(turn: Turn, message: Message) -> bool:
    """Whether Telegram still has the picture: it does not know those of another bot (a database that moved)."""
    try:
        await turn.show(message)
    except RefusedReply:
        return False
    return True


FEATURE = Feature(
    name="halls",
    commands=(Command("halls", halls),),
    actions={
        **screens(OpenHalls, ShowVenue, OpenTransport),
        OpenHall: show_map,
        OpenHallMap: show_map,
        OpenExhibitorMap: show_map,
    },
)
