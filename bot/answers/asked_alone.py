"""Questions beside a word on who asks, and why: "my boss likes Mr Li, what is his topic?", 想逛3号馆，有哪些展商.

What is told says nothing of the answer, but for what it names: that the question is of, or is set in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from bot.answers.ages import age_in
from bot.answers.clauses import parted, sentences
from bot.answers.completed import (
    COMPARED,
    OF_FAIR,
    OUTRIGHT,
    THINGS,
    TOPICS,
    AskedAlone,
    is_set,
    of_strange_name,
    of_thing,
    of_wished,
    set_in,
)
from bot.answers.language import languages
from bot.answers.memory import Memory
from bot.answers.normalise import normalise
from bot.answers.reading import MAX_LENGTH, Reading
from bot.answers.replies import reply
from bot.answers.spans import Span

# What parts a question from what is told before it.
_STOPS = frozenset(",;:.!?，；：。！？")
# Cues of what a list is of.
_OF_LISTS = ("session", "session_strong", "session_kind", "about", "about_topic")


def asked_alone(question: str, reading: Reading, read: Callable[[str], Reading]) -> Iterator[AskedAlone]:
    """The question beside what somebody tells of themselves, parted by sentences, then by clauses; none where
    there is none, or what is told may matter."""
    mends = any(one.repairs.search(normalise(question)) for one in languages())
    if reading.is_code or reading.emergency or mends or reading.says("named_fair"):
        return  # "Sunday? no wait, Saturday I mean" was read so; "Canton Fair, opening time" asks of that one.
    said = sentences(question[:MAX_LENGTH])
    asking = [part for part, asks in said if asks or _asks(part)]
    told = [part for part, asks in said if not (asks or _asks(part))]
    # A sentence of its own may tell whatever it likes, where the question is whole without it.
    if asking and told and (found := _beside(reading, asking, told, read, apart=True, after_stop=True)):
        yield found
    parts = parted(question[:MAX_LENGTH])
    asking = [part for part in parts if _asks(part)]
    told = [part for part in parts if part not in asking]
    if asking and told and all(map(_tells_why, told)):
        stops = question[: question.find(asking[0])].rstrip()[-1:] in _STOPS
        if found := _beside(reading, asking, told, read, after_stop=stops):
            yield found
    told, asking = _opened(parts)
    if asking and (found := _beside(reading, asking, told, read, apart=True, opened=True, after_stop=True)):
        yield found


def _opened(parts: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """What is told before a question that begins in so many words (请问, "may I ask"), and the question without
    them, to its end; nothing where none begins so behind anything."""
    for place, part in enumerate(parts):
        opens = reply(normalise(part), "opens") if place else None
        if opens:
            rest = opens["rest"].strip()
            return list(parts[:place]), [*([rest] if rest else []), *parts[place + 1 :]]
    return [], []


def _beside(
    reading: Reading,
    asking: list[str],
    said: list[str],
    read: Callable[[str], Reading],
    *,
    apart: bool = False,
    opened: bool = False,
    after_stop: bool = False,
) -> AskedAlone | None:
    """What is asked beside what is said, ``apart`` where that is in sentences, ``opened`` where the question says
    that it begins, ``after_stop`` where a stop stands before it; None where that may matter."""
    asked = ", ".join(asking)
    alone, before = read(asked), [read(one) for one in said]
    if not alone.is_chatter and (named := of_strange_name(alone, asked, before, said)):
        return AskedAlone(named, outright=True)
    if alone.is_chatter or (not opened and _is_small_talk(reading, alone, asked, before)):
        return None
    if _depends(alone, before, said):
        return None
    if wished := of_wished(alone, asked, said):
        return AskedAlone(wished, outright=_asks_for_stands(alone, asked))
    # Who hates panels, or cannot come on Friday, asks for neither.
    meant = [one for one, part in zip(before, said, strict=True) if not _denies(part)]
    things = list(dict.fromkeys(one for told in meant for one in _named(told, THINGS)))
    topics = [name for one in meant for _, name in _named(one, TOPICS)]
    times = [] if is_set(alone) else [time for one in meant for time in _times(one)]
    if things:
        found = of_thing(alone, asked, things, topics, times)
    else:
        found = set_in(alone, asked, topics or _goods(meant), times)
    denied = [one for one in before if one not in meant and (one.when.names_day or one.links)]
    clashes = bool(denied) or (apart and any(_clashes(alone, told) for told in before))
    if found is None:
        return None
    return replace(found, clashes=clashes, opened=opened, after_stop=after_stop and found.asks == asked)


def _is_small_talk(reading: Reading, alone: Reading, asked: str, before: list[Reading]) -> bool:
    """Whether it is no matter of the fair, unless it asks for that outright."""
    asks_of_fair = alone.has(*OF_FAIR) and any(one.when.names_day for one in before)
    asks_of_fair = asks_of_fair or (alone.has(*OF_FAIR, "enter") and alone.when.names_day)
    outright = asks_of_fair or _asks_for_stands(alone, asked)
    outright = outright or (alone.has("exhibitor") and bool(alone.of("country")))
    # "Is there anything held in Spanish?"
    outright = outright or (bool(alone.spoken) and alone.has("anything", "on_stage", "session"))
    return reading.is_chatter and not outright


def _asks_for_stands(alone: Reading, asked: str) -> bool:
    """Whether it asks, in so many words, for companies or talks, or whom to see."""
    return alone.has(*OUTRIGHT, "trades", "makes") or reply(normalise(asked), "whom_to_see") is not None


def _depends(alone: Reading, before: list[Reading], said: list[str]) -> bool:
    """Whether the answer may depend on what is said."""
    others = [part for one, part in zip(before, said, strict=True) if not one.when.names_day]
    if alone.has(*OF_FAIR, "enter") and any(map(_matters, others)):
        return True
    if any(reply(normalise(part), "unwell") for part in said):
        return True
    if alone.says("may_somebody") and any(age_in(normalise(part)) for part in said):
        return True  # "My daughter is six, may she go in?"
    told = [one for one, part in zip(before, said, strict=True) if one.is_keywords and not _tells_of_self(part)]
    if told and alone.has(*OF_FAIR) and not (alone.content or alone.links):
        return True  # "Visa letters - until when?": of those, and not of the fair.
    own = alone.content or any(link.kind in THINGS for link in alone.links) or alone.has(*COMPARED)
    # "I want to hear about dust, when?" is of one talk.
    return any(one.unknown or (one.has(*_OF_LISTS) and (one.links or not own)) for one in before)


def _clashes(alone: Reading, told: Reading) -> bool:
    """Whether both name a day, or things or topics, that are not the same."""
    if told.when.names_day and alone.when.names_day and told.when.days != alone.when.days:
        return True
    ours = {ref for link in alone.links if link.kind in THINGS | TOPICS for ref in link.refs}
    theirs = {ref for link in told.links if link.kind in THINGS | TOPICS for ref in link.refs}
    whole = bool(ours or alone.content or alone.when.names_day)
    return whole and bool(theirs - ours or told.content)


def _goods(before: list[Reading]) -> list[str]:
    """The one thing that is shown here of which somebody tells that they want it."""
    wanted = [one for one in before if one.content]
    if len(wanted) != 1 or not wanted[0].is_of_goods:
        return []
    content = wanted[0].content
    return [wanted[0].text[content[0].start : content[-1].end]]


def _asks(clause: str) -> bool:
    return reply(normalise(clause), "asks") is not None


def _tells_why(clause: str) -> bool:
    return reply(normalise(clause), "reason") is not None or _tells_of_self(clause)


def _tells_of_self(clause: str) -> bool:
    return reply(normalise(clause), "tells_of_self") is not None


def _denies(clause: str) -> bool:
    """Whether it says what is not, or not wanted."""
    return reply(normalise(clause), "denies") is not None


def _matters(clause: str) -> bool:
    """Whether it says what one has, lacks or is, on which the answer may depend."""
    said = normalise(clause)
    return any(reply(said, kind) for kind in ("lacks", "condition", "speaks_here", "speaks_for_stand"))


def _named(reading: Reading, kinds: frozenset[str]) -> Iterable[tuple[str, str]]:
    sure = (one for one in reading.links if one.kind in kinds and len(one.refs) == 1 and one.is_sure)
    return ((one.kind, reading.text[one.start : one.end]) for one in sure)


def _times(reading: Reading) -> Iterable[str]:
    spans: Iterable[Span] = reading.when.spans
    return (reading.text[start:end] for start, end in spans)


def is_about(memory: Memory) -> bool:
    """Whether an answer to a name alone leaves one thing for a question to be of."""
    return bool(memory.one_exhibitor or memory.one_session or memory.speaker or memory.hall or memory.room)
