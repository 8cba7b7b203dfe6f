"""Countries by any of their names, in the languages of questions, as ISO 3166 codes."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale

from bot.answers.language import languages
from bot.answers.normalise import normalise
from bot.domain.localized import Localized


@lru_cache(maxsize=1)
def country_names() -> dict[str, str]:
    """Normalised name -> code: CLDR's names, adjectives and short forms of the language files."""
    names: dict[str, str] = {}
    for one in languages():
        for code, name in Locale.parse(one.tag).territories.items():
            if len(code) == 2 and code.isalpha():
                names.setdefault(normalise(name), code)
        names.update({normalise(name): code for name, code in one.countries.items()})
    return names


def country_code(name: str) -> str | None:
    """The code of a country's name as organisers write it."""
    return country_names().get(normalise(name))


def country_label(code: str) -> Localized:
    """What the country is called in the languages of questions."""
    return Localized({one.tag: Locale.parse(one.tag).territories.get(code, code) for one in languages()})
