"""Booths, halls and rooms by their numbers, and numbers of that shape that the expo does not have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from bot.answers.codes import numbers_in, pieces, shape_of
from bot.answers.cues import says_cue
from bot.answers.hall_halves import halves
from bot.answers.language import Language, languages_of
from bot.answers.miscounts import Miscounts
from bot.answers.names import Link, Ref, Unit
from bot.answers.normalise import normalise
from bot.answers.object_patterns import object_in
from bot.answers.series import series_of
from bot.answers.sides import side_before
from bot.answers.spans import Span, mask, meets
from bot.answers.unknown import Unknown
from bot.domain.catalogue import Catalogue
from bot.domain.programme import Room

_GAP = re.compile(r"[ \-./_]{1,3}")
_LONGEST_CODE = 4
# So many characters of a booth's shape may be one in whatever hall, where a company is asked for, or anything; so
# few beside them ask only whose it is.
_CODE, _LONG_CODE, _BARELY, _BRIEFLY, _FEW = 4, 5, 5, 9, 24
# A letter and a number are many things' code.
_PIECES = 2
_PART = re.compile(r"(?<![a-z0-9'])[a-z0-9]+")
_LONGEST_PART = 7
# A line of a bus or a metro, by its letter and number.
_LINE = re.compile(r"(?<![a-z0-9'-])[a-z]{1,2}\d{1,3}(?![a-z0-9-])")
# A number alone names a room from this length on ("301").
_ROOM_DIGITS = 3
_DOTTED = re.compile(r"\d{1,2}\.\d{1,2}")
# Before the decimals of a number.
_FRACTION = re.compile(r"(?<![a-z\d])\d+\.$")
# What looks like a booth wherever booths are numbered with dashes ("W9-999").
_DASHED = re.compile(r"[a-z]{1,2}\d{1,2}-[a-z]?\d{2,3}")
# What is one where the word stands before it ("booth PN-12").
_LETTERED = re.compile(r"[a-z]{1,3}-\d{2,4}")
_BEFORE = 7
# What stands after a hall that one asks the size of is none ("E1 m2").
UNITS = frozenset({"m2", "m3", "sqm", "square", "kw", "kg"})
# A booth's number within its hall ("A01").
_WITHIN = re.compile(r"(?<![a-z0-9-])[a-z]{1,2}[ -]?\d{1,3}(?![a-z0-9-])")


def _asks_for_booth(code: str, text: str) -> bool:
    """Whether a code is asked for as a booth's: alone, or with hardly more than who or where that is."""
    if says_cue("exhibitor", text) and len(_beside(code, text)) <= _FEW:
        return len(code) >= _CODE  # "What company sits at 7A01?"
    known = says_cue("who", text) or not _beside(code, text)
    named = len(code) >= _LONG_CODE or (len(code) >= _CODE and known)
    return named and _is_all_of(code, text)


def _is_all_of(code: str, text: str) -> bool:
    """Whether a code is all that a text is about, as a booth's."""
    rest = _beside(code, text)
    asked = any(says_cue(cue, text) for cue in ("booth", "who", "where"))
    return not rest or (asked and len(rest) <= _BARELY) or says_cue("booth", text)


def _is_asked_whose(window: list[Unit], text: str) -> bool:
    """Whether it is asked who is there, whatever somebody tells before it ("I was told to go to X07, who is
    that?")."""
    match = object_in(text, "whose_stand")
    return match is not None and match.span("code") == (window[0][1], window[-1][2])


def _written_shape(code: str) -> str:
    """Of how many letters and digits it is: ``a999``."""
    return re.sub(r"[a-z]", "a", re.sub(r"\d", "9", code))


def _without_counts(text: str) -> str:
    """Normalised text without what is counted ("a 14 year old", "a 20 m2 stand"): no booth A14, no A20."""
    patterns = (pattern for one in languages_of(text) for pattern in one.places.get("no_code", ()))
    return mask(text, [match.span() for pattern in patterns for match in pattern.finditer(text)])


def _beside(code: str, text: str) -> str:
    return text.replace(code, "").strip(" ?!.")


def _only_joins(beside: str) -> bool:
    """Whether it only joins a question to the last one ("and", 那……呢)."""
    return all(says_cue("followup", word) for word in beside.split())


class PlaceIndex:
    """The numbers of one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._booths: dict[tuple[str, ...], str] = {}
        self._squeezed: dict[str, str] = {}
        stands = [stand for e in catalogue.programme.exhibitors for stand in e.stands]
        numbers = [stand.booth for stand in stands] + [plan.booth for plan in catalogue.programme.booths]
        self._halls = _codes((hall.id, (hall.id, *hall.short_name.values())) for hall in catalogue.programme.halls)
        self._rooms = _codes((room.id, (room.id, *room.name.values())) for room in catalogue.programme.rooms)
        booths = [(booth, normalise(booth)) for booth in dict.fromkeys(filter(None, numbers))]
        # Each of several is asked for; a stand that has the number to itself goes first.
        booths += [(booth, part) for booth, plain in booths for part in numbers_in(plain, self._halls)]
        for booth, plain in booths:
            short = pieces(plain)
            self._booths.setdefault(short, booth)
            # "w3b6" is W3-B06; "b12" may be anything.
            alternates = all(one.isdigit() != other.isdigit() for one, other in pairwise(short))
            for squeezed in ("".join(_PART.findall(plain)), *(("".join(short),) if alternates else ())):
                self._squeezed.setdefault(squeezed, booth)
        self._shapes = {shape_of(key) for key in self._booths if len(key) > 1}
        # Numbers of two parts and no letter, as they are written: a date or an hour is not.
        self._numbers = {
            re.sub(r"\d", "9", booth) for booth in self._booths.values() if re.fullmatch(r"\d+[-.]\d{3,}", booth)
        }
        ways = (text for way in catalogue.programme.transport for text in (*way.mode.values(), *way.text.values()))
        # "Coach K3" is no stand.
        self._lines = {code for text in ways for code in _LINE.findall(normalise(text))}
        self._written_shapes = {_written_shape(plain) for _, plain in booths}
        self._are_dashed = any("-" in booth for booth in self._booths.values())
        self._letters = {key[0] for key in self._booths}
        self._room_shapes = {
            shape for code in self._rooms if len(shape := shape_of(pieces(code))) > 1 and "9" in shape
        }
        for code, ids in _numbers_of(catalogue.programme.rooms).items():
            self._rooms.setdefault(code, ids)
        self._letters |= {pieces(code)[0] for code in self._halls}
        self._series = {
            "hall": series_of(
                (called, hall.id)
                for hall in catalogue.programme.halls
                for name in hall.name.values()
                for called in (name, *halves(name))
            ),
            "room": series_of(
                (name, room.id) for room in catalogue.programme.rooms for name in room.name.values()
            ),
        }
        self._hall_names = {
            hall.id: tuple(normalise(name) for name in hall.name.values()) for hall in catalogue.programme.halls
        }
        self._miscounts = Miscounts.of(catalogue)
        digits = [piece for code in self._halls for piece in pieces(code) if piece.isdigit()]
        self._hall_digits = max(map(len, digits), default=0)
        self._hall_shapes = {shape_of(pieces(code)) for code in self._halls if not code.isdigit()}

    def booth(self, asked: str) -> str | None:
        """The booth number as the organiser writes it, for one in any spelling."""
        plain = normalise(asked)
        return self._booths.get(pieces(plain)) or self._squeezed.get("".join(_PART.findall(plain)))

    def halls(self, code: str) -> tuple[Ref, ...]:
        """The halls that have a code ("c", "3")."""
        return tuple(Ref("hall", id_) for id_ in self._halls.get("".join(pieces(code)), ()))

    @property
    def booths(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._booths.values()))

    def known_codes(self, text: str) -> list[Link]:
        """Booths and halls of the expo that stand in the question by their code alone."""
        parts = _parts(_without_counts(text))
        links: list[Link] = []
        place = 0
        while place < len(parts):
            link = self._code_at(text, parts, place)
            if link:
                links.append(link)
            place += 1
            while link and place < len(parts) and parts[place][1] < link.end:
                place += 1
        return links

    def _code_at(self, text: str, parts: list[Unit], place: int) -> Link | None:
        for window in _windows(text, parts, place):
            if any(len(part) > _LONGEST_PART for part, _, _ in window):
                continue
            joined = "-".join(part for part, _, _ in window)
            after = parts[place + len(window)][0] if place + len(window) < len(parts) else ""
            if not any(c.isdigit() for c in joined) or (len(window) > 1 and after in UNITS):
                continue  # "A 9 sqm booth" is no A-09.
            if joined in UNITS and says_cue("area", text):
                continue  # "Hall 6 area m2" asks for no room M2.
            refs = self._refs_of_code(joined, text[window[0][1] : window[-1][2]], text)
            if refs:
                return Link(refs, window[0][1], window[-1][2])
        return None

    def _refs_of_code(self, joined: str, written: str, text: str) -> tuple[Ref, ...]:
        """A booth, a room or a hall by its bare code in a text; ``joined``: its parts with dashes."""
        if joined.isdigit():
            if len(joined) < _ROOM_DIGITS:
                return ()
            booth = self._booths.get(pieces(joined)) if _is_all_of(joined, text) else None
            rooms = (Ref("room", id_) for id_ in self._rooms.get(joined, ()))
            return (Ref("booth", booth),) if booth else tuple(rooms)
        booth = self._booths.get(pieces(joined)) or (self._squeezed.get(joined) if "-" not in joined else None)
        if booth:
            return (Ref("booth", booth),)
        if "-" in joined and not _DOTTED.fullmatch(written):
            return ()
        code = "".join(pieces(joined))
        if code in self._halls:
            return tuple(Ref("hall", id_) for id_ in self._halls[code])
        return tuple(Ref("room", id_) for id_ in self._rooms.get(code, ()) if "-" not in joined)

    def within_halls(self, text: str, halls: Iterable[str]) -> list[Link]:
        """Booths by their hall and the rest of their number ("A01 in hall N1")."""
        found = [(hall, match.group(), match.span()) for hall in halls for match in _WITHIN.finditer(text)]
        found += [(hall, *one) for hall in halls for one in _numbers_within(text)]
        booths = [(self.booth(f"{hall}-{code}"), span) for hall, code, span in found]
        return [Link((Ref("booth", booth),), *span) for booth, span in booths if booth]

    def by_pattern(self, text: str) -> tuple[list[Link], list[Unknown]]:
        """Halls, rooms and booths called so ("hall 3", "三号馆"): those that the expo has, and the others."""
        links: list[Link] = []
        unknown: list[Unknown] = []
        for language in languages_of(text):
            unknown += self._miscounts.found(text, language)
            for kind in ("booth", "hall", "room", "line", "gate"):
                for pattern in language.places.get(kind, ()):
                    for match in pattern.finditer(text):
                        self._add(kind, match, language, links, unknown)
            self._add_listed(text, language, links, unknown)
        return links, unknown

    def _add(
        self, kind: str, match: re.Match[str], language: Language, links: list[Link], unknown: list[Unknown]
    ) -> None:
        groups = match.groupdict()
        code = next((value for value in groups.values() if value), "")
        number = language.numbers.get(code)
        code = str(number) if number is not None else code
        refs = self._refs(kind, code)
        side = side_before(match.string[: match.start()], language) if kind == "hall" and refs else None
        there = tuple(ref for ref in refs if side and side.is_of(ref.id.lower(), self._hall_names[ref.id]))
        if side and (there or code.isdigit()):
            start, refs = side.start, there
        else:
            start = match.start()  # "South hall W1" is W1, whatever side that is on.
        if refs:
            links.append(Link(refs, start, match.end()))
        elif start < match.start():
            unknown.append(Unknown(kind, match.string[start : match.end()], start, match.end()))
        elif kind != "room" or any(map(str.isdigit, code)) or shape_of(pieces(code)) in self._room_shapes:
            unknown.append(Unknown(kind, code.upper(), match.start(), match.end()))

    def _add_listed(self, text: str, language: Language, links: list[Link], unknown: list[Unknown]) -> None:
        """Halls that are named one after the other ("halls 2, 3 and 5"), but for those that are found already."""
        found = [(one.start, one.end) for one in links] + [(one.start, one.end) for one in unknown]
        for is_sure, code, span in _listed_halls(text, language):
            if meets(span, found):
                continue
            refs = self._refs("hall", str(language.numbers.get(code, code)))
            if refs:
                links.append(Link(refs, *span))
            elif is_sure:
                unknown.append(Unknown("hall", code.upper(), *span))

    def _refs(self, kind: str, code: str) -> tuple[Ref, ...]:
        if kind == "booth":
            booth = self.booth(code)
            return (Ref("booth", booth),) if booth else ()
        known = {"hall": self._halls, "room": self._rooms}.get(kind, {})
        refs = tuple(Ref(kind, id_) for id_ in known.get("".join(pieces(code)), ()))
        return refs or (self._of_letter(code) if kind == "hall" else ())

    def _of_letter(self, letter: str) -> tuple[Ref, ...]:
        """The halls whose codes are a letter and a number: the W halls are W1 to W4. None where that is one."""
        if len(letter) != 1 or not letter.isalpha():
            return ()
        ids = (id_ for code, ids in self._halls.items() if code[0] == letter and code[1:].isdigit() for id_ in ids)
        refs = tuple(Ref("hall", id_) for id_ in dict.fromkeys(ids))
        return refs if len(refs) > 1 else ()

    def members(self, text: str) -> tuple[list[Link], list[Unknown]]:
        """Halls and rooms that are told apart by their numbers alone, however these are written; and those that
        there are not."""
        named = [
            (kind, span, id_)
            for kind, series in self._series.items()
            for one in series
            for span, id_ in one.named(text)
        ]
        return (
            [Link((Ref(kind, id_),), *span) for kind, span, id_ in named if id_ is not None],
            [Unknown(kind, text[slice(*span)], *span) for kind, span, id_ in named if id_ is None],
        )

    def strange_codes(self, text: str) -> list[Unknown]:
        """Codes shaped like the expo's booths or halls that it does not have."""
        parts = _parts(_without_counts(text))
        found: list[Unknown] = []
        place = 0
        while place < len(parts):
            if _FRACTION.search(text, 0, parts[place][1]):
                place += 1  # "2.3 m high" is no booth 3 M.
                continue
            hit = next((window for window in _windows(text, parts, place) if self._strange(window, text)), None)
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
        asked_whose = says_cue("who", text) and (in_hall or len(_beside(written, text)) <= _BRIEFLY)
        asked = says_cue("booth", text) or asked_whose
        return len(window) > 1 and asked and shape in self._numbers and self.booth(written) is None

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
        if key in self._booths or "".join(key) in self._halls:
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
            whose = code[0].isdigit() and says_cue("who", text) and len(_beside(code, text)) <= _BRIEFLY
            return likely and (whose or _asks_for_booth(code, text))
        if key[0] not in self._letters and (len(key) <= _PIECES or apart or "-" not in code):
            written_so = text[window[0][1] : window[-1][2]]
            written = not apart and _written_shape(written_so) in self._written_shapes
            beside = _beside(written_so, text)
            alone = (not beside or _only_joins(beside)) and re.search(r"\d{3}", code)
            asked = says_cue("who", text) or says_cue("booth", text) or bool(alone)
            return written and "-" in code and asked
        # "E301" is a room that a text may tell of, where halls are called N1.
        is_short = max(len(piece) for piece in key if piece.isdigit()) <= self._hall_digits + 1
        return shape in self._shapes or (len(window) == 1 and shape in self._hall_shapes and is_short)


def _listed_halls(text: str, language: Language) -> Iterator[tuple[bool, str, Span]]:
    """What stands in lists of halls: whether it can be nothing else, how it is written, and where."""
    patterns = language.places
    for kind in ("hall_list", "hall_list_perhaps"):
        for match in (one for pattern in patterns.get(kind, ()) for one in pattern.finditer(text)):
            start, end = match.span(match.lastgroup or 0)
            for member in (one for each in patterns["listed_hall"] for one in each.finditer(text, start, end)):
                yield kind == "hall_list", member["n"], member.span()


def _numbers_within(text: str) -> Iterator[tuple[str, Span]]:
    """Numbers that are said to be a booth's, or of a place in a hall ("18号展位", "18 in A3", "A3 no. 18")."""
    for pattern in (pattern for one in languages_of(text) for pattern in one.places.get("within", ())):
        for match in pattern.finditer(text):
            code = next(value for value in match.groupdict().values() if value)
            yield code, match.span()


def _parts(text: str) -> list[Unit]:
    return [(match.group(), match.start(), match.end()) for match in _PART.finditer(text)]


def _windows(text: str, parts: list[Unit], place: int) -> Iterable[list[Unit]]:
    """The parts from ``place`` on that may be one code, the longest first: only dashes or spaces between."""
    longest = 1
    while longest < min(_LONGEST_CODE, len(parts) - place):
        before, after = parts[place + longest - 1], parts[place + longest]
        if not _GAP.fullmatch(text[before[2] : after[1]]):
            break
        longest += 1
    return (parts[place : place + length] for length in range(longest, 0, -1))


def _codes(items: Iterable[tuple[str, Iterable[str]]]) -> dict[str, tuple[str, ...]]:
    """Code -> ids. ``W1`` and ``W1 Hall`` give ``w1``; its number alone too, shared by all that have it."""
    found: dict[str, dict[str, None]] = {}
    for id_, names in items:
        for name in names:
            for code in _codes_of(normalise(name)):
                found.setdefault(code, {})[id_] = None
    return {code: tuple(ids) for code, ids in found.items()}


def _numbers_of(rooms: Iterable[Room]) -> dict[str, tuple[str, ...]]:
    """The numbers of rooms that only their locations tell ("Level 2, room 203") -> the one room there."""
    found: dict[str, dict[str, None]] = {}
    for room in rooms:
        for text in map(normalise, room.location.values()):
            patterns = (one for language in languages_of(text) for one in language.places.get("room", ()))
            for match in (match for pattern in patterns for match in pattern.finditer(text)):
                code = next((value for value in match.groupdict().values() if value), "")
                if code.isdigit() and len(code) >= _ROOM_DIGITS:
                    found.setdefault(code, {})[room.id] = None
    return {code: tuple(ids) for code, ids in found.items() if len(ids) == 1}


def _codes_of(name: str) -> Iterable[str]:
    called = {"".join(pieces(name))} if _PART.fullmatch(name) or _DOTTED.fullmatch(name) else set()
    for language in languages_of(name):
        for pattern in (*language.places.get("hall", ()), *language.places.get("room", ())):
            for match in pattern.finditer(name):
                code = next((value for value in match.groupdict().values() if value), "")
                called.add("".join(pieces(str(language.numbers.get(code, code)))))
    for code in list(called):
        digits = [piece for piece in pieces(code) if piece.isdigit()]
        if len(digits) == 1:
            called.add(digits[0])
    return called
