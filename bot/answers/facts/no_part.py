"""That a series of sessions has no such part as is asked for ("Heat E", 第三节)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from bot.answers.draft import Ask, Draft
from bot.answers.language import languages_of
from bot.answers.linking import TOPICAL
from bot.answers.memory import Memory
from bot.answers.normalise import normalise
from bot.answers.slots import Slot
from bot.answers.spans import Span, meets
from bot.answers.tokens import tokens
from bot.views.browsing_actions import OpenProgramme, OpenSession
from bot.views.findings import NoSessionResults

# So many parts show how the others would be called; of so many one is told.
_LEAST, _SHOWN = 2, 3


class Part(NamedTuple):
    """One of a series: a ``kind`` (heat, 节) and which (a, 3); where that stands."""

    kind: str
    member: str
    span: Span


def no_part(ask: Ask) -> Draft | None:
    """None where the part is there, or nothing shows that there is such a series."""
    reading = ask.reading
    asked = list(parts(reading.text))
    if len(asked) != 1 or any(meets(asked[0].span, [span]) for span in reading.when.spans):
        return None
    [part] = asked
    things = [slot for slot in ask.content if not meets((slot.start, slot.end), [part.span])]
    held: defaultdict[str, set[str]] = defaultdict(set)
    for id_, title in ask.index.titles:
        told = tokens(title)
        if all(any(token in told for token in slot.tokens) for slot in things):
            for one in parts(title):
                if one.kind == part.kind:
                    held[one.member].add(id_)
    if len(held) < _LEAST or part.member in held or part.member.isdigit() != any(map(str.isdigit, held)):
        return None
    ids = tuple(sorted({id_ for ids in held.values() for id_ in ids}))[:_SHOWN]
    named = [(link.start, link.end) for link in reading.links if link.kind in TOPICAL]
    spans = [part.span, *((slot.start, slot.end) for slot in (*things, *_said(ask, held))), *named]
    start, end = min(start for start, _ in spans), max(end for _, end in spans)
    view = NoSessionResults(ask.as_typed(reading.text[start:end]), ids=ids, akin=True)
    rows = (*((OpenSession(id_),) for id_ in ids), (OpenProgramme(),))
    return Draft(view, (ask.source("session"),), rows, Memory(intent="sessions"))


def _said(ask: Ask, held: dict[str, set[str]]) -> Iterator[Slot]:
    """What of the question stands in the titles of the series ("start-up", in "start-up pitches round 3")."""
    ids = {id_ for some in held.values() for id_ in some}
    named = {token for id_, title in ask.index.titles if id_ in ids for token in tokens(title)}
    yield from (slot for slot in ask.reading.query if not named.isdisjoint(slot.tokens))


def parts(text: str) -> Iterator[Part]:
    """Parts of series that a normalised text names."""
    for language in languages_of(text):
        for pattern in language.places.get("part", ()):
            for match in pattern.finditer(text):
                said = match.groupdict()
                member = next(value for name, value in said.items() if value and name.startswith("member"))
                kind = next(value for name, value in said.items() if value and name.startswith("kind"))
                number = language.number(member)
                yield Part(normalise(kind), str(number) if number is not None else member, match.span())
