"""What comes in: Telegram updates, one module a feature. ``FEATURES`` is the list of what this bot does."""

from __future__ import annotations

from bot.domain.role import Role
from handlers import (
    agenda,
    announcements,
    booth,
    cards,
    digests,
    exhibitors,
    exports,
    halls,
    helpdesk,
    interests,
    language,
    leads,
    my_data,
    partners,
    programme,
    questions,
    scan,
    settings,
    sharing,
    suggestions,
    team,
    visit_plans,
    welcome,
    wishes,
)
from handlers.feature import Feature

FEATURES: tuple[Feature, ...] = (
    welcome.FEATURE,
    programme.FEATURE,
    exhibitors.FEATURE,
    halls.FEATURE,
    agenda.FEATURE,
    visit_plans.FEATURE,
    settings.FEATURE,
    language.FEATURE,
    sharing.FEATURE,
    questions.FEATURE,
    cards.FEATURE,
    cards.SENDING,
    my_data.FEATURE,
    interests.FEATURE,
    wishes.FEATURE,
    suggestions.FEATURE,
    announcements.READERS,
    announcements.FEATURE,
    helpdesk.ASKING,
    helpdesk.FEATURE,
    scan.FEATURE,
    leads.FEATURE,
    exports.FEATURE,
    digests.FEATURE,
    booth.FEATURE,
    booth.READERS,
    partners.FEATURE,
    team.JOINING,
    team.ROSTER,
    team.FEATURE,
    team.INVITING,
)

MENU = {
    Role.VISITOR: ("now", "programme", "exhibitors", "agenda", "badge", "help"),
    Role.EXHIBITOR: ("scan", "leads", "digest", "export", "team", "help"),
    Role.ORGANISER: ("broadcast", "questions", "now", "programme", "exhibitors", "help"),
}
"""The six commands that matter to each role, the one with more rights last; /help lists all."""
