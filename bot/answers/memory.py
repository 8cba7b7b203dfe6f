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
    ``country`` is one code or several with commas. ``strict``: the topic stands in a title, track, category
    or product. ``language``: of the question, and so of the list. ``asked``: when, for what is over by then.
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
    cancelled: bool = False
    strict: bool = False
    language: str = ""
    asked: dt.datetime | None = None

    @property
    def key(self) -> str:
        """A short name for a button."""
        return hashlib.blake2b(_CRITERIA.dump_json(self), digest_size=5).hexdigest()


@dataclass(frozen=True, slots=True)
class Memory:
    """The last answer's intent and things, and the last lists, newest first."""

    intent: str = ""
    exhibitors: tuple[str, ...] = ()
    sessions: tuple[str, ...] = ()
    speaker: str = ""
    hall: str = ""
    room: str = ""
    focus: str = ""
    days: tuple[dt.date, ...] = ()
    lists: tuple[Criteria, ...] = field(default=())

    @property
    def criteria(self) -> Criteria | None:
        return self.lists[0] if self.lists else None

    def listing(self, criteria: Criteria, earlier: Memory) -> Memory:
        """This memory, with ``criteria`` as its newest list and those of an earlier one behind."""
        older = [one for one in earlier.lists if one != criteria]
        return replace(self, lists=(criteria, *older)[:_KEPT_LISTS])

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
