"""Questions about what the catalogue holds, put in plain words where no rule reads how they were put: "whom is
Mr Li with" is "which company is Mr Li from".

What is named stands aside, and a stand-in in its place: only the wording counts, and it is known by its meaning,
among those that are of just these kinds of things. What the answer is, rules find in the catalogue, as always.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from bot.answers.in_full import IN_HALLS, subjects
from bot.answers.index import AnswerIndex
from bot.answers.language import Language, languages
from bot.answers.memory import Memory
from bot.answers.moments import Calendar
from bot.answers.normalise import has_han, normalise
from bot.answers.reading import Reading
from bot.answers.replies import MARKS
from bot.answers.semantic import LONGEST_QUERY, Wording
from bot.answers.slots import Slot
from bot.answers.spans import Span, mask, meets, within
from bot.answers.times import read_time
from bot.answers.tongues import tongues_named

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
    "f_booth": "exhibitor", "f_sessions": "sessions", "f_session": "session", "f_product": "exhibitors",
    "f_hall_facility": "hall", "f_hall": "exhibitors", "f_speaker": "speaker", "f_hours": "hours",
    "f_room": "room",
}  # fmt: skip
# The kinds of facts that the catalogue tells.
_TOLD = frozenset({"count", "verdict", "moment", "time", "closing", "tongue", "floor"})
# The same of some questions alone.
_OF_HOURS = frozenset({"permission", "opening", "moment"})
_TOLD_BY = {
    "hall_area": frozenset({"size", "area"}),
    "facility_in_hall": frozenset({"permission"}),
    "language_sessions": frozenset({"permission"}),
    **dict.fromkeys(("open_at", "open_at_hour", "open_day", "open_now", "last_entry_all", "close_day"), _OF_HOURS),
}
# What stands for a time of a day, or for a day with one ("tonight").
_HOURS = frozenset({"W", "D"})
# What names nothing of the fair.
_NOT_NAMED = frozenset({"D", "W", "L", "F"})
# What stands between the words of a name; a thing is hardly called by more of them. So many things are tried.
_JOINING, _NAMING, _MOST_THINGS = " -", 2, 5


class Plain(NamedTuple):
    """A question in plain words, and how likely it is that which is asked, 0 to 1; ``ours``: how likely anything
    of the catalogue is; ``wording``: which of the plain questions it is; ``names``: it names something of the
    fair; ``whole``: no word of content is left out; ``leaves_idea``: one is, of what every fair has."""

    wording: str
    question: str
    likely: float
    ours: float
    names: bool
    whole: bool
    leaves_idea: bool


@dataclass(frozen=True, slots=True)
class Masked:
    """A question with stand-ins; ``named``: stand-in -> what stood there, at which ``spans`` of it; ``names``: one
    is something of the fair, no time, language or facility, nor a thing that nobody lists."""

    text: str
    named: Mapping[str, str]
    spans: tuple[Span, ...]
    names: bool


def plainly(reading: Reading, memory: Memory, index: AnswerIndex, *, things: bool = False) -> Plain | None:
    """What is most likely asked; None without an embedder, or where more than one thing of a kind is named.
    ``things``: what nobody lists is looked for."""
    language = _language(reading.language)
    if index.like_wordings is None or not language.stand_ins:
        return None
    if reading.has("opinion") or reading.says("of_guests"):
        return None
    about = frozenset(subjects(memory))
    asked = maskings_of_things(reading, index) if things else maskings(reading, index)
    found = (_likeliest(one, reading, about, index.like_wordings) for one in asked)
    return max((one for one in found if one), key=lambda one: one.likely, default=None)


def _likeliest(asked: Masked, reading: Reading, about: frozenset[str], like: Wording) -> Plain | None:
    """The likeliest of the wordings that are of just what is named."""
    if reading.when.has_hours and _HOURS.isdisjoint(asked.named):
        return None
    plain = _language(reading.language).plain_questions
    fitting = [
        name
        for name, words in plain.items()
        if reading.wanted <= _TOLD | _TOLD_BY.get(name, frozenset()) and _fits(name, words, asked.named, about)
    ]
    shares = like(asked.text[:LONGEST_QUERY])
    total = sum(shares.get(name, 0.0) for name in (*fitting, NOTHING))
    if not fitting or not total:
        return None
    best = max(fitting, key=lambda name: shares.get(name, 0.0))
    question = _SLOT.sub(lambda match: asked.named[match[1]], plain[best])
    left = [slot for slot in reading.content if not within((slot.start, slot.end), asked.spans)]
    share = shares.get(best, 0.0)
    # What names nothing may as well be asked of what was spoken of.
    likely, ours = share / total if asked.named else share, 1 - shares.get(NOTHING, 0.0) / total
    return Plain(best, question, likely, ours, asked.names, not left, any(slot.is_idea for slot in left))


def maskings(reading: Reading, index: AnswerIndex) -> Iterator[Masked]:
    """The question with stand-ins for what it names: twice, where the name of a country may be that of a language
    ("Japanese"); not at all where it names several things of one kind."""
    tongues = [("L", span) for span in tongues_named(reading.text)]
    others = [
        *_named(reading),
        *_times(reading, index),
        *(("P", span) for span in index.listed.find(reading.text)),
        *_facilities(reading),
    ]
    stretches = tuple(_apart([*others, *tongues]))
    yield from _masked(stretches, reading)
    if any(slot == "K" and meets(span, [tongue for _, tongue in tongues]) for span, slot in stretches):
        yield from _masked(tuple(_apart([*tongues, *others])), reading)


def maskings_of_things(reading: Reading, index: AnswerIndex) -> Iterator[Masked]:
    """The question with a stand-in for one of the things in it that nobody lists by that name, too."""
    others = [*_named(reading), *_times(reading, index), *(("L", span) for span in tongues_named(reading.text))]
    said_beside = (span for span in _things(reading) if mask(reading.text, [span]).strip(MARKS))
    for span in islice(said_beside, _MOST_THINGS):
        yield from _masked(tuple(_apart([*others, ("P", span)])), reading, sought=span)


def _things(reading: Reading) -> Iterator[Span]:
    """Stretches of words, but not all of them, that may be the name of a thing; of a long one, its end as well
    ("flogging hearing aids"). What every fair has is none, nor is a single character."""
    run: list[Slot] = []
    for slot in (*sorted(reading.content, key=lambda one: one.start), None):
        if slot and (not run or not reading.text[run[-1].end : slot.start].strip(_JOINING)):
            run.append(slot)
            continue
        if run and not all(one.is_idea for one in run) and run[-1].end - run[0].start > 1:
            yield run[0].start, run[-1].end
            if len(run) > _NAMING and not has_han(run[0].text):
                yield run[-_NAMING].start, run[-1].end
        run = [slot] if slot else []


def _masked(
    stretches: Sequence[tuple[Span, str]], reading: Reading, sought: Span | None = None
) -> Iterator[Masked]:
    slots = [slot for _, slot in stretches]
    if len(set(slots)) < len(slots):
        return
    stand_ins = _language(reading.language).stand_ins
    text, meant, end = "", {}, 0
    for (start, stop), slot in sorted(stretches):
        text += reading.text[end:start] + normalise(stand_ins[slot])
        meant[slot] = reading.text[start:stop]
        end = stop
    names = any(slot not in _NOT_NAMED and span != sought for span, slot in stretches)
    yield Masked(text + reading.text[end:], meant, tuple(span for span, _ in stretches), names)


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


def _times(reading: Reading, index: AnswerIndex) -> Iterator[tuple[str, Span]]:
    """Days, and times of a day."""
    days = tuple(day.date for day in index.catalogue.days)
    calendar = Calendar(days, index.catalogue.local(index.catalogue.published_at))
    for span in reading.when.spans:
        said = read_time(reading.text[slice(*span)], calendar)
        if said.names_day or said.has_hours:
            yield "D" if said.names_day else "W", span


def _facilities(reading: Reading) -> Iterator[tuple[str, Span]]:
    """The first thing that halls have."""
    slots = (slot for slot in reading.content if slot.is_idea and not IN_HALLS.isdisjoint(slot.tokens))
    yield from (("F", (slot.start, slot.end)) for slot in islice(slots, 1))


def _apart(named: Sequence[tuple[str, Span]]) -> Iterator[tuple[Span, str]]:
    """Those that overlap none that was named before."""
    taken: list[Span] = []
    for slot, span in named:
        if not meets(span, taken):
            taken.append(span)
            yield span, slot
