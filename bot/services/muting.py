"""No more announcements, by one tap under one."""

from __future__ import annotations

import datetime as dt

from bot.domain.announcement import Nature
from bot.domain.preferences import NoticeKind
from bot.domain.viewer import Viewer
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.views.announcing import AnnouncementsMuted
from bot.views.message import Message
from bot.views.settings_actions import ShowSettings

_KINDS = {Nature.NEWS: NoticeKind.ANNOUNCEMENTS, Nature.SPONSORED: NoticeKind.SPONSORED}


async def mute(uow: UnitOfWork, viewer: Viewer, nature: str, *, now: dt.datetime) -> Message:
    """Switch announcements of that nature off; urgent ones cannot be."""
    kind = Nature.SPONSORED if nature == Nature.SPONSORED else Nature.NEWS

    async def work(tx: Transaction) -> Message:
        await tx.viewers.seen(viewer.id, viewer.locale, now)
        await tx.preferences.switch(viewer.id, _KINDS[kind], False)
        return Message(AnnouncementsMuted(kind.value), rows=((ShowSettings(),),))

    return await uow.write(work)
