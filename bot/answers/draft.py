"""A question under way: what facts are looked up with, and what a look-up gives."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.answers.bm25 import Hit
from bot.answers.chat_words import likely_chatter
from bot.answers.cues import says_cue
from bot.answers.index import AnswerIndex
from bot.answers.memory import Memory
from bot.answers.moments import Calendar
from bot.answers.objects import place_named, place_named_as_here
from bot.answers.ranking import Found
from bot.answers.reading import Reading
from bot.answers.replies import reply
from bot.answers.retrieval import look_up
from bot.answers.slots import Slot
from bot.answers.tokens import HAN_RUN
from bot.answers.unknown import Unknown
from bot.domain.catalogue import Catalogue
from bot.views.action import Action
from bot.views.findings import NoExhibitorResults, NoSessionResults
from bot.views.message import Source, View

_LATIN = re.compile(r"[a-z0-9]+")
_STOP = re.compile(r"[,.;:!?、]")
# What parts a thing from what it is of; and what else no thing begins with.
_OF = "的"
_PARTICLES = "的地得了着过个些种"
# What narrows a list down.
_APART = frozenset({"country", "hall", "room"})
# Between topics of which either will do.
EITHER = "|"
Rows = tuple[tuple[Action, ...], ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """One question: its reading, the data, the local clock, the chat's memory. ``hits``: the passages that share
    its words; ``found``: those that may answer it, which takes longer and is looked up once."""

    reading: Reading
    index: AnswerIndex
    now: dt.datetime
    memory: Memory
    hits: tuple[Hit, ...] = field(default=())
    found: Callable[[], tuple[Found, ...]] = field(default=tuple)

    @classmethod
    def of(cls, reading: Reading, index: AnswerIndex, now: dt.datetime, memory: Memory) -> Ask:
        """A question that is looked up."""
        return cls(reading, index, now, memory, *look_up(reading, index))

    @property
    def catalogue(self) -> Catalogue:
        return self.index.catalogue

    @property
    def calendar(self) -> Calendar:
        """What days and hours are read against: those of the expo, and now."""
        return Calendar(self._days, self.now)

    @property
    def calendar_of_texts(self) -> Calendar:
        """The same as today begins: what lasts two hours in a text is not over two hours from now."""
        return Calendar(self._days, self.now.replace(hour=0, minute=0, second=0, microsecond=0))

    @property
    def _days(self) -> tuple[dt.date, ...]:
        return tuple(day.date for day in self.catalogue.days)

    @property
    def chatter(self) -> float:
        """How likely the question is no matter of an expo, by its words and, with an embedder, its meaning."""
        best = next(iter(self.found()), None) if self.index.compare else None
        return best.features.chatter if best else likely_chatter(self.reading.text)

    @property
    def usual(self) -> float:
        """How likely it is a question of any expo that only texts tell, by its meaning; 0 without an embedder."""
        best = next(iter(self.found()), None) if self.index.compare else None
        return best.features.meant.usual if best and best.features.meant else 0.0

    @property
    def content(self) -> tuple[Slot, ...]:
        return self.reading.content

    @property
    def explained(self) -> bool:
        """Whether time, names and cues explain every word that means something."""
        return not self.reading.content

    @property
    def place_named(self) -> Unknown | None:
        """The hall or room that is asked about by a name, whether there is one or not."""
        text = self.reading.text
        return place_named(text) or place_named_as_here(text, self.index.kinds_of_halls)

    def source(self, kind: str, item_id: str = "") -> Source:
        return Source(kind, item_id, self.catalogue.published_at)

    def topic(self, *, both: bool = False) -> str:
        """The content as normalised words; ``|`` between those of which either will do; with ``both`` also where
        an "and" stands between."""
        return EITHER.join(_topic_of(self.reading.text, group) for group in self._groups(both=both))

    def _groups(self, *, both: bool = False) -> list[tuple[Slot, ...]]:
        """The content, parted where an "or" (or an "and") stands between."""
        kinds = ("or", "both") if both else ("or",)
        groups: list[tuple[Slot, ...]] = [()]
        for slot in self.content:
            before = groups[-1][-1].end if groups[-1] else slot.start
            between = self.reading.text[before : slot.start].strip()
            apart = between == "," or (between and any(reply(between, kind) for kind in kinds))
            groups = [*groups, (slot,)] if apart else [*groups[:-1], (*groups[-1], slot)]
        return groups

    def label(self) -> str:
        """The content as it was typed, for "none about ..."; with the small words between, where a thing is named
        ("beds for sick people")."""
        start, end = self.reading.sought[:2] if self.reading.sought else (0, 0)
        thing, said = self.reading.text[start:end], label_of(self.reading.text, self.content)
        # 人工关节, of which 人 is read as a small word.
        one_more = HAN_RUN.fullmatch(thing) is not None and len(thing) == len(said) + 1
        whole = thing.isascii() or (one_more and thing[0] not in _PARTICLES)
        # "Hydrogen by Italian companies in hall 2": whose they are, and where, is said apart.
        whole = whole and not any(one.kind in _APART and start <= one.start < end for one in self.reading.links)
        if whole and self.content and start <= self.content[0].start and self.content[-1].end <= end:
            return self.as_typed(thing)
        if len(self._groups()) > 1:
            return self.as_typed(self.reading.text[self.content[0].start : self.content[-1].end])
        return self.as_typed(said)

    def as_typed(self, meant: str) -> str:
        """A stretch of the normalised question as it was typed."""
        typed = self.reading.typed
        text = _LATIN.sub(lambda match: self.reading.mended.get(match.group(), match.group()), meant)
        return _LATIN.sub(lambda match: typed.get(match.group(), match.group()), text)


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer before it is a message. ``memory`` is what the chat was about, without the earlier lists."""

    view: View
    sources: tuple[Source, ...] = ()
    rows: Rows = ()
    memory: Memory = field(default_factory=Memory)
    abstained: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether it says that there is none, and names nothing that comes near."""
        view = self.view
        if isinstance(view, NoExhibitorResults):
            return not (view.near or view.elsewhere)
        return isinstance(view, NoSessionResults) and not view.ids


def _topic_of(text: str, content: tuple[Slot, ...]) -> str:
    """The same as ``label_of``, with a space before a kind of session in Chinese: 演 of 支付的演示 goes with 示
    alone."""
    last = content[-1] if len(content) > 1 else None
    if last is None or text[: last.start][-1:] != _OF or not says_cue("session_kind", last.text):
        return label_of(text, content)
    return f"{label_of(text, content[:-1])} {last.text}"


def label_of(text: str, content: tuple[Slot, ...]) -> str:
    """The content's words in the order of the question, without doubling what overlaps or is said twice."""
    pieces: dict[str, str] = {}
    said, glue, reach = "", "", -1
    for slot in content:
        if slot.end <= reach:
            continue
        start = max(slot.start, reach)
        if start > reach and said:
            pieces.setdefault(said, glue)
            parted = text[start - 1 : start].isspace() or text[start].isascii() or _STOP.search(text[reach:start])
            said, glue = "", " " if parted else ""
        said += text[start : slot.end]
        reach = slot.end
    pieces.setdefault(said, glue)
    return "".join(glue + said for said, glue in pieces.items()).strip()
