"""Codes in a question that are shaped like the expo's booths or halls, and are none of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from bot.answers.booth_numbers import BoothNumbers
from bot.answers.code_windows import UNITS, is_all_of, parts_of, said_beside, windows, without_counts
from bot.answers.codes import pieces, shape_of
from bot.answers.cues import says_cue
from bot.answers.names import Unit
from bot.answers.normalise import normalise
from bot.answers.object_patterns import object_in
from bot.answers.unknown import Unknown
from bot.domain.programme import Transport

# So many characters of a booth's shape may be one in whatever hall, where a company is asked for, or anything; so
# few beside them ask only whose it is.
_CODE, _LONG_CODE, _BRIEFLY, _FEW = 4, 5, 9, 24
# A letter and a number are many things' code.
_PIECES = 2
# A line of a bus or a metro, by its letter and number.
_LINE = re.compile(r"(?<![a-z0-9'-])[a-z]{1,2}\d{1,3}(?![a-z0-9-])")
# Before the decimals of a number.
_FRACTION = re.compile(r"(?<![a-z\d])\d+\.$")
# What looks like a booth wherever booths are numbered with dashes ("W9-999").
_DASHED = re.compile(r"[a-z]{1,2}\d{1,2}-[a-z]?\d{2,3}")
# What is one where the word stands before it ("booth PN-12").
_LETTERED = re.compile(r"[a-z]{1,3}-\d{2,4}")
_BEFORE = 7


def _asks_for_booth(code: str, text: str) -> bool:
    """Whether a code is asked for as a booth's: alone, or with hardly more than who or where that is."""
    if says_cue("exhibitor", text) and len(said_beside(code, text)) <= _FEW:
        return len(code) >= _CODE  # "What company sits at 7A01?"
    known = says_cue("who", text) or not said_beside(code, text)
    named = len(code) >= _LONG_CODE or (len(code) >= _CODE and known)
    return named and is_all_of(code, text)


def _is_asked_whose(window: list[Unit], text: str) -> bool:
    """Whether it is asked who is there, whatever somebody tells before it ("I was told to go to X07, who is
    that?")."""
    match = object_in(text, "whose_stand")
    return match is not None and match.span("code") == (window[0][1], window[-1][2])


def _written_shape(code: str) -> str:
    """Of how many letters and digits it is: ``a999``."""
    return re.sub(r"[a-z]", "a", re.sub(r"\d", "9", code))


def _only_joins(beside: str) -> bool:
    """Whether it only joins a question to the last one ("and", 那……呢)."""
    return all(says_cue("followup", word) for word in beside.split())


class StrangeCodes:
    """Knows the booths, the halls (code -> ids), and the lines that lead there."""

    def __init__(self, booths: BoothNumbers, halls: Mapping[str, object], ways: Iterable[Transport]) -> None:
        self._booths = booths
        self._halls = halls
        self._shapes = {shape_of(key) for key in booths.by_pieces if len(key) > 1}
        # Numbers of two parts and no letter, as they are written: a date or an hour is not.
        self._numbers = {
            re.sub(r"\d", "9", booth) for booth in booths.all if re.fullmatch(r"\d+[-.]\d{3,}", booth)
        }
        texts = (text for way in ways for text in (*way.mode.values(), *way.text.values()))
        # "Coach K3" is no stand.
        self._lines = {code for text in texts for code in _LINE.findall(normalise(text))}
        self._written_shapes = set(map(_written_shape, booths.plain))
        self._are_dashed = any("-" in booth for booth in booths.all)
        self._letters = {key[0] for key in booths.by_pieces} | {pieces(code)[0] for code in halls}
        digits = [piece for code in halls for piece in pieces(code) if piece.isdigit()]
        self._hall_digits = max(map(len, digits), default=0)
        self._hall_shapes = {shape_of(pieces(code)) for code in halls if not code.isdigit()}

    def found(self, text: str) -> list[Unknown]:
        """Codes shaped like the expo's booths or halls that it does not have."""
        parts = parts_of(without_counts(text))
        found: list[Unknown] = []
        place = 0
        while place < len(parts):
            if _FRACTION.search(text, 0, parts[place][1]):
                place += 1  # "2.3 m high" is no booth 3 M.
                continue
            hit = next((window for window in windows(text, parts, place) if self._strange(window, text)), None)
            if hit:
                code = text[hit[0][1] : hit[-1][2]]
                is_booth = (
                    shape_of(pieces(code)) in self._shapes
                    or _DASHED.fullmatch(code)
                    or self._is_called_booth(hit, text)
                    or _is_asked_whose(hit, text)
                )
                kind = "booth" if is_booth else "hall"
                found.append(Unknown(kind, code.upper(), hit[0][1], hit[-1][2]))
            place += len(hit) if hit else 1
        return found

    def _is_number(self, window: list[Unit], text: str) -> bool:
        """Whether a booth is asked for by a number as those without a letter are written (2-999)."""
        written = text[window[0][1] : window[-1][2]]
        shape = re.sub(r"\d", "9", written)
        in_hall = written.partition(".")[0] in self._halls
        asked_whose = says_cue("who", text) and (in_hall or len(said_beside(written, text)) <= _BRIEFLY)
        asked = says_cue("booth", text) or asked_whose
        return len(window) > 1 and asked and shape in self._numbers and self._booths.find(written) is None

    @staticmethod
    def _is_called_booth(window: list[Unit], text: str) -> bool:
        """Whether letters and a number are named as a booth's, however those of the expo are built."""
        start, end = window[0][1], window[-1][2]
        said = says_cue("booth", text[max(0, start - _BEFORE) : start])
        return said and _LETTERED.fullmatch(text[start:end]) is not None

    def _strange(self, window: list[Unit], text: str) -> bool:
        code = "-".join(part for part, _, _ in window)
        if code.replace("-", "").isdigit():
            return self._is_number(window, text)
        if not any(c.isdigit() for c in code) or not any(c.isalpha() for c in code):
            return False
        if len(window) > 1 and window[-1][0] in UNITS:
            return False
        key = pieces(code)
        shape = shape_of(key)
        if key in self._booths.by_pieces or "".join(key) in self._halls:
            return False
        if code in self._lines and not (says_cue("booth", text) or says_cue("who", text)):
            return False
        if self._are_dashed and (_DASHED.fullmatch(code) or self._is_called_booth(window, text)):
            return True
        of_fair = shape in self._shapes or _written_shape(code) in self._written_shapes
        if of_fair and _is_asked_whose(window, text):
            return True
        # "In S2" is written apart, and no booth begins so.
        apart = len(window) > 1 and " " in text[window[0][2] : window[1][1]]
        if key[0] not in self._letters and len(window) == 1 and "-" not in code:
            # In a hall that there is not ("4A101", "H101").
            likely = shape in self._shapes if len(key) > _PIECES else _written_shape(code) in self._written_shapes
            # "77C" is shorter, and nothing else where booths are called so.
            whose = code[0].isdigit() and says_cue("who", text) and len(said_beside(code, text)) <= _BRIEFLY
            return likely and (whose or _asks_for_booth(code, text))
        if key[0] not in self._letters and (len(key) <= _PIECES or apart or "-" not in code):
            written_so = text[window[0][1] : window[-1][2]]
            written = not apart and _written_shape(written_so) in self._written_shapes
            beside = said_beside(written_so, text)
            alone = (not beside or _only_joins(beside)) and re.search(r"\d{3}", code)
            asked = says_cue("who", text) or says_cue("booth", text) or bool(alone)
            return written and "-" in code and asked
        # "E301" is a room that a text may tell of, where halls are called N1.
        is_short = max(len(piece) for piece in key if piece.isdigit()) <= self._hall_digits + 1
        return shape in self._shapes or (len(window) == 1 and shape in self._hall_shapes and is_short)
