"""Exhibitors' teams: who is in them, and how they get in. Names of exhibitors are in all languages; times are the
expo's. A ``role`` is admin | staff."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, ClassVar

from pydantic import Field

from bot.domain.localized import Localized
from bot.views.lines import ExhibitorLine, Span
from bot.views.message import View


@dataclass(frozen=True, slots=True)
class MemberLine:
    """One of a team. ``me``: the reader; ``ended``: they left. ``leads`` and ``scans`` are theirs at this edition,
    None where that is not for the reader."""

    name: str
    role: str
    may_export: bool = False
    me: bool = False
    ended: bool = False
    leads: int | None = None
    scans: int | None = None


@dataclass(frozen=True, slots=True)
class InvitationLine:
    """A link that still lets somebody in."""

    role: str
    expires_at: dt.datetime


@dataclass(frozen=True)
class Team(View):
    """Who works for an exhibitor. ``reader`` is admin | staff | organiser; ``invitations`` how many links are
    open; ``others`` are the exhibitors for whom the reader works too."""

    exhibitor: ExhibitorLine
    reader: str
    members: tuple[MemberLine, ...]
    span: Span
    invitations: int = 0
    others: tuple[Localized, ...] = ()


@dataclass(frozen=True)
class TeamMember(View):
    """One of the team; ``last_admin``: nobody else runs it."""

    exhibitor: Localized
    member: MemberLine
    joined_at: dt.datetime
    last_admin: bool = False


@dataclass(frozen=True)
class MemberRemoved(View):
    """``own``: the reader left."""

    exhibitor: Localized
    name: str
    own: bool = False


@dataclass(frozen=True)
class MembershipNews(View):
    """To a member, whose place somebody changed: ``what`` is admin | staff | export | no_export | ended |
    restored."""

    exhibitor: Localized
    what: str


@dataclass(frozen=True)
class NewInvitation(View):
    """A link to pass on to one person. ``by_organiser``: the organiser invites."""

    exhibitor: Localized
    role: str
    url: str
    expires_at: dt.datetime
    by_organiser: bool = False


@dataclass(frozen=True)
class OpenInvitations(View):
    """The links that still let somebody in."""

    exhibitor: Localized
    invitations: tuple[InvitationLine, ...]
    span: Span


@dataclass(frozen=True)
class InvitationWithdrawn(View):
    """The link lets nobody in (any more)."""

    exhibitor: Localized


@dataclass(frozen=True)
class Invitation(View):
    """To whoever opened the link: into which team, as what."""

    exhibitor: ExhibitorLine
    role: str
    expires_at: dt.datetime


@dataclass(frozen=True)
class InvitationOver(View):
    """Used, expired or withdrawn; it does not say whose it was."""


@dataclass(frozen=True)
class InvitationDeclined(View):
    """It stays open for whom it is meant."""


@dataclass(frozen=True)
class TeamJoined(View):
    """The reader is in; ``before``: they were already."""

    exhibitor: Localized
    role: str
    before: bool = False


@dataclass(frozen=True)
class MemberJoined(View):
    """To who invited, and who runs the team: somebody took an invitation."""

    exhibitor: Localized
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class AdminLine:
    """Who runs which team since when."""

    name: str
    exhibitor: Localized
    joined_at: dt.datetime


@dataclass(frozen=True)
class Inviting(View):
    """For organisers: how many of the exhibitors have an admin, who came last, and how to invite. ``sample`` is a
    booth that there is, or empty; ``unknown`` what was asked for and is nobody's, or empty."""

    exhibitors: int
    with_admin: int
    latest: tuple[AdminLine, ...] = ()
    sample: str = ""
    unknown: str = ""


@dataclass(frozen=True)
class ExhibitorChoice(View):
    """For organisers: several exhibitors fit what was asked for."""

    exhibitors: tuple[ExhibitorLine, ...]


@dataclass(frozen=True)
class Uninvited(View):
    """For organisers: exhibitors without an admin."""

    exhibitors: tuple[ExhibitorLine, ...]
    span: Span


@dataclass(frozen=True)
class InvitationTable(View):
    """For organisers, the caption of the table of invitations; ``exhibitors`` is filled when it leaves."""

    remade: ClassVar[bool] = True

    exhibitors: Annotated[int, Field(exclude=True)] = 0


@dataclass(frozen=True)
class InvitationsWithdrawn(View):
    """For organisers: so many invitations of the table let nobody in any more."""

    count: int


@dataclass(frozen=True)
class PosterFile(View):
    """For organisers, the caption of the posters. ``form`` is pdf | zip, ``paper`` a4 | a5; ``posters`` is filled
    when it leaves; ``too_large``: Telegram takes no such file from a bot, so there is none."""

    remade: ClassVar[bool] = True

    form: str
    paper: str
    posters: Annotated[int, Field(exclude=True)] = 0
    too_large: Annotated[bool, Field(exclude=True)] = False
