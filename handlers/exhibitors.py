"""Exhibitors: by category, by hall, by name; their card."""

from __future__ import annotations

from bot.views.action import (
    OpenCategories,
    OpenCategory,
    OpenExhibitor,
    OpenExhibitors,
    OpenExhibitorSessions,
    OpenHallExhibitors,
    SearchExhibitors,
)
from handlers.feature import Feature, command, screens

FEATURE = Feature(
    name="exhibitors",
    commands=(command("exhibitors", OpenExhibitors()),),
    actions=screens(
        OpenExhibitors,
        OpenCategories,
        OpenCategory,
        OpenHallExhibitors,
        SearchExhibitors,
        OpenExhibitor,
        OpenExhibitorSessions,
    ),
)
