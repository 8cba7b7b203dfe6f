"""Companies and people that no list has."""

from __future__ import annotations

import re

from bot.answers.draft import Ask, Draft
from bot.answers.facts.verdicts import asks_whether
from bot.answers.language import languages
from bot.views.action import OpenExhibitors, OpenProgramme
from bot.views.findings import NotListed

# Cues of what only companies have or do.
_COMPANY = ("exhibitor", "booth", "which_hall")
# Cues of other matters, where a famous name is no company that is looked for.
_OTHERWISE = (
    "how", "how_much", "how_many", "opinion", "session_strong", "on_stage", "help", "transport", "anything",
)  # fmt: skip


def no_exhibitor(ask: Ask) -> Draft | None:
    """A company by a name that the exhibitor list does not have: a plain "not there"."""
    reading = ask.reading
    if not ask.content or reading.is_about_service or reading.has(*_OTHERWISE) or reading.links:
        return None
    famous = _famous(ask)
    strange = not any(ask.index.knows(token) for slot in ask.content for token in slot.tokens)
    asked = asks_whether(ask) or reading.has("where", "who", "when", "what", "which_hall", "seeks")
    called = reading.has(*_COMPANY) and strange and asked
    there = reading.has("present") and strange and asked and _is_capitalised(ask)
    if not (famous or called or there):
        return None
    view = NotListed("exhibitor", famous or ask.label())
    return Draft(view, (ask.source("exhibitor"),), ((OpenExhibitors(),),))


def famous(ask: Ask) -> Draft | None:
    """A well-known company that is not here, however much a part of its name is like another's."""
    asked = asks_whether(ask) or ask.reading.has("where", "who", "which_hall", "seeks", "booth", "present")
    return no_exhibitor(ask) if asked and ask.content and _famous(ask) else None


def _famous(ask: Ask) -> str:
    """The well-known company that is all that is asked for, as it was written; empty where there is none."""
    text = ask.reading.text
    found = [
        (at, at + len(name))
        for one in languages()
        for name in one.famous
        if (at := text.find(name)) >= 0 and (not one.spaced or re.search(rf"\b{re.escape(name)}\b", text))
    ]
    start, end = max(found, key=lambda span: span[1] - span[0], default=(0, 0))
    if not all(slot.start < end and slot.end > start for slot in ask.content):
        return ""
    name = text[start:end]
    return ask.reading.typed.get(name, name)


def _is_capitalised(ask: Ask) -> bool:
    """Whether each word was written like a name."""
    typed = ask.reading.typed
    words = [typed.get(slot.text, slot.text) for slot in ask.content]
    return all(word[:1].isupper() for word in words)


def no_speaker(ask: Ask) -> Draft:
    """A person who is asked for by name and is in no session."""
    view = NotListed("speaker", ask.label())
    return Draft(view, (ask.source("session"),), ((OpenProgramme(),),), abstained=True)


def not_listed(ask: Ask) -> Draft | None:
    """A company or speaker that is asked for by a name which no list has."""
    if ask.reading.has("speaker") and not ask.reading.has("exhibitor_strong"):
        return no_speaker(ask) if ask.content else None
    return no_exhibitor(ask)
