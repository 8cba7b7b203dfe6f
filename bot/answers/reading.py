"""A question, read: its language, time, names, cues, and the content that is left."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.answers.concepts import concepts
from bot.answers.index import AnswerIndex
from bot.answers.language import language_of_question, languages
from bot.answers.names import Link, Ref, Unit
from bot.answers.normalise import normalise
from bot.answers.places import Unknown
from bot.answers.slots import Slot, Span, mask, slots, without_particles
from bot.answers.times import Calendar, When, read_time
from bot.answers.tokens import is_han, stem, units

MAX_LENGTH = 500
_SHORT_HAN, _LONG_HAN = 3, 7
_MOSTLY, _ABOUT = 0.6, 0.4
# Cues that only say how one asks: no content for a search of texts.
_ASKING = frozenset(
    "where when who what how_many how about about_topic followup pronoun greeting expo dates open begins ends".split()
)
# Cues that give way to a longer one around them ("how much" is no "how", "opening hours" no "open").
_YIELDING = frozenset("where when who what how_many how begins ends open close on_stage dates expo about".split())
# Words that name a kind of session are cues, and content: "the keynote".
_TELLING = frozenset({"session_kind"})
# Names of these kinds are what a text may be about: they stay content.
_TOPICAL = frozenset({"category", "track"})


@dataclass(frozen=True, slots=True)
class Reading:
    """``content`` is what neither time, names nor cues explain; ``query`` also holds names and cues that a text
    may be found by. ``mended`` are words that were mistyped."""

    text: str
    language: str
    when: When
    cues: frozenset[str]
    spoken: str | None
    links: tuple[Link, ...]
    unknown: tuple[Unknown, ...]
    content: tuple[Slot, ...]
    query: tuple[Slot, ...]
    mended: frozenset[str]

    def of(self, kind: str) -> tuple[Ref, ...]:
        """What of this kind is named, candidates of an ambiguous name included."""
        refs = (ref for link in self.links for ref in link.refs if ref.kind == kind)
        return tuple(dict.fromkeys(refs))

    def ids(self, kind: str) -> tuple[str, ...]:
        return tuple(ref.id for ref in self.of(kind))

    @property
    def is_keywords(self) -> bool:
        """Whether the question is hardly more than its content ("hydrogen", "about fuel cells"): no full sentence."""
        said = sum(len(unit) for unit, _, _ in units(self.text)) or 1
        meant = len({place for slot in self.content for place in range(slot.start, slot.end)})
        enough = _ABOUT if self.has("about_topic") else _MOSTLY
        return meant / said > enough

    def has(self, *cues: str) -> bool:
        """Whether there is any of these cues."""
        return not self.cues.isdisjoint(cues)


def read(question: str, index: AnswerIndex, now: dt.datetime, locale: str) -> Reading:
    """Read a question (its first ``MAX_LENGTH`` characters). ``now`` is aware, in the expo's zone."""
    written = normalise(question[:MAX_LENGTH])
    language = language_of_question(written, locale)
    text, mended = index.speller.mend(written)
    links, unknown = _named(text, index)
    hard = [(link.start, link.end) for link in links if _blocks(link, text)]
    calendar = Calendar(tuple(day.date for day in index.catalogue.days) or _days(index), now)
    when = read_time(mask(text, hard), calendar)
    taken = [*hard, *when.spans]
    strange = index.places.strange_codes(mask(text, [*taken, *_spans(links), *_spans(unknown)]))
    unknown = (*unknown, *strange)
    links = tuple(link for link in links if _blocks(link, text) or not _within(_span(link), list(when.spans)))
    taken += [*_spans(links, topical=False), *_spans(unknown)]
    cues, cue_spans, asking_spans, spoken = _cues(mask(text, [*hard, *when.spans, *_spans(unknown)]))
    if spoken:
        links = tuple(link for link in links if link.kind != "country" or not _inside(link, cue_spans))
    links = (*links, *_near(mask(text, [*taken, *cue_spans, *_spans(links)]), index))
    left = mask(text, [*taken, *_spans(links, topical=False)])
    # Names of topics are content even where a cue stands in them.
    topical = [(link.start, link.end) for link in links if link.kind in _TOPICAL and _blocks(link, text)]
    content = slots(mask(left, [s for s in cue_spans if not _within(s, topical)]), index.knows)
    places = [_span(link) for link in links if link.kind in ("hall", "booth")]
    query = slots(mask(text, [*when.spans, *asking_spans, *places]), index.knows)
    content += slots(mask(text, _outside(len(text), topical)), index.knows)
    unique = {(slot.start, slot.end): slot for slot in content}
    return Reading(
        text=text,
        language=language,
        when=when,
        cues=cues,
        spoken=spoken,
        links=tuple(sorted(links, key=lambda link: link.start)),
        unknown=unknown,
        content=tuple(unique[place] for place in sorted(unique)),
        query=tuple(query),
        mended=mended,
    )


def _days(index: AnswerIndex) -> tuple[dt.date, ...]:
    expo = index.catalogue.expo
    count = (expo.end_date - expo.start_date).days + 1
    return tuple(expo.start_date + dt.timedelta(days=i) for i in range(count))


def _named(text: str, index: AnswerIndex) -> tuple[tuple[Link, ...], tuple[Unknown, ...]]:
    """Exact names and codes; of those that overlap the longest stays."""
    patterned, unknown = index.places.by_pattern(text)
    exact = [_longer_by_sound(link, text, index) for link in index.names.exact(units(text))]
    found = [*exact, *index.names.joined(units(text)), *index.places.known_codes(text), *patterned]
    found.sort(key=lambda link: (link.start - link.end, link.kind in _TOPICAL))
    kept: list[Link] = []
    for link in found:
        if all(link.end <= other.start or link.start >= other.end for other in kept):
            kept.append(link)
    strangers = []
    for one in sorted(unknown, key=lambda item: item.start - item.end):
        clashes = [(link.start, link.end) for link in kept] + [(other.start, other.end) for other in strangers]
        if all(one.end <= start or one.start >= end for start, end in clashes):
            strangers.append(one)
    return tuple(kept), tuple(strangers)


def _longer_by_sound(link: Link, text: str, index: AnswerIndex) -> Link:
    """A short Chinese name may be the beginning of a longer one with a wrong character (海月 in 海月储能, which is
    called 海悦储能): the longer one is meant."""
    written = text[link.start : link.end]
    if link.kind != "exhibitor" or not is_han(written) or len(written) > _SHORT_HAN:
        return link
    for end in range(min(len(text), link.start + _LONG_HAN), link.end + 1, -1):
        stretch = text[link.start : end]
        if all(map(is_han, stretch)):
            refs = index.names.sounds_like(stretch)
            if refs:
                return Link(refs, link.start, end, 97.0)
    return link


def _blocks(link: Link, text: str) -> bool:
    """Whether nothing inside the name may be read as time or cue: it is no single ordinary word."""
    written = text[link.start : link.end]
    return link.kind in ("booth", "hall", "room") or len(units(written)) >= (3 if is_han(written) else 2)


def _spans(items: tuple[Link, ...] | tuple[Unknown, ...], *, topical: bool = True) -> list[Span]:
    return [
        (item.start, item.end)
        for item in items
        if topical or isinstance(item, Unknown) or item.kind not in _TOPICAL
    ]


def _span(link: Link) -> Span:
    return link.start, link.end


def _inside(link: Link, spans: list[Span]) -> bool:
    return any(start <= link.start and link.end <= end for start, end in spans)


def _within(span: Span, others: list[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)


def _outside(length: int, spans: list[Span]) -> list[Span]:
    """The stretches that none of the spans covers."""
    found, place = [], 0
    for start, end in sorted(spans):
        found.append((place, start))
        place = max(place, end)
    return [*found, (place, length)]


def _cues(text: str) -> tuple[frozenset[str], list[Span], list[Span], str | None]:
    found: list[tuple[str, Span]] = []
    spans: list[Span] = []
    spoken: str | None = None
    for language in languages():
        for name, pattern in language.cues.items():
            found += [(name, match.span()) for match in pattern.finditer(text) if match.group().strip()]
        for tag, pattern in language.spoken.items():
            match = pattern.search(text)
            if match and match.group().strip():
                spoken = tag
                spans.append(match.span())
    ideas = [("", (concept.start, concept.end)) for concept in concepts(text)]
    kept = [
        (name, span)
        for name, span in found
        if not _is_inside_longer(span, [*ideas, *found] if name in _YIELDING else ideas)
    ]
    spans += [span for name, span in kept if name not in _TELLING]
    asking = [span for name, span in kept if name in _ASKING]
    return frozenset(name for name, _ in kept), spans, asking, spoken


def _is_inside_longer(span: Span, found: list[tuple[str, Span]]) -> bool:
    return any(
        start <= span[0] and span[1] <= end and end - start > span[1] - span[0]
        for _, (start, end) in found
    )


def _near(rest: str, index: AnswerIndex) -> tuple[Link, ...]:
    """Names nearly written so, where words are left that the data does not know."""
    stop = {one.spaced: one.stop for one in languages()}
    free: list[Unit] = []
    for unit in units(without_particles(rest, stop[False])):
        if is_han(unit[0]) or not (stop[True].fullmatch(unit[0]) or unit[0].isdigit()):
            free.append(unit)
    found = []
    for link in index.names.near(free):
        stretch = rest[link.start : link.end]
        if link.score >= 97 or not _is_known(stretch, index):
            found.append(link)
    return tuple(found)


def _is_known(stretch: str, index: AnswerIndex) -> bool:
    """Whether the words of the stretch are words of the data: then they are meant as such."""
    parts = [unit for unit, _, _ in units(stretch)]
    if is_han(stretch):
        return all(index.knows(stretch[i : i + 2]) for i in range(len(stretch) - 1))
    return all(index.knows(stem(part)) for part in parts)
