"""The two halves of a hall's name ("Shed 3 – Rope Walk", "Hall G Ferry Court", 1号库·叶片阁): either is said."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from bot.answers.aliases import is_plain
from bot.answers.language import telling_tokens
from bot.answers.lexicon import is_common_word
from bot.answers.normalise import has_han, normalise
from bot.answers.replies import reply
from bot.answers.tokens import tokens
from bot.domain.programme import Hall

# Between what a hall is numbered as and what it is called.
BETWEEN = re.compile(r"\s+[-–—]\s+|\s*[·•:：|｜]\s*|(?<=[馆厅区库仓]) (?=[\u3400-\u9fff])")
_CODE = r"(?:[a-z]{0,2}\d{1,2}(?:\.\d{1,2})?[a-z]?|[a-z])"
# A name behind a code without a mark between them: "Hall G Ferry Court".
_CODED = re.compile(rf"((?:hall|pavilion) {_CODE}) ([a-z][a-z']+(?: [a-z][a-z']+){{1,2}})")
# Nothing but a code; and a Chinese name of so many characters is short.
_BARE = re.compile(rf"(?:hall|pavilion)(?: {_CODE})?|{_CODE}(?:号?[馆厅区])?")
_PAIR = 2
# A hall of a number that another word of places tells, too: "Pier 1 Hall".
_NUMBERED = re.compile(r"([a-z]{3,} [a-z]?\d{1,2}) (?:hall|pavilion)")


def halves(name: str) -> Iterator[str]:
    """What a hall is called for short by its name as it is written, normalised; nothing where that has no
    halves."""
    parts = [normalise(part) for part in BETWEEN.split(name)]
    if len(parts) > 1:
        yield from (part for part in parts if part and not reply(part, "floor_or_gate"))
    elif match := _CODED.fullmatch(parts[0]):
        yield from match.groups()
    elif match := _NUMBERED.fullmatch(parts[0]):
        yield match[1]


def own_names(hall: Hall, shown: Collection[str]) -> Iterator[str]:
    """Those of both languages that are a name, without a number, and no topic of what exhibitors show (``shown``:
    their tokens, and those of tracks) or of the hall's theme; a single word of English, or a pair of Chinese
    characters that is a word, may be anything."""
    theme = {token for value in hall.theme.values() for token in tokens(normalise(value))}
    for half in (half for name in hall.name.values() for half in halves(name)):
        known = all(token in shown or token in theme for token in telling_tokens(half))
        if known or any(map(str.isdigit, half)) or _BARE.fullmatch(half) or is_plain(half):
            continue
        if " " in half or (has_han(half) and (len(half) > _PAIR or not is_common_word(half))):
            yield half
