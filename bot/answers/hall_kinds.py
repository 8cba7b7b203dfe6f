"""What a fair calls its halls, where that is another word ("Stage 1" to "Stage 6", 一号棚): read as halls."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from bot.answers.aliases import is_plain
from bot.answers.all_words import number_signs
from bot.answers.hall_halves import BETWEEN
from bot.answers.language import languages
from bot.answers.language_patterns import any_of
from bot.answers.normalise import normalise
from bot.answers.tokens import is_han
from bot.answers.vocabulary import HallWords
from bot.domain.catalogue import Catalogue

# So many halls show how all are called; one may be called otherwise.
_LEAST, _OTHERWISE = 3, 1
_SEVERAL = 2
_WORD = re.compile(r"[a-z]{3,}")
_CODE = r"(?:[a-z]\d{0,2}|\d{1,2})"

_NOTE = re.compile(r"\s*[(（].*")

HallKinds = tuple[tuple[re.Pattern[str], str], ...]
"""A word for the halls of a fair where no number is beside it, and what is read instead."""


def hall_kinds(catalogue: Catalogue) -> HallKinds:
    """Those of a fair."""
    return tuple(pair for one in languages() if one.halls for pair in _read_so(catalogue, one.halls, one.spaced))


def kinds_of_halls(catalogue: Catalogue) -> tuple[str, ...]:
    """What several halls of a fair are called by: "street" of Pepper Street and Salt Street, 区 of 橡树区 and
    桦木区."""
    names = [{normalise(value) for value in hall.name.values()} for hall in catalogue.programme.halls]
    found = Counter(end for some in names for end in {_end(name) for name in some})
    return tuple(kind for kind, count in found.items() if kind and count >= _SEVERAL)


def _called(name: str) -> str:
    """A hall's normalised name without what it is called beside ("Tent T1: Millet", 1号库·叶片阁)."""
    return normalise(BETWEEN.split(_NOTE.sub("", name))[0])


def _end(name: str) -> str:
    """Its last word in letters, or its last Chinese character; empty where it ends otherwise, or is no more."""
    if is_han(name[-1:]):
        return name[-1] if len(name) > 1 else ""
    last = _WORD.findall(name)[-1:] if " " in name else []
    return last[0] if last and name.endswith(last[0]) else ""


def _read_so(catalogue: Catalogue, words: HallWords, spaced: bool) -> Iterator[tuple[re.Pattern[str], str]]:
    programme = catalogue.programme
    rooms = " ".join(normalise(value) for room in programme.rooms for value in room.name.values())
    names = [_called(value) for hall in programme.halls for value in hall.name.values()]
    for kind in _kinds(catalogue, spaced=spaced):
        coded = _by_codes(kind, words, names)
        if coded or _may_be_read(kind, words, rooms):
            yield re.compile(words.said.replace("{kind}", kind)), words.read
        if coded:
            yield coded


def _by_codes(kind: str, words: HallWords, names: list[str]) -> tuple[re.Pattern[str], str] | None:
    """How a hall of a code is written and read, where halls are called so: A厅 is a hall, or none, where there are
    K厅, L厅 and M厅. None where they are not, or are read so anyway."""
    if words.coded is None or len(kind) > 1 or kind == words.read[-1:]:
        return None
    written, read = words.coded
    pattern = re.compile(written.replace("{kind}", kind))
    return (pattern, read) if sum(pattern.fullmatch(name) is not None for name in names) >= _LEAST else None


@lru_cache(maxsize=1)
def _coded() -> re.Pattern[str]:
    """A word and a letter or a number: "Deck A", A甲板."""
    sign = any_of(number_signs())
    in_characters = rf"{_CODE}(?:{sign})?(?P<han>(?!{sign})[\u3400-\u9fff]{{1,3}})"
    return re.compile(rf"(?P<kind>[a-z]{{3,}}) {_CODE}|{in_characters}")


def _kinds(catalogue: Catalogue, *, spaced: bool) -> Iterator[str]:
    """What nearly all halls are called by: a word, or the last character of their names; with a letter or a
    number, what several are called by."""
    halls = catalogue.programme.halls
    names = [[_called(value) for value in hall.name.values()] for hall in halls]
    if spaced:
        found = Counter(word for some in names for word in {one for name in some for one in _WORD.findall(name)})
    else:
        found = Counter(end for some in names for end in {name[-1:] for name in some if is_han(name[-1:])})
    least = max(_LEAST, len(halls) - _OTHERWISE)
    coded = (_coded().fullmatch(name) for some in names for name in some)
    several = Counter(match["kind" if spaced else "han"] for match in coded if match)
    yield from (kind for kind, count in found.items() if count >= least and several[kind] < _SEVERAL)
    yield from (kind for kind, count in several.items() if kind and count >= _SEVERAL)


def _may_be_read(kind: str, words: HallWords, rooms: str) -> bool:
    """Whether it is no word that is known, and (a word, not a character) none that rooms are called by too. What
    else halls are called by (区) is read, where no room is."""
    if is_han(kind):
        if kind in words.known:
            return kind != words.generic and kind not in rooms
        return not is_plain(kind)
    return kind not in words.known and kind not in rooms


def called_halls(text: str, kinds: HallKinds) -> str:
    """Normalised text with the halls called so."""
    for pattern, instead in kinds:
        text = pattern.sub(instead, text)
    return text
