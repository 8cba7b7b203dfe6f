"""What comes in: Telegram updates, one module a feature. ``FEATURES`` is the list of what this bot does."""

from __future__ import annotations

from bot.domain.role import Role
from handlers import exhibitors, halls, language, programme, questions, sharing, welcome
from handlers.feature import Feature

FEATURES: tuple[Feature, ...] = (
    welcome.FEATURE,
    programme.FEATURE,
    exhibitors.FEATURE,
    halls.FEATURE,
    language.FEATURE,
    sharing.FEATURE,
    questions.FEATURE,
)

MENU = {
    Role.VISITOR: ("now", "programme", "exhibitors", "halls", "language", "help"),
    Role.ORGANISER: ("now", "programme", "exhibitors", "halls", "language", "help"),
}
"""The six commands that matter to each role, the one with more rights last; /help lists all."""
