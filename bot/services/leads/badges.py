"""Badges printed before the expo: made in numbers, claimed by whoever wears one."""

from __future__ import annotations

import datetime as dt

from bot.domain.badge import Badge, PrintedBadge, new_code, spaced
from bot.domain.link import LinkAddress
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services import browsing
from bot.services.leads.capture import claim_badge
from bot.services.leads.card_building import begin
from bot.services.leads.card_showing import badge_link, my_card
from bot.services.leads.requesting import request_consent
from bot.services.leads.turning import turn
from bot.services.leads.visitor import Visitor
from bot.views.action import Back
from bot.views.browsing_actions import ShowWelcome
from bot.views.card_actions import ClaimBadge, LeaveBadge, ShowCard
from bot.views.cards import BadgeClaimed, BadgeFound, BadgeLeft
from bot.views.message import Message

DIALOG = "badge"
_AT_ONCE = 200


async def print_badges(uow: UnitOfWork, count: int, address: LinkAddress, now: dt.datetime) -> list[PrintedBadge]:
    """So many new ones, nobody's yet. In short transactions: the bot may be running."""
    made: list[PrintedBadge] = []
    while len(made) < count:
        some = min(_AT_ONCE, count - len(made))

        async def work(tx: Transaction, some: int = some) -> list[PrintedBadge]:
            return [await _printed(tx, address, now) for _ in range(some)]

        made += await uow.write(work)
    return made


async def _printed(tx: Transaction, address: LinkAddress, now: dt.datetime) -> PrintedBadge:
    badge = None
    while badge is None:  # A new code may be taken.
        badge = await tx.badges.add(new_code(), None, now)
    return PrintedBadge(badge.code, address.printed((await badge_link(tx, badge, now)).token))


async def ask_finder(tx: Transaction, badge: Badge, visitor: Visitor) -> Message:
    """Whoever opens a badge that is nobody's is asked whether they wear it. That they opened it is remembered as a
    dialog: the button alone, which names the badge by a number, claims none."""
    await tx.dialogs.put(visitor.dialog(DIALOG, str(badge.id)))
    return Message(BadgeFound(spaced(badge.code)), rows=((ClaimBadge(badge.id), LeaveBadge()),))


async def claim(uow: UnitOfWork, visitor: Visitor, badge_id: int) -> tuple[Message, ...]:
    """The badge is theirs; exhibitors who scanned it before ask for the card now."""

    async def work(tx: Transaction) -> tuple[Message, ...]:
        badge = await tx.badges.get(badge_id)
        if badge is not None and badge.viewer_id == visitor.id:  # A second tap.
            return (_claimed(badge, 0),)
        if badge is None or badge.viewer_id is not None or not await _opened(tx, visitor, badge_id):
            return (browsing.notice("stale"),)
        await tx.dialogs.end(visitor.chat_id, visitor.id)
        await visitor.remember(tx)
        claimed = await claim_badge(tx, badge, visitor.id, visitor.now)
        for one in claimed:
            if one.lead is not None:
                await turn(tx, one.lead, "claimed", visitor.now)
        met = [one for one in claimed if one.ask is not None]
        for captured in met:
            await request_consent(tx, captured, visitor.catalogue, visitor.rules, visitor.now)
        first = _claimed(badge, len(met))
        if await tx.cards.get(visitor.id) is not None:
            return (first, await my_card(tx, visitor))
        # Who is asked for their card makes it from there.
        return (first,) if met else (first, await begin(tx, visitor))

    return await uow.write(work)


async def leave(uow: UnitOfWork, visitor: Visitor) -> Message:
    """It is somebody else's."""

    async def work(tx: Transaction) -> Message:
        dialog = await tx.dialogs.get(visitor.chat_id, visitor.id, visitor.now)
        if dialog is not None and dialog.kind == DIALOG:
            await tx.dialogs.end(visitor.chat_id, visitor.id)
        return Message(BadgeLeft(), rows=((ShowCard(), Back(ShowWelcome())),))

    return await uow.write(work)


async def _opened(tx: Transaction, visitor: Visitor, badge_id: int) -> bool:
    dialog = await tx.dialogs.get(visitor.chat_id, visitor.id, visitor.now)
    return dialog is not None and (dialog.kind, dialog.state) == (DIALOG, str(badge_id))


def _claimed(badge: Badge, waiting: int) -> Message:
    return Message(BadgeClaimed(spaced(badge.code), waiting), rows=((ShowCard(), Back(ShowWelcome())),))
