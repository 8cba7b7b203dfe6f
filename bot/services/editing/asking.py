"""What an edit has to be asked about before it is published: who confirms it accepts just what was named."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pydantic import TypeAdapter, ValidationError

from bot.domain.role import Role
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.browsing.scene import Row
from bot.services.editing.publishing import DIALOG
from bot.services.office.office import Done, Office
from bot.views.edits import EditDoubt, EditSure
from bot.views.message import Message


@dataclass(frozen=True, slots=True)
class Asked:
    """What a dialog is about. ``subject``: an id, or a date; ``shown``: the value that its reader saw. ``part``,
    ``locale`` and ``question`` of a FAQ entry; ``hall`` and ``booth`` of the stand that is replaced (empty: a
    first one). ``typed`` was typed and is asked about, ``accepted`` are the doubts that were named then,
    ``chosen`` is the hall that was pressed."""

    subject: str = ""
    shown: str = ""
    part: str = ""
    locale: str = ""
    question: str = ""
    hall: str = ""
    booth: str = ""
    typed: str = ""
    accepted: tuple[str, ...] = ()
    chosen: str = ""

    def anew(self) -> Asked:
        """Without what was typed before."""
        return replace(self, typed="", accepted=(), chosen="")


_ASKED: TypeAdapter[Asked] = TypeAdapter(Asked)


def read_asked(data: str) -> Asked | None:
    """None where it is not of this version."""
    try:
        return _ASKED.validate_json(data)
    except ValidationError:
        return None


async def wait_for(tx: Transaction, office: Office, state: str, asked: Asked) -> None:
    """What they type next is the answer to that."""
    await office.wait_for(tx, DIALOG, state, _ASKED.dump_json(asked).decode())


async def waiting(uow: UnitOfWork, office: Office) -> tuple[str, Asked] | None:
    """The dialog's state and what was asked there; None where nothing waits to be confirmed.

    Raises:
        NotAllowed: they may not edit.
    """
    async with uow.read() as tx:
        await office.require(tx, Role.EDITOR)
        dialog = await tx.dialogs.get(office.chat_id, office.viewer_id, office.now)
    asked = read_asked(dialog.data) if dialog is not None and dialog.kind == DIALOG else None
    return (dialog.state, asked) if dialog is not None and asked is not None and asked.typed else None


async def confirmed(
    uow: UnitOfWork, office: Office, state: str, asked: Asked, *, sure: EditSure, rows: tuple[Row, ...]
) -> Done | None:
    """None where nothing is in doubt that was not accepted (``asked.typed`` may be published); else the question,
    with ``rows`` below it."""
    keys = tuple(doubt.key for doubt in sure.doubts)
    if set(keys) <= set(asked.accepted):
        return None

    async def work(tx: Transaction) -> Done:
        await office.require(tx, Role.EDITOR)
        await wait_for(tx, office, state, replace(asked, accepted=keys))
        return Done(Message(sure, rows=rows))

    return await uow.write(work)


def changed(asked: Asked, current: str) -> tuple[EditDoubt, ...]:
    """Whether somebody else has changed it since it was shown."""
    same = asked.shown == current
    return () if same else (EditDoubt("changed", text=current or "–", shown=asked.shown or "–"),)
