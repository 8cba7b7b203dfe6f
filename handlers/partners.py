"""What an exhibitor is to others and seeks; visitors who look for what it shows."""

from __future__ import annotations

from bot.domain.dialog import Dialog
from bot.domain.incoming import Incoming
from bot.domain.role import Role
from bot.services.profiles import partnering, seeking
from bot.services.profiles.colleague import Colleague
from bot.telegram.turn import Turn
from bot.views import profile_actions as actions
from bot.views.meeting_actions import AskSeekerToMeet
from bot.views.message import Message
from handlers.feature import DialogFlow, Feature
from handlers.meetings import party_of


def colleague_of(turn: Turn) -> Colleague:
    """The viewer, for their company."""
    return Colleague(turn.viewer.id, turn.chat_id, turn.published, turn.matchers, turn.now, turn.locale)


async def show(turn: Turn, _action: actions.ShowPartners | actions.StopPartnerWish) -> None:
    await partnering.show(turn.unit_of_work(), colleague_of(turn))
    await turn.deliver()


async def switch(turn: Turn, action: actions.SwitchPartner) -> None:
    await partnering.switch(turn.unit_of_work(), colleague_of(turn), action.side, action.kind, bool(action.on))
    await turn.deliver()


async def add(turn: Turn, _action: actions.AddPartnerWish) -> None:
    await partnering.add(turn.unit_of_work(), colleague_of(turn))
    await turn.deliver()


async def remove(turn: Turn, action: actions.RemovePartnerWish) -> None:
    await partnering.remove(turn.unit_of_work(), colleague_of(turn), action.number)
    await turn.deliver()


async def hear(turn: Turn, _dialog: Dialog, words: Incoming) -> bool:
    """What their company seeks, in their words."""
    if await partnering.hear(turn.unit_of_work(), colleague_of(turn), words) is None:
        return False
    await turn.deliver()
    return True


async def prompt(_turn: Turn, _dialog: Dialog) -> Message | None:
    return partnering.asked()


async def seekers(turn: Turn, _action: actions.ShowSeekers) -> None:
    await turn.show(await seeking.show(turn.database, colleague_of(turn)))


async def invite(turn: Turn, action: actions.InviteSeeker) -> None:
    await seeking.invite(turn.unit_of_work(), colleague_of(turn), action.number)
    await turn.deliver()


async def skip(turn: Turn, action: actions.PassSeeker) -> None:
    await seeking.skip(turn.unit_of_work(), colleague_of(turn), action.number)
    await turn.deliver()


async def meet(turn: Turn, action: AskSeekerToMeet) -> None:
    await seeking.meet(turn.unit_of_work(), colleague_of(turn), party_of(turn), action.number)
    await turn.deliver()


FEATURE = Feature(
    name="partners",
    role=Role.EXHIBITOR,
    actions={
        actions.ShowPartners: show,
        actions.SwitchPartner: switch,
        actions.AddPartnerWish: add,
        actions.RemovePartnerWish: remove,
        actions.StopPartnerWish: show,
        actions.ShowSeekers: seekers,
        actions.InviteSeeker: invite,
        actions.PassSeeker: skip,
        AskSeekerToMeet: meet,
    },
    dialogs={partnering.DIALOG: DialogFlow(hear, prompt)},
)
