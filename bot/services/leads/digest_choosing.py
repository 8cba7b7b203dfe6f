"""``/digest``: how one of the staff is told of leads."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from bot.domain.catalogue import Catalogue
from bot.domain.digest import DigestChoice, DigestRules, Frequency
from bot.domain.errors import NotAllowed
from bot.domain.staff import Membership
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.leads.access import access_exhibitor
from bot.services.leads.actor import Actor, named
from bot.views.action import Back
from bot.views.browsing_actions import ShowWelcome
from bot.views.digests import DigestHour, DigestSettings
from bot.views.export_actions import (
    ChooseDigestHour,
    PreviewDigest,
    SetDigest,
    SetDigestHour,
    SetDigestWhenEmpty,
    ShowDigest,
)
from bot.views.message import Message

_HOURS = (12 * 60, 15 * 60, 17 * 60, 18 * 60, 18 * 60 + 30, 19 * 60, 20 * 60, 21 * 60)

Change = Callable[[DigestChoice], DigestChoice]


async def show(uow: UnitOfWork, actor: Actor, rules: DigestRules) -> Message:
    """What holds for the team that they work for now.

    Raises:
        NotAllowed: they work for nobody.
    """
    async with uow.read() as tx:
        member, choice = await _choice(tx, actor)
    return _screen(member, choice, rules, actor.catalogue)


async def set_frequency(uow: UnitOfWork, actor: Actor, rules: DigestRules, frequency: str) -> Message:
    """How often. Whoever had them switched off is told from now on.

    Raises:
        NotAllowed: they work for nobody, or there is no such frequency.
    """
    if frequency not in set(Frequency):
        raise NotAllowed

    def changed(choice: DigestChoice) -> DigestChoice:
        was_off = choice.by(rules).frequency is Frequency.OFF
        since = actor.now.astimezone(dt.UTC) if was_off else choice.sent_until
        return replace(choice, frequency=Frequency(frequency), sent_until=since)

    return await _change(uow, actor, rules, changed)


async def set_hour(uow: UnitOfWork, actor: Actor, rules: DigestRules, minutes: int) -> Message:
    """When the daily one comes, in minutes of the expo's day."""
    hour, minute = divmod(minutes % (24 * 60), 60)
    return await _change(uow, actor, rules, lambda choice: replace(choice, daily_at=dt.time(hour, minute)))


async def set_when_empty(uow: UnitOfWork, actor: Actor, rules: DigestRules, on: bool) -> Message:
    """Whether one comes when nothing happened, too."""
    return await _change(uow, actor, rules, lambda choice: replace(choice, when_empty=on))


async def ask_hour(uow: UnitOfWork, actor: Actor, rules: DigestRules) -> Message:
    """At which hour?"""
    async with uow.read() as tx:
        _, choice = await _choice(tx, actor)
    at = choice.by(rules).daily_at
    now = at.hour * 60 + at.minute
    hours = tuple(SetDigestHour(minutes, int(minutes == now)) for minutes in _HOURS)
    return Message(DigestHour(at), rows=(hours[:4], hours[4:], (Back(ShowDigest()),)))


def minutes_of(text: str) -> int | None:
    """The time of day that was typed behind the command; None where it is none."""
    hour, _, minute = text.strip().replace("：", ":").partition(":")
    if not (hour.isdecimal() and (minute or "0").isdecimal()):
        return None
    told = int(hour), int(minute or 0)
    return told[0] * 60 + told[1] if told[0] < 24 and told[1] < 60 else None


async def _change(uow: UnitOfWork, actor: Actor, rules: DigestRules, change: Change) -> Message:
    async def work(tx: Transaction) -> Message:
        member, choice = await _choice(tx, actor)
        choice = change(choice)
        await tx.digests.put(choice)
        return _screen(member, choice, rules, actor.catalogue)

    return await uow.write(work)


async def _choice(tx: Transaction, actor: Actor) -> tuple[Membership, DigestChoice]:
    member = await access_exhibitor(tx, actor.viewer_id)
    choice = await tx.digests.get(member.exhibitor_id, actor.viewer_id)
    if choice is None:
        raise NotAllowed
    return member, choice


def _screen(member: Membership, choice: DigestChoice, rules: DigestRules, catalogue: Catalogue) -> Message:
    held = choice.by(rules)
    is_own = choice.frequency is not None or choice.daily_at is not None
    view = DigestSettings(
        named(catalogue, member.exhibitor_id),
        held.frequency.value,
        held.daily_at,
        choice.when_empty,
        not is_own,
        member.exports,
    )
    often = {one: SetDigest(one.value, int(one is held.frequency)) for one in Frequency}
    on = held.frequency is not Frequency.OFF
    more = ((ChooseDigestHour(), SetDigestWhenEmpty(int(not choice.when_empty))),) if on else ()
    return Message(
        view,
        rows=(
            (often[Frequency.INSTANT], often[Frequency.HOURLY]),
            (often[Frequency.DAILY], often[Frequency.CLOSING]),
            (often[Frequency.OFF],),
            *more,
            (PreviewDigest(), Back(ShowWelcome())),
        ),
    )
