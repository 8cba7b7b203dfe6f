"""What was announced, and what is being written."""

from __future__ import annotations

from bot.domain.announcement import Announcement
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.announcing.desk import Desk
from bot.services.announcing.excerpts import excerpt
from bot.services.announcing.prompting import leave_screen
from bot.views import announcement_actions as actions
from bot.views.action import LAST_PAGE, Action, Back, More
from bot.views.announcing import AnnouncementLine, Announcements
from bot.views.message import Message

PAGE = 5


async def list_all(uow: UnitOfWork, desk: Desk, page: int) -> Message:
    """One page, newest first. Whatever was asked for no longer is.

    Raises:
        NotAllowed: they are no organiser.
    """
    page = min(max(0, page), LAST_PAGE)

    async def work(tx: Transaction) -> Message:
        await desk.require_announcer(tx)
        await leave_screen(tx, desk)
        found = await tx.announcements.latest(PAGE + 1, skip=page * PAGE)
        return _listed(found[:PAGE], desk, page, more=len(found) > PAGE)

    return await uow.write(work)


def _listed(announcements: list[Announcement], desk: Desk, page: int, *, more: bool) -> Message:
    view = Announcements(tuple(_line(announcement, desk) for announcement in announcements))
    opened = tuple(actions.OpenAnnouncement(announcement.id) for announcement in announcements)
    turns: list[Action] = [Back(actions.ListAnnouncements(page - 1))] if page else []
    if more:
        turns.append(More(actions.ListAnnouncements(page + 1)))
    rows: tuple[tuple[Action, ...], ...] = (opened, tuple(turns), (actions.StartAnnouncement(),))
    return Message(view, rows=tuple(row for row in rows if row))


def _line(announcement: Announcement, desk: Desk) -> AnnouncementLine:
    return AnnouncementLine(
        announcement.id,
        announcement.state.value,
        announcement.nature.value,
        excerpt(announcement),
        announcement.recipients,
        desk.catalogue.local(announcement.started_at or announcement.send_at or announcement.created_at),
    )
