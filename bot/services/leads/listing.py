"""``/leads``: newest first, by rating, by follow-up day, or those that a search finds; one at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from bot.answers.normalise import normalise
from bot.domain.catalogue import Catalogue
from bot.domain.consent import ConsentStatus
from bot.domain.errors import NotAllowed
from bot.domain.file import File
from bot.domain.lead import UNDO, Lead, Remark, RemarkKind
from bot.domain.qualification import distinct, planned, ratings
from bot.domain.staff import Membership
from bot.ports.unit_of_work import Transaction, UnitOfWork
from bot.services.browsing.scene import Row, page_of
from bot.services.leads.access import access_exhibitor, access_lead, access_leads, files_on, words_on
from bot.services.leads.actor import named
from bot.services.leads.capturing import Capturing, present
from bot.services.leads.details import line
from bot.services.leads.showing import known, may_delete, to_list
from bot.services.leads.waiting import wait, waiting
from bot.views.action import Back
from bot.views.browsing_actions import ShowWelcome
from bot.views.lead_actions import (
    ListLeads,
    OpenLead,
    RestoreLead,
    SearchLeads,
    StartScan,
    StopAsking,
)
from bot.views.leads import LeadDeleted, LeadFile, LeadList, LeadPrompt, LeadScreen
from bot.views.message import Message

PAGE = 8
ORDERS = ("newest", "rating", "follow_up")
FOUND = "found"
_RANK = {"hot": 0, "warm": 1, "": 2, "cold": 3}
_MOST_FOUND = 100
_MOST_FILES = 5


async def show_list(uow: UnitOfWork, at: Capturing, order: str = "newest", page: int = 0) -> Message:
    """The leads of the exhibitor in use.

    Raises:
        NotAllowed: they work for nobody.
    """

    async def work(tx: Transaction) -> Message:
        if at.edits is not None:  # It may have shown a lead, which it does no more.
            await tx.captures.hide(at.viewer_id, at.edits)
        found = (await waiting(tx, at)).found if order == FOUND else ()
        return await list_screen(tx, at.viewer_id, at.catalogue, order, page, found=found)

    return await uow.write(work)


async def list_screen(
    tx: Transaction, viewer_id: int, catalogue: Catalogue, order: str, page: int = 0, *, found: Sequence[int] = ()
) -> Message:
    """See ``show_list``; ``found`` are the ids that a search found, for that order."""
    member, leads = await access_leads(tx, viewer_id)
    remarks = await _remarks(tx, leads)
    shown_leads = _ordered(leads, remarks, order, found)
    action = ListLeads(order)
    shown, span, navigation = page_of(
        shown_leads, page, lambda number: ListLeads(order, number), ShowWelcome(), size=PAGE
    )
    rated = [ratings(remarks[lead.id]) for lead in leads]
    view = LeadList(
        named(catalogue, member.exhibitor_id),
        order,
        page,
        span,
        sum(lead.status is ConsentStatus.ASKED for lead in leads),
        sum(bool(one) and one[0].value == "hot" for one in rated),
        sum(not one for one in rated),
        tuple(line(lead, remarks[lead.id], catalogue) for lead in shown),
    )
    numbers: Row = tuple(OpenLead(lead.id, span.first + number, order, page) for number, lead in enumerate(shown))
    orders: Row = tuple(ListLeads(one) for one in ORDERS if one != action.order)
    searching: Row = (SearchLeads(), StartScan())
    return Message(
        view, rows=tuple(row for row in (numbers[:4], numbers[4:], orders, searching, navigation) if row)
    )


async def _remarks(tx: Transaction, leads: Sequence[Lead]) -> defaultdict[int, list[Remark]]:
    by_lead: defaultdict[int, list[Remark]] = defaultdict(list)
    for remark in await words_on(tx, leads):
        by_lead[remark.lead_id].append(remark)
    return by_lead


def _ordered(
    leads: list[Lead], remarks: defaultdict[int, list[Remark]], order: str, found: Sequence[int]
) -> list[Lead]:
    if order == FOUND:
        chosen = set(found)
        return [lead for lead in leads if lead.id in chosen]
    if order == "rating":

        def rank(lead: Lead) -> int:
            rated = ratings(remarks[lead.id])
            return _RANK.get(rated[0].value if rated else "", len(_RANK))

        return sorted(leads, key=rank)
    if order == "follow_up":
        days = {lead.id: step.on for lead in leads if (step := planned(remarks[lead.id])) and step.on}
        return sorted((lead for lead in leads if lead.id in days), key=lambda lead: days[lead.id])
    return leads


async def ask_search(uow: UnitOfWork, at: Capturing) -> Message:
    """What to look for?"""

    async def work(tx: Transaction) -> Message:
        await access_exhibitor(tx, at.viewer_id)
        await wait(tx, at, replace(await waiting(tx, at), ask="search", lead_id=0))
        return Message(LeadPrompt("search"), rows=((StopAsking(),),))

    return await uow.write(work)


async def search(uow: UnitOfWork, at: Capturing, text: str) -> Message:
    """The leads that hold all words of ``text``: in what is visible of the contact, the code, tags and notes."""

    async def work(tx: Transaction) -> Message:
        _, leads = await access_leads(tx, at.viewer_id)
        found = await leads_that_hold(tx, leads, text)
        await wait(tx, at, replace(await waiting(tx, at), ask="", lead_id=0, found=found))
        return await list_screen(tx, at.viewer_id, at.catalogue, FOUND, found=found)

    return await uow.write(work)


async def leads_that_hold(tx: Transaction, leads: Sequence[Lead], text: str) -> tuple[int, ...]:
    """The ids of those in which all words of ``text`` stand, in their order."""
    remarks = await _remarks(tx, leads)
    words = normalise(text).split()
    return tuple(lead.id for lead in leads if _holds(lead, remarks[lead.id], words))[:_MOST_FOUND]


def _holds(lead: Lead, remarks: Sequence[Remark], words: Sequence[str]) -> bool:
    contact = lead.contact
    said = [
        contact.full_name,
        contact.company,
        contact.title,
        contact.email,
        contact.phone,
        contact.telegram_username,
        lead.badge_code,
        *distinct(remarks, RemarkKind.TAG),
        *distinct(remarks, RemarkKind.NOTE),
        *distinct(remarks, RemarkKind.INTEREST),
    ]
    text = normalise(" ".join(said))
    bare = text.replace(" ", "")
    return bool(words) and all(word in text or word.replace("-", "") in bare for word in words)


async def open_lead(uow: UnitOfWork, at: Capturing, lead_id: int, order: str = "", page: int = 0) -> Message:
    """One lead, with the way back to its list.

    Raises:
        NotAllowed: it is not of an exhibitor for whom they work.
    """

    async def work(tx: Transaction) -> Message:
        member, lead = await access_lead(tx, at.viewer_id, lead_id)
        of = await known(tx, member, lead, at.catalogue)
        return await present(tx, at, of, LeadScreen(lead.id), back=to_list(order, page))

    return await uow.write(work)


async def stop_asking(uow: UnitOfWork, at: Capturing) -> Message:
    """What was asked for is not wanted any more: the list is shown."""

    async def work(tx: Transaction) -> Message:
        await wait(tx, at, replace(await waiting(tx, at), ask="", lead_id=0))
        return await list_screen(tx, at.viewer_id, at.catalogue, "newest")

    return await uow.write(work)


async def delete(uow: UnitOfWork, at: Capturing, lead_id: int) -> Message:
    """Deleted, and for good after a day.

    Raises:
        NotAllowed: they neither run the team nor captured it themselves.
    """

    async def work(tx: Transaction) -> Message:
        _, lead = await _deletable(tx, at, lead_id)
        deleted_at = lead.deleted_at or at.at
        await tx.leads.delete(lead.id, deleted_at)
        view = LeadDeleted(at.catalogue.local(deleted_at + UNDO))
        return Message(view, rows=((RestoreLead(lead.id), Back(ListLeads())),))

    return await uow.write(work)


async def restore(uow: UnitOfWork, at: Capturing, lead_id: int) -> Message:
    """Take that back, within a day."""

    async def work(tx: Transaction) -> Message:
        member, lead = await _deletable(tx, at, lead_id)
        if lead.deleted_at is not None and at.at < lead.deleted_at + UNDO:
            await tx.leads.delete(lead.id, None)
            lead = replace(lead, deleted_at=None)
        of = await known(tx, member, lead, at.catalogue)
        return await present(tx, at, of, LeadScreen(lead.id), back=(Back(ListLeads()),))

    return await uow.write(work)


async def _deletable(tx: Transaction, at: Capturing, lead_id: int) -> tuple[Membership, Lead]:
    member, lead = await access_lead(tx, at.viewer_id, lead_id)
    if not may_delete(member, lead):
        raise NotAllowed
    return member, lead


async def files(uow: UnitOfWork, at: Capturing, lead_id: int) -> tuple[Message, ...]:
    """The photos and voice notes of a lead, and its screen again below them: as messages of their own."""

    async def work(tx: Transaction) -> tuple[Message, ...]:
        member, lead = await access_lead(tx, at.viewer_id, lead_id)
        names = await tx.teams.names(lead.exhibitor_id)
        kept = (await files_on(tx, [lead]))[-_MOST_FILES:]
        of = await known(tx, member, lead, at.catalogue)
        shown = await present(tx, replace(at, edits=None), of, LeadScreen(lead.id), number=len(kept))
        return (
            *(
                Message(
                    LeadFile(one.kind, names.get(one.author_id, ""), at.catalogue.local(one.at), lead.id),
                    file=File(one.kind, one.file_id, one.name),
                )
                for one in kept
            ),
            shown,
        )

    return await uow.write(work)


async def refreshed(tx: Transaction, viewer_id: int, catalogue: Catalogue, queued: LeadList) -> Message | None:
    """A queued list as it is when it leaves; None where its reader works for nobody any more."""
    order = queued.order if queued.order in ORDERS else ORDERS[0]
    try:
        return await list_screen(tx, viewer_id, catalogue, order, queued.page)
    except NotAllowed:
        return None


async def file_refreshed(tx: Transaction, viewer_id: int, queued: Message) -> Message | None:
    """A queued file as it is; None where its reader may not have it any more, or its person has withdrawn."""
    view = queued.view
    if not isinstance(view, LeadFile):
        raise TypeError("only files about a lead")
    try:
        _, lead = await access_lead(tx, viewer_id, view.lead_id)
    except NotAllowed:
        return None
    kept = {one.file_id for one in await files_on(tx, [lead])}
    return queued if queued.file is not None and queued.file.file_id in kept else None
