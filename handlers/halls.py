"""The place: halls, the venue, how to get there."""

from __future__ import annotations

from bot.views.browsing_actions import OpenHall, OpenHalls, OpenTransport, ShowVenue
from handlers.feature import Feature, command, screens

FEATURE = Feature(
    name="halls",
    commands=(command("halls", OpenHalls()),),
    actions=screens(OpenHalls, OpenHall, ShowVenue, OpenTransport),
)
