"""A question, read: its language, time, names, cues, and the content that is left."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from bot.answers.cues import Cues, find_cues
from bot.answers.homophones import mended_by_sound
from bot.answers.index import AnswerIndex
from bot.answers.language import language_of_question
from bot.answers.linking import TOPICAL, is_firm, link_exactly, link_nearly
from bot.answers.names import Link, Ref
from bot.answers.normalise import normalise
from bot.answers.places import Unknown
from bot.answers.repairs import repaired
from bot.answers.shorthand import spelled_out
from bot.answers.slots import Slot, slots
from bot.answers.spans import Span, mask, outside, within
from bot.answers.times import Calendar, When, read_time
from bot.answers.tokens import units
from bot.answers.transcription import transcribed

MAX_LENGTH = 500
# Markup, statements of a query language: nothing that a visitor asks.
_CODE = re.compile(r"<script|;\s*(?:--|$)|\$\(", re.IGNORECASE)
# Words of Latin letters and digits; Chinese has no capitals.
_TYPED = re.compile(r"[^\W_\u3400-\u9fff]+")
_EMERGENCIES = frozenset({"#lost_child", "#evacuation"})
# How much of a question its content is, from where on it is hardly more than that.
_MOSTLY, _ABOUT = 0.6, 0.4


@dataclass(frozen=True, slots=True)
class Reading:
    """``content`` is what neither time, names nor cues explain; ``query`` also holds names and cues that a text
    may be found by. ``mended``: words in place of mistyped ones -> as they were written;
    ``typed``: normalised Latin words -> with their capitals and accents. ``is_code``: it holds
    markup or the like."""

    text: str
    language: str
    when: When
    cues: frozenset[str]
    spoken: str | None
    links: tuple[Link, ...]
    unknown: tuple[Unknown, ...]
    content: tuple[Slot, ...]
    query: tuple[Slot, ...]
    mended: dict[str, str]
    typed: dict[str, str]
    is_code: bool = False

    def of(self, kind: str) -> tuple[Ref, ...]:
        """What of this kind is named, candidates of an ambiguous name included."""
        refs = (ref for link in self.links for ref in link.refs if ref.kind == kind)
        return tuple(dict.fromkeys(refs))

    def ids(self, kind: str) -> tuple[str, ...]:
        return tuple(ref.id for ref in self.of(kind))

    @property
    def is_keywords(self) -> bool:
        """Whether the question is hardly more than its content ("hydrogen", "about fuel cells")."""
        said = sum(len(unit) for unit, _, _ in units(self.text)) or 1
        meant = len({place for slot in self.content for place in range(slot.start, slot.end)})
        enough = _ABOUT if self.has("about_topic") else _MOSTLY
        return meant / said > enough

    @property
    def is_about_service(self) -> bool:
        """Whether it asks for what every fair has (parking, food, tickets): no topic of a session."""
        return any(slot.is_idea for slot in self.content)

    @property
    def is_emergency(self) -> bool:
        """Whether somebody needs help at once."""
        return any(not _EMERGENCIES.isdisjoint(slot.tokens) for slot in self.content)

    def has(self, *cues: str) -> bool:
        """Whether there is any of these cues."""
        return not self.cues.isdisjoint(cues)


def read(
    question: str, index: AnswerIndex, now: dt.datetime, locale: str, spoken_of: tuple[dt.date, ...] = ()
) -> Reading:
    """Read a question (its first ``MAX_LENGTH`` characters). ``now`` is aware, in the expo's zone; ``spoken_of``:
    the days that the chat was about."""
    plain = transcribed(normalise(question[:MAX_LENGTH]), index.sounds, index.speller, index.topics)
    called = [_span(link) for link in index.names.exact(units(plain))]
    written = repaired(spelled_out(plain, called), index)
    by_sound = index.names.joined(units(written))
    named = frozenset(unit for link in by_sound for unit, _, _ in units(written[link.start : link.end]))
    text, mended = index.speller.mend(written, named)
    text, misheard = mended_by_sound(text, index.sounds)
    links, unknown = link_exactly(text, index)
    firm = [_span(link) for link in links if is_firm(link, text)]
    firm += [(one.start, one.end) for one in unknown if one.kind in ("hall", "room", "booth")]
    when = read_time(mask(text, firm), Calendar(_days(index), now, spoken_of))
    links = tuple(link for link in links if is_firm(link, text) or not within(_span(link), when.spans))
    strange = [(one.start, one.end) for one in unknown]
    cues = find_cues(mask(text, [*firm, *when.spans, *strange]))
    if cues.spoken:
        links = tuple(link for link in links if link.kind != "country" or not within(_span(link), cues.explained))
    taken = [*when.spans, *strange, *(_span(link) for link in links if link.kind not in TOPICAL)]
    links = (*links, *link_nearly(mask(text, [*taken, *cues.explained]), index))
    return Reading(
        text=text,
        language=language_of_question(written, locale),
        when=when,
        cues=cues.names,
        spoken=cues.spoken,
        links=tuple(sorted(links, key=lambda link: link.start)),
        unknown=unknown,
        content=_content(text, links, [*when.spans, *strange], cues, index),
        query=_query(text, links, [*when.spans, *strange], cues, index) + _lines(unknown),
        mended=mended | misheard,
        is_code=_CODE.search(question) is not None,
        typed={normalise(word): word for word in _TYPED.findall(question[:MAX_LENGTH])},
    )


def _content(
    text: str, links: tuple[Link, ...], taken: list[Span], cues: Cues, index: AnswerIndex
) -> tuple[Slot, ...]:
    """What neither time, names nor cues explain. Names of topics are content, even where a cue stands in them."""
    named = [_span(link) for link in links if link.kind not in TOPICAL]
    topics = [_span(link) for link in links if link.kind in TOPICAL and is_firm(link, text)]
    explained = [span for span in cues.explained if not within(span, topics)]
    found = slots(mask(text, [*taken, *named, *explained]), index.knows)
    found += slots(mask(text, outside(len(text), topics)), index.knows)
    unique = {(slot.start, slot.end): slot for slot in found}
    return tuple(unique[place] for place in sorted(unique))


def _query(
    text: str, links: tuple[Link, ...], taken: list[Span], cues: Cues, index: AnswerIndex
) -> tuple[Slot, ...]:
    """What a text may be found by: all but time, places and how one asks. A cue that no text holds is no
    detail."""
    places = [_span(link) for link in links if link.kind in ("hall", "booth")]
    return tuple(
        slot
        for slot in slots(mask(text, [*taken, *cues.asking, *places]), index.knows, wide=True)
        if any(map(index.bm25.knows, slot.tokens)) or not within((slot.start, slot.end), cues.explained)
    )


def _lines(unknown: tuple[Unknown, ...]) -> tuple[Slot, ...]:
    """Lines of the metro or bus: their number stands in a text, or it is not about them."""
    return tuple(
        Slot(one.text.lower(), (one.text.lower(),), one.start, one.end) for one in unknown if one.kind == "line"
    )


def _days(index: AnswerIndex) -> tuple[dt.date, ...]:
    if index.catalogue.days:
        return tuple(day.date for day in index.catalogue.days)
    expo = index.catalogue.expo
    count = (expo.end_date - expo.start_date).days + 1
    return tuple(expo.start_date + dt.timedelta(days=i) for i in range(count))


def _span(link: Link) -> Span:
    return link.start, link.end
