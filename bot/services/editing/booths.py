"""A booth's number."""

from __future__ import annotations

from bot.domain.catalogue import Catalogue
from bot.domain.edits import at_booth
from bot.domain.localized import Localized
from bot.domain.programme import Exhibitor, Stand
from bot.domain.role import Role
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.browsing.scene import Row, exhibitor_line, grid
from bot.services.editing.publishing import DIALOG, publish
from bot.services.office.bringing import notice
from bot.services.office.office import Done, Office
from bot.views.action import Back
from bot.views.browsing_actions import OpenExhibitor
from bot.views.edit_actions import EditBooth, NewNotice, ShareBooth, ShowEdits
from bot.views.edits import EditBoothPrompt, EditDone
from bot.views.message import Message

_LONGEST = 30
_MOST = 12


async def ask(uow: UnitOfWork, office: Office, exhibitor_key: str, number: int, problem: str = "") -> Message:
    """Asks for the new number (of which booth, first, where there are several): what is typed next is that.

    Raises:
        NotAllowed: they may not edit.
    """

    async def work(tx: Transaction) -> Message:
        await office.require(tx, Role.EDITOR)
        exhibitor = office.catalogue.exhibitor(exhibitor_key)
        if exhibitor is None:
            return notice("gone")
        if number < 0 and len(exhibitor.stands) > 1:
            await office.stop_waiting(tx)
            return _which(exhibitor, office)
        place = min(max(number, 0), len(exhibitor.stands))
        await office.wait_for(tx, DIALOG, "booth", f"{place}:{exhibitor.id}")
        return prompt(exhibitor, place, office, problem)

    return await uow.write(work)


def _which(exhibitor: Exhibitor, office: Office) -> Message:
    view = EditBoothPrompt(exhibitor_line(exhibitor, office.catalogue), choose=True)
    choices = [EditBooth(exhibitor.id, number) for number in range(min(len(exhibitor.stands), _MOST))]
    return Message(view, rows=(*grid(choices, 4), (Back(OpenExhibitor(exhibitor.id)),)))


def prompt(exhibitor: Exhibitor, number: int, office: Office, problem: str = "") -> Message:
    """Asks for the number."""
    old = exhibitor.stands[number].booth if number < len(exhibitor.stands) else ""
    view = EditBoothPrompt(exhibitor_line(exhibitor, office.catalogue), old, problem=problem)
    return Message(view, rows=((NewNotice("exhibitor", exhibitor.id),), _back(exhibitor)))


def _back(exhibitor: Exhibitor) -> Row:
    return (Back(OpenExhibitor(exhibitor.id)), ShowEdits())


async def hear(uow: UnitOfWork, office: Office, data: str, text: str) -> Done:
    """A number that was typed. One that somebody else has is asked about."""
    place, _, exhibitor_id = data.partition(":")
    exhibitor = office.catalogue.exhibitor(exhibitor_id)
    if exhibitor is None:
        return Done(notice("gone"))
    booth = " ".join(text.split())
    if not booth or len(booth) > _LONGEST or ";" in booth or "；" in booth:
        return Done(await ask(uow, office, exhibitor.id, int(place), "empty"))
    taken = _taken(booth, exhibitor, office.catalogue)
    if taken is not None:
        typed = f"{place}:{exhibitor.id}:{booth}"
        return Done(await uow.write(lambda tx: _ask_to_share(tx, office, exhibitor, typed, taken)))
    return await set_number(uow, office, exhibitor, int(place), booth)


async def _ask_to_share(
    tx: Transaction, office: Office, exhibitor: Exhibitor, data: str, taken: Localized
) -> Message:
    await office.require(tx, Role.EDITOR)
    await office.wait_for(tx, DIALOG, "share", data)
    view = EditBoothPrompt(
        exhibitor_line(exhibitor, office.catalogue), data.rsplit(":", 1)[1], problem="taken", taken_by=taken
    )
    return Message(view, rows=((ShareBooth(),), _back(exhibitor)))


async def share(uow: UnitOfWork, office: Office) -> Done:
    """The number that was typed, though somebody else stands there too."""
    async with uow.read() as tx:
        await office.require(tx, Role.EDITOR)
        dialog = await tx.dialogs.get(office.chat_id, office.viewer_id, office.now)
    if dialog is None or (dialog.kind, dialog.state) != (DIALOG, "share"):
        return Done(notice("gone"))
    place, rest = dialog.data.split(":", 1)
    exhibitor_id, booth = rest.rsplit(":", 1)
    exhibitor = office.catalogue.exhibitor(exhibitor_id)
    return (
        Done(notice("gone")) if exhibitor is None else await set_number(uow, office, exhibitor, int(place), booth)
    )


async def set_number(uow: UnitOfWork, office: Office, exhibitor: Exhibitor, number: int, booth: str) -> Done:
    """Publish it. The hall is that of the plan, else of others with such a number, else stays."""
    before = exhibitor.stands[number] if number < len(exhibitor.stands) else Stand("", "")
    stand = Stand(_hall(booth, office.catalogue) or before.hall_id, booth)
    return await publish(
        uow,
        office,
        at_booth(exhibitor.id, number, stand),
        what="exhibitor.booth",
        subject=exhibitor.id,
        name=exhibitor.name,
        before=before.booth,
        after=booth,
        shown=lambda version, _told: EditDone(
            "exhibitor.booth", version, exhibitor.name, before=before.booth or "–", after=booth
        ),
        up=OpenExhibitor(exhibitor.id),
    )


def _taken(booth: str, exhibitor: Exhibitor, catalogue: Catalogue) -> Localized | None:
    """Who else has that number."""
    wanted = booth.casefold()
    for one in catalogue.programme.exhibitors:
        if one.id != exhibitor.id and any(stand.booth.casefold() == wanted for stand in one.stands):
            return one.name
    return None


def _hall(booth: str, catalogue: Catalogue) -> str:
    """Where the plan has it, or where all booths that begin alike ("B2-") are."""
    planned = next((one.hall_id for one in catalogue.programme.booths if one.booth == booth), "")
    head = booth.rsplit("-", 1)[0] if "-" in booth else ""
    stands = [stand for one in catalogue.programme.exhibitors for stand in one.stands]
    halls = {stand.hall_id for stand in stands if head and stand.booth.startswith(f"{head}-")}
    return planned or (halls.pop() if len(halls) == 1 else "")
