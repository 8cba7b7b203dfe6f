"""What is said to the bot and asks for nothing of the expo."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers.list_intents import HARMLESS
from bot.answers.reading import Reading

_SMALL_TALK = frozenset({"greeting", "thanks", "help"})


def is_scrap(reading: Reading) -> bool:
    """Whether nothing is asked but digits or a letter ("0", "-1", "Z")."""
    scraps = all(slot.text.isdigit() or (len(slot.text) == 1 and slot.text.isascii()) for slot in reading.content)
    named = reading.links or reading.unknown or reading.when or reading.cues
    return bool(reading.content) and scraps and not named


def of_talk(reading: Reading) -> Iterator[str]:
    """A greeting, thanks, a call for help, and nothing else."""
    said = reading.cues & _SMALL_TALK
    if "help" in said and reading.is_chatter:
        yield "help"
    if not said or reading.content or reading.unknown:
        return
    # "Which languages do you speak?", "do you speak Chinese?"
    beside = ("expo", "country") if "help" in said else ("expo",)
    if any(link.kind not in beside for link in reading.links):
        return
    harmless = HARMLESS | {"language"} if "help" in said else HARMLESS
    if reading.cues - _SMALL_TALK <= harmless and not reading.when.names_day:
        if "help" in said:
            yield "help"
        elif "greeting" in said and reading.cues <= _SMALL_TALK:
            yield "greeting"
        elif reading.cues <= _SMALL_TALK | {"followup", "pronoun"}:
            yield "thanks"
