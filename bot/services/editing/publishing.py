"""An edit becomes a version."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from bot.domain.diff import ProgrammeDiff, diff
from bot.domain.edits import Edit
from bot.domain.localized import Localized
from bot.domain.notice import changed_sessions
from bot.domain.programme import Programme
from bot.domain.role import Role
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services import change_notices
from bot.services.browsing.scene import Row
from bot.services.giving_way import giving_way
from bot.services.office.bringing import notice
from bot.services.office.office import Done, Office
from bot.views.action import Action, Back
from bot.views.edit_actions import ShowEdits
from bot.views.edits import EditDone
from bot.views.import_actions import UndoVersion
from bot.views.message import Message

DIALOG = "edit"


async def publish(
    uow: UnitOfWork,
    office: Office,
    edit: Edit,
    *,
    what: str,
    subject: str,
    name: Localized,
    before: str,
    after: str,
    shown: Callable[[int, bool], EditDone],
    up: Action,
    rows: tuple[Row, ...] = (),
) -> Done:
    """Commit ``edit`` as the next version and write it down: ``what`` (a code), the ``subject``'s id and ``name``,
    what was ``before`` and is ``after``. ``shown`` makes what is said, of the version's number and whether people
    are told; ``up`` is where the way back leads, ``rows`` what is offered above it.

    Raises:
        NotAllowed: they may not edit.
    """
    old = office.catalogue.programme
    with giving_way():
        edited = await asyncio.to_thread(_edited, old, edit)

    async def work(tx: Transaction) -> Done:
        await office.require(tx, Role.EDITOR)
        await office.stop_waiting(tx)
        if edited is None:
            return Done(notice("missing"))
        new, changes = edited
        if await tx.programmes.latest_number() != office.catalogue.version:
            return Done(notice("overtaken"))
        if changes.is_empty:
            return Done(notice("nothing"))
        version = await tx.programmes.add(new, f"edit:{what}:{subject}", office.now)
        await change_notices.record(tx, old, new, changes, now=office.now)
        title = name.best("en")
        await office.record(tx, what, f"{subject} {title}".strip(), before=before, after=after)
        below = (*rows, (UndoVersion(version.number),), (Back(up), ShowEdits()))
        view = shown(version.number, _is_told(old, new, changes, office))
        return Done(Message(view, rows=below), published=True)

    return await uow.write(work)


def _edited(old: Programme, edit: Edit) -> tuple[Programme, ProgrammeDiff] | None:
    new = edit(old)
    return None if new is None else (new, diff(old, new))


def _is_told(old: Programme, new: Programme, changes: ProgrammeDiff, office: Office) -> bool:
    """Whether those who saved a session have something to be told: not of what is over."""
    return any(
        (after is None or any(before.differs(after, locale) for locale in office.locales))
        and max(state.end for state in (before, after) if state is not None) > office.now
        for before, after in changed_sessions(old, new, changes).values()
    )
