"""What a fair calls its halls, where that is another word ("Stage 1" to "Stage 6", 一号棚): read as halls."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from bot.answers.aliases import is_plain
from bot.answers.normalise import normalise
from bot.answers.tokens import is_han
from bot.domain.catalogue import Catalogue

# So many halls show how all are called; one may be called otherwise.
_LEAST, _OTHERWISE = 3, 1
_WORD = re.compile(r"[a-z]{3,}")
# What every language has for halls, and what is no kind of place alone.
_HALLS = frozenset({"hall", "pavilion"})
_HAN_HALLS = "馆厅区层"
# Before a word for halls in general, and behind it: "stage lights" are goods.
_WHICH_LATIN = "which|what|how many|every|each|all|all the|of the|(?:the )?(?:largest|biggest|smallest|other)"
_ENDS = r"(?=\W*$|[?,.!]| (?:is|are|has|have|do|does|in|there|with|and|at|should|can|shows?)\b)"
# Before one character, which ends rooms' names too: of halls in general.
_WHICH = "[几哪多少各每]+[个座一号]?|所有|最[大小]的|[个座]"

HallKinds = tuple[tuple[re.Pattern[str], str], ...]
"""A word for the halls of a fair where no number is beside it, and what is read instead."""


def hall_kinds(catalogue: Catalogue) -> HallKinds:
    """Those of a fair; no Latin one that rooms are called by, too."""
    return tuple(_kinds(catalogue))


def _kinds(catalogue: Catalogue) -> Iterator[tuple[re.Pattern[str], str]]:
    halls, rooms = catalogue.programme.halls, catalogue.programme.rooms
    of_rooms = " ".join(normalise(value) for room in rooms for value in room.name.values())
    names = [[normalise(value) for value in hall.name.values()] for hall in halls]
    words = Counter(word for some in names for word in {one for name in some for one in _WORD.findall(name)})
    ends = Counter(end for some in names for end in {name[-1:] for name in some if is_han(name[-1:])})
    least = max(_LEAST, len(halls) - _OTHERWISE)
    for word, count in words.items():
        if count >= least and word not in _HALLS and word not in of_rooms:
            pattern = rf"(?P<which>\b(?:{_WHICH_LATIN}) ){word}(?P<more>s?)\b{_ENDS}"
            yield re.compile(pattern), r"\g<which>hall\g<more>"
    for end, count in ends.items():
        if count >= least and end not in _HAN_HALLS and not is_plain(end):
            yield re.compile(rf"(?P<which>{_WHICH}){end}"), r"\g<which>馆"


def called_halls(text: str, kinds: HallKinds) -> str:
    """Normalised text with the halls called so."""
    for pattern, instead in kinds:
        text = pattern.sub(instead, text)
    return text
