"""``/stats``: the figures as a picture and as a workbook, and when the daily brief comes."""

from __future__ import annotations

import datetime as dt

from bot.domain.digest import DigestRules
from bot.domain.errors import NotAllowed
from bot.domain.role import Role
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services import auditing
from bot.services.leads.actor import Actor, post_to_organiser
from bot.services.stats.briefs import brief_time
from bot.views.action import Back
from bot.views.browsing_actions import ShowWelcome
from bot.views.message import Message
from bot.views.statistics import BriefSettings, StatsReport, StatsWorkbook
from bot.views.stats_actions import ChooseBriefHour, SendStatsWorkbook, SetBriefHour, ShowStats

_HOURS = (8 * 60, 12 * 60, 17 * 60, 18 * 60 + 30, 20 * 60, 21 * 60)
_DAY = 24 * 60


async def send_report(uow: UnitOfWork, actor: Actor, client_id: str) -> None:
    """The figures follow at once; ``client_id`` names the asking.

    Raises:
        NotAllowed: the actor is no organiser.
    """
    rows = ((SendStatsWorkbook(), ChooseBriefHour()), (ShowWelcome(),))
    await post_to_organiser(uow, actor, Message(StatsReport(), rows=rows), f"stats:{client_id}", what="file.stats")


async def send_workbook(uow: UnitOfWork, actor: Actor, client_id: str) -> None:
    """The workbook follows at once.

    Raises:
        NotAllowed: the actor is no organiser.
    """
    message = Message(StatsWorkbook(), rows=((Back(ShowStats()),),))
    await post_to_organiser(uow, actor, message, f"stats_workbook:{client_id}", what="file.stats_workbook")


async def show_brief(uow: UnitOfWork, actor: Actor, rules: DigestRules) -> Message:
    """When it comes.

    Raises:
        NotAllowed: the actor is no organiser.
    """
    async with uow.read() as tx:
        await actor.access.require(tx, actor.viewer_id, Role.ORGANISER)
        return await _screen(tx, actor, rules)


async def set_brief(uow: UnitOfWork, actor: Actor, rules: DigestRules, minutes: int) -> Message:
    """From now on at so many minutes after midnight on the expo's clocks; -1: not at all.

    Raises:
        NotAllowed: the actor is no organiser, or there is no such time.
    """
    if not -1 <= minutes < _DAY:
        raise NotAllowed

    async def work(tx: Transaction) -> Message:
        await actor.access.require(tx, actor.viewer_id, Role.ORGANISER)
        at = "off" if minutes < 0 else f"{minutes // 60:02d}:{minutes % 60:02d}"
        before = brief_time(await tx.statistics.brief_at(actor.viewer_id), rules)
        await tx.statistics.set_brief_at(actor.viewer_id, at)
        told = f"{before:%H:%M}" if before else "off"
        await auditing.record(tx, actor.viewer_id, "brief.set", before=told, after=at, at=actor.now)
        return await _screen(tx, actor, rules)

    return await uow.write(work)


async def _screen(tx: Transaction, actor: Actor, rules: DigestRules) -> Message:
    kept = await tx.statistics.brief_at(actor.viewer_id)
    at = brief_time(kept, rules)
    hours = tuple(SetBriefHour(minutes) for minutes in _HOURS if dt.time(*divmod(minutes, 60)) != at)
    off = (SetBriefHour(-1),) if at is not None else ()
    return Message(BriefSettings(at, kept is not None), rows=(hours[:3], hours[3:], (*off, Back(ShowStats()))))
