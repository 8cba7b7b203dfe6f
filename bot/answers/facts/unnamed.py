"""The hall, room or entrance at which something is asked to be, where the text that tells of it names others."""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.answers.draft import Ask
from bot.answers.entrance_names import named_entrances
from bot.answers.facts.layouts import halls_in
from bot.answers.facts.verdicts import asks_whether
from bot.answers.normalise import normalise
from bot.answers.object_patterns import object_in
from bot.answers.passages import Passage, search_tokens
from bot.answers.replies import reply
from bot.answers.sentences import sentences
from bot.answers.telling import telling_sentence
from bot.answers.tokens import units
from bot.domain.localized import Localized
from bot.views.reply import NO_PLACE

# Cues of a question that only names a place.
_NAMING = frozenset({"followup", "present", "rooms", "seeks", "where", "same_room", "halls", "pronoun"})
# What parts what is said of one hall from what is of another.
_PARTS = re.compile("[;；。]")


def unnamed_place(ask: Ask, passage: Passage) -> Localized:
    """The hall or room that is asked to have something, where a text says which others do; none where it names it,
    all or no such place, or says where there is none."""
    # What one may do there is told of the fair; what one may get is somewhere.
    may = "permission" in ask.reading.wanted and not ask.reading.says("obtains")
    asked = asks_whether(ask) or ask.reading.cues <= _NAMING  # "Prayer room in pavilion 1?"
    telling = telling_sentence(ask.reading, passage.body, ask.index.bm25) or passage.body
    if may or not asked or reply(normalise(telling), "in_every_hall"):
        return NO_PLACE
    halls, rooms = ask.reading.ids("hall"), ask.reading.ids("room")
    links = [link for link in ask.reading.links if link.kind == "hall"]
    if len(links) == 1 and not rooms and (hall := ask.catalogue.hall(halls[0])):
        placing = [text for text in sentences(passage.body) if halls_in(ask, text)]
        if any(reply(normalise(text), "tells_of_none") for text in placing):
            return NO_PLACE
        # Hall B may have two floors.
        said = Localized({ask.reading.language: ask.as_typed(ask.reading.text[links[0].start : links[0].end])})
        called = hall.short_name if len(halls) == 1 else said
        told = _told_of(ask, passage.body)
        return called if all(_are_others(one, told) for one in halls) else NO_PLACE
    if len(rooms) == 1 and (room := ask.catalogue.room(rooms[0])):
        links = ask.index.names.exact(units(normalise(passage.body)))
        named = {ref.id for link in links for ref in link.refs if ref.kind == "room"}
        return room.name if _are_others(rooms[0], named) else NO_PLACE
    return NO_PLACE


def _told_of(ask: Ask, text: str) -> frozenset[str]:
    """Of a text that places several things in halls, those of the one that is asked for ("the food court in hall
    2, the coffee bar in hall 1"); all, where nothing is placed by its words."""
    words = {token for slot in ask.content for token in slot.tokens}
    parts = [part for one in sentences(text) for part in _PARTS.split(one)]
    own = (halls_in(ask, part) for part in parts if not words.isdisjoint(search_tokens(normalise(part))))
    return frozenset[str]().union(*own) or halls_in(ask, text)


def unnamed_entrance(ask: Ask, told: str) -> Localized:
    """The entrance at which something is asked to be, where a text says at which others it is."""
    asked = {one.number: one.span for one in named_entrances(ask.reading.text, ask.catalogue)}
    if len(asked) != 1 or not asks_whether(ask):
        return NO_PLACE
    [(number, (start, end))] = asked.items()
    if object_in(ask.reading.text[:start], "from_entrance"):
        return NO_PLACE  # "Is it far from the Lock Gate?"
    named = {one.number for one in named_entrances(normalise(told), ask.catalogue)}
    called = Localized({ask.reading.language: ask.as_typed(ask.reading.text[start:end])})
    return called if named and number not in named else NO_PLACE


def _are_others(place: str, named: Collection[str]) -> bool:
    return bool(named) and place not in named
