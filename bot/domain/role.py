"""What somebody may do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum


class Role(StrEnum):
    """Whom a feature is for: everyone is a visitor, exhibitors' staff capture leads, and the organiser's team runs
    the expo. Of the team: the helpdesk answers, announcers write to everybody, editors keep the programme true,
    organisers do all of it and bring files, owners (whom the settings name) also say who is in the team."""

    VISITOR = "visitor"
    EXHIBITOR = "exhibitor"
    HELPDESK = "helpdesk"
    ANNOUNCER = "announcer"
    EDITOR = "editor"
    ORGANISER = "organiser"
    OWNER = "owner"


_ORGANISERS = frozenset({Role.HELPDESK, Role.ANNOUNCER, Role.EDITOR, Role.ORGANISER})
TEAM: Mapping[Role, frozenset[Role]] = {
    Role.HELPDESK: frozenset({Role.HELPDESK}),
    Role.ANNOUNCER: frozenset({Role.ANNOUNCER}),
    Role.EDITOR: frozenset({Role.EDITOR}),
    Role.ORGANISER: _ORGANISERS,
    Role.OWNER: _ORGANISERS | {Role.OWNER},
}
"""Roles of the organiser's team, each with all that it may do."""
GRANTED = (Role.ORGANISER, Role.EDITOR, Role.HELPDESK, Role.ANNOUNCER)
"""Those that an owner gives and takes; the one with more rights first."""


def may_do(held: Iterable[Role]) -> frozenset[Role]:
    """All that comes with these roles of the team."""
    return frozenset(role for one in held for role in TEAM.get(one, ()))


def giving(role: Role) -> tuple[Role, ...]:
    """The roles of the team that bring ``role`` with them."""
    return tuple(one for one, brings in TEAM.items() if role in brings)
