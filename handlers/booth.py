"""``/booth``: an exhibitor's staff describe their booth; its brochure goes to whoever asks."""

from __future__ import annotations

from bot.domain.dialog import Dialog
from bot.domain.incoming import Incoming
from bot.domain.role import Role
from bot.services import browsing
from bot.services.leads import describing
from bot.telegram.turn import Turn
from bot.views import lead_actions as actions
from bot.views.cards import Brochure
from bot.views.message import Message
from handlers.feature import Command, DialogFlow, Feature
from handlers.scan import capturing_of, same


async def booth(turn: Turn, _argument: str) -> None:
    """``/booth``"""
    await describing.show(turn.unit_of_work(same), capturing_of(turn))
    await turn.deliver()


async def open_booth(turn: Turn, _action: actions.OpenBooth) -> None:
    await booth(turn, "")


async def edit(turn: Turn, action: actions.EditBooth) -> None:
    await describing.edit(turn.unit_of_work(same), capturing_of(turn), action.part)
    await turn.deliver()


async def clear(turn: Turn, action: actions.ClearBooth) -> None:
    await describing.clear(turn.unit_of_work(same), capturing_of(turn), action.part)
    await turn.deliver()


async def toggle_language(turn: Turn, action: actions.ToggleBoothLanguage) -> None:
    await describing.toggle_language(turn.unit_of_work(same), capturing_of(turn), action.tag)
    await turn.deliver()


async def stop(turn: Turn, _action: actions.StopBooth) -> None:
    await booth(turn, "")


async def list_questions(turn: Turn, _action: actions.ListBoothQuestions) -> None:
    await describing.list_questions(turn.unit_of_work(same), capturing_of(turn))
    await turn.deliver()


async def choose_kind(turn: Turn, action: actions.ChooseQuestionKind) -> None:
    await describing.choose_kind(turn.unit_of_work(same), capturing_of(turn), action.kind)
    await turn.deliver()


async def retire(turn: Turn, action: actions.RetireQuestion) -> None:
    await describing.retire(turn.unit_of_work(same), capturing_of(turn), action.question_id)
    await turn.deliver()


async def restore(turn: Turn, action: actions.RestoreQuestion) -> None:
    await describing.retire(turn.unit_of_work(same), capturing_of(turn), action.question_id, again=True)
    await turn.deliver()


async def hear(turn: Turn, dialog: Dialog, words: Incoming) -> bool:
    """An answer to what was asked about the booth."""
    if await describing.hear(turn.unit_of_work(same), capturing_of(turn), dialog, words) is None:
        return False
    await turn.deliver()
    return True


async def prompt(_turn: Turn, dialog: Dialog) -> Message | None:
    return await describing.prompt_again(dialog)


async def send_brochure(turn: Turn, action: actions.SendBrochure) -> None:
    """As a message of its own, below the exhibitor's card."""
    exhibitor = turn.catalogue.exhibitor(action.exhibitor_id)
    brochure = await describing.brochure_of(turn.database, turn.catalogue, action.exhibitor_id)
    if exhibitor is None or brochure is None:
        await turn.show(browsing.notice("stale"))
        return
    turn.edits = None
    await turn.show(Message(Brochure(exhibitor.name), file=brochure))


FEATURE = Feature(
    name="booth",
    role=Role.EXHIBITOR,
    commands=(Command("booth", booth),),
    actions={
        actions.OpenBooth: open_booth,
        actions.EditBooth: edit,
        actions.ClearBooth: clear,
        actions.ToggleBoothLanguage: toggle_language,
        actions.StopBooth: stop,
        actions.ListBoothQuestions: list_questions,
        actions.ChooseQuestionKind: choose_kind,
        actions.RetireQuestion: retire,
        actions.RestoreQuestion: restore,
    },
    dialogs={describing.DIALOG: DialogFlow(hear, prompt)},
)

READERS = Feature(name="brochures", actions={actions.SendBrochure: send_brochure})
