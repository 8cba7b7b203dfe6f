"""Where a text says what somebody sells, seeks or calls a place, by the patterns of its languages for objects."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.answers.language import Language, languages_of


def objects_in(text: str, kind: str) -> Iterator[tuple[Language, re.Match[str]]]:
    """What each pattern of this kind (``[objects]`` of a language) finds first in normalised ``text``, with the
    language, in the order in which they are written."""
    for language in languages_of(text):
        for pattern in language.objects.get(kind, ()):
            if match := pattern.search(text):
                yield language, match


def object_in(text: str, kind: str) -> re.Match[str] | None:
    """The first of them; None where there is none."""
    return next((match for _, match in objects_in(text, kind)), None)


def all_objects_in(text: str, kind: str) -> Iterator[re.Match[str]]:
    """Wherever any of the patterns finds one."""
    patterns = (one for language in languages_of(text) for one in language.objects.get(kind, ()))
    return (match for pattern in patterns for match in pattern.finditer(text))
