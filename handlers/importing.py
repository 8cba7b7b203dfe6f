"""``/import``: the organiser's office. Files come in here, and versions are shown and gone back to."""

from __future__ import annotations

from bot.domain.dialog import Dialog
from bot.domain.incoming import Incoming
from bot.domain.role import Role
from bot.services.office import bringing, file_answers, menu, next_edition, versions
from bot.services.office.bringing import Brought
from bot.services.office.office import Done, Office
from bot.telegram.turn import Turn
from bot.views import import_actions as actions
from bot.views.message import Message
from handlers.feature import Command, DialogFlow, Feature


def office_of(turn: Turn) -> Office:
    """Whoever of the team is at work."""
    return Office(
        turn.catalogue,
        turn.access,
        turn.viewer.id,
        turn.name,
        turn.chat_id,
        turn.locale,
        turn.locales,
        turn.language,
        turn.address,
        turn.now,
        turn.wording,
    )


def said(result: Message | Done) -> Message | tuple[Message, ...]:
    """What a use case of the office answers."""
    return result.said if isinstance(result, Done) else result


async def answered(turn: Turn, result: Message | Done) -> None:
    """Send what was committed, else show it; what was published is in force at once."""
    if turn.is_committed:
        if isinstance(result, Done) and result.published:
            await turn.republish()
        await turn.deliver()
        return
    shown = said(result)
    await turn.show(shown if isinstance(shown, Message) else shown[-1])


def _files(turn: Turn) -> Brought:
    return Brought(turn.files, turn.file_store)


async def office(turn: Turn, _argument: str) -> None:
    """``/import``"""
    await answered(turn, await menu.show(turn.unit_of_work(said), office_of(turn)))


async def show_office(turn: Turn, _action: actions.ShowOffice) -> None:
    await office(turn, "")


async def template(turn: Turn, _action: actions.DownloadTemplate) -> None:
    turn.edits = None
    await turn.show(await versions.template(turn.database, office_of(turn)))


async def download(turn: Turn, action: actions.DownloadProgramme) -> None:
    turn.edits = None
    await turn.show(await versions.download(turn.database, office_of(turn), action.version))


async def show_next_edition(turn: Turn, _action: actions.ShowNextEdition) -> None:
    await turn.show(await next_edition.offer(turn.database, office_of(turn)))


async def download_next_edition(turn: Turn, action: actions.DownloadNextEdition) -> None:
    turn.edits = None
    await turn.show(await next_edition.download(turn.database, office_of(turn), action.weeks))


async def receive(turn: Turn, message: Incoming) -> bool:
    """A document, sent at any time: its content says whether it is a programme, not its name."""
    if message.file is None or message.file.kind != "document":
        return False
    uow = turn.unit_of_work(said)
    await answered(turn, await bringing.receive(uow, office_of(turn), message, _files(turn)))
    return True


async def hear(turn: Turn, dialog: Dialog, message: Incoming) -> bool:
    """A zone or a day that was asked for, or another file."""
    if message.file is not None:
        return await receive(turn, message)
    if not message.text:
        return False
    uow = turn.unit_of_work(said)
    await answered(turn, await bringing.hear(uow, office_of(turn), _files(turn), dialog.state, message.text))
    return True


async def prompt(turn: Turn, _dialog: Dialog) -> Message | None:
    return await bringing.show(turn.database, office_of(turn), _files(turn))


async def show(turn: Turn, _action: actions.ShowImport) -> None:
    await answered(turn, await bringing.show(turn.unit_of_work(said), office_of(turn), _files(turn)))


async def publish(turn: Turn, action: actions.PublishImport) -> None:
    uow, sure = turn.unit_of_work(said), bool(action.sure)
    await answered(turn, await bringing.publish(uow, office_of(turn), _files(turn), action.revision, sure=sure))


async def cancel(turn: Turn, _action: actions.CancelImport) -> None:
    await answered(turn, await bringing.cancel(turn.unit_of_work(said), office_of(turn), _files(turn)))


async def report(turn: Turn, _action: actions.ReportImport) -> None:
    turn.edits = None
    await turn.show(await bringing.report(turn.database, office_of(turn), _files(turn)))


async def set_zone(turn: Turn, action: actions.SetImportZone) -> None:
    zone = actions.ZONES[min(max(action.number, 0), len(actions.ZONES) - 1)]
    uow = turn.unit_of_work(said)
    await answered(turn, await bringing.answer(uow, office_of(turn), _files(turn), file_answers.with_zone(zone)))


async def set_day(turn: Turn, action: actions.SetImportDay) -> None:
    day = file_answers.day_from(turn.catalogue.local(turn.now), min(max(action.days, 0), 366))
    uow = turn.unit_of_work(said)
    await answered(turn, await bringing.answer(uow, office_of(turn), _files(turn), file_answers.with_day(day)))


async def list_columns(turn: Turn, action: actions.ListColumns) -> None:
    await turn.show(await bringing.show_columns(turn.database, office_of(turn), _files(turn), action.page))


async def open_column(turn: Turn, action: actions.OpenColumn) -> None:
    office, files = office_of(turn), _files(turn)
    await turn.show(await bringing.ask_column(turn.database, office, files, action.revision, action.number))


async def set_column(turn: Turn, action: actions.SetColumn) -> None:
    change = file_answers.with_column(action.number, action.field)
    uow = turn.unit_of_work(said)
    await answered(turn, await bringing.answer(uow, office_of(turn), _files(turn), change, action.revision))


async def list_versions(turn: Turn, action: actions.ListVersions) -> None:
    await turn.show(await versions.list_all(turn.database, office_of(turn), action.page))


async def open_version(turn: Turn, action: actions.OpenVersion) -> None:
    await turn.show(await versions.open_one(turn.database, office_of(turn), action.number, action.other))


async def roll_back(turn: Turn, action: actions.RollBack) -> None:
    uow, sure = turn.unit_of_work(said), action.sure
    await answered(turn, await versions.roll_back(uow, office_of(turn), action.number, action.over, sure=sure))


async def undo(turn: Turn, action: actions.UndoVersion) -> None:
    await answered(turn, await versions.undo(turn.unit_of_work(said), office_of(turn), action.number))


FEATURE = Feature(
    name="office",
    role=Role.EDITOR,
    commands=(Command("import", office),),
    actions={
        actions.ShowOffice: show_office,
        actions.DownloadTemplate: template,
        actions.DownloadProgramme: download,
        actions.ListVersions: list_versions,
        actions.OpenVersion: open_version,
        actions.RollBack: roll_back,
        actions.UndoVersion: undo,
    },
)

BRINGING = Feature(
    name="bringing files",
    role=Role.ORGANISER,
    actions={
        actions.ShowImport: show,
        actions.PublishImport: publish,
        actions.CancelImport: cancel,
        actions.ReportImport: report,
        actions.SetImportZone: set_zone,
        actions.SetImportDay: set_day,
        actions.ListColumns: list_columns,
        actions.OpenColumn: open_column,
        actions.SetColumn: set_column,
        actions.ShowNextEdition: show_next_edition,
        actions.DownloadNextEdition: download_next_edition,
    },
    dialogs={bringing.DIALOG: DialogFlow(hear, prompt)},
    hear_anything=receive,
)
