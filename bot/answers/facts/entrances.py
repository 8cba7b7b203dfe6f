"""Entrances that are asked for by where they are, and that there are not."""

from __future__ import annotations

from itertools import chain

from bot.answers.cues import says_cue
from bot.answers.draft import Ask, Draft
from bot.answers.memory import Memory
from bot.answers.normalise import normalise
from bot.answers.replies import reply
from bot.answers.sentences import sentences
from bot.views.answers import NoSuchEntrance
from bot.views.browsing_actions import ShowVenue


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
    of_entrance = (text for text in told if match["name"] in text or says_cue("entrances", text))
    if any(own in text for text in chain(listed, of_entrance)):
        return None
    view = NoSuchEntrance(ask.as_typed(match["name"]))
    return Draft(view, (ask.source("venue"),), ((ShowVenue(),),), Memory(intent="venue"))
