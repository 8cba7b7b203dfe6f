"""Which edition this is, how often there is one, and when the next is."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.candidates import is_readable
from bot.answers.concepts import NEXT_EDITION
from bot.answers.draft import Ask, Draft
from bot.answers.facts import fair, quoted
from bot.answers.facts.quotes import quote
from bot.answers.facts.verdicts import verdict
from bot.answers.normalise import normalise
from bot.answers.replies import reply
from bot.answers.sentences import sentences
from bot.answers.spans import within
from bot.answers.wanted import asked_for, tells
from bot.answers.years import other_years, years_in
from bot.views.answers import FaqAnswer, PassageAnswer

_CLAUSE = re.compile("[,;，；]")


def edition(ask: Ask) -> Draft | None:
    """What the expo says of its edition, where that tells what is asked; else what a text does. Which one it is
    does not tell when the next will be."""
    reading = ask.reading
    if (year := _later_year(ask)) and not reading.has("where", "how_much", "how_many", "who", "booth"):
        return _of_year(ask, year)
    asking = [span for kind, span in asked_for(reading.text) if kind == "edition"]
    if any(not within((slot.start, slot.end), asking) for slot in ask.content):
        return None
    kind = next((kind for kind in ("edition", "interval") if kind in reading.wanted), "ordinal")
    kind = "edition" if reading.when.relative == "next" else kind  # "When is the next Fibreport?"
    card = fair.expo(ask) if _is_told(ask, kind) else None
    if kind == "edition":
        return _said(ask, kind) or quoted.quoted(ask) or card
    return card or quoted.quoted(ask) or _said(ask, kind) or (fair.expo(ask) if kind == "ordinal" else None)


def _later_year(ask: Ask) -> int:
    """The one year after the expo's that is asked about, and nothing else; else 0."""
    years = other_years(ask.reading.text, ask.catalogue)
    later = {year for year in years if year > ask.catalogue.expo.start_date.year}
    only = all(slot.text.isdigit() or NEXT_EDITION in slot.tokens for slot in ask.content)
    return later.pop() if only and len(years) == len(later) == 1 else 0


def _of_year(ask: Ask, year: int) -> Draft | None:
    """Whether there is one in that year: what a text tells of the next."""
    draft = _said(ask, "edition")
    if draft is None or not isinstance(draft.view, PassageAnswer | FaqAnswer):
        return draft
    told = years_in(draft.view.fact if isinstance(draft.view, PassageAnswer) else "")
    following = min((one for one in told if one > ask.catalogue.expo.start_date.year), default=0)
    # What comes after the next one, nobody says.
    is_so = year in told if following >= year else None
    return replace(draft, view=replace(draft.view, verdict=verdict(ask, is_so)))


def _is_told(ask: Ask, kind: str) -> bool:
    """Whether the expo's entry tells how often there is one; or which one it is, and not only of which year."""
    values = [normalise(value) for value in ask.catalogue.expo.edition.values()]
    if kind == "ordinal":
        return any(value != str(ask.catalogue.expo.start_date.year) for value in values)
    return any(tells("interval", value) for value in values)


def _said(ask: Ask, kind: str) -> Draft | None:
    """The text with a sentence that tells it, that sentence first: such a question has no word to find it by."""
    for passage in ask.index.passages:
        if not is_readable(passage, ask.reading):
            continue
        said = next((one for one in sentences(passage.body) if _tells(ask, one, kind)), "")
        if said:
            draft = quote(ask, passage)
            is_text = isinstance(draft.view, PassageAnswer)
            return replace(draft, view=replace(draft.view, fact=said)) if is_text else draft  # type: ignore[type-var]
    return None


def _tells(ask: Ask, said: str, kind: str) -> bool:
    """Whether a sentence, or a clause of it, tells it of this edition."""
    parts = (said, *(_CLAUSE.split(said) if kind == "ordinal" else ()))
    return any(reply(normalise(one), f"tells_{kind}") and _is_of_year(ask, one, kind) for one in parts)


def _is_of_year(ask: Ask, said: str, kind: str) -> bool:
    """Whether a sentence on this edition speaks of no other year, one on the next of a later one, if of any."""
    years, this = years_in(said), ask.catalogue.expo.start_date.year
    if kind == "edition":
        return not years or max(years) > this
    return kind == "interval" or years <= {this}
