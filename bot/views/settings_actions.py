"""Actions of what one wants to be sent."""

from __future__ import annotations

from dataclasses import dataclass

from bot.views.action import Action


@dataclass(frozen=True)
class ShowSettings(Action, code="o"): ...


@dataclass(frozen=True)
class SwitchOffset(Action, code="oo"):
    """Reminders that many minutes before the start: ``on`` 1 or 0."""

    minutes: int
    on: int


@dataclass(frozen=True)
class SwitchQuiet(Action, code="oq"):
    """Whether the quiet hours hold for me: ``on`` 1 or 0."""

    on: int


@dataclass(frozen=True)
class SwitchNotice(Action, code="on"):
    """One kind of unasked messages (a ``NoticeKind``): ``on`` 1 or 0."""

    kind: str
    on: int


@dataclass(frozen=True)
class AnswerBriefOffer(Action, code="ob"):
    """The morning brief, offered once: ``on`` 1 (yes) or 0 (no)."""

    on: int


@dataclass(frozen=True)
class StopReminders(Action, code="os"):
    """After /stop: my reminders too (``also`` 1), or keep them (0)."""

    also: int


@dataclass(frozen=True)
class ResumeMessages(Action, code="or"):
    """Take /stop back."""


@dataclass(frozen=True)
class ShowInterests(Action, code="ix"):
    """Which categories the viewer looks for."""

    page: int = 0


@dataclass(frozen=True)
class ToggleInterest(Action, code="iy"):
    """Look for ``category`` (a key), or no more; ``chosen``: they do now (1 or 0)."""

    category: str
    chosen: int = 0
    page: int = 0
