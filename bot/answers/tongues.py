"""Languages by their names in questions and texts: "an interpreter for French", 法语翻译."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale

from bot.answers.language import languages
from bot.answers.normalise import normalise
from bot.answers.reading import Reading
from bot.answers.replies import reply

# Languages that people come from abroad with.
_TAGS = (
    "fr",
    "de",
    "es",
    "pt",
    "it",
    "ru",
    "ja",
    "ko",
    "ar",
    "nl",
    "th",
    "vi",
    "id",
    "tr",
    "pl",
    "sv",
    "da",
    "hi",
)


@lru_cache(maxsize=1)
def _names() -> dict[str, tuple[str, ...]]:
    """The normalised names of each, in the languages of questions."""
    locales = [Locale.parse(one.tag) for one in languages()]
    return {tag: tuple(normalise(locale.languages[tag]) for locale in locales) for tag in _TAGS}


def lacks_tongue(reading: Reading, text: str) -> bool:
    """Whether interpreting is asked for in a language that a text on it does not name."""
    if not any("#interpretation" in slot.tokens for slot in reading.query):
        return False
    said = normalise(text)
    if reply(said, "only"):
        return False  # "Chinese and English only" tells that there is no other.
    asked = (names for names in _names().values() if any(name in reading.text for name in names))
    return any(not any(name in said for name in names) for names in asked)
