"""Questions beside a word on who asks, and why: "my boss likes Mr Li, what is his topic?", 想逛3号馆，有哪些展商.

What is told says nothing of the answer, but for what it names: that the question is of, or is set in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from bot.answers.ages import age_in
from bot.answers.clauses import parted, sentences
from bot.answers.faraway import places_of_the_world
from bot.answers.language import languages
from bot.answers.memory import Memory
from bot.answers.normalise import has_han, normalise
from bot.answers.object_patterns import objects_in
from bot.answers.reading import MAX_LENGTH, Reading
from bot.answers.replies import reply
from bot.answers.spans import Span

# What a question may be of; days and hours are said with it.
THINGS = frozenset({"exhibitor", "session", "speaker", "hall", "room", "booth"})
# What a list may be of.
_TOPICS = frozenset({"country", "track", "category"})
_PLACES = frozenset({"hall", "room"})
_NAMED = frozenset({"exhibitor", "session", "speaker"})
_STRANGE = frozenset({"exhibitor", "speaker", "hall", "room", "booth"})
OUTRIGHT = ("session_strong", "exhibitor_strong")
# Cues of what is asked of the fair as a whole, of nothing that was named.
OF_FAIR = ("open", "close", "hours", "last_admission", "dates")
# Cues of what is at some time, and not at others.
_TIMED = (
    "open",
    "close",
    "hours",
    "last_admission",
    "session",
    "session_strong",
    "session_kind",
    "on_stage",
    "anything",
    "how_many",
    "who_speaks",
    "speaker",
    "enter",
    "transport",
)
_SEEKING = ("makes", "trades", "seeks", "who", "exhibitor", "exhibitor_strong", "where", "which_hall", "booth")
# Cues of whether and where somebody is, and when they speak.
_OF_NAMED = (
    "present",
    "booth",
    "which_hall",
    "exhibitor_strong",
    "on_stage",
    "when",
    "speaker",
    "where",
    "which_room",
)
# First and last name, or a company's, within a sentence.
_IN_CAPITALS = re.compile(r"(?<=[a-z,] )[A-Z][a-z'-]+(?: (?:& |and )?[A-Z][a-z'-]+)+")
# Of those, cues of who shows it.
_OF_STANDS = ("makes", "trades", "who", "exhibitor_strong", "where", "which_hall", "booth")
COMPARED = ("largest", "smallest", "longest", "shortest")
# What parts a question from what is told before it.
_STOPS = frozenset(",;:.!?，；：。！？")
# Cues of what a list is of.
_OF_LISTS = ("session", "session_strong", "session_kind", "about", "about_topic")


@dataclass(frozen=True, slots=True)
class AskedAlone:
    """What a message ``asks`` once what is told beside it is left out; ``named``: the one thing that is named
    there, where the question is of that; ``outright``: what is wished for is sought at stands or in talks, in so
    many words; ``opened``: the question says that it begins; ``after_stop``: one stands before it; ``clashes``: a
    sentence tells of another day or thing than is asked about, so that both together ask for what nobody
    wants."""

    asks: str
    named: str = ""
    clashes: bool = False
    outright: bool = False
    opened: bool = False
    after_stop: bool = False


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
    if not alone.is_chatter and (named := _of_strange_name(alone, asked, before, said)):
        return AskedAlone(named, outright=True)
    if alone.is_chatter or (not opened and _is_small_talk(reading, alone, asked, before)):
        return None
    if _depends(alone, before, said):
        return None
    if wished := _wished(alone, asked, said):
        return AskedAlone(wished, outright=_asks_for_stands(alone, asked))
    # Who hates panels, or cannot come on Friday, asks for neither.
    meant = [one for one, part in zip(before, said, strict=True) if not _denies(part)]
    things = list(dict.fromkeys(one for told in meant for one in _named(told, THINGS)))
    topics = [name for one in meant for _, name in _named(one, _TOPICS)]
    times = [] if _is_set(alone) else [time for one in meant for time in _times(one)]
    if things:
        found = _of_thing(alone, asked, things, topics, times)
    else:
        found = _set_in(alone, asked, topics or _goods(meant), times)
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


def _in_capitals(part: str) -> Iterator[str]:
    """First and last names, or a company's; else a single word that can be nothing else than a company's."""
    if named := _IN_CAPITALS.findall(part):
        yield from named
    else:
        yield from (match["name"] for _, match in objects_in(part, "company_of_one_word"))


def _of_strange_name(alone: Reading, asked: str, before: list[Reading], said: list[str]) -> str:
    """The question of the one company or person that is named beside it and that nothing here is called ("we buy
    from Blauwasser Technik. are they exhibiting?"); else empty."""
    shown = alone.has("pronoun") and alone.has("makes", "products")
    if alone.content or any(link.kind in THINGS for link in alone.links) or not (alone.has(*_OF_NAMED) or shown):
        return ""
    names = {one.text for told in before for one in told.unknown if one.kind in _STRANGE}
    for told, part in zip(before, said, strict=True):
        known = any(link.kind in THINGS for link in told.links)
        names.update(() if known or names else _in_capitals(part))
    names = {name for name in names if normalise(name) not in places_of_the_world()}
    if len(names) != 1:
        return ""
    [name] = names
    meant = reply(normalise(asked), "of_somebody")
    return f"{meant['before']}{name}{meant['after']}" if meant else f"{asked} {name}"


def _wished(alone: Reading, asked: str, said: list[str]) -> str:
    """The question who has the thing that somebody wants ("... rice cookers, who's got them"); else empty."""
    wished = next(filter(None, (reply(normalise(part), "wishes_for") for part in said)), None)
    if wished is None or alone.content or alone.links or not alone.has(*_SEEKING, "session_strong"):
        return ""
    thing = next(filter(None, wished.groups()))
    meant = reply(normalise(asked), "of_something")
    if meant:
        return f"{meant['before']}{thing}{meant['after']}"
    language = next(one for one in languages() if one.tag == alone.language)
    plain = language.plain_questions.get("product")
    to_see = reply(normalise(asked), "whom_to_see") is not None
    if has_han(asked) and not to_see:
        return f"{asked}{thing}"
    of_stands = alone.has(*_OF_STANDS) or to_see
    return plain.format(P=thing) if plain and of_stands else ""


def _clashes(alone: Reading, told: Reading) -> bool:
    """Whether both name a day, or things or topics, that are not the same."""
    if told.when.names_day and alone.when.names_day and told.when.days != alone.when.days:
        return True
    ours = {ref for link in alone.links if link.kind in THINGS | _TOPICS for ref in link.refs}
    theirs = {ref for link in told.links if link.kind in THINGS | _TOPICS for ref in link.refs}
    whole = bool(ours or alone.content or alone.when.names_day)
    return whole and bool(theirs - ours or told.content)


def _is_set(alone: Reading) -> bool:
    """Whether it says when, or asks what is the same at any time."""
    set_in = alone.when.names_day or alone.when.has_hours or bool(alone.when.relative)
    if alone.when.spans and not set_in:
        return False  # "That day".
    return set_in or not alone.has(*_TIMED) or alone.sought is not None


def _goods(before: list[Reading]) -> list[str]:
    """The one thing that is shown here of which somebody tells that they want it."""
    wanted = [one for one in before if one.content]
    if len(wanted) != 1 or not wanted[0].is_of_goods:
        return []
    content = wanted[0].content
    return [wanted[0].text[content[0].start : content[-1].end]]


def _set_in(alone: Reading, asked: str, topics: list[str], times: list[str]) -> AskedAlone | None:
    """The question with the topics and the times that were told, where it lacks them; none that is of nothing of
    its own: "I need pumps, which companies are there?" is not of all companies."""
    of_topic = any(link.kind in _TOPICS for link in alone.links) or bool(alone.content or alone.spoken)
    topic = [] if of_topic or alone.has(*OF_FAIR) else topics
    own = bool(alone.links or alone.when or alone.content or alone.spoken)
    own = own or alone.has("how_many", "venue", "organizer", "edition", "transport", *OF_FAIR, *COMPARED)
    # "Is it open?" is asked of the fair.
    leans = (alone.has("pronoun", "else") or reply(normalise(asked), "leans")) and not alone.has(*OF_FAIR)
    # "What is it that Acme shows?"
    leans = leans and not any(link.kind in _NAMED for link in alone.links)
    if not (own or topic or times) or (leans and not times):
        return None
    return AskedAlone(" ".join([*topic, _at(alone, asked, times)]))


def _at(alone: Reading, asked: str, times: list[str]) -> str:
    """The question with the time that was told: in place of "that day", or behind it."""
    if times and alone.when.spans:
        start, end = alone.when.spans[0]
        return f"{alone.text[:start]}{' '.join(times)}{alone.text[end:]}"
    return " ".join([asked, *times])


def _of_thing(
    alone: Reading, asked: str, things: list[tuple[str, str]], topics: list[str], times: list[str]
) -> AskedAlone | None:
    """The question of the one thing that was told of."""
    if len(things) == 1 and alone.content and (meant := reply(normalise(asked), "of_somebody")):
        kind, name = things[0]
        return None if kind in _PLACES else AskedAlone(f"{meant['before']}{name}{meant['after']}")
    here = reply(normalise(asked), "in_here") if len(things) == 1 and things[0][0] in _PLACES else None
    if here and not any(link.kind in _PLACES for link in alone.links):
        # "I'm in hall 4: who in here shows inverters?"
        within = "in " if here["place"].startswith(("in ", "around ")) else ""
        return AskedAlone(" ".join([f"{here['before']}{within}{things[0][1]}{here['after']}", *times]))
    if any(link.kind in THINGS for link in alone.links) or alone.content:
        return None if len(things) > 1 and not alone.links else _set_in(alone, asked, [], times)
    if len(things) > 1:
        return None
    [(kind, name)] = things
    if alone.has(*OF_FAIR) and kind != "session":
        return None if kind in _PLACES else _set_in(alone, asked, [], times)
    of_topic = any(link.kind in _TOPICS for link in alone.links)
    if kind in _PLACES and (of_topic or topics or times or alone.has("exhibitor", "who", "on_stage", "session")):
        return AskedAlone(" ".join([asked, name, *times]))
    return AskedAlone(asked, name)


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
