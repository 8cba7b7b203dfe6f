"""A booth's number."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from bot.answers.normalise import normalise
from bot.domain.catalogue import Catalogue
from bot.domain.edits import at_booth
from bot.domain.localized import Localized
from bot.domain.programme import Exhibitor, Stand
from bot.domain.role import Role
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.browsing.scene import Row, exhibitor_line, grid
from bot.services.editing.asking import Asked, confirmed, wait_for
from bot.services.editing.publishing import publish
from bot.services.office.bringing import notice
from bot.services.office.office import Done, Office
from bot.views.action import Action, Back
from bot.views.browsing_actions import OpenExhibitor
from bot.views.edit_actions import ConfirmEdit, EditBooth, NewNotice, ShareBooth, ShowEdits
from bot.views.edits import EditBoothPrompt, EditDone, EditDoubt, EditSure
from bot.views.message import Message

_LONGEST = 30
_MOST = 12
_NONE = Stand("", "")


async def ask(uow: UnitOfWork, office: Office, exhibitor_key: str, number: int, problem: str = "") -> Message:
    """Asks for the new number (of which booth, first, where there are several): what is typed next is that.

    Raises:
        NotAllowed: they may not edit.
    """

    async def work(tx: Transaction) -> Message:
        await office.require(tx, Role.EDITOR)
        exhibitor = office.catalogue.exhibitor(exhibitor_key)
        if exhibitor is None:
            return notice("missing")
        if number < 0 and len(exhibitor.stands) > 1:
            await office.stop_waiting(tx)
            return _which(exhibitor, office, problem)
        place = min(max(number, 0), len(exhibitor.stands))
        old = exhibitor.stands[place] if place < len(exhibitor.stands) else _NONE
        await wait_for(tx, office, "booth", Asked(exhibitor.id, hall=old.hall_id, booth=old.booth))
        return prompt(exhibitor, place, office, problem)

    return await uow.write(work)


def _which(exhibitor: Exhibitor, office: Office, problem: str) -> Message:
    view = EditBoothPrompt(exhibitor_line(exhibitor, office.catalogue), choose=True, problem=problem)
    choices = [EditBooth(exhibitor.id, number) for number in range(min(len(exhibitor.stands), _MOST))]
    return Message(view, rows=(*grid(choices, 4), (Back(OpenExhibitor(exhibitor.id)),)))


def prompt(exhibitor: Exhibitor, number: int, office: Office, problem: str = "") -> Message:
    """Asks for the number."""
    old = exhibitor.stands[number].booth if number < len(exhibitor.stands) else ""
    view = EditBoothPrompt(exhibitor_line(exhibitor, office.catalogue), old, problem=problem)
    return Message(view, rows=((NewNotice("exhibitor", exhibitor.id),), _back(exhibitor)))


def _back(exhibitor: Exhibitor) -> Row:
    return (Back(OpenExhibitor(exhibitor.id)), ShowEdits())


def prompt_again(asked: Asked, office: Office) -> Message | None:
    """Asks once more, after something else was said."""
    exhibitor = office.catalogue.exhibitor(asked.subject)
    place = _place(asked, exhibitor) if exhibitor else None
    return prompt(exhibitor, place, office) if exhibitor and place is not None else None


async def hear(uow: UnitOfWork, office: Office, asked: Asked, text: str) -> Done:
    """A number that was typed, for the stand that was shown. One that somebody else has, that is on no plan, or in
    several halls is asked about."""
    exhibitor = office.catalogue.exhibitor(asked.subject)
    if exhibitor is None:
        return Done(notice("missing"))
    place = _place(asked, exhibitor)
    if place is None:
        return Done(await ask(uow, office, exhibitor.id, -1, "changed"))
    typed = " ".join(unicodedata.normalize("NFKC", text).split())
    if len(typed) > _LONGEST or ";" in typed or not any(sign.isdigit() for sign in typed):
        return Done(await ask(uow, office, exhibitor.id, place, "empty"))
    catalogue, old = office.catalogue, Stand(asked.hall, asked.booth)
    alike = _alike(typed, exhibitor, catalogue)
    halls = list(dict.fromkeys(stand.hall_id for stand in alike)) or _halls_beginning(typed, catalogue)
    doubts: list[EditDoubt] = []
    press: list[Action] = [ConfirmEdit()]
    hall = _hall(asked, halls)
    if hall is None:
        doubts, press = [EditDoubt("hall", text=typed)], [ConfirmEdit(one) for one in halls]
        hall = old.hall_id
    stand = Stand(hall, next((one.booth for one in alike if one.hall_id == hall), typed))
    if (holder := _taken(stand, exhibitor, catalogue)) is not None and not _asks_for_hall(doubts):
        doubts, press = [EditDoubt("taken", holder, text=stand.booth)], [ShareBooth()]
    plan = catalogue.programme.booths
    if plan and all((one.hall_id, one.booth) != (stand.hall_id, stand.booth) for one in plan):
        doubts += [] if alike else [EditDoubt("unplanned", text=stand.booth)]
    edit = EditDone("exhibitor.booth", 0, exhibitor.name, before=old.booth or "–", after=stand.booth)
    asked, sure = replace(asked, typed=text), EditSure(edit, tuple(doubts))
    rows = (*grid(press, 4), _back(exhibitor))
    return await confirmed(uow, office, "booth", asked, sure=sure, rows=rows) or await set_number(
        uow, office, exhibitor, place, stand
    )


def _asks_for_hall(doubts: list[EditDoubt]) -> bool:
    return any(doubt.code == "hall" for doubt in doubts)


def _place(asked: Asked, exhibitor: Exhibitor) -> int | None:
    """Where the stand that was shown is now; None: it is gone, or what had none has one."""
    old = Stand(asked.hall, asked.booth)
    if old == _NONE:
        return None if exhibitor.stands else 0
    return exhibitor.stands.index(old) if old in exhibitor.stands else None


async def set_number(uow: UnitOfWork, office: Office, exhibitor: Exhibitor, number: int, stand: Stand) -> Done:
    """Publish it."""
    before = exhibitor.stands[number].booth if number < len(exhibitor.stands) else ""
    return await publish(
        uow,
        office,
        at_booth(exhibitor.id, number, stand),
        what="exhibitor.booth",
        subject=exhibitor.id,
        name=exhibitor.name,
        before=before,
        after=stand.booth,
        shown=lambda version, _told: EditDone(
            "exhibitor.booth", version, exhibitor.name, before=before or "–", after=stand.booth
        ),
        up=OpenExhibitor(exhibitor.id),
    )


def _taken(stand: Stand, exhibitor: Exhibitor, catalogue: Catalogue) -> Localized | None:
    """Who else stands there. Where a hall is not known, it may be that one."""
    for one in catalogue.programme.exhibitors:
        for other in one.stands if one.id != exhibitor.id else ():
            same_hall = not (stand.hall_id and other.hall_id) or stand.hall_id == other.hall_id
            if same_hall and _plain(other.booth) == _plain(stand.booth):
                return one.name
    return None


def _alike(typed: str, exhibitor: Exhibitor, catalogue: Catalogue) -> list[Stand]:
    """Where the plan has that number, spelled as it does; where it has none of them, those who stand there."""
    wanted = _plain(typed)
    plan = [Stand(one.hall_id, one.booth) for one in catalogue.programme.booths]
    taken = [stand for one in catalogue.programme.exhibitors if one.id != exhibitor.id for stand in one.stands]
    for known in (plan, taken):
        found = [stand for stand in known if _plain(stand.booth) == wanted]
        if found:
            return found
    return []


def _halls_beginning(typed: str, catalogue: Catalogue) -> list[str]:
    """Where all booths that begin alike ("B2-") are."""
    head = _plain(typed).rsplit("-", 1)[0] if "-" in typed else ""
    stands = [stand for one in catalogue.programme.exhibitors for stand in one.stands]
    halls = dict.fromkeys(stand.hall_id for stand in stands if head and _plain(stand.booth).startswith(f"{head}-"))
    return list(halls) if len(halls) == 1 else []


def _hall(asked: Asked, halls: list[str]) -> str | None:
    """The hall that was pressed, the stand's own, the only one; None: it has to be asked for."""
    if asked.chosen in halls and asked.chosen:
        return asked.chosen
    if asked.hall in halls or not halls:
        return asked.hall
    return halls[0] if len(halls) == 1 else None


def _plain(booth: str) -> str:
    """Without what people write differently: case, width, dashes, spaces."""
    return normalise(booth).replace(" ", "")
