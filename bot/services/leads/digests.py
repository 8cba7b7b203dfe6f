"""Digests of leads: what of them is due is queued by a tick, and each is written when it leaves."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

from bot.domain.catalogue import Catalogue
from bot.domain.consent import ConsentRules
from bot.domain.digest import DigestChoice, DigestRules, Frequency, due
from bot.domain.errors import NotAllowed
from bot.domain.file import File
from bot.domain.outbox import Priority
from bot.exporters.hour_chart import MEDIA_TYPE, hour_chart
from bot.ports.clock import Clock
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.editions import current_edition
from bot.services.leads import exporting
from bot.services.leads.access import access_exhibitor, access_member
from bot.services.leads.actor import Actor, named
from bot.services.leads.digest_content import Stretch, chart, digest_content, undownloaded
from bot.services.leads.ledger import Ledger, read_ledger
from bot.services.posting import post
from bot.views.action import Action
from bot.views.digests import Digest, DigestContent
from bot.views.export_actions import RateLeads, ShowDigest, ShowExport
from bot.views.exports import LeadExport
from bot.views.message import Message

LONG = frozenset({Frequency.DAILY, Frequency.CLOSING})
"""Those that come with a picture and a file."""
PREVIEW = "preview"


@dataclass(frozen=True, slots=True)
class _Due:
    """One that is due, up to ``until`` (aware UTC)."""

    choice: DigestChoice
    until: dt.datetime


@dataclass(frozen=True, slots=True)
class Digests:
    """A tick: ``catalogue`` gives the one in force. That somebody is told and up to when is one transaction: each
    digest is queued once, and what came while the bot was down is in the next."""

    uow: UnitOfWork
    clock: Clock
    catalogue: Callable[[], Catalogue]
    rules: DigestRules

    async def tick(self) -> None:
        """Queue what is due."""
        catalogue, now = self.catalogue(), self.clock.now()
        if catalogue.version == 0:
            return
        async with self.uow.read() as tx:
            found = await self._due(tx, catalogue, now)
        for exhibitor_id, group in groupby(found, key=lambda one: one.choice.exhibitor_id):
            await self._queue(exhibitor_id, list(group), catalogue, now)

    async def _due(self, tx: Transaction, catalogue: Catalogue, now: dt.datetime) -> list[_Due]:
        choices = await tx.digests.choices()
        ends = ((choice, due(choice, self.rules, catalogue, now)) for choice in choices)
        found = [_Due(choice, until) for choice, until in ends if until is not None]
        if not any(self._is_instant(one.choice) for one in found):
            return found
        # An instant one is due at every tick, but there is seldom anything to say.
        news = await tx.digests.news(await current_edition(tx))
        return [
            one
            for one in found
            if not self._is_instant(one.choice)
            or news.get(one.choice.exhibitor_id, one.choice.sent_until) > one.choice.sent_until
        ]

    def _is_instant(self, choice: DigestChoice) -> bool:
        return choice.by(self.rules).frequency is Frequency.INSTANT

    async def _queue(
        self, exhibitor_id: str, found: Iterable[_Due], catalogue: Catalogue, now: dt.datetime
    ) -> None:
        async with self.uow.read() as tx:
            ledger = await read_ledger(tx, exhibitor_id, catalogue)
            last = await tx.exports.last(await current_edition(tx), exhibitor_id)

        async def work(tx: Transaction) -> None:
            for one in found:
                stretch = _stretch(one.choice.sent_until, one.until, catalogue)
                member = await tx.teams.get(exhibitor_id, one.choice.viewer_id)
                if member is None or not await tx.digests.advance(one.choice, one.until):
                    continue
                missing = undownloaded(ledger, last, catalogue, one.until) if member.exports else 0
                content = digest_content(ledger, catalogue, stretch, missing)
                if not content.is_empty or (one.choice.when_empty and _is_on(catalogue, stretch.until)):
                    with_file = member.exports and content.new > 0 and _is_on(catalogue, stretch.until)
                    await self._post(tx, one, stretch, now, with_file=with_file)

        await self.uow.write(work)

    async def _post(
        self, tx: Transaction, one: _Due, stretch: Stretch, now: dt.datetime, *, with_file: bool
    ) -> None:
        choice, frequency = one.choice, one.choice.by(self.rules).frequency
        name = f"{choice.exhibitor_id}:{choice.viewer_id}:{int(one.until.timestamp() * 1000)}"
        digest = Digest(choice.exhibitor_id, frequency.value, stretch.since, stretch.until)
        await post(tx, choice.viewer_id, Message(digest), f"digest:{name}", now, priority=Priority.DIGEST)
        if with_file and frequency in LONG:
            file = LeadExport(choice.exhibitor_id, "xlsx", attached=True)
            key = f"digest_file:{name}"
            if await post(tx, choice.viewer_id, Message(file), key, now, priority=Priority.DIGEST) is not None:
                await exporting.log(tx, choice.exhibitor_id, choice.viewer_id, "digest", now)


def _stretch(since: dt.datetime, until: dt.datetime, catalogue: Catalogue) -> Stretch:
    return Stretch(catalogue.local(since), catalogue.local(until))


def _is_on(catalogue: Catalogue, moment: dt.datetime) -> bool:
    """Whether it is a day of the expo."""
    return catalogue.expo.start_date <= moment.date() <= catalogue.expo.end_date


async def filled(
    uow: UnitOfWork, viewer_id: int, queued: Digest, catalogue: Catalogue, rules: ConsentRules
) -> Message | None:
    """A digest in full, as its reader may see it now; None where they do not work there (any more)."""
    stretch = _stretch(queued.since, queued.until, catalogue)
    async with uow.read() as tx:
        try:
            member = await access_member(tx, viewer_id, queued.exhibitor_id)
        except NotAllowed:
            return None
        ledger = await read_ledger(tx, queued.exhibitor_id, catalogue)
        last = await tx.exports.last(await current_edition(tx), queued.exhibitor_id)
    missing = undownloaded(ledger, last, catalogue, queued.until) if member.exports else 0
    keep_until = rules.keep_until(catalogue.expo.end_date)
    content = digest_content(ledger, catalogue, stretch, missing, keep_until)
    picture = await _picture(ledger, catalogue, stretch) if queued.frequency in (*LONG, PREVIEW) else None
    view = Digest(
        queued.exhibitor_id,
        queued.frequency,
        stretch.since,
        stretch.until,
        named(catalogue, queued.exhibitor_id),
        picture is not None,
        content,
    )
    return Message(view, rows=_rows(queued.exhibitor_id, content), file=picture)


async def _picture(ledger: Ledger, catalogue: Catalogue, stretch: Stretch) -> File | None:
    drawn = chart(ledger, catalogue, stretch)
    if drawn is None:
        return None
    return File(
        "photo", name="leads.png", content=await asyncio.to_thread(hour_chart, drawn), media_type=MEDIA_TYPE
    )


def _rows(exhibitor_id: str, content: DigestContent) -> tuple[tuple[Action, ...], ...]:
    rate: tuple[Action, ...] = (RateLeads(exhibitor_id),) if content.unrated else ()
    export: tuple[Action, ...] = (ShowExport(exhibitor_id),) if content.to_download else ()
    return ((*rate, *export), (ShowDigest(),)) if rate or export else ((ShowDigest(),),)


async def preview(uow: UnitOfWork, actor: Actor, rules: ConsentRules) -> Message:
    """Today's digest so far, of the team that they work for now.

    Raises:
        NotAllowed: they work for nobody.
    """
    local = actor.local(actor.now)
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    async with uow.read() as tx:
        member = await access_exhibitor(tx, actor.viewer_id)
    asked = Digest(member.exhibitor_id, PREVIEW, midnight, local)
    made = await filled(uow, actor.viewer_id, asked, actor.catalogue, rules)
    if made is None:
        raise NotAllowed
    return made
