"""Questions after a word on who asks, and why: "my boss likes Mr Li, what is his topic?", "想逛3号馆，有哪些展商".

What is said first says nothing of the answer, but for what it names: that the question is of, or is set in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.answers.clauses import parted
from bot.answers.memory import Memory
from bot.answers.normalise import normalise
from bot.answers.reading import MAX_LENGTH, Reading
from bot.answers.replies import reply
from bot.answers.spans import Span

# What a question may be of; days and hours are said with it.
_THINGS = frozenset({"exhibitor", "session", "speaker", "hall", "room", "booth"})
# What a list may be of.
_TOPICS = frozenset({"country", "track", "category"})
_PLACES = frozenset({"hall", "room"})
_SURE = 97.0
# What rules answer of the catalogue: what a text tells may well depend on who asks.
OF_CATALOGUE = frozenset(
    {
        "hours", "count", "exhibitors", "exhibitor", "exhibitor_sessions", "sessions", "session", "now",
        "speaker", "room", "hall", "booth", "follow_up", "no_booth", "no_hall", "topic",
    }
)  # fmt: skip
# Cues of what is asked of the fair as a whole, of nothing that was named.
_OF_FAIR = ("open", "close", "hours", "last_admission", "dates")
# Cues of what a list is of.
_OF_LISTS = ("session", "session_strong", "session_kind", "about", "about_topic")


@dataclass(frozen=True, slots=True)
class Preamble:
    """What a question ``asks`` once what is said before it is left out; ``named``: the one thing that was named
    there, where the question is of that."""

    asks: str
    named: str = ""


def preamble(question: str, reading: Reading, read: Callable[[str], Reading]) -> Preamble | None:
    """The question behind a preamble; None where there is none, or what it says may matter."""
    *said, asked = parted(question[:MAX_LENGTH]) or ("",)
    if not (said and asked) or reading.is_chatter or reading.is_code or reading.emergency:
        return None
    if not _asks(asked) or any(map(_asks, said)) or not all(map(_tells_why, said)):
        return None
    alone, before = read(asked), [read(one) for one in said]
    if alone.has(*_OF_FAIR, "enter") and any(map(_matters, said)):
        return None
    if alone.is_chatter or (alone.content and not (alone.links or alone.when)):
        return None
    if any(one.unknown or one.has(*_OF_LISTS) for one in before):
        return None  # "I want to hear about dust, when?" is of one talk.
    things = list(dict.fromkeys(one for before_ in before for one in _named(before_, _THINGS)))
    topics = [name for one in before for _, name in _named(one, _TOPICS)]
    of_topic = any(link.kind in _TOPICS for link in alone.links)
    set_in = alone.when.names_day or alone.when.has_hours or bool(alone.when.relative)
    times = [] if set_in else [time for one in before for time in _times(one)]
    if not things:
        said_there = [*(() if of_topic else topics), *times]
        whole = not (alone.links or alone.when or said_there or alone.has("how_many", *_OF_FAIR))
        # "I need pumps, which companies are there?" is not of all companies.
        return None if whole else Preamble(" ".join([asked, *said_there]))
    if len(things) > 1 or any(link.kind in _THINGS for link in alone.links):
        return None
    [(kind, name)] = things
    if alone.has(*_OF_FAIR) and kind != "session":
        return None
    if kind in _PLACES and (of_topic or topics or times or alone.has("exhibitor", "who", "on_stage", "session")):
        return Preamble(" ".join([asked, name, *times]))
    return Preamble(asked, name)


def _asks(clause: str) -> bool:
    return reply(normalise(clause), "asks") is not None


def _tells_why(clause: str) -> bool:
    return reply(normalise(clause), "reason") is not None


def _matters(clause: str) -> bool:
    """Whether it says what one has, lacks or is, on which the answer may depend."""
    said = normalise(clause)
    return any(reply(said, kind) for kind in ("lacks", "condition", "speaks_here", "speaks_for_stand"))


def _named(reading: Reading, kinds: frozenset[str]) -> Iterable[tuple[str, str]]:
    sure = (one for one in reading.links if one.kind in kinds and len(one.refs) == 1 and one.score >= _SURE)
    return ((one.kind, reading.text[one.start : one.end]) for one in sure)


def _times(reading: Reading) -> Iterable[str]:
    spans: Iterable[Span] = reading.when.spans
    return (reading.text[start:end] for start, end in spans)


def is_about(memory: Memory) -> bool:
    """Whether an answer to a name alone leaves one thing for a question to be of."""
    return bool(memory.one_exhibitor or memory.one_session or memory.speaker or memory.hall or memory.room)
