"""What somebody writes next in private is for the help desk."""

from __future__ import annotations

import datetime as dt
import json

from bot.domain.dialog import LIFETIME, Dialog
from bot.ports.unit_of_work import Transaction, UnitOfWork


async def put_dialog(tx: Transaction, viewer_id: int, kind: str, subject_id: int, now: dt.datetime) -> None:
    """What they write next is about ``subject_id``."""
    before = await tx.dialogs.get(viewer_id, viewer_id, now)
    version, expires = before.version + 1 if before else 1, now + LIFETIME
    await tx.dialogs.put(Dialog(viewer_id, viewer_id, kind, "text", json.dumps(subject_id), version, expires))


def subject_of(dialog: Dialog) -> int:
    """What a dialog of the help desk is about."""
    return int(json.loads(dialog.data))


async def stop_writing(uow: UnitOfWork, viewer_id: int, kinds: frozenset[str], now: dt.datetime) -> None:
    """Leave a dialog of the help desk; another one goes on."""

    async def work(tx: Transaction) -> None:
        dialog = await tx.dialogs.get(viewer_id, viewer_id, now)
        if dialog is not None and dialog.kind in kinds:
            await tx.dialogs.end(viewer_id, viewer_id)

    await uow.write(work)
