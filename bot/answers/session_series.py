"""Sessions that a letter or a number tells apart ("Training A" to "Training E"): what is called so by another one
is none of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from bot.answers.normalise import normalise
from bot.domain.programme import Session

# What stands before a colon or a dash in a title; its last letter or number.
_LABEL = re.compile(
    r"(?P<kind>[a-z][a-z ]{2,30}[a-z]|[\u3400-\u9fff]{2,8}) ?(?P<member>[a-z]|\d{1,2})(?=\s*(?:$|[:—–-]))"
)
# So many are a series.
_SEVERAL = 3


class SessionSeries:
    """The series of a programme. Immutable once built."""

    def __init__(self, sessions: Iterable[Session]) -> None:
        found: defaultdict[str, set[str]] = defaultdict(set)
        titles = (normalise(title) for session in sessions for title in session.title.values())
        for match in filter(None, map(_LABEL.match, titles)):
            found[match["kind"]].add(match["member"])
        self._members = {kind: frozenset(held) for kind, held in found.items() if len(held) >= _SEVERAL}

    def missing(self, text: str) -> str:
        """What normalised text calls a member that a series has not ("training f"); empty where it names none."""
        for kind, members in self._members.items():
            # "Pitch rounds" are no round S.
            member = r" ?\d{1,2}| [a-z]" if kind.isascii() else r" ?(?:\d{1,2}|[a-z])"
            match = re.search(rf"(?<![a-z]){re.escape(kind)}(?P<member>{member})(?![a-z\d])", text)
            if match and match["member"].strip() not in members:
                return match.group()
        return ""
