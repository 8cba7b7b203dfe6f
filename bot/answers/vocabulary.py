"""The words of a language that names, places and numbers are told by, as they are read from its file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from bot.answers.language_patterns import LanguagePatterns

_NONE: frozenset[str] = frozenset()
L = TypeVar("L", "FunctionWords", "Morphemes", "NameWords", "PlaceWords")


@dataclass(frozen=True, slots=True)
class HallWords:
    """``known`` words for halls, the ``generic`` one at the end of a name; how halls are ``said`` by another one
    (``{kind}``) where no number is beside it, and what that is ``read`` as; ``coded``: one by its letter, where
    halls are called by one (A厅), and what that is read as; ``number_sign``: what may stand behind a number."""

    known: frozenset[str]
    generic: str
    said: str
    read: str
    coded: tuple[str, str] | None
    number_sign: str

    @classmethod
    def of(cls, data: dict[str, Any]) -> HallWords:
        """Of the section ``[halls]``."""
        coded = (data["coded"], data["coded_read"]) if "coded" in data else None
        sign = data.get("number_sign", "")
        return cls(frozenset(data["known"]), data["generic"], data["said"], data["read"], coded, sign)


@dataclass(frozen=True, slots=True)
class FunctionWords:
    """``articles`` before any thing of a kind; ``conjunctions`` between two things. Of a language without spaces
    its characters: ``bound`` ones are no part of a name or a thing, ``final`` ones end a question, ``goes_on`` is
    what follows a word of one character; ``how_many`` asks before a classifier, ``determiners`` stand before the
    ``firm_classifier`` and count companies; ``localizers`` say, behind a character, where something is used."""

    articles: frozenset[str] = _NONE
    conjunctions: frozenset[str] = _NONE
    bound: frozenset[str] = _NONE
    final: frozenset[str] = _NONE
    goes_on: frozenset[str] = _NONE
    how_many: frozenset[str] = _NONE
    determiners: frozenset[str] = _NONE
    firm_classifier: frozenset[str] = _NONE
    localizers: frozenset[str] = _NONE


@dataclass(frozen=True, slots=True)
class Morphemes:
    """What characters mean in the words of a language without spaces. ``materials``: what a thing is made of or
    runs on, before a word for it; ``energy_sources``: the same in two characters; ``of_fair``: what every fair has
    an inside of; ``numbered``: what is called by its number; ``place_ends``: what ends the names of places;
    ``in_names``: small words that are a part of many names; ``with_conjunction``: words that hold one."""

    materials: frozenset[str] = _NONE
    energy_sources: frozenset[str] = _NONE
    of_fair: frozenset[str] = _NONE
    numbered: frozenset[str] = _NONE
    place_ends: frozenset[str] = _NONE
    in_names: frozenset[str] = _NONE
    with_conjunction: frozenset[str] = _NONE


@dataclass(frozen=True, slots=True)
class NameWords:
    """``legal_parts``: pieces of what companies are by law ("Sp. z o.o."); ``firm_ends``: what that ends with;
    ``no_country``: short forms of countries that are words of any sentence."""

    legal_parts: frozenset[str] = _NONE
    firm_ends: frozenset[str] = _NONE
    no_country: frozenset[str] = _NONE


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """``rooms``: kinds of rooms that every fair has, ``room_ends`` such characters; ``sole_rooms``: what a room
    may be called, and no more, where it is the only such one; ``like_rooms``: kinds of rooms called by any
    of ``room_names``, too; ``buildings``: what is called by a letter before it.

    ``wholes``: what a part of a fair, or all of it, may be called; ``stands``: what an exhibitor has; ``grounds``:
    further kinds of places; ``of``: what stands between what a place is and whose.

    ``fairs``: what people call what calls itself another of these; ``fair_ends``: what ends the name of a fair,
    ``fair_goes_on``: how other words go on that begin so; ``reach``: how far a fair reaches, after where it is;
    ``year_signs`` behind a year; ``washing``: what people do in a place that halls have for it."""

    rooms: frozenset[str] = _NONE
    room_ends: frozenset[str] = _NONE
    sole_rooms: frozenset[str] = _NONE
    like_rooms: frozenset[str] = _NONE
    room_names: frozenset[str] = _NONE
    buildings: frozenset[str] = _NONE
    wholes: frozenset[str] = _NONE
    stands: frozenset[str] = _NONE
    grounds: frozenset[str] = _NONE
    of: frozenset[str] = _NONE
    fairs: frozenset[str] = _NONE
    fair_ends: frozenset[str] = _NONE
    fair_goes_on: frozenset[str] = _NONE
    reach: frozenset[str] = _NONE
    year_signs: frozenset[str] = _NONE
    washing: frozenset[str] = _NONE


@dataclass(frozen=True, slots=True)
class Pinyin:
    """What is typed in Latin letters by the sound: what ``asks`` something; what is read as ``question`` where
    nothing does (那 as 哪), as ``number`` behind a figure (好 as 号), each a pattern and what it is read as; and
    ``dialect``: syllables of a region -> those of the standard language."""

    asks: re.Pattern[str]
    question: tuple[re.Pattern[str], str]
    number: tuple[re.Pattern[str], str]
    dialect: Mapping[str, str]

    @classmethod
    def of(cls, data: dict[str, Any], made: LanguagePatterns) -> Pinyin:
        """Of the section ``[pinyin]``."""
        question, number = (
            (made.as_written([data[part]["pattern"]]), data[part]["read"]) for part in ("question", "number")
        )
        return cls(made.as_written(data["asks"]), question, number, data.get("dialect", {}))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """``name_patterns``: how names of the fair's things are written; ``counted_after``: patterns of what makes a
    number an hour, a date or a count; ``clause_ends``: those of where a clause ends without a stop;
    ``powers_of_ten`` of numbers in characters; ``templates``: questions that one is read as."""

    function_words: FunctionWords
    morphemes: Morphemes
    name_words: NameWords
    place_words: PlaceWords
    pinyin: Pinyin | None
    name_patterns: Mapping[str, tuple[re.Pattern[str], ...]]
    counted_after: tuple[str, ...]
    clause_ends: tuple[str, ...]
    powers_of_ten: Mapping[str, int]
    templates: Mapping[str, str]

    @classmethod
    def of(cls, data: dict[str, Any], made: LanguagePatterns) -> Vocabulary:
        """Of a language file; each section may be missing."""
        names = {one.name: data.get("names", {}).get(one.name, ()) for one in fields(NameWords)}
        return cls(
            function_words=_lists(FunctionWords, data.get("function_words", {})),
            morphemes=_lists(Morphemes, data.get("morphemes", {})),
            name_words=_lists(NameWords, names),
            place_words=_lists(PlaceWords, data.get("place_words", {})),
            pinyin=Pinyin.of(data["pinyin"], made) if "pinyin" in data else None,
            name_patterns=made.each_as_written(data.get("name_patterns", {})),
            counted_after=tuple(data.get("counted_after", ())),
            clause_ends=tuple(data.get("clause_ends", ())),
            powers_of_ten=data.get("powers_of_ten", {}),
            templates=data.get("templates", {}),
        )


def _lists(kind: type[L], data: Mapping[str, Iterable[str]]) -> L:
    """A list of words in the file is its words, a text its characters."""
    return kind(**{name: frozenset(words) for name, words in data.items()})


def merged(lists: Iterable[L]) -> L:
    """Those of several languages, one at least, as one."""
    found = tuple(lists)
    kind = type(found[0])
    return kind(
        **{field.name: frozenset().union(*(getattr(one, field.name) for one in found)) for field in fields(kind)}
    )
