"""Choosing whom an announcement is for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.domain.announcement import Announcement, AnnouncementState
from bot.domain.catalogue import key_of
from bot.domain.role import Role
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.announcing.audiences import PARTS, chosen_of, lines, switched
from bot.services.announcing.desk import Desk
from bot.services.announcing.prompting import leave_screen
from bot.services.announcing.screens import open_draft
from bot.services.browsing.scene import page_of
from bot.views import announcement_actions as actions
from bot.views.action import Action, Back
from bot.views.announcing import AudienceChoice
from bot.views.message import Message

PAGE = 6
_VALUES: Mapping[str, Callable[[Desk], tuple[str, ...]]] = {
    "role": lambda desk: tuple(Role),
    "locale": lambda desk: desk.locales,
    "interest": lambda desk: tuple(desk.catalogue.categories),
    "session": lambda desk: tuple(key_of(session.id) for session in desk.catalogue.running_sessions),
    "track": lambda desk: tuple(desk.catalogue.tracks),
    "hall": lambda desk: tuple(key_of(hall.id) for hall in desk.catalogue.programme.halls),
}


async def choose(uow: UnitOfWork, desk: Desk, announcement_id: int, part: str, page: int) -> Message:
    """The choices of one part, or the parts, with how many people it is now."""

    async def work(tx: Transaction) -> Message:
        announcement = await desk.announcement(tx, announcement_id)
        await leave_screen(tx, desk)
        return await _shown(tx, desk, announcement, part, page)

    return await uow.write(work)


async def toggle(uow: UnitOfWork, desk: Desk, action: actions.ToggleAudience) -> Message:
    """Take one value in or out, and show the choices again."""
    part, value = action.part, action.value

    async def work(tx: Transaction) -> Message:
        announcement = await desk.announcement(tx, action.announcement_id)
        known = part == "site" or (part in _VALUES and value in _VALUES[part](desk))
        # One that is gone from the programme can still be taken out.
        if announcement.state is AnnouncementState.DRAFT and (known or action.chosen):
            audience = switched(announcement.audience, part, value, on=not action.chosen)
            announcement = replace(announcement, audience=audience)
            await tx.announcements.put(announcement)
        return await _shown(tx, desk, announcement, "" if part == "site" else part, action.page)

    return await uow.write(work)


async def _shown(tx: Transaction, desk: Desk, announcement: Announcement, part: str, page: int) -> Message:
    if announcement.state is not AnnouncementState.DRAFT:
        return await open_draft(tx, desk, announcement)
    reach = await desk.reach(tx, announcement)
    view = AudienceChoice(part, lines(announcement.audience, desk.catalogue), reach.total, reach.muted)
    rows = _choices(announcement, desk, part, page) if part in _VALUES else _parts(announcement, desk)
    return Message(view, rows=rows)


def _parts(announcement: Announcement, desk: Desk) -> tuple[tuple[Action, ...], ...]:
    number = announcement.id
    offered = [part for part in PARTS if part == "site" or len(_VALUES[part](desk)) > 1]
    buttons: list[Action] = [
        actions.ToggleAudience(number, part, "", int(announcement.audience.on_site))
        if part == "site"
        else actions.ChooseAudience(number, part)
        for part in offered
    ]
    pairs = [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]
    out = (actions.ClearAudience(number), Back(actions.OpenAnnouncement(number)))
    return (*pairs, out)


def _choices(announcement: Announcement, desk: Desk, part: str, page: int) -> tuple[tuple[Action, ...], ...]:
    number = announcement.id
    up = actions.ChooseAudience(number)
    values, span, turns = page_of(
        _VALUES[part](desk), page, lambda to: actions.ChooseAudience(number, part, to), up, size=PAGE, out=up
    )
    shown = (span.first - 1) // PAGE if span.total else 0
    chosen = chosen_of(announcement.audience, part)
    rows = [(actions.ToggleAudience(number, part, value, int(value in chosen), shown),) for value in values]
    return (*rows, turns)
