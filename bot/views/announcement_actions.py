"""Actions of announcements: writing, sending and following them, and reading no more of them."""

from __future__ import annotations

from dataclasses import dataclass

from bot.views.action import Action


@dataclass(frozen=True)
class StartAnnouncement(Action, code="an"):
    """Write a new one."""


@dataclass(frozen=True)
class ListAnnouncements(Action, code="al"):
    page: int = 0


@dataclass(frozen=True)
class OpenAnnouncement(Action, code="ao"):
    """The draft, or how far it is."""

    announcement_id: int


@dataclass(frozen=True)
class WriteAnnouncement(Action, code="aw"):
    """Write (again) what is said in ``locale``; of one that has begun to leave: correct it."""

    announcement_id: int
    locale: str


@dataclass(frozen=True)
class ChooseTextLanguage(Action, code="ah"):
    """What was written first is in ``locale``: the script alone does not tell for sure."""

    announcement_id: int
    locale: str


@dataclass(frozen=True)
class LinkAnnouncement(Action, code="ak"):
    """Buttons with links under the text in ``locale``."""

    announcement_id: int
    locale: str


@dataclass(frozen=True)
class TimeAnnouncement(Action, code="at"):
    """When it leaves: ``minutes`` from now, 0 at once, -1: ask."""

    announcement_id: int
    minutes: int


@dataclass(frozen=True)
class ChooseNature(Action, code="ag"):
    """``nature`` is news | sponsored | urgent."""

    announcement_id: int
    nature: str


@dataclass(frozen=True)
class ChooseAudience(Action, code="au"):
    """Choose one part: "" (which?) | role | locale | interest | session | track | hall | site."""

    announcement_id: int
    part: str = ""
    page: int = 0


@dataclass(frozen=True)
class ToggleAudience(Action, code="av"):
    """Take ``value`` (a key) into that part, or out of it; ``chosen``: it is in now (1 or 0)."""

    announcement_id: int
    part: str
    value: str
    chosen: int = 0
    page: int = 0


@dataclass(frozen=True)
class ClearAudience(Action, code="ax"):
    """Everyone."""

    announcement_id: int


@dataclass(frozen=True)
class TestAnnouncement(Action, code="ay"):
    """Send it to me, as its readers will get it."""

    announcement_id: int


@dataclass(frozen=True)
class ReviewAnnouncement(Action, code="ar"):
    """Ask for the last time; ``nature`` urgent makes it so first, empty leaves it."""

    announcement_id: int
    nature: str = ""


@dataclass(frozen=True)
class ConfirmAnnouncement(Action, code="ac"):
    """Let it leave, or wait for its time; as it was when that was asked (its ``fingerprint``)."""

    announcement_id: int
    fingerprint: int


@dataclass(frozen=True)
class DiscardAnnouncement(Action, code="ad"):
    """Throw the draft away."""

    announcement_id: int


@dataclass(frozen=True)
class ControlAnnouncement(Action, code="az"):
    """``what``: pause | resume | cancel (the rest) | withdraw (asks) | delete (at its readers) | revise (which
    text?) | apply (the corrected text) | unschedule (a draft again) | report | resend (what failed)."""

    announcement_id: int
    what: str


@dataclass(frozen=True)
class MuteAnnouncements(Action, code="am"):
    """No more announcements of that nature to me."""

    nature: str
