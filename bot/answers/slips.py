"""Whether what is written is a slip of a hurried hand for a name: a few wrong letters in each word, Chinese
characters that sound alike."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import ratio

from bot.answers.pinyin import readings, romanised
from bot.answers.tokens import is_han, units

# In a word of so many letters a hurried hand makes no more slips.
_SLIPS = ((4, 1), (11, 2))
_MOST_SLIPS = 3
# As two ways to spell a name are ("Alister", "Alastair").
_LIKE_IT = 78.0
# Of a Chinese name in pinyin; of a short one half as many.
_SLIPS_OF_SOUND, _LONG_SOUND = 2, 10
_DIGITS = re.compile(r"\d+")
# Who mistypes a character types its sound, or what many say instead of it (n and l, z and zh, an and ang).
_SOUNDS_ALIKE = 80.0
_HEARD = re.compile(r"(?<=[zcs])h|(?<=n)g|^l(?=.)")


def is_slip(written: str, name: str) -> bool:
    """Whether somebody in a hurry may have meant the name: each word of it has no more than a few wrong letters,
    each Chinese character sounds alike; numbers are right."""
    if _DIGITS.findall(written) != _DIGITS.findall(name):
        return False
    if is_han(written[:1]):
        if len(written) != len(name):
            longer, shorter = sorted((written, name), key=len, reverse=True)
            return len(longer) == len(shorter) + 1 and holds_in_order(longer, shorter)
        return all(one == other or _sound_alike(one, other) for one, other in zip(written, name, strict=True))
    words, others = ([unit for unit, _, _ in units(one)] for one in (written, name))
    if len(words) == len(others) and not is_han(name[:1]):
        return all(_is_slip_of_word(word, other) for word, other in zip(words, others, strict=True))
    plain = romanised(name).replace(" ", "")
    most = _slips(len(plain))
    if plain != "".join(others):
        most = _SLIPS_OF_SOUND if len(plain) > _LONG_SOUND else 1
    return OSA.distance("".join(words), plain, score_cutoff=_MOST_SLIPS) <= most


def is_first_name_slip(written: str, name: str) -> bool:
    """Whether the surname is right, and the first name begins alike ("Alister" for Alastair)."""
    words, others = written.split(), name.split()
    same = len(words) == len(others) > 1 and words[-1] == others[-1]
    return same and all(one[:2] == other[:2] for one, other in zip(words, others, strict=True))


def _is_slip_of_word(word: str, other: str) -> bool:
    slips = OSA.distance(word, other, score_cutoff=_MOST_SLIPS)
    return slips <= _slips(len(other)) or ratio(word, other) >= _LIKE_IT


def _slips(length: int) -> int:
    return next((slips for most, slips in _SLIPS if length <= most), _MOST_SLIPS)


@lru_cache(maxsize=2_000)
def _sound_alike(one: str, other: str) -> bool:
    heard = [[_HEARD.sub(_as_heard, sound) for sound in readings(character)] for character in (one, other)]
    return any(a == b or ratio(a, b) >= _SOUNDS_ALIKE for a in heard[0] for b in heard[1])


def _as_heard(match: re.Match[str]) -> str:
    return "n" if match.group() == "l" else ""


def holds_in_order(name: str, said: str) -> bool:
    """Whether a name has all the characters in their order: 海岳科技, of 海岳储能科技."""
    left = iter(name)
    return all(one in left for one in said)
