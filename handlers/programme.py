"""The forum: days, tracks, sessions, and what is on now."""

from __future__ import annotations

from bot.views.browsing_actions import OpenDay, OpenProgramme, OpenRoom, OpenTrack, ShowNow
from handlers.feature import Feature, command, screens

FEATURE = Feature(
    name="programme",
    commands=(command("programme", OpenProgramme()), command("now", ShowNow())),
    actions=screens(ShowNow, OpenProgramme, OpenDay, OpenTrack, OpenRoom),
)
