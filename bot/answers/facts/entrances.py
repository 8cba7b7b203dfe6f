"""Entrances by which somebody wants to get in, and those that are asked for by where they are, or by a letter or
number, and that there are not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import chain

from bot.answers.concepts import AUDIENCES
from bot.answers.cues import says_cue
from bot.answers.day_kinds import days_of_public
from bot.answers.draft import Ask, Draft
from bot.answers.entrance_names import named_entrances
from bot.answers.facts.verdicts import asks_whether
from bot.answers.memory import Memory
from bot.answers.normalise import normalise
from bot.answers.object_patterns import object_in
from bot.answers.replies import reply
from bot.answers.sentences import sentences
from bot.answers.spans import meets, occurrences
from bot.answers.times import read_time
from bot.views.answers import NoSuchEntrance, VenueAnswer
from bot.views.browsing_actions import ShowVenue
from bot.views.message import View

# Ideas of who comes in.
_COMERS = AUDIENCES | {"#visitors"}
# So many gates with a letter or a number show how gates are told apart.
_SEVERAL = 2
# So near behind where it lies stands what it is: "the north visitors' entrance".
_NEAR = 20


def gate(ask: Ask) -> Draft | None:
    """Where a gate of a letter or a number is, or that there is no such; None where the venue lists none with one,
    or another text alone names it."""
    asked = next(one for one in ask.reading.unknown if one.kind == "gate")
    entrances = ask.catalogue.programme.venue.entrances
    listed = [code for one in entrances for value in one.values() for code in _gates_in(ask, value)]
    texts = chain(
        (f"{one.head}\n{one.body}" for one in ask.index.passages),
        (value for room in ask.catalogue.programme.rooms for value in room.location.values()),
        (value for hall in ask.catalogue.programme.halls for one in hall.facilities for value in one.values()),
    )
    told = chain(listed, (code for text in texts for code in _gates_in(ask, text)))
    if asked.text in listed and ask.reading.has("where") and not ask.content:
        return _of_venue(ask, VenueAnswer(entrances=True))
    if len(set(listed)) < _SEVERAL or asked.text in told:
        return None
    view = NoSuchEntrance(ask.as_typed(ask.reading.text[asked.start : asked.end]))
    return _of_venue(ask, view)


def by_entrance(ask: Ask) -> Draft | None:
    """What the venue's list says of the entrance by which somebody wants to get in, and whether they can, at that
    hour and on that day ("Garden Gate (public days only)"); None where it says no more than its name, or more is
    asked."""
    named = list(named_entrances(ask.reading.text, ask.catalogue))
    spans = [one.span for one in named]
    others = (slot for slot in ask.content if _COMERS.isdisjoint(slot.tokens))
    beside = [slot for slot in others if not meets((slot.start, slot.end), spans)]
    if len({one.number for one in named}) != 1 or beside or ask.reading.has("how_much"):
        return None
    listed = [normalise(value) for value in ask.catalogue.programme.venue.entrances[named[0].number].values()]
    opened, whether = _days_of(ask, listed), asks_whether(ask)
    shut = bool(opened and ask.reading.when.days) and opened.isdisjoint(ask.reading.when.days)
    shut = shut or (whether and (_is_closed_to_asker(ask, listed) or _is_too_early(ask, listed)))
    if not (opened or shut):
        return None
    return _of_venue(ask, VenueAnswer(entrances=True, verdict="cannot" if shut and whether else ""))


def _is_closed_to_asker(ask: Ask, listed: list[str]) -> bool:
    """Whether the list has it for exhibitors alone, and no exhibitor asks."""
    theirs = any(reply(text, "note_of_exhibitors") and reply(text, "note_only") for text in listed)
    return theirs and not ask.reading.has("exhibitor")


def _is_too_early(ask: Ask, listed: list[str]) -> bool:
    """Whether the list has it open later than at the hour that is asked about ("opens at 10:30")."""
    at = ask.reading.when.at
    opens = (read_time(text, ask.calendar_of_texts) for text in listed if object_in(text, "hall_opens"))
    first = next((said.at or said.start for said in opens if said.has_hours), None)
    return at is not None and first is not None and at < first


def _days_of(ask: Ask, listed: list[str]) -> set[dt.date]:
    """The days on which an entrance is open, where the list says so ("12 and 13 May only", "public days only",
    "closed on 12 May"); none where it does not, as where a day only has other hours."""
    for text in listed:
        days = set(read_time(text, ask.calendar_of_texts).days)
        if not days and reply(text, "note_of_public"):
            days = set(days_of_public(ask.catalogue))
        if days and reply(text, "note_closed"):
            return {day.date for day in ask.catalogue.programme.days} - days
        if days and reply(text, "note_only"):
            return days
    return set()


def _of_venue(ask: Ask, view: View) -> Draft:
    return Draft(view, (ask.source("venue"),), ((ShowVenue(),),), Memory(intent="venue"))


def _gates_in(ask: Ask, text: str) -> Iterator[str]:
    """The letters and numbers of the gates that a text names."""
    _, unknown = ask.index.places.by_pattern(normalise(text))
    return (one.text for one in unknown if one.kind == "gate")


def _names_entrance(text: str, own: str) -> bool:
    """Whether an entrance is called so there; a station in the north is none."""
    return any(says_cue("entrances", text[start : end + _NEAR]) for start, end in occurrences(text, own))


def no_entrance(ask: Ask) -> Draft | None:
    """That there is no such entrance ("the west gate", 西侧入口), with those that there are; None where the venue
    lists none, or any text names one there."""
    entrances = ask.catalogue.programme.venue.entrances
    match = reply(ask.reading.text, "entrance_named")
    if not entrances or match is None:
        return None
    listed = [normalise(value) for one in entrances for value in one.values()]
    own = match["own"]
    told = (
        normalise(one) for passage in ask.index.passages for one in sentences(f"{passage.head}\n{passage.body}")
    )
    if any(own in text for text in listed) or any(_names_entrance(text, own) for text in told):
        return None
    return _of_venue(ask, NoSuchEntrance(ask.as_typed(match["name"])))
