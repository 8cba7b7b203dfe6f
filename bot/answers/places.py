"""Booths, halls and rooms by their numbers, however a question writes these."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bot.answers.booth_numbers import BoothNumbers
from bot.answers.code_windows import UNITS, is_all_of, parts_of, windows, without_counts
from bot.answers.codes import pieces, shape_of
from bot.answers.cues import says_cue
from bot.answers.hall_halves import halves
from bot.answers.language import Language, languages_of
from bot.answers.miscounts import Miscounts
from bot.answers.names import Link, Ref, Unit
from bot.answers.normalise import normalise
from bot.answers.place_codes import DOTTED, ROOM_DIGITS, codes, numbers_of
from bot.answers.series import series_of
from bot.answers.sides import side_before
from bot.answers.spans import Span, meets
from bot.answers.strange_codes import StrangeCodes
from bot.answers.unknown import Unknown
from bot.domain.catalogue import Catalogue

_LONGEST_PART = 7
# A booth's number within its hall ("A01").
_WITHIN = re.compile(r"(?<![a-z0-9-])[a-z]{1,2}[ -]?\d{1,3}(?![a-z0-9-])")


class PlaceIndex:
    """The numbers of one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._halls = codes((hall.id, (hall.id, *hall.short_name.values())) for hall in catalogue.programme.halls)
        self._rooms = codes((room.id, (room.id, *room.name.values())) for room in catalogue.programme.rooms)
        self._booths = BoothNumbers(catalogue, self._halls)
        self._strange_codes = StrangeCodes(self._booths, self._halls, catalogue.programme.transport)
        self._room_shapes = {
            shape for code in self._rooms if len(shape := shape_of(pieces(code))) > 1 and "9" in shape
        }
        for code, ids in numbers_of(catalogue.programme.rooms).items():
            self._rooms.setdefault(code, ids)
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

    def booth(self, asked: str) -> str | None:
        """The booth number as the organiser writes it, for one in any spelling."""
        return self._booths.find(asked)

    def halls(self, code: str) -> tuple[Ref, ...]:
        """The halls that have a code ("c", "3")."""
        return tuple(Ref("hall", id_) for id_ in self._halls.get("".join(pieces(code)), ()))

    @property
    def booths(self) -> tuple[str, ...]:
        return self._booths.all

    def known_codes(self, text: str) -> list[Link]:
        """Booths and halls of the expo that stand in the question by their code alone."""
        parts = parts_of(without_counts(text))
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
        for window in windows(text, parts, place):
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
            if len(joined) < ROOM_DIGITS:
                return ()
            booth = self._booths.by_pieces.get(pieces(joined)) if is_all_of(joined, text) else None
            rooms = (Ref("room", id_) for id_ in self._rooms.get(joined, ()))
            return (Ref("booth", booth),) if booth else tuple(rooms)
        booth = self._booths.of_code(joined)
        if booth:
            return (Ref("booth", booth),)
        if "-" in joined and not DOTTED.fullmatch(written):
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
        return self._strange_codes.found(text)


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
