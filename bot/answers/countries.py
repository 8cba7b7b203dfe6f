"""Countries and regions by any of their names, in the languages of questions: ISO 3166 and UN M49 codes."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path

from babel import Locale
from babel.core import get_global
from babel.languages import get_official_languages

from bot.answers.language import languages
from bot.answers.normalise import normalise
from bot.domain.localized import Localized

_REGIONS = Path(__file__).parent / "regions.toml"
# All countries but the one where the expo is: ``ABROAD`` + its code.
ABROAD = "-"
# The country where the expo is.
HOME = "."
_COUNTRY = 2


@lru_cache(maxsize=1)
def _regions() -> dict[str, tuple[str, ...]]:
    return {code: tuple(parts) for code, parts in tomllib.loads(_REGIONS.read_text("utf-8")).items()}


@lru_cache(maxsize=1)
def country_names() -> dict[str, str]:
    """Normalised name -> code of a country or region: CLDR's names, adjectives and short forms of the language
    files."""
    names: dict[str, str] = {}
    regions = _regions()
    for one in languages():
        for code, name in Locale.parse(one.tag).territories.items():
            if (len(code) == 2 and code.isalpha()) or code in regions:
                names.setdefault(normalise(name), code)
        names.update({normalise(name): code for name, code in one.countries.items()})
        # People of a country: "Italians".
        people = {f"{name}s": code for name, code in one.countries.items() if name.endswith(("an", "i"))}
        names.update({name: code for name, code in people.items() if name not in names})
    return names


def country_code(name: str) -> str | None:
    """The code of a country's name as organisers write it."""
    return country_names().get(normalise(name))


def spoken_in(code: str) -> str:
    """The tag of the language that a country is called by ("the German ones"); empty where there is not one."""
    tags = get_official_languages(code) if len(code) == _COUNTRY else ()
    return tags[0] if len(tags) == 1 else ""


def home_of(timezone: str) -> str:
    """The code of the country that a time zone lies in; empty where that is not known."""
    code: str = get_global("zone_territories").get(timezone, "")
    return code if code.isalpha() else ""


@lru_cache(maxsize=1_000)
def is_within(code: str, wanted: str) -> bool:
    """Whether a country is the one that is wanted, lies in the region, or is not the one that is excluded."""
    if wanted.startswith(ABROAD):
        return not is_within(code, wanted.removeprefix(ABROAD))
    return code == wanted or any(is_within(code, part) for part in _regions().get(wanted, ()))


def country_label(code: str) -> Localized:
    """What the country or region is called in the languages of questions."""
    if code.startswith(ABROAD):
        home = country_label(code.removeprefix(ABROAD))
        return Localized({one.tag: one.elsewhere.format(country=home.best(one.tag)) for one in languages()})
    return Localized({one.tag: Locale.parse(one.tag).territories.get(code, code) for one in languages()})
