"""Exhibitors' teams: who is in them, and how they get in."""

from __future__ import annotations

from bot.domain.role import Role
from bot.services.leads import inviting, joining, overseeing, roster, staffing
from bot.services.leads.actor import Actor
from bot.telegram.turn import Turn
from bot.views import team_actions as actions
from bot.views.message import Message
from handlers.feature import Command, Feature


def actor_of(turn: Turn) -> Actor:
    """The viewer, who acts on a team."""
    return Actor(turn.viewer.id, turn.name, turn.chat_id, turn.access, turn.catalogue, turn.address, turn.now)


async def team(turn: Turn, _argument: str) -> None:
    """``/team``"""
    await turn.show(await roster.show_team(turn.database, actor_of(turn)))


async def open_team(turn: Turn, action: actions.OpenTeam) -> None:
    await turn.show(await roster.show_team(turn.database, actor_of(turn), action.exhibitor_id, action.page))


async def choose(turn: Turn, action: actions.ChooseTeam) -> None:
    await staffing.choose(turn.unit_of_work(_same), actor_of(turn), action.exhibitor_id)
    await turn.deliver()


async def open_member(turn: Turn, action: actions.OpenMember) -> None:
    shown = await roster.show_member(turn.database, actor_of(turn), action.exhibitor_id, action.viewer_id)
    await turn.show(shown)


async def change(turn: Turn, action: actions.ChangeMember) -> None:
    uow = turn.unit_of_work(_same)
    await staffing.change(uow, actor_of(turn), action.exhibitor_id, action.viewer_id, action.what)
    await turn.deliver()


async def remove(turn: Turn, action: actions.RemoveMember) -> None:
    await staffing.remove(turn.unit_of_work(_same), actor_of(turn), action.exhibitor_id, action.viewer_id)
    await _delivered(turn, action.viewer_id)


async def restore(turn: Turn, action: actions.RestoreMember) -> None:
    await staffing.restore(turn.unit_of_work(_same), actor_of(turn), action.exhibitor_id, action.viewer_id)
    await _delivered(turn, action.viewer_id)


async def invite_to_team(turn: Turn, action: actions.InviteToTeam) -> None:
    await inviting.invite(turn.unit_of_work(_same), actor_of(turn), action.exhibitor_id, action.role)
    await turn.deliver()


async def list_invitations(turn: Turn, action: actions.ListInvitations) -> None:
    shown = await inviting.list_open(turn.database, actor_of(turn), action.exhibitor_id, action.page)
    await turn.show(shown)


async def withdraw(turn: Turn, action: actions.WithdrawInvitation) -> None:
    uow = turn.unit_of_work(_same)
    await inviting.withdraw(uow, actor_of(turn), action.invite_id, listed=action.number > 0)
    await turn.deliver()


async def join(turn: Turn, action: actions.JoinTeam) -> None:
    await joining.join(turn.unit_of_work(_same), actor_of(turn), action.invite_id)
    await _delivered(turn, turn.viewer.id)


async def decline(turn: Turn, action: actions.DeclineInvitation) -> None:
    await joining.decline(turn.unit_of_work(_same), actor_of(turn), action.invite_id)
    await turn.deliver()


async def invite(turn: Turn, argument: str) -> None:
    """``/invite``; what stands behind it is the exhibitor's id, booth or name."""
    await turn.show(await overseeing.invite_whom(turn.database, actor_of(turn), argument))


async def show_inviting(turn: Turn, _action: actions.ShowInviting) -> None:
    await invite(turn, "")


async def list_uninvited(turn: Turn, action: actions.ListUninvited) -> None:
    await turn.show(await overseeing.list_uninvited(turn.database, actor_of(turn), action.page))


async def send_posters(turn: Turn, action: actions.SendPosters) -> None:
    uow = turn.unit_of_work(_follows)
    await overseeing.send_posters(uow, actor_of(turn), action.form, action.paper, turn.client_id())
    await turn.deliver()


async def send_invitations(turn: Turn, _action: actions.SendInvitations) -> None:
    await overseeing.send_invitations(turn.unit_of_work(_follows), actor_of(turn), turn.client_id())
    await turn.deliver()


async def withdraw_invitations(turn: Turn, _action: actions.WithdrawInvitations) -> None:
    await inviting.withdraw_table(turn.unit_of_work(_same), actor_of(turn))
    await turn.deliver()


async def _delivered(turn: Turn, viewer_id: int) -> None:
    """Answer; the command menu of whose place changed shows what they may use now."""
    await turn.deliver()
    async with turn.database.read() as tx:
        viewer = await tx.viewers.get(viewer_id)
    if viewer is not None:
        await turn.menu_follows(viewer.locale, viewer.id)


def _follows(_result: object) -> tuple[Message, ...]:
    """The reply to what is answered by a message that follows."""
    return ()


def _same(message: Message) -> Message:
    return message


FEATURE = Feature(
    name="team",
    role=Role.EXHIBITOR,
    commands=(Command("team", team),),
    actions={actions.ChooseTeam: choose},
)

# Of admins and of organisers, and (to leave) of staff: each is authorised by the service.
ROSTER = Feature(
    name="who is in a team",
    actions={
        actions.OpenTeam: open_team,
        actions.OpenMember: open_member,
        actions.ChangeMember: change,
        actions.RemoveMember: remove,
        actions.RestoreMember: restore,
        actions.InviteToTeam: invite_to_team,
        actions.ListInvitations: list_invitations,
        actions.WithdrawInvitation: withdraw,
    },
)

JOINING = Feature(name="joining a team", actions={actions.JoinTeam: join, actions.DeclineInvitation: decline})

INVITING = Feature(
    name="inviting exhibitors",
    role=Role.ORGANISER,
    commands=(Command("invite", invite),),
    actions={
        actions.ShowInviting: show_inviting,
        actions.ListUninvited: list_uninvited,
        actions.SendPosters: send_posters,
        actions.SendInvitations: send_invitations,
        actions.WithdrawInvitations: withdraw_invitations,
    },
)
