"""Goods by another name: who looks for an aircon is shown who has air conditioners."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from bot.answers.normalise import has_han

_NAMES = Path(__file__).parent / "synonyms.toml"


def otherwise(text: str) -> Iterator[str]:
    """The normalised text with the goods in it by each of their other names, one after another; nothing where it
    has none that have several."""
    pattern, groups = _known(han=has_han(text))
    match = pattern.search(text)
    if match is None:
        return
    said = match["name"]
    plural = match["plural"] or ""
    for name in groups[said]:
        if name != said:
            several = "" if name.endswith(("s", "y")) else plural
            yield f"{text[: match.start()]}{name}{several}{text[match.end() :]}"


@lru_cache(maxsize=2)
def _known(*, han: bool) -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    """What finds a name, the longest first, and all names of the same things by each."""
    listed = tomllib.loads(_NAMES.read_text("utf-8"))["zh" if han else "en"]
    groups = {name: tuple(group) for group in listed for name in group}
    names = "|".join(re.escape(name) for name in sorted(groups, key=len, reverse=True))
    if han:
        return re.compile(rf"(?P<name>{names})(?P<plural>)"), groups
    return re.compile(rf"(?<![a-z0-9-])(?P<name>{names})(?P<plural>e?s)?(?![a-z0-9-])"), groups
