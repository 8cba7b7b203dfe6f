"""What comes in: Telegram updates, one module a feature. ``FEATURES`` is the list of what this bot does."""

from __future__ import annotations

from bot.domain.role import Role
from handlers import (
    agenda,
    announcements,
    exhibitors,
    halls,
    helpdesk,
    interests,
    language,
    programme,
    questions,
    settings,
    sharing,
    welcome,
)
from handlers.feature import Feature

FEATURES: tuple[Feature, ...] = (
    welcome.FEATURE,
    programme.FEATURE,
    exhibitors.FEATURE,
    halls.FEATURE,
    agenda.FEATURE,
    settings.FEATURE,
    language.FEATURE,
    sharing.FEATURE,
    questions.FEATURE,
    interests.FEATURE,
    announcements.READERS,
    announcements.FEATURE,
    helpdesk.ASKING,
    helpdesk.FEATURE,
)

MENU = {
    Role.VISITOR: ("now", "programme", "exhibitors", "halls", "agenda", "help"),
    Role.ORGANISER: ("broadcast", "questions", "now", "programme", "exhibitors", "help"),
}
"""The six commands that matter to each role, the one with more rights last; /help lists all."""
