"""How Chinese sounds, for people who type it in Latin letters or with another character of the same sound."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.util import find_spec
from itertools import accumulate, chain, groupby, pairwise
from pathlib import Path

import orjson

# Of those that have more, the rest is too rare to be typed.
_MOST_READINGS = 3
_VOWELS = frozenset("aeiouv")
# Before the first character that has a reading (〇) there are only letters and signs.
_FIRST = 0x3000
_TONES = re.compile("[\u0304\u0301\u030c\u0300]")


def syllables(text: str) -> tuple[str, ...]:
    """One toneless syllable a Chinese character; other runs stay as they are."""
    sounds = _sounds()
    try:
        return tuple([sounds[character][0] for character in text])
    except KeyError:
        runs = (("".join(run), is_known) for is_known, run in groupby(text, key=sounds.knows))
        return tuple(piece for run, is_known in runs for piece in (syllables(run) if is_known else (run,)))


def readings(character: str) -> tuple[str, ...]:
    """The syllables that a Chinese character may be read as, the usual one first (行: xing, hang)."""
    try:
        return _sounds()[character]
    except KeyError:
        return (character,)


class _Sounds(dict[str, tuple[str, ...]]):
    """Readings by character, each worked out when it is first asked for."""

    def __init__(self, written: Mapping[str, str]) -> None:
        """``written``: code point (decimal) -> its readings with tones, the usual one first (``xíng,háng``)."""
        super().__init__()
        # Half of them are read like another one: a number a character, and each reading once, take a tenth.
        kinds = dict.fromkeys(written.values())
        self._kinds = list(kinds)
        numbers = {kind: number for number, kind in enumerate(kinds, start=1)}
        self._kind_of = array("H", bytes(2 * (max(map(int, written)) + 1 - _FIRST)))
        for code, kind in written.items():
            if int(code) >= _FIRST:
                self._kind_of[int(code) - _FIRST] = numbers[kind]

    def __missing__(self, character: str) -> tuple[str, ...]:
        kind = self._kind(character)
        if not kind:
            raise KeyError(character)
        found = self[character] = self._read(kind)
        return found

    def knows(self, character: str) -> bool:
        return character in self or self._kind(character) > 0

    def of_any(self, characters: Iterable[str]) -> set[str]:
        """The readings of all of them together, without remembering whose they are."""
        kinds = filter(None, set(map(self._kind, characters)))
        return {reading for kind in kinds for reading in self._read(kind)}

    def _read(self, kind: int) -> tuple[str, ...]:
        return _without_tones(self._kinds[kind - 1])[:_MOST_READINGS]

    def _kind(self, character: str) -> int:
        """From 1 on; 0 for what is not in the dictionary."""
        place = ord(character) - _FIRST
        return self._kind_of[place] if 0 <= place < len(self._kind_of) else 0


@lru_cache(maxsize=1)
def _sounds() -> _Sounds:
    # The dictionary alone: the package reads it into 10 MB, into 45 MB more with its phrases, which names hardly
    # need, and takes 60 us a character to say what stands in it.
    spec = find_spec("pypinyin")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("pypinyin is not installed: run make install")
    return _Sounds(orjson.loads(Path(spec.origin).with_name("pinyin_dict.json").read_bytes()))


@lru_cache(maxsize=10_000)
def _without_tones(written: str) -> tuple[str, ...]:
    """Characters that are read alike share what is found."""
    return tuple(dict.fromkeys(map(_without_tone, written.split(","))))


@lru_cache(maxsize=2_000)
def _without_tone(syllable: str) -> str:
    """Letters as they are typed, ``v`` for ``ü``; ``ê`` is a letter of its own."""
    bare = _TONES.sub("", unicodedata.normalize("NFD", syllable.replace("ü", "v")))
    return unicodedata.normalize("NFC", bare.replace("u\u0308", "v"))


def romanised(text: str) -> str:
    """The syllables without spaces: ``海月储能`` -> ``haiyuechuneng``."""
    return "".join(syllables(text))


@lru_cache(maxsize=1)
def all_syllables() -> frozenset[str]:
    """Every toneless syllable that one of the everyday characters (those of GB 2312) may be read as."""
    codes = (bytes((high, low)) for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF))
    sounds = _sounds().of_any("".join(code.decode("gb2312", "ignore") for code in codes))
    return frozenset(sound for sound in sounds if sound.isascii() and not _VOWELS.isdisjoint(sound))


class SoundIndex:
    """Stretches of Chinese text by their sound: any stretch of what it was built from, not only whole words."""

    def __init__(self, names: Iterable[str], values: Iterable[str], texts: Iterable[str]) -> None:
        """Stretches of Chinese characters: ``names`` of companies, people, places; ``values`` that stand for
        themselves (categories, titles); and any other ``texts``."""
        self._names = frozenset(names)
        self._values = frozenset(values)
        self._whole = self._names | self._values
        values = "".join(f"{value}\n" for value in sorted(self._values))
        self._end_of_values = len(values)
        rest = dict.fromkeys([*sorted(self._names - self._values), *texts])
        self._text = values + "".join(f"{text}\n" for text in rest)
        found: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        spoken = [() if character == "\n" else readings(character) for character in self._text]
        for place, (ones, others) in enumerate(pairwise(spoken)):
            for one in ones:
                for other in others:
                    found[f"{one} {other}"].append(place)
        # One array of all: several thousand small ones take more than what they hold.
        self._rows = {pair: row for row, pair in enumerate(found)}
        self._begin = array("I", accumulate(map(len, found.values()), initial=0))
        self._places = array("I", chain.from_iterable(found.values()))

    def is_name(self, stretch: str) -> bool:
        return stretch in self._names

    def is_whole(self, stretch: str) -> bool:
        """Whether it is a name or a value."""
        return stretch in self._whole

    def is_word(self, stretch: str) -> bool:
        """Whether it is a name or a value, or one ends with it (热泵 of 车用热泵)."""
        return f"{stretch}\n" in self._text

    def ends_value(self, stretch: str) -> bool:
        """Whether it is a value, or one ends with it."""
        return self._text.find(f"{stretch}\n", 0, self._end_of_values) >= 0

    def holds(self, stretch: str) -> bool:
        """Whether a stretch of two characters or more stands anywhere."""
        first, second = readings(stretch[0])[0], readings(stretch[1])[0]
        length, text = len(stretch), self._text
        # Looked for where it sounds so, not through all texts.
        return any(text[at : at + length] == stretch for at in self.begun_by((first, second)))

    def begun_by(self, sounds: tuple[str, str]) -> Sequence[int]:
        """The places where two characters sound so."""
        row = self._rows.get(" ".join(sounds))
        return () if row is None else self._places[self._begin[row] : self._begin[row + 1]]

    def goes_on(self, places: Sequence[int], length: int, sound: str) -> list[int]:
        """Those of the places where the character after the first ``length`` sounds so."""
        text = self._text
        return [at for at in places if text[at + length] != "\n" and sound in readings(text[at + length])]

    def stretches(self, places: Sequence[int], length: int) -> Iterator[str]:
        """What stands there."""
        return (self._text[at : at + length] for at in places)

    def sounding(self, sounds: tuple[str, ...]) -> frozenset[str]:
        """The stretches (of two characters or more) that sound so."""
        places = self.begun_by((sounds[0], sounds[1])) if len(sounds) > 1 else []
        for length, sound in enumerate(sounds[2:], 2):
            places = self.goes_on(places, length, sound)
        return frozenset(self.stretches(places, len(sounds)))
