"""What a chat was about, as a small JSON string between two questions."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass, field, replace

from pydantic import TypeAdapter, ValidationError

_KEPT_LISTS = 3


@dataclass(frozen=True, slots=True)
class Criteria:
    """What a list of exhibitors or sessions was asked by; empty fields do not matter.

    ``topic`` is the content as normalised words, ``label`` the same as the reader sees it. Times are local.
    ``hall``, ``country``, ``exhibitor`` and ``without`` are one id or code, or several with commas. ``strict``:
    the topic stands in a title, track, category or product. ``without``: those than which others are asked for;
    ``stands``: at least so many. ``alone``: in no other language than ``spoken``. ``ideas``: other words for the
    topic will do. ``loose``: nearly all of the topic stands anywhere; ``wide``: also those,
    last, that only hold most of it. ``language``: of the question, and so of the
    list. ``asked``: when, for what is over by then.
    """

    kind: str
    topic: str = ""
    label: str = ""
    hall: str = ""
    country: str = ""
    days: tuple[dt.date, ...] = ()
    start: dt.time | None = None
    end: dt.time | None = None
    at: dt.time | None = None
    room: str = ""
    track: str = ""
    speaker: str = ""
    exhibitor: str = ""
    spoken: str = ""
    alone: bool = False
    cancelled: bool = False
    strict: bool = False
    without: str = ""
    stands: int = 0
    ideas: bool = False
    loose: bool = False
    wide: bool = False
    language: str = ""
    asked: dt.datetime | None = None

    @property
    def key(self) -> str:
        """A short name for a button."""
        return hashlib.blake2b(_CRITERIA.dump_json(self), digest_size=5).hexdigest()


@dataclass(frozen=True, slots=True)
class Memory:
    """The last answer's intent and things, and the last lists, newest first.

    ``listed``: the last answer itself was a list. ``shown``: (kind, id) of its lines, as long as the chat
    speaks of them; ``page`` (from 0) is the one that they are of.
    ``question``: the one that a text answered, or nothing, normalised; ``asked``: the last one that stands for
    itself; ``unanswered``: nothing did; ``told``: the place of that text,
    and which of its excerpts it was. ``product``: what an
    exhibitor was asked for, as normalised words.
    """

    intent: str = ""
    exhibitors: tuple[str, ...] = ()
    sessions: tuple[str, ...] = ()
    speaker: str = ""
    hall: str = ""
    room: str = ""
    focus: str = ""
    days: tuple[dt.date, ...] = ()
    lists: tuple[Criteria, ...] = field(default=())
    listed: bool = False
    shown: tuple[tuple[str, str], ...] = ()
    page: int = 0
    question: str = ""
    asked: str = ""
    unanswered: bool = False
    told: tuple[str, str, int, int] | tuple[()] = ()
    product: str = ""

    @property
    def criteria(self) -> Criteria | None:
        return self.lists[0] if self.lists else None

    @property
    def one_session(self) -> str:
        """The session that was spoken of, where it was only one."""
        of_sessions = self.intent in ("session", "sessions", "speaker", "now", "topic")
        return self.sessions[0] if of_sessions and len(self.sessions) == 1 else ""

    @property
    def one_exhibitor(self) -> str:
        """The exhibitor that was spoken of, where it was only one."""
        of_exhibitors = self.intent in ("exhibitor", "exhibitors", "booth", "topic")
        return self.exhibitors[0] if of_exhibitors and len(self.exhibitors) == 1 else ""

    def listing(self, criteria: Criteria, earlier: Memory) -> Memory:
        """This memory, with ``criteria`` as its newest list and those of an earlier one behind."""
        older = [one for one in earlier.lists if one != criteria]
        shown = tuple(("session", id_) for id_ in self.sessions)
        if not shown and criteria.kind == "exhibitor":
            shown = tuple(("exhibitor", id_) for id_ in self.exhibitors)
        return replace(self, lists=(criteria, *older)[:_KEPT_LISTS], listed=True, shown=shown)

    def after(self, earlier: Memory) -> Memory:
        """This memory with the lists of an earlier one, where it has none; what was shown stays at hand while one
        of it is spoken of."""
        if self.lists:
            return self
        of_list = self.intent in ("exhibitor", "session") and bool(earlier.shown)
        shown = self.shown or (earlier.shown if of_list else ())
        return replace(self, lists=earlier.lists, shown=shown, page=earlier.page)

    def dump(self) -> str:
        return _MEMORY.dump_json(self, exclude_defaults=True).decode()

    @classmethod
    def load(cls, context: str) -> Memory:
        """The memory of a stored context; an empty one where it is not of this shape (another release)."""
        if not context:
            return cls()
        try:
            return _MEMORY.validate_json(context)
        except ValidationError:
            return cls()


_CRITERIA: TypeAdapter[Criteria] = TypeAdapter(Criteria)
_MEMORY: TypeAdapter[Memory] = TypeAdapter(Memory)
