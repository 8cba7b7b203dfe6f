"""What every answer says beside itself."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.localized import Localized

NO_PLACE = Localized()


@dataclass(frozen=True)
class OtherText:
    """A text that may be meant as well as the one that is quoted; ``head``: its question or name, if any."""

    head: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Reply:
    """What every answer says beside itself. ``cut``: the question was too long, only its beginning was read.
    ``verdict`` (yes | no | none | off | cannot | not_then | not_now | "") comes before the fact where the question
    is whether something is so; ``unnamed``: a hall, room or entrance of which that was asked, where the text that
    is quoted names others alone.
    ``call``: the number to call in an emergency, where the rest tells none. ``also``: another text that may be
    meant, from the message's second source.
    ``team_minutes``: the team can be asked, and usually answers within so many opening minutes; 0: it can't."""

    cut: bool = False
    verdict: str = ""
    unnamed: Localized = NO_PLACE
    call: str = ""
    also: OtherText | None = None
    team_minutes: int = 0


def kinds_of_replies() -> tuple[str, ...]:
    """The kinds (see ``View``) of all views that an answer may have."""
    return tuple(getattr(view, "kind") for view in Reply.__subclasses__())  # noqa: B009 - a view's, not a reply's
