"""Invitations into exhibitors' teams: links that let one person in, once, for a while."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.link import Link, LinkAddress, LinkPurpose, new_token
from bot.domain.programme import Exhibitor
from bot.domain.role import Role
from bot.domain.staff import Invite, StaffRole
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services import auditing, browsing
from bot.services.auditing import COMMAND_LINE
from bot.services.browsing.scene import Row, grid, page_of
from bot.services.leads.access import access_roster
from bot.services.leads.actor import Actor
from bot.views.action import Back
from bot.views.message import Message
from bot.views.team_actions import ListInvitations, OpenTeam, ShowInviting, WithdrawInvitation
from bot.views.teams import (
    InvitationLine,
    InvitationsWithdrawn,
    InvitationWithdrawn,
    NewInvitation,
    OpenInvitations,
)

ORGANISERS_LAST = dt.timedelta(days=30)
"""The organiser invites weeks before the expo."""
TEAMS_LAST = dt.timedelta(days=7)
MOST_OPEN = 30
"""Open links of one team: more are no help to anybody."""
LINK_COLUMNS = ("exhibitor_id", "name", "booth", "contact_name", "contact_email", "invite_url", "booth_url")
_PAGE = 8
_AT_ONCE = 50


async def invite(uow: UnitOfWork, actor: Actor, exhibitor_key: str, role: str) -> Message:
    """A new link, to pass on to one person. The organiser's makes an admin.

    Raises:
        NotAllowed: the actor may not change the team.
    """

    async def work(tx: Transaction) -> Message:
        exhibitor_id = await actor.exhibitor_id(tx, exhibitor_key)
        own = await access_roster(tx, actor.access, actor.viewer_id, exhibitor_id)
        if len(await open_invites(tx, exhibitor_id, actor.now)) >= MOST_OPEN:
            return await _listed(tx, actor, exhibitor_id, 0)
        as_admin = own is None or role == StaffRole.ADMIN
        lasts = ORGANISERS_LAST if own is None else TEAMS_LAST
        wanted = StaffRole.ADMIN if as_admin else StaffRole.STAFF
        made = await tx.teams.invite(exhibitor_id, wanted, actor.viewer_id, actor.now, actor.now + lasts)
        link = await _link(tx, made, actor.now)
        await actor.record(tx, own, "team.invited", exhibitor_id, wanted.value)
        view = NewInvitation(
            actor.exhibitor_name(exhibitor_id),
            wanted.value,
            actor.address.telegram(link.token),
            actor.local(made.expires_at),
            own is None,
        )
        return Message(view, rows=((WithdrawInvitation(made.id),), (Back(OpenTeam(exhibitor_id)),)))

    return await uow.write(work)


async def list_open(uow: UnitOfWork, actor: Actor, exhibitor_key: str, page: int) -> Message:
    """The links that still let somebody in.

    Raises:
        NotAllowed: the actor may not change the team.
    """
    async with uow.read() as tx:
        exhibitor_id = await actor.exhibitor_id(tx, exhibitor_key)
        await access_roster(tx, actor.access, actor.viewer_id, exhibitor_id)
        return await _listed(tx, actor, exhibitor_id, page)


async def withdraw(uow: UnitOfWork, actor: Actor, invite_id: int, *, listed: bool) -> Message:
    """The link lets nobody in any more; who is in already stays. ``listed``: it was pressed in the list.

    Raises:
        NotAllowed: the actor may not change the team.
    """

    async def work(tx: Transaction) -> Message:
        found = await tx.teams.get_invite(invite_id)
        if found is None:
            return browsing.notice("stale")
        own = await access_roster(tx, actor.access, actor.viewer_id, found.exhibitor_id)
        if await tx.teams.revoke_invite(invite_id, actor.now):
            await actor.record(tx, own, "team.invitation_withdrawn", found.exhibitor_id)
        if listed and await open_invites(tx, found.exhibitor_id, actor.now):
            return await _listed(tx, actor, found.exhibitor_id, 0)
        rows = ((Back(OpenTeam(found.exhibitor_id)),),)
        return Message(InvitationWithdrawn(actor.exhibitor_name(found.exhibitor_id)), rows=rows)

    return await uow.write(work)


async def _listed(tx: Transaction, actor: Actor, exhibitor_id: str, page: int) -> Message:
    found = await open_invites(tx, exhibitor_id, actor.now)
    shown, span, navigation = page_of(
        found, page, lambda number: ListInvitations(exhibitor_id, number), OpenTeam(exhibitor_id), size=_PAGE
    )
    lines = tuple(InvitationLine(one.role.value, actor.local(one.expires_at)) for one in shown)
    numbers: Row = tuple(WithdrawInvitation(one.id, span.first + number) for number, one in enumerate(shown))
    view = OpenInvitations(actor.exhibitor_name(exhibitor_id), lines, span)
    return Message(view, rows=(*grid(numbers, 2), navigation))


async def open_invites(tx: Transaction, exhibitor_id: str, now: dt.datetime) -> list[Invite]:
    """Those that still let somebody in, newest first."""
    return [one for one in await tx.teams.invites(exhibitor_id) if one.open_at(now)]


async def _link(tx: Transaction, made: Invite, now: dt.datetime) -> Link:
    subject = str(made.id)
    return await tx.links.ensure(LinkPurpose.INVITE, subject, Link(new_token(), LinkPurpose.INVITE, subject, now))


async def withdraw_table(uow: UnitOfWork, actor: Actor) -> Message:
    """None of the table's invitations that are still open lets anybody in any more.

    Raises:
        NotAllowed: the actor is no organiser.
    """

    async def work(tx: Transaction) -> Message:
        await actor.access.require(tx, actor.viewer_id, Role.ORGANISER)
        ended = await tx.teams.revoke_invites_of(COMMAND_LINE, actor.now)
        if ended:
            await auditing.record(
                tx, actor.viewer_id, "team.invitations_withdrawn", after=str(ended), at=actor.now
            )
        return Message(InvitationsWithdrawn(ended), rows=((Back(ShowInviting()),),))

    return await uow.write(work)


@dataclass(frozen=True, slots=True)
class ExhibitorLinks:
    """What an exhibitor is sent: an invitation for who runs its team, and the link that its visitors scan."""

    exhibitor: Exhibitor
    invite_url: str
    booth_url: str


def link_row(links: ExhibitorLinks, language: str) -> tuple[str, ...]:
    """Below ``LINK_COLUMNS``; names in ``language``."""
    exhibitor = links.exhibitor
    return (
        exhibitor.id,
        exhibitor.name.best(language),
        ";".join(dict.fromkeys(stand.booth for stand in exhibitor.stands if stand.booth)),
        exhibitor.contact_name,
        exhibitor.contact_email,
        links.invite_url,
        links.booth_url,
    )


async def exhibitor_links(
    uow: UnitOfWork, exhibitors: Sequence[Exhibitor], address: LinkAddress, now: dt.datetime
) -> list[ExhibitorLinks]:
    """Of each of them, in their order. Asked again, it is the same booth link, and the same invitation for as
    long as it lets somebody in."""
    made: list[ExhibitorLinks] = []
    for start in range(0, len(exhibitors), _AT_ONCE):  # Short transactions: the bot may be running.
        some = exhibitors[start : start + _AT_ONCE]

        async def work(tx: Transaction, some: Sequence[Exhibitor] = some) -> list[ExhibitorLinks]:
            return [await _links_of(tx, exhibitor, address, now) for exhibitor in some]

        made += await uow.write(work)
    return made


async def _links_of(
    tx: Transaction, exhibitor: Exhibitor, address: LinkAddress, now: dt.datetime
) -> ExhibitorLinks:
    ours = [one for one in await open_invites(tx, exhibitor.id, now) if one.created_by == COMMAND_LINE]
    invited = ours[0] if ours else await _first_invite(tx, exhibitor.id, now)
    fresh = Link(new_token(), LinkPurpose.BOOTH, exhibitor.id, now)
    booth = await tx.links.ensure(LinkPurpose.BOOTH, exhibitor.id, fresh)
    invitation = await _link(tx, invited, now)
    return ExhibitorLinks(exhibitor, address.printed(invitation.token), address.printed(booth.token))


async def _first_invite(tx: Transaction, exhibitor_id: str, now: dt.datetime) -> Invite:
    return await tx.teams.invite(exhibitor_id, StaffRole.ADMIN, COMMAND_LINE, now, now + ORGANISERS_LAST)
