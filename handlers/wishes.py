"""What a visitor looks for, in words; what they are; whether exhibitors may find them."""

from __future__ import annotations

from bot.domain.dialog import Dialog
from bot.domain.incoming import Incoming
from bot.services.profiles import wishing
from bot.services.profiles.wishing import Wishing
from bot.telegram.turn import Turn
from bot.views import profile_actions as actions
from bot.views.message import Message
from handlers.feature import DialogFlow, Feature


def wishing_of(turn: Turn) -> Wishing:
    """The viewer at their profile, now."""
    return Wishing(turn.viewer, turn.chat_id, turn.published, turn.matchers, turn.now, turn.locale)


async def show(turn: Turn, _action: actions.ShowWishes | actions.StopWish) -> None:
    await wishing.show(turn.unit_of_work(), wishing_of(turn))
    await turn.deliver()


async def add(turn: Turn, _action: actions.AddWish) -> None:
    await wishing.add(turn.unit_of_work(), wishing_of(turn))
    await turn.deliver()


async def remove(turn: Turn, action: actions.RemoveWish) -> None:
    await wishing.remove(turn.unit_of_work(), wishing_of(turn), action.number)
    await turn.deliver()


async def switch_kind(turn: Turn, action: actions.SwitchKind) -> None:
    await wishing.switch_kind(turn.unit_of_work(), wishing_of(turn), action.kind, bool(action.on))
    await turn.deliver()


async def switch_visible(turn: Turn, action: actions.SwitchVisible) -> None:
    await wishing.switch_visible(turn.unit_of_work(), wishing_of(turn), bool(action.on))
    await turn.deliver()


async def hear(turn: Turn, _dialog: Dialog, words: Incoming) -> bool:
    """What they look for, in their words."""
    if await wishing.hear(turn.unit_of_work(), wishing_of(turn), words) is None:
        return False
    await turn.deliver()
    return True


async def prompt(_turn: Turn, _dialog: Dialog) -> Message | None:
    return wishing.prompt("visitor")


FEATURE = Feature(
    name="wishes",
    actions={
        actions.ShowWishes: show,
        actions.AddWish: add,
        actions.RemoveWish: remove,
        actions.StopWish: show,
        actions.SwitchKind: switch_kind,
        actions.SwitchVisible: switch_visible,
    },
    dialogs={wishing.DIALOG: DialogFlow(hear, prompt)},
)
