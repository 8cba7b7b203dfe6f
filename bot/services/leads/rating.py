"""Leads that nobody has rated, one after the other."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.catalogue import Catalogue
from bot.domain.errors import NotAllowed
from bot.domain.lead import Lead, Rating, Remark, RemarkKind
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.leads.access import access_lead, access_member, leads_of, words_on
from bot.services.leads.actor import Actor
from bot.services.leads.details import line
from bot.views.digests import AllRated, UnratedLead
from bot.views.export_actions import RateLead, RateLeads
from bot.views.lead_actions import ListLeads, OpenLead
from bot.views.message import Message


async def show_next(uow: UnitOfWork, actor: Actor, exhibitor_key: str, after: int = 0) -> Message:
    """The newest of an exhibitor's that is unrated; with ``after``, of those before that lead.

    Raises:
        NotAllowed: they do not work there.
    """
    async with uow.read() as tx:
        return await _next(tx, actor, await actor.exhibitor_id(tx, exhibitor_key), after)


async def rate(uow: UnitOfWork, actor: Actor, lead_id: int, rating: str) -> Message:
    """Keep the rating, and show the next; pressed twice, it is kept once.

    Raises:
        NotAllowed: the lead is not of an exhibitor for whom they work; or there is no such rating.
    """

    async def work(tx: Transaction) -> Message:
        _, lead = await access_lead(tx, actor.viewer_id, lead_id)
        if rating not in set(Rating):
            raise NotAllowed
        own = [
            one
            for one in await words_on(tx, [lead])
            if one.kind is RemarkKind.RATING and one.author_id == actor.viewer_id
        ]
        if not lead.withdrawn and (not own or own[-1].value != rating):
            await tx.leads.remark(Remark(0, lead.id, actor.viewer_id, RemarkKind.RATING, rating, actor.now))
        return await _next(tx, actor, lead.exhibitor_id, lead.id)

    return await uow.write(work)


async def _next(tx: Transaction, actor: Actor, exhibitor_id: str, after: int) -> Message:
    await access_member(tx, actor.viewer_id, exhibitor_id)
    leads = await leads_of(tx, exhibitor_id)
    open_leads = [lead for lead in leads if not lead.withdrawn]
    remarks = await words_on(tx, open_leads)
    rated = {one.lead_id for one in remarks if one.kind is RemarkKind.RATING}
    unrated = sorted((lead for lead in open_leads if lead.id not in rated), key=lambda lead: -lead.id)
    lead = next((one for one in unrated if not after or one.id < after), None)
    if lead is None:
        return Message(AllRated(len(unrated)), rows=((ListLeads("rating"),),))
    return await _question(tx, lead, len(unrated), actor.catalogue)


async def _question(tx: Transaction, lead: Lead, left: int, catalogue: Catalogue) -> Message:
    view = UnratedLead(lead.id, left, line(lead, await words_on(tx, [lead]), catalogue))
    ratings = tuple(RateLead(lead.id, one.value) for one in Rating)
    return Message(view, rows=(ratings, (RateLeads(lead.exhibitor_id, lead.id), OpenLead(lead.id))))


async def refreshed(tx: Transaction, viewer_id: int, queued: Message, catalogue: Catalogue) -> Message | None:
    """A queued question with its lead, as it is when it leaves; None where that is not theirs (any more)."""
    view = queued.view
    if not isinstance(view, UnratedLead):
        raise TypeError("only a question how hot a lead is")
    try:
        _, lead = await access_lead(tx, viewer_id, view.lead_id)
    except NotAllowed:
        return None
    return replace(await _question(tx, lead, view.left, catalogue), locale=queued.locale)
