"""Short questions that lean on what the chat is about, put in full: "time?", after a talk, is "when is it?"; and
what somebody heard, and asks whether it is so ("I heard the termite talk is off, true?")."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from bot.answers.concepts import Concept, concepts
from bot.answers.goods_heads import is_called_like_goods
from bot.answers.language import languages_of
from bot.answers.memory import Memory
from bot.answers.normalise import has_han, normalise
from bot.answers.replies import MARKS, reply

# A longer one is rewritten by no rule here.
_LONGEST = 120
# What needs no last answer: what somebody heard, or needs.
_ALWAYS = ("anything", "need")
# What halls have, and answers that tell where it is.
IN_HALLS = frozenset(
    {
        "#toilet", "#nursing", "#food", "#coffee", "#water", "#smoking", "#first_aid", "#cloakroom", "#wifi",
        "#cash", "#atm", "#prayer", "#phone_charging", "#print", "#rest", "#accessibility", "#lost_found",
        "#store",
    }
)  # fmt: skip
_TELLING = frozenset({"facility", "text", "faq", "hall"})
_LISTS = frozenset({"exhibitors", "sessions"})
_THINGS = re.compile(
    r"(?!to )[a-z0-9 '/&-]*[a-z-]{2,}[^suia\W\d]s|(?!to )[a-z0-9 '/&-]*(?:sses|shes|ches|xes|zes)"
)
_NAME = re.compile(r"[a-z0-9-]+(?: [a-z0-9-]+)*")


def in_full(question: str, memory: Memory, narrows: Callable[[str], bool]) -> str:
    """What a short question means after the last answer; the question itself, where it is none. ``narrows``:
    whether a list may be narrowed by what is named."""
    about = frozenset((*_ALWAYS, *subjects(memory)))
    said = normalise(question).strip(MARKS) if len(question) <= _LONGEST else ""
    for one in (one for language in languages_of(said) for one in language.short_questions if one.of & about):
        if match := one.said.fullmatch(said):
            rest = next((found for found in match.groups() if found), "")
            if rest and ((one.of & _LISTS and not narrows(rest)) or ("session" in one.of and memory.told)):
                continue  # "And the final?" after a text is asked of that.
            if "goods" in one.of and narrows(rest):
                continue  # "Any German ones?" narrows the list.
            if "need" in one.of and not _are_goods(rest.partition(" for ")[0]):
                continue  # A guide, an interview, parking: no exhibitor's matter.
            if "maker" in one.of and not _may_be_listed(rest):
                continue  # "Show me maps too" asks for nothing that they list.
            if "inside" in one.of and not in_halls(rest):
                continue  # "Parking, too?"
            if "service" in one.of and not narrows(rest):
                continue  # "One in English, too?"
            return one.means.format(rest=rest, goods=_goods(memory), service=_service(memory))
    return question


def subjects(memory: Memory) -> Iterator[str]:
    """What the last answer was about: session | speaker | exhibitor | room | hall | sessions | exhibitors | hours
    | transport | topic | talk (a session, and nobody who speaks there) | goods (in Latin letters, that were looked
    for) | service (what halls have, and one was asked for); maker: an exhibitor, of whom goods may be asked for;
    inside: a hall, of which is asked what it has."""
    if memory.room or (memory.criteria and memory.criteria.room and memory.listed):
        yield "room"
    if memory.intent in ("hours", "topic"):
        yield memory.intent
    if memory.intent in ("hall", "facility") and memory.hall:
        yield from ("hall", "inside")
    if _goods(memory):
        yield "goods"
    if _service(memory):
        yield "service"
    if memory.told[:1] == ("transport",):
        yield "transport"
    if memory.listed and memory.intent in ("exhibitors", "sessions"):
        yield memory.intent
    if memory.intent == "speaker" and memory.speaker:
        yield from ("speaker", "session")
    elif memory.one_exhibitor and memory.intent != "topic":
        yield from ("exhibitor", "maker")
    elif memory.one_session:
        yield from ("session", "talk")


def _are_goods(named: str) -> bool:
    """Whether it names things in the plural, and nothing that every fair has."""
    return _THINGS.fullmatch(named) is not None and not concepts(named)


def _may_be_listed(named: str) -> bool:
    """Whether it names goods: things in the plural, or called as goods are, and nothing that every fair has."""
    if concepts(named) or reply(named, "no_goods"):
        return False
    return has_han(named) or is_called_like_goods(named) or _are_goods(named)


def _service(memory: Memory) -> str:
    """What was asked for that halls have ("cash machine", 母婴室), as it was called; empty where nothing was."""
    if memory.intent not in _TELLING:
        return ""
    found = in_halls(memory.asked)
    same = len({one.tokens for one in found}) == 1
    return memory.asked[found[-1].start : found[-1].end] if same else ""


def in_halls(text: str) -> list[Concept]:
    """What is named that halls have, each where it stands; whoever needs cash asks for the machine."""
    found = [one for one in concepts(text) if not IN_HALLS.isdisjoint(one.tokens)]
    return [one for one in found if "#atm" in one.tokens] or found


def _goods(memory: Memory) -> str:
    """What the goods are that exhibitors were listed for ("microphones", of shotgun microphones); empty where that
    is not one name in Latin letters."""
    last = memory.criteria
    named = last is not None and last.kind == "exhibitor" and _NAME.fullmatch(last.topic) is not None
    return last.topic.split()[-1] if last is not None and named else ""
