"""Actions of the organiser's team: who is in it, and what they did."""

from __future__ import annotations

from dataclasses import dataclass

from bot.views.action import Action


@dataclass(frozen=True)
class ShowOrganisers(Action, code="RO"):
    """Who is in the team."""


@dataclass(frozen=True)
class ChooseRole(Action, code="RN"):
    """Somebody new: as what?"""


@dataclass(frozen=True)
class InviteOrganiser(Action, code="RI"):
    """A link that gives ``role`` to one person; or their contact, sent next."""

    role: str


@dataclass(frozen=True)
class OpenOrganiser(Action, code="RP"):
    """One of the team; ``number`` is that of their line."""

    viewer_id: int
    number: int = 0


@dataclass(frozen=True)
class GrantRole(Action, code="RG"):
    """Give one of the team another role."""

    viewer_id: int
    role: str


@dataclass(frozen=True)
class RevokeRole(Action, code="RR"):
    """Take it from them, at once."""

    viewer_id: int
    role: str


@dataclass(frozen=True)
class WithdrawOrganiserInvite(Action, code="RW"):
    """The link lets nobody in any more; ``number`` is that of its line, or 0."""

    invite_id: int
    number: int = 0


@dataclass(frozen=True)
class JoinOrganisers(Action, code="RJ"):
    """Take the invitation that was opened."""

    invite_id: int


@dataclass(frozen=True)
class DeclineOrganisers(Action, code="RD"):
    """It is not for me."""

    invite_id: int


@dataclass(frozen=True)
class ShowLog(Action, code="AL"):
    """What the team did; with what was searched for, where that is still so."""

    page: int = 0


@dataclass(frozen=True)
class SearchLog(Action, code="AS"):
    """Ask for words; what is typed next is searched for."""


@dataclass(frozen=True)
class ShowWholeLog(Action, code="AC"):
    """Without what was searched for."""


@dataclass(frozen=True)
class ExportLog(Action, code="AX"):
    """``format`` is xlsx | csv."""

    format: str
