"""What a text names by its number, in digits or words: floors, and editions of a fair."""

from __future__ import annotations

from bot.answers.language import Language, languages_of
from bot.answers.normalise import normalise
from bot.answers.spans import Span
from bot.domain.localized import Localized

# An edition that is a year is not numbered.
_YEAR_DIGITS = 4


def numbered(text: str, kind: str) -> dict[Span, int]:
    """The numbers of a ``kind`` (floor | ordinal) that normalised text names, by where they stand in it."""
    return {
        span: number
        for language in languages_of(text)
        for span, number in numbered_in(text, kind, language).items()
    }


def numbered_in(text: str, kind: str, language: Language) -> dict[Span, int]:
    """The same in one language (halls | days | exhibitors | edition, too)."""
    matches = (match for pattern in language.places.get(kind, ()) for match in pattern.finditer(text))
    found = {match.span(): language.number(next(filter(None, match.groupdict().values()))) for match in matches}
    return {span: number for span, number in found.items() if number is not None}


def own_edition(edition: Localized) -> int | None:
    """The number of an edition that its organiser numbers ("14", "9th", "2029 (6th)", 第九届)."""
    for text in map(normalise, edition.values()):
        if text.isdigit() and len(text) < _YEAR_DIGITS:
            return int(text)
        if named := numbered(text, "ordinal"):
            return min(named.values())
    return None
