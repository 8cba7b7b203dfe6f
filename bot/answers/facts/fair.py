"""What the expo says of itself: in short, its theme, organiser, edition, website, contact, name."""

from __future__ import annotations

from bot.answers.draft import Ask, Draft
from bot.answers.facts.verdicts import asks_whether
from bot.answers.memory import Memory
from bot.answers.replies import reply
from bot.domain.catalogue import Catalogue
from bot.views.action import Action
from bot.views.answers import ExpoAnswer
from bot.views.browsing_actions import OpenExhibitors, OpenProgramme, ShowVenue

_FIELDS = ("contact", "website", "theme", "organizer", "edition", "expo_name")


def expo(ask: Ask) -> Draft | None:
    """What the expo is, or a field of it."""
    if reply(ask.reading.text, "overview"):
        return Draft(ExpoAnswer("overview"), (ask.source("expo"),), _shown(ask.catalogue), Memory(intent="expo"))
    whether = ask.reading.has("organizer") and asks_whether(ask)  # "Is X the organiser?": who is, tells it.
    if ask.content and not whether:
        return None
    field = next((field for field in _FIELDS if ask.reading.has(field)), None)
    if field is None or not _has(ask.catalogue, field):
        return None
    return Draft(ExpoAnswer(field), (ask.source("expo"),), (), Memory(intent="expo"))


def _shown(catalogue: Catalogue) -> tuple[tuple[Action, ...], ...]:
    """What there is to look at."""
    rows: list[tuple[Action, ...]] = [(ShowVenue(),)]
    if catalogue.sessions:
        rows.append((OpenProgramme(),))
    if catalogue.programme.exhibitors:
        rows.append((OpenExhibitors(),))
    return tuple(rows)


def _has(catalogue: Catalogue, field: str) -> bool:
    about = catalogue.expo
    values = {
        "theme": about.theme,
        "organizer": about.organizer,
        "edition": about.edition,
        "website": about.website,
        "contact": about.contact_email or about.contact_phone,
        "expo_name": about.name,
    }
    return bool(values[field])
