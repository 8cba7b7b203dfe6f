"""What owners see of the organiser's team, and what its people see of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.domain.localized import Localized
from bot.domain.sentence import Sentence
from bot.views.lines import Span
from bot.views.message import View


@dataclass(frozen=True)
class OrganiserLine:
    """One of the team and their roles (see ``Role``)."""

    name: str
    roles: tuple[str, ...]


@dataclass(frozen=True)
class OrganiserInviteLine:
    """A link that still lets somebody in; ``expires_at`` is local to the expo."""

    role: str
    expires_at: dt.datetime


@dataclass(frozen=True)
class Organisers(View):
    """The team: ``owners`` (how many the settings name), then those who were given a role."""

    owners: int
    members: tuple[OrganiserLine, ...]
    invitations: tuple[OrganiserInviteLine, ...] = ()


@dataclass(frozen=True)
class RoleChoice(View):
    """Somebody new: as what? ``roles`` with what each may do."""

    roles: tuple[str, ...]


@dataclass(frozen=True)
class NewOrganiserInvitation(View):
    """A link to pass on to one person; or their contact is sent next. ``problem``: that contact has no account."""

    role: str
    url: str
    expires_at: dt.datetime
    problem: bool = False


@dataclass(frozen=True)
class OrganiserCard(View):
    """One of the team. ``what``: "" | granted | revoked (just now: ``role``) | gone (is in the team no more)."""

    name: str
    roles: tuple[str, ...]
    what: str = ""
    role: str = ""


@dataclass(frozen=True)
class OrganiserInvitation(View):
    """Asks whoever opened the link."""

    expo: Localized
    role: str
    expires_at: dt.datetime


@dataclass(frozen=True)
class OrganiserNews(View):
    """To whom it concerns. ``what``: joined (they are in: ``role``) | granted | revoked | over (the invitation) |
    declined | came (``name`` has taken an invitation)."""

    what: str
    role: str = ""
    name: str = ""


@dataclass(frozen=True)
class LogLine:
    """One entry; ``at`` is local to the expo. ``who`` is a name, or a number where none is known;
    empty: the command line."""

    at: dt.datetime
    who: str
    what: str
    subject: str | Sentence
    before: str | Sentence
    after: str | Sentence


@dataclass(frozen=True)
class AuditLog(View):
    """What the team did, newest first; ``searched`` for words; ``asks``: words are asked for."""

    lines: tuple[LogLine, ...]
    span: Span
    searched: str = ""
    asks: bool = False


@dataclass(frozen=True)
class AuditFile(View):
    """Goes with the file."""

    entries: int
    searched: str = ""
