"""Actions about exhibitors' teams. An exhibitor is named by its key; whoever presses is authorised anew."""

from __future__ import annotations

from dataclasses import dataclass

from bot.views.action import Action


@dataclass(frozen=True)
class OpenTeam(Action, code="jt"):
    """Who works for that exhibitor; empty: for the one that I work for now."""

    exhibitor_id: str = ""
    page: int = 0


@dataclass(frozen=True)
class ChooseTeam(Action, code="js"):
    """From now on I work for that exhibitor, of those that I am with."""

    exhibitor_id: str


@dataclass(frozen=True)
class OpenMember(Action, code="jm"):
    """One of the team; ``number`` is that of their line, 0 for myself."""

    exhibitor_id: str
    viewer_id: int
    number: int = 0


@dataclass(frozen=True)
class ChangeMember(Action, code="jc"):
    """``what``: admin | staff (what they are) | export | no_export (whether they may take leads as a file)."""

    exhibitor_id: str
    viewer_id: int
    what: str


@dataclass(frozen=True)
class RemoveMember(Action, code="jr"):
    """They are in the team no more. ``own`` (1 or 0): I leave it myself."""

    exhibitor_id: str
    viewer_id: int
    own: int = 0


@dataclass(frozen=True)
class RestoreMember(Action, code="ju"):
    """Just removed: take that back."""

    exhibitor_id: str
    viewer_id: int


@dataclass(frozen=True)
class InviteToTeam(Action, code="ji"):
    """A link that lets one person in; ``role`` is admin | staff."""

    exhibitor_id: str
    role: str


@dataclass(frozen=True)
class ListInvitations(Action, code="jl"):
    """Links that still let somebody in."""

    exhibitor_id: str
    page: int = 0


@dataclass(frozen=True)
class WithdrawInvitation(Action, code="jw"):
    """That link lets nobody in any more; ``number`` is that of its line, or 0."""

    invite_id: int
    number: int = 0


@dataclass(frozen=True)
class JoinTeam(Action, code="jj"):
    """Take the invitation that I have opened."""

    invite_id: int


@dataclass(frozen=True)
class DeclineInvitation(Action, code="jn"):
    """It is not for me: leave it for whom it is meant."""

    invite_id: int


@dataclass(frozen=True)
class ShowInviting(Action, code="jv"):
    """For organisers: which exhibitors have somebody who runs their team."""


@dataclass(frozen=True)
class ListUninvited(Action, code="jx"):
    """For organisers: the exhibitors that have nobody yet."""

    page: int = 0


@dataclass(frozen=True)
class SendPosters(Action, code="jp"):
    """For organisers: posters of all booths, halls, rooms, entrances. ``form``: pdf | zip; ``paper``: a4 | a5."""

    form: str
    paper: str


@dataclass(frozen=True)
class SendInvitations(Action, code="jy"):
    """For organisers: the invitations and booth links of all exhibitors as a table."""


@dataclass(frozen=True)
class WithdrawInvitations(Action, code="jz"):
    """For organisers: of those invitations, none that is still open lets anybody in any more."""
