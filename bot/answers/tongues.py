"""Languages by their names in questions and texts: "an interpreter for French", 法语翻译."""

from __future__ import annotations

import re
from functools import lru_cache

from babel import Locale

from bot.answers.cues import tongues_in
from bot.answers.language import languages
from bot.answers.normalise import normalise
from bot.answers.reading import Reading
from bot.answers.spans import Span, meets
from bot.answers.tokens import is_han

# A language by its letters: the same one.
_SPOKEN, _WRITTEN = "语", "文"
_CODE = 2


def _called() -> list[dict[str, str]]:
    """What each tag is called, in each language of questions."""
    return [dict(Locale.parse(one.tag).languages.items()) for one in languages()]


@lru_cache(maxsize=1)
def _names() -> dict[str, re.Pattern[str]]:
    """How each is called in the languages of questions; these themselves left out."""
    own = {one.tag for one in languages()}
    named = _called()
    tags = {tag for names in named for tag in names if isinstance(tag, str) and len(tag) == _CODE} - own
    called = {tag: {normalise(names[tag]) for names in named if tag in names} for tag in tags}
    return {tag: re.compile("|".join(map(_pattern, sorted(names)))) for tag, names in called.items()}


def _pattern(name: str) -> str:
    """One name; a Chinese one that ends with 语 may end with 文, another stands alone."""
    if not is_han(name):
        return rf"\b{re.escape(name)}\b"
    return f"{re.escape(name[:-1])}[{_SPOKEN}{_WRITTEN}]" if name.endswith(_SPOKEN) else re.escape(name)


def lacks_tongue(reading: Reading, text: str) -> bool:
    """Whether interpreting is asked for in a language that a text on it does not name."""
    if not any("#interpretation" in slot.tokens for slot in reading.query):
        return False
    said = normalise(text)
    asked = (one for one in _names().values() if one.search(reading.text))
    return any(one.search(said) is None for one in asked)


def tongues_named(text: str) -> tuple[Span, ...]:
    """The stretches of normalised text that name a language in which sessions may be held ("Spanish", 法语)."""
    by_name = [match.span() for match in _spoken().finditer(text)]
    return (*by_name, *(span for span in tongues_in(text) if not meets(span, by_name)))


@lru_cache(maxsize=1)
def _spoken() -> re.Pattern[str]:
    """How the languages are called that questions may ask for."""
    tags = {tag for one in languages() for tag in one.spoken}
    called = {normalise(names[tag]) for names in _called() for tag in tags}
    # 日文 stands in 节日文艺, too: only 日语 is sure.
    return re.compile("|".join(re.escape(name) if is_han(name) else _pattern(name) for name in sorted(called)))
