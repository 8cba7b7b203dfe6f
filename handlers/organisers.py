"""The organiser's team, in the chat: who is in it, and what they did. Reached from ``/import``."""

from __future__ import annotations

from bot.domain.dialog import Dialog
from bot.domain.incoming import Incoming
from bot.domain.role import Role
from bot.services.office import audit_log, organisers
from bot.telegram.turn import Turn
from bot.views import organiser_actions as actions
from bot.views.message import Message
from handlers.feature import DialogFlow, Feature
from handlers.importing import answered, office_of, said


async def show(turn: Turn, _action: actions.ShowOrganisers) -> None:
    await answered(turn, await organisers.show(turn.unit_of_work(said), office_of(turn)))


async def choose_role(turn: Turn, _action: actions.ChooseRole) -> None:
    await turn.show(await organisers.choose_role(turn.database, office_of(turn)))


async def invite(turn: Turn, action: actions.InviteOrganiser) -> None:
    await answered(turn, await organisers.invite(turn.unit_of_work(said), office_of(turn), action.role))


async def withdraw(turn: Turn, action: actions.WithdrawOrganiserInvite) -> None:
    await answered(turn, await organisers.withdraw(turn.unit_of_work(said), office_of(turn), action.invite_id))


async def open_one(turn: Turn, action: actions.OpenOrganiser) -> None:
    await turn.show(await organisers.open_one(turn.database, office_of(turn), action.viewer_id))


async def grant(turn: Turn, action: actions.GrantRole) -> None:
    uow = turn.unit_of_work(said)
    await answered(turn, await organisers.grant(uow, office_of(turn), action.viewer_id, action.role))
    await _menu(turn, action.viewer_id)


async def revoke(turn: Turn, action: actions.RevokeRole) -> None:
    uow = turn.unit_of_work(said)
    await answered(turn, await organisers.revoke(uow, office_of(turn), action.viewer_id, action.role))
    await _menu(turn, action.viewer_id)


async def hear_contact(turn: Turn, dialog: Dialog, message: Incoming) -> bool:
    """The contact of whom a role is for."""
    if message.contact is None:
        return False
    uow = turn.unit_of_work(said)
    await answered(turn, await organisers.hear_contact(uow, office_of(turn), dialog, message.contact))
    if message.contact.user_id is not None:
        await _menu(turn, message.contact.user_id)
    return True


async def join(turn: Turn, action: actions.JoinOrganisers) -> None:
    uow = turn.unit_of_work(said)
    await answered(turn, await organisers.join(uow, office_of(turn), action.invite_id, turn.full_name))
    await _menu(turn, turn.viewer.id)


async def decline(turn: Turn, action: actions.DeclineOrganisers) -> None:
    await answered(turn, await organisers.decline(turn.unit_of_work(said), office_of(turn), action.invite_id))


async def _menu(turn: Turn, viewer_id: int) -> None:
    """The command menu of whose role changed shows what they may use now."""
    async with turn.database.read() as tx:
        viewer = await tx.viewers.get(viewer_id)
    if viewer is not None:
        await turn.menu_follows(viewer.locale, viewer.id)


async def show_log(turn: Turn, action: actions.ShowLog) -> None:
    await turn.show(await audit_log.show(turn.database, office_of(turn), action.page))


async def search_log(turn: Turn, _action: actions.SearchLog) -> None:
    await answered(turn, await audit_log.ask(turn.unit_of_work(said), office_of(turn)))


async def show_whole_log(turn: Turn, _action: actions.ShowWholeLog) -> None:
    await answered(turn, await audit_log.search(turn.unit_of_work(said), office_of(turn), ""))


async def export_log(turn: Turn, action: actions.ExportLog) -> None:
    """A message of its own; the file is made once the log says that it was taken along."""
    turn.edits = None
    await turn.show(await audit_log.export(turn.database, office_of(turn), action.format))


async def hear_search(turn: Turn, dialog: Dialog, message: Incoming) -> bool:
    if dialog.state != "search" or not message.text or message.file is not None:
        return False
    await answered(turn, await audit_log.search(turn.unit_of_work(said), office_of(turn), message.text))
    return True


async def nothing_to_ask(_turn: Turn, _dialog: Dialog) -> Message | None:
    return None


FEATURE = Feature(
    name="organiser's team",
    role=Role.OWNER,
    actions={
        actions.ShowOrganisers: show,
        actions.ChooseRole: choose_role,
        actions.InviteOrganiser: invite,
        actions.WithdrawOrganiserInvite: withdraw,
        actions.OpenOrganiser: open_one,
        actions.GrantRole: grant,
        actions.RevokeRole: revoke,
        actions.ShowLog: show_log,
        actions.SearchLog: search_log,
        actions.ShowWholeLog: show_whole_log,
        actions.ExportLog: export_log,
    },
    dialogs={
        organisers.DIALOG: DialogFlow(hear_contact, nothing_to_ask),
        audit_log.DIALOG: DialogFlow(hear_search, nothing_to_ask),
    },
)

JOINING = Feature(
    name="joining the organiser's team",
    actions={actions.JoinOrganisers: join, actions.DeclineOrganisers: decline},
)
