"""Cities and countries of the world: a question that is set in one where the expo is not is no matter of ours."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from babel import Locale
from babel.core import get_global

from bot.answers.countries import country_label, home_of
from bot.answers.language import languages
from bot.answers.normalise import normalise
from bot.answers.once import once
from bot.answers.replies import reply
from bot.answers.spans import Span
from bot.answers.tokens import is_han, tokens, units

# What stands for a place in the patterns of the language files.
_PLACE = "@"
# So many letters has the code of a country, and not of a region.
_COUNTRY = 2
# Names of more words, or of more Chinese characters, there are not.
_WORDS, _CHARACTERS = 3, 7


@lru_cache(maxsize=1)
def places_of_the_world() -> frozenset[str]:
    """Names of countries and of the cities that time zones are called by (CLDR), in the languages of questions."""
    zones = [zone for zone in get_global("zone_territories") if "/" in zone]
    names = {normalise(zone.rsplit("/", 1)[1].replace("_", " ")) for zone in zones}
    for one in languages():
        locale = Locale.parse(one.tag)
        names |= {normalise(name) for code, name in locale.territories.items() if len(code) == _COUNTRY}
        zoned = locale.time_zones
        names |= {normalise(zoned[zone]["city"]) for zone in zones if zone in zoned and "city" in zoned[zone]}
        names |= {normalise(city) for city in one.cities}
    return frozenset(name for name in names if len(name) > 1)


@lru_cache(maxsize=16)
def home_words(timezone: str) -> frozenset[str]:
    """The search tokens of what the country of a time zone is called: whoever comes there asks about it, whatever
    the data names."""
    label = country_label(home_of(timezone))
    return frozenset(token for one in languages() for token in tokens(normalise(label.best(one.tag))))


@once
def is_set_elsewhere(text: str, knows: Callable[[str], bool]) -> bool:
    """Whether normalised text asks for something in a place of the world that the data does not name; ``knows``
    tells whether a search token stands there."""
    return any(one.faraway.search(said) for said in _said_of_others(text, knows) for one in languages())


@once
def is_of_other_fair(text: str, knows: Callable[[str], bool]) -> bool:
    """Whether normalised text asks of a fair in a place of the world that the data does not name ("opening hours
    of the Basel jewellery show"), or of one that everybody knows by its name."""
    named = reply(text, "named_fair")
    if named and not knows(tokens(named["fair"])[0]):
        return True
    return any(one.fairs_elsewhere.search(said) for said in _said_of_others(text, knows) for one in languages())


def _said_of_others(text: str, knows: Callable[[str], bool]) -> Iterator[str]:
    """The text with a place that the data does not name left open, once for each."""
    for start, end in _named(text):
        if not all(map(knows, tokens(text[start:end]))):
            yield f"{text[:start]}{_PLACE}{text[end:]}"


def places_in(text: str) -> list[str]:
    """The places of the world that normalised text names."""
    return [text[start:end] for start, end in _named(text)]


def _named(text: str) -> Iterator[Span]:
    """The places that are named, the longest first."""
    found = units(text)
    for count in range(_CHARACTERS, 0, -1):
        for first in range(len(found) - count + 1):
            start, end = found[first][1], found[first + count - 1][2]
            far = count > _WORDS and not is_han(text[start])
            if not far and text[start:end] in places_of_the_world():
                yield start, end
