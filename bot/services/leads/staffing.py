"""A team changes: roles, rights, who leaves, who comes back, and for whom somebody works now."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.domain.errors import NotAllowed
from bot.domain.lead import UNDO
from bot.domain.staff import Membership, StaffRole
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services import browsing
from bot.services.leads.access import access_roster
from bot.services.leads.actor import Actor
from bot.services.leads.roster import is_last_admin, member_screen, team_screen
from bot.services.meetings.leaving import leave_team
from bot.services.posting import post
from bot.views.action import Back
from bot.views.browsing_actions import ShowWelcome
from bot.views.message import Message
from bot.views.team_actions import OpenTeam, RestoreMember
from bot.views.teams import MemberRemoved, MembershipNews


async def choose(uow: UnitOfWork, actor: Actor, exhibitor_key: str) -> Message:
    """Work for that exhibitor from now on; its team.

    Raises:
        NotAllowed: they are not in its team.
    """

    async def work(tx: Transaction) -> Message:
        exhibitor_id = await actor.exhibitor_id(tx, exhibitor_key)
        if not await tx.teams.choose(exhibitor_id, actor.viewer_id, actor.now):
            raise NotAllowed
        return await team_screen(tx, actor, exhibitor_id)

    return await uow.write(work)


async def change(uow: UnitOfWork, actor: Actor, exhibitor_key: str, viewer_id: int, what: str) -> Message:
    """Another role (admin | staff), or the right to take leads as a file (export | no_export). A team keeps its
    last admin, unless the organiser says otherwise. Who runs it no more, invites nobody: links of theirs that are
    still open let nobody in.

    Raises:
        NotAllowed: the actor may not change the team.
    """

    async def work(tx: Transaction) -> Message:
        exhibitor_id = await actor.exhibitor_id(tx, exhibitor_key)
        own = await access_roster(tx, actor.access, actor.viewer_id, exhibitor_id)
        member = await tx.teams.get(exhibitor_id, viewer_id)
        changed = _changed(member, what) if member else None
        kept = member is not None and what == "staff" and own is not None and await is_last_admin(tx, member)
        if changed is not None and changed != member and not kept:
            await tx.teams.put(changed)
            await actor.record(tx, own, "team.changed", exhibitor_id, what, whom=changed)
            if not changed.is_admin:
                await tx.teams.revoke_invites_of(viewer_id, actor.now, exhibitor_id)
            await _tell(tx, actor, changed, what)
        return await member_screen(tx, actor, exhibitor_id, viewer_id)

    return await uow.write(work)


def _changed(member: Membership, what: str) -> Membership | None:
    match what:
        case "admin" | "staff":
            return replace(member, role=StaffRole(what))
        case "export" | "no_export":
            return replace(member, may_export=what == "export")
        case _:
            return None


async def remove(uow: UnitOfWork, actor: Actor, exhibitor_key: str, viewer_id: int) -> Message:
    """Out of the team at once, with the links that they made and nobody used; their leads stay. Everybody may
    leave, but the last admin.

    Raises:
        NotAllowed: the actor may not change the team, and it is not themselves.
    """

    async def work(tx: Transaction) -> Message:
        exhibitor_id = await actor.exhibitor_id(tx, exhibitor_key)
        leaves = viewer_id == actor.viewer_id
        if not leaves:
            await access_roster(tx, actor.access, actor.viewer_id, exhibitor_id)
        member = await tx.teams.get(exhibitor_id, viewer_id)
        if member is None:
            return browsing.notice("stale") if leaves else await team_screen(tx, actor, exhibitor_id)
        own = member if leaves else await tx.teams.get(exhibitor_id, actor.viewer_id)
        if own is not None and await is_last_admin(tx, member):
            return await member_screen(tx, actor, exhibitor_id, viewer_id)
        await tx.teams.revoke(exhibitor_id, viewer_id, actor.now)
        await leave_team(tx, exhibitor_id, viewer_id, actor.now)
        await actor.record(tx, own, "team.removed", exhibitor_id, whom=member)
        await tx.teams.revoke_invites_of(viewer_id, actor.now, exhibitor_id)
        view = MemberRemoved(actor.exhibitor_name(exhibitor_id), member.name, leaves)
        if leaves:
            return Message(view, rows=((Back(ShowWelcome()),),))
        await _tell(tx, actor, member, "ended")
        return Message(view, rows=((RestoreMember(exhibitor_id, viewer_id), Back(OpenTeam(exhibitor_id))),))

    return await uow.write(work)


async def restore(uow: UnitOfWork, actor: Actor, exhibitor_key: str, viewer_id: int) -> Message:
    """Somebody was removed by mistake, not longer than a day ago: as they were before.

    Raises:
        NotAllowed: the actor may not change the team.
    """

    async def work(tx: Transaction) -> Message:
        exhibitor_id = await actor.exhibitor_id(tx, exhibitor_key)
        own = await access_roster(tx, actor.access, actor.viewer_id, exhibitor_id)
        team = await tx.teams.team(exhibitor_id)
        ended = next((one for one in team if one.viewer_id == viewer_id and one.revoked_at is not None), None)
        if ended is not None and ended.revoked_at is not None and actor.now - ended.revoked_at < UNDO:
            back = replace(ended, revoked_at=None)
            await tx.teams.put(back)
            await actor.record(tx, own, "team.restored", exhibitor_id, whom=back)
            await _tell(tx, actor, back, "restored")
        return await member_screen(tx, actor, exhibitor_id, viewer_id)

    return await uow.write(work)


async def _tell(tx: Transaction, actor: Actor, member: Membership, what: str) -> None:
    """What changed for them; who changes themselves knows."""
    if member.viewer_id == actor.viewer_id:
        return
    view = MembershipNews(actor.exhibitor_name(member.exhibitor_id), what)
    rows = ((OpenTeam(),),) if what != "ended" else ()
    at = int(actor.now.astimezone(dt.UTC).timestamp() * 1000)
    key = f"member:{member.exhibitor_id}:{member.viewer_id}:{what}:{at}"
    await post(tx, member.viewer_id, Message(view, rows=rows), key, actor.now)
