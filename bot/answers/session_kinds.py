"""What kinds of sessions titles and tracks name: "Tasting: young cheeses", 开幕论坛."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from bot.answers.normalise import has_han, normalise
from bot.answers.tokens import stem, units
from bot.domain.programme import Session

# What parts the kind that a title begins with from what it is about, and series from their parts.
_PARTS = re.compile(r"[:：,，、(（–—|]|\s-\s")


class SessionKinds:
    """Sessions by how parts of their titles and tracks end; Chinese ones: begin or end. Immutable once built."""

    def __init__(self, sessions: Iterable[Session]) -> None:
        # By the last stem; by the first and the last character.
        self._spaced: defaultdict[str, list[tuple[list[str], str]]] = defaultdict(list)
        self._han: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for session in sessions:
            for part in dict.fromkeys(_parts(session)):
                if stems := _stems(part):
                    self._spaced[stems[-1]].append((stems, session.id))
                if has_han(part):
                    for letter in {part[0], part[-1]}:
                        self._han[letter].append((part, session.id))

    def called(self, kind: str) -> frozenset[str]:
        """Ids of the sessions with a part that ends with a normalised kind, in whatever number; Chinese: begins or
        ends so."""
        if has_han(kind):
            likely = (*self._han.get(kind[0], ()), *self._han.get(kind[-1], ()))
            return frozenset(id_ for part, id_ in likely if part.startswith(kind) or part.endswith(kind))
        asked = _stems(kind)
        likely_stems = self._spaced.get(asked[-1], ()) if asked else ()
        return frozenset(id_ for stems, id_ in likely_stems if stems[-len(asked) :] == asked)


def _parts(session: Session) -> Iterator[str]:
    for title in session.title.values():
        yield from filter(None, map(str.strip, _PARTS.split(normalise(title))))
    if session.track:
        yield from filter(None, map(normalise, session.track.values()))


def _stems(text: str) -> list[str]:
    return [stem(unit) for unit, _, _ in units(text)]
