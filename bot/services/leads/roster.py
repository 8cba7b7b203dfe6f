"""An exhibitor's team on screen: who is in it, and who met how many people."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.errors import NotAllowed
from bot.domain.role import Role
from bot.domain.staff import Membership, StaffRole
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.browsing.scene import Row, column, page_of
from bot.services.editions import current_edition
from bot.services.leads.access import access_exhibitor, access_roster
from bot.services.leads.actor import Actor
from bot.views.action import Back
from bot.views.browsing_actions import ShowWelcome
from bot.views.message import Message
from bot.views.team_actions import (
    ChangeMember,
    ChooseTeam,
    InviteToTeam,
    ListInvitations,
    OpenMember,
    OpenTeam,
    RemoveMember,
    ShowInviting,
)
from bot.views.teams import MemberLine, Team, TeamMember

_PAGE = 8
_MOST_OTHERS = 5

Counts = dict[int, tuple[int, int]]
"""By viewer id: leads and scans."""


async def show_team(uow: UnitOfWork, actor: Actor, exhibitor_key: str = "", page: int = 0) -> Message:
    """The team of an exhibitor (empty: the one that the actor works for now).

    Raises:
        NotAllowed: they are neither in it nor an organiser.
    """
    async with uow.read() as tx:
        if not exhibitor_key:
            await access_exhibitor(tx, actor.viewer_id)
        return await team_screen(tx, actor, await actor.exhibitor_id(tx, exhibitor_key), page)


async def team_screen(tx: Transaction, actor: Actor, exhibitor_id: str, page: int = 0) -> Message:
    """All who are in it, those who left last. Staff see everybody, and count their own scans only."""
    own = await tx.teams.memberships(actor.viewer_id)
    member = next((one for one in own if one.exhibitor_id == exhibitor_id), None)
    reader = await _reader(tx, actor, member)
    everybody = await tx.teams.team(exhibitor_id)
    counts = await tx.leads.scans_by_staff(await current_edition(tx), exhibitor_id)
    listed = _listed(everybody, counts, organiser=reader == Role.ORGANISER)
    up = ShowInviting() if reader == Role.ORGANISER else ShowWelcome()
    shown, span, navigation = page_of(listed, page, lambda number: OpenTeam(exhibitor_id, number), up, size=_PAGE)
    manages = await may_manage(tx, actor, exhibitor_id)
    open_ones = [one for one in await tx.teams.invites(exhibitor_id) if one.open_at(actor.now)]
    invitations = len(open_ones) if manages else 0
    others = tuple(one.exhibitor_id for one in own if one.exhibitor_id != exhibitor_id)[:_MOST_OTHERS]
    lines = tuple(_line(one, actor, counts, reader) for one in shown)
    view = Team(
        actor.exhibitor_line(exhibitor_id),
        reader,
        lines,
        span,
        invitations,
        tuple(map(actor.exhibitor_name, others)),
    )
    numbers: Row = tuple(
        OpenMember(exhibitor_id, one.viewer_id, span.first + number)
        for number, one in enumerate(shown)
        if one.revoked_at is None
    )
    rows: list[Row] = [numbers[:4], numbers[4:]] if manages else [(OpenMember(exhibitor_id, actor.viewer_id),)]
    rows += _inviting(exhibitor_id, reader, invitations) if manages else []
    rows += column(ChooseTeam(other) for other in others)
    return Message(view, rows=tuple(row for row in (*rows, navigation) if row))


async def _reader(tx: Transaction, actor: Actor, member: Membership | None) -> str:
    if member is not None:
        return member.role.value
    if not await actor.access.holds(tx, actor.viewer_id, Role.ORGANISER):
        raise NotAllowed
    return Role.ORGANISER.value


def _listed(everybody: Sequence[Membership], counts: Counts, *, organiser: bool) -> list[Membership]:
    """Who left is listed where their scans are."""
    there = [one for one in everybody if one.revoked_at is None]
    left = [one for one in everybody if one.revoked_at is not None and one.viewer_id in counts]
    return sorted(there, key=lambda one: not one.is_admin) + ([] if organiser else left)


def _line(one: Membership, actor: Actor, counts: Counts, reader: str) -> MemberLine:
    me = one.viewer_id == actor.viewer_id
    # How busy an exhibitor is, is not the organiser's to know.
    leads, scans = counts.get(one.viewer_id, (0, 0)) if me or reader == StaffRole.ADMIN else (None, None)
    return MemberLine(one.name, one.role.value, one.exports, me, one.revoked_at is not None, leads, scans)


def _inviting(exhibitor_id: str, reader: str, invitations: int) -> list[Row]:
    admin = InviteToTeam(exhibitor_id, StaffRole.ADMIN.value)
    # The organiser makes the first admin; whom they take on is the exhibitor's own affair.
    staff = InviteToTeam(exhibitor_id, StaffRole.STAFF.value)
    invite: Row = (staff, admin) if reader == StaffRole.ADMIN else (admin,)
    return [invite, (ListInvitations(exhibitor_id),) if invitations else ()]


async def show_member(uow: UnitOfWork, actor: Actor, exhibitor_key: str, viewer_id: int) -> Message:
    """One of the team, and what can be changed about them.

    Raises:
        NotAllowed: the actor may not change the team, and it is not themselves.
    """
    async with uow.read() as tx:
        exhibitor_id = await actor.exhibitor_id(tx, exhibitor_key)
        return await member_screen(tx, actor, exhibitor_id, viewer_id)


async def member_screen(tx: Transaction, actor: Actor, exhibitor_id: str, viewer_id: int) -> Message:
    """See ``show_member``; the team, where they are not in it any more."""
    me = viewer_id == actor.viewer_id
    manages = await may_manage(tx, actor, exhibitor_id)
    if not manages and not me:
        raise NotAllowed
    member = await tx.teams.get(exhibitor_id, viewer_id)
    if member is None:
        return await team_screen(tx, actor, exhibitor_id)
    own = await tx.teams.get(exhibitor_id, actor.viewer_id)
    counts = await tx.leads.scans_by_staff(await current_edition(tx), exhibitor_id)
    alone = await is_last_admin(tx, member)
    line = _line(member, actor, counts, await _reader(tx, actor, own))
    view = TeamMember(actor.exhibitor_name(exhibitor_id), line, actor.local(member.joined_at), alone)
    rows: list[Row] = []
    if manages:
        rows += _changes(member, alone=alone and own is not None)
    if not (alone and own is not None):
        rows.append((RemoveMember(exhibitor_id, viewer_id, int(me)),))
    return Message(view, rows=(*rows, (Back(OpenTeam(exhibitor_id)),)))


def _changes(member: Membership, *, alone: bool) -> list[Row]:
    def change(what: str) -> Row:
        return (ChangeMember(member.exhibitor_id, member.viewer_id, what),)

    if member.is_admin:
        return [] if alone else [change("staff")]
    return [change("admin"), change("no_export" if member.may_export else "export")]


async def may_manage(tx: Transaction, actor: Actor, exhibitor_id: str) -> bool:
    """Whether they may change who is in the team."""
    try:
        await access_roster(tx, actor.access, actor.viewer_id, exhibitor_id)
    except NotAllowed:
        return False
    return True


async def is_last_admin(tx: Transaction, member: Membership) -> bool:
    """Whether nobody else runs the team."""
    team = await tx.teams.team(member.exhibitor_id)
    admins = [one.viewer_id for one in team if one.is_admin and one.revoked_at is None]
    return admins == [member.viewer_id]
