"""Whether a text forbids what somebody asks to be allowed ("Open flames are forbidden in all halls")."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers.clauses import parted
from bot.answers.draft import Ask
from bot.answers.facts.verdicts import asks_whether
from bot.answers.language import telling_tokens
from bot.answers.normalise import has_han, normalise
from bot.answers.replies import reply
from bot.answers.sentences import sentences

# Cues of what no "No." answers.
_NOT_WHETHER = ("what", "how", "where", "when", "how_many", "how_much")


def is_forbidden(ask: Ask, told: str) -> bool:
    """False where no leave is asked for, or of a day, or the text forbids something else, or less, than what is
    asked about, or allows a part of it: all that it forbids has to be named by the question."""
    reading = ask.reading
    if "permission" not in reading.wanted or reading.when or reading.has(*_NOT_WHETHER):
        return False
    if not (asks_whether(ask) and reading.says("asks_leave")):
        return False
    asked, parts = telling_tokens(reading.text), list(_parts(told))
    if any(
        reply(part, "allows_there") or (reply(part, "allows") and asked & telling_tokens(part)) for part in parts
    ):
        return False
    forbidden = (telling_tokens(match["thing"]) for match in (reply(part, "forbids") for part in parts) if match)
    return any(thing and thing <= asked for thing in forbidden)


def _parts(told: str) -> Iterator[str]:
    """Its sentences; of Chinese ones the clauses."""
    for sentence in map(normalise, sentences(told)):
        yield from parted(sentence) or (sentence,) if has_han(sentence) else (sentence,)
