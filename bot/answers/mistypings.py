"""Whether a word is another mistyped: by letters of near keys or of one sound, swapped or double."""

from __future__ import annotations

import re

# In so short a word, another letter makes another word.
BRIEF = 5
VOWELS = "aeiou"
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
# A long word may have so many.
MISTAKES = 2
# Forms of a word differ in their last letters.
_ENDING = 3
_DOUBLED = re.compile(r"(.)\1")
# Letters that may sound alike.
_SOUNDS = (VOWELS + "y", "sz", "sc", "ck", "kq", "gj", "lr", "bp", "dt", "vw", "mn", "fv")
# The keys to the left and right of a key: a first letter slips to one of them; from row to row it is another word
# ("fery" is no "very").
BESIDE = {key: row[max(0, at - 1) : at + 2].replace(key, "") for row in _ROWS for at, key in enumerate(row)}


def once_each(word: str) -> str:
    """Without the second of two letters that are the same."""
    return _DOUBLED.sub(r"\1", word)


def is_other_word(word: str, near: str) -> bool:
    """Whether a word is rather one of its own: in a short one a letter is another ("hemp", no "help"), in a long
    one two are ("pantograph", no "photograph"), whose keys do not lie near theirs, and that do not sound alike."""
    differ = [(one, other) for one, other in zip(word, near, strict=False) if one != other]
    if len(word) != len(near) or len(differ) != (1 if len(word) <= BRIEF else MISTAKES):
        return False
    if len(word) > BRIEF and word[:-_ENDING] == near[:-_ENDING]:
        return False  # "Prediction", "predicting".
    # "Buratta" is burrata, and "Frnace" is France.
    swapped = once_each(word) == once_each(near) or sorted(word) == sorted(near)
    return not (swapped or any(_are_alike(one, other) for one, other in differ))


def differ_strangely(word: str, near: str) -> bool:
    """Whether a letter of one is another in the other, of another key and sound; letters that are swapped, missing
    or too many are none."""
    if len(word) != len(near) or sorted(word) == sorted(near) or word[:-_ENDING] == near[:-_ENDING]:
        return False
    return any(one != other and not _are_alike(one, other) for one, other in zip(word, near, strict=True))


def _are_alike(letter: str, other: str) -> bool:
    """Whether one is easily typed for the other."""
    return any({letter, other} <= set(sounds) for sounds in _SOUNDS) or other in _near_keys(letter)


def _near_keys(key: str) -> frozenset[str]:
    """The keys around it; a row of a keyboard stands half a key to the right of the one above."""
    row, at = next((row, line.index(key)) for row, line in enumerate(_ROWS) if key in line)
    around = [(row, at - 1), (row, at + 1), (row - 1, at), (row - 1, at + 1), (row + 1, at - 1), (row + 1, at)]
    return frozenset(_ROWS[y][x] for y, x in around if 0 <= y < len(_ROWS) and 0 <= x < len(_ROWS[y]))
