"""The organiser's team: roles are given by a link or by a contact, and taken at once."""

from __future__ import annotations

import datetime as dt

from bot.domain.dialog import LIFETIME, Dialog
from bot.domain.incoming import SharedContact
from bot.domain.link import Link, LinkPurpose, new_token
from bot.domain.organiser import Grant, TeamInvite
from bot.domain.role import GRANTED, Role
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services import auditing, browsing
from bot.services.browsing.scene import Row, grid
from bot.services.office.office import Done, Office
from bot.services.opening import Opening
from bot.services.posting import post
from bot.views.action import Back
from bot.views.browsing_actions import ShowHelp
from bot.views.import_actions import ShowOffice
from bot.views.message import Message
from bot.views.organiser_actions import (
    ChooseRole,
    DeclineOrganisers,
    GrantRole,
    InviteOrganiser,
    JoinOrganisers,
    OpenOrganiser,
    RevokeRole,
    ShowLog,
    ShowOrganisers,
    WithdrawOrganiserInvite,
)
from bot.views.organisers import (
    NewOrganiserInvitation,
    OrganiserCard,
    OrganiserInvitation,
    OrganiserInviteLine,
    OrganiserLine,
    OrganiserNews,
    Organisers,
    RoleChoice,
)

DIALOG = "organiser contact"
INVITED = "organiser invitation"
LASTS = dt.timedelta(days=7)
_MOST = 30
_MOST_OPEN = 10


async def show(uow: UnitOfWork, office: Office) -> Message:
    """Who is in the team, and which links let somebody in.

    Raises:
        NotAllowed: they are no owner.
    """

    async def work(tx: Transaction) -> Message:
        await office.require(tx, Role.OWNER)
        await _stop(tx, office)
        return await _team(tx, office)

    return await uow.write(work)


async def _team(tx: Transaction, office: Office) -> Message:
    members = _members(await tx.organisers.all())
    invites = (await tx.organisers.open_invites(office.now))[:_MOST_OPEN]
    lines = tuple(OrganiserLine(grants[0].name, _roles(grants)) for grants in members.values())
    open_ones = tuple(OrganiserInviteLine(one.role.value, office.local(one.expires_at)) for one in invites)
    people: Row = tuple(OpenOrganiser(viewer_id, number) for number, viewer_id in enumerate(members, 1))
    withdrawals: Row = tuple(WithdrawOrganiserInvite(one.id, number) for number, one in enumerate(invites, 1))
    rows = (*grid(people[:_MOST], 4), *grid(withdrawals, 3), (ChooseRole(),), (ShowLog(), Back(ShowOffice())))
    return Message(Organisers(len(office.access.owners), lines[:_MOST], open_ones), rows=rows)


async def choose_role(uow: UnitOfWork, office: Office) -> Message:
    """Somebody new: as what?"""
    async with uow.read() as tx:
        await office.require(tx, Role.OWNER)
    rows = (*((InviteOrganiser(role.value),) for role in GRANTED), (Back(ShowOrganisers()),))
    return Message(RoleChoice(tuple(role.value for role in GRANTED)), rows=rows)


async def invite(uow: UnitOfWork, office: Office, role: str) -> Message:
    """A link, for one person and a week; who sends their contact instead needs none."""

    async def work(tx: Transaction) -> Message:
        await office.require(tx, Role.OWNER)
        if role not in GRANTED:
            return browsing.notice("stale")
        if len(await tx.organisers.open_invites(office.now)) >= _MOST_OPEN:
            return await _team(tx, office)
        made = await tx.organisers.invite(Role(role), office.viewer_id, office.now, office.now + LASTS)
        await office.wait_for(tx, DIALOG, role, str(made.id))
        await office.record(tx, "role.invited", f"invitation {made.id}", after=role)
        return await _invitation(tx, office, made)

    return await uow.write(work)


async def _invitation(tx: Transaction, office: Office, made: TeamInvite, *, problem: bool = False) -> Message:
    subject = str(made.id)
    fresh = Link(new_token(), LinkPurpose.ORGANISER, subject, office.now)
    link = await tx.links.ensure(LinkPurpose.ORGANISER, subject, fresh)
    url = office.address.telegram(link.token)
    view = NewOrganiserInvitation(made.role.value, url, office.local(made.expires_at), problem)
    return Message(view, rows=((WithdrawOrganiserInvite(made.id),), (Back(ShowOrganisers()),)))


async def withdraw(uow: UnitOfWork, office: Office, invite_id: int) -> Message:
    """The link lets nobody in any more; the team is shown."""

    async def work(tx: Transaction) -> Message:
        await office.require(tx, Role.OWNER)
        await _stop(tx, office)
        if await tx.organisers.revoke_invite(invite_id, office.now):
            await office.record(tx, "role.invitation_withdrawn", f"invitation {invite_id}")
        return await _team(tx, office)

    return await uow.write(work)


async def hear_contact(uow: UnitOfWork, office: Office, dialog: Dialog, contact: SharedContact) -> Done:
    """The contact of whom the role is for: they have it at once, and the link that was made is needless."""

    async def work(tx: Transaction) -> Done:
        await office.require(tx, Role.OWNER)
        made = await tx.organisers.get_invite(int(dialog.data))
        if made is None or dialog.state not in GRANTED:
            return Done(browsing.notice("stale"))
        if contact.user_id is None or contact.user_id in office.access.owners:
            return Done(await _invitation(tx, office, made, problem=True))
        await tx.organisers.revoke_invite(made.id, office.now)
        await _stop(tx, office)
        name = f"{contact.first_name} {contact.last_name}".strip()
        return Done(await _granted(tx, office, contact.user_id, made.role, name))

    return await uow.write(work)


async def open_one(uow: UnitOfWork, office: Office, viewer_id: int) -> Message:
    """One of the team, with what can be given and taken."""
    async with uow.read() as tx:
        await office.require(tx, Role.OWNER)
        return await _card(tx, viewer_id)


async def grant(uow: UnitOfWork, office: Office, viewer_id: int, role: str) -> Message:
    """Another role for somebody who is in the team."""

    async def work(tx: Transaction) -> Message:
        await office.require(tx, Role.OWNER)
        members = _members(await tx.organisers.all())
        if role not in GRANTED or viewer_id not in members:
            return browsing.notice("stale")
        return await _granted(tx, office, viewer_id, Role(role), members[viewer_id][0].name)

    return await uow.write(work)


async def _granted(tx: Transaction, office: Office, viewer_id: int, role: Role, name: str) -> Message:
    at = office.now.astimezone(dt.UTC)
    if await tx.organisers.grant(Grant(viewer_id, role, name, office.viewer_id, at)):
        await office.record(tx, "role.granted", await auditing.person(tx, viewer_id), after=role.value)
        await tx.audit.know(viewer_id, name)
        await _tell(tx, office, viewer_id, "granted", role)
    return await _card(tx, viewer_id, "granted", role, name)


async def revoke(uow: UnitOfWork, office: Office, viewer_id: int, role: str) -> Message:
    """They do not have it any more, from now on. What they were writing ends with their next message."""

    async def work(tx: Transaction) -> Message:
        await office.require(tx, Role.OWNER)
        if role not in GRANTED:
            return browsing.notice("stale")
        members = _members(await tx.organisers.all())
        name = members[viewer_id][0].name if viewer_id in members else ""
        if await tx.organisers.revoke(viewer_id, Role(role)):
            await office.record(tx, "role.revoked", await auditing.person(tx, viewer_id), before=role)
            await _tell(tx, office, viewer_id, "revoked", Role(role))
        return await _card(tx, viewer_id, "revoked", Role(role), name)

    return await uow.write(work)


async def _card(
    tx: Transaction, viewer_id: int, what: str = "", role: Role | None = None, name: str = ""
) -> Message:
    grants = _members(await tx.organisers.all()).get(viewer_id, [])
    held = [one.role for one in grants]
    if not grants and not what:
        what = "gone"
    view = OrganiserCard(grants[0].name if grants else name, _roles(grants), what, role.value if role else "")
    rows: list[Row] = [(RevokeRole(viewer_id, one.value),) for one in held]
    rows += grid([GrantRole(viewer_id, one.value) for one in GRANTED if one not in held and grants], 3)
    return Message(view, rows=(*rows, (Back(ShowOrganisers()),)))


async def open_invite(tx: Transaction, link: Link, opening: Opening) -> tuple[Message, ...]:
    """What it is an invitation to. Nobody is let in yet: links get opened by those for whom they are not meant."""
    invite = await tx.organisers.get_invite(int(link.subject_id))
    if invite is None:
        return ()
    if invite.role in await tx.organisers.roles(opening.viewer.id):
        return (_news("joined", invite.role),)
    if not invite.open_at(opening.now):
        return (Message(OrganiserNews("over")),)
    expires = (opening.now + LIFETIME).astimezone(dt.UTC)
    # That the link was opened is remembered: the button alone, which names it by a number, lets nobody in.
    await tx.dialogs.put(Dialog(opening.chat_id, opening.viewer.id, INVITED, str(invite.id), "", 0, expires))
    view = OrganiserInvitation(
        opening.catalogue.expo.name, invite.role.value, opening.catalogue.local(invite.expires_at)
    )
    return (Message(view, rows=((JoinOrganisers(invite.id), DeclineOrganisers(invite.id)),)),)


async def join(uow: UnitOfWork, office: Office, invite_id: int, full_name: str) -> Message:
    """Use the invitation up that was opened; owners are told who came."""

    async def work(tx: Transaction) -> Message:
        invite = await tx.organisers.get_invite(invite_id)
        if invite is None:
            return browsing.notice("stale")
        if invite.used_by == office.viewer_id and invite.role in await tx.organisers.roles(office.viewer_id):
            return _news("joined", invite.role)  # A second tap.
        if not await _opened(tx, office, invite_id):
            return browsing.notice("stale")
        await office.stop_waiting(tx)
        if not await tx.organisers.use_invite(invite.id, office.viewer_id, office.now):
            return Message(OrganiserNews("over"))
        at = office.now.astimezone(dt.UTC)
        await tx.organisers.grant(Grant(office.viewer_id, invite.role, full_name, invite.created_by, at))
        await office.record(tx, "role.joined", f"invitation {invite.id}", after=invite.role.value)
        await tx.audit.know(office.viewer_id, full_name)
        came = Message(
            OrganiserNews("came", invite.role.value, full_name),
            rows=((RevokeRole(office.viewer_id, invite.role.value),),),
        )
        for owner in await office.access.holders(tx, Role.OWNER):
            if await tx.viewers.get(owner) is not None:
                await post(tx, owner, came, f"organiser came:{invite.id}:{owner}", office.now)
        return _news("joined", invite.role)

    return await uow.write(work)


async def decline(uow: UnitOfWork, office: Office, invite_id: int) -> Message:
    """Leave it open for whom it is meant."""

    async def work(tx: Transaction) -> Message:
        if await _opened(tx, office, invite_id):
            await office.stop_waiting(tx)
        return Message(OrganiserNews("declined"))

    return await uow.write(work)


async def _opened(tx: Transaction, office: Office, invite_id: int) -> bool:
    dialog = await tx.dialogs.get(office.chat_id, office.viewer_id, office.now)
    return dialog is not None and (dialog.kind, dialog.state) == (INVITED, str(invite_id))


async def _tell(tx: Transaction, office: Office, viewer_id: int, what: str, role: Role) -> None:
    """What changed for them, where the bot knows them."""
    if await tx.viewers.get(viewer_id) is None:
        return
    at = int(office.now.timestamp() * 1000)
    await post(tx, viewer_id, _news(what, role), f"organiser:{viewer_id}:{role}:{what}:{at}", office.now)


def _news(what: str, role: Role) -> Message:
    return Message(OrganiserNews(what, role.value), rows=((ShowHelp(),),))


async def _stop(tx: Transaction, office: Office) -> None:
    dialog = await tx.dialogs.get(office.chat_id, office.viewer_id, office.now)
    if dialog is not None and dialog.kind == DIALOG:
        await office.stop_waiting(tx)


def _members(grants: list[Grant]) -> dict[int, list[Grant]]:
    """By person, in the order in which they came."""
    found: dict[int, list[Grant]] = {}
    for one in grants:
        found.setdefault(one.viewer_id, []).append(one)
    return found


def _roles(grants: list[Grant]) -> tuple[str, ...]:
    held = {one.role for one in grants}
    return tuple(role.value for role in GRANTED if role in held)
