"""What the expo says of itself: in short, its theme, organiser, edition, website, contact, name."""

from __future__ import annotations

from bot.answers.draft import Ask, Draft
from bot.answers.facts.verdicts import asks_whether
from bot.answers.memory import Memory
from bot.answers.numbered import own_edition
from bot.answers.replies import number_in, reply
from bot.domain.catalogue import Catalogue
from bot.views.action import Action
from bot.views.answers import ExpoAnswer
from bot.views.browsing_actions import OpenExhibitors, OpenProgramme, ShowVenue

_FIELDS = ("contact", "website", "theme", "organizer", "edition", "expo_name")
# Those that are asked for in one breath ("which edition is this, and what is the motto?").
_TOGETHER = frozenset({"theme", "organizer", "edition"})


def expo(ask: Ask) -> Draft | None:
    """What the expo is, or fields of it."""
    if reply(ask.reading.text, "overview"):
        rows = _shown(ask.catalogue)
        return Draft(ExpoAnswer(("overview",)), (ask.source("expo"),), rows, Memory(intent="expo"))
    whether = ask.reading.has("organizer") and asks_whether(ask)  # "Is X the organiser?": who is, tells it.
    if ask.content and not whether:
        return None
    asked = [field for field in _FIELDS if ask.reading.has(field)]
    fields = tuple(asked if _TOGETHER.issuperset(asked) else asked[:1])
    if not fields or not all(_has(ask.catalogue, field) for field in fields):
        return None
    return Draft(ExpoAnswer(fields), (ask.source("expo"),), (), Memory(intent="expo"))


def misnumbered(ask: Ask) -> Draft | None:
    """Which edition it is, where it is taken for one ("this is the 12th edition, isn't it?"): right or wrong."""
    match = reply(ask.reading.text, "edition_it_is")
    if not ask.catalogue.expo.edition or match is None:
        return None
    said = number_in(match, "number") if match["number"] else None
    right = ask.reading.takes("counted_edition") or (said and said == own_edition(ask.catalogue.expo.edition))
    if not (right or said or ask.reading.takes("edition")):
        return None
    view = ExpoAnswer(("edition",), verdict="yes" if right else "no")
    return Draft(view, (ask.source("expo"),), (), Memory(intent="expo"))


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
