"""What somebody wants to be told unasked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class NoticeKind(StrEnum):
    """Kinds of messages that come unasked, each with a switch of its own. Reminders are no kind: they are asked
    for, one by one. Urgent notices of safety are none either: nobody can switch them off."""

    CHANGES = "change_notices"
    BRIEF = "morning_brief"
    ANNOUNCEMENTS = "announcements"
    SPONSORED = "sponsored"
    BOOTH_VISITS = "booth_visits"


WANTED_BY_DEFAULT = frozenset({NoticeKind.CHANGES, NoticeKind.ANNOUNCEMENTS})
"""The others come only to those who switched them on."""


class Silence(StrEnum):
    """What ``/stop`` stopped: nothing, what comes unasked, or reminders too."""

    NONE = "none"
    UNASKED = "unasked"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Preferences:
    """One viewer's. ``offsets``: minutes before the start (none: no reminders), None for the organiser's default;
    ``quiet``: whether the quiet hours hold for them; ``brief_offered``: whether the morning brief was."""

    viewer_id: int
    offsets: tuple[int, ...] | None = None
    quiet: bool = True
    wanted: frozenset[NoticeKind] = WANTED_BY_DEFAULT
    silence: Silence = Silence.NONE
    brief_offered: bool = False

    def wants(self, kind: NoticeKind) -> bool:
        """Whether messages of that kind may come now."""
        return self.silence is Silence.NONE and kind in self.wanted

    @property
    def reminded(self) -> bool:
        """Whether reminders may come now."""
        return self.silence is not Silence.ALL

    def switched(self, kind: NoticeKind, on: bool) -> Preferences:
        """With that kind on or off."""
        return replace(self, wanted=self.wanted | {kind} if on else self.wanted - {kind})
