"""A question completed by what is told beside it: of a thing that is named there, or set in a time or a topic."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.answers.faraway import places_of_the_world
from bot.answers.language import languages
from bot.answers.normalise import has_han, normalise
from bot.answers.object_patterns import objects_in
from bot.answers.reading import Reading
from bot.answers.replies import reply

# What a question may be of; days and hours are said with it.
THINGS = frozenset({"exhibitor", "session", "speaker", "hall", "room", "booth"})
# What a list may be of.
TOPICS = frozenset({"country", "track", "category"})
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
# Of those, cues of who shows it.
_OF_STANDS = ("makes", "trades", "who", "exhibitor_strong", "where", "which_hall", "booth")
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
COMPARED = ("largest", "smallest", "longest", "shortest")


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


def _in_capitals(part: str) -> Iterator[str]:
    """First and last names, or a company's; else a single word that can be nothing else than a company's."""
    if named := _IN_CAPITALS.findall(part):
        yield from named
    else:
        yield from (match["name"] for _, match in objects_in(part, "company_of_one_word"))


def of_strange_name(alone: Reading, asked: str, before: list[Reading], said: list[str]) -> str:
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


def of_wished(alone: Reading, asked: str, said: list[str]) -> str:
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


def is_set(alone: Reading) -> bool:
    """Whether it says when, or asks what is the same at any time."""
    timed = alone.when.names_day or alone.when.has_hours or bool(alone.when.relative)
    if alone.when.spans and not timed:
        return False  # "That day".
    return timed or not alone.has(*_TIMED) or alone.sought is not None


def set_in(alone: Reading, asked: str, topics: list[str], times: list[str]) -> AskedAlone | None:
    """The question with the topics and the times that were told, where it lacks them; none that is of nothing of
    its own: "I need pumps, which companies are there?" is not of all companies."""
    of_topic = any(link.kind in TOPICS for link in alone.links) or bool(alone.content or alone.spoken)
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


def of_thing(
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
        return None if len(things) > 1 and not alone.links else set_in(alone, asked, [], times)
    if len(things) > 1:
        return None
    [(kind, name)] = things
    if alone.has(*OF_FAIR) and kind != "session":
        return None if kind in _PLACES else set_in(alone, asked, [], times)
    of_topic = any(link.kind in TOPICS for link in alone.links)
    if kind in _PLACES and (of_topic or topics or times or alone.has("exhibitor", "who", "on_stage", "session")):
        return AskedAlone(" ".join([asked, name, *times]))
    return AskedAlone(asked, name)
