"""Somebody takes an invitation into an exhibitor's team.

Opening the link only asks; pressing [Join the team] uses it up. That the link was opened is remembered as a
dialog: the button alone, which names the invitation by a number, lets nobody in.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.domain.dialog import LIFETIME, Dialog
from bot.domain.errors import NotAllowed
from bot.domain.link import Link
from bot.domain.localized import Localized
from bot.domain.role import Role
from bot.domain.staff import Invite, Membership, StaffRole
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services import browsing
from bot.services.auditing import COMMAND_LINE
from bot.services.browsing.scene import exhibitor_line
from bot.services.leads.access import access_roster
from bot.services.leads.actor import Actor
from bot.services.opening import Opening
from bot.services.posting import post
from bot.views.message import Message
from bot.views.team_actions import DeclineInvitation, JoinTeam, OpenTeam, RemoveMember
from bot.views.teams import Invitation, InvitationDeclined, InvitationOver, MemberJoined, TeamJoined

DIALOG = "invitation"


async def open_invite(tx: Transaction, link: Link, opening: Opening) -> tuple[Message, ...]:
    """What it is an invitation to. Nobody is let in yet: links get opened by those for whom they are not meant."""
    invite = await tx.teams.get_invite(int(link.subject_id))
    exhibitor = opening.catalogue.exhibitor(invite.exhibitor_id) if invite else None
    if invite is None or exhibitor is None:
        return ()
    viewer_id = opening.viewer.id
    member = await tx.teams.get(invite.exhibitor_id, viewer_id)
    if member is not None and _covers(member, invite):
        return (_joined(member, exhibitor.name, before=True),)
    if not invite.open_at(opening.now):
        return (Message(InvitationOver()),)
    expires_at = (opening.now + LIFETIME).astimezone(dt.UTC)
    await tx.dialogs.put(Dialog(opening.chat_id, viewer_id, DIALOG, str(invite.id), "", 0, expires_at))
    line = exhibitor_line(exhibitor, opening.catalogue)
    view = Invitation(line, invite.role.value, opening.catalogue.local(invite.expires_at))
    return (Message(view, rows=((JoinTeam(invite.id), DeclineInvitation(invite.id)),)),)


async def join(uow: UnitOfWork, actor: Actor, invite_id: int) -> Message:
    """Use the invitation up, which the actor has opened; who invited and who runs the team are told."""

    async def work(tx: Transaction) -> Message:
        invite = await tx.teams.get_invite(invite_id)
        if invite is None:
            return browsing.notice("stale")
        name = actor.exhibitor_name(invite.exhibitor_id)
        member = await tx.teams.get(invite.exhibitor_id, actor.viewer_id)
        if member is not None and _covers(member, invite) and invite.used_by == actor.viewer_id:
            return _joined(member, name)  # A second tap.
        if not await _opened(tx, actor, invite_id):
            return browsing.notice("stale")
        await tx.dialogs.end(actor.chat_id, actor.viewer_id)
        if member is not None and _covers(member, invite):
            return _joined(member, name, before=True)
        if not await _may_still_invite(tx, actor, invite):
            return Message(InvitationOver())
        if not await tx.teams.use_invite(invite.id, actor.viewer_id, actor.now):
            return Message(InvitationOver())
        joined = _member(member, invite, actor)
        await tx.teams.put(joined)
        await _tell(tx, invite, joined, actor)
        return _joined(joined, name)

    return await uow.write(work)


async def decline(uow: UnitOfWork, actor: Actor, invite_id: int) -> Message:
    """Leave it open for whom it is meant."""

    async def work(tx: Transaction) -> Message:
        if await _opened(tx, actor, invite_id):
            await tx.dialogs.end(actor.chat_id, actor.viewer_id)
        return Message(InvitationDeclined())

    return await uow.write(work)


async def enlist(uow: UnitOfWork, membership: Membership) -> None:
    """Put somebody into a team without an invitation: for a demo, whose people are given."""
    await uow.write(lambda tx: tx.teams.put(membership))


async def _may_still_invite(tx: Transaction, actor: Actor, invite: Invite) -> bool:
    """Whether whoever made the link could make it today: they run the team, or organise the expo. The command line
    always may."""
    if invite.created_by == COMMAND_LINE:
        return True
    try:
        await access_roster(tx, actor.access, invite.created_by, invite.exhibitor_id)
    except NotAllowed:
        return False
    return True


async def _opened(tx: Transaction, actor: Actor, invite_id: int) -> bool:
    dialog = await tx.dialogs.get(actor.chat_id, actor.viewer_id, actor.now)
    return dialog is not None and (dialog.kind, dialog.state) == (DIALOG, str(invite_id))


def _covers(member: Membership, invite: Invite) -> bool:
    """Whether the invitation would bring them nothing."""
    return member.is_admin or invite.role is StaffRole.STAFF


def _member(before: Membership | None, invite: Invite, actor: Actor) -> Membership:
    now = actor.now.astimezone(dt.UTC)
    if before is not None:
        return replace(before, role=invite.role, chosen_at=now)
    return Membership(invite.exhibitor_id, actor.viewer_id, invite.role, False, actor.name, now, now)


def _joined(member: Membership, exhibitor: Localized, *, before: bool = False) -> Message:
    view = TeamJoined(exhibitor, member.role.value, before)
    return Message(view, rows=((OpenTeam(),),))


async def _tell(tx: Transaction, invite: Invite, joined: Membership, actor: Actor) -> None:
    """A link can be taken by the wrong person: who can put that right is told at once."""
    team = await tx.teams.team(joined.exhibitor_id)
    admins = {one.viewer_id for one in team if one.is_admin and one.revoked_at is None}
    if invite.created_by and await actor.access.holds(tx, invite.created_by, Role.ORGANISER):
        admins.add(invite.created_by)
    view = MemberJoined(actor.exhibitor_name(joined.exhibitor_id), joined.name, joined.role.value)
    rows = ((RemoveMember(joined.exhibitor_id, joined.viewer_id),),)
    for viewer_id in sorted(admins - {joined.viewer_id}):
        await post(tx, viewer_id, Message(view, rows=rows), f"joined:{invite.id}:{viewer_id}", actor.now)
