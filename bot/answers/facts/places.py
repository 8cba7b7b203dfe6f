"""Halls and the venue."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.answers.candidates import is_readable
from bot.answers.cues import says_cue
from bot.answers.draft import Ask, Draft
from bot.answers.facts.layouts import place_of
from bot.answers.facts.quotes import quote
from bot.answers.facts.verdicts import asks_whether
from bot.answers.hall_kinds import called_halls
from bot.answers.kinds import NO_ADDRESS_TELLS, NO_CARD_TELLS, OF_PLACES
from bot.answers.memory import Memory
from bot.answers.normalise import normalise
from bot.answers.passages import Passage, search_tokens
from bot.answers.reading import Reading
from bot.answers.replies import reply
from bot.answers.sentences import join_sentences
from bot.answers.slots import slots
from bot.answers.tokens import stands_whole, tokens
from bot.answers.wanted import tells
from bot.domain.localized import language_of
from bot.domain.programme import Hall
from bot.views.action import Action
from bot.views.answers import HallAnswer, HallsAnswer, NoSuchHall, VenueAnswer
from bot.views.browsing_actions import OpenHall, OpenHallExhibitors, OpenHallMap, OpenHalls, ShowVenue

# What is more than a code: a word.
_NAME = re.compile(r"[a-z]{3}|[\u4e00-\u9fff](?:[\u4e00-\u9fff]|\d)", re.IGNORECASE)
# Whose entrance it is, where the entrances do not say.
_ANYBODY = frozenset({"#visitors", "#public"})
_SHOWN_HALLS = 5


def no_hall(ask: Ask) -> Draft | None:
    """There is no such hall."""
    if not ask.catalogue.programme.halls:
        return None
    asked = ask.as_typed(next(one.text for one in ask.reading.unknown if one.kind == "hall"))
    named = normalise(asked) if is_named(asked) else ""
    if told := _text_on(ask, normalise(asked)):
        return quote(ask, told)
    if named and any(stands_whole(named, normalise(f"{one.head} {one.body}")) for one in ask.index.passages):
        return None  # A text tells of one that no list has.
    known = tuple(OpenHall(id_) for id_ in ask.reading.ids("hall")[:_SHOWN_HALLS])
    rows: tuple[tuple[Action, ...], ...] = (*((known,) if known else ()), (OpenHalls(),))
    asked = _as_called(ask, asked)
    return Draft(NoSuchHall(asked, is_named(asked)), (ask.source("hall"),), rows, Memory(intent="hall"))


def _as_called(ask: Ask, asked: str) -> str:
    """A code as halls here are called by theirs: A厅, where there are K厅, L厅 and M厅."""
    if is_named(asked):
        return asked
    names = [normalise(hall.short_name.best(ask.reading.language)) for hall in ask.catalogue.programme.halls]
    coded = [pattern for pattern, _ in ask.index.hall_kinds if "code" in pattern.groupindex]
    found = next((one for pattern in coded for one in map(pattern.fullmatch, names) if one), None)
    return asked + found.string[found.end("code") :] if found else asked


def _text_on(ask: Ask, code: str) -> Passage | None:
    """The text that tells of a hall which no list has ("there is no pavilion 4, on purpose")."""
    written = re.compile(rf"(?<![a-z0-9]){re.escape(code)}(?![a-z0-9])")
    for passage in ask.index.passages:
        text = called_halls(normalise(passage.body), ask.index.hall_kinds)
        if not (is_readable(passage, ask.reading) and written.search(text)):
            continue
        (_, coded), (_, numbered) = ask.index.places.by_pattern(text), ask.index.places.members(text)
        if any(one.kind == "hall" and normalise(one.text) == code for one in (*coded, *numbered)):
            return passage
    return None


def is_named(asked: str) -> bool:
    """Whether it is a name, no number and no letter."""
    return len(asked) > 1 and (not any(map(str.isdigit, asked)) or _NAME.search(asked) is not None)


def hall(ask: Ask) -> Draft | None:
    """What a hall is about, how big it is, what it has."""
    ids = ask.reading.ids("hall")
    if len(ids) > 1 and reply(ask.reading.text, "at_place"):
        ids = ids[-1:]  # "I am in hall 1, where is hall 3?"
    if len(ids) > 1 and not ask.content:
        return _several_halls(ask, ids)
    found = ask.catalogue.hall(ids[0]) if ids else None
    if found is None:
        return None
    if ask.content and (ask.reading.has("how_much") or not _about_hall(ask, ids[0])):
        return None
    untold = ask.reading.wanted & (NO_CARD_TELLS | {"money"})
    own = [normalise(text) for text in (*found.theme.values(), *found.name.values())]
    if untold and not found.extra and not any(tells(kind, text) for kind in untold for text in own):
        return None
    if found.area_m2 is None and asks_area(ask.reading):
        return None
    return hall_card(ask, found, len(ask.catalogue.exhibitors_by_hall.get(found.id, ())))


def asks_area(reading: Reading) -> bool:
    """Whether it is asked how many square metres something has ("what area is it for?" asks for none)."""
    return reading.has("area") and (reading.has("how_many") or not reading.wanted.isdisjoint(OF_PLACES))


def hall_card(ask: Ask, found: Hall, there: int) -> Draft:
    plan: tuple[Action, ...] = (OpenHallMap(found.id),) if found.id in ask.catalogue.plans else ()
    rows: tuple[tuple[Action, ...], ...] = (
        ((OpenHallExhibitors(found.id),), (*plan, OpenHalls())) if there else ((*plan, OpenHalls()),)
    )
    memory = Memory(intent="hall", hall=found.id)
    coded = ask.reading.has("which_hall", "where") and any(character.isdigit() for character in found.id)
    lies = place_of(ask, found.id) if ask.reading.has("where", "thither", "transport") else ""
    return Draft(HallAnswer(found.id, there, coded, lies), (ask.source("hall", found.id),), rows, memory)


def _about_hall(ask: Ask, hall_id: str) -> bool:
    """Whether the hall's own texts hold all that is asked."""
    found = ask.catalogue.hall(hall_id)
    if found is None:
        return False
    texts = [found.theme, found.name, *found.facilities]
    held = {t for text in texts for value in text.values() for t in searchable(value)}
    held |= {t for value in found.extra.values() for t in searchable(value)}
    return all(held & set(slot.tokens) for slot in ask.content)


def has_theme(ask: Ask, found: Hall) -> bool:
    """Whether the hall's theme holds all that is asked."""
    held = {t for value in found.theme.values() for t in searchable(value)}
    return all(held & set(slot.tokens) for slot in ask.content)


@lru_cache(maxsize=1_000)
def searchable(value: str) -> frozenset[str]:
    """The words of a value, and the ideas in it."""
    plain = normalise(value)
    ideas = {token for slot in slots(plain, lambda _: True) for token in slot.tokens}
    return frozenset(ideas | set(tokens(plain)))


@lru_cache(maxsize=1_000)
def wide(value: str) -> frozenset[str]:
    """Those, and what a text may be found by."""
    return frozenset(search_tokens(normalise(value)))


def halls(ask: Ask) -> Draft | None:
    """All halls with their themes; corrects a wrong number of them."""
    if ask.content or not ask.catalogue.programme.halls:
        return None
    return halls_list(ask)


def fair_size(ask: Ask) -> Draft | None:
    """How large the fair is: a further fact of its area, else that of its halls together."""
    facts = (one for one in ask.index.passages if one.kind == "expo" and says_cue("area", normalise(one.head)))
    told = next((one for one in facts if one.id.endswith("_m2") or tells("floor_area", normalise(one.body))), None)
    if told:
        return quote(ask, told)
    halls = ask.catalogue.programme.halls
    return halls_list(ask, summed=True) if halls and all(hall.area_m2 for hall in halls) else None


def _several_halls(ask: Ask, ids: tuple[str, ...]) -> Draft:
    """Those that are named, side by side."""
    located = ask.reading.has("where", "thither", "transport", "beside")
    lie = dict.fromkeys(place_of(ask, id_) for id_ in ids) if located else {}
    rows: tuple[tuple[Action, ...], ...] = (tuple(OpenHall(id_) for id_ in ids[:_SHOWN_HALLS]), (OpenHalls(),))
    view = HallsAnswer(only=ids, layout=join_sentences(list(filter(None, lie))))
    return Draft(view, (ask.source("hall"),), rows, Memory(intent="hall"))


def halls_list(ask: Ask, presumed: int | None = None, *, summed: bool = False) -> Draft:
    """All halls with their themes. ``presumed``: a wrong number; ``summed``: how large they are together."""
    summed = summed or (ask.reading.has("area") and ask.reading.has("how_many"))
    return Draft(HallsAnswer(presumed, summed), (ask.source("hall"),), ((OpenHalls(),),), Memory(intent="hall"))


def miscounted(ask: Ask) -> Draft | None:
    """Corrects a wrong number of halls; a company may well be in two of them."""
    halls = len(ask.catalogue.programme.halls)
    presumed = int(next(one.text for one in ask.reading.unknown if one.kind == "halls"))
    if not halls or (ask.reading.of("exhibitor") and presumed < halls):
        return None
    return halls_list(ask, presumed)


def venue(ask: Ask) -> Draft | None:
    """The venue and its address; in the other language too where a driver is to read it."""
    if ask.reading.has("venue") and not ask.reading.wanted.isdisjoint(NO_ADDRESS_TELLS):
        return None
    place = ask.catalogue.programme.venue
    held = frozenset[str]().union(*(searchable(text) for one in place.entrances for text in one.values()))
    held |= _ANYBODY if ask.reading.has("entrances") else frozenset()
    if ask.reading.has("venue"):
        held |= frozenset[str]().union(
            *(searchable(text) for text in (*place.address.values(), *place.name.values()))
        )
    told = [slot for slot in ask.content if len(slot.text) > 1 or slot.text.isascii()]
    service = ask.reading.is_about_service
    located = asks_whether(ask) and ask.reading.has("venue") and not ask.reading.has("seeks", "anything")
    if (located and not service) or ask.reading.has("bilingual"):
        told = []  # "Is the venue in Beijing?": where it is says so.
    if ask.reading.has("which_gate") and not (ask.reading.when or ask.reading.has("begins")):
        told = [slot for slot in told if slot.is_idea]
    if ask.reading.says("gate_of_others"):
        told = list(ask.content)
    if not all(held & set(slot.tokens) for slot in told) or not (place.name or place.address):
        return None
    reading = ask.reading
    other = ""
    if reading.has("bilingual") or reading.spoken:
        others = [tag for tag in place.address.by_locale if language_of(tag) != reading.language]
        other = next((tag for tag in others if language_of(tag) == reading.spoken), "") or next(iter(others), "")
    view = VenueAnswer(other, reading.has("entrances"), reading.has("coordinates"))
    return Draft(view, (ask.source("venue"),), ((ShowVenue(), OpenHalls()),), Memory(intent="venue"))
