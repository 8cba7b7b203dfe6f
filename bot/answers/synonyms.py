"""Goods by another name: who looks for an aircon is shown who has air conditioners."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

from bot.answers.language import languages_of
from bot.answers.tokens import tokens

_NAMES = Path(__file__).parent / "synonyms.toml"


def otherwise(text: str, is_known: Callable[[str], bool]) -> Iterator[str]:
    """The normalised text with the goods in it by each of their other names of which any token ``is_known``, one
    after another; nothing where it has none that have several."""
    for language in languages_of(text):
        pattern, groups = _known(language.tag, spaced=language.spaced)
        match = pattern.search(text) if groups else None
        if match is not None:
            said, plural = match["name"], match["plural"] or ""
            for name in groups[said]:
                if name != said and any(map(is_known, tokens(name))):
                    several = "" if name.endswith(("s", "y")) else plural
                    yield f"{text[: match.start()]}{name}{several}{text[match.end() :]}"


@lru_cache(maxsize=8)
def _known(tag: str, *, spaced: bool) -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    """What finds a name, the longest first, and all names of the same things by each."""
    listed = tomllib.loads(_NAMES.read_text("utf-8")).get(tag, ())
    groups = {name: tuple(group) for group in listed for name in group}
    names = "|".join(re.escape(name) for name in sorted(groups, key=len, reverse=True))
    if not spaced:
        return re.compile(rf"(?P<name>{names})(?P<plural>)"), groups
    return re.compile(rf"(?<![a-z0-9-])(?P<name>{names})(?P<plural>e?s)?(?![a-z0-9-])"), groups
