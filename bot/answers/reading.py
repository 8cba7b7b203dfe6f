"""A question, read: its language, time, names, cues, and the content that is left."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.answers.linking import TOPICAL
from bot.answers.moments import When
from bot.answers.names import Link, Ref
from bot.answers.objects import Sought
from bot.answers.replies import MARKS, reply
from bot.answers.slots import Slot
from bot.answers.spans import mask, within_longer
from bot.answers.tokens import units
from bot.answers.unknown import Unknown

# So many characters of a question are read.
MAX_LENGTH = 500
# Cues of small talk; "ok" is what asks for leave, too.
_TALK, _AGREED = frozenset({"greeting", "thanks"}), frozenset({"permission"})
# How much of a question its content is, from where on it is hardly more than that.
_MOSTLY, _ABOUT = 0.6, 0.4


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """``content`` is what neither time, names nor cues explain; ``query`` also holds names and cues that a text
    may be found by. ``mended``: words in place of mistyped ones -> as they were written;
    ``typed``: normalised Latin words -> with their capitals and accents. ``sought``: what somebody is to make or
    sell. ``wanted``: the kinds of facts that are asked for. ``is_code``: it holds markup or the like;
    ``is_of_goods``: its content is the name of a product or category; ``is_of_common_goods``: or what many list.
    ``dotted``: what stands beside the dot of a foreign name in Chinese (娜惠 of 汉娜·惠特洛克), or empty;
    ``is_far``: it is set in a place of the world where the expo is not;
    ``emergency``: what kind of emergency it speaks of, or empty."""

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
    sought: Sought | None = None
    wanted: frozenset[str] = frozenset()
    is_code: bool = False
    is_of_goods: bool = False
    is_of_common_goods: bool = False
    is_chatter: bool = False
    is_far: bool = False
    emergency: str = ""
    dotted: str = ""

    def of(self, kind: str) -> tuple[Ref, ...]:
        """What of this kind is named, candidates of an ambiguous name included."""
        refs = (ref for link in self.links for ref in link.refs if ref.kind == kind)
        return tuple(dict.fromkeys(refs))

    def ids(self, kind: str) -> tuple[str, ...]:
        return tuple(ref.id for ref in self.of(kind))

    @property
    def whole_category(self) -> Link | None:
        """A category by its name, where it is all that is asked for."""
        named = (one for one in self.links if one.kind == "category")
        covers = (
            one for one in named if all(one.start <= slot.start and slot.end <= one.end for slot in self.content)
        )
        return next(covers, None) if self.content else None

    def with_link(self, link: Link) -> Reading:
        """The same with a name in place of what else was read into its words."""
        return replace(
            self,
            links=(*(one for one in self.links if not link.meets(one)), link),
            content=tuple(slot for slot in self.content if not link.meets(slot)),
            query=tuple(slot for slot in self.query if not link.meets(slot)),
        )

    @property
    def is_keywords(self) -> bool:
        """Whether the question is hardly more than its content ("hydrogen", "about fuel cells")."""
        said = sum(len(unit) for unit, _, _ in units(self.text)) or 1
        meant = len({place for slot in self.content for place in range(slot.start, slot.end)})
        enough = _ABOUT if self.has("about_topic") else _MOSTLY
        return meant / said > enough

    @property
    def is_time_alone(self) -> bool:
        """Whether it says a time, and nothing else ("tonight?")."""
        return bool(self.when) and not mask(self.text, self.when.spans).strip(MARKS)

    @property
    def is_mute(self) -> bool:
        """Whether nothing in it asks for, names or means anything ("hmm", "ok great"): no reason to say again what
        was told."""
        if self.content or self.when or self.links or self.unknown:
            return False
        return self.cues <= _TALK and self.wanted <= (_AGREED if self.cues else frozenset())

    @property
    def is_about_service(self) -> bool:
        """Whether it asks for what every fair has (parking, food, tickets): no topic of a session, and no part of
        the name of a category (网络 of 网络安全), nor the end of the goods that are sought (氢燃料电池公交车)."""
        named = [(link.start, link.end) for link in self.links if link.kind in TOPICAL]
        if self.sought and self.sought.start < min(
            (slot.start for slot in self.content if slot.is_idea), default=0
        ):
            named.append(self.sought[:2])
        return any(slot.is_idea and not within_longer((slot.start, slot.end), named) for slot in self.content)

    @property
    def is_bare_service(self) -> bool:
        """Whether it is no more than a word for what every fair has ("tickets"): no chatter."""
        return len(self.content) == 1 and self.content[0].is_idea and self.is_keywords

    def beside(self, kind: str) -> str:
        """The text without the names of a kind."""
        named = [(link.start, link.end) for link in self.links if link.kind == kind]
        return " ".join(mask(self.text, named).split())

    def says(self, *kinds: str) -> bool:
        """Whether it is, as a whole, a reply of any of these kinds (see ``replies``)."""
        return any(reply(self.text, kind) for kind in kinds)

    def takes(self, kind: str) -> bool:
        """Whether it names something of this kind that is no name in the data (see ``Unknown``)."""
        return any(one.kind == kind for one in self.unknown)

    def has(self, *cues: str) -> bool:
        """Whether there is any of these cues."""
        return not self.cues.isdisjoint(cues)
