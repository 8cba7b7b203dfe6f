"""What people look for, what fits them, and who looks for what an exhibitor shows."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.localized import Localized
from bot.views.lines import EMPTY, ExhibitorLine, SessionLine
from bot.views.message import View


@dataclass(frozen=True, slots=True)
class WishLine:
    """Somebody's words, and what the expo has of it: categories, and how many exhibitors show something of it."""

    text: str
    categories: tuple[Localized, ...] = ()
    exhibitors: int = 0


@dataclass(frozen=True)
class Wishes(View):
    """What a visitor says of themselves. ``kinds`` are what they are; ``visible``: exhibitors may find them."""

    wishes: tuple[WishLine, ...] = ()
    categories: tuple[Localized, ...] = ()
    kinds: tuple[str, ...] = ()
    visible: bool = False


@dataclass(frozen=True)
class WishPrompt(View):
    """Asks what they look for; ``whose``: visitor | exhibitor; ``problem``: too_long | too_many | ""."""

    whose: str
    problem: str = ""


@dataclass(frozen=True)
class Partners(View):
    """What an exhibitor says it is to others, and seeks."""

    exhibitor: Localized
    kinds: tuple[str, ...] = ()
    seeks: tuple[str, ...] = ()
    wishes: tuple[WishLine, ...] = ()


@dataclass(frozen=True, slots=True)
class WhyLine:
    """Why something is suggested. ``cause``: category | wish | session | visit | question | liked | kind; ``name``
    or ``text`` is what it is about; ``product``: what an exhibitor shows of it, where that is known."""

    cause: str
    name: Localized = EMPTY
    text: str = ""
    product: Localized = EMPTY


@dataclass(frozen=True, slots=True)
class SuggestionLine:
    """An exhibitor or a session, and why."""

    exhibitor: ExhibitorLine | None = None
    session: SessionLine | None = None
    why: tuple[WhyLine, ...] = ()
    liked: bool = False


@dataclass(frozen=True)
class ForYou(View):
    """Suggestions. ``what`` as ``kind`` in ``ShowForYou``; ``known``: the bot knows something to go by."""

    what: str
    suggestions: tuple[SuggestionLine, ...] = ()
    known: bool = True


@dataclass(frozen=True, slots=True)
class SeekerLine:
    """A visitor before they agree: what they look for of what the exhibitor shows, in the catalogue's words, and
    what they are. ``language`` is a tag."""

    looks_for: tuple[Localized, ...]
    kinds: tuple[str, ...]
    language: str


@dataclass(frozen=True)
class Seekers(View):
    """Visitors who look for what an exhibitor shows, none of them by name. ``left``: how many may still be asked
    today; ``note``: asked | gone | enough | "" is what just happened."""

    exhibitor: Localized
    seekers: tuple[SeekerLine, ...] = ()
    left: int = 0
    note: str = ""


@dataclass(frozen=True)
class SeekerInvitation(View):
    """An exhibitor asks a visitor to come; it does not know who they are."""

    exhibitor: ExhibitorLine
    looks_for: tuple[Localized, ...] = ()
