"""Questions about what the catalogue holds, put in plain words where no rule reads how they were put: "whom is
Mr Li with" is "which company is Mr Li from".

What is named stands aside, and a stand-in in its place: only the wording counts, and it is known by its meaning,
among those that are of just these kinds of things. What the answer is, rules find in the catalogue, as always.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.answers.in_full import subjects
from bot.answers.index import AnswerIndex
from bot.answers.language import Language, languages
from bot.answers.memory import Memory
from bot.answers.normalise import normalise
from bot.answers.reading import Reading
from bot.answers.semantic import LONGEST_QUERY
from bot.answers.spans import Span, meets

NOTHING = "nothing"
"""What is asked is none of these."""
# Which stand-in each kind of thing has; of what overlaps, the first is meant.
_SLOTS = {
    "exhibitor": "X", "session": "S", "speaker": "N", "hall": "H", "room": "R", "booth": "B", "category": "C",
    "track": "T", "country": "K",
}  # fmt: skip
_SLOT = re.compile(r"\{([A-Z])\}")
# What a question is of that names nothing: what the last answer was about.
_OF_LAST = {
    "f_booth": "exhibitor", "f_session": "session", "f_product": "exhibitors", "f_hall": "exhibitors",
    "f_speaker": "speaker", "f_hours": "hours", "f_room": "room",
}  # fmt: skip
# The kinds of facts that the catalogue tells.
_TOLD = frozenset({"count", "verdict", "moment", "time", "closing", "tongue", "floor"})


class Plain(NamedTuple):
    """A question in plain words, and how likely that is what was meant, 0 to 1; ``names``: it names something."""

    question: str
    likely: float
    names: bool


@dataclass(frozen=True, slots=True)
class Masked:
    """A question with stand-ins; ``named``: stand-in -> what stood there."""

    text: str
    named: Mapping[str, str]


def plainly(reading: Reading, memory: Memory, index: AnswerIndex) -> Plain | None:
    """What is most likely asked; None without an embedder, or where more than one thing of a kind is named."""
    language = _language(reading.language)
    if index.like_wordings is None or not language.stand_ins:
        return None
    if (
        reading.when.has_hours
        or not reading.wanted <= _TOLD
        or reading.has("opinion")
        or reading.says("of_guests")
    ):
        return None
    found = masked(reading, index)
    if found is None:
        return None
    about = frozenset(subjects(memory))
    plain = language.plain_questions
    fitting = [name for name, words in plain.items() if _fits(name, words, found.named.keys(), about)]
    shares = index.like_wordings(found.text[:LONGEST_QUERY])
    total = sum(shares.get(name, 0.0) for name in (*fitting, NOTHING))
    if not fitting or not total:
        return None
    best = max(fitting, key=lambda name: shares.get(name, 0.0))
    question = _SLOT.sub(lambda match: found.named[match[1]], plain[best])
    return Plain(question, shares.get(best, 0.0) / total, bool(found.named))


def masked(reading: Reading, index: AnswerIndex) -> Masked | None:
    """The question with stand-ins for what it names; None where it names several things of one kind."""
    language = _language(reading.language)
    named = [*_named(reading), *(("P", span) for span in index.listed.find(reading.text))]
    stretches = sorted(_apart(named))
    slots = [slot for _, slot in stretches]
    if len(set(slots)) < len(slots):
        return None
    text, meant, end = "", {}, 0
    for (start, stop), slot in stretches:
        text += reading.text[end:start] + normalise(language.stand_ins[slot])
        meant[slot] = reading.text[start:stop]
        end = stop
    return Masked(text + reading.text[end:], meant)


def _language(tag: str) -> Language:
    return next((one for one in languages() if one.tag == tag), languages()[0])


def _fits(name: str, words: str, named: Iterable[str], about: frozenset[str]) -> bool:
    """Whether a wording is of just what is named, and of what the last answer was about if it hangs on that."""
    last = next((subject for begun, subject in _OF_LAST.items() if name.startswith(begun)), None)
    return set(_SLOT.findall(words)) == set(named) and (last is None or last in about)


def _named(reading: Reading) -> Iterator[tuple[str, Span]]:
    for kind, slot in _SLOTS.items():
        yield from ((slot, (link.start, link.end)) for link in reading.links if link.kind == kind and link.is_sure)
        yield from ((slot, (one.start, one.end)) for one in reading.unknown if one.kind == kind)
    if reading.when.names_day:
        yield from (("D", span) for span in reading.when.spans)


def _apart(named: Sequence[tuple[str, Span]]) -> Iterator[tuple[Span, str]]:
    """Those that overlap none that was named before."""
    taken: list[Span] = []
    for slot, span in named:
        if not meets(span, taken):
            taken.append(span)
            yield span, slot
