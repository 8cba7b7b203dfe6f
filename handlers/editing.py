"""Small edits and temporary notices, reached from ``/import`` and from cards."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.domain.dialog import Dialog
from bot.domain.incoming import Incoming
from bot.domain.programme import SessionStatus
from bot.domain.role import Role
from bot.services.editing import asking, booths, days, faq, finding, notices, sessions
from bot.services.editing.asking import Asked
from bot.services.editing.publishing import DIALOG
from bot.services.office.bringing import notice
from bot.services.office.office import Done, Office
from bot.telegram.turn import Turn
from bot.views import edit_actions as actions
from bot.views.message import Message
from handlers.feature import DialogFlow, Feature
from handlers.importing import answered, office_of, said


async def current(turn: Turn) -> Office:
    """At work on what was published last: an edit of another version would be refused."""
    await turn.republish()
    return office_of(turn)


async def show(turn: Turn, _action: actions.ShowEdits) -> None:
    await answered(turn, await finding.show(turn.unit_of_work(said), office_of(turn)))


async def edit_session(turn: Turn, action: actions.EditSession) -> None:
    await answered(turn, await sessions.show(turn.unit_of_work(said), await current(turn), action.session_id))


async def cancel_session(turn: Turn, action: actions.CancelSession) -> None:
    office, uow = await current(turn), turn.unit_of_work(said)
    if not action.sure:
        await answered(turn, await sessions.show(uow, office, action.session_id, asks="cancel"))
        return
    await answered(turn, await sessions.set_status(uow, office, action.session_id, SessionStatus.CANCELLED))


async def reinstate_session(turn: Turn, action: actions.ReinstateSession) -> None:
    office, uow = await current(turn), turn.unit_of_work(said)
    await answered(turn, await sessions.set_status(uow, office, action.session_id, SessionStatus.CONFIRMED))


async def move_session(turn: Turn, action: actions.MoveSession) -> None:
    office, uow = await current(turn), turn.unit_of_work(said)
    await answered(turn, await sessions.show(uow, office, action.session_id, asks="time"))


async def choose_room(turn: Turn, action: actions.ChooseRoom) -> None:
    await turn.show(await sessions.choose_room(turn.database, office_of(turn), action.session_id, action.page))


async def set_room(turn: Turn, action: actions.SetRoom) -> None:
    office, uow = await current(turn), turn.unit_of_work(said)
    await answered(turn, await sessions.set_room(uow, office, Asked(action.session_id), action.room_id))


async def edit_day(turn: Turn, action: actions.EditDay) -> None:
    await answered(turn, await days.ask(turn.unit_of_work(said), await current(turn), action.date))


async def close_day(turn: Turn, action: actions.CloseDay) -> None:
    office, uow = await current(turn), turn.unit_of_work(said)
    await answered(turn, await days.close(uow, office, action.date))


async def edit_booth(turn: Turn, action: actions.EditBooth) -> None:
    office, uow = await current(turn), turn.unit_of_work(said)
    await answered(turn, await booths.ask(uow, office, action.exhibitor_id, action.number))


async def confirm(turn: Turn, action: actions.ConfirmEdit | actions.ShareBooth) -> None:
    """Publish what was asked about, in spite of the doubts that were named."""
    office, uow = await current(turn), turn.unit_of_work(said)
    found = await asking.waiting(uow, office)
    if found is None:
        await answered(turn, notice("missing"))
        return
    state, asked = found
    if isinstance(action, actions.ConfirmEdit) and action.choice:
        asked = replace(asked, chosen=action.choice)
    await answered(turn, await _settled(turn, state, asked, asked.typed))


async def new_faq(turn: Turn, _action: actions.NewFaq) -> None:
    await answered(turn, await faq.ask_new(turn.unit_of_work(said), await current(turn)))


async def list_faq(turn: Turn, action: actions.ListFaq) -> None:
    await turn.show(await finding.list_faq(turn.database, office_of(turn), action.page))


async def edit_faq(turn: Turn, action: actions.EditFaq) -> None:
    await answered(turn, await faq.show(turn.unit_of_work(said), await current(turn), action.faq_id))


async def write_faq(turn: Turn, action: actions.WriteFaqPart) -> None:
    office, uow = await current(turn), turn.unit_of_work(said)
    await answered(turn, await faq.ask(uow, office, action.faq_id, action.part, action.locale))


async def remove_faq(turn: Turn, action: actions.RemoveFaq) -> None:
    office, uow = await current(turn), turn.unit_of_work(said)
    if not action.sure:
        await answered(turn, await faq.show(uow, office, action.faq_id, remove=True))
        return
    await answered(turn, await faq.remove(uow, office, action.faq_id))


async def hear(turn: Turn, dialog: Dialog, message: Incoming) -> bool:
    """What was typed where something was asked for. A question mark makes it a question, but in a text."""
    if not message.text or message.file is not None:
        return False
    if dialog.state != "faq" and message.text.rstrip().endswith(("?", "？")):
        return False
    await answered(turn, await _heard(turn, dialog, message.text))
    return True


async def _heard(turn: Turn, dialog: Dialog, text: str) -> Message | Done:
    asked = asking.read_asked(dialog.data)
    if asked is None or dialog.state not in ("move", "hours", "booth", "faq"):
        return await finding.search(turn.unit_of_work(said), await current(turn), text)
    return await _settled(turn, dialog.state, asked.anew(), text)


async def _settled(turn: Turn, state: str, asked: Asked, text: str) -> Message | Done:
    office, uow = await current(turn), turn.unit_of_work(said)
    match state:
        case "move":
            return await sessions.hear_time(uow, office, asked, text)
        case "room":
            return await sessions.set_room(uow, office, asked, text)
        case "hours":
            return await days.hear(uow, office, asked, text)
        case "booth":
            return await booths.hear(uow, office, asked, text)
        case _:
            return await faq.hear(uow, office, asked, text)


async def prompt(turn: Turn, dialog: Dialog) -> Message | None:
    """Asks again. What is searched for is not: whoever asked something else has left it."""
    office, asked = office_of(turn), asking.read_asked(dialog.data)
    if asked is None:
        return None
    match dialog.state:
        case "move":
            session = office.catalogue.session(asked.subject)
            return sessions.card(session, office, "time") if session else None
        case "hours":
            return days.prompt(office, dt.date.fromisoformat(asked.subject))
        case "booth":
            return booths.prompt_again(asked, office)
        case "faq":
            return faq.prompt(asked, office)
        case _:
            return None


async def list_notices(turn: Turn, _action: actions.ListNotices) -> None:
    await answered(turn, await notices.list_all(turn.unit_of_work(said), office_of(turn)))


async def new_notice(turn: Turn, action: actions.NewNotice) -> None:
    uow = turn.unit_of_work(said)
    await answered(turn, await notices.begin(uow, await current(turn), action.subject, action.subject_id))


async def change_notice(turn: Turn, action: actions.WriteNotice | actions.TimeNotice) -> None:
    await answered(turn, await notices.change(turn.unit_of_work(said), office_of(turn), action))


async def put_up(turn: Turn, _action: actions.PutUpNotice) -> None:
    await answered(turn, await notices.put_up(turn.unit_of_work(said), office_of(turn)))


async def take_down(turn: Turn, action: actions.TakeDownNotice) -> None:
    office, uow = office_of(turn), turn.unit_of_work(said)
    await answered(turn, await notices.take_down(uow, office, action.notice_id, listed=action.number > 0))


async def drop_notice(turn: Turn, _action: actions.DropNotice) -> None:
    await answered(turn, await notices.drop(turn.unit_of_work(said), office_of(turn)))


async def hear_notice(turn: Turn, dialog: Dialog, message: Incoming) -> bool:
    """Its text or its time."""
    asked = dialog.state in ("text", "time") and message.text and message.file is None
    if not asked or message.text.rstrip().endswith(("?", "？")):
        return False
    await answered(turn, await notices.hear(turn.unit_of_work(said), office_of(turn), message.text))
    return True


async def prompt_notice(turn: Turn, _dialog: Dialog) -> Message | None:
    return await notices.prompt_again(turn.database, office_of(turn))


FEATURE = Feature(
    name="small edits",
    role=Role.EDITOR,
    actions={
        actions.ShowEdits: show,
        actions.EditSession: edit_session,
        actions.CancelSession: cancel_session,
        actions.ReinstateSession: reinstate_session,
        actions.MoveSession: move_session,
        actions.ChooseRoom: choose_room,
        actions.SetRoom: set_room,
        actions.EditDay: edit_day,
        actions.CloseDay: close_day,
        actions.EditBooth: edit_booth,
        actions.ShareBooth: confirm,
        actions.ConfirmEdit: confirm,
        actions.NewFaq: new_faq,
        actions.ListFaq: list_faq,
        actions.EditFaq: edit_faq,
        actions.WriteFaqPart: write_faq,
        actions.RemoveFaq: remove_faq,
    },
    dialogs={DIALOG: DialogFlow(hear, prompt)},
)

NOTICES = Feature(
    name="temporary notices",
    role=Role.EDITOR,
    actions={
        actions.ListNotices: list_notices,
        actions.NewNotice: new_notice,
        actions.WriteNotice: change_notice,
        actions.TimeNotice: change_notice,
        actions.PutUpNotice: put_up,
        actions.TakeDownNotice: take_down,
        actions.DropNotice: drop_notice,
    },
    dialogs={notices.DIALOG: DialogFlow(hear_notice, prompt_notice)},
)
