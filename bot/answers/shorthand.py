"""The shorthand of chats, and the words of a region, in those that the rules know."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from functools import lru_cache

from bot.answers.language import languages, languages_of
from bot.answers.language_patterns import any_of
from bot.answers.replies import reply
from bot.answers.spans import Span
from bot.answers.tokens import is_han

_PAIR = 2


def spelled_out(text: str, names: Collection[Span] = (), titled: Callable[[str], bool] = lambda _: False) -> str:
    """Normalised text in plain words ("whats on rn", "喺边度"). What is part of one of the ``names`` stays, and a
    Chinese word of two characters that is ``titled`` so: that a title has."""
    changes: list[tuple[Span, str]] = []
    for (start, end), right in _found(text, titled):
        taken = (*names, *(span for span, _ in changes))
        if all(end <= other[0] or start >= other[1] for other in taken):
            changes.append(((start, end), right))
    for (start, end), right in sorted(changes, reverse=True):
        text = text[:start] + right + text[end:]
    return text.strip()


def _found(text: str, titled: Callable[[str], bool]) -> Iterator[tuple[Span, str]]:
    """What may be written otherwise, and how; patterns first."""
    for one in languages_of(text):
        yield from ((match.span(), right) for right, match in one.spellings.found(text))
    pattern, words = _shorthand()
    for word in pattern.finditer(text):
        of_title = len(word.group()) == _PAIR and is_han(word.group()) and titled(word.group())
        if not (of_title or _is_of_place(word, text)):
            yield word.span(), words[word.group()]


def _is_of_place(word: re.Match[str], text: str) -> bool:
    """Whether it is the letter of a place: "hall U" is not "hall you"."""
    if len(word.group()) > 1:
        return False
    places = {known for one in languages() if one.halls for known in one.halls.known}
    before = text[: word.start()].split()[-1:]
    return any(one in places or reply(one, "kind_of_place") for one in before)


@lru_cache(maxsize=1)
def _shorthand() -> tuple[re.Pattern[str], dict[str, str]]:
    words = {word: full for one in languages() for word, full in one.shorthand.items()}
    latin, other = ([word for word in words if word.isascii() is plain] for plain in (True, False))
    # "b4-008" is a booth, and not "before 008"; "S.r.l." has no "are".
    return re.compile(
        rf"(?<![a-z0-9'-])(?<![a-z]\.)(?:{any_of(latin)})(?![a-z0-9']|-\d|\.[a-z])|(?:{any_of(other)})"
    ), words
