"""What a question says outright that it is after: "who makes THIS?", "is there a hall called THAT?"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from bot.answers.aliases import titles_of_people
from bot.answers.concepts import concepts
from bot.answers.countries import country_names
from bot.answers.language import is_stop_word, is_surname, languages
from bot.answers.latin_words import is_everyday
from bot.answers.object_patterns import object_in, objects_in
from bot.answers.once import once
from bot.answers.replies import reply
from bot.answers.slots import Slot, without_particles
from bot.answers.spans import Span
from bot.answers.tokens import is_han, stem, tokens
from bot.answers.unknown import Unknown

# Kinds of things that are asked for by a name.
_CALLED = ("hall", "room", "exhibitor", "speaker")
# What captures any words where a name may stand.
_NAMES = ("staged_room", "named_speaker", "named_exhibitor")


class Sought(NamedTuple):
    """A stretch of the question that names what somebody is to make (``made``) or only to sell; ``frame``: the
    words around it that say so."""

    start: int
    end: int
    made: bool
    frame: tuple[Span, Span]


def sought(text: str) -> Sought | None:
    """What somebody is to make or sell; None where no one is looked for so."""
    for kind in ("made", "sold"):
        if match := object_in(text, kind):
            name = next(name for name, value in match.groupdict().items() if value)
            start, end = match.span(name)
            end -= len(text[start:end]) - len(_but_for_whom(text[start:end]))
            frame = (match.start(), start), (end, match.end())
            return Sought(start, end, kind == "made", frame)
    return None


def _but_for_whom(thing: str) -> str:
    """A thing without whom it is for ("a talking watch for my grandma")."""
    ends = [match.start() for _, match in objects_in(thing, "meant_for")]
    return thing[: min(ends, default=len(thing))].rstrip(" -")


@once
def place_named(text: str) -> Unknown | None:
    """A hall or room that a whole question is about by a name ("where is the Bamboo Theatre?")."""
    for kind, key in (("hall", "named_hall"), ("room", "named_room")):
        match = object_in(text, key)
        if match and not (_is_service(match["own"]) or _is_service(match["name"])):
            return Unknown(kind, match["name"], *match.span("name"))
    return None


def _is_service(own: str) -> bool:
    """Whether a place is called by what every fair has, and nothing else: "ATM hall?" asks where one is."""
    own = own.strip()
    return any((one.start, one.end) == (0, len(own)) for one in concepts(own))


@once
def place_named_as_here(text: str, kinds: tuple[str, ...]) -> Unknown | None:
    """The same of halls that are called as those of a fair are: by one of the ``kinds`` ("Cinnamon Street",
    银杏区)."""
    generics = {one.spaced: one.halls.generic for one in languages() if one.halls}
    for kind in kinds:
        generic = generics.get(not is_han(kind), kind)
        pattern = kind if is_han(kind) else rf"\b{kind}\b"
        if generic == kind or not re.search(pattern, text):
            continue
        named = place_named(re.sub(pattern, generic, text, count=1))
        if named and named.kind == "hall" and named.text.endswith(generic):
            name = named.text.removesuffix(generic) + kind
            start = text.find(name)
            return Unknown("hall", name, start, start + len(name)) if start >= 0 else None
    return None


def words_of_names(text: str, key: str) -> frozenset[str]:
    """The words of the name of somebody who is asked for as a speaker (``named_speaker``), or of a room."""
    found = (match.groupdict().values() for _, match in objects_in(text, key))
    said = (next(value for value in values if value).split() for values in found)
    names = [[word for word in name if word.rstrip(".") not in titles_of_people()] for name in said]
    return frozenset(
        word for name in names if not any(is_stop_word(one, spaced=True) for one in name) for word in name
    )


def topic_sought(text: str) -> int | None:
    """Where the topic begins that talks are surely sought on; None where none are."""
    match = reply(text, "seeks_sessions")
    return match.start("topic") if match and "topic" in match.re.groupindex else None


def whole(content: tuple[Slot, ...], text: str, start: int, links: Iterable[Span]) -> tuple[Slot, ...]:
    """The content with the first character of a Chinese thing that begins there, where that begins a word which
    the data does not have (核电设备 is no 设备)."""
    pair = text[start : start + 2]
    # One character is no word of its own: 水 of 水下机器人.
    covered = any(slot.start <= start < slot.end and len(slot.text) > 1 for slot in content)
    named = any(first <= start + 1 and start < last for first, last in links)
    if covered or named or not content or len(pair) < 2 or not all(map(is_han, pair)):
        return content
    if is_stop_word(pair[0], spaced=False) or without_particles(pair) != pair:
        return content
    return (Slot(pair, (pair,), start, start + 2), *(slot for slot in content if slot.start > start))


def is_without_capitals(typed: Mapping[str, str]) -> bool:
    """Whether a question has none at all: names are written without them, too."""
    return not any(map(str.isupper, "".join(typed.values())))


def are_names(words: Iterable[str], typed: Mapping[str, str]) -> bool:
    """Whether words are written like names: in capitals; where nothing is, none of them is an everyday one."""
    # "Captain's Deck", "Oakridge & Daughters"
    words = [word.partition("'")[0] for word in words if any(map(str.isalnum, word))]
    if is_without_capitals(typed):
        return not any(is_everyday(word) or is_stop_word(word, spaced=True) for word in words)
    return all(typed.get(word, word)[:1].isupper() for word in words)


def called(
    text: str,
    taken: Iterable[Span],
    typed: Mapping[str, str],
    knows: Callable[[str], bool],
    is_place: Callable[[str], bool],
) -> tuple[Unknown, ...]:
    """A thing that is asked for by a name which nothing of the expo has; ``taken``: the names of what it has;
    ``typed``: words -> as they were written; ``knows``: tells whether a search token stands in the data,
    ``is_place``: whether a hall or room may be meant by a name. A hall or room that is only
    mentioned ("the Purple Hall") is none of that name where its words are not known."""
    known = list(taken)
    named = (
        ("hall", "named_hall"),
        ("room", "named_room"),
        ("room", "staged_room"),
        ("speaker", "titled_speaker"),
        ("speaker", "named_speaker"),
        ("exhibitor", "named_exhibitor"),
    )
    for kind, key in (*((kind, kind) for kind in _CALLED), *named):
        for _, match in objects_in(text, key):
            if any(match.start("name") < end and start < match.end("name") for start, end in known):
                continue
            name = match["name"]
            if key == "titled_speaker":
                is_none = is_surname(name[0])
            elif key in _NAMES:
                is_none = _is_nobodys(name.split(), key, typed, knows) and not (kind == "room" and is_place(name))
            else:
                known_own = key != kind and (any(map(knows, tokens(match["own"]))) or _is_service(match["own"]))
                is_none = not (known_own or (key == "named_room" and is_place(name)))
            if is_none:
                written = " ".join(typed.get(word, word) for word in name.split())
                return (Unknown(kind, written, *match.span("name")),)
    return ()


def _is_nobodys(words: Sequence[str], key: str, typed: Mapping[str, str], knows: Callable[[str], bool]) -> bool:
    """Whether they are written like a name and the data does not have it: of a speaker's not a word, of a room's
    not all of several, of a company's not the first; nor all of several with capitals."""
    name = " ".join(words)
    known = [knows(stem(word)) or knows(word) for word in words]
    capitals = not is_without_capitals(typed) and len(words) > 1
    of_company = all(known) if capitals else known[0]  # "Has Seven Islets Casting registered?"
    here = {"named_speaker": any(known), "staged_room": all(known) or len(words) == 1}.get(key, of_company)
    if here or not are_names(words, typed) or name in country_names():
        return False
    if any(name in one.cities for one in languages()):
        return False
    # "Did Tuesday come", "has God arrived": no company's.
    return not (len(words) == 1 and is_everyday(words[0].strip(".")))
