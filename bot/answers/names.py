"""Which things a question names: exact names first, then names that are only nearly written so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple, Protocol, TypeVar

from rapidfuzz import fuzz, process

from bot.answers.language import languages
from bot.answers.normalise import has_han
from bot.answers.once import once
from bot.answers.pinyin import readings, romanised
from bot.answers.tokens import UNIT, is_han

# Within this many points of the best, other names are candidates too.
_TIE = 4.0
_MAX_CANDIDATES = 6
_LONGEST_WINDOW = 4
_LONGEST_HAN_WINDOW = 7
# So many syllables of a Chinese name may be written apart ("yin jiang ran liao dian chi").
_MOST_SYLLABLES = 8
_SHORT_HAN, _FEW_HAN = 2, 4
# So alike are the sounds of a name and one with a wrong character.
_SOUNDS_ALIKE = 80.0
# The score of what is written otherwise than a name, with the very same sound or letters.
SAME_SOUND = 97.0
# Shorter pieces of letters stand in too many names.
_PIECE = 2
# What a number that ought to be whole may lack.
_ROUNDED = 1e-9
Unit = tuple[str, int, int]
T = TypeVar("T")


class Ref(NamedTuple):
    """A thing of the catalogue: kind (exhibitor, session, speaker, room, hall, ...) and its id."""

    kind: str
    id: str


class Stretch(Protocol):
    """What stands in a question from ``start`` to ``end``."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Link:
    """A stretch of the question that names one of ``refs`` (several where the name is shared); ``score`` 0-100."""

    refs: tuple[Ref, ...]
    start: int
    end: int
    score: float = 100.0

    @property
    def kind(self) -> str:
        return self.refs[0].kind

    @property
    def is_sure(self) -> bool:
        """Whether the name is written right, or otherwise with the very same sound or letters."""
        return self.score >= SAME_SOUND

    def meets(self, other: Stretch) -> bool:
        """Whether the other has a part of it."""
        return other.start < self.end and self.start < other.end


class _Alike:
    """Names of one length, in order."""

    def __init__(self) -> None:
        self.names: list[str] = []
        # Of pieces of one size: the names that have each, by number.
        self._places: dict[int, dict[str, tuple[int, ...]]] = {}

    def append(self, name: str) -> None:
        self.names.append(name)
        self._places.clear()

    def near(self, text: str, most: int) -> list[str]:
        """Those that may be ``text`` but for so many letters that are missing or too many: of its pieces, one more
        than that, one is right."""
        size, least = len(text) // (most + 1), 1 if is_han(text) else _PIECE
        if size < least:
            return self.names
        places = self._places.get(least) or self._placed(least)
        last, found = most * size, set[int]()
        for start in range(0, last + 1, size):
            piece = text[start : start + size] if start < last else text[start:]
            rarest = _rarest(piece, least, places)
            if not rarest:
                continue
            whole = str.startswith if start == 0 else str.endswith if start == last else str.__contains__
            is_told = len(piece) == least and 0 < start < last
            found.update(rarest if is_told else [one for one in rarest if whole(self.names[one], piece)])
        return [self.names[number] for number in sorted(found)]

    def _placed(self, size: int) -> dict[str, tuple[int, ...]]:
        found: defaultdict[str, dict[int, None]] = defaultdict(dict)
        for number, name in enumerate(self.names):
            for at in range(len(name) - size + 1):
                found[name[at : at + size]][number] = None
        self._places[size] = {part: tuple(numbers) for part, numbers in found.items()}
        return self._places[size]


def _rarest(piece: str, size: int, places: dict[str, tuple[int, ...]]) -> tuple[int, ...]:
    """The numbers of the names that hold the rarest part of this size."""
    rarest: tuple[int, ...] | None = None
    for at in range(len(piece) - size + 1):
        numbers = places.get(piece[at : at + size], ())
        if not numbers:
            return ()
        if rarest is None or len(numbers) < len(rarest):
            rarest = numbers
    return rarest or ()


class NameIndex:
    """Names of things. ``add`` all, then look up."""

    def __init__(self) -> None:
        # By most names one thing is called: tuples take a third of what sets and dictionaries do.
        self._refs: dict[str, tuple[Ref, ...]] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}
        self._sounds: dict[str, tuple[Ref, ...]] = {}
        self._han_sounds: dict[str, tuple[Ref, ...]] = {}
        self._by_length: dict[int, _Alike] = defaultdict(_Alike)
        self._han_sounds_by_length: dict[int, _Alike] = defaultdict(_Alike)
        self._han_by_length: dict[int, _Alike] = defaultdict(_Alike)

    def add(self, ref: Ref, name: str, *, near: bool = True) -> None:
        """Know ``ref`` by the normalised ``name``; ``near``: also when it is nearly written so."""
        parts = UNIT.findall(name)
        if not parts:
            return
        key = " ".join(parts)
        alone = (ref,)
        _enter(self._refs, key, alone)
        _enter(self._lengths, parts[0], (len(parts),))
        if not near:
            return
        if has_han(name):
            squeezed = "".join(parts)
            sound = romanised(squeezed)
            alike = self._han_by_length[len(squeezed)]
            # What sounds like no other is none of the others: few lists have to be looked through.
            is_new = sound not in self._han_sounds
            if is_new or squeezed not in alike.names:
                alike.append(squeezed)
            if is_new:
                self._han_sounds_by_length[len(sound)].append(sound)
            _enter(self._han_sounds, sound, alone)
        else:
            sound = "".join(parts)
        if len(sound) >= 4:
            if sound not in self._sounds:
                self._by_length[len(sound)].append(sound)
            _enter(self._sounds, sound, alone)

    def exact(self, text_units: Sequence[Unit]) -> list[Link]:
        """Names that stand in the question as they are, the longest at each place, left to right; they may overlap
        (天缆 and 缆桩厅 in 昨天缆桩厅)."""
        links: list[Link] = []
        for place in range(len(text_units)):
            for length in sorted(self._lengths.get(text_units[place][0], ()), reverse=True):
                window = text_units[place : place + length]
                refs = self._refs.get(" ".join(unit for unit, _, _ in window)) if len(window) == length else None
                if refs:
                    links.append(Link(refs, window[0][1], window[-1][2]))
                    break
        return links

    def joined(self, text_units: Sequence[Unit]) -> list[Link]:
        """Names in Latin letters that are written apart otherwise, pinyin of Chinese names among them."""
        links = []
        for run in _runs(text_units):
            for window in _latin_windows(run, _MOST_SYLLABLES) if not is_han(run[0][0]) else ():
                written = "".join(unit for unit, _, _ in window)
                if len(window) > 1 and len(written) >= 6 and written in self._sounds:
                    links.append(Link(self._sounds[written], window[0][1], window[-1][2], SAME_SOUND))
        return links

    def near(
        self, text_units: Sequence[Unit], is_meant: Callable[[int, int], bool] = lambda _start, _end: False
    ) -> list[Link]:
        """Names that a run of units nearly spells: typos, homophones, pinyin. ``text_units`` are those of the
        question that nothing else explains; the best stretch first taken, no two overlap. What ``is_meant`` as it
        stands is only what sounds the very same."""
        candidates: list[Link] = []
        for run in _runs(text_units):
            windows = _han_windows(run) if is_han(run[0][0]) else _latin_windows(run)
            for window in windows:
                # Two characters sound like many words: only where they stand alone.
                alone = len(window) > _SHORT_HAN or len(window) == len(run) or not is_han(window[0][0])
                link = self._nearest(window) if alone else None
                if link and (link.is_sure or not is_meant(link.start, link.end)):
                    candidates.append(link)
        candidates.sort(key=lambda link: link.score + (link.end - link.start) / 4, reverse=True)
        links: list[Link] = []
        for link in candidates:
            if all(link.end <= other.start or link.start >= other.end for other in links):
                links.append(link)
        return sorted(links, key=lambda link: link.start)

    def han_names(self) -> Iterator[str]:
        """All names that hold Chinese characters, without spaces."""
        return (name for alike in self._han_by_length.values() for name in alike.names)

    def sounds_like(self, text: str) -> tuple[Ref, ...]:
        """What is called so in other Chinese characters of the same sound; of a few characters, of any that they
        may be read with (伯: bo, bai)."""
        if len(text) > _FEW_HAN:
            return self._han_sounds.get(romanised(text), ())
        sounds = ("".join(each) for each in product(*map(readings, text)))
        return tuple(dict.fromkeys(ref for sound in sounds for ref in self._han_sounds.get(sound, ())))

    def _nearest(self, window: Sequence[Unit]) -> Link | None:
        refs, score = self._called_nearly("".join(unit for unit, _, _ in window), len(window) == 1)
        return Link(refs, window[0][1], window[-1][2], score) if refs else None

    @once
    def _called_nearly(self, written: str, alone: bool) -> tuple[tuple[Ref, ...], float]:
        """What is nearly called so, and the score; ``alone``: one word or character."""
        han = is_han(written)
        sound = romanised(written) if han else written
        if len(sound) < 5:
            return (), 0.0
        sounds, by_length = (
            (self._han_sounds, self._han_sounds_by_length) if han else (self._sounds, self._by_length)
        )
        if sound in sounds and (not han or len(written) >= 3):
            return sounds[sound], SAME_SOUND
        slack = 1 if len(sound) < 9 else 2
        found = self._closest(sound, by_length, slack, _cutoff(len(sound), han))
        if alone and not han:
            found = [one for one in found if not _is_derived(written, one[0])]
        refs: dict[Ref, float] = {}
        for name, score in found:
            for ref in sounds[name]:
                refs.setdefault(ref, score)
        if han and len(written) >= 4:
            for name, score in self._closest(written, self._han_by_length, 1, 74.0):
                if _differ_twice(name, written):
                    continue  # 手术机器人 is no slip for 握手机器人.
                if len(name) == len(written) and fuzz.ratio(sound, romanised(name)) < _SOUNDS_ALIKE:
                    continue  # Who mistypes a character types its sound: 蓝鲸轮胎 is no slip for 蓝山轮胎.
                for ref in self._refs[" ".join(name)]:
                    refs[ref] = max(score + 12, refs.get(ref, 0.0))
        if not refs:
            return (), 0.0
        best = max(refs.values())
        kept = [ref for ref, score in refs.items() if score >= best - _TIE][:_MAX_CANDIDATES]
        return tuple(kept), min(best, 96.0)

    def _closest(
        self, text: str, by_length: dict[int, _Alike], slack: int, cutoff: float
    ) -> list[tuple[str, float]]:
        found: list[tuple[str, float]] = []
        for length in range(len(text) - slack, len(text) + slack + 1):
            alike = by_length.get(length)
            most = int((1 - cutoff / 100) * (len(text) + length) + _ROUNDED)
            names = alike.near(text, most) if alike and abs(length - len(text)) <= most else ()
            if names:
                hits = process.extract(
                    text, names, scorer=fuzz.ratio, processor=None, score_cutoff=cutoff, limit=_MAX_CANDIDATES
                )
                found.extend((name, score) for name, score, _ in hits)
        best = max((score for _, score in found), default=0.0)
        return [(name, score) for name, score in found if score >= best - _TIE]


def _differ_twice(name: str, written: str) -> bool:
    """Whether two Chinese words of one length differ in several places, and not in their order alone."""
    if len(name) != len(written) or sorted(name) == sorted(written):
        return False
    return sum(one != other for one, other in zip(name, written, strict=True)) > 1


def _is_derived(written: str, name: str) -> bool:
    """Whether a word ends like one that is derived from another ("dental"), and the name does not (Dengta)."""
    ends = (end for one in languages() for end in one.endings if written.endswith(end))
    longest = max(ends, key=len, default="")
    return bool(longest) and not name.endswith(longest)


def _enter(table: dict[str, tuple[T, ...]], key: str, alone: tuple[T]) -> None:
    before = table.setdefault(key, alone)
    if alone[0] not in before:
        table[key] = before + alone


def _cutoff(length: int, han: bool) -> float:
    """How alike names must be: short ones nearly equal."""
    if han:
        return 88.0 if length >= 10 else 92.0
    return 80.0 if length >= 10 else 83.0 if length >= 6 else 88.0


def _runs(text_units: Iterable[Unit]) -> list[list[Unit]]:
    """Neighbouring units of one script."""
    runs: list[list[Unit]] = []
    for unit in text_units:
        last = runs[-1][-1] if runs else None
        gap = unit[1] - last[2] if last else 0
        together = last is not None and is_han(last[0]) == is_han(unit[0]) and gap <= (0 if is_han(unit[0]) else 1)
        if together:
            runs[-1].append(unit)
        else:
            runs.append([unit])
    return runs


def _latin_windows(run: list[Unit], longest: int = _LONGEST_WINDOW) -> list[list[Unit]]:
    return [run[i:j] for i in range(len(run)) for j in range(i + 1, min(len(run), i + longest) + 1)]


def _han_windows(run: list[Unit]) -> list[list[Unit]]:
    return [run[i:j] for i in range(len(run)) for j in range(i + 2, min(len(run), i + _LONGEST_HAN_WINDOW) + 1)]
